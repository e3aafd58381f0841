import type { Change } from '#api/register.ts'
import { TASK_STATES } from '#domain/task.ts'
import { dayText } from '../../grid/column.ts'
import type { Key } from '../../i18n/features.ts'
import type { T } from '../../i18n/i18n.ts'

/** Columns of the register a person meets in the history, by their key in the history catalogue. */
const FIELDS: Record<string, Key<'history'>> = {
  state: 'field.state',
  progress: 'field.progress',
  control: 'field.control',
  ours_deputy: 'field.deputy',
  ours_lead: 'field.lead',
  ours_co: 'field.co',
  internal_date: 'field.internalDate',
  start_confirmed: 'field.started',
  title: 'field.title',
  text: 'field.text',
  number: 'field.number',
  date: 'field.date',
  place: 'field.place',
  value: 'field.value',
  body: 'field.body',
  spelling: 'field.spelling',
  kind: 'field.kind',
  due: 'field.due',
  sender: 'field.sender',
  subject: 'field.subject',
  their_number: 'field.theirNumber',
  their_date: 'field.theirDate',
  needs_answer: 'field.needsAnswer',
  answer_number: 'field.answerNumber',
  answered_on: 'field.answeredOn',
  proof_needed: 'field.proofNeeded',
  internal_days: 'field.internalDays',
  verdict: 'field.verdict',
  proof: 'field.proof',
  link: 'field.link',
  responsible: 'field.responsible',
  cause: 'field.cause',
  remedy: 'field.remedy',
  who: 'field.who',
  closed: 'field.closed',
  outcome: 'field.outcome',
  report_every: 'field.reportEvery',
  planned: 'field.planned',
  paid: 'field.paid',
  invited: 'field.invited',
  attended: 'field.attended',
  passed: 'field.passed',
  first_day: 'field.firstDay',
  last_day: 'field.lastDay',
  partner: 'field.partner',
  chair: 'field.chair',
  secretary: 'field.secretary',
  agenda: 'field.agenda',
  source: 'field.source'
}
/** What a reader of the history does not need: copies kept for search and order. */
const SILENT = new Set(['search', 'folded', 'position', 'doubts'])

export type ChangeLine = { field: string; old: string; new: string }

/** A change in words, or null for one that says nothing to a person. `old`/`new` are '' where there was nothing. */
export const changeLine = (change: Change, t: T<'history'>, common: T<'common'>): ChangeLine | null => {
  if (change.field === null) return wholeRecord(change, t)
  if (SILENT.has(change.field)) return null
  const key = FIELDS[change.field]
  return {
    field: key === undefined ? t('field.other', { name: change.field }) : t(key),
    old: valueWords(change.field, change.old, t, common),
    new: valueWords(change.field, change.new, t, common)
  }
}

/** A record that came or went: a note shows its text, anything else its name. */
const wholeRecord = (change: Change, t: T<'history'>): ChangeLine | null => {
  const record = read(change.new) ?? read(change.old)
  const text = isObject(record) ? String(record.text || record.subject || record.title || record.name || '') : ''
  const gone = change.new === null
  if (change.entity === 'note')
    return { field: t(gone ? 'note.gone' : 'note.added'), old: gone ? text : '', new: gone ? '' : text }
  const field = t(gone ? 'record.gone' : 'record.added')
  const kind = t(`entity.${change.entity}` as Key<'history'>)
  const words = text === '' ? kind : `${kind}: ${text}`
  return { field, old: gone ? words : '', new: gone ? '' : words }
}

const valueWords = (field: string, json: string | null, t: T<'history'>, common: T<'common'>): string => {
  const value = read(json)
  if (value === null || value === '') return ''
  const state = TASK_STATES.find(one => one === value)
  if (field === 'state' && state !== undefined) return common(`state.${state}`)
  if (field === 'control') return t(value === 'ours' ? 'control.ours' : 'control.reference')
  if (field === 'progress') return `${value}%`
  if (field === 'start_confirmed' || field === 'needs_answer')
    return common(value === 1 || value === true ? 'yes' : 'no')
  if (field === 'ours_co') return listOf(value).join(', ')
  return typeof value === 'string' ? dayText(value) : JSON.stringify(value)
}

/** A list lies in the register as JSON text of its own, so its journal line is read twice. */
const listOf = (value: unknown): string[] => {
  const list = typeof value === 'string' ? read(value) : value
  return Array.isArray(list) ? list.map(String) : [String(value)]
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** The JSON value of a journal line; text that is not JSON stands for itself. */
const read = (json: string | null): unknown => {
  if (json === null) return null
  try {
    return JSON.parse(json)
  } catch {
    return json
  }
}

/** Changes of one transaction stand together, newest first, as they came. */
export const byTransaction = <C extends Change>(changes: readonly C[]): C[][] => {
  const groups = new Map<number, C[]>()
  for (const change of changes) groups.set(change.transaction, [...(groups.get(change.transaction) ?? []), change])
  return [...groups.values()].sort((a, b) => b[0]!.transaction - a[0]!.transaction)
}
