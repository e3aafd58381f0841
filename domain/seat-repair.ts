import type { Group, Member, Note, Place } from './draft.ts'

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** `text` with every whole word `was` written as `now`; parts of longer words stay. */
export const withWord = (text: string, was: string, now: string): string =>
  text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(was)}(?![\\p{L}\\p{N}])`, 'gu'), () => now)

const samePlace = (a: Place, b: Place): boolean =>
  a.page === b.page && a.table === b.table && a.row === b.row && a.paragraph === b.paragraph

/** The seat a note of its group speaks of: printed at the note's place and, for a word to repair, still holding the word. */
export const seatOf = (group: Group, { at, code, was }: Note): Member | null => {
  if (at === null) return null
  const here = group.members.filter(member => samePlace(member.at, at))
  if (code !== 'SCRIPT_REPAIRED' || was === null) return here[0] ?? null
  return here.find(({ name, position }) => name.includes(was) || position.includes(was)) ?? null
}

/** The seat with the proposal of a note done in its name and post. */
export const repairedSeat = (member: Member, { was, now }: Note): Member =>
  was === null || now === null
    ? member
    : { ...member, name: withWord(member.name, was, now), position: withWord(member.position, was, now) }
