import { actLabels, executorsLine, letterLabel } from '../tasks/rows.ts'
import type { KitLine, KitRecipient } from '#api/kit.ts'
import { KIT_BY } from '#api/kit.ts'
import { type ListedTask, listTasksById } from '#db/repositories/task-list.ts'
import type { DeskTask } from '#db/repositories/desk.ts'
import type { KitPaper, KitRow } from '#documents/kit/model.ts'
import { daysBetween } from '#domain/calendar.ts'
import { KIT_PARTS, type KitOccasion, type KitPart, kitPartOf, kitRanges } from '#domain/kit/kit.ts'
import type { Language } from '#domain/office.ts'
import { cutting } from '../desk/cuts.ts'
import { deskOf } from '../desk/desk.ts'
import type { Service } from '../service.ts'
import { settingsOf } from '../system/settings.ts'
import { inTashkent } from '../exchange/list.ts'

export type Asked = { day: string; occasion: KitOccasion }
type Parts = Record<KitPart, DeskTask[]>
const noParts = (): Parts => ({ done: [], late: [], near: [], coming: [] })
const countsOf = (parts: Parts): KitLine['counts'] => ({
  done: parts.done.length,
  late: parts.late.length,
  near: parts.near.length,
  coming: parts.coming.length
})

type Line = KitRecipient & { label: string; parts: Parts }
export type Collected = { ranges: ReturnType<typeof kitRanges>; lines: Line[]; total: Parts }

/** Everybody with something on the list of a day, in one pass over what is ours; those with most that is late first. */
export const collect = async (service: Service, { day, occasion }: Asked): Promise<Collected> => {
  const desk = await deskOf(service)
  const ranges = kitRanges(day, occasion)
  const total = noParts()
  const cuts = KIT_BY.map(by => ({ by, cut: cutting(desk, by, noParts) }))
  const into: Parts[] = []
  for (const task of desk.tasks.values()) {
    if (!task.carries) continue
    const part = kitPartOf(task, ranges)
    if (part === null) continue
    into.length = 0
    into.push(total)
    for (const { cut } of cuts) cut.add(task, into)
    for (const parts of into) parts[part].push(task)
  }
  const lines = cuts.flatMap(({ by, cut }) =>
    cut
      .lines()
      .map(({ key, label, figures }) => ({ by, key, label, parts: figures }))
      .sort(
        (a, b) =>
          b.parts.late.length - a.parts.late.length ||
          b.parts.near.length - a.parts.near.length ||
          b.parts.coming.length - a.parts.coming.length ||
          (a.label < b.label ? -1 : 1)
      )
  )
  return { ranges, lines, total }
}

export const kitRecipients = async (service: Service, asked: Asked) => {
  const { ranges, lines, total } = await collect(service, asked)
  return {
    today: service.ports.clock.today(),
    folder: service.ports.folders.choose !== null,
    ranges,
    lines: lines.map(({ parts, ...line }) => ({ ...line, counts: countsOf(parts) })),
    total: countsOf(total)
  }
}

type Wanted = Asked & { language: Language; recipients: readonly KitRecipient[] }

/** The papers of the recipients that have something on the list, in the order of the list. NOT_SET_UP. */
export const kitPapers = async (service: Service, wanted: Wanted): Promise<KitPaper[]> => {
  const { office } = await settingsOf(service.db.read)
  const { ranges, lines } = await collect(service, wanted)
  const picked = new Set(wanted.recipients.map(one => `${one.by} ${one.key}`))
  const mine = lines.filter(line => picked.has(`${line.by} ${line.key}`))
  const ids = new Set(mine.flatMap(line => KIT_PARTS.flatMap(part => line.parts[part].map(one => one.task))))
  const tasks = new Map((await listTasksById(service.db.read, [...ids])).map(task => [task.id, task]))
  const acts = await actLabels(service.db.read)
  const made = inTashkent(service.ports.clock.now())
  const rowsOf = (part: KitPart, own: readonly DeskTask[]): KitRow[] =>
    own
      .flatMap(one => {
        const task = tasks.get(one.task)
        return task === undefined ? [] : [rowOf(task, one, { part, day: wanted.day, acts })]
      })
      .sort((a, b) => compare(a.due ?? '', b.due ?? '') || compare(a.act, b.act))
  return mine.map(line => ({
    day: wanted.day,
    occasion: wanted.occasion,
    language: wanted.language,
    ranges,
    recipient: line.label,
    by: line.by,
    office: office.body,
    made,
    parts: KIT_PARTS.filter(part => part !== 'done' || ranges.done !== null).map(part => ({
      part,
      rows: rowsOf(part, line.parts[part])
    }))
  }))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const rowOf = (
  task: ListedTask,
  { day: due, doneOn, deputy }: DeskTask,
  { part, day, acts }: { part: KitPart; day: string; acts: ReadonlyMap<number, string> }
): KitRow => ({
  act: task.act === null ? letterLabel(task.letter) : (acts.get(task.act) ?? ''),
  number: task.number,
  text: task.text || task.title,
  due,
  days: due === null || part === 'done' ? null : daysBetween(day, due),
  doneOn: part === 'done' ? doneOn : null,
  executors: executorsLine(task.executors),
  lead: task.ours.lead || deputy,
  state: task.state
})
