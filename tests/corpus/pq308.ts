/** PQ-308 laid out in other ways, all made from the decree's text: printed pages, one flowing Word table, HTML. */
import { docx, escapeXml, numberingXml, p, tbl, tc, tr } from './docx.ts'
import { xlsx } from './xlsx.ts'

type SeedTable = { kind: 'table'; rows: string[][][] }
type SeedBlock = SeedTable | { kind: 'line'; text: string; gap: boolean }

/** The seed text as its lines and page tables, read here in the plainest way so that a fault of a reader cannot hide itself. */
export function seedBlocks(seed: string): SeedBlock[] {
  const blocks: SeedBlock[] = []
  let gap = true
  let table: SeedTable | null = null
  for (const line of seed.split('\n')) {
    if (line.trim() === '') {
      gap = true
      table = null
    } else if (line.includes('\t')) {
      if (line.startsWith('---')) continue
      if (table === null) blocks.push((table = { kind: 'table', rows: [] }))
      table.rows.push(line.split('\t').map(cellParagraphs))
    } else {
      blocks.push({ kind: 'line', text: plain(line), gap })
      gap = false
      table = null
    }
  }
  return blocks
}

const plain = (text: string) =>
  text
    .replace(/<\/?i>/g, '')
    .replace(/\*+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
const cellParagraphs = (cell: string) =>
  cell
    .split(/<\/?p>|<ul[^>]*>/)
    .map(plain)
    .filter(text => text !== '')

const isHeader = (row: string[][]) => /^[ТT]\/р$/.test(row[0]?.[0] ?? '')
const isSection = (row: string[][]) => row.slice(1).every(cell => cell.length === 0)
const COLUMNS = 5

/** (a) The printed annex: 37 tables, each with the header row, rows cut where the page ends, sections as merged cells. */
export function pageTablesDocx(seed: string): Uint8Array {
  const body = seedBlocks(seed).map(block => {
    if (block.kind === 'line') return (block.gap ? p('') : '') + p(block.text)
    const rows = block.rows.map(row => {
      if (isSection(row))
        return tr([
          tc(
            (row[0] ?? []).map(text => p(text)),
            { span: COLUMNS }
          )
        ])
      return tr(
        row.map(cell => tc(cell.map(text => p(text)))),
        isHeader(row)
      )
    })
    return p('') + tbl(rows, COLUMNS)
  })
  return docx({ body: body.join('') })
}

/** (c) The same as a web page, with rows and merges of its own. */
export function pageTablesHtml(seed: string): Uint8Array {
  const body = seedBlocks(seed).map(block => {
    if (block.kind === 'line') return `<p>${escapeXml(block.text)}</p>`
    const rows = block.rows.map(row => {
      const mark = isHeader(row) ? 'th' : 'td'
      if (isSection(row)) return `<tr><td colspan="${COLUMNS}">${escapeXml(row[0]?.join(' ') ?? '')}</td></tr>`
      return `<tr>${row.map(cell => `<${mark}>${cell.map(text => `<p>${escapeXml(text)}</p>`).join('\n')}</${mark}>`).join('\n')}</tr>`
    })
    return `<table border="1">\n${rows.join('\n')}\n</table>`
  })
  const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>ПҚ-308</title><style>td{color:red}</style></head><body><script>var a="<table><tr><td>1</td></tr></table>"</script>${body.join('\n')}</body></html>`
  return new TextEncoder().encode(page)
}

/** What the flowing table needs of the correct reading. */
export type Gold = {
  annexes: {
    kind: string
    sections?: { number: string; title: string; level: number }[]
    measures?: {
      section: string
      subsection: string | null
      text: string
      steps: { number: number; text: string }[]
      deadlines: { text: string; steps: number[] | null }[]
      executors: { text: string; steps: number[] | null }[]
    }[]
  }[]
}

const NUMBERS = 7
const MEMBERS = 20

/**
 * (b) The annex as it is typed in Word: one table, automatic numbers in an empty number cell, merged section rows, steps as
 * paragraphs, deadlines now as paragraphs and now behind w:br; a measure whose executors differ by step is two merged rows.
 */
export function flowingDocx(seed: string, gold: Gold): Uint8Array {
  const map = gold.annexes[0]!
  const headings = new Map(map.sections!.map(section => [section.number, section]))
  const rows = [
    tr(
      ['Т/р', 'Чора-тадбирлар номи', 'Амалга ошириш механизми', 'Муддати', 'Масъул ижрочилар'].map(text => tc(text)),
      true
    )
  ]
  let open = ''
  const openSection = (number: string) => {
    const { title } = headings.get(number)!
    rows.push(tr([tc(`${number}. ${title}`, { span: COLUMNS })]))
  }
  map.measures!.forEach((measure, i) => {
    if (measure.section !== open) openSection(measure.section)
    const before = map.measures![i - 1]
    if (measure.subsection !== null && measure.subsection !== before?.subsection) openSection(measure.subsection)
    open = measure.section
    const number = [p('', { list: { id: NUMBERS } })]
    const paragraphs = measure.text.split(/(?<=;) /).map(text => p(text))
    const numbered = measure.steps.length > 1
    const steps = measure.steps.map(step => p(numbered ? `${step.number}. ${step.text}` : step.text))
    const dates = measure.deadlines.map(deadline => deadline.text)
    const byStep = measure.executors.some(executor => executor.steps !== null)
    if (!byStep) {
      const deadlines = i % 2 === 0 ? dates.map(text => p(text)) : [p(dates.join('\n'))]
      rows.push(
        tr([
          tc(number),
          tc(paragraphs),
          tc(steps),
          tc(deadlines),
          tc(measure.executors.map(one => one.text).join(', '))
        ])
      )
      return
    }
    measure.steps.forEach((step, k) => {
      const merge = k === 0 ? 'restart' : 'continue'
      const own = measure.executors.filter(one => one.steps?.includes(step.number)).map(one => one.text)
      rows.push(
        tr([
          tc(k === 0 ? number : [], { merge }),
          tc(k === 0 ? paragraphs : [], { merge }),
          tc([steps[k]!]),
          tc(measure.deadlines[k]!.text),
          tc(own.join(', '))
        ])
      )
    })
  })
  const blocks = seedBlocks(seed)
  const first = blocks.findIndex(block => block.kind === 'table')
  const last = blocks.findLastIndex(block => block.kind === 'table')
  // The members' numbers are Word's own too: each group is a list that begins again at 1.
  let list = MEMBERS
  const lines = (from: SeedBlock[]) =>
    from.map(block => {
      if (block.kind === 'table') return ''
      const entry = /^(\d{1,2})\. (\p{Lu}.*)$/u.exec(block.text)
      if (entry === null || from === before) return (block.gap ? p('') : '') + p(block.text)
      if (entry[1] === '1') list++
      return p(entry[2]!, { list: { id: list } })
    })
  const before = blocks.slice(0, first)
  const body = [...lines(before), tbl(rows, COLUMNS), ...lines(blocks.slice(last + 1))].join('')
  const ids = [NUMBERS, ...Array.from({ length: list - MEMBERS }, (_, i) => MEMBERS + 1 + i)]
  return docx({ body, numbering: numberingXml(ids.map(id => ({ id, levels: [['decimal', '%1.'] as const] }))) })
}

/** (d) The same as one sheet: lines in the first column, page tables below each other, sections merged over all columns. */
export function pageTablesXlsx(seed: string): Uint8Array {
  const rows: string[][] = []
  const merges: string[] = []
  for (const block of seedBlocks(seed)) {
    if (block.kind === 'line') {
      if (block.gap) rows.push([])
      rows.push([block.text])
      continue
    }
    for (const row of block.rows) {
      rows.push(row.map(cell => cell.join('\n')))
      if (isSection(row)) merges.push(`A${rows.length}:E${rows.length}`)
    }
  }
  return xlsx({ sheets: [{ name: 'ПҚ-308', rows, merges }] })
}
