/** How far two PDFs of one DOCX are laid out alike: pages, order of the text, line breaks paragraph by paragraph. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { docxText } from '#documents/docx-text.ts'

type Item = { str: string; x: number; y: number }
/** The lines of a page's cells and paragraphs by column and height, each without spaces; headers are left out. */
type Lines = { pages: number; lines: string[] }

/** Without spaces and without the underscores by which one of the two draws a leader. */
const bare = (text: string): string => text.replaceAll('\u2011', '-').replace(/[\s\u00ad\u200b_]/g, '')

/** Runs that stand on one line and near each other. */
const linesOf = async (pdf: Uint8Array): Promise<Lines> => {
  const document = await getDocument({ data: pdf.slice(), useSystemFonts: false, verbosity: 0 }).promise
  const lines: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { height } = page.getViewport({ scale: 1 })
    const items: Item[] = []
    for (const item of (await page.getTextContent()).items)
      if ('str' in item && item.str.trim() !== '')
        items.push({ str: item.str, x: item.transform[4] as number, y: height - (item.transform[5] as number) })
    let line = ''
    let last: Item | null = null
    for (const item of items) {
      // The number of a page stands in its header.
      if (item.y < 50) continue
      const sameLine = last !== null && Math.abs(last.y - item.y) < 3 && item.x >= last.x
      if (!sameLine && line !== '') {
        lines.push(bare(line))
        line = ''
      }
      line += item.str
      last = item
    }
    if (line !== '') lines.push(bare(line))
  }
  const { numPages } = document
  await document.loadingTask.destroy()
  return { pages: numPages, lines: lines.filter(one => one !== '') }
}

/** Where a line ends, as an offset in the text without spaces. */
const breaksOf = (lines: readonly string[]): Set<number> => {
  let at = 0
  return new Set(lines.map(line => (at += line.length)))
}

export type Likeness = {
  pages: [ours: number, theirs: number]
  /** The same characters in the same order. */
  sameText: boolean
  paragraphs: number
  /** Paragraphs whose lines end at the same words. */
  alike: number
  apart: string[]
}

/**
 * The lines in the order of the paragraphs, looked for from where the last one was found: what is passed over repeats a table's
 * head on its next page or stands in a chart.
 */
const ordered = (
  lines: readonly string[],
  paragraphs: readonly string[]
): { lines: string[] } | { missing: string } => {
  const rest = [...lines]
  const out: string[] = []
  let cursor = 0
  const find = (left: string): number => {
    const fits = (line: string): boolean => line !== '' && (left.startsWith(line) || line.startsWith(left))
    const ahead = rest.findIndex((line, index) => index >= cursor && fits(line))
    return ahead >= 0 ? ahead : rest.findIndex(fits)
  }
  for (const paragraph of paragraphs) {
    let left = paragraph
    while (left !== '') {
      const at = find(left)
      const line = rest[at]
      if (line === undefined) return { missing: left }
      cursor = at
      if (left.startsWith(line)) {
        rest[at] = ''
        out.push(line)
        left = left.slice(line.length)
      } else {
        // Two cells of one row stand on one line.
        rest[at] = line.slice(left.length)
        out.push(left)
        left = ''
      }
    }
  }
  return { lines: out }
}

/** Compares ours with theirs by the paragraphs of the DOCX. */
export const compare = async (docx: Uint8Array, ours: Uint8Array, theirs: Uint8Array): Promise<Likeness> => {
  const paragraphs = docxText(docx)
    .map(bare)
    .filter(one => one !== '')
  const [a, b] = [await linesOf(ours), await linesOf(theirs)]
  const [mine, others] = [ordered(a.lines, paragraphs), ordered(b.lines, paragraphs)]
  const pages: [number, number] = [a.pages, b.pages]
  const lost =
    'missing' in mine ? `ours lacks ${mine.missing}` : 'missing' in others ? `theirs lacks ${others.missing}` : null
  if ('missing' in mine || 'missing' in others)
    return { pages, sameText: false, paragraphs: paragraphs.length, alike: 0, apart: [lost!] }
  const [left, right] = [breaksOf(mine.lines), breaksOf(others.lines)]
  let at = 0
  const apart: string[] = []
  for (const paragraph of paragraphs) {
    const end = at + paragraph.length
    for (let offset = at + 1; offset < end; offset++)
      if (left.has(offset) !== right.has(offset)) {
        apart.push(paragraph.slice(0, 60))
        break
      }
    at = end
  }
  return {
    pages,
    sameText: mine.lines.join('') === others.lines.join(''),
    paragraphs: paragraphs.length,
    alike: paragraphs.length - apart.length,
    apart
  }
}

const run = promisify(execFile)

export const hasOffice = async (): Promise<boolean> =>
  run('soffice', ['--version']).then(
    () => true,
    () => false
  )

/** Every DOCX through LibreOffice in one go, in a profile of its own. */
export const officePdfs = async (files: ReadonlyMap<string, Uint8Array>): Promise<Map<string, Uint8Array>> => {
  const folder = mkdtempSync(join(tmpdir(), 'nazorat-layout-'))
  try {
    for (const [name, bytes] of files) writeFileSync(join(folder, `${name}.docx`), bytes)
    const names = [...files.keys()].map(name => `${name}.docx`)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', ...names], { cwd: folder, timeout: 300_000 })
    return new Map([...files.keys()].map(name => [name, new Uint8Array(readFileSync(join(folder, `${name}.pdf`)))]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
