import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decisionFields } from '#templates/decision.fields.ts'
import type { TemplateField } from '#templates/field.ts'
import { letterFields } from '#templates/letter.fields.ts'
import { noteFields } from '#templates/note.fields.ts'
import { reminderFields } from '#templates/reminder.fields.ts'
import { reportFields } from '#templates/report.fields.ts'
import { speechFields } from '#templates/speech.fields.ts'
import { docxText } from './docx-text.ts'
import { openPackage } from './package.ts'
import { checkTemplate, sampleOf } from './template-check.ts'
import { docxOf, p } from './testdata/docx.ts'

const SHIPPED = {
  letter: letterFields,
  reminder: reminderFields,
  note: noteFields,
  decision: decisionFields,
  speech: speechFields,
  report: reportFields
}
const shipped = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '..', 'templates', `${name}.docx`)))

test.each(Object.entries(SHIPPED))('%s.docx has no fault and prints every field of its list', async (name, fields) => {
  expect(checkTemplate(shipped(name), fields)).toMatchObject({ faults: [], unused: [] })
  const text = docxText(await sampleOf(shipped(name), fields, '2026-11-21')).join('\n')
  expect(text).not.toMatch(/[{}]|undefined/)
})

const fields: TemplateField[] = [
  { name: 'a', kind: 'text', about: 'a text' },
  { name: 'rows', kind: 'loop', about: 'rows', fields: [{ name: 'b', kind: 'text', about: 'a text' }] },
  { name: 'sign', kind: 'image', about: 'a picture', width: 20, height: 10 }
]
const table = (...rows: string[][]): string =>
  `<w:tbl>${rows.map(cells => `<w:tr>${cells.map(text => `<w:tc>${p(text)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

test('every fault is told at once with page, paragraph and cell', () => {
  const page = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
  const body = p('{nobody}') + page + table(['x', 'y'], ['x', '{#rows}{b}']) + p('{a|shout} {a|upper}') + p('{/a}')
  const { faults } = checkTemplate(docxOf(body), fields)
  expect(faults.map(({ code, tag, page: at, paragraph, cell }) => [code, tag, at, paragraph, cell])).toEqual([
    ['BAD_TAG', '{a|shout}', 2, 7, null],
    ['UNOPENED', '{/a}', 2, 8, null],
    ['UNCLOSED', '{#rows}', 2, 6, { table: 1, row: 2, column: 2 }],
    ['UNKNOWN_TAG', '{nobody}', 1, 1, null]
  ])
})

// Fault 91.
test('a picture that is no PNG or JPEG, or too large, is refused', async () => {
  const svg = checkTemplate(docxOf(p('x'), { 'word/media/a.svg': '<svg onload="x()"/>' }), fields)
  expect(svg.faults.map(one => [one.code, one.part])).toEqual([['BAD_IMAGE', 'word/media/a.svg']])
  const huge = new Uint8Array(33)
  huge.set([0x89, 0x50, 0x4e, 0x47])
  new DataView(huge.buffer).setUint32(16, 100_000)
  new DataView(huge.buffer).setUint32(20, 100_000)
  const { fillTemplate } = await import('./fill.ts')
  const about = { title: '', author: '', date: '2026-11-21' }
  const filled = fillTemplate(docxOf(p('{sign}')), { a: '', rows: [], sign: { bytes: huge, about: '' } }, fields, about)
  await expect(filled).rejects.toMatchObject({ faults: [{ code: 'WRONG_KIND', tag: 'sign' }] })
})

test('formats are a closed list and change what is printed', async () => {
  const { fillTemplate } = await import('./fill.ts')
  const print = async (format: string, a: string): Promise<string> => {
    const filled = await fillTemplate(docxOf(p(`{a|${format}}`)), { a, rows: [], sign: null }, fields, {
      title: '',
      author: '',
      date: '2026-11-21'
    })
    return docxText(filled)[0]!
  }
  expect(await print('dative', 'Вазирлар Маҳкамаси')).toBe('Вазирлар Маҳкамасига')
  expect(await print('initials', 'Мелиев Султон')).toBe('С.Мелиев')
  expect(await print('number', '1240500')).toBe('1 240 500')
  expect(await print('cyrillicDate', '2023-09-14')).toBe('2023 йил 14 сентябрь')
  expect(await print('russianDate', 'kecha')).toBe('kecha')
  expect(await print('latin', 'қарор')).toBe('qaror')
})

test('a sample holds its pictures and charts as parts with types and relationships', async () => {
  const parts = openPackage(await sampleOf(shipped('report'), reportFields, '2026-11-21'))
  const text = (name: string): string => new TextDecoder().decode(parts.get(name))
  expect(text('[Content_Types].xml')).toContain('PartName="/word/charts/nazorat1.xml"')
  expect(text('[Content_Types].xml')).toContain('Extension="png"')
  expect(text('word/_rels/document.xml.rels')).toMatch(/Target="media\/nazorat\d+\.png"/)
  expect(text('word/charts/nazorat1.xml')).toContain('<c:barChart>')
})
