import { createHmac } from 'node:crypto'
import type BetterSqlite3 from 'better-sqlite3'
import type { AuditKey } from './audit-key.ts'
import { insideOf, type WritableDb } from './connection.ts'
import type { Head } from './head.ts'

/** What of a transaction the chain holds fast; who undid it is held by the transaction that did. */
export type SealedTx = {
  id: number
  at: string
  actor: string
  role: string
  cause: string
  changes: number
  undoes: number | null
}
export type SealedLine = {
  entity: string
  record: number
  field: string | null
  old: string | null
  new: string | null
}

/** HMAC-SHA-256 (RFC 2104) over the seal before, the transaction and its lines, as 64 hex digits. */
export const sealOf = (key: AuditKey, before: string, tx: SealedTx, lines: Iterable<SealedLine>): string => {
  const hmac = createHmac('sha256', key.secret)
  hmac.update(JSON.stringify([before, tx.id, tx.at, tx.actor, tx.role, tx.cause, tx.changes, tx.undoes]))
  for (const line of lines) hmac.update(JSON.stringify([line.entity, line.record, line.field, line.old, line.new]))
  return hmac.digest('hex')
}

/** What is wrong at a place of the journal. */
export type ChainFault = {
  /**
   * edited: the transaction, its lines or its place are not as they were written; missing: transactions before it are gone;
   * unsealed: put in without a seal; foreign-key: sealed with a key that is not ours, or another computer's after ours; cut: the newest are gone, or an older
   * base was put back; stray: lines of no transaction.
   */
  kind: 'edited' | 'missing' | 'unsealed' | 'foreign-key' | 'cut' | 'stray'
  /** The transaction where it shows; of `missing` and `cut` the first that is gone. */
  transaction: number
  at: string | null
}
/** `newest`: the last transaction there is, 0 for none. */
export type ChainReport = { checked: number; newest: number; faults: ChainFault[] }

type Row = SealedTx & { undone_by: number | null; mac: string | null; key_name: string | null }

/**
 * Checks the journal from `from` (by default all of it) against its seals and the last known state. Names every place, goes
 * on after each, changes nothing. 100,000 transactions take about a second.
 */
export const verifyChain = (
  db: WritableDb,
  { from = 1, known }: { from?: number; known?: Head | null } = {}
): ChainReport => {
  const { sqlite, auditKey, otherKeys } = insideOf(db)
  const faults: ChainFault[] = []
  const before = sqlite
    .prepare<[number], { id: number; mac: string | null }>(
      'select id, mac from change_tx where id < ? order by id desc limit 1'
    )
    .get(from)
  let last = before?.id ?? 0
  let seal = before?.mac ?? ''
  let checked = 0
  const wrong = (kind: ChainFault['kind'], row: { id: number; at: string | null }) =>
    faults.push({ kind, transaction: row.id, at: row.at })

  // Another computer's key holds only before the first seal of ours: nobody goes on sealing there once the register is here.
  let here =
    sqlite.prepare('select 1 from change_tx where id < ? and key_name = ? limit 1').get(from, auditKey.name) !==
    undefined
  const keyOf = (name: string | null): AuditKey | undefined => {
    if (name === auditKey.name) {
      here = true
      return auditKey
    }
    return here || name === null ? undefined : otherKeys.get(name)
  }

  const lines = linesFrom(sqlite, from)
  const undoers = undoersFrom(sqlite, from)
  for (const row of sqlite.prepare<[number], Row>('select * from change_tx where id >= ? order by id').iterate(from)) {
    const own = lines(row.id)
    const key = keyOf(row.key_name)
    if (row.id !== last + 1) wrong('missing', { id: last + 1, at: row.at })
    if (row.mac === null) wrong('unsealed', row)
    else if (key === undefined) wrong('foreign-key', row)
    else if (row.changes !== own.length || row.mac !== sealOf(key, seal, row, own)) wrong('edited', row)
    else if ((undoers.get(row.id) ?? null) !== row.undone_by) wrong('edited', row)
    seal = row.mac ?? seal
    last = row.id
    checked += 1
  }
  const stray = sqlite
    .prepare<[number], { tx: number }>(
      'select distinct tx from change where tx >= ? and tx not in (select id from change_tx) order by tx'
    )
    .all(from)
  for (const { tx } of stray) wrong('stray', { id: tx, at: null })
  if (known && known.transaction > last) wrong('cut', { id: last + 1, at: known.at })
  return { checked, newest: last, faults }
}

/** Lines of each transaction in turn, read once in the order of the transactions. */
const linesFrom = (sqlite: BetterSqlite3.Database, from: number) => {
  const rows = sqlite
    .prepare<[number], SealedLine & { tx: number }>(
      'select tx, entity, record, field, old, new from change where tx >= ? order by tx, id'
    )
    .iterate(from)
  let next = rows.next()
  return (tx: number): SealedLine[] => {
    const own: SealedLine[] = []
    while (!next.done && next.value.tx < tx) next = rows.next()
    for (; !next.done && next.value.tx === tx; next = rows.next()) own.push(next.value)
    return own
  }
}

const undoersFrom = (sqlite: BetterSqlite3.Database, from: number): Map<number, number> =>
  new Map(
    sqlite
      .prepare<[number], { id: number; undoes: number }>(
        'select id, undoes from change_tx where undoes >= ? order by id'
      )
      .all(from)
      .map(({ id, undoes }) => [undoes, id])
  )

/**
 * Seals a journal from before the chain, as it stands. Only one that has no seal at all: a transaction slipped in later
 * without one stays as it is and is told.
 */
export const sealOldJournal = (db: WritableDb): void => {
  const { sqlite, auditKey } = insideOf(db)
  // A base kept at an older schema, as tests of migrations do.
  if (sqlite.prepare("select 1 from pragma_table_info('change_tx') where name = 'mac'").get() === undefined) return
  const sealed = sqlite.prepare('select 1 from change_tx where mac is not null limit 1').get()
  if (sealed !== undefined) return
  const seal = sqlite.prepare('update change_tx set mac = ?, key_name = ? where id = ?')
  const rows = sqlite.prepare<[], Row>('select * from change_tx order by id').all()
  if (rows.length === 0) return
  sqlite.transaction(() => {
    const own = sqlite.prepare<[number], SealedLine>(
      'select entity, record, field, old, new from change where tx = ? order by id'
    )
    let before = ''
    for (const row of rows) {
      before = sealOf(auditKey, before, row, own.all(row.id))
      seal.run(before, auditKey.name, row.id)
    }
  })()
}
