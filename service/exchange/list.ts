import type { ListFormat } from '#api/exchange.ts'
import { MOST_COLUMNS } from '#api/exchange.ts'
import { listToDocx } from '#documents/lists/docx.ts'
import type { List, ListWarning } from '#documents/lists/model.ts'
import { listToPdf } from '#documents/lists/pdf.ts'
import { listWords } from '#documents/lists/words.ts'
import { listToXlsx } from '#documents/lists/xlsx.ts'
import { Fault } from '#domain/fault.ts'
import type { Language } from '#domain/office.ts'
import { safeFileName } from '../documents/file-name.ts'
import type { Service } from '../service.ts'
import { settingsOf } from '../system/settings.ts'

/** What each file calls itself. */
export const LIST_TYPES: Record<ListFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf'
}

/** '2026-11-21T05:05:00.000Z' as '21.11.2026 10:05' by the clock of Tashkent. */
export const inTashkent = (instant: string): string => {
  const local = new Date(Date.parse(instant) + 5 * 3_600_000).toISOString()
  return `${local.slice(8, 10)}.${local.slice(5, 7)}.${local.slice(0, 4)} ${local.slice(11, 16)}`
}

/** What of a warning is told to the reader: the signs, or how many. */
export const detailOf = (warning: ListWarning): string =>
  warning.code === 'MISSING_GLYPHS'
    ? warning.signs
    : String(warning.code === 'CUT_TEXT' ? warning.cells : warning.sheets)

export type Wanted = {
  format: ListFormat
  title: string
  lines?: readonly string[]
  filter: string
  source: string
  table: Pick<List, 'columns' | 'rows'>
}

/** A grid as a file, with the office, the filter, the source and the hour on it. BAD_VALUE, NOT_SET_UP. */
export const listFile = async (service: Service, language: Language, wanted: Wanted) => {
  const { format, table } = wanted
  if (format !== 'xlsx' && table.columns.length > MOST_COLUMNS)
    throw new Fault('BAD_VALUE', { detail: `${table.columns.length} > ${MOST_COLUMNS}` })
  const { office } = await settingsOf(service.db.read)
  const list: List = {
    title: wanted.title,
    ...(wanted.lines === undefined ? {} : { lines: wanted.lines }),
    office: office.body,
    filter: wanted.filter,
    source: wanted.source,
    made: inTashkent(service.ports.clock.now()),
    columns: table.columns,
    rows: table.rows,
    words: listWords(language)
  }
  const { bytes, warnings } = await writtenList(service, format, list)
  const name = safeFileName(`${wanted.title} ${service.ports.clock.today()}`, format)
  return {
    file: new File([bytes as Uint8Array<ArrayBuffer>], name, { type: LIST_TYPES[format] }),
    warnings: warnings.map(warning => ({ code: warning.code, detail: detailOf(warning) }))
  }
}

/** A list in one of the formats, with the shipped fonts. */
export const writtenList = async (
  { ports }: Service,
  format: ListFormat,
  list: List
): Promise<{ bytes: Uint8Array; warnings: ListWarning[] }> => {
  if (format === 'xlsx') return listToXlsx(list)
  if (format === 'docx') return { bytes: await listToDocx(list), warnings: [] }
  const normal = await ports.assets.read('fonts/Tinos_400Regular.ttf')
  const bold = await ports.assets.read('fonts/Tinos_700Bold.ttf')
  return listToPdf(list, { normal, bold })
}
