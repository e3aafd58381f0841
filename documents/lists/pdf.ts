import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { cleanText } from '../fill.ts'
import { boxed, glyphsOf } from './glyphs.ts'
import { broken, layOut, PAGE } from './layout.ts'
import { cellOnPaper, headLines, type List, type ListWarning } from './model.ts'

/** The font as bytes; nothing else is read and nothing is fetched. */
export type ListFonts = { normal: Uint8Array; bold: Uint8Array }

const NORMAL = 'list-normal.ttf'
const BOLD = 'list-bold.ttf'
const LINE = '#8a97a5'

/** pdfmake is large and wanted by a PDF alone: it is loaded when the first one is made. */
const loadPdfmake = async (fonts: ListFonts) => {
  const { default: pdfmake } = await import('./pdfmake.ts')
  pdfmake.virtualfs.writeFileSync(NORMAL, fonts.normal)
  pdfmake.virtualfs.writeFileSync(BOLD, fonts.bold)
  pdfmake.setFonts({ List: { normal: NORMAL, bold: BOLD, italics: NORMAL, bolditalics: BOLD } })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
  return pdfmake
}

/**
 * A list on A4 across: title, filter, source and date above, the head of the table on every page, 'page x of y' below.
 * All columns stand on the page; a word longer than its column is broken; a sign that the font lacks is a box and told.
 */
export const listToPdf = async (
  list: List,
  fonts: ListFonts
): Promise<{ bytes: Uint8Array; warnings: ListWarning[] }> => {
  const pdfmake = await loadPdfmake(fonts)
  const { size, widths } = layOut(list)
  const { text, missing } = boxed(glyphsOf(fonts.normal))
  const say = (words: string): string => text(cleanText(words))
  const cell = (words: string, index: number, style: object = {}): TableCell => ({
    text: broken(say(words), widths[index]!, size),
    ...style
  })
  const body: TableCell[][] = [
    list.columns.map((column, index) =>
      cell(column.header, index, { bold: true, alignment: 'center', fillColor: '#e8edf3' })
    ),
    ...list.rows.map(row => {
      if ('cells' in row) {
        return list.columns.map((column, index) =>
          cell(
            cellOnPaper(column, row.cells[index] ?? null),
            index,
            column.kind === 'number' ? { alignment: 'right' } : {}
          )
        )
      }
      const heading: TableCell = {
        text: `${'    '.repeat(row.level)}${say(row.group)} (${row.count})`,
        bold: true,
        fillColor: '#f1f4f7',
        colSpan: list.columns.length
      }
      return [heading, ...Array.from({ length: list.columns.length - 1 }, (): TableCell => ({ text: '' }))]
    })
  ]
  const head: Content[] = [
    { text: say(list.title), bold: true, fontSize: 13, margin: [0, 0, 0, 2] },
    { text: say(list.office), fontSize: 9 },
    ...(list.lines ?? []).map((line): Content => ({ text: say(line), fontSize: 11, margin: [0, 2, 0, 0] })),
    ...headLines(list).map((line): Content => ({ text: say(line), fontSize: 8, color: '#3c4a59' }))
  ]
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [PAGE.left, PAGE.top, PAGE.right, PAGE.bottom],
    info: { title: list.title, producer: 'Nazorat', creator: 'Nazorat' },
    defaultStyle: { font: 'List', fontSize: size, lineHeight: 1.05 },
    content: [
      ...head,
      {
        margin: [0, 6, 0, 0],
        table: {
          headerRows: 1,

          dontBreakRows: false,
          widths: widths.map(width => width - 6.6),
          body
        },
        layout: {
          hLineWidth: () => 0.5,
          vLineWidth: () => 0.5,
          hLineColor: () => LINE,
          vLineColor: () => LINE,
          paddingLeft: () => 3,
          paddingRight: () => 3,
          paddingTop: () => 2,
          paddingBottom: () => 2
        }
      }
    ],
    footer: (page, of) => ({
      columns: [
        { text: say(list.title).slice(0, 120), fontSize: 7, color: '#3c4a59' },
        { text: say(list.words.page(page, of)), fontSize: 8, alignment: 'right' }
      ],
      margin: [PAGE.left, 8, PAGE.right, 0]
    })
  }
  const bytes = new Uint8Array(await pdfmake.createPdf(definition).getBuffer())
  return {
    bytes,
    warnings: missing.size === 0 ? [] : [{ code: 'MISSING_GLYPHS', signs: [...missing].slice(0, 20).join(' ') }]
  }
}
