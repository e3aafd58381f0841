import type { KitChoice, KitLine, KitRecipient } from '#api/kit.ts'
import { addDays, weekday } from '#domain/calendar.ts'
import type { KitOccasion } from '#domain/kit/kit.ts'

/** The day of the list to come: Monday or Friday, today included. */
export const dayFor = (today: string, occasion: KitOccasion): string => {
  const wanted = occasion === 'monday' ? 1 : 5
  return addDays(today, (wanted - weekday(today) + 7) % 7)
}

export const nameOf = ({ by, key }: KitRecipient): string => `${by} ${key}`

/** The recipients that are marked: those of the choice that have something on this list, everybody where none were chosen. */
export const markedOf = (choice: KitChoice['recipients'], lines: readonly KitLine[]): ReadonlySet<string> => {
  if (choice === null) return new Set(lines.map(nameOf))
  const chosen = new Set(choice.map(nameOf))
  return new Set(lines.map(nameOf).filter(name => chosen.has(name)))
}
