import type { ActGiven, LocalisedRow, MissingRow } from '#api/localisation.ts'
import { findAct, getAct, insertAct } from '#db/repositories/acts.ts'
import {
  citedGrounds,
  insertLocalisation,
  listLocalActs,
  listLocalisations,
  type LocalAct,
  type Localisation,
  ourDuties,
  tasksNamed
} from '#db/repositories/localisation.ts'
import { getTask } from '#db/repositories/tasks.ts'
import { transact, type Writer } from '#db/write.ts'
import { daysBetween } from '#domain/calendar.ts'
import { Fault } from '#domain/fault.ts'
import { chainsOf, daysTaken, isUpper } from '#domain/localisation.ts'
import type { Deed } from '#domain/office.ts'
import type { Service } from '../service.ts'
import { settingsOf } from '../system/settings.ts'
import { actLabel } from '../tasks/rows.ts'

type Named = Awaited<ReturnType<typeof tasksNamed>>[number]
type Known = { acts: ReadonlyMap<number, LocalAct>; tasks: ReadonlyMap<number, Named> }

const sideOf = ({ acts, tasks }: Known, act: number, task: number | null, clause = ''): LocalisedRow['ours'] => {
  const known = acts.get(act)!
  const named = task === null ? undefined : tasks.get(task)
  return {
    act,
    label: actLabel(known),
    title: known.title,
    date: known.date,
    task,
    number: named?.number ?? clause,
    text: named?.title ?? ''
  }
}

const knownOf = async (service: Service, links: readonly Localisation[]): Promise<Known> => {
  const { read } = service.db
  const ids = links.flatMap(link => [link.upperTask, link.ourTask]).filter(id => id !== null)
  return {
    acts: new Map((await listLocalActs(read)).map(act => [act.id, act])),
    tasks: new Map((await tasksNamed(read, ids)).map(task => [task.id, task]))
  }
}

const rowOf = (known: Known, link: Localisation): LocalisedRow => {
  const upper = sideOf(known, link.upperAct, link.upperTask)
  const ours = sideOf(known, link.ourAct, link.ourTask, link.ourClause)
  return { id: link.id, upper, ours, days: daysTaken(upper.date, ours.date), note: link.note, author: link.author }
}

/** What of upper acts is carried down and what is not yet. */
const carried = async (service: Service) => {
  const { read } = service.db
  const { office } = await settingsOf(read)
  const today = service.ports.clock.today()
  const links = await listLocalisations(read)
  const known = await knownOf(service, links)
  const whole = new Set(links.filter(link => link.upperTask === null).map(link => link.upperAct))
  const single = new Set(links.map(link => link.upperTask))
  const duties = Map.groupBy(await ourDuties(read), duty => duty.act)
  const waiting = (date: string | null): number | null => (date === null ? null : daysBetween(date, today))
  const missing: MissingRow[] = []
  for (const act of known.acts.values()) {
    if (!isUpper(act, office) || whole.has(act.id)) continue
    const own = duties.get(act.id) ?? []
    const line = sideOf(known, act.id, null)
    // An act whose text is not in the register (it was written in by hand) waits as a whole.
    if (own.length === 0 && links.some(link => link.ourAct === act.id))
      missing.push({ ...line, waiting: waiting(act.date) })
    for (const { id, number, title } of own) {
      if (!single.has(id)) missing.push({ ...line, task: id, number, text: title, waiting: waiting(act.date) })
    }
  }
  return { links, known, missing }
}

/** What is carried down, what is not yet, chains and suggestions; see api/localisation.ts. */
export const localisationList = async (service: Service) => {
  const { links, known, missing } = await carried(service)
  const chains = chainsOf(links.map(link => ({ upper: link.upperAct, ours: link.ourAct }))).map(chain =>
    chain.map((act, index) => ({
      act,
      label: actLabel(known.acts.get(act)!),
      days: index === 0 ? null : daysTaken(known.acts.get(chain[index - 1]!)!.date, known.acts.get(act)!.date)
    }))
  )
  return {
    done: links.map(link => rowOf(known, link)),
    missing,
    chains,
    suggestions: await suggestionsOf(service, known, links)
  }
}

/** The figures of the first screen; see api/localisation.ts. */
export const localisationCounts = async (service: Service) => {
  const { links, known, missing } = await carried(service)
  const days = links.flatMap(link => rowOf(known, link).days ?? [])
  return {
    missing: missing.length,
    done: links.length,
    meanDays: days.length === 0 ? null : Math.round(days.reduce((sum, one) => sum + one, 0) / days.length),
    mostDays: days.length === 0 ? null : Math.max(...days)
  }
}

/** The nearest act above that each of ours names as its ground, unless something is tied to it already. */
const suggestionsOf = async (service: Service, { acts }: Known, links: readonly Localisation[]) => {
  const { read } = service.db
  const tied = new Set(links.map(link => link.ourAct))
  const found = []
  for (const [act, cited] of Map.groupBy(await citedGrounds(read), one => one.act)) {
    const ours = acts.get(act)!
    if (tied.has(act) || (ours.kind !== 'hokim' && ours.kind !== 'kengash')) continue
    const earlier = cited.filter(one => ours.date === null || one.date <= ours.date)
    const nearest = earlier.reduce<(typeof cited)[number] | null>(
      (best, one) => (best === null || one.date > best.date ? one : best),
      null
    )
    if (nearest === null) continue
    const upper = await findAct(read, nearest)
    found.push({
      ours: act,
      ourLabel: actLabel(ours),
      upper: upper === undefined || upper.id === act ? null : upper.id,
      kind: nearest.kind ?? '',
      number: nearest.number,
      date: nearest.date,
      days: daysTaken(nearest.date, ours.date)
    })
  }
  return found
}

/** Where a clause or measure is carried down, its whole act's included. */
export const localisedOf = async (service: Service, { task: id }: { task: number }): Promise<LocalisedRow[]> => {
  const { act } = await getTask(service.db.read, id)
  const links = (await listLocalisations(service.db.read)).filter(
    link => link.upperTask === id || (link.upperTask === null && link.upperAct === act)
  )
  const known = await knownOf(service, links)
  return links.map(link => rowOf(known, link))
}

/** The act meant: of the register, or written in by hand; one of the same number and date is taken for it. */
const actOf = async (w: Writer, deed: Deed, given: ActGiven): Promise<number> => {
  if ('act' in given) return (await getAct(w.db, given.act)).id
  const known = await findAct(w.db, given)
  if (known !== undefined) return known.id
  return insertAct(w, { ...given, file: '', sha256: null, importedAt: deed.at })
}

type Tie = {
  upper: ActGiven
  upperTask: number | null
  ours: ActGiven
  ourTask: number | null
  ourClause: string
  note: string
}

/** Records that an upper act, or one clause of it, is carried down by ours; see api/localisation.ts. */
export const tieActs = async (service: Service, deed: Deed, { upper, upperTask, ours, ourTask, ...rest }: Tie) => {
  const { transaction, result } = await transact(service.db, deed, async w => {
    const upperAct = await actOf(w, deed, upper)
    const ourAct = await actOf(w, deed, ours)
    if (upperAct === ourAct) throw new Fault('BAD_VALUE', { detail: actLabel(await getAct(w.db, ourAct)) })
    for (const [task, act] of [[upperTask, upperAct] as const, [ourTask, ourAct] as const])
      if (task !== null && (await getTask(w.db, task)).act !== act) throw new Fault('NOT_FOUND', { id: task })
    const same = (await listLocalisations(w.db)).find(
      link =>
        link.upperAct === upperAct &&
        link.upperTask === upperTask &&
        link.ourAct === ourAct &&
        link.ourTask === ourTask &&
        link.ourClause === rest.ourClause
    )
    if (same !== undefined) throw new Fault('SAME_LINK', { id: same.id })
    return insertLocalisation(w, { upperAct, upperTask, ourAct, ourTask, ...rest, author: deed.actor.name })
  })
  return { transaction, id: result }
}

export const untie = async (service: Service, deed: Deed, { id }: { id: number }) => {
  const { transaction } = await transact(service.db, deed, w => w.remove('localisation', id))
  return { transaction }
}
