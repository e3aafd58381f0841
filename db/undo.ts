import { Fault } from '#domain/fault.ts'
import type { Deed } from '#domain/office.ts'
import type { WritableDb } from './connection.ts'
import { isConstraint } from './errors.ts'
import type { Entity } from './tables.ts'
import { type LooseRow, type LooseWriter, type Value, write } from './write.ts'

type Line = { entity: Entity; record: number; field: string | null; old: string | null; new: string | null }
/** Neighbours in the journal that are undone by one statement. */
type Batch = { kind: 'made' | 'removed' | 'changed'; entity: Entity; field: string; lines: Line[] }

/**
 * Undoes a transaction whole, as a new one: its changes backwards. Records it made go with whatever hangs on them today,
 * also what came later; that too is journalled, so undoing the undo (the redo) brings everything back with later edits.
 * NOT_FOUND: no such transaction. CANNOT_UNDO: undone already, or the tables no longer allow it. RECORD_GONE: nothing of
 * what it touched is in the register now. CHANGED_MEANWHILE (`id` the record, `detail` 'entity.field'): a field was changed
 * again.
 */
export const undo = async (db: WritableDb, deed: Deed, transaction: number): Promise<{ transaction: number }> => {
  try {
    const written = await write(db, deed, transaction, async w => {
      const undone = await w.db
        .selectFrom('change_tx')
        .select('undone_by')
        .where('id', '=', transaction)
        .executeTakeFirst()
      if (undone === undefined) throw new Fault('NOT_FOUND', { id: transaction })
      if (undone.undone_by !== null) throw new Fault('CANNOT_UNDO', { id: transaction })
      const lines: Line[] = await w.db
        .selectFrom('change')
        .select(['entity', 'record', 'field', 'old', 'new'])
        .where('tx', '=', transaction)
        .orderBy('id', 'desc')
        .execute()
      // A password lies outside the journal, so an account cannot be put back as it was.
      if (lines.some(line => line.entity === 'account')) throw new Fault('CANNOT_UNDO', { id: transaction })
      for (const batch of batches(lines)) await reverse(w, batch)
    })
    // The whole work is given up by the throw, were it recorded at all.
    if (written.transaction === null) throw new Fault('RECORD_GONE', { id: transaction })
    return { transaction: written.transaction }
  } catch (error) {
    if (isConstraint(error)) throw new Fault('CANNOT_UNDO', { id: transaction }, { cause: error })
    throw error
  }
}

const reverse = async (w: LooseWriter, batch: Batch): Promise<void> => {
  const ids = batch.lines.map(line => line.record)
  if (batch.kind === 'made') return w.removeMany(batch.entity, ids)
  if (batch.kind === 'removed') {
    return w.restore(
      batch.entity,
      batch.lines.map(line => JSON.parse(line.old!) as LooseRow)
    )
  }
  const swaps = batch.lines.map(line => ({
    id: line.record,
    from: JSON.parse(line.new!) as Value,
    to: JSON.parse(line.old!) as Value
  }))
  const other = w.swapEach(batch.entity, batch.field, swaps)
  if (other === null) return
  const [row] = await w.rows(batch.entity, [other])
  if (row === undefined) throw new Fault('RECORD_GONE', { id: other })
  throw new Fault('CHANGED_MEANWHILE', { id: other, detail: `${batch.entity}.${batch.field}` })
}

/** Lines, newest first, in batches; edits of a record that the same transaction made vanish with the record. */
const batches = (lines: readonly Line[]): Batch[] => {
  const nameOf = (line: Line): string => `${line.entity} ${line.record}`
  const made = new Set(lines.filter(isMade).map(nameOf))
  const found: Batch[] = []
  // A field that one transaction wrote twice is taken back in two steps.
  const inLast = new Set<number>()
  for (const line of lines) {
    if (line.field !== null && made.has(nameOf(line))) continue
    const kind = isMade(line) ? 'made' : line.field === null ? 'removed' : 'changed'
    const last = found.at(-1)
    const joins =
      last !== undefined &&
      last.kind === kind &&
      last.entity === line.entity &&
      last.field === (line.field ?? '') &&
      !(kind === 'changed' && inLast.has(line.record))
    if (joins) last.lines.push(line)
    else {
      found.push({ kind, entity: line.entity, field: line.field ?? '', lines: [line] })
      inLast.clear()
    }
    inLast.add(line.record)
  }
  return found
}

const isMade = (line: Line): boolean => line.field === null && line.new !== null
