import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip as mm,
  Document,
  Footer,
  Packer,
  PageNumber,
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
import type { AgendaItem, Attendance, AttendanceSum, EventKind } from '#domain/event.ts'
import type { Script } from '#domain/office.ts'
import { dateInWords, type IsoDay } from '#language/dates.ts'
import { cleanText } from './fill.ts'
import { openPackage, writePackage } from './package.ts'
import { initials } from './papers/words.ts'
import { inScript } from './script.ts'

/** `due`: the day it must be done by, when it has one; `deadline` the words of any other deadline. */
export type MinutesDecision = {
  text: string
  due: IsoDay | null
  deadline: string
  lead: string
  co: readonly string[]
}
/** What the minutes of an event say. Texts may be in either script. */
export type MinutesInput = {
  script: Script
  kind: EventKind
  office: string
  title: string
  number: string
  firstDay: IsoDay
  lastDay: IsoDay | null
  place: string
  partner: string
  chair: { post: string; name: string }
  secretary: string
  agenda: readonly AgendaItem[]
  attendance: readonly Attendance[]
  sum: AttendanceSum
  text: string
  decisions: readonly MinutesDecision[]
}

const HEADS: Record<EventKind, string> = {
  meeting: 'YIG‘ILISH BAYONI',
  seminar: 'SEMINAR BAYONI',
  course: 'O‘QUV KURSI BAYONI',
  attestation: 'ATTESTATSIYA BAYONI',
  launch: 'ISHGA TUSHIRISH MAROSIMI BAYONI',
  other: 'TADBIR BAYONI'
}

/** Half-points: 14 and 12 pt; millimetres of the line. */
const BODY = 28
const TABLE = 24
const WIDTH = 170
const COLUMNS = [12, 83, 25, 25, 25] as const

const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const borders = { top: border, bottom: border, left: border, right: border }

const figureText = (value: number | null): string => (value === null ? '—' : String(value))

/** '2026-yil 12-mart', or '2026-yil 12-mart – 2026-yil 14-mart'. */
const daysInWords = (first: IsoDay, last: IsoDay | null, script: Script): string =>
  last === null || last === first
    ? dateInWords(first, script)
    : `${dateInWords(first, script)} – ${dateInWords(last, script)}`

/** 'Tadbirlar 5-dekabrga qadar': the ending stands on the month, soft signs gone. */
const until = (day: IsoDay, script: Script): string =>
  `${dateInWords(day, script).replace(/ь$/, '')}${script === 'latin' ? 'ga qadar' : 'га қадар'}`

const widthsOf = (columns: number): number[] => {
  const used = COLUMNS.slice(0, columns)
  const spare = WIDTH - used.reduce((sum, width) => sum + width, 0)
  return used.map((width, at) => (at === 1 ? width + spare : width))
}

const attendanceTable = (input: MinutesInput, say: (text: string) => string): Table => {
  const shown = (['invited', 'attended', 'passed'] as const).filter(column => input.sum[column] !== null)
  const heads = { invited: 'Taklif etildi', attended: 'Qatnashdi', passed: 'Topshirdi' }
  const widths = widthsOf(2 + shown.length)
  const cell = (text: string, at: number, { bold = false, left = false } = {}) =>
    new TableCell({
      width: { size: mm(widths[at]!), type: WidthType.DXA },
      borders,
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: mm(1.5), right: mm(1.5), top: 30, bottom: 30 },
      children: [
        new Paragraph({
          alignment: left ? AlignmentType.LEFT : AlignmentType.CENTER,
          children: [new TextRun({ text, bold, size: TABLE })]
        })
      ]
    })
  const row = (texts: readonly string[], bold = false, head = false) =>
    new TableRow({
      cantSplit: true,
      tableHeader: head,
      children: texts.map((text, at) => cell(text, at, { bold, left: at === 1 && !head }))
    })
  const lines = input.attendance.map((line, index) =>
    row([`${index + 1}`, say(line.body) || say('Jami'), ...shown.map(column => figureText(line[column]))])
  )
  const total =
    input.attendance.length < 2
      ? []
      : [row(['', say('Jami'), ...shown.map(column => figureText(input.sum[column]))], true)]
  return new Table({
    width: { size: mm(WIDTH), type: WidthType.DXA },
    columnWidths: widths.map(width => mm(width)),
    layout: TableLayoutType.FIXED,
    rows: [row(['№', say('Idora'), ...shown.map(column => say(heads[column]))], true, true), ...lines, ...total]
  })
}

/** 'Mas’ul: A.Karimov (B.Mansurov, C.Sultonov bilan birgalikda). Muddati: 2026-yil 5-dekabrga qadar.' */
const dutyLine = ({ due, deadline, lead, co }: MinutesDecision, script: Script, say: (text: string) => string) => {
  const who =
    lead === '' && co.length === 0
      ? ''
      : `${say('Mas’ul:')} ${
          lead === ''
            ? co.map(say).join(', ')
            : `${say(lead)}${co.length === 0 ? '' : ` (${co.map(say).join(', ')} ${say('bilan birgalikda')})`}`
        }.`
  const when = due === null ? say(deadline) : until(due, script)
  return [who, when === '' ? '' : `${say('Muddati:')} ${when}.`].filter(part => part !== '').join(' ')
}

/**
 * The minutes of an event as DOCX: head, day, number and place on one line, chair and secretary, who came by body, agenda, what was said,
 * decisions with executors and deadlines, two signatures. The same input gives the same bytes.
 */
export const makeMinutes = async (input: MinutesInput): Promise<Uint8Array> => {
  const { script } = input
  const say = (text: string): string => inScript(cleanText(text).trim(), script)
  const line = (
    text: string,
    { bold = false, center = false, indent = false, keep = false, before = 0, size = BODY } = {}
  ) =>
    new Paragraph({
      alignment: center ? AlignmentType.CENTER : AlignmentType.BOTH,
      keepNext: keep,
      spacing: { before, after: 60 },
      ...(indent ? { indent: { firstLine: mm(12.5) } } : {}),
      children: [new TextRun({ text, bold, size })]
    })
  const labelled = (label: string, value: string): Paragraph[] =>
    value === ''
      ? []
      : [
          new Paragraph({
            alignment: AlignmentType.BOTH,
            spacing: { after: 60 },
            children: [
              new TextRun({ text: `${say(label)} `, bold: true, size: BODY }),
              new TextRun({ text: value, size: BODY })
            ]
          })
        ]
  const head = (text: string) => line(say(text), { bold: true, center: true, keep: true, before: 200 })
  const signature = (post: string, name: string) =>
    new Paragraph({
      spacing: { before: 320 },
      keepLines: true,
      tabStops: [{ type: TabStopType.RIGHT, position: mm(WIDTH) }],
      children: [
        new TextRun({ text: post, bold: true, size: BODY }),
        new TextRun({ children: ['\t'] }),
        new TextRun({ text: name, bold: true, size: BODY })
      ]
    })
  const chair = say(initials(input.chair.name))
  const secretary = say(initials(input.secretary))
  const paragraphs = input.text.split('\n').filter(one => one.trim() !== '')
  const days = daysInWords(input.firstDay, input.lastDay, script)
  const number = input.number.trim() === '' ? '№ ____' : `№ ${input.number.trim()}`
  const page = new Document({
    title: say(input.title),
    styles: {
      default: {
        document: { run: { font: 'Times New Roman', size: BODY }, paragraph: { spacing: { before: 0, after: 0 } } }
      }
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(20), bottom: mm(20), left: mm(25), right: mm(15) }
          }
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ size: 20, children: [PageNumber.CURRENT] })]
              })
            ]
          })
        },
        children: [
          line(say(input.office), { bold: true, center: true, keep: true }),
          line(say(HEADS[input.kind]), { bold: true, center: true, keep: true, before: 160 }),
          line(say(input.title), { bold: true, center: true, keep: true }),
          new Paragraph({
            spacing: { before: 120, after: 160 },
            tabStops: [{ type: TabStopType.RIGHT, position: mm(WIDTH) }],
            children: [
              new TextRun({ text: days, size: BODY }),
              new TextRun({ children: ['\t'] }),
              new TextRun({ text: number, size: BODY })
            ]
          }),
          ...labelled('O‘tkazilgan joyi:', say(input.place)),
          ...labelled('Hamkor:', say(input.partner)),
          ...labelled('Raislik qildi:', [say(input.chair.post), chair].filter(part => part !== '').join(' ')),
          ...labelled('Kotib:', secretary),
          ...(input.attendance.length === 0 ? [] : [head('QATNASHDILAR:'), attendanceTable(input, say)]),
          ...(input.agenda.length === 0 ? [] : [head('KUN TARTIBI:')]),
          ...input.agenda.map(({ text, speaker }, at) =>
            line(
              `${at + 1}. ${say(text).replace(/[.;]$/, '')}${speaker === '' ? '' : ` (${say('ma’ruzachi:')} ${say(initials(speaker))})`}.`,
              { indent: true }
            )
          ),
          ...(paragraphs.length === 0 ? [] : [head('ESHITILDI:')]),
          ...paragraphs.map(text => line(say(text), { indent: true })),
          ...(input.decisions.length === 0 ? [] : [head('QAROR QILINDI:')]),
          ...input.decisions.flatMap((decision, at) => {
            const duty = dutyLine(decision, script, say)
            return [
              line(`${at + 1}. ${say(decision.text)}`, { indent: true, keep: duty !== '' }),
              ...(duty === '' ? [] : [line(duty, { indent: true })])
            ]
          }),
          ...(chair === '' ? [] : [signature(say('Raislik qiluvchi'), chair)]),
          ...(secretary === '' ? [] : [signature(say('Kotib'), secretary)])
        ]
      }
    ]
  })
  const parts = openPackage(new Uint8Array(await Packer.toArrayBuffer(page)))
  return writePackage(parts, {
    title: say(input.title),
    author: say(input.office),
    date: input.lastDay ?? input.firstDay
  })
}
