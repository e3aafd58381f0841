import fc from 'fast-check'
import { strFromU8 } from 'fflate'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import type { TemplateField } from '#templates/field.ts'
import { docxText } from './docx-text.ts'
import { cleanText, fillTemplate, templateTags } from './fill.ts'
import { openPackage } from './package.ts'
import { TemplateError, type TemplateFault } from './template-error.ts'
import { docxOf, footnotesOf, headerOf, p } from './testdata/docx.ts'

const about = { title: 'a "title" & <more>', author: 'б', date: '2024-02-29' }
const fields: TemplateField[] = [
  { name: 'a', kind: 'text', about: 'any text' },
  { name: 'yes', kind: 'condition', about: 'any condition' },
  {
    name: 'rows',
    kind: 'loop',
    about: 'any rows',
    fields: [
      { name: 'b', kind: 'text', about: 'any text' },
      { name: 'inner', kind: 'loop', about: 'rows of a row', fields: [{ name: 'c', kind: 'text', about: 'any text' }] }
    ]
  }
]
const view = { a: 'x', yes: true, rows: [] as unknown[] }
const row = (b: string, ...inner: string[]): unknown => ({ b, inner: inner.map(c => ({ c })) })

const fill = async (body: string, values: Record<string, unknown> = view): Promise<string[]> =>
  docxText(await fillTemplate(docxOf(body), values, fields, about))
const faultsOf = async (template: Uint8Array, values: Record<string, unknown> = view): Promise<TemplateFault[]> => {
  try {
    await fillTemplate(template, values, fields, about)
    return []
  } catch (error) {
    if (error instanceof TemplateError) return [...error.faults]
    throw error
  }
}
const codes = async (body: string): Promise<string[]> => (await faultsOf(docxOf(body))).map(fault => fault.code)

// Fault 84.
test('a tag may be split over runs, spelling marks and bookmarks', async () => {
  expect(await fill(p('1 {', 'a', '} 2'))).toEqual(['1 x 2'])
  const marks =
    '<w:p><w:r><w:t>{</w:t></w:r><w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="1" w:name="m"/><w:r><w:t>a</w:t></w:r><w:bookmarkEnd w:id="1"/><w:proofErr w:type="spellEnd"/><w:r><w:t>}!</w:t></w:r></w:p>'
  expect(await fill(marks)).toEqual(['x!'])
})

// Fault 85 and 87.
test('names outside the list are unknown, all of them together, with place', async () => {
  const body = p('{constructor}') + p('{__proto__}') + p('{toString}{hasOwnProperty}') + p('{b}')
  const faults = await faultsOf(docxOf(body))
  expect(faults.map(fault => [fault.code, fault.tag, fault.part, fault.paragraph])).toEqual([
    ['UNKNOWN_TAG', '{constructor}', 'word/document.xml', 1],
    ['UNKNOWN_TAG', '{__proto__}', 'word/document.xml', 2],
    ['UNKNOWN_TAG', '{toString}', 'word/document.xml', 3],
    ['UNKNOWN_TAG', '{hasOwnProperty}', 'word/document.xml', 3],
    ['UNKNOWN_TAG', '{b}', 'word/document.xml', 4]
  ])
})

test.each([
  ['{__proto__.x}', 'BAD_TAG'],
  ['{a.b.c}', 'BAD_TAG'],
  ['{a[loopOver: "row"]}', 'BAD_TAG'],
  ['{}', 'BAD_TAG'],
  ['{a', 'BAD_TAG'],
  ['a}', 'BAD_TAG'],
  ['{{a}}', 'BAD_TAG'],
  ['{for(;;){}}', 'BAD_TAG'],
  ['{rows}', 'WRONG_KIND'],
  ['{yes}', 'WRONG_KIND'],
  ['{#rows}', 'UNCLOSED'],
  ['{/rows}', 'UNOPENED'],
  ['{#rows}{#yes}{/rows}{/yes}', 'CROSSED']
])('%s is refused', async (text, code) => {
  expect(await codes(p(text))).toContain(code)
})

// Fault 86.
test('a loop works over words, paragraphs, rows and inside cells', async () => {
  const rows = [row('1', 'p', 'q'), row('2')]
  const values = { ...view, rows }
  expect(await fill(p('before {#rows}{b}, {/rows}after'), values)).toEqual(['before 1, 2, after'])
  expect(await fill(p('{#rows}{b}{/rows}'), values)).toEqual(['1', '2'])
  expect(await fill(p('{#rows}{b}:{#inner} {c}{/inner}{/rows}'), values)).toEqual(['1: p q', '2:'])
  expect(await fill(p('{#rows}{b}') + p('{#inner}{c}{/inner}') + p('{a}{/rows}'), values)).toEqual([
    '1',
    'p',
    'q',
    'x',
    '2',
    'x'
  ])
  const cells = `<w:tbl><w:tr><w:tc>${p('{#rows}{b}')}</w:tc><w:tc>${p('{#inner}{c}{/inner}')}</w:tc><w:tc>${p('{/rows}')}</w:tc></w:tr></w:tbl>`
  expect(await fill(cells, values)).toEqual(['1', 'p', 'q', '', '2', '', ''])
})

test('a condition keeps or drops whole paragraphs, a text is a condition when it is not empty', async () => {
  const body = p('{#yes}kept{/yes}') + p('{#a}a = {a}{/a}') + p('end')
  expect(await fill(body)).toEqual(['kept', 'a = x', 'end'])
  expect(await fill(body, { ...view, yes: false, a: '' })).toEqual(['end'])
  const around = p('{#yes}') + p('between') + p('{/yes}') + p('end')
  expect(await fill(around, { ...view, yes: false })).toEqual(['end'])
})

test('ends of a loop in different cells of different tables, or in and out of a table, are named', async () => {
  const table = (text: string): string => `<w:tbl><w:tr><w:tc>${p(text)}</w:tc></w:tr></w:tbl>`
  expect(await codes(table('{#rows}{b}') + table('{/rows}'))).toEqual(['MISPLACED'])
  expect(await codes(p('{#rows}{b}') + table('{/rows}'))).toEqual(['MISPLACED'])
})

test('tags are filled in headers and named in footnotes, fields, picture descriptions and content controls', async () => {
  const header = docxOf(p('{a}'), { 'word/header1.xml': headerOf(p('{a}')) })
  const filled = openPackage(await fillTemplate(header, view, fields, about))
  expect(strFromU8(filled.get('word/header1.xml')!)).toContain('>x<')
  const elsewhere = docxOf(
    '<w:p><w:r><w:instrText>PAGE {a}</w:instrText></w:r></w:p>' +
      '<w:sdt><w:sdtContent><w:p><w:r><w:t>{a}</w:t></w:r></w:p></w:sdtContent></w:sdt>' +
      '<w:p><w:r><w:drawing><wp:inline xmlns:wp="w"><wp:docPr id="1" name="n" descr="{a}"/></wp:inline></w:drawing></w:r></w:p>',
    { 'word/footnotes.xml': footnotesOf(p('{a}')) }
  )
  const faults = await faultsOf(elsewhere)
  expect(faults.map(fault => fault.code)).toEqual(['MISPLACED', 'MISPLACED', 'MISPLACED', 'MISPLACED'])
})

// Fault 88.
test('a missing value stops before filling, all missing ones are named; empty and "0" are values', async () => {
  const template = docxOf(p('{a}{#rows}{b}{/rows}'))
  const faults = await faultsOf(template, { yes: null, rows: [{ inner: [] }, { b: undefined, inner: [{}] }] })
  expect(faults.map(fault => [fault.code, fault.tag])).toEqual([
    ['MISSING_VALUE', 'a'],
    ['MISSING_VALUE', 'yes'],
    ['MISSING_VALUE', 'rows[1].b'],
    ['MISSING_VALUE', 'rows[2].b'],
    ['MISSING_VALUE', 'rows[2].inner[1].c']
  ])
  expect(await fill(p('[{a}]'), { ...view, a: '' })).toEqual(['[]'])
  expect(await fill(p('[{a}]'), { ...view, a: '0' })).toEqual(['[0]'])
  expect(await fill(p('[{a}]'), { ...view, a: 'undefined' })).toEqual(['[undefined]'])
})

test('an inherited or wrongly shaped value is no value', async () => {
  const inherited: Record<string, unknown> = Object.assign(Object.create({ a: 'hidden' }), { yes: true, rows: [] })
  expect((await faultsOf(docxOf(p('{a}')), inherited))[0]).toMatchObject({ code: 'MISSING_VALUE', tag: 'a' })
  const plugin = { ...view, a: { _type: 'rawXml', xml: '<w:p/>' } }
  expect((await faultsOf(docxOf(p('{a}')), plugin))[0]).toMatchObject({ code: 'WRONG_KIND', tag: 'a' })
  expect((await faultsOf(docxOf(p('{a}')), { ...view, rows: ['x', null] })).map(fault => fault.code)).toEqual([
    'WRONG_KIND',
    'WRONG_KIND'
  ])
})

test('line ends become breaks and tabs tabs', async () => {
  expect(await fill(p('{a}.'), { ...view, a: '\n1\r\n2\r3\t4\n' })).toEqual(['\n1\n2\n3\t4\n.'])
})

test('any text comes back letter by letter', async () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '{a}',
      '{#rows}',
      '{/rows}',
      ']]>',
      '<w:p/>',
      '&amp;',
      "$&$1$'",
      '\ud800',
      '\u0000\u001f',
      '😀',
      '\u202eabc'
    )
  )
  await fc.assert(
    fc.asyncProperty(fc.array(hostile, { maxLength: 5 }), async pieces => {
      const a = pieces.join(' ')
      const values = { ...view, a, rows: [row(a, a), row('')] }
      const expected = cleanText(a)
      const got = await fill(
        p('<{a}>'.replaceAll('<', '&lt;').replaceAll('>', '&gt;')) + p('{#rows}[{b}]{#inner}({c}){/inner}{/rows}'),
        values
      )
      expect(got).toEqual([`<${expected}>`, `[${expected}](${expected})`, '[]'])
    }),
    { numRuns: 60 }
  )
})

test('the filled mark-up is well-formed and free of characters XML forbids', async () => {
  const a = `${Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code)).join('')}\ud800\ufffe`
  const parts = openPackage(await fillTemplate(docxOf(p('{a}')), { ...view, a }, fields, about))
  const parser = new SaxesParser()
  const errors: string[] = []
  parser.on('error', error => errors.push(error.message))
  parser.write(strFromU8(parts.get('word/document.xml')!)).close()
  expect(errors).toEqual([])
  expect((await fill(p('{a}'), { ...view, a: 'я'.repeat(100_000) }))[0]).toHaveLength(100_000)
})

// Fault 89.
test('what looks like a program is plain text', async () => {
  expect(await fill(p('EXEC for(;;) $' + '(a) =SUM(A1) {a}'))).toEqual(['EXEC for(;;) $(a) =SUM(A1) x'])
})

// Fault 90.
test('ten thousand tags are too many', async () => {
  expect((await faultsOf(docxOf(p('{a}'.repeat(10_001))))).at(-1)?.code).toBe('TOO_LARGE')
})

test.each([
  ['document type', '<!DOCTYPE w:hdr [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:hdr>&e;</w:hdr>'],
  ['not closed', '<w:hdr><w:p>'],
  ['two roots', '<w:hdr/><w:hdr/>'],
  ['deep', `<w:hdr>${'<w:p>'.repeat(300)}${'</w:p>'.repeat(300)}</w:hdr>`],
  ['CDATA', headerOf('<w:p><w:r><w:t><![CDATA[{constructor}]]></w:t></w:r></w:p>')]
])('a part with %s is refused', async (_, header) => {
  const faults = await faultsOf(docxOf(p('{a}'), { 'word/header1.xml': header }))
  expect(faults.map(fault => fault.code)).toEqual([expect.stringMatching(/^(BAD_XML|UNSAFE_PART)$/)])
  expect(faults[0]?.part).toBe('word/header1.xml')
})

test('macros, attached templates and outside pictures are refused, links are not', async () => {
  const link = (type: string): Uint8Array =>
    docxOf(p('{a}'), {
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="https://example.org/" TargetMode="External"/></Relationships>`
    })
  expect((await faultsOf(docxOf(p('{a}'), { 'word/vbaProject.bin': 'x' }))).map(fault => fault.code)).toEqual([
    'UNSAFE_PART'
  ])
  expect((await faultsOf(link('attachedTemplate'))).map(fault => fault.code)).toEqual(['UNSAFE_PART'])
  expect((await faultsOf(link('image'))).map(fault => fault.code)).toEqual(['UNSAFE_PART'])
  expect(await faultsOf(link('hyperlink'))).toEqual([])
})

test('the same input gives the same bytes, dated by the document', async () => {
  const template = docxOf(p('{a}'), { 'docProps/core.xml': '<x/>' })
  const first = await fillTemplate(template, view, fields, about)
  const second = await fillTemplate(template, { ...view }, fields, about)
  expect(second).toEqual(first)
  const core = strFromU8(openPackage(first).get('docProps/core.xml')!)
  expect(core).toContain('>2024-02-29T12:00:00Z<')
  expect(core).toContain('a &#34;title&#34; &#38; &#60;more&#62;')
})

test('the tags of a template are listed', () => {
  expect(templateTags(docxOf(p('{ a }{#rows}{b}{/rows}')), fields)).toEqual(['{a}', '{#rows}', '{b}', '{/rows}'])
})
