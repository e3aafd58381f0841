/* What the makers of the shipped templates share: the office's page, its lines, tables and signature. Measures are millimetres. */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip as mm,
  Document,
  Header,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
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

export { AlignmentType, LineRuleType, mm, Paragraph, Table, TabStopType, TextRun }

/** Half-points: 14, 12, 10 and 2 pt. */
export const BODY = 28
export const TABLE = 24
export const SMALL = 20
export const TINY = 4
export const TEXT_WIDTH = 170

export const line = (text: string, run: IRunOptions = {}, paragraph: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...paragraph, children: [new TextRun({ ...run, text })] })

export const centred = (text: string, run: IRunOptions = {}, paragraph: IParagraphOptions = {}): Paragraph =>
  line(text, run, { alignment: AlignmentType.CENTER, ...paragraph })

/** Ordinary text: justified, first line 12.5 mm in. */
export const PROSE: IParagraphOptions = {
  alignment: AlignmentType.BOTH,
  indent: { firstLine: mm(12.5) },
  spacing: { after: 60 },
  widowControl: true
}

/** Paragraphs of the loop `name`, with bold words where their parts say so. */
export const prose = (name: string, paragraph: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    ...PROSE,
    ...paragraph,
    children: [
      new TextRun(`{#${name}}{#parts}{plain}`),
      new TextRun({ text: '{bold}', bold: true }),
      new TextRun(`{/parts}{/${name}}`)
    ]
  })

/** A point high, its mark too: holds a tag of its own or keeps two tables apart. */
export const tiny = (text = '', before = 0): Paragraph =>
  line(text, { size: TINY }, { spacing: { before, line: 20, lineRule: LineRuleType.EXACT } })

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const allThin = { top: thin, bottom: thin, left: thin, right: thin, insideHorizontal: thin, insideVertical: thin }

const cell = (width: number, children: (Paragraph | Table)[], bottom = false): TableCell =>
  new TableCell({
    width: { size: mm(width), type: WidthType.DXA },
    verticalAlign: bottom ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
    children
  })

/** `head`: the tag of the column's title; `text`: what a row prints; widths add up to TEXT_WIDTH. */
export type Column = { width: number; head: string; text: string; left?: boolean }

/** A table with one row for each of `loop`; its head repeats on every page, its rows are not split. */
export const rowsTable = (loop: string, columns: readonly Column[], size = TABLE): Table =>
  new Table({
    width: { size: mm(TEXT_WIDTH), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => mm(width)),
    layout: TableLayoutType.FIXED,
    borders: allThin,
    margins: { left: mm(1.5), right: mm(1.5), top: mm(0.5), bottom: mm(0.5) },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ width, head }) =>
          cell(width, [centred(head, { bold: true, size }, { keepNext: true })])
        )
      }),
      new TableRow({
        cantSplit: true,
        children: columns.map(({ width, text, left }, index) => {
          const opened = index === 0 ? `{#${loop}}` : ''
          const closed = index === columns.length - 1 ? `{/${loop}}` : ''
          const alignment = left ? AlignmentType.LEFT : AlignmentType.CENTER
          return cell(width, [line(`${opened}${text}${closed}`, { size }, { alignment })])
        })
      })
    ]
  })

/** The letterhead: body, address, contacts and the double rule. */
export const letterhead = (): Paragraph[] => [
  centred('{#head}{line}{/head}', { bold: true, size: BODY }, { keepNext: true }),
  centred('{#address}{address}{/address}', { size: SMALL }, { spacing: { before: 120 } }),
  centred('{#contacts}{contacts}{/contacts}', { size: SMALL }),
  line('', { size: TINY }, { border: { bottom: { style: BorderStyle.DOUBLE, size: 6, space: 1, color: '000000' } } })
]

/** Date at the left, number in the middle, place at the right. */
export const dateLine = (after = 280): Paragraph =>
  new Paragraph({
    spacing: { before: 160, after },
    tabStops: [
      { type: TabStopType.CENTER, position: mm(TEXT_WIDTH) / 2 },
      { type: TabStopType.RIGHT, position: mm(TEXT_WIDTH) }
    ],
    children: [
      new TextRun('{date}'),
      new TextRun({ children: ['\t'] }),
      new TextRun('{number}'),
      new TextRun({ children: ['\t'] }),
      new TextRun('{city}')
    ]
  })

export const addressees = (): Paragraph[] => [
  line(
    '{#addressees}{name}{/addressees}',
    { bold: true },
    { indent: { left: mm(85) }, alignment: AlignmentType.CENTER, spacing: { after: 120 } }
  ),
  line('', { size: TINY }, { spacing: { after: 120 } })
]

/** Post at the left, name at the right, with a scan or QR of the signature between them; never on a page alone. */
export const signature = ({ executor = true, qr = true } = {}): (Paragraph | Table)[] => [
  line('', { size: BODY }, { spacing: { before: 120 }, keepNext: true }),
  new Table({
    width: { size: mm(TEXT_WIDTH), type: WidthType.DXA },
    columnWidths: [mm(85), mm(30), mm(55)],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { left: 0, right: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          cell(85, [line('{signerPost}', { bold: true }, { keepNext: true })], true),
          cell(30, [centred(qr ? '{#qr}{qr}{/qr}' : '', {}, { keepNext: true })], true),
          cell(55, [line('{signerName}', { bold: true }, { alignment: AlignmentType.RIGHT, keepNext: true })], true)
        ]
      })
    ]
  }),
  ...(executor
    ? [
        line('', { size: TABLE }, { spacing: { before: 120 }, keepNext: true }),
        line('{#executor}{executor}{/executor}', { size: SMALL }, { keepNext: true }),
        line('{#phone}{phone}{/phone}', { size: SMALL })
      ]
    : [line('', { size: TINY }, { spacing: { line: 20, lineRule: LineRuleType.EXACT } })])
]

/** The page of the office: A4, 25 left, 15 right, 20 above and below, page numbers from the second page on. */
export const pageWith = async (title: string, children: (Paragraph | Table)[]): Promise<Uint8Array> => {
  const page = new Document({
    creator: 'Nazorat',
    title,
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', size: BODY, language: { value: 'uz-Cyrl-UZ' } },
          paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } }
        }
      }
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(20), bottom: mm(20), left: mm(25), right: mm(15), header: mm(10), footer: mm(10) }
          }
        },
        headers: {
          first: new Header({ children: [new Paragraph('')] }),
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ size: TABLE, children: [PageNumber.CURRENT] })]
              })
            ]
          })
        },
        children
      }
    ]
  })
  return new Uint8Array(await Packer.toArrayBuffer(page))
}
