import type { ListFormat } from '#api/exchange.ts'

/** What a person calls the formats of a list. */
export const FORMAT_NAMES: Record<ListFormat, string> = { xlsx: 'Excel (XLSX)', docx: 'Word (DOCX)', pdf: 'PDF' }
