import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { KIT_OCCASIONS, kitRanges } from '#domain/kit/kit.ts'
import { LANGUAGES, type Language } from '#domain/office.ts'
import { zipFolder } from './folder.ts'
import { kitList, kitTotals, registerText } from './list.ts'
import { kitMessage } from './message.ts'
import type { KitPaper, KitRow } from './model.ts'

const row = (more: Partial<KitRow> = {}): KitRow => ({
  act: 'ПҚ-308, 14.09.2023',
  number: '41.2',
  text: 'Маҳаллаларда интернет сифатини ўрганиш',
  due: '2026-11-20',
  days: -3,
  doneOn: null,
  executors: 'Рақамли технологиялар вазирлиги',
  lead: 'Каримов',
  state: 'in-progress',
  ...more
})
const paper = (language: Language, more: Partial<KitPaper> = {}): KitPaper => {
  const [day, occasion] = ['2026-11-23', more.occasion ?? 'monday'] as const
  return {
    ...{ day, occasion, language, ranges: kitRanges(day, occasion), recipient: 'Султонов', by: 'deputy' },
    ...{ office: 'Mingbuloq tumani hokimligi', made: '22.11.2026 10:00' },
    parts: [
      ...(occasion === 'friday'
        ? [{ part: 'done' as const, rows: [row({ state: 'done', doneOn: '2026-11-23', days: null })] }]
        : []),
      { part: 'late', rows: [row(), row({ act: '', number: '7' })] },
      { part: 'near', rows: [row({ due: '2026-11-23', days: 0 })] },
      { part: 'coming', rows: [row({ due: '2026-12-20', days: 27 })] }
    ],
    ...more
  }
}
const words = (language: Language, occasion: (typeof KIT_OCCASIONS)[number]): string => {
  const one = paper(language, { occasion })
  const list = kitList(one)
  const totals = kitTotals([one, paper(language, { occasion, by: 'body', recipient: '' })], registerText(language))!
  return [
    kitMessage(one),
    JSON.stringify([list.title, list.lines, list.filter, list.columns, list.rows, totals])
  ].join()
}

test.each(KIT_OCCASIONS)('the %s list is in one script of its language', occasion => {
  const plain = (text: string) => text.replace(/"[a-z]\w*":|"(?:text|number|date)"|\bnull\b/g, '')
  expect(plain(words('uz-Cyrl', occasion))).not.toMatch(/[a-z]/i)
  expect(plain(words('uz-Latn', occasion))).not.toMatch(/[а-яқғҳў]/i)
  expect(words('ru', occasion)).not.toMatch(/[‘’]|\bta\b/)
  for (const language of LANGUAGES) expect(words(language, occasion)).not.toMatch(/undefined|NaN|\{\{/)
})

test('the message says how much stands on it; what has no act has no number', () => {
  expect(kitMessage(paper('uz-Latn')).split('\n').slice(0, 7)).toEqual([
    'Nazorat ro‘yxati: 23.11.2026, dushanba',
    'Kimga: Sultonov',
    'Muddati o‘tgan: 2 ta; Shu hafta (29.11.2026 gacha): 1 ta; Keyingi oy oxirigacha (31.12.2026 gacha): 1 ta.',
    '',
    'MUDDATI O‘TGAN',
    '1. PQ-308, 14.09.2023, 41.2: Mahallalarda internet sifatini o‘rganish (20.11.2026, 3 kun o‘tdi) – Karimov',
    '2. Mahallalarda internet sifatini o‘rganish (20.11.2026, 3 kun o‘tdi) – Karimov'
  ])
  const many = paper('ru', { parts: [{ part: 'late', rows: Array.from({ length: 300 }, () => row()) }] })
  const message = kitMessage(many)
  expect(message.length).toBeLessThanOrEqual(4000)
  const told = message.split('\n').filter(line => /^\d+\. /.test(line)).length
  expect(message.split('\n').at(-1)).toBe(`… и ещё ${300 - told}`)
  expect(kitMessage(paper('ru', { parts: [{ part: 'late', rows: [] }] }))).toContain('поручений нет')
})

test('an archive holds its files under their names', () => {
  const files = [
    { path: 'Раҳбарлар/Ш. Каримов.txt', bytes: new TextEncoder().encode('салом') },
    { path: 'a.pdf', bytes: Uint8Array.of(1, 2, 3) }
  ]
  const inside = unzipSync(zipFolder(files, '2026-11-22T05:00:00.000Z'))
  expect(Object.keys(inside)).toEqual(files.map(file => file.path))
  expect(inside['a.pdf']).toEqual(files[1]!.bytes)
})
