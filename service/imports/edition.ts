import type { Edition, EditionChange } from '#api/imports.ts'
import { type Act, findAct } from '#db/repositories/acts.ts'
import { type ActTask, actTasks } from '#db/repositories/act-tasks.ts'
import { getBlob } from '#db/repositories/blobs.ts'
import type { Clause, Draft, Measure } from '#domain/draft.ts'
import { type EditionRow, mergeEdition } from '#domain/edition/merge-edition.ts'
import { clauseRow, measureRow, type PrintedRow } from '#domain/edition/printed-row.ts'
import { pairRows } from '#domain/edition/similarity.ts'
import type { Service } from '../service.ts'
import { actLabel } from '../tasks/rows.ts'
import { isTracked } from './clauses.ts'
import { type Kept, keptDraft } from './drafts.ts'
import { editing } from './editing.ts'
import { readDraft } from './read.ts'
import { counted } from './reshape.ts'
import { NO_WORK } from './trail.ts'

/** A duty of the new edition with its place in the draft. */
export type NewRow = { row: PrintedRow; annex: number | null; measure: Measure | null; clause: Clause | null }
export type Compared = { act: Act; tasks: ActTask[]; rows: NewRow[]; draft: Draft; changes: EditionChange[] }

const once = <T>(list: readonly T[], keyOf: (one: T) => string): T[] => [
  ...new Map(list.map(one => [keyOf(one), one])).values()
]

/** The same executor for two steps, or one deadline for several, counts once on both sides. */
const single = (row: PrintedRow): PrintedRow => ({
  ...row,
  deadlines: once(
    row.deadlines,
    one => `${one.start}/${one.due}/${one.due === null && one.start === null ? one.text : ''}`
  ),
  executors: once(row.executors, one => one)
})

export const rowOfTask = (task: ActTask): PrintedRow => {
  const all = [task, ...task.steps]
  return single({
    annex: task.annexNumber,
    section: task.sectionNumber,
    number: task.number,
    text: task.text,
    steps: task.kind === 'clause' ? task.items : task.steps.map(step => step.text),
    deadlines: all.flatMap(one => one.deadlines),
    executors: all.flatMap(one =>
      one.executors.map(({ text, person }) => (person === null ? text : `${text} (${person})`))
    )
  })
}

/** The duties of a draft: measures of its road maps and the clauses that are tracked, here or in the register. */
const rowsOfDraft = (draft: Draft, known: ReadonlySet<string>): NewRow[] => [
  ...draft.annexes.flatMap((annex, index) =>
    annex.kind !== 'roadmap'
      ? []
      : annex.measures.map(measure => ({
          row: single(measureRow(measure, annex.number)),
          annex: index,
          measure,
          clause: null
        }))
  ),
  ...draft.clauses
    .filter(clause => isTracked(clause) || known.has(clause.number))
    .map(clause => ({ row: single(clauseRow(clause)), annex: null, measure: null, clause }))
]

const bases = new WeakMap<Service, Map<string, Promise<Draft | null>>>()

/**
 * What the edition in the register printed: its kept file read again by today's rules, so that only what the paper and a person changed
 * differs. null where there is no file, or it cannot be read again without a person (a scan): then the register itself is the base.
 */
const baseOf = (service: Service, act: Act): Promise<Draft | null> => {
  const known = bases.get(service) ?? new Map<string, Promise<Draft | null>>()
  bases.set(service, known)
  const { sha256, file } = act
  if (sha256 === null || /\.(png|jpe?g)$/i.test(file)) return Promise.resolve(null)
  const kept = known.get(sha256)
  if (kept !== undefined) return kept
  const read = getBlob(service.db.read, sha256)
    .then(bytes => readDraft({ name: file, bytes }, service.ports.reader, { report: () => undefined }))
    .then(
      ({ draft }) => draft,
      () => null
    )
  known.set(sha256, read)
  return read
}

const withBase = (rows: readonly PrintedRow[], base: Draft | null, known: ReadonlySet<string>): EditionRow[] => {
  if (base === null) return [...rows]
  const printed = rowsOfDraft(base, known).map(one => one.row)
  const partner = new Map(pairRows(printed, rows).map(pair => [pair.now, pair.old]))
  return rows.map((row, at) => {
    const old = partner.get(at)
    return old === undefined ? row : { ...row, base: printed[old]! }
  })
}

/** Changes that the person decided otherwise than was proposed. */
export const turnedOf = ({ work = NO_WORK }: Kept): ReadonlySet<string> => new Set(work.refused)
/** Marks a change with what is proposed and what the person decided. */
export const chosenOf =
  (turned: ReadonlySet<string>) =>
  (change: Omit<EditionChange, 'proposed' | 'accepted'>, proposed: boolean): EditionChange => ({
    ...change,
    proposed,
    accepted: proposed !== turned.has(change.key)
  })

/** A kept draft against the act of the same number and date in the register; null when there is none. NOT_FOUND. */
export const compareEdition = async (service: Service, id: number): Promise<Compared | null> => {
  const kept = await keptDraft(service, id)
  const { number, date } = kept.draft.act
  const act = number === null ? undefined : await findAct(service.db.read, { number, date })
  if (act === undefined) return null
  const { draft } = counted(kept.draft)
  const tasks = await actTasks(service.db.read, act.id)
  const known = new Set(tasks.filter(({ kind }) => kind === 'clause').map(task => task.number))
  const rows = rowsOfDraft(draft, known)
  const old = withBase(tasks.map(rowOfTask), await baseOf(service, act), known)
  const chosen = chosenOf(turnedOf(kept))
  const changes = mergeEdition(
    old,
    rows.map(one => one.row)
  ).flatMap((change): EditionChange[] => {
    const task = change.old === null ? null : tasks[change.old]!
    const now = change.now === null ? null : rows[change.now]!
    const common = {
      act: '',
      task: task === null ? null : { id: task.id, kind: task.kind, number: task.number, title: task.title },
      now:
        now === null
          ? null
          : {
              at: change.now!,
              annex: now.annex,
              number: now.row.number,
              section: now.row.section,
              text: now.row.text,
              isClause: now.clause !== null
            }
    }
    const one = (key: string, more: Pick<EditionChange, 'kind' | 'field' | 'was' | 'is' | 'words' | 'conflict'>) =>
      // What a person changed himself stays his unless he decides for the paper.
      chosen({ key, ...common, ...more }, !more.conflict)
    const plain = { field: null, words: [], conflict: false }
    if (change.kind === 'added')
      return [one(`+${change.now}:${now!.row.number}`, { kind: 'added', was: '', is: now!.row.text, ...plain })]
    if (change.kind === 'dropped') return [one(`-${task!.id}`, { kind: 'dropped', was: task!.text, is: '', ...plain })]
    const moved: EditionChange[] = change.moved
      ? [one(`${task!.id}:place`, { kind: 'moved', was: placeOf(old[change.old]!), is: placeOf(now!.row), ...plain })]
      : []
    if (change.kind === 'same') return moved
    const fields = change.fields.map(({ field, was, now: is, words, conflict }) =>
      one(`${task!.id}:${field}`, { kind: 'changed', field, was, is, words, conflict })
    )
    return [...moved, ...fields]
  })
  return { act, tasks, rows, draft, changes }
}

const placeOf = ({ annex, section, number }: PrintedRow): string =>
  [annex, section, number].filter(part => part !== null && part !== '').join(' / ')

/** What the review shows of a new edition; null when the act is not in the register. */
export const editionOf = async (service: Service, id: number): Promise<Edition | null> => {
  const compared = await compareEdition(service, id)
  if (compared === null) return null
  const { act, tasks, changes } = compared
  const touched = new Set(changes.flatMap(({ task }) => (task === null ? [] : [task.id])))
  return {
    kind: 'edition',
    act: act.id,
    label: actLabel(act),
    same: tasks.filter(task => !touched.has(task.id)).length,
    changes
  }
}

/** What is compared with what: an act with its edition in the register; told apart by the caller. */
export type ChangesOf = (service: Service, draft: number) => Promise<readonly EditionChange[]>

/** Takes changes of a new edition or leaves what stands in the register, by their keys. NOT_FOUND. */
export const decideEdition = async (
  service: Service,
  { draft: id, keys, accept }: { draft: number; keys: string[]; accept: boolean },
  changesOf: ChangesOf
): Promise<{ draft: number }> => {
  const known = new Map((await changesOf(service, id)).map(one => [one.key, one]))
  return editing(service, id, { deed: 'edition', number: null }, state => {
    const turned = new Set(state.refused)
    for (const key of keys) {
      const change = known.get(key)
      if (change === undefined) continue
      // What is proposed anyway needs no mark.
      if (change.proposed !== accept) turned.add(key)
      else turned.delete(key)
    }
    state.refused = [...turned]
    return { draft: id }
  })
}
