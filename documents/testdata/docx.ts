import { zipSync } from 'fflate'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The smallest DOCX around the given body mark-up, with more parts if wanted. */
export const docxOf = (body: string, more: Record<string, string> = {}): Uint8Array => {
  const extra = Object.keys(more).filter(name => /^word\/(header|footer|footnotes)/.test(name))
  const relations = extra.map((name, index) => {
    const file = name.slice('word/'.length)
    const type = file.replace(/\d*\.xml$/, '')
    return `<Relationship Id="x${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${file}"/>`
  })
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...more
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, encode(text)])))
}

/** Paragraphs, one for each list of runs. */
export const p = (...runs: string[]): string =>
  `<w:p>${runs.map(run => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`).join('')}</w:p>`

export const headerOf = (body: string): string => `<w:hdr ${W}>${body}</w:hdr>`
export const footnotesOf = (body: string): string => `<w:footnotes ${W}>${body}</w:footnotes>`
