/** What was pasted, as a file for the reader and as rows to look at before it is read. A row of one cell is a paragraph. */
export type Pasted = { kind: 'table' | 'text'; content: string; rows: string[][]; more: number }

const SHOWN_ROWS = 40
const flat = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim()

const shown = (rows: string[][]): Pick<Pasted, 'rows' | 'more'> => ({
  rows: rows.slice(0, SHOWN_ROWS),
  more: Math.max(0, rows.length - SHOWN_ROWS)
})

const escaped = (text: string): string => text.replace(/[&<>]/g, sign => `&#${sign.charCodeAt(0)};`)

/** Cells parted by tabs, as a spreadsheet gives them in plain text: a cell of several lines stands in quotes, quotes in it doubled. */
export const readTabs = (text: string): string[][] => {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') {
        cell += '"'
        at++
      } else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === '\t') {
      rows.at(-1)!.push(cell)
      cell = ''
    } else if (sign === '\n') {
      rows.at(-1)!.push(cell)
      cell = ''
      rows.push([])
    } else if (sign !== '\r') cell += sign
  }
  if (cell !== '' || rows.at(-1)!.length > 0) rows.at(-1)!.push(cell)
  return rows.filter(row => row.some(one => one.trim() !== ''))
}

/** Most lines have as many tabs as the widest: columns, not indents. */
const isTable = (rows: readonly string[][]): boolean => {
  const widest = Math.max(0, ...rows.map(row => row.length))
  return widest > 1 && rows.length > 1 && rows.filter(row => row.length === widest).length * 2 > rows.length
}

const asHtml = (rows: readonly string[][]): string => {
  const cell = (text: string) => `<td>${escaped(text).replaceAll('\n', '<br>')}</td>`
  return `<table>${rows.map(row => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`
}

/** Paragraphs and table rows of clipboard HTML, in order; nothing in it is run or loaded. */
const rowsOfHtml = (html: string): string[][] => {
  // The page's content security policy holds for what is parsed too, and complains of every style.
  const plain = html
    .replace(/<style[\s\S]*?<\/style>/gi, '')
    .replace(/\s(?:style|on\w+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, '')
  const page = new DOMParser().parseFromString(plain, 'text/html')
  for (const part of page.querySelectorAll('style, script, head')) part.remove()
  return [...page.body.querySelectorAll('tr, p, li, h1, h2, h3, h4')].flatMap(part => {
    if (part instanceof HTMLTableRowElement) return [[...part.cells].map(cell => flat(cell.textContent))]
    const text = flat(part.textContent)
    return part.closest('tr') !== null || text === '' ? [] : [[text]]
  })
}

/** Word, Excel and browsers give HTML beside plain text; only with a table is it worth more than the text. null: nothing pasted. */
export const pastedOf = (html: string, text: string): Pasted | null => {
  if (/<table[\s>]/i.test(html)) return { kind: 'table', content: html, ...shown(rowsOfHtml(html)) }
  if (text.trim() === '') return null
  const rows = readTabs(text)
  if (isTable(rows)) return { kind: 'table', content: asHtml(rows), ...shown(rows.map(row => row.map(flat))) }
  const lines = text.split(/\r?\n/).filter(line => line.trim() !== '')
  return { kind: 'text', content: text, ...shown(lines.map(line => [flat(line)])) }
}

/** The file that is read: HTML of a table, plain text otherwise; `name` without extension. */
export const fileOf = ({ kind, content }: Pasted, name: string): File =>
  kind === 'table'
    ? new File([`<meta charset="utf-8">${content}`], `${name}.html`, { type: 'text/html' })
    : new File([content], `${name}.txt`, { type: 'text/plain' })
