/** A new edition of an act already in the register, as a three-way merge: nothing of either side is lost without being shown. */
import { type FieldChange, fieldChanges, saysSame } from './compare-rows.ts'
import type { PrintedRow } from './printed-row.ts'
import { pairRows } from './similarity.ts'

/** A row of the register; `base` is what its own edition printed, where a person has changed it since (null: as printed). */
export type EditionRow = PrintedRow & { base?: PrintedRow | null }

/**
 * `was` of a change is what stands in the register. `conflict`: a person changed the field and the new edition changed it
 * otherwise, so somebody must choose; where only a person changed it, his words stay and there is no change.
 */
export type EditionFieldChange = FieldChange & { conflict: boolean }

/** `old` and `now` are indices into the two lists; `moved`: number, section or annex is another one. */
export type EditionChange =
  | { kind: 'same'; old: number; now: number; moved: boolean }
  | { kind: 'changed'; old: number; now: number; moved: boolean; fields: EditionFieldChange[] }
  | { kind: 'added'; old: null; now: number }
  | { kind: 'dropped'; old: number; now: null }

const changesOf = (old: EditionRow, now: PrintedRow): EditionFieldChange[] => {
  const base = old.base ?? old
  return fieldChanges(old, now)
    .filter(({ field }) => base === old || !saysSame(field, base, now))
    .map(change => ({ ...change, conflict: base !== old && !saysSame(change.field, base, old) }))
}

const isMoved = (old: PrintedRow, now: PrintedRow): boolean =>
  old.number !== now.number || old.section !== now.section || old.annex !== now.annex

/**
 * Every row of both lists exactly once, in the order of the new edition, dropped rows behind the one they stood after. Rows are
 * paired by their words, number, section and annex (a renumbered duty is the same duty). States, proof and control are not looked
 * at: they stay with the row of the register.
 */
export function mergeEdition(old: readonly EditionRow[], now: readonly PrintedRow[]): EditionChange[] {
  const partner = new Map(
    pairRows(
      old.map(row => row.base ?? row),
      now
    ).map(pair => [pair.now, pair.old])
  )
  const kept = new Set(partner.values())
  const changes: EditionChange[] = []
  let from = 0
  const drop = (to: number) => {
    for (; from < to; from++) if (!kept.has(from)) changes.push({ kind: 'dropped', old: from, now: null })
  }
  now.forEach((row, j) => {
    const i = partner.get(j)
    if (i === undefined) {
      changes.push({ kind: 'added', old: null, now: j })
      return
    }
    // Rows dropped before this one stand before it, unless the row has moved up.
    if (i >= from) drop(i)
    const moved = isMoved(old[i]!, row)
    const fields = changesOf(old[i]!, row)
    changes.push(
      fields.length === 0 ? { kind: 'same', old: i, now: j, moved } : { kind: 'changed', old: i, now: j, moved, fields }
    )
  })
  drop(old.length)
  return changes
}
