import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { docxOf, p } from '../testdata/docx.ts'
import { printHtml } from './print-html.ts'

const TINOS = join(import.meta.dirname, '..', '..', 'node_modules', '@expo-google-fonts', 'tinos')
const face = (name: string): Uint8Array => new Uint8Array(readFileSync(join(TINOS, name, `Tinos_${name}.ttf`)))
const fonts = {
  regular: face('400Regular'),
  bold: face('700Bold'),
  italic: face('400Regular_Italic'),
  boldItalic: face('700Bold_Italic')
}
const printed = (body: string) => printHtml(docxOf(body), fonts)
const text = (html: string): string => html.replace(/^.*<body>/s, '').replace(/<[^>]+>/g, '')

test('a page runs nothing and asks for nothing, whatever its words say', () => {
  const { html } = printed(
    p('&lt;script&gt;fetch("http://a.uz")&lt;/script&gt;') + p('<img src="file:///etc/passwd">'.replace(/</g, '&lt;'))
  )
  expect(html).toContain("default-src 'none'")
  expect(html).not.toContain('<script')
  expect(html).not.toMatch(/<img(?! alt="" style)/)
  expect(html.replace(/data:font\/ttf;base64,[\w+/=]+/g, '')).not.toMatch(
    /(?:src|href|url)\s*[=(]\s*["']?(?:http|file)/
  )
})

// Fault 101.
test('a picture that is linked from outside is named and leaves its frame', () => {
  const drawing =
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="w"><wp:extent cx="127000" cy="127000"/><a:graphic xmlns:a="a"><a:graphicData><pic:pic xmlns:pic="p"><pic:blipFill><a:blip xmlns:r="r" r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
  const { html, notes } = printed(drawing)
  expect(notes).toEqual([{ code: 'OUTSIDE_IMAGE', detail: '', paragraph: 1 }])
  expect(html).toContain('class="box" style="width:10pt;height:10pt"')
})

// Fault 97.
test('a sign the font lacks is printed and named', () => {
  const { html, notes } = printed(p('ўқғҳ № ʻ 漢'))
  expect(notes).toEqual([{ code: 'GLYPH_MISSING', detail: '漢 U+6F22', paragraph: 1 }])
  expect(text(html)).toBe('ўқғҳ № ʻ 漢')
})

test('a tab is as wide as its stop asks', () => {
  const line = (kind: string, at: number): string =>
    `<w:p><w:pPr><w:tabs><w:tab w:val="${kind}" w:pos="${at}"/></w:tabs></w:pPr><w:r><w:t>A</w:t><w:tab/><w:t>B</w:t></w:r></w:p>`
  const width = (body: string): number => Number(/class="tab" style="width:([\d.]+)pt/.exec(printed(body).html)![1])
  // Ten points: A is 7.22, B 6.67 wide.
  expect(width(line('left', 2000))).toBeCloseTo(100 - 7.22, 1)
  expect(width(line('right', 2000))).toBeCloseTo(100 - 7.22 - 6.67 - 0.1, 1)
  expect(width(line('center', 2000))).toBeCloseTo(100 - 7.22 - 6.67 / 2 - 0.1, 1)
})

test('footnotes, comments, boxes, changes and fields are named, none is dropped in silence', () => {
  const body =
    '<w:p><w:r><w:t>a</w:t><w:footnoteReference w:id="2"/></w:r><w:ins><w:r><w:t>b</w:t></w:r></w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del></w:p>' +
    '<w:p><w:r><w:commentReference w:id="0"/></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>7</w:t></w:r></w:fldSimple></w:p>'
  const { html, notes } = printed(body)
  expect(notes.map(note => note.code)).toEqual(['FOOTNOTE', 'TRACKED_CHANGE', 'COMMENT', 'FIELD'])
  expect(text(html)).toBe('ab7')
})

test('merged cells, header rows and rows that stay whole keep their meaning', () => {
  const cell = (words: string, more = ''): string => `<w:tc><w:tcPr>${more}</w:tcPr>${p(words)}</w:tc>`
  const table =
    '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="2000"/></w:tblGrid>' +
    `<w:tr><w:trPr><w:tblHeader/><w:cantSplit/></w:trPr>${cell('h', '<w:gridSpan w:val="2"/>')}</w:tr>` +
    `<w:tr>${cell('a', '<w:vMerge w:val="restart"/>')}${cell('b')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('c')}</w:tr></w:tbl>`
  const { html } = printed(table)
  expect(html).toMatch(/<thead><tr style="break-inside:avoid;"><td colspan="2"/)
  expect(html).toContain('<td rowspan="2"')
  expect(text(html)).toBe('habc')
})

test('between two paragraphs stands the larger space, or both together where the document asks for it', () => {
  const one = (text: string) =>
    `<w:p><w:pPr><w:spacing w:before="120" w:after="200"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
  const margins = (more: Record<string, string>) => {
    const { html } = printHtml(docxOf(one('Bir') + one('Ikki'), more), fonts)
    return [...html.matchAll(/margin-top:([\d.]+)pt/g)].map(found => found[1])
  }
  const settings =
    '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:compat><w:doNotUseHTMLParagraphAutoSpacing/></w:compat></w:settings>'
  expect(margins({})).toEqual(['6', '10'])
  expect(margins({ 'word/settings.xml': settings })).toEqual(['6', '16'])
})

test('a paragraph of three lines is not split: two lines belong together at either end', () => {
  const kept = (words: number) => {
    const said = Array.from({ length: words }, () => 'mahallalarning').join(' ')
    return printed(p(said)).html.includes('break-inside:avoid')
  }
  expect([kept(3), kept(60)]).toEqual([true, false])
})
