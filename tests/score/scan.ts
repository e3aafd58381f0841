/**
 * PQ-308 as a scan: the pages of the printed PDF as pictures of 300 dots an inch, each laid askew and with noise, read by letters alone and
 * counted against the correct reading. A cell is right at 97 % of its characters with every number in it exact.
 */
import { readFileSync } from 'node:fs'
import { assemble } from '#annex/draft/assemble.ts'
import { edits } from '#annex/recognisers/alike.ts'
import type { PageContent } from '#annex/readers/layout/page.ts'
import { readPages } from '#annex/readers/layout/read-pages.ts'
import { prepared } from '#annex/readers/scan/prepare.ts'
import { type Gray, levelled } from '#annex/readers/scan/raster.ts'
import { readingWith } from '#annex/readers/scan/reading.ts'
import { scanPage } from '#annex/readers/scan/scan-page.ts'
import { type Group, isDoubt, type Measure, type RoadMap, SURE } from '#domain/draft.ts'
import { openPages } from '#machine/ocr/pdf-pages.ts'
import { tesseract } from '#machine/ocr/tesseract.ts'

const PDF = new URL('../corpus/pdf/pq308-ruled.pdf', import.meta.url)
const GOLD = new URL('../golden/annex/pq308/gold.json', import.meta.url)

/** A hand lays a page askew by up to so much, in degrees; grey noise of a scanner's glass, in levels. */
const ASKEW = 1.5
const NOISE = 24
/** Of the characters of a cell. */
const RIGHT = 0.97

type GoldRow = Pick<Measure, 'number' | 'text' | 'steps' | 'deadlines' | 'executors'>

/** The same page every time: a linear congruential generator seeded by its number. */
function worn(page: Gray, number: number): Gray {
  const slope = Math.tan((((number * 7) % 31) / 15 - 1) * ASKEW * (Math.PI / 180))
  const { width, height, data } = levelled(page, slope, -slope)
  let seed = number
  const noisy = data.map(value => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
    return Math.max(0, Math.min(255, value * 0.86 + 16 + ((seed >> 8) % (2 * NOISE + 1)) - NOISE))
  })
  return { width, height, data: noisy }
}

const plain = (text: string) =>
  text
    .replace(/[“”„"«»]/g, '"')
    .replace(/[’‘ʻʼ`']/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
const numbers = (text: string) => (text.match(/\d+/g) ?? []).join(' ')

const isRight = (read: string, want: string) =>
  edits(plain(read), plain(want)) <= (1 - RIGHT) * plain(want).length && numbers(read) === numbers(want)

const cellsOf = ({ text, steps, deadlines, executors }: GoldRow, number: string | null): Record<string, string> => ({
  number: number ?? '',
  text,
  steps: steps.map(step => step.text).join(' '),
  deadlines: deadlines.map(deadline => deadline.text).join(' '),
  executors: executors.map(one => (one.person == null ? one.text : `${one.text} ${one.person}`)).join(' ')
})
const inPercent = (part: number, whole: number) => Math.round((part / Math.max(1, whole)) * 1000) / 10
const share = (right: number, of: number) => `${right}/${of}`

export type ScanScore = {
  pages: number
  secondsAPage: number
  rows: string
  rowsF1: number
  cells: string
  cellsPercent: number
  steps: string
  deadlines: string
  executors: string
  seats: string
  sureRows: number
  falseSureCells: number
  wrong: string[]
}

const sameText = (row: Measure, one: GoldRow) => {
  const [read, want] = [plain(row.text), plain(one.text)]
  return Math.abs(read.length - want.length) < want.length / 4 && edits(read, want) < want.length / 4
}

type Pair = { one: GoldRow; row: Measure | null }
/** Rows by their words, in order: one row lost or added moves no other. One whose words are not read goes between its neighbours. */
function pairsOf(want: readonly GoldRow[], rows: readonly Measure[]): Pair[] {
  let next = 0
  const at = want.map(one => {
    const found = rows.findIndex((row, i) => i >= next && sameText(row, one))
    if (found >= 0) next = found + 1
    return found
  })
  const taken = new Set(at)
  at.forEach((found, i) => {
    const free = i === 0 ? 0 : at[i - 1]! + 1
    if (found < 0 && (i === 0 || at[i - 1]! >= 0) && free < rows.length && !taken.has(free)) at[i] = free
  })
  return want.map((one, i) => ({ one, row: rows[at[i]!] ?? null }))
}

/** Reads every page, or `only` a few; `clean` leaves them level and without noise. `first` is how many measures those pages hold. */
export async function scoreScan({
  clean = false,
  only = [] as number[],
  first = Number.POSITIVE_INFINITY
} = {}): Promise<ScanScore> {
  const ocr = tesseract()
  const images = await openPages(new Uint8Array(readFileSync(PDF)))
  const reading = readingWith(ocr)
  const contents: PageContent[] = []
  let spent = 0
  try {
    for (let number = 1; number <= images.count; number++) {
      if (only.length > 0 && !only.includes(number)) continue
      const image = await images.page(number)
      const page = clean ? image : worn(image, number)
      const from = performance.now()
      contents.push(await scanPage(prepared(page), number, reading))
      spent += performance.now() - from
    }
  } finally {
    await images.close()
    await ocr.close()
  }
  const secondsAPage = Math.round(spent / Math.max(1, contents.length) / 100) / 10
  return { ...countScan(contents, first), secondsAPage }
}

/** Counts pages that are read against the `first` measures of the correct reading. */
export function countScan(contents: readonly PageContent[], first: number): Omit<ScanScore, 'secondsAPage'> {
  const gold: { annexes: { measures?: GoldRow[]; members?: Group['members'] }[] } = JSON.parse(
    readFileSync(GOLD, 'utf8')
  )
  const draft = assemble(
    { blocks: readPages(contents), notes: [], pages: contents.length },
    { name: 'pq308.pdf', format: 'scan', sha256: '' }
  )
  const rows = draft.annexes.filter((annex): annex is RoadMap => annex.kind === 'roadmap').flatMap(map => map.measures)
  const groups = draft.annexes.filter((annex): annex is Group => annex.kind === 'group')
  const want = gold.annexes[0]!.measures!.slice(0, first)
  const pairs = pairsOf(want, rows)
  const wrong: string[] = []
  let cells = 0
  let falseSure = 0
  const isSure = (row: Measure) => row.confidence >= SURE && !row.notes.some(isDoubt)
  for (const { one, row } of pairs) {
    const read = row === null ? null : cellsOf(row, row.printedNumber)
    for (const [name, text] of Object.entries(cellsOf(one, String(one.number)))) {
      if (read !== null && isRight(read[name]!, text)) cells++
      else {
        wrong.push(`${one.number} ${name}`)
        if (row !== null && isSure(row)) falseSure++
      }
    }
  }
  const same = <T>(pick: (row: GoldRow) => T[], of: (item: T) => string) => {
    const all = pairs.flatMap(({ one, row }) =>
      pick(one).map((item, i) => row !== null && pick(row)[i] !== undefined && isRight(of(pick(row)[i]!), of(item)))
    )
    return share(all.filter(Boolean).length, all.length)
  }
  const found = pairs.filter(({ one, row }) => row !== null && sameText(row, one))
  const seats = gold.annexes
    .slice(1)
    .flatMap((annex, i) =>
      annex.members!.map(member =>
        (groups[i]?.members ?? []).some(
          one => isRight(one.name, member.name) && edits(one.position, member.position) <= 0.03 * member.position.length
        )
      )
    )
  const ofCells = want.length * 5
  return {
    pages: contents.length,
    rows: share(found.length, want.length),
    rowsF1: Math.round(((2 * found.length) / (want.length + rows.length)) * 1000) / 1000,
    cells: share(cells, ofCells),
    cellsPercent: inPercent(cells, ofCells),
    steps: same(
      row => row.steps,
      step => step.text
    ),
    deadlines: same(
      row => row.deadlines,
      deadline => deadline.text
    ),
    executors: same(
      row => row.executors,
      executor => executor.text
    ),
    seats: share(seats.filter(Boolean).length, seats.length),
    sureRows: rows.filter(isSure).length,
    falseSureCells: falseSure,
    wrong
  }
}
