/** Running heads, feet and page numbers: what stands at the same place on most pages and is no text of the document. */
import { annexMark } from '../../recognisers/annex-heads.ts'
import type { Line } from './lines.ts'

/** The parts of a page's height at its top and bottom where they may stand. */
const ZONE = 0.14
const SAME_PLACE = 4
const LEAST_PAGES = 3
/** Heads differ on left and right pages, and a title page has none. */
const MOST = 0.4
/** Column headers are many short pieces, over one or more lines; they are no running heads. */
const COLUMNS = 3
const NEXT_LINE = 1.5
/** An annex head takes this many lines above or below, in font sizes. */
const HEAD_LINES = 6

const pattern = (text: string) => text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase()
/** "7", "- 7 -", "7/37", "7-бет", "Стр. 7 из 37". */
const PAGE_NUMBER =
  /^(?:[-–—|\s]*(?:\p{L}{1,5}\.?\s*)?\d{1,4}(?:\s*(?:\/|из|of|dan|дан)\s*\d{1,4})?[\s–—-]*(?:бет|bet|варақ|varaq|стр\.?)?[-–—|\s]*)$/u

/** What a browser prints at the edges: the day and hour of printing, the address of the page. */
const PRINTED_AT = /^\d{1,2}[./]\d{1,2}[./]\d{2,4},?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]M)?(?:\t|$)/u
const ADDRESS = /^(?:https?|file|about):\S+(?:\s+\d{1,4}\s*\/\s*\d{1,4})?$/u
const isOfBrowser = (text: string) => PRINTED_AT.test(text) || ADDRESS.test(text)

/** A page number stands farther from the text than its lines from each other, in font sizes. */
const APART = 1.8

export type PageLines = { height: number; lines: Line[] }

type Seen = { page: number; line: Line }

/** For every page the lines that belong to its edges. */
export function pageEdges(pages: readonly PageLines[]): Set<Line>[] {
  const edges = pages.map(() => new Set<Line>())
  const drop = (found: readonly Seen[]) => {
    for (const { page, line } of found) edges[page]!.add(line)
  }
  const onMost = (found: readonly Seen[]) => {
    const count = new Set(found.map(({ page }) => page)).size
    return count >= LEAST_PAGES && count >= pages.length * MOST
  }
  for (const found of samePlaces(pages)) {
    const headOf = ({ page, line }: Seen) => annexHeadAt(line, pages[page]!.lines)
    const isHeader = found.some(({ page, line }) => isOfColumns(line, pages[page]!.lines))
    const hasHead = found.some(one => headOf(one) !== null)
    if (countsPages(found) || (!isHeader && !hasHead && onMost(found) && hasCounter(found))) drop(found)
    else if (!isHeader) {
      for (const same of sameTexts(found).filter(onMost)) {
        // The head of an annex stands at the same place on every annex; only where it is the same one is it a running head.
        if (!hasHead) drop(same)
        else if (same.every(one => headOf(one) === headOf(same[0]!))) drop(same.slice(1))
      }
    }
  }
  pages.forEach(({ height, lines }, page) => {
    for (const line of lines)
      if ((line.y < height * ZONE || line.y > height * (1 - ZONE)) && isOfBrowser(line.text)) edges[page]!.add(line)
  })
  const alone = pages.length === 1 ? loneNumber(pages[0]!) : null
  if (alone !== null) edges[0]!.add(alone)
  return edges
}

/** The "1" below (or above) everything on the only page. */
function loneNumber({ height, lines }: PageLines): Line | null {
  const edge = [lines.at(-1), lines[0]].find(
    line =>
      line !== undefined &&
      lines.length > 1 &&
      (line.y < height * ZONE || line.y > height * (1 - ZONE)) &&
      PAGE_NUMBER.test(line.text) &&
      numbersIn(line.text)[0] === 1 &&
      lines.every(other => other === line || Math.abs(other.y - line.y) > APART * line.size)
  )
  return edge ?? null
}

/** Lines at the edges of pages that stand at one height and read alike but for their numbers. */
function samePlaces(pages: readonly PageLines[]): Seen[][] {
  const places = new Map<string, { y: number; found: Seen[] }[]>()
  pages.forEach(({ height, lines }, page) => {
    for (const line of lines) {
      if (line.y >= height * ZONE && line.y <= height * (1 - ZONE)) continue
      const own = pattern(line.text)
      const alike = places.get(own) ?? []
      const place = alike.find(({ y }) => Math.abs(y - line.y) <= SAME_PLACE)
      if (place === undefined) places.set(own, [...alike, { y: line.y, found: [{ page, line }] }])
      else place.found.push({ page, line })
    }
  })
  return [...places.values()].flat().map(({ found }) => found)
}

function sameTexts(found: readonly Seen[]): Seen[][] {
  const texts = new Map<string, Seen[]>()
  for (const one of found) texts.set(one.line.text, [...(texts.get(one.line.text) ?? []), one])
  return [...texts.values()]
}

/** The annex head ("… қарорига 2-илова") that the line belongs to, or null. */
function annexHeadAt(line: Line, lines: readonly Line[]): string | null {
  const near = lines.filter(one => Math.abs(one.y - line.y) <= HEAD_LINES * line.size)
  return near.find(one => annexMark(one.text.replace(/\t/g, ' ')) !== null)?.text ?? null
}

/** A line of many pieces without numbers, or the next line of one. */
const isOfColumns = (line: Line, lines: readonly Line[]) =>
  lines.some(
    one =>
      Math.abs(one.y - line.y) <= NEXT_LINE * line.size &&
      !/\d/.test(one.text) &&
      one.text.split('\t').length >= COLUMNS
  )

const numbersIn = (text: string) => [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits))

/** Whether one of the numbers in the lines grows with the pages. */
function hasCounter(found: readonly Seen[]): boolean {
  const all = found.map(({ line, page }) => numbersIn(line.text).map(number => number - page))
  return all[0]!.some((offset, i) => all.every(offsets => offsets[i] === offset))
}

/** Lone numbers that grow by one from page to page. */
const countsPages = (found: readonly Seen[]) =>
  found.length > 1 && found.every(({ line }) => PAGE_NUMBER.test(line.text)) && hasCounter(found)
