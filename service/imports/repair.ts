import { note } from '#annex/recognisers/notes.ts'
import type { Review } from '#api/imports.ts'
import { resolveDeadline } from '#domain/deadline/resolve.ts'
import type { Clause, Deadline, Draft, Group, Measure, Note, Other } from '#domain/draft.ts'
import { Fault } from '#domain/fault.ts'
import { repairedSeat, seatOf, withWord } from '#domain/seat-repair.ts'
import { timesOf } from '#annex/recognisers/plan-year.ts'
import { readDeadlineCell } from '#language/deadline/find.ts'
import { findRepairs } from '#language/repair.ts'
import type { Service } from '../service.ts'
import { editing } from './editing.ts'

export type Repair = Review['repairs'][number]
type Word = { was: string; now: string }

const keyOf = (owner: string, was: string): string => `${owner} ${was}`
const isRepair = (one: Note): one is Note & Word =>
  one.code === 'SCRIPT_REPAIRED' && one.was !== null && one.now !== null

/** Two alphabets in one word, a sign in a number (3-илова, 2О23), or a wrong letter of the one alphabet. */
const kindOf = ({ was, now }: Word): Repair['kind'] => {
  if (/\d/.test(now)) return 'number'
  return /\p{Script=Latin}/u.test(was) && /\p{Script=Cyrillic}/u.test(was) ? 'mixed' : 'letter'
}

/** Some words before and after the first `was`, to see it in its sentence. */
const around = (texts: readonly string[], was: string): string => {
  const text = texts.find(one => one.includes(was)) ?? ''
  const at = text.indexOf(was)
  const from = Math.max(0, text.lastIndexOf(' ', Math.max(0, at - 40)))
  const to = text.indexOf(' ', at + was.length + 40)
  const cut = text.slice(from, to < 0 ? undefined : to).trim()
  return `${from > 0 ? '… ' : ''}${cut}${to < 0 ? '' : ' …'}`
}

const textsOfMeasure = (one: Measure): string[] => [
  one.text,
  ...one.steps.flatMap(({ text, items }) => [text, ...items.map(item => item.text)]),
  ...one.deadlines.map(({ text }) => text),
  ...one.executors.flatMap(({ text, person }) => [text, person ?? '']),
  one.funding ?? '',
  one.result ?? ''
]
const textsOfClause = (one: Clause): string[] => [
  one.text,
  ...one.items,
  ...one.executors.flatMap(({ text, person }) => [text, person ?? ''])
]

const inClauses = ({ clauses }: Draft): Repair[] =>
  clauses.flatMap(clause => {
    const texts = textsOfClause(clause)
    const words = new Map(texts.flatMap(findRepairs).map(({ was, now }) => [was, now]))
    return [...words].map(([was, now]) => ({
      key: keyOf(`clause:${clause.number}`, was),
      annex: null,
      number: null,
      clause: clause.number,
      ...{ was, now, kind: kindOf({ was, now }), context: around(texts, was) }
    }))
  })

const inTitle = ({ act }: Draft): Repair[] =>
  findRepairs(act.title ?? '').map(({ was, now }) => ({
    key: keyOf('act', was),
    annex: null,
    number: null,
    clause: null,
    ...{ was, now, kind: kindOf({ was, now }), context: around([act.title ?? ''], was) }
  }))

/** Every proposal to repair a word, in the order of the paper, but for those in `left`: a person wants them as printed. */
export const repairsOf = (draft: Draft, left: readonly string[]): Repair[] => {
  const found: Repair[] = [...inTitle(draft), ...inClauses(draft)]
  for (const [annex, part] of draft.annexes.entries()) {
    const add = (number: number | null, { was, now }: Word, texts: readonly string[]) =>
      found.push({
        key: keyOf(`${annex}:${number ?? ''}`, was),
        annex,
        number,
        clause: null,
        ...{ was, now, kind: kindOf({ was, now }), context: around(texts, was) }
      })
    if (part.kind === 'roadmap')
      for (const one of part.measures)
        for (const note of one.notes.filter(isRepair)) add(one.number, note, textsOfMeasure(one))
    else
      for (const note of part.notes.filter(isRepair)) {
        const seat = part.kind === 'group' ? seatOf(part, note) : null
        if (seat !== null) add(seat.number, note, [seat.name, seat.position])
        else if (part.kind !== 'group') add(null, note, [part.title ?? '', ...part.rows.flat()])
      }
  }
  const wanted = new Map(found.filter(({ key }) => !left.includes(key)).map(one => [one.key, one]))
  return [...wanted.values()]
}

/** `value` with the word repaired in every text of it. */
const mended = <T>(value: T, word: Word): T => {
  if (typeof value === 'string') return withWord(value, word.was, word.now) as T
  if (Array.isArray(value)) return value.map(one => mended(one, word)) as T
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mended(one, word)])) as T
  return value
}

/** A deadline whose printed word was wrong is read again; where that gives another number of deadlines only its words are mended. */
const mendedDeadline = (one: Deadline, word: Word, read: (text: string) => Deadline[]): Deadline => {
  const text = withWord(one.text, word.was, word.now)
  if (text === one.text) return one
  const found = read(text)
  return found.length === 1 ? { ...found[0]!, steps: one.steps } : { ...one, text }
}

const dropNote = <T extends { notes: Note[] }>(part: T, { was }: Word): T => ({
  ...part,
  notes: part.notes.filter(one => !isRepair(one) || one.was !== was)
})

const mendedMeasure = (one: Measure, word: Word, read: (text: string) => Deadline[]): Measure => {
  const { text, title, items, steps, executors, funding, result, targets } = one
  const texts = mended({ text, title, items, steps, executors, funding, result, targets }, word)
  const deadlines = one.deadlines.map(deadline => mendedDeadline(deadline, word, read))
  return dropNote({ ...one, ...texts, deadlines }, word)
}

const mendedSeats = (group: Group, number: number, word: Word): Group => {
  const gone = group.notes.filter(one => isRepair(one) && one.was === word.was && seatOf(group, one)?.number === number)
  const members = group.members.map(one =>
    one.number === number ? repairedSeat(one, gone[0] ?? note('SCRIPT_REPAIRED', one.at, word.was, word.now)) : one
  )
  return { ...group, members, notes: group.notes.filter(one => !gone.includes(one)) }
}

const mendedOther = (other: Other, word: Word): Other =>
  dropNote(
    {
      ...other,
      title: mended(other.title, word),
      columns: mended(other.columns, word),
      rows: mended(other.rows, word)
    },
    word
  )

/** Does one proposal in the draft. */
const mend = (draft: Draft, repair: Repair): void => {
  const readIn = (title: string | null) => (text: string) =>
    readDeadlineCell(text).map(found => resolveDeadline(found, timesOf(title, draft.act.date)).deadline)
  const { annex, number, clause } = repair
  if (clause !== null)
    draft.clauses = draft.clauses.map(one => {
      if (one.number !== clause) return one
      const { text, items, executors, targets } = one
      const deadlines = one.deadlines.map(deadline => mendedDeadline(deadline, repair, readIn(null)))
      return { ...one, ...mended({ text, items, executors, targets }, repair), deadlines }
    })
  else if (annex === null) draft.act = { ...draft.act, title: mended(draft.act.title, repair) }
  else {
    const part = draft.annexes[annex]!
    if (part.kind === 'roadmap')
      part.measures = part.measures.map(one =>
        one.number === number ? mendedMeasure(one, repair, readIn(part.title)) : one
      )
    else
      draft.annexes[annex] = part.kind === 'group' ? mendedSeats(part, number ?? 0, repair) : mendedOther(part, repair)
  }
}

const chosen = (draft: Draft, left: readonly string[], keys: readonly string[]): Repair[] => {
  const wanted = new Set(keys)
  const found = repairsOf(draft, left).filter(({ key }) => wanted.has(key))
  if (found.length < wanted.size) throw new Fault('NOT_FOUND', { detail: 'repair' })
  return found
}

/** Does proposed repairs of words, by their keys, as one edit. NOT_FOUND when one is no proposal (any more). */
export const repairWords = (
  service: Service,
  { draft: id, keys }: { draft: number; keys: string[] }
): Promise<{ draft: number; repaired: number }> =>
  editing(service, id, { deed: 'repair', number: null }, ({ draft, left }) => {
    const repairs = chosen(draft, left, keys)
    for (const one of repairs) mend(draft, one)
    return { draft: id, repaired: repairs.length }
  })

/** Leaves words as they are printed: their proposals go from the list, until that is taken back. NOT_FOUND. */
export const leaveWords = (
  service: Service,
  { draft: id, keys }: { draft: number; keys: string[] }
): Promise<{ draft: number }> =>
  editing(service, id, { deed: 'leave', number: null }, ({ draft, left }) => {
    left.push(...chosen(draft, left, keys).map(({ key }) => key))
    return { draft: id }
  })
