import { attachmentsOf } from '#db/repositories/attachments.ts'
import { listSections } from '#db/repositories/acts.ts'
import { entriesBetween, entriesOf, type Problem, problemsBetween, problemsOf } from '#db/repositories/work.ts'
import { attendanceOf, listEvents, meetingsOfGroups } from '#db/repositories/events.ts'
import type { TaskRow } from '#api/register.ts'
import { numbersIn } from '#domain/compose/field.ts'
import { attendanceSum, type EventKind } from '#domain/event.ts'
import { figureText } from '#domain/indicators/sentence.ts'
import { daysBetween } from '#domain/calendar.ts'
import { dateInWords } from '#language/dates.ts'
import { groupViews } from '../acts/groups.ts'
import { deskOf } from '../desk/desk.ts'
import { STATE_WORDS } from '../documents/paragraph.ts'
import { listRows, rowsById } from '../tasks/list.ts'
import { countMark, type Making } from './making.ts'

const MOST_ROWS = 5500
const day = (iso: string): string => iso.split('-').reverse().join('.')

/** The tasks of the paper: those asked for; else what fell due or was done in the period and what is late. */
export const tasksTold = async ({ service, asked, first, last }: Making): Promise<TaskRow[]> => {
  if (asked.tasks.length > 0) return rowsById(service, asked.tasks)
  const acts = asked.acts.length === 0 ? {} : { acts: asked.acts }
  const rows = await listRows(service, { view: 'due', control: 'ours', ...acts })
  const desk = await deskOf(service)
  const within = (iso: string | null | undefined): boolean => iso != null && iso >= first && iso <= last
  return rows
    .filter(row => within(row.due) || row.dueState === 'late' || within(desk.tasks.get(row.id)?.doneOn))
    .slice(0, MOST_ROWS)
}

/** Names of the files that prove a task: attached to it or to work done on it. */
const proofsOf = async ({ service }: Making, rows: readonly TaskRow[]): Promise<Map<number, string[]>> => {
  const { read } = service.db
  const ids = rows.map(row => row.id)
  const own = await attachmentsOf(read, 'task', ids)
  const entries = await entriesOf(read, ids)
  const ofWork = await attachmentsOf(
    read,
    'work_entry',
    entries.map(entry => entry.id)
  )
  const names = new Map<number, string[]>()
  const add = (task: number, files: readonly { kind: string; name: string }[] | undefined): void => {
    const proofs = (files ?? []).filter(file => file.kind === 'proof').map(file => file.name.replace(/\.\w{2,5}$/, ''))
    if (proofs.length > 0) names.set(task, [...new Set([...(names.get(task) ?? []), ...proofs])])
  }
  for (const id of ids) add(id, own.get(id))
  for (const entry of entries) if (entry.task !== null) add(entry.task, ofWork.get(entry.id))
  return names
}

/** Rows of the table of tasks: section, number, words, deadline, executor, state with its day, share and proof. */
export const taskTable = async (making: Making, rows: readonly TaskRow[]): Promise<string[][]> => {
  const { service, say } = making
  const proofs = await proofsOf(making, rows)
  const desk = await deskOf(service)
  const titles = new Map<string, string>()
  const acts = [...new Set(rows.flatMap(row => row.act ?? []))]
  for (const act of acts) {
    for (const { number, title } of await listSections(service.db.read, act))
      titles.set(`${act} ${number}`, `${number}. ${title}`)
  }
  const several = acts.length > 1
  return rows.map(row => {
    const own = row.section === '' ? '' : (titles.get(`${row.act} ${row.section}`) ?? row.section)
    const section = [several || own === '' ? row.actLabel : '', own].filter(part => part !== '').join(', ')
    const doneOn = row.state === 'done' ? (desk.tasks.get(row.id)?.doneOn ?? null) : null
    const share = row.state !== 'done' && row.progress > 0 ? `, ${row.progress} foiz` : ''
    const late = row.dueState === 'late' ? 'muddati o‘tgan' : STATE_WORDS[row.state]
    const files = proofs.get(row.id) ?? []
    const proof = files.length === 0 ? '' : `\nAsos: ${files.slice(0, 3).join('; ')}${files.length > 3 ? '…' : ''}`
    return [
      say(section === '' ? 'Boshqa topshiriqlar' : section),
      row.number,
      say(row.title),
      say(row.deadlineText),
      say(row.ours.lead || row.executors),
      say(`${late}${doneOn === null ? '' : ` (${day(doneOn)})`}${share}${proof}`)
    ]
  })
}

/** Late tasks with their reason: the cause of the newest problem entered on the task. */
export const lateTable = async ({ service, today, say }: Making, rows: readonly TaskRow[]): Promise<string[][]> => {
  // What began on a day and lasts has no last day: it is late since it should have begun.
  const late = rows.filter(row => row.dueState === 'late' && (row.due ?? row.start) !== null)
  const problems = await problemsOf(
    service.db.read,
    late.map(row => row.id)
  )
  return late.map(row => {
    const known = problems.find(one => one.task === row.id)
    const due = row.due ?? row.start!
    return [
      `${row.number} ${say(row.title)}`.trim(),
      day(due),
      String(daysBetween(due, today)),
      known === undefined ? '' : say(known.cause || known.text)
    ]
  })
}

type Told = { date: string; text: string }

/** Entries of work, every number of them live. */
const entriesTold = async ({ service, first, last, maker, say }: Making): Promise<Told[]> => {
  const entries = await entriesBetween(service.db.read, first, last)
  return entries.map(entry => {
    let text = ''
    let from = 0
    for (const [n, number] of numbersIn(entry.text).entries()) {
      text += entry.text.slice(from, number.start)
      text += maker.mark({ text: number.text, value: number.value }, { kind: 'work', entry: entry.id, n })
      from = number.end
    }
    text += entry.text.slice(from)
    return { date: entry.date, text: say(text.replace(/[.;,\s]*$/, '.')) }
  })
}

const EVENT_WORDS: Record<EventKind, string> = {
  meeting: 'yig‘ilish',
  seminar: 'seminar',
  course: 'o‘quv kursi',
  attestation: 'attestatsiya',
  launch: 'ishga tushirish tadbiri',
  other: 'tadbir'
}
/** Events held in the period: what they were about, who came and who passed. */
const eventsTold = async ({ service, first, last, maker, say }: Making): Promise<Told[]> => {
  const { read } = service.db
  const events = await listEvents(read, { from: first, to: last, states: ['held'] })
  const came = await attendanceOf(
    read,
    events.map(event => event.id)
  )
  return events.map(({ id, kind, title, firstDay }) => {
    const sum = attendanceSum(came.get(id) ?? [])
    const count = (what: 'attended' | 'passed', words: string): string => {
      const value = sum[what]
      if (value === null) return ''
      return `${words.replace('#', maker.mark({ text: figureText(value, 0), value }, { kind: 'event', event: id, what }))}`
    }
    const attended = count('attended', ', unda # nafar ishtirok etdi')
    const passed = count('passed', ', # nafari muvaffaqiyatli topshirdi')
    const named = title.replace(/[“”.]/g, '').trim()
    return { date: firstDay, text: say(`“${named}” mavzusida ${EVENT_WORDS[kind]} o‘tkazildi${attended}${passed}.`) }
  })
}

/** What was done and held in the period as paragraphs, in the order of time. */
export const workTold = async (making: Making): Promise<string[]> => {
  const told = [...(await entriesTold(making)), ...(await eventsTold(making))]
  told.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  return told.map(({ date, text }) => `**${dateInWords(date, making.asked.script)}:** ${text}`)
}

export const problemsTold = ({ service, first, last }: Making): Promise<Problem[]> =>
  problemsBetween(service.db.read, first, last)

export const problemTable = (problems: readonly Problem[], { say }: Making): string[][] =>
  problems.map(({ text, cause, remedy, who, due, closed, outcome }) => [
    say([text, cause === '' ? '' : `Sababi: ${cause}`].filter(part => part !== '').join('\n')),
    say(closed === null ? remedy : outcome || remedy),
    say(who),
    closed !== null ? say(`hal etildi, ${day(closed)}`) : due === null ? '' : day(due)
  ])

/** Bodies that had something due, the most first; every number live. */
export const disciplineTable = (making: Making): string[][] =>
  [...making.counts.bodies]
    .filter(([, { counts }]) => (counts.due ?? 0) > 0)
    .sort(([, a], [, b]) => b.counts.due! - a.counts.due! || (a.name < b.name ? -1 : 1))
    .map(([key, { name, counts }]) => [
      making.say(name),
      countMark(making, 'due', key),
      countMark(making, 'in-time', key),
      // Two counts make one cell: what was done late and what is not done.
      counts['done-late'] === 0
        ? countMark(making, 'not-done', key)
        : counts['not-done'] === 0
          ? countMark(making, 'done-late', key)
          : `${countMark(making, 'not-done', key)} (${making.say('kechikib bajarilgan')}: ${countMark(making, 'done-late', key)})`,
      countMark(making, 'discipline', key)
    ])

export const groupTable = async ({ service, asked, first, last, say }: Making): Promise<string[][]> => {
  const groups = await groupViews(service)
  // Where no meeting was ever tied to a group the column stays open: nought would be a statement.
  const isKept = (await meetingsOfGroups(service.db.read)).size > 0
  const held = await meetingsOfGroups(service.db.read, { from: first, to: last })
  return groups
    .filter(group => asked.acts.length === 0 || asked.acts.includes(group.act))
    .map(group => {
      const filled = group.seats.filter(seat => seat.name.trim() !== '').length
      const head = group.seats.find(seat => seat.role === 'head')
      return [
        say(group.title),
        say(head?.name ?? ''),
        `${filled} / ${group.seats.length}`,
        isKept ? String(held.get(group.id) ?? 0) : ''
      ]
    })
}
