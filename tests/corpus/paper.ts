/** A paper in plain lines, as a person would sketch it, laid out as DOCX, HTML, XLSX, text or PDF. */
import { docx, escapeXml, type ListSpec, numberingXml, p, tbl, tc, tr } from './docx.ts'
import { paperPdf } from './paper-pdf.ts'
import { type CellSpec, xlsx } from './xlsx.ts'

export type PaperFormat = 'docx' | 'html' | 'xlsx' | 'text' | 'pdf'
/** `list` is the id of a Word list and its level; '\n' in a text is a soft break. */
export type PaperParagraph = { text: string; list: { id: number; level: number } | null }
export type PaperCell = { paragraphs: PaperParagraph[]; span: number; down: number; continued: boolean; column: number }
export type PaperRow = { cells: PaperCell[]; header: boolean }
export type PaperBlock =
  | { kind: 'line'; paragraph: PaperParagraph; gap: boolean }
  | { kind: 'table'; rows: PaperRow[]; columns: number }

const paragraphOf = (raw: string): PaperParagraph => {
  const list = /^#(\d+)(\+*)\s*/.exec(raw)
  const text = (list === null ? raw : raw.slice(list[0].length)).replaceAll('~', '\n')
  return { text, list: list === null ? null : { id: Number(list[1]), level: list[2]!.length } }
}

function rowOf(line: string): PaperRow {
  const header = line.startsWith('|!')
  const inner = line.replace(/^\|!?/, '').replace(/\|\s*$/, '')
  let column = 0
  const cells = inner.split('|').map(raw => {
    const trimmed = raw.trim()
    const spanned = /^\{(\d+)\}\s*/.exec(trimmed)
    const span = spanned === null ? 1 : Number(spanned[1])
    const words = spanned === null ? trimmed : trimmed.slice(spanned[0].length)
    const continued = words === '^'
    const paragraphs = continued || words === '' ? [] : words.split(/\s*\/\/\s*/).map(paragraphOf)
    const cell: PaperCell = { paragraphs, span, down: 1, continued, column }
    column += span
    return cell
  })
  return { cells, header }
}

/** How many rows each merged cell reaches down. */
function measureDown(rows: readonly PaperRow[]): void {
  rows.forEach((row, i) => {
    for (const cell of row.cells) {
      if (cell.continued) continue
      while (rows[i + cell.down]?.cells.some(below => below.continued && below.column === cell.column)) cell.down++
    }
  })
}

/**
 * Lines are paragraphs, an empty line is a gap, "| a | b |" is a table row ("|!" one that repeats on each page). In a cell "//" begins a
 * paragraph, "~" is a soft break, "{3}" spans columns, "^" goes on the cell above, "#1" is a paragraph of Word's list 1, "#1+" of
 * its next level. A line "---" parts two tables.
 */
export function paperBlocks(paper: string): PaperBlock[] {
  const blocks: PaperBlock[] = []
  let gap = false
  let rows: PaperRow[] | null = null
  const close = () => {
    if (rows !== null) {
      measureDown(rows)
      const columns = Math.max(...rows.map(row => row.cells.reduce((sum, cell) => sum + cell.span, 0)))
      blocks.push({ kind: 'table', rows, columns })
    }
    rows = null
  }
  for (const line of paper
    .replace(/^\n/, '')
    .split('\n')
    .map(raw => raw.trim())) {
    if (line.startsWith('|')) (rows ??= []).push(rowOf(line))
    else if (line === '---') close()
    else if (line === '') {
      close()
      gap = true
    } else {
      close()
      blocks.push({ kind: 'line', paragraph: paragraphOf(line), gap })
      gap = false
    }
  }
  close()
  return blocks
}

const FORMATS: Record<number, readonly [string, string][]> = {
  1: [
    ['decimal', '%1.'],
    ['decimal', '%1.%2.']
  ],
  2: [['decimal', '%1)']],
  3: [['russianLower', '%1)']],
  4: [
    ['upperRoman', '%1.'],
    ['decimal', '%1.%2.']
  ],
  5: [['bullet', '–']],
  6: [['decimalZero', '%1.']],
  7: [['lowerLetter', '%1)']]
}
const lists: ListSpec[] = Object.entries(FORMATS).map(([id, levels]) => ({ id: Number(id), levels }))

function paperDocx(blocks: readonly PaperBlock[]): Uint8Array {
  const paragraph = ({ text, list }: PaperParagraph) => p(text, list === null ? {} : { list })
  const body = blocks.map(block =>
    block.kind === 'line'
      ? (block.gap ? p('') : '') + paragraph(block.paragraph)
      : tbl(
          block.rows.map(row =>
            tr(
              row.cells.map(cell =>
                tc(cell.paragraphs.map(paragraph), {
                  ...(cell.span > 1 ? { span: cell.span } : {}),
                  ...(cell.continued ? { merge: 'continue' } : cell.down > 1 ? { merge: 'restart' } : {})
                })
              ),
              row.header
            )
          ),
          block.columns
        )
  )
  return docx({ body: body.join(''), numbering: numberingXml(lists) })
}

function paperHtml(blocks: readonly PaperBlock[]): Uint8Array {
  const words = (paragraph: PaperParagraph) => escapeXml(paragraph.text).replaceAll('\n', '<br>')
  const body = blocks.map(block => {
    if (block.kind === 'line') return `<p>${words(block.paragraph)}</p>`
    const rows = block.rows.map(row => {
      const cells = row.cells
        .filter(cell => !cell.continued)
        .map(cell => {
          const size = `${cell.span > 1 ? ` colspan="${cell.span}"` : ''}${cell.down > 1 ? ` rowspan="${cell.down}"` : ''}`
          return `<td${size}>${cell.paragraphs.map(one => `<p>${words(one)}</p>`).join('')}</td>`
        })
      return `<tr>${cells.join('')}</tr>`
    })
    return `<table>${rows.join('\n')}</table>`
  })
  return new TextEncoder().encode(
    `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${body.join('\n')}</body></html>`
  )
}

function paperXlsx(blocks: readonly PaperBlock[]): Uint8Array {
  const rows: CellSpec[][] = []
  const merges: string[] = []
  const name = (column: number, row: number) => `${String.fromCharCode(65 + column)}${row}`
  for (const block of blocks) {
    if (block.kind === 'line') {
      if (block.gap) rows.push([])
      rows.push([block.paragraph.text])
      continue
    }
    for (const row of block.rows) {
      const cells: CellSpec[] = new Array(block.columns).fill(null)
      const at = rows.length + 1
      for (const cell of row.cells) {
        if (cell.continued) continue
        cells[cell.column] = cell.paragraphs.map(one => one.text).join('\n')
        if (cell.span > 1 || cell.down > 1)
          merges.push(`${name(cell.column, at)}:${name(cell.column + cell.span - 1, at + cell.down - 1)}`)
      }
      rows.push(cells)
    }
  }
  return xlsx({ sheets: [{ name: 'Лист1', rows, merges }] })
}

function paperText(blocks: readonly PaperBlock[]): Uint8Array {
  const words = (paragraph: PaperParagraph) => paragraph.text.replaceAll('\n', '<br>')
  const lines = blocks.flatMap(block => {
    if (block.kind === 'line') return [...(block.gap ? [''] : []), words(block.paragraph)]
    const rows = block.rows.map(row =>
      row.cells
        .flatMap(cell => [cell.paragraphs.map(words).join('<p>'), ...new Array<string>(cell.span - 1).fill('')])
        .join('\t')
    )
    return ['', ...rows, '']
  })
  return new TextEncoder().encode(lines.join('\n'))
}

/** The paper as a file of the format. */
export async function layOut(paper: string, format: PaperFormat): Promise<Uint8Array> {
  const blocks = paperBlocks(paper)
  switch (format) {
    case 'docx':
      return paperDocx(blocks)
    case 'html':
      return paperHtml(blocks)
    case 'xlsx':
      return paperXlsx(blocks)
    case 'text':
      return paperText(blocks)
    case 'pdf':
      return paperPdf(blocks)
  }
}
