/** Writes the made files into a folder, to look at them or to try them by hand: `node tests/corpus/make.ts FOLDER`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { TROUBLE } from './hostile.ts'
import { flowingDocx, pageTablesDocx, pageTablesHtml, pageTablesXlsx } from './pq308.ts'
import { printed } from './printed.ts'

const HEAD = 'ПҚ-308-сон қарор'

const root = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')

/** All made files by name: the layouts of PQ-308, those to be printed among them, and every file that must be refused. */
export function corpus(): Map<string, () => Uint8Array> {
  const seed = read('templates/example/pq308.txt')
  const gold = JSON.parse(read('tests/golden/annex/pq308/gold.json'))
  const files = new Map<string, () => Uint8Array>([
    ['pq308-pages.docx', () => pageTablesDocx(seed)],
    ['pq308-flowing.docx', () => flowingDocx(seed, gold)],
    ['pq308.html', () => pageTablesHtml(seed)],
    ['pq308.xlsx', () => pageTablesXlsx(seed)],
    ['pq308-print-ruled.docx', () => printed(pageTablesDocx(seed), { borders: true, head: null })],
    ['pq308-print-unruled.docx', () => printed(pageTablesDocx(seed), { borders: false, head: HEAD })],
    [
      'pq308-print-flowing.docx',
      () => printed(flowingDocx(seed, gold), { borders: true, head: HEAD, repeatHeader: false })
    ]
  ])
  for (const { name, bytes } of TROUBLE) files.set(`trouble ${name.replace(/[^\w .,-]/g, '_')}.docx`, bytes)
  return files
}

const folder = process.argv[2]
if (import.meta.main && folder !== undefined) {
  mkdirSync(folder, { recursive: true })
  for (const [name, bytes] of corpus()) writeFileSync(join(folder, name), bytes())
}
