import type { Times } from './measure.ts'

/**
 * "2024 йилда амалга ошириладиган …": the year of a title, unless it belongs to the date of a cited act. Of a range the
 * act's own year where it lies inside, else the first.
 */
function yearIn(title: string | null, actYear: number | null): number | null {
  const found =
    /(?<!\d)(20\d{2})(?:\s*[-–—]\s*(20\d{2}))?\s*[-–—]?\s*(?:йил|yil)(?!\p{L}*\s*[-–]?\s*\d{1,2}\s*[-–]?\s*\p{L}+(?:даги|dagi)|\p{L}*\s*[-–]?\s*\d{1,2}\s*[-–]?\s*\p{L}+\s+(?:ҳолати|holati))/iu.exec(
      title ?? ''
    )
  if (found === null) return null
  const first = Number(found[1])
  return actYear !== null && found[2] !== undefined && actYear >= first && actYear <= Number(found[2]) ? actYear : first
}

/** What the dates of a road map are counted from; the review asks it too when a cell is typed anew. */
export function timesOf(title: string | null, actDate: string | null): Times {
  const actYear = actDate === null ? null : Number(actDate.slice(0, 4))
  return { actDate, planYear: yearIn(title, actYear) }
}
