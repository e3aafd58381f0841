/** A paper printed by pdfmake: A4, ruled tables, their marked header on each page, page numbers below. */
import { fileURLToPath } from 'node:url'
import pdfmake from 'pdfmake'
import type { Content, TableCell } from 'pdfmake/interfaces.js'
import type { PaperBlock, PaperRow } from './paper.ts'

const font = (name: string) =>
  fileURLToPath(new URL(`../../node_modules/@expo-google-fonts/tinos/${name}`, import.meta.url))

const cellsOf = (row: PaperRow): TableCell[] =>
  row.cells.flatMap(cell => {
    const stack = cell.paragraphs.map(({ text }) => ({ text }))
    const first: TableCell = cell.continued ? {} : { stack, colSpan: cell.span, rowSpan: cell.down }
    return [first, ...new Array<TableCell>(cell.span - 1).fill({})]
  })

/** "Т/р", "№": the column of numbers. */
const NARROW = 4
/** A4 is wide enough for the sheet lying down; number cells are narrow, the others share the rest. */
const widthsOf = (rows: readonly PaperRow[], columns: number): (string | number)[] => {
  const isNarrow = (rows[0]?.cells[0]?.paragraphs[0]?.text ?? '').length <= NARROW
  return Array.from({ length: columns }, (_, i) => (i === 0 && isNarrow ? 32 : '*'))
}

const contentOf = (block: PaperBlock): Content => {
  if (block.kind === 'line') return { text: block.paragraph.text, margin: [0, block.gap ? 12 : 0, 0, 2] }
  const headerRows = block.rows.findIndex(row => !row.header)
  return {
    table: {
      headerRows: Math.max(headerRows, 0),
      widths: widthsOf(block.rows, block.columns),
      body: block.rows.map(cellsOf)
    }
  }
}

export async function paperPdf(blocks: readonly PaperBlock[]): Promise<Uint8Array> {
  pdfmake.setFonts({
    Tinos: { normal: font('400Regular/Tinos_400Regular.ttf'), bold: font('700Bold/Tinos_700Bold.ttf') }
  })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(path => path.includes('tinos'))
  const made = pdfmake.createPdf({
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [40, 40, 40, 40],
    defaultStyle: { font: 'Tinos', fontSize: 11 },
    content: blocks.map(contentOf),
    footer: page => ({ text: String(page), alignment: 'center' })
  })
  return new Uint8Array(await made.getBuffer())
}
