import type { EventDetail } from '#api/events.ts'
import { type Attendance, attendanceFault } from '#domain/event.ts'
import { fold } from '#language/fold.ts'
import { parseNumber } from '#language/numbers.ts'
import type { Inputs } from '../../lib/client.ts'

export type EventState = Omit<Inputs['events']['save'], 'id'>
export const EMPTY_LINE: Attendance = { body: '', invited: null, attended: null, passed: null }

export const emptyEvent = (today: string): EventState => ({
  kind: 'meeting',
  title: '',
  firstDay: today,
  lastDay: null,
  place: '',
  partner: '',
  chair: '',
  chairPost: '',
  secretary: '',
  number: '',
  state: 'held',
  agenda: [],
  text: '',
  source: '',
  task: null,
  group: null,
  attendance: []
})
export const stateOf = (event: EventDetail): EventState => ({
  kind: event.kind,
  title: event.title,
  firstDay: event.firstDay,
  lastDay: event.lastDay,
  place: event.place,
  partner: event.partner,
  chair: event.chair,
  chairPost: event.chairPost,
  secretary: event.secretary,
  number: event.number,
  state: event.state,
  agenda: event.agenda,
  text: event.text,
  source: event.source,
  task: event.task,
  group: event.group,
  attendance: event.attendance
})

const isEmpty = ({ body, invited, attended, passed }: Attendance): boolean =>
  body.trim() === '' && invited === null && attended === null && passed === null

/** As it is saved: without lines and questions that say nothing. */
export const toSave = (id: number | null, state: EventState): Inputs['events']['save'] => ({
  ...state,
  id,
  attendance: state.attendance.filter(line => !isEmpty(line)),
  agenda: state.agenda.filter(item => item.text.trim() !== '')
})

/** What is wrong with the lines of who came, by line from 1; null when all is well. */
export const attendanceTrouble = ({ attendance }: EventState): { n: number; why: 'over' | 'twice' } | null => {
  const kept = attendance.map((line, at) => ({ line, at })).filter(({ line }) => !isEmpty(line))
  const found = attendanceFault(
    kept.map(({ line }) => line),
    fold
  )
  if (found === null || found.fault === 'nothing') return null
  return { n: kept[found.at]!.at + 1, why: found.fault === 'body-twice' ? 'twice' : 'over' }
}

/**
 * Lines pasted from Excel or Word: body, invited, attended, passed, parted by tabs; null for plain text of one cell. A cell that is no whole
 * number stays empty.
 */
export const pastedLines = (text: string): Attendance[] | null => {
  if (!/[\t\n]/.test(text.trim())) return null
  const figure = (cell: string | undefined): number | null => {
    const value = parseNumber(cell?.trim() ?? '')
    return value !== null && Number.isInteger(value) && value >= 0 ? value : null
  }
  return text
    .replace(/\r/g, '')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => {
      const [body = '', invited, attended, passed] = line.split('\t')
      return { body: body.trim(), invited: figure(invited), attended: figure(attended), passed: figure(passed) }
    })
}
