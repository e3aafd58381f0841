import writeExcel, { type Cell, type Feature, type Row } from 'write-excel-file/universal'

/** One row of the form to be filled in. `key` finds the row again; it stands in a hidden column. */
export type FormRow = {
  key: string
  name: string
  unit: string
  plan: number | null
  lowerBetter: boolean
  fact: string
}
/** Words as they are printed; `mark` stands hidden above the keys and says what the form is and which rows it was given out with. */
export type FigureForm = {
  mark: string
  title: string
  subtitle: string
  hint: string
  columns: { number: string; name: string; unit: string; plan: string; fact: string; percent: string; note: string }
  rows: readonly FormRow[]
}

/** The fill of the cells that are typed into: the one by which they are told from the locked ones. */
const OPEN = 'FFFBE0'

/** Rows above the first indicator; the last of them is the header. */
export const FORM_HEAD = 5
/** Columns of the form, from 1. */
export const FORM_COLUMNS = { key: 1, number: 2, name: 3, unit: 4, plan: 5, fact: 6, percent: 7, note: 8 } as const

const WIDTHS = [10, 5, 58, 16, 12, 14, 10, 40]
const framed = {
  borderStyle: 'thin',
  borderColor: '#8A97A5',
  alignVertical: 'center',
  fontFamily: 'Times New Roman'
} as const
const head = (value: string): Cell => ({
  ...framed,
  ...{ value, type: String, fontWeight: 'bold', align: 'center', wrap: true, backgroundColor: '#E6ECF2' }
})
/** A text that begins like a formula is shown as text by Excel all the same: its type is text. */
const words = (value: string, more: object = {}): Cell => ({ ...framed, value, type: String, wrap: true, ...more })
const open = (value: string, more: object = {}): Cell => ({
  ...framed,
  value,
  type: String,
  backgroundColor: `#${OPEN}`,
  ...more
})

/** 0…100, and 100 only when met, however near; empty while nothing is typed. */
const percentFormula = (row: number, lowerBetter: boolean): string => {
  const [plan, fact] = [`E${row}`, `F${row}`]
  const [above, below] = lowerBetter ? [plan, fact] : [fact, plan]
  const met = lowerBetter ? `${fact}<=${plan}` : `${fact}>=${plan}`
  return `IF(OR(NOT(ISNUMBER(${plan})),NOT(ISNUMBER(${fact}))),"",IF(${met},100,MAX(0,MIN(99,ROUND(${above}/${below}*100,0)))))`
}

/**
 * Hides the key column, locks the sheet, opens the cells of the typing fill and prints to the width of a page (ECMA-376 part 1: 18.3.1.13
 * col, 18.3.1.63 pageSetup, 18.3.1.85 sheetProtection, 18.8.33 protection). The library has neither; without a password, so that nobody is shut out of his own form.
 */
const locking: Feature<Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: content =>
          content
            .replace('<col min="1" max="1"', '<col min="1" max="1" hidden="1"')
            .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
            .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ')
            .replace('</sheetData>', '</sheetData><sheetProtection sheet="1" formatColumns="0" formatRows="0"/>')
      },
      'xl/styles.xml': {
        transform: content => {
          const fills = [...content.matchAll(/<fill>.*?<\/fill>/g)].map(found => found[0])
          const at = fills.findIndex(fill => fill.includes(`rgb="FF${OPEN}"`))
          return content.replace(/<xf ([^>]*)>(.*?)<\/xf>/g, (whole, attributes: string, inside: string) =>
            attributes.includes(`fillId="${at}"`)
              ? `<xf ${attributes} applyProtection="1">${inside}<protection locked="0"/></xf>`
              : whole
          )
        }
      }
    }
  }
}

/** The form as XLSX: only "Amalda" and "Izoh" can be typed into, the percent computes itself. */
export const figureFormXlsx = async (form: FigureForm): Promise<Uint8Array> => {
  const { columns } = form
  const plain = (value: string, more: object = {}): Cell => ({
    value,
    type: String,
    fontFamily: 'Times New Roman',
    ...more
  })
  const rows: Row[] = [
    [null, plain(form.title, { fontWeight: 'bold', fontSize: 14 })],
    [null, plain(form.subtitle)],
    [null, plain(form.hint, { textColor: '#4A5560' })],
    [],
    [
      plain(form.mark),
      ...[columns.number, columns.name, columns.unit, columns.plan, columns.fact, columns.percent, columns.note].map(
        head
      )
    ],
    ...form.rows.map(
      (row, index): Row => [
        plain(row.key),
        { ...framed, value: index + 1, type: Number, align: 'center' },
        words(row.name),
        words(row.unit, { align: 'center' }),
        row.plan === null ? words('') : { ...framed, value: row.plan, type: Number, align: 'right' },
        open(row.fact, { align: 'right' }),
        {
          ...framed,
          ...{ value: percentFormula(FORM_HEAD + 1 + index, row.lowerBetter), type: 'Formula', align: 'right' }
        },
        open('', { wrap: true })
      ]
    )
  ]
  const made = writeExcel(
    rows,
    { sheet: 'Shakl', columns: WIDTHS.map(width => ({ width })), stickyRowsCount: FORM_HEAD, orientation: 'landscape' },
    { fontFamily: 'Times New Roman', fontSize: 11, features: [locking] }
  )
  return new Uint8Array(await (await made.toBlob()).arrayBuffer())
}
