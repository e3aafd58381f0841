import type { Cut, NearLine } from '#api/desk.ts'
import { hrefTo } from '../../lib/route.ts'

/** What is open: everything but what is finished. */
const OPEN = 'late,soon,later,permanent,none'
const DATED = 'late,soon,later'
export type Near = 'late' | 'week' | 'nextMonth' | 'open'
export type Days = { today: string; weekEnd: string; nextMonthEnd: string }

/** The narrowing of one line of a breakdown, in the words of the tasks' address. */
const ofLine = (cut: Cut, line: NearLine): Record<string, string> => {
  switch (cut) {
    case 'deputy':
      return { deputy: line.key === '' ? '-' : line.key }
    case 'body':
      return { executor: line.key }
    case 'section':
      return { act: String(line.act ?? '-'), section: line.key === '' ? '-' : line.key }
    case 'act':
      return { act: line.key === '' ? '-' : line.key }
  }
}

/** The rows behind a figure. */
export const nearHref = (near: Near, days: Days, of: { cut: Cut; line: NearLine } | null): string => {
  const narrowed = of === null ? {} : ofLine(of.cut, of.line)
  switch (near) {
    case 'late':
      return hrefTo(['tasks'], { view: 'due', due: 'late', ...narrowed })
    case 'week':
      return hrefTo(['tasks'], { view: 'due', due: DATED, from: days.today, to: days.weekEnd, ...narrowed })
    case 'nextMonth':
      return hrefTo(['tasks'], { view: 'due', due: DATED, from: days.today, to: days.nextMonthEnd, ...narrowed })
    case 'open':
      return hrefTo(['tasks'], { view: 'due', due: OPEN, ...narrowed })
  }
}
export const weekHref = (from: string, to: string): string => hrefTo(['tasks'], { view: 'due', due: DATED, from, to })
export const noDeadlineHref = hrefTo(['tasks'], { due: 'none' })
export const noExecutorHref = hrefTo(['tasks'], { due: OPEN, manned: 'no' })
export const noProofHref = hrefTo(['tasks'], { view: 'due', proof: 'missing' })
export const missingHref = hrefTo(['localisation'], { view: 'missing' })
export const localisedHref = hrefTo(['localisation'], { view: 'done' })
