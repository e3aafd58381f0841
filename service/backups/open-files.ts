import { allFiles, allTables, pagesOf, type PlainRow } from '#db/all-tables.ts'
import { getBlob } from '#db/repositories/blobs.ts'
import { checkSecondPlace } from '#db/restore.ts'
import { writeZipFile, type ZipEntry } from '#db/zip-file.ts'
import { listWords } from '#documents/lists/words.ts'
import { listToXlsx } from '#documents/lists/xlsx.ts'
import type { Language } from '#domain/office.ts'
import { safeFileName } from '../documents/file-name.ts'
import type { Service } from '../service.ts'
import { type Report, streamed } from '../stream.ts'
import { findSettings } from '../system/settings.ts'
import { README } from './readme.ts'
import { columnWords, tableWords } from './table-words.ts'

/** Rows read at once, and the most that go into a workbook; JSON holds them all. */
const PAGE = 1000
const MOST_IN_WORKBOOK = 50_000
/** The journal of changes, and what is made anew from other rows: for programs, JSON only. */
export const ONLY_JSON = new Set(['change', 'change_tx', 'indicator_sum', 'search_later'])
const FOLDERS = { acts: 'hujjatlar', papers: 'xatlar', attachments: 'biriktirilgan' } as const

const utf8 = new TextEncoder()

/**
 * Everything the office has as files that any program opens: each table as JSON and as a workbook, the acts, papers and
 * attachments as they are, and a page that says what is what; one zip in a folder. SECOND_PLACE_FAILED, BACKUP_FAILED. A stream
 * with progress; left or cancelled, nothing stays of it.
 */
export const exportOpen = (service: Service, language: Language, folder: string, signal?: AbortSignal) =>
  streamed(async (report, both) => {
    checkSecondPlace(folder, service.backupFolder)
    const at = service.ports.clock.now()
    const file = `nazorat-${at.slice(0, 19).replace(/[-:]/g, '')}.zip`
    const entries = entriesOf(service, language, report, both)
    const { size } = await writeZipFile(folder, file, entries, { signal: both, at })
    return { kind: 'done' as const, file, size }
  }, signal)

async function* entriesOf(
  service: Service,
  language: Language,
  report: Report,
  signal: AbortSignal
): AsyncGenerator<ZipEntry> {
  const tables = allTables(service.db).filter(({ rows }) => rows > 0)
  const files = allFiles(service.db)
  const total = tables.length + files.length
  let done = 0
  const step = async () => {
    report({ kind: 'progress', stage: 'store', done: ++done, total })
    await service.ports.clock.breathe()
    signal.throwIfAborted()
  }
  yield { name: 'O‘QING.txt', packed: false, parts: [utf8.encode(README)] }
  for (const { name, columns, rows } of tables) {
    yield { name: `json/${name}.json`, packed: false, parts: jsonOf(service, name) }
    if (!ONLY_JSON.has(name) && rows <= MOST_IN_WORKBOOK)
      yield {
        name: `xlsx/${safeFileName(tableWords(name, language), 'xlsx')}`,
        packed: true,
        parts: [await workbookOf(service, language, name, columns)]
      }
    await step()
  }
  const taken = new Set<string>()
  for (const { folder, name, sha256 } of files) {
    yield {
      name: freeName(taken, `${FOLDERS[folder]}/`, name),
      packed: true,
      parts: [await getBlob(service.db.read, sha256)]
    }
    await step()
  }
}

/** A table as a JSON list, page by page. */
async function* jsonOf(service: Service, table: string): AsyncGenerator<Uint8Array> {
  let before = '[\n'
  for (const rows of pagesOf(service.db, table, PAGE)) {
    yield utf8.encode(before + rows.map(row => JSON.stringify(row)).join(',\n'))
    before = ',\n'
    await service.ports.clock.breathe()
  }
  yield utf8.encode('\n]\n')
}

const workbookOf = async (
  service: Service,
  language: Language,
  table: string,
  columns: readonly string[]
): Promise<Uint8Array> => {
  const rows: PlainRow[] = []
  for (const page of pagesOf(service.db, table, PAGE)) rows.push(...page)
  const numbers = new Set(columns.filter(column => rows.every(row => typeof row[column] !== 'string')))
  const settings = await findSettings(service.db.read)
  const { bytes } = await listToXlsx({
    title: tableWords(table, language),
    office: settings?.office.body ?? '',
    filter: '',
    source: 'Nazorat',
    made: service.ports.clock.today(),
    columns: columns.map(name => ({
      header: columnWords(name, language),
      kind: numbers.has(name) ? 'number' : 'text',
      width: 140
    })),
    rows: rows.map(row => ({ cells: columns.map(column => row[column] ?? null) })),
    words: listWords(language)
  })
  return bytes
}

/** Two files of one name get a number. */
const freeName = (taken: Set<string>, folder: string, given: string): string => {
  const dot = given.lastIndexOf('.')
  const [stem, extension] = dot > 0 ? [given.slice(0, dot), given.slice(dot + 1)] : [given, 'bin']
  let name = folder + safeFileName(stem, extension.replace(/[^\p{L}\p{N}]/gu, '').slice(0, 10) || 'bin')
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = folder + safeFileName(`${stem} (${n})`, extension)
  taken.add(name.toLowerCase())
  return name
}
