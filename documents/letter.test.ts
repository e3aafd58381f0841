import { readFileSync } from 'node:fs'
import { strFromU8 } from 'fflate'
import { expect, test } from 'vitest'
import type { LetterInput } from '#domain/letter.ts'
import type { TemplateField } from '#templates/field.ts'
import { letterFields } from '#templates/letter.fields.ts'
import { makeLetterTemplate } from '#templates/make-letter.ts'
import { docxText } from './docx-text.ts'
import { templateTags } from './fill.ts'
import { letterView } from './letter.ts'
import { makeLetter } from './letter-docx.ts'
import { actInWords, openingFromAct } from './opening.ts'
import { openPackage } from './package.ts'

const template = new Uint8Array(readFileSync(new URL('../templates/letter.docx', import.meta.url)))
const seed: LetterInput = JSON.parse(readFileSync(new URL('./testdata/seed-letter.json', import.meta.url), 'utf8'))
const lines = async (input: LetterInput): Promise<string[]> =>
  docxText((await makeLetter(template, input)).bytes).filter(line => line !== '')

test('the committed template is what its script makes', async () => {
  const made = openPackage(await makeLetterTemplate())
  const committed = openPackage(template)
  for (const part of ['word/document.xml', 'word/styles.xml', 'word/header1.xml', 'word/header2.xml'])
    expect(strFromU8(committed.get(part)!)).toBe(strFromU8(made.get(part)!))
})

const tagsOf = (fields: readonly TemplateField[]): string[] =>
  fields.flatMap(field =>
    field.kind === 'loop' ? [`{#${field.name}}`, `{/${field.name}}`, ...tagsOf(field.fields)] : [`{${field.name}}`]
  )

test('the tags of the template and the list of fields are the same', () => {
  const conditions = new Set(letterFields.filter(field => field.kind === 'condition').map(field => `{${field.name}}`))
  const declared = new Set(tagsOf(letterFields).flatMap(tag => (conditions.has(tag) ? [`{#${tag.slice(1)}`] : [tag])))
  const used = templateTags(template, letterFields)
  const printed = new Set(used.filter(tag => !tag.startsWith('{/')))
  expect([...declared].filter(tag => !tag.startsWith('{/') && !printed.has(tag))).toEqual([])
  // A text may stand as a condition too, so that its tag need not be printed a second time.
  const names = new Set([...declared].map(tag => tag.replace(/[{}#/]/g, '')))
  expect(used.filter(tag => !names.has(tag.replace(/[{}#/]/g, '')))).toEqual([])
})

test('the view gives every field and nothing else', () => {
  expect(Object.keys(letterView(seed)).sort()).toEqual(
    letterFields
      .filter(field => field.kind !== 'image')
      .map(field => field.name)
      .sort()
  )
})

test('the seed letter comes out: head in Latin, body in Cyrillic', async () => {
  const text = await lines(seed)
  expect(text[0]).toMatch(/^O.ZBEKISTON RESPUBLIKASI$/)
  expect(text[1]).toBe('BUXORO VILOYATI MAHALLA VA OILANI')
  expect(text[2]).toMatch(/^QO.LLAB-QUVVATLASH BOSHQARMASI$/)
  expect(text[3]).toMatch(/^200100, Buxoro sh\., Hofiz Tanish Buxoriy ko.chasi$/)
  expect(text[4]).toBe('tel: (65) 223-11-54, faks: (65) 223-11-54')
  expect(text[5]).toBe('«25» «11» 2021 yil\t№ 01-1059-son\tBuxoro sh.')
  expect(text[6]).toBe('Ўзбекистон Республикаси\nВазирлар Маҳкамасига')
  expect(text.slice(7, 16)).toEqual(seed.paragraphs.map(paragraph => paragraph.replaceAll('**', '')))
  expect(text.slice(16)).toEqual([
    'Вилоят ҳокимининг\nўринбосари',
    'Й.Жумаев',
    'Ижрочи: С.Фатуллаев',
    'Тел: 65-224-24-85'
  ])
})

test('figures between asterisks are bold', () => {
  const { parts } = letterView(seed).paragraphs[1]!
  expect(parts.filter(part => part.bold !== '').map(part => part.bold)).toEqual(['544', 'GPON'])
  const odd = letterView({ ...seed, paragraphs: ['2 ** 3 **', '**бир** ва **икки**'] })
  expect([...odd.paragraphs, ...odd.closing].map(one => one.parts)).toEqual([
    [{ plain: '2 ** 3 **', bold: '' }],
    [
      { plain: '', bold: 'бир' },
      { plain: ' ва ', bold: '' },
      { plain: '', bold: 'икки' }
    ]
  ])
})

test('the last paragraph stays on one page with the signature, unless a table of tasks follows', () => {
  const task = { number: '1', text: 'иш', deadline: '', executor: '', state: '' }
  expect(letterView(seed).closing).toHaveLength(1)
  expect(letterView({ ...seed, tasks: [task] }).closing).toEqual([])
  expect(letterView({ ...seed, paragraphs: [] }).closing).toEqual([])
})

test('the same input gives the same bytes', async () => {
  const first = await makeLetter(template, seed)
  const second = await makeLetter(template, structuredClone(seed))
  expect(second.bytes).toEqual(first.bytes)
})

test('opening, tasks, copies and enclosure are there when given, all in the script of the body', async () => {
  const text = await lines({
    ...seed,
    script: { head: 'latin', body: 'latin' },
    dateStyle: 'words',
    number: null,
    city: null,
    copies: ['Бухоро вилояти ҳокимлиги'],
    opening: openingFromAct({ kind: 'PQ', number: 'ПҚ-308', date: '2023-09-14', issuer: null }, 'latin'),
    paragraphs: ['Биринчи', 'Иккинчи'],
    numbered: true,
    tasks: [
      { number: '41', text: 'Топшириқ', deadline: '2024 йил 1 февралга қадар', executor: 'ҳокимлик', state: 'ижрода' }
    ],
    enclosureSheets: 3
  })
  expect(text.slice(5)).toEqual([
    expect.stringMatching(/^2021-yil 25-noyabr\t№ _+-son\t$/),
    expect.stringMatching(/^O.zbekiston Respublikasi\nVazirlar Mahkamasiga$/),
    'Nusxasi: Buxoro viloyati hokimligiga',
    expect.stringMatching(
      /^O.zbekiston Respublikasi Prezidentining 2023-yil 14-sentabrdagi PQ-308-sonli qarori ijrosi yuzasidan:$/
    ),
    '1. Birinchi',
    '2. Ikkinchi',
    '№',
    'Topshiriq',
    'Muddati',
    'Ijrochi, ijro holati',
    '41',
    'Topshiriq',
    '2024-yil 1-fevralga qadar',
    'hokimlik\nijroda',
    'Ilova: 3 varaqda.',
    expect.stringMatching(/^Viloyat hokimining\no.rinbosari$/),
    'Y.Jumayev',
    'Ijrochi: S.Fatullayev',
    'Tel: 65-224-24-85'
  ])
})

test('empty contacts and an empty executor leave no label behind', async () => {
  const contacts = { tel: '', fax: ' ', email: 'info@example.uz' }
  const text = await lines({
    ...seed,
    letterhead: { ...seed.letterhead, contacts },
    executor: { name: '', phone: '' }
  })
  expect(text).toContain('e-mail: info@example.uz')
  expect(text.at(-1)).toBe('Й.Жумаев')
})

test('a long post stands on two lines', () => {
  const post = 'Бухоро вилояти маҳалла ва оилани қўллаб-қувватлаш бошқармаси бошлиғи'
  const view = letterView({ ...seed, signer: { ...seed.signer, post } })
  expect(view.signerPost.split('\n')).toHaveLength(2)
  expect(view.signerPost.replace('\n', ' ')).toBe(post)
})

test.each([
  [
    { kind: 'PQ', number: 'ПҚ-308', date: '2023-09-14', issuer: null },
    'Ўзбекистон Республикаси Президентининг 2023 йил 14 сентябрдаги ПҚ-308-сонли қарори'
  ],
  [
    { kind: 'PF', number: 'PF-6079', date: '2020-10-05', issuer: null },
    'Ўзбекистон Республикаси Президентининг 2020 йил 5 октябрдаги ПФ-6079-сонли Фармони'
  ],
  [
    { kind: 'VMQ', number: '695', date: '2024-10-24', issuer: null },
    'Ўзбекистон Республикаси Вазирлар Маҳкамасининг 2024 йил 24 октябрдаги 695-сонли қарори'
  ],
  [
    { kind: 'hokim', number: '664-6-81-Q/24', date: '2024-11-22', issuer: 'Mingbuloq tumani hokimi' },
    'Мингбулоқ тумани ҳокимининг 2024 йил 22 ноябрдаги 664-6-81-Қ/24-сонли қарори'
  ],
  [{ kind: null, number: null, date: null, issuer: null }, 'ҳужжати']
])('an act is named as official papers name it: %o', (act, words) => {
  expect(actInWords(act, 'cyrillic')).toBe(words)
  expect(openingFromAct(act, 'cyrillic')).toBe(`${words} ижроси юзасидан:`)
})

test('the executor stands in one unsplit row with the signature, also when there is none', async () => {
  for (const executor of [seed.executor, { name: '', phone: '' }]) {
    const { bytes } = await makeLetter(template, { ...seed, executor })
    const xml = strFromU8(openPackage(bytes).get('word/document.xml')!)
    const last = xml.slice(xml.indexOf('<w:cantSplit', xml.lastIndexOf(seed.paragraphs.at(-1)!.slice(-20))))
    const row = last.slice(0, last.lastIndexOf('</w:tr>'))
    expect(row).toContain('Й.Жумаев')
    expect(row.includes('С.Фатуллаев')).toBe(executor.name !== '')
    // A cell ends with a paragraph, and so does the text.
    expect(xml).not.toMatch(/<\/w:tbl>\s*<\/w:tc>/)
    expect(xml).not.toMatch(/<\/w:tbl>\s*<w:sectPr/)
  }
})

test('urgency, a list of addressees, titled enclosures and several executors', async () => {
  const text = await lines({
    ...seed,
    script: { head: 'latin', body: 'latin' },
    dative: false,
    urgency: 'urgent',
    addressees: ['Chust tumani hokimligi', 'Pop tumani hokimligi'],
    byList: 'Tuman va shahar hokimliklari',
    enclosures: [
      { title: 'Hisobot', sheets: 3 },
      { title: 'Ro‘yxat', sheets: 1 }
    ],
    executor: { name: 'S.Fatullayev', phone: '65-224-24-85' },
    moreExecutors: [{ name: 'H.Boylarov', phone: '' }]
  })
  expect(text).toContain('Shoshilinch')
  expect(text).toContain('Tuman va shahar hokimliklariga\n(ro‘yxat bo‘yicha)')
  expect(text).toContain('Ilova:\n1. Hisobot, 3 varaqda;\n2. Ro‘yxat, 1 varaqda.')
  expect(text).toContain('Ijrochilar:\nS.Fatullayev, tel: 65-224-24-85\nH.Boylarov')
  expect(text.slice(-3)).toEqual([
    'Xat yuboriladigan tashkilotlar ro‘yxati',
    '1. Chust tumani hokimligi',
    '2. Pop tumani hokimligi'
  ])
})

test('a Russian letter has Russian labels, and no word of it is carried over', async () => {
  const text = await lines({
    ...seed,
    language: 'russian',
    letterhead: { ...seed.letterhead, lines: ['Хокимият Мингбулакского района'] },
    addressees: ['Министерству цифровых технологий'],
    copies: [],
    opening: 'Во исполнение постановления:',
    paragraphs: ['Подключено 5 школ.'],
    enclosureSheets: 3,
    executor: { name: 'С.Фатуллаев', phone: '65-224-24-85' }
  })
  expect(text).toEqual(
    expect.arrayContaining([
      'ХОКИМИЯТ МИНГБУЛАКСКОГО РАЙОНА',
      'Министерству цифровых технологий',
      'Подключено 5 школ.',
      'Приложение: на 3 листах.',
      'Исполнитель: С.Фатуллаев',
      'Тел.: 65-224-24-85'
    ])
  )
  expect(text.join(' ')).toContain('25 ноября 2021 года')
})
