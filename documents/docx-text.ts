import { SaxesParser } from 'saxes'
import { unglued } from './glue.ts'
import { openPackage } from './package.ts'

/**
 * The paragraphs of a DOCX as plain text, in the order of the text and with those of table cells; empty ones are there too.
 * A line break is \n, a tab \t; spaces and hyphens that part nothing are plain ones. Headers, footers and notes are left out. Throws TemplateError when the file is no sound DOCX.
 */
export const docxText = (bytes: Uint8Array): string[] => {
  const parts = openPackage(bytes)
  const xml = parts.get('word/document.xml')
  if (!xml) return []
  const parser = new SaxesParser({ xmlns: false })
  const finished: string[] = []
  const open: number[] = []
  let inText = false
  let inTabStops = false
  const add = (text: string): void => {
    if (open.length > 0) finished[open.at(-1)!] += text
  }
  parser.on('opentag', ({ name }) => {
    if (name === 'w:p') open.push(finished.push('') - 1)
    if (name === 'w:br' || name === 'w:cr') add('\n')
    if (name === 'w:noBreakHyphen') add('-')
    // A w:tab inside w:tabs is a tab stop (ECMA-376 part 1, 17.3.1.37), not a tab.
    if (name === 'w:tab' && !inTabStops) add('\t')
    if (name === 'w:tabs') inTabStops = true
    inText = name === 'w:t'
  })
  parser.on('text', text => inText && add(unglued(text)))
  parser.on('closetag', ({ name }) => {
    if (name === 'w:p') open.pop()
    if (name === 'w:tabs') inTabStops = false
    inText = false
  })
  parser.write(new TextDecoder().decode(xml)).close()
  return finished
}
