import type { HtmlCell } from './model/clipboard.ts'

/** What these programs put beside the table as text is quoted rightly, line ends in cells included. */
const BETTER_AS_TEXT = /data-nazorat-block|Excel\.Sheet|urn:schemas-microsoft-com:office:excel|LibreOffice|OpenOffice/

const BREAKS = new Set(['P', 'DIV', 'LI', 'TR', 'H1', 'H2', 'H3', 'H4'])

/** The first table of a clipboard's HTML as cells; null when there is none, or when the text beside it says it better. Nothing in it is run or loaded. */
export const tableOf = (html: string): HtmlCell[][] | null => {
  if (!html.includes('<table') || BETTER_AS_TEXT.test(html)) return null
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (table === null) return null
  return [...table.rows].map(row =>
    [...row.cells].map(cell => ({ text: textOf(cell), across: cell.colSpan, down: cell.rowSpan }))
  )
}

/** The words of a cell: paragraphs and breaks are line ends, spaces of the source are one. */
const textOf = (cell: Element): string => {
  let text = ''
  const walk = (node: Node): void => {
    if (node instanceof Text) text += node.data.replace(/\s+/g, ' ')
    else if (node instanceof Element) {
      if (node.tagName === 'BR') text += '\n'
      for (const child of node.childNodes) walk(child)
      if (BREAKS.has(node.tagName)) text += '\n'
    }
  }
  for (const child of cell.childNodes) walk(child)
  return text
    .replace(/ *\n */g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
}
