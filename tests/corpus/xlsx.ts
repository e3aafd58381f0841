/** Workbooks out of plain OOXML strings, so that a test shows exactly what stands in the file. */
import { strToU8, type Zippable, zipSync } from 'fflate'
import { escapeXml } from './docx.ts'

const S = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Text, a number with its style, or ready cell XML behind `raw` (without `<c r>`). */
export type CellSpec = string | { number: number; style?: number } | { raw: string } | null
export type SheetSpec = {
  name: string
  /** Rows from 1; an empty array is an empty row. */
  rows: readonly (readonly CellSpec[])[]
  merges?: readonly string[]
  hiddenRows?: readonly number[]
  hiddenColumns?: readonly number[]
  state?: 'hidden' | 'veryHidden'
}
export type BookSpec = {
  sheets: readonly SheetSpec[]
  /** Number formats of the cell styles 1, 2, …; style 0 is General. */
  formats?: readonly string[]
  is1904?: boolean
  /** Texts go into the shared strings, as Excel writes them, or into the cells. */
  shared?: boolean
}

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26)
export const cellName = (row: number, column: number) => `${letters(column - 1)}${row}`
const t = (text: string) => `<t xml:space="preserve">${escapeXml(text)}</t>`

/** An XLSX file. */
export function xlsx({ sheets, formats = [], is1904 = false, shared = true }: BookSpec): Uint8Array {
  const strings: string[] = []
  const cell = (spec: CellSpec, name: string): string => {
    if (spec === null || spec === '') return ''
    if (typeof spec === 'string') {
      if (!shared) return `<c r="${name}" t="inlineStr"><is>${t(spec)}</is></c>`
      return `<c r="${name}" t="s"><v>${strings.push(`<si>${t(spec)}</si>`) - 1}</v></c>`
    }
    if ('raw' in spec) return spec.raw.replace('<c', `<c r="${name}"`)
    return `<c r="${name}" s="${spec.style ?? 0}"><v>${spec.number}</v></c>`
  }
  const sheetXml = (sheet: SheetSpec) => {
    const columns = (sheet.hiddenColumns ?? []).map(at => `<col min="${at}" max="${at}" hidden="1"/>`).join('')
    const rows = sheet.rows.map((row, i) => {
      const hidden = sheet.hiddenRows?.includes(i + 1) ? ' hidden="1"' : ''
      return `<row r="${i + 1}"${hidden}>${row.map((spec, k) => cell(spec, cellName(i + 1, k + 1))).join('')}</row>`
    })
    const merges = (sheet.merges ?? []).map(ref => `<mergeCell ref="${ref}"/>`).join('')
    return `<worksheet xmlns="${S}">${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>${rows.join('')}</sheetData>${merges === '' ? '' : `<mergeCells>${merges}</mergeCells>`}</worksheet>`
  }
  const bodies = sheets.map(sheetXml)
  const list = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${i + 1}"/>`
  )
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`
  const relations = (inner: string) => `<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`
  const override = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${TYPE}.${kind}+xml"/>`
  const styles = `<styleSheet xmlns="${S}"><numFmts>${formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escapeXml(code)}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`).join('')}</cellXfs></styleSheet>`
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${sheets.map((_, i) => override(`worksheets/sheet${i + 1}`, 'worksheet')).join('')}${override('sharedStrings', 'sharedStrings')}${override('styles', 'styles')}</Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${S}" xmlns:r="${REL}">${is1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      sheets.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('') +
        relation('rIdS', 'sharedStrings', 'sharedStrings.xml') +
        relation('rIdF', 'styles', 'styles.xml')
    ),
    'xl/sharedStrings.xml': `<sst xmlns="${S}">${strings.join('')}</sst>`,
    'xl/styles.xml': styles
  }
  bodies.forEach((body, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = body
  })
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])) as Zippable)
}
