/** Word documents of the corpus dressed for the printer: A4, columns of fitting widths, borders or none, a running head, page numbers. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { W } from './docx.ts'

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** Widths of the five columns of a road map in twentieths of a point, as decrees print them. */
const WIDTHS = [600, 2700, 3300, 1400, 1900]

export type PrintedSpec = { borders: boolean; head: string | null; repeatHeader?: boolean }

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map(side => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('')
const STYLES = `<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif" w:cs="Liberation Serif"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`
const paragraph = (inner: string) => `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${inner}</w:p>`
const FIELD = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`

/** The same document, ready to be printed. */
export function printed(file: Uint8Array, { borders: ruled, head, repeatHeader = true }: PrintedSpec): Uint8Array {
  const parts = unzipSync(file)
  const table = `<w:tblPr><w:tblW w:w="${WIDTHS.reduce((a, b) => a + b)}" w:type="dxa"/>${ruled ? `<w:tblBorders>${borders}</w:tblBorders>` : ''}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${WIDTHS.map(width => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
  const references = `<w:sectPr>${head === null ? '' : '<w:headerReference w:type="default" r:id="rIdHead"/>'}<w:footerReference w:type="default" r:id="rIdFoot"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1134" w:header="600" w:footer="600" w:gutter="0"/></w:sectPr>`
  let body = strFromU8(parts['word/document.xml']!)
    .replace(/<w:tblPr\/><w:tblGrid>.*?<\/w:tblGrid>/g, table)
    .replace('<w:sectPr/>', references)
  if (!repeatHeader) body = body.replaceAll('<w:tblHeader/>', '')
  const relation = (id: string, type: string) =>
    `<Relationship Id="${id}" Type="${REL}/${type === 'head' ? 'header' : type === 'foot' ? 'footer' : 'styles'}" Target="${type}.xml"/>`
  const relations = strFromU8(parts['word/_rels/document.xml.rels']!).replace(
    '</Relationships>',
    `${head === null ? '' : relation('rIdHead', 'head')}${relation('rIdFoot', 'foot')}${relation('rIdStyles', 'styles')}</Relationships>`
  )
  const type = (part: string, kind: string) =>
    `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`
  const types = strFromU8(parts['[Content_Types].xml']!).replace(
    '</Types>',
    `${type('head', 'header')}${type('foot', 'footer')}${type('styles', 'styles')}${parts['word/numbering.xml'] === undefined ? '' : type('numbering', 'numbering')}</Types>`
  )
  const made: Zippable = {
    ...parts,
    '[Content_Types].xml': strToU8(types),
    'word/document.xml': strToU8(body),
    'word/_rels/document.xml.rels': strToU8(relations),
    'word/styles.xml': strToU8(STYLES),
    'word/foot.xml': strToU8(`<w:ftr xmlns:w="${W}">${paragraph(FIELD)}</w:ftr>`),
    'word/head.xml': strToU8(`<w:hdr xmlns:w="${W}">${paragraph(`<w:r><w:t>${head ?? ''}</w:t></w:r>`)}</w:hdr>`)
  }
  return zipSync(made)
}
