/*
 * Makes letter.docx, the template of an official letter; run by tools/make-templates.ts.
 *
 * Measures are the office's habit: A4, Times New Roman 14, left 25, right 15, top and bottom 20 mm, first line 12.5 mm.
 */
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

const TEXT_WIDTH = mm(170)
/** Half-points: 14, 12, 10 and 2 pt. */
const BODY = 28
const TABLE = 24
const SMALL = 20
const TINY = 4

const line = (text: string, run: IRunOptions = {}, paragraph: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...paragraph, children: [new TextRun({ ...run, text })] })

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none
}
const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const allThin = { top: thin, bottom: thin, left: thin, right: thin, insideHorizontal: thin, insideVertical: thin }

/** Width in millimetres. */
const cell = (width: number, children: Paragraph[], bottom = false): TableCell =>
  new TableCell({
    width: { size: mm(width), type: WidthType.DXA },
    verticalAlign: bottom ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
    children
  })

const head = [
  line('{#head}{line}{/head}', { bold: true, size: BODY }, { alignment: AlignmentType.CENTER, keepNext: true }),
  line('{address}', { size: SMALL }, { alignment: AlignmentType.CENTER, spacing: { before: 120 } }),
  line('{#contacts}{contacts}{/contacts}', { size: SMALL }, { alignment: AlignmentType.CENTER }),
  // The rule is a paragraph of its own, so that it stays where it is when there are no contacts.
  line('', { size: TINY }, { border: { bottom: { style: BorderStyle.DOUBLE, size: 6, space: 1, color: '000000' } } })
]

const dateLine = new Paragraph({
  spacing: { before: 160, after: 280 },
  tabStops: [
    { type: TabStopType.CENTER, position: TEXT_WIDTH / 2 },
    { type: TabStopType.RIGHT, position: TEXT_WIDTH }
  ],
  children: [new TextRun('{date}\t{number}\t{city}')]
})

const atRight: IParagraphOptions = { indent: { left: mm(85) }, alignment: AlignmentType.CENTER }
const addressees = [
  line('{#urgency}{urgency}{/urgency}', { bold: true, italics: true }, { ...atRight, spacing: { after: 60 } }),
  line('{#addressees}{name}{/addressees}', { bold: true }, { ...atRight, spacing: { after: 120 } }),
  line('{#copies}{name}{/copies}', { bold: true }, { ...atRight, spacing: { after: 120 } }),
  line('', { size: TINY }, { spacing: { after: 120 } })
]

const prose: IParagraphOptions = {
  alignment: AlignmentType.BOTH,
  indent: { firstLine: mm(12.5) },
  spacing: { after: 60 },
  widowControl: true
}
const body = [
  line('{#opening}{opening}{/opening}', {}, { ...prose, keepNext: true }),
  ...[
    { name: 'paragraphs', keepNext: false },
    // A signature never stands on a page alone.
    { name: 'closing', keepNext: true }
  ].map(
    ({ name, keepNext }) =>
      new Paragraph({
        ...prose,
        keepNext,
        children: [
          new TextRun(`{#${name}}{#parts}{plain}`),
          new TextRun({ text: '{bold}', bold: true }),
          new TextRun(`{/parts}{/${name}}`)
        ]
      })
  )
]

const title = (width: number, text: string): TableCell =>
  cell(width, [line(text, { bold: true, size: TABLE }, { alignment: AlignmentType.CENTER })])
const COLUMNS = [12, 72, 34, 52] as const
const tasks = [
  line('{#hasTasks}', { size: TINY }, { spacing: { before: 60 } }),
  new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: COLUMNS.map(width => mm(width)),
    layout: TableLayoutType.FIXED,
    borders: allThin,
    margins: { left: mm(1.5), right: mm(1.5), top: mm(0.5), bottom: mm(0.5) },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: [
          title(COLUMNS[0], '{numberTitle}'),
          title(COLUMNS[1], '{taskTitle}'),
          title(COLUMNS[2], '{deadlineTitle}'),
          title(COLUMNS[3], '{stateTitle}')
        ]
      }),
      new TableRow({
        cantSplit: true,
        children: [
          cell(COLUMNS[0], [line('{#tasks}{taskNumber}', { size: TABLE }, { alignment: AlignmentType.CENTER })]),
          cell(COLUMNS[1], [line('{task}', { size: TABLE })]),
          cell(COLUMNS[2], [line('{deadline}', { size: TABLE }, { alignment: AlignmentType.CENTER })]),
          cell(COLUMNS[3], [line('{state}{/tasks}', { size: TABLE }, { alignment: AlignmentType.CENTER })])
        ]
      })
    ]
  }),
  line('{/hasTasks}', { size: TINY }, { spacing: { after: 60 } })
]

// Lines of several enclosures end with breaks: justified, Word would stretch them.
const enclosure = line(
  '{#enclosure}{enclosure}{/enclosure}',
  {},
  { ...prose, alignment: AlignmentType.LEFT, spacing: { before: 120 }, keepNext: true }
)

const signature = new Table({
  width: { size: TEXT_WIDTH, type: WidthType.DXA },
  columnWidths: [mm(105), mm(65)],
  layout: TableLayoutType.FIXED,
  borders: noBorders,
  margins: { left: 0, right: 0 },
  rows: [
    new TableRow({
      cantSplit: true,
      children: [
        cell(105, [line('{signerPost}', { bold: true }, { keepNext: true })], true),
        cell(65, [line('{signerName}', { bold: true }, { alignment: AlignmentType.RIGHT, keepNext: true })], true)
      ]
    })
  ]
})

const executor = [
  line('', { size: TABLE }, { spacing: { before: 120 }, keepNext: true }),
  line('{#executor}{executor}{/executor}', { size: SMALL }, { keepNext: true }),
  line('{#phone}{phone}{/phone}', { size: SMALL }, { keepNext: true }),
  line('{#qr}{qr}{/qr}', { size: SMALL })
]

// One row that is never split holds the signature and the executor: not every program keeps a table with the line after it.
const foot = [
  line('', { size: BODY }, { spacing: { before: 120 }, keepNext: true }),
  new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [TEXT_WIDTH],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { left: 0, right: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            width: { size: TEXT_WIDTH, type: WidthType.DXA },
            children: [signature, ...executor]
          })
        ]
      })
    ]
  }),
  // Word ends a text with a paragraph, never with a table; this one is a point high.
  line('', { size: TINY }, { spacing: { line: 20, lineRule: LineRuleType.EXACT } })
]

/** A letter that goes by a list carries it on a page of its own. */
const list = [
  line(
    '{#listTitle}{listTitle}{/listTitle}',
    { bold: true },
    { alignment: AlignmentType.CENTER, pageBreakBefore: true, spacing: { after: 200 } }
  ),
  line('{#listed}{name}{/listed}', {}, { spacing: { after: 60 } })
]

/** The bytes of letter.docx. Its tags are declared in letter.fields.ts. */
export const makeLetterTemplate = async (): Promise<Uint8Array> => {
  const page = new Document({
    creator: 'Nazorat',
    title: 'letter',
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
        children: [...head, dateLine, ...addressees, ...body, ...tasks, enclosure, ...foot, ...list]
      }
    ]
  })
  return new Uint8Array(await Packer.toArrayBuffer(page))
}
