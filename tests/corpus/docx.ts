/** Word documents out of plain OOXML strings, so that a test shows exactly what stands in the file. */
import { strToU8, type Zippable, zipSync } from 'fflate'

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export const escapeXml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** A run; '\n' becomes w:br and '\t' w:tab. */
export function run(text: string, properties = ''): string {
  const inner = escapeXml(text)
    .split(/(\n|\t)/)
    .map(piece =>
      piece === '\n'
        ? '<w:br/>'
        : piece === '\t'
          ? '<w:tab/>'
          : piece === ''
            ? ''
            : `<w:t xml:space="preserve">${piece}</w:t>`
    )
    .join('')
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${inner}</w:r>`
}

/** A paragraph of one run; `list` puts it into Word's own numbering. */
export function p(
  text: string,
  { list, style, raw = '' }: { list?: { id: number; level?: number }; style?: string; raw?: string } = {}
): string {
  const properties =
    (style === undefined ? '' : `<w:pStyle w:val="${style}"/>`) +
    (list === undefined ? '' : `<w:numPr><w:ilvl w:val="${list.level ?? 0}"/><w:numId w:val="${list.id}"/></w:numPr>`) +
    raw
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${text === '' ? '' : run(text)}</w:p>`
}

export type TcOptions = { span?: number; merge?: 'restart' | 'continue' }
/** A cell of ready paragraphs, or of one paragraph with a text. */
export function tc(content: string | readonly string[], { span, merge }: TcOptions = {}): string {
  const paragraphs = typeof content === 'string' ? [content.startsWith('<w:') ? content : p(content)] : content
  const properties =
    (span === undefined ? '' : `<w:gridSpan w:val="${span}"/>`) +
    (merge === undefined ? '' : merge === 'restart' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>')
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs.length === 0 ? p('') : paragraphs.join('')}</w:tc>`
}
export const tr = (cells: readonly string[], isHeader = false) =>
  `<w:tr>${isHeader ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.join('')}</w:tr>`
export const tbl = (rows: readonly string[], columns: number) =>
  `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="1900"/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`

/** One list of w:numbering: levels as [format, text] pairs. */
export type ListSpec = { id: number; levels: readonly (readonly [format: string, text: string])[]; start?: number }
export function numberingXml(lists: readonly ListSpec[]): string {
  const abstracts = lists.map(
    ({ id, levels, start }) =>
      `<w:abstractNum w:abstractNumId="${id}">${levels
        .map(
          ([format, text], i) =>
            `<w:lvl w:ilvl="${i}"><w:start w:val="${i === 0 ? (start ?? 1) : 1}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
        )
        .join('')}</w:abstractNum>`
  )
  const nums = lists.map(({ id }) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`)
  return `<w:numbering xmlns:w="${W}">${abstracts.join('')}${nums.join('')}</w:numbering>`
}

export const documentXml = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${W}" xmlns:r="${REL}"><w:body>${body}<w:sectPr/></w:body></w:document>`

export type DocxSpec = {
  /** Ready block XML, or the whole document part when it begins with '<?xml' or '<!'. */
  body: string
  numbering?: string
  styles?: string
  documentPart?: string
  /** Further parts by name. */
  parts?: Record<string, Uint8Array>
}

/** The parts of a document as a zip can take them. */
export function docxParts({
  body,
  numbering,
  styles,
  documentPart = 'word/document.xml',
  parts = {}
}: DocxSpec): Record<string, Uint8Array> {
  const folder = documentPart.slice(0, documentPart.lastIndexOf('/') + 1)
  const name = documentPart.slice(folder.length)
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`
  const relations = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
  return {
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/${documentPart}" ContentType="${TYPES}.document.main+xml"/></Types>`
    ),
    '_rels/.rels': strToU8(relations(relation('rId1', 'officeDocument', documentPart))),
    [documentPart]: strToU8(/^<[?!]/.test(body) ? body : documentXml(body)),
    [`${folder}_rels/${name}.rels`]: strToU8(
      relations(
        (numbering === undefined ? '' : relation('rId1', 'numbering', 'numbering.xml')) +
          (styles === undefined ? '' : relation('rId2', 'styles', 'styles.xml'))
      )
    ),
    ...(numbering === undefined ? {} : { [`${folder}numbering.xml`]: strToU8(numbering) }),
    ...(styles === undefined ? {} : { [`${folder}styles.xml`]: strToU8(styles) }),
    ...parts
  }
}

/** A DOCX file. */
export const docx = (spec: DocxSpec): Uint8Array => zipSync(docxParts(spec) as Zippable)
