import type { TemplateKind } from '#domain/compose/template-kind.ts'
import { Fault } from '#domain/fault.ts'
import type { ReadableDb } from '../connection.ts'
import type { Writer } from '../write.ts'

/** A template of the office: the n-th of its kind, its bytes under `sha256` (blobs.ts); `size` in bytes. */
export type KeptTemplate = {
  id: number
  kind: TemplateKind
  n: number
  file: string
  sha256: string
  chosen: boolean
  size: number
  at: string
  author: string
}

/** Newest first. */
export const listTemplates = async (db: ReadableDb): Promise<KeptTemplate[]> => {
  const rows = await db
    .selectFrom('template as t')
    .innerJoin('blob as b', 'b.sha256', 't.sha256')
    .select(['t.id', 't.kind', 't.n', 't.file', 't.sha256', 't.chosen', 'b.size', 't.at', 't.author'])
    .orderBy('t.id', 'desc')
    .execute()
  return rows.map(row => ({ ...row, chosen: row.chosen === 1 }))
}

/** NOT_FOUND. */
export const getTemplate = async (db: ReadableDb, id: number): Promise<{ kind: TemplateKind; sha256: string }> => {
  const row = await db.selectFrom('template').select(['kind', 'sha256']).where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('NOT_FOUND', { id })
  return row
}

/** SHA-256 of the template that papers of a kind are laid out with; null = the shipped one. */
export const chosenTemplate = async (db: ReadableDb, kind: TemplateKind): Promise<string | null> => {
  const row = await db
    .selectFrom('template')
    .select('sha256')
    .where('kind', '=', kind)
    .where('chosen', '=', 1)
    .executeTakeFirst()
  return row?.sha256 ?? null
}

/** Keeps the bytes once by their hash and chooses them for their kind; the same bytes again are no new version. */
export const keepTemplate = async (
  w: Writer,
  { kind, file, bytes, at, author }: { kind: TemplateKind; file: string; bytes: Uint8Array; at: string; author: string }
): Promise<number> => {
  const sha256 = await w.putBlob(bytes)
  const known = await w.db
    .selectFrom('template')
    .select('id')
    .where('kind', '=', kind)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (known !== undefined) {
    await chooseTemplate(w, kind, known.id)
    return known.id
  }
  const { n } = await w.db
    .selectFrom('template')
    .select(eb => eb.fn.coalesce(eb.fn.max('n'), eb.val(0)).as('n'))
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow()
  await chooseTemplate(w, kind, null)
  return w.insert('template', { kind, n: n + 1, file, sha256, chosen: 1, at, author })
}

/** Papers of the kind are laid out with this one from now on; null = with the shipped one. */
export const chooseTemplate = async (w: Writer, kind: TemplateKind, id: number | null): Promise<void> => {
  const before = await w.db
    .selectFrom('template')
    .select('id')
    .where('kind', '=', kind)
    .where('chosen', '=', 1)
    .executeTakeFirst()
  if (before?.id === id) return
  if (before !== undefined) await w.update('template', before.id, { chosen: 0 })
  if (id !== null) await w.update('template', id, { chosen: 1 })
}
