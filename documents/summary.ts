import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip as mm,
  Document,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType
} from 'docx'
import type { LetterAct } from '#domain/letter.ts'
import type { Script } from '#domain/office.ts'
import { dateInWords, type IsoDay } from '#language/dates.ts'
import { cleanText } from './fill.ts'
import { actInWords } from './opening.ts'
import { openPackage, writePackage } from './package.ts'
import { inScript } from './script.ts'

export type SummaryCounts = {
  measures: number
  steps: number
  underControl: number
  done: number
  late: number
  /** Due within 30 days from the date of the summary. */
  dueSoon: number
  permanent: number
  withoutDeadline: number
  reference: number
}
export type SummarySection = {
  number: string
  title: string
  measures: number
  underControl: number
  done: number
  late: number
}
export type SummaryDeadline = { number: string; text: string; due: IsoDay; executor: string }

/** What the summary of an act under control says; `date` is the day it speaks of. Texts may be in either script. */
export type SummaryInput = {
  script: Script
  date: IsoDay
  place: string
  act: LetterAct & { title: string | null }
  counts: SummaryCounts
  sections: SummarySection[]
  /** The nearest first; as many are printed as the page holds, the rest are counted. */
  nearest: SummaryDeadline[]
  doubts: number
  /** Where the figures come from: the name of the file that was read. */
  source: string
}

/** Half-points: 14, 11 and 10 pt; widths in millimetres. */
const TITLE = 28
const TEXT = 22
const TABLE = 20
const WIDTH = 175
/** Lines of 10 pt (4.06 mm) on the 267 mm of the page; widths below are rounded up, so that some stay free. */
const PAGE_LINES = 65
/** Millimetres of 10 pt Times by kind of letter, rounded up. */
const WIDTHS: readonly [RegExp, number][] = [
  [/[ШЩЖЮФЫМWM@—]/u, 3.4],
  [/[шщжюфымwm]/u, 2.8],
  [/[\p{Lu}]/u, 2.6],
  [/[iljtfrI.,:;'’‘ʻʼ()|!-]/u, 1.3],
  [/\s/u, 0.9]
]
const PLAIN = 1.85
const MARGIN = 1.2

const clip = (text: string, length: number): string => {
  const flat = cleanText(text).replace(/\s+/g, ' ').trim()
  return flat.length <= length ? flat : `${flat.slice(0, length - 1).replace(/\s+\S*$/, '')}…`
}

const millimetres = (text: string): number => {
  let sum = 0
  for (const char of text) sum += WIDTHS.find(([kind]) => kind.test(char))?.[1] ?? PLAIN
  return sum
}
/** Lines a text takes in `width` millimetres at `scale` times 10 pt, broken at spaces. */
const linesIn = (text: string, width: number, scale = 1): number => {
  let lines = 1
  let used = 0
  for (const word of text.split(' ')) {
    const need = millimetres(word) * scale
    if (used > 0 && used + 0.9 * scale + need > width) {
      lines += 1
      used = 0
    }
    used += (used > 0 ? 0.9 * scale : 0) + need
    lines += Math.max(0, Math.ceil(used / width) - 1)
    if (used > width) used %= width
  }
  return lines
}

const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const borders = {
  top: border,
  bottom: border,
  left: border,
  right: border,
  insideHorizontal: border,
  insideVertical: border
}

type Cell = { text: string; bold?: boolean; left?: boolean }
const table = (widths: readonly number[], rows: readonly (readonly Cell[])[]): Table =>
  new Table({
    width: { size: mm(WIDTH), type: WidthType.DXA },
    columnWidths: widths.map(width => mm(width)),
    layout: TableLayoutType.FIXED,
    borders,
    margins: { left: mm(MARGIN), right: mm(MARGIN), top: 0, bottom: 0 },
    rows: rows.map(
      cells =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (cell, at) =>
              new TableCell({
                width: { size: mm(widths[at]!), type: WidthType.DXA },
                verticalAlign: VerticalAlignTable.CENTER,
                children: [
                  new Paragraph({
                    alignment: cell.left ? AlignmentType.LEFT : AlignmentType.CENTER,
                    children: [new TextRun({ text: cell.text, bold: cell.bold, size: TABLE })]
                  })
                ]
              })
          )
        })
    )
  })

const COUNTS = [46, 12.333, 46, 12.333, 46, 12.334] as const
const SECTIONS = [13, 74, 22, 22, 22, 22] as const
const NEAREST = [12, 83, 35, 45] as const

const countRows = (counts: SummaryCounts, own: (text: string) => string): Cell[][] => {
  const pairs: [string, number][] = [
    ['Chora-tadbirlar', counts.measures],
    ['Nazoratda', counts.underControl],
    ['30 kun ichida muddati keladi', counts.dueSoon],
    ['Amalga oshirish bosqichlari', counts.steps],
    ['Bajarildi', counts.done],
    ['Doimiy', counts.permanent],
    ['Ma’lumot uchun', counts.reference],
    ['Muddati o‘tgan', counts.late],
    ['Muddati ko‘rsatilmagan', counts.withoutDeadline]
  ]
  const cells = pairs.map(([label, value]): Cell[] => [
    { text: own(label), left: true },
    { text: String(value), bold: true }
  ])
  return [0, 3, 6].map(at => cells.slice(at, at + 3).flat())
}

const sectionRows = (input: SummaryInput, own: (text: string) => string): Cell[][] => {
  const heads = ['№', 'Bo‘lim', 'Chora-tadbir', 'Nazoratda', 'Bajarildi', 'Muddati o‘tgan']
  const figures = (row: Omit<SummarySection, 'number' | 'title'>, bold: boolean): Cell[] =>
    [row.measures, row.underControl, row.done, row.late].map(value => ({ text: String(value), bold }))
  const total = { measures: 0, underControl: 0, done: 0, late: 0 }
  for (const section of input.sections) {
    total.measures += section.measures
    total.underControl += section.underControl
    total.done += section.done
    total.late += section.late
  }
  return [
    heads.map(head => ({ text: own(head), bold: true })),
    ...input.sections.map(section => [
      { text: section.number },
      { text: clip(own(section.title), 78), left: true },
      ...figures(section, false)
    ]),
    [{ text: '' }, { text: own('Jami'), bold: true, left: true }, ...figures(total, true)]
  ]
}

/** As many rows as `free` lines hold, and how many are left out. */
const nearestRows = (
  input: SummaryInput,
  own: (text: string) => string,
  free: number
): { rows: Cell[][]; left: number } => {
  const heads = ['№', 'Topshiriq', 'Muddati', 'Ijrochi']
  const rows: Cell[][] = [heads.map(head => ({ text: own(head), bold: true }))]
  let used = 1
  for (const [at, one] of input.nearest.entries()) {
    const late = one.due < input.date ? ` (${own('muddati o‘tgan')})` : ''
    const texts = [
      clip(one.number, 12),
      clip(own(one.text), 120),
      dateInWords(one.due, input.script) + late,
      clip(own(one.executor), 75)
    ]
    const height = Math.max(...texts.map((text, column) => linesIn(text, NEAREST[column]! - 2 * MARGIN)))
    if (used + height > free) return { rows, left: input.nearest.length - at }
    used += height
    rows.push(texts.map((text, column) => ({ text, left: column === 1 })))
  }
  return { rows, left: 0 }
}

const heightOf = (rows: readonly (readonly Cell[])[], widths: readonly number[]): number =>
  rows.reduce((sum, row) => sum + Math.max(...row.map((cell, at) => linesIn(cell.text, widths[at]! - 2 * MARGIN))), 0)

/** At most this many lines are for sections, so that deadlines have their place. */
const SECTION_LINES = 20

/** The head, as many rows as fit, and the total; what is left out is counted in a row of its own. */
const shortened = (rows: Cell[][]): Cell[][] => {
  let body = rows.slice(1, -1)
  const around = [rows[0]!, rows.at(-1)!]
  while (body.length > 1 && heightOf([...body, ...around], SECTIONS) > SECTION_LINES) body = body.slice(0, -1)
  const left = rows.length - 2 - body.length
  const gap = [{ text: '' }, { text: `… (+${left})`, left: true }, ...Array.from({ length: 4 }, () => ({ text: '' }))]
  return [rows[0]!, ...body, ...(left === 0 ? [] : [gap]), rows.at(-1)!]
}

/**
 * One page about an act under control, as DOCX: counts, sections, nearest deadlines, doubts and source. Long texts are cut with
 * an ellipsis and deadlines that do not fit are counted, so that it stays one page. The same input gives the same bytes.
 */
export const makeSummary = async (input: SummaryInput): Promise<Uint8Array> => {
  const own = (text: string): string => inScript(cleanText(text).trim(), input.script)
  const subject = `${actInWords(input.act, input.script)} ${own('ijrosi nazorati to‘g‘risida')}`
  const actTitle = input.act.title === null ? '' : clip(own(input.act.title), 240)
  const counts = countRows(input.counts, own)
  const sections = input.sections.length === 0 ? [] : shortened(sectionRows(input, own))
  const placeAndDate = `${clip(own(input.place), 60)}\t${dateInWords(input.date, input.script)}`
  const source = `${own('Manba:')} ${clip(input.source, 90)}`
  // 11 pt lines count 1.1; the bold subject is a little wider; title and captions take two lines each, other notes three.
  const prose =
    linesIn(subject, WIDTH, 1.2) +
    linesIn(placeAndDate, WIDTH, 1.1) +
    (actTitle === '' ? 0 : linesIn(actTitle, WIDTH, 1.1))
  const fixed = 2 + 3 * 2 + 3 + linesIn(source, WIDTH) + 1
  const used = fixed + prose * 1.1 + heightOf(counts, COUNTS) + heightOf(sections, SECTIONS)
  const { rows, left } = nearestRows(input, own, PAGE_LINES - Math.ceil(used))
  const line = (text: string, run: { bold?: boolean; italics?: boolean; size?: number } = {}): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ text, size: TEXT, ...run })]
    })
  const note = (text: string): Paragraph =>
    new Paragraph({ spacing: { before: 60 }, children: [new TextRun({ text, size: TABLE })] })
  const numbered: [string, Table][] = [['Umumiy ko‘rsatkichlar', table(COUNTS, counts)]]
  if (sections.length > 0) numbered.push(['Bo‘limlar kesimida', table(SECTIONS, sections)])
  if (rows.length > 1) numbered.push(['Muddati o‘tgan va yaqin muddatlar', table(NEAREST, rows)])
  const tables = numbered.flatMap(([text, content], at) => [
    new Paragraph({
      spacing: { before: 140, after: 40 },
      keepNext: true,
      children: [new TextRun({ text: `${at + 1}-${own(`jadval. ${text}`)}`, bold: true, size: TEXT })]
    }),
    content
  ])
  const page = new Document({
    title: subject,
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', size: TEXT },
          paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } }
        }
      }
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(15), bottom: mm(15), left: mm(20), right: mm(15), header: 0, footer: 0 }
          }
        },
        children: [
          line(own('MA’LUMOT'), { bold: true, size: TITLE }),
          line(subject, { bold: true }),
          ...(actTitle === '' ? [] : [line(actTitle, { italics: true })]),
          new Paragraph({
            spacing: { before: 120 },
            tabStops: [{ type: TabStopType.RIGHT, position: mm(WIDTH) }],
            children: [new TextRun(placeAndDate)]
          }),
          ...tables,
          ...(input.nearest.length > 0 ? [] : [note(own('Muddati yaqin topshiriqlar yo‘q.'))]),
          ...(left === 0 ? [] : [note(own(`Yana ${left} ta muddat ro‘yxatda ko‘rsatilmadi.`))]),
          note(own(`Shubhali, tekshirilishi lozim bo‘lgan joylar: ${input.doubts} ta.`)),
          note(source)
        ]
      }
    ]
  })
  const parts = openPackage(new Uint8Array(await Packer.toArrayBuffer(page)))
  return writePackage(parts, { title: subject, author: own(input.place), date: input.date })
}
