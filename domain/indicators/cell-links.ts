import { fold } from '#language/fold.ts'
import { personKey } from '../person-key.ts'

/** A person of the register of persons; `about`: post and body, by which namesakes are told apart; '' when nothing is known. */
export type KnownPerson = { id: number; name: string; about: string }
/** A paper of ours; number '' while it has none. */
export type KnownPaper = { id: number; number: string; date: string; title: string }

/**
 * Whom or what a typed or pasted name stands for: one that is known, somebody new, several that it may be (the person says which, or that it
 * is another one), or no name at all.
 */
export type LinkReading =
  | { kind: 'known'; id: number }
  | { kind: 'new' }
  | { kind: 'which'; ids: number[] }
  | { kind: 'refused'; why: 'not-person' }

/** Initials stand for a name: one letter, or two that make one sound. */
const INITIAL = 2

/** One letter changed, added or left out. */
const oneEditApart = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  return short.length === long.length
    ? short.slice(at + 1) === long.slice(at + 1)
    : short.slice(at) === long.slice(at + 1)
}
/** Shorter names differ by one letter often enough. */
const LONG_ENOUGH = 5
const alike = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= LONG_ENOUGH && oneEditApart(a, b))

/** Whether two keys may be of one person: a name in common, save for a slip of the pen, and all else fits as initials do. */
export const mayBeSame = (a: string, b: string): boolean => {
  const right = b.split(' ')
  const left: string[] = []
  let shared = 0
  for (const word of a.split(' ')) {
    const at = right.findIndex(other => word.length > INITIAL && alike(word, other))
    if (at < 0) left.push(word)
    else {
      right.splice(at, 1)
      shared++
    }
  }
  if (shared === 0) return false
  const [few, many] = left.length <= right.length ? [left, right] : [right, left]
  return few.every(word => many.some(whole => whole.startsWith(word) || word.startsWith(whole)))
}

/** A name typed into a cell of persons, in either script and order of its words. An unknown bare surname is asked about. */
export const readPerson = (text: string, people: readonly KnownPerson[]): LinkReading => {
  const key = personKey(text)
  const words = key.split(' ')
  if (/\d/.test(text) || !words.some(word => word.length > INITIAL)) return { kind: 'refused', why: 'not-person' }
  const same = people.filter(one => personKey(one.name) === key)
  if (same.length === 1) return { kind: 'known', id: same[0]!.id }
  if (same.length > 1) return { kind: 'which', ids: same.map(one => one.id) }
  const near = people.filter(one => mayBeSame(personKey(one.name), key))
  if (near.length > 0 || words.length === 1) return { kind: 'which', ids: near.map(one => one.id) }
  return { kind: 'new' }
}

/** A number that stands inside a longer text as a word of its own. */
const holds = (text: string, number: string): boolean => {
  const at = text.indexOf(number)
  if (at < 0) return false
  const around = [text[at - 1] ?? ' ', text[at + number.length] ?? ' ']
  return around.every(letter => !/[\p{L}\p{N}/]/u.test(letter))
}
const SHORTEST_NUMBER = 3

/**
 * A number or title typed into a cell of documents. 'new' = a text that names no paper of ours; it stays as it is. One whose number only
 * stands inside the text is asked about.
 */
export const readPaper = (text: string, papers: readonly KnownPaper[]): LinkReading => {
  const given = fold(text).trim()
  const same = papers.filter(one => fold(one.number) === given || fold(one.title).trim() === given)
  if (same.length === 1) return { kind: 'known', id: same[0]!.id }
  if (same.length > 1) return { kind: 'which', ids: same.map(one => one.id) }
  const inside = papers.filter(one => one.number.length >= SHORTEST_NUMBER && holds(given, fold(one.number)))
  return inside.length === 0 ? { kind: 'new' } : { kind: 'which', ids: inside.map(one => one.id) }
}

/** How a paper is called in a cell and in a choice: its number and day, else its title. */
export const paperLabel = ({ number, date, title }: KnownPaper): string =>
  number === '' ? title : `${number}, ${date.split('-').reverse().join('.')}`
