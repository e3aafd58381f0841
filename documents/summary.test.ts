import { expect, test } from 'vitest'
import { docxText } from './docx-text.ts'
import { makeSummary, type SummaryInput } from './summary.ts'

const input: SummaryInput = {
  script: 'latin',
  date: '2024-02-20',
  place: 'Mingbuloq tumani',
  act: { kind: 'PQ', number: 'ПҚ-308', date: '2023-09-14', issuer: null, title: 'Чора-тадбирлар тўғрисида' },
  counts: {
    measures: 53,
    steps: 132,
    underControl: 31,
    done: 4,
    late: 3,
    dueSoon: 6,
    permanent: 2,
    withoutDeadline: 1,
    reference: 22
  },
  sections: [
    { number: 'I', title: 'Онлайн хизматлар индекси', measures: 20, underControl: 11, done: 3, late: 1 },
    { number: 'II', title: 'Инсон капитали индекси', measures: 33, underControl: 20, done: 1, late: 2 }
  ],
  nearest: [
    { number: '41', text: 'Ҳокимликлар порталлари', due: '2024-02-01', executor: 'ҳокимлик' },
    { number: '43', text: 'Хизматлар', due: '2024-03-01', executor: 'ҳокимлик' }
  ],
  doubts: 8,
  source: '004_70c9285bd78faccb.txt'
}

test('the summary says what it was given, in the chosen script', async () => {
  const text = await makeSummary(input).then(docxText)
  expect(text[0]).toMatch(/^MA.LUMOT$/)
  expect(text[1]).toMatch(
    /^O.zbekiston Respublikasi Prezidentining 2023-yil 14-sentabrdagi PQ-308-sonli qarori ijrosi nazorati to.g.risida$/
  )
  expect(text).toContain('Mingbuloq tumani\t2024-yil 20-fevral')
  for (const value of Object.values(input.counts)) expect(text).toContain(String(value))
  const total = text.indexOf('Jami')
  expect(text.slice(total + 1, total + 5)).toEqual(['53', '31', '4', '3'])
  expect(text.filter(line => /^\d-jadval/.test(line)).map(line => line[0])).toEqual(['1', '2', '3'])
  expect(text.find(line => line.startsWith('2024-yil 1-fevral'))).toMatch(/\(muddati o.tgan\)$/)
  expect(text).toContain('2024-yil 1-mart')
  expect(text.at(-1)).toBe('Manba: 004_70c9285bd78faccb.txt')
  const cyrillic = docxText(await makeSummary({ ...input, script: 'cyrillic' }))
  expect(cyrillic[0]).toMatch(/^МАЪЛУМОТ$/)
  expect(cyrillic).toContain('Мингбулоқ тумани\t2024 йил 20 февраль')
  const labels = cyrillic.filter(line => !/^Манба|^[IVX]+$/.test(line))
  expect(labels.filter(line => /[A-Za-z]/.test(line))).toEqual([])
})

test('the same input gives the same bytes', async () => {
  expect(await makeSummary(structuredClone(input))).toEqual(await makeSummary(input))
})

test('what does not fit on the page is counted, not printed', async () => {
  const many = Array.from({ length: 200 }, (_, at) => ({
    number: String(at + 1),
    text: 'Рақамли инфратузилмани ривожлантириш бўйича ишларни ташкил этиш '.repeat(4),
    due: '2024-03-01',
    executor: 'Рақамли технологиялар вазирлиги, Қорақалпоғистон Республикаси Вазирлар Кенгаши'
  }))
  const sections = Array.from({ length: 60 }, (_, at) => ({ ...input.sections[0]!, number: String(at + 1) }))
  const text = docxText(await makeSummary({ ...input, nearest: many, sections }))
  const printed = text.filter(line => line === '2024-yil 1-mart').length
  expect(printed).toBeGreaterThan(2)
  expect(printed).toBeLessThan(20)
  expect(text.join('\n')).toMatch(new RegExp(`Yana ${200 - printed} ta muddat`))
  expect(text).toContain(`… (+${60 - text.filter(line => line === 'Onlayn xizmatlar indeksi').length})`)
  expect(text[text.indexOf('Jami') + 1]).toBe(String(60 * 20))
})

test('nothing near and no sections leave out their tables', async () => {
  const text = docxText(await makeSummary({ ...input, nearest: [], sections: [] }))
  expect(text.filter(line => /^\d-jadval/.test(line))).toHaveLength(1)
  expect(text.join('\n')).toMatch(/Muddati yaqin topshiriqlar yo.q\./)
})

test('hostile text is text', async () => {
  const title = '<w:p/> ]]> {a} \u0000\ud800 &amp;'
  const text = docxText(await makeSummary({ ...input, act: { ...input.act, title } }))
  expect(text[2]).toBe('<w:p/> ]]> {a} \ufffd &amp;')
})
