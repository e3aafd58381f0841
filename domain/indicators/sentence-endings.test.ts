import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inPlaceRu } from '../places/place.ts'
import { CATALOGUE } from './catalogue.ts'
import { growthOf } from './growth.ts'
import { MARKS } from './indicator.ts'
import { type Said, sentenceOf, type Tongue } from './sentence.ts'
import { UNITS, unitWord } from './units.ts'

const TONGUES: readonly Tongue[] = ['latin', 'cyrillic', 'russian']
const plain = (text: string | null) => text?.replace(/\u00a0/g, ' ') ?? ''
const own = (unit: string, more: Partial<Said['indicator']> = {}): Said['indicator'] => ({
  ...{ nameUz: 'Namuna', nameRu: 'Пример', unit, decimals: 2, kind: 'stock', lowerBetter: false },
  ...{ wording: { uz: '', ru: '' } },
  ...more
})
const said = (indicator: Said['indicator'], value: number, more: Partial<Said> = {}): Said => ({
  ...{ indicator, place: null, period: '2026-Q3', span: 'period', against: 'last-year', percent: null, growth: null },
  figure: { value, mark: 'exact' },
  ...more
})

test.each([
  ['km', 85.7, '85,7 kmni', '85,7 км'],
  ['piece', 1, '1 tani', '1 ед.'],
  ['thousand', 12.5, '12,5 ming tani', '12,5 тыс. ед.'],
  ['person', 1, '1 nafarni', '1 человек'],
  ['person', 2, '2 nafarni', '2 человека'],
  ['person', 11, '11 nafarni', '11 человек'],
  ['person', 21, '21 nafarni', '21 человек'],
  ['percent', 1, '1 foizni', '1 процент'],
  ['percent', 85.5, '85,5 foizni', '85,5 процента'],
  ['score', 4.99, '4,99 ballni', '4,99 балла'],
  ['mbit', 100, '100 Mbit/sni', '100 Мбит/с'],
  ['million-soums', 3.25, '3,25 mln so‘mni', '3,25 млн сумов'],
  ['per-100', 52, 'har 100 nafar aholiga 52 tani', '52 ед. на 100 человек'],
  ['guruh', 4, '4 guruhni', '4 guruh']
])('%s: %s', (unit, value, uz, ru) => {
  const given = said(own(unit), value)
  expect(plain(sentenceOf(given, 'latin'))).toBe(
    `2026-yilning III choragi yakuniga ko‘ra “Namuna” ko‘rsatkichi ${uz} tashkil etdi.`
  )
  expect(plain(sentenceOf(given, 'russian'))).toBe(
    `По итогам III квартала 2026 года показатель «Пример» составил ${ru}${ru.endsWith('.') ? '' : '.'}`
  )
})

describe('a growth', () => {
  const grown = (by: number, unit: string, kind: Said['indicator']['kind']) => {
    const indicator = own(unit, { kind })
    return said(indicator, 80, { growth: growthOf(80 + by, 80, { kind, unit }) })
  }
  test('counts differ by percent, shares and scores by points, ranks by places: never confused', () => {
    for (const [unit, kind, uz, ru] of [
      ['km', 'flow', '5 foizga ko‘p', 'на 5 процентов больше'],
      ['person', 'stock', '5 foizga ko‘p', 'на 5 процентов больше'],
      ['percent', 'ratio', '4 foiz bandiga yuqori', 'на 4 процентных пункта выше'],
      ['per-100', 'ratio', '5 foizga ko‘p', 'на 5 процентов больше'],
      ['score', 'score', '4 ballga yuqori', 'на 4 балла выше'],
      ['rank', 'rank', '4 pog‘ona past', 'на 4 места ниже']
    ] as const) {
      expect(plain(sentenceOf(grown(4, unit, kind), 'latin')), unit).toContain(`nisbatan ${uz}.`)
      expect(plain(sentenceOf(grown(4, unit, kind), 'russian')), unit).toContain(`, что ${ru}, чем`)
    }
  })
  test('the dative of an own unit has its own ending', () => {
    expect(plain(sentenceOf(grown(4, 'blok', 'score'), 'latin'))).toContain('4 blokka yuqori')
    expect(plain(sentenceOf(grown(4, 'bosqich', 'score'), 'latin'))).toContain('4 bosqichga yuqori')
  })
  test('one that prints as nothing is none', () => {
    expect(plain(sentenceOf(grown(0.03, 'km', 'flow'), 'latin'))).toContain('bu o‘tgan yilning shu davri darajasida.')
    expect(plain(sentenceOf(grown(0.03, 'km', 'flow'), 'russian'))).toContain(
      'на уровне того же периода прошлого года.'
    )
    expect(plain(sentenceOf(grown(0.003, 'percent', 'ratio'), 'latin'))).toContain('darajasida')
  })
})

test('a plan is told as fulfilled only when it is', () => {
  for (const percent of [99.95, 99.99, 99.999]) {
    const given = said(own('km'), 5, { percent })
    expect(plain(sentenceOf(given, 'latin'))).toContain('Reja 99,9 foizga bajarildi.')
    expect(plain(sentenceOf(given, 'russian'))).toContain('План выполнен на 99,9 процента.')
  }
  expect(plain(sentenceOf(said(own('km'), 5, { percent: 100 }), 'russian'))).toContain('на 100 процентов.')
})

test('names with quotes of their own', () => {
  const given = said(own('person', { nameUz: '“Mahalla” tizimi', nameRu: 'Система «Махалла»' }), 13)
  expect(sentenceOf(given, 'latin')).toContain('ko‘ra “Mahalla” tizimi ko‘rsatkichi')
  expect(sentenceOf(given, 'russian')).toContain('«Система „Махалла“»')
})

test('a unit with words before the number has them in brackets in a heading', () => {
  expect([unitWord('per-100', 'uz'), unitWord('per-100', 'ru')]).toEqual([
    'ta (har 100 nafar aholiga)',
    'ед. на 100 человек'
  ])
})

test('in a Russian city', () => {
  expect(['город Ташкент', 'город Бухара', 'город Кувасай', 'город Навои', 'город Карши'].map(inPlaceRu)).toEqual([
    'в городе Ташкенте',
    'в городе Бухаре',
    'в городе Кувасае',
    'в городе Навои',
    'в городе Карши'
  ])
})

test('whatever indicator, figure, growth and period: one clean sentence in each tongue', () => {
  const shipped = CATALOGUE.map(one =>
    own(one.unit, {
      ...{ nameUz: one.nameUz, nameRu: one.nameRu, kind: one.kind, decimals: one.decimals ?? 0 },
      wording: one.say ?? { uz: '', ru: '' }
    })
  )
  const any = fc.record({
    indicator: fc.constantFrom(...shipped, ...Object.keys(UNITS).map(unit => own(unit))),
    value: fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.double({ min: 0, max: 1e6, noNaN: true })),
    before: fc.double({ min: 0.5, max: 1e6, noNaN: true }),
    mark: fc.constantFrom(...MARKS.filter(mark => mark !== 'na')),
    period: fc.constantFrom('2026', '2026-H1', '2026-H2', '2026-Q1', '2026-Q4', '2026-01', '2026-12'),
    span: fc.constantFrom('period' as const, 'year' as const),
    against: fc.constantFrom('last-year' as const, 'last-period' as const),
    percent: fc.option(fc.double({ min: 0, max: 300, noNaN: true }))
  })
  fc.assert(
    fc.property(any, ({ indicator, value, before, mark, ...rest }) => {
      const growth = growthOf(value, before, indicator)
      for (const tongue of TONGUES) {
        const text = plain(sentenceOf({ indicator, place: null, figure: { value, mark }, growth, ...rest }, tongue))
        expect(text).toMatch(/^[\p{Lu}\d“].*\.$/u)
        expect(text).not.toMatch(/\.\.| {2}|undefined|NaN|[{}]| \.|,,/)
        expect(text).not.toMatch(/(?:nisbatan|нисбатан|что на) 0 /)
        if (mark !== 'exact') expect(text).not.toMatch(/, bu |, бу |, что /)
        // A share's growth is never told in percent, a count's never in points.
        if (indicator.unit === 'percent')
          expect(text).not.toMatch(/foizga (?:ko‘p|kam)|фоизга (?:кўп|кам)|больше|меньше/)
        else expect(text).not.toMatch(/foiz bandiga|фоиз бандига|процентн/)
        const { percent } = rest
        if (percent !== null && percent < 100)
          expect(text).not.toMatch(/(?:Reja|Режа|выполнен на) 100 (?:foiz|фоиз|процентов)/)
      }
    })
  )
})
