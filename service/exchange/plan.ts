import type { TaskCell, TaskCellEdit } from '#api/cells.ts'
import type { ImportField, RowTrouble, RowVerdict } from '#api/exchange.ts'
import type { ReadableDb } from '#db/connection.ts'
import { officeCalendar } from '#db/repositories/calendar-days.ts'
import { countOthers, type KeyedTask, tasksByKey } from '#db/repositories/import-keys.ts'
import type { Calendar } from '#domain/calendar.ts'
import { type CellType, parseCell } from '#domain/cell-value.ts'
import { Fault } from '#domain/fault.ts'
import { ASKS_REASON, stateOf } from '#domain/task-words.ts'
import { fold } from '#language/fold.ts'
import { typedDeadline } from '../control/dates.ts'
import type { OwnTask } from '../control/own-tasks.ts'
import type { Mapping, TextSheet } from './sheets.ts'

/** What one row does: its verdict, and the hands for it. */
type PlannedRow = {
  told: RowVerdict
  edits: TaskCellEdit[]
  made: (OwnTask & { cells: Partial<Record<TaskCell, TaskCellEdit['value']>> }) | null
}
export type Plan = { rows: PlannedRow[]; missing: number }

type Texts = Partial<Record<ImportField, string>>
type Trouble = RowVerdict['troubles'][number]

const CELLS: Partial<Record<ImportField, CellType>> = {
  progress: { kind: 'number', min: 0, max: 100, whole: true },
  deputy: { kind: 'text', longest: 500 },
  lead: { kind: 'text', longest: 500 },
  co: { kind: 'people', longest: 500 },
  internalDate: { kind: 'date' }
}
const WRITTEN = ['state', 'progress', 'deputy', 'lead', 'co', 'internalDate'] as const

/** Letters by which a text is known to be the task's own: a file may hold only its beginning. */
const ALIKE = 18

const isSameText = (typed: string, task: KeyedTask): boolean => {
  const words = fold(typed)
  const head = words.slice(0, ALIKE)
  return [task.title, task.text].some(own => {
    const folded = fold(own)
    return folded.includes(head) || words.includes(folded.slice(0, ALIKE))
  })
}

const shownIn = (task: KeyedTask, field: TaskCell): string => {
  if (field === 'state' || field === 'progress') return String(task[field])
  const value = field === 'co' ? task.ours.co.join(', ') : task.ours[field]
  return value ?? ''
}

type Given = { sheet: TextSheet; headerRow: number; mapping: Mapping; today: string }

/** What every row below the headers would do. Reads only; the same in a dry run and when it is done. */
export const planOf = async (db: ReadableDb, { sheet, headerRow, mapping, today }: Given): Promise<Plan> => {
  if (new Set(mapping.map(one => one.field)).size < mapping.length) throw new Fault('BAD_VALUE', { detail: 'mapping' })
  const has = new Set(mapping.map(one => one.field))
  if (!has.has('key') && !has.has('number') && !has.has('title')) throw new Fault('UNKNOWN_COLUMNS')
  const rows = sheet.rows
    .filter(({ row }) => row > headerRow)
    .map(({ row, cells }) => ({
      row,
      texts: Object.fromEntries(mapping.map(({ index, field }) => [field, (cells.get(index) ?? '').trim()])) as Texts
    }))
    .filter(({ texts }) => Object.values(texts).some(text => text !== ''))
  const found = await tasksByKey(db, {
    ids: rows.flatMap(({ texts }) => keyIn(texts) ?? []),
    numbers: [...new Set(rows.flatMap(({ texts }) => numberIn(texts) ?? []))]
  })
  const calendar = await officeCalendar(db)
  const seen = new Set<number>()
  const planned = rows.map(({ row, texts }) => rowPlan(row, texts, { found, seen, calendar, today }))
  const acts = [...new Set(found.filter(task => seen.has(task.id)).flatMap(task => task.act ?? []))]
  return { rows: planned, missing: acts.length === 0 ? 0 : await countOthers(db, acts, [...seen]) }
}

const keyIn = ({ key }: Texts): number | null => (key !== undefined && /^\d{1,12}$/.test(key) ? Number(key) : null)
/** '41.' and '41)' are written for 41. */
const numberIn = ({ number }: Texts): string | null => number?.replace(/[.)]+$/, '').trim() || null

type Known = { found: readonly KeyedTask[]; seen: Set<number>; calendar: Calendar; today: string }

const rowPlan = (row: number, texts: Texts, known: Known): PlannedRow => {
  const told = (
    verdict: RowVerdict['verdict'],
    task: KeyedTask | null,
    more: Partial<RowVerdict> = {}
  ): RowVerdict => ({
    row,
    verdict,
    task: task?.id ?? null,
    label:
      task === null ? (texts.title ?? texts.number ?? '').slice(0, 200) : `${task.number} ${task.title}`.slice(0, 200),
    changes: [],
    troubles: [],
    ...more
  })
  const wrong = (troubles: Trouble[], task: KeyedTask | null = null): PlannedRow => ({
    told: told('wrong', task, { troubles }),
    edits: [],
    made: null
  })
  const match = matchOf(texts, known.found)
  if ('trouble' in match) return wrong([{ ...match.trouble }])
  const { values, troubles } = valuesOf(texts)
  if (match.task === null) {
    const made = { ...ownTask(texts), cells: values }
    try {
      typedDeadline(made.deadline, known.today, known.calendar)
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      troubles.push({ field: 'due', reason: 'not-deadline', text: made.deadline })
    }
    if (troubles.length > 0) return wrong(troubles)
    const changes = (['title', 'due', ...WRITTEN] as const).flatMap(field => {
      const text = texts[field] ?? ''
      return text === '' ? [] : [{ field, old: '', new: text }]
    })
    return { told: told('new', null, { changes }), edits: [], made }
  }
  const { task } = match
  if (known.seen.has(task.id)) return wrong([{ field: null, reason: 'twice', text: task.number }], task)
  known.seen.add(task.id)
  const edits: TaskCellEdit[] = []
  const changes: RowVerdict['changes'] = []
  for (const field of WRITTEN) {
    const value = values[field]
    if (value === undefined) continue
    const old = shownIn(task, field)
    if (String(value ?? '') === old) continue
    if (field === 'state' && ASKS_REASON.some(state => state === value)) {
      troubles.push({ field, reason: 'needs-reason', text: texts.state ?? '' })
      continue
    }
    edits.push({ id: task.id, column: field, value })
    changes.push({ field, old, new: String(value ?? '') })
  }
  if (troubles.length > 0) return wrong(troubles, task)
  return { told: told(edits.length === 0 ? 'same' : 'update', task, { changes }), edits, made: null }
}

type Match = { task: KeyedTask | null } | { trouble: Trouble }

/** The task of a row: by the register's own key, else by number (and act, where the file has one); null: a new one. */
const matchOf = (texts: Texts, found: readonly KeyedTask[]): Match => {
  const trouble = (field: ImportField | null, reason: RowTrouble, text: string): Match => ({
    trouble: { field, reason, text }
  })
  if (texts.key !== undefined && texts.key !== '') {
    const key = keyIn(texts)
    const task = found.find(one => one.id === key)
    return task === undefined ? trouble('key', 'unknown-key', texts.key) : { task }
  }
  const number = numberIn(texts)
  const title = texts.title ?? ''
  const act = fold(texts.act ?? '')
  const alike = found.filter(
    one => one.number === number && (act === '' || (one.actNumber !== '' && act.includes(fold(one.actNumber))))
  )
  const sure = title === '' ? alike : alike.filter(one => isSameText(title, one))
  if (sure.length === 1) return { task: sure[0]! }
  if (sure.length > 1) return trouble('number', 'many-tasks', number ?? '')
  if (alike.length > 0 && act !== '') return trouble('title', 'other-title', title)
  if (title !== '') return { task: null }
  return number === null ? trouble(null, 'no-key', '') : trouble('number', 'unknown-key', number)
}

/** The cells of a row as values; an empty cell says nothing. */
const valuesOf = (texts: Texts): { values: Partial<Record<TaskCell, TaskCellEdit['value']>>; troubles: Trouble[] } => {
  const values: Partial<Record<TaskCell, TaskCellEdit['value']>> = {}
  const troubles: Trouble[] = []
  for (const field of WRITTEN) {
    const text = texts[field] ?? ''
    if (text === '') continue
    if (field === 'state') {
      const state = stateOf(text)
      if (state === null) troubles.push({ field, reason: 'not-choice', text })
      else values.state = state
      continue
    }
    const { value, refusal } = parseCell(CELLS[field]!, text)
    if (refusal !== null) troubles.push({ field, reason: refusal, text })
    else if (typeof value !== 'boolean') values[field] = value
  }
  return { values, troubles }
}

const ownTask = (texts: Texts): OwnTask => ({
  kind: 'errand',
  parent: null,
  act: null,
  incoming: null,
  text: texts.title ?? '',
  deadline: texts.due ?? '',
  deputy: '',
  lead: '',
  co: [],
  proofNeeded: ''
})
