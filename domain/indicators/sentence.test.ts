import { describe, expect, test } from 'vitest'
import { CATALOGUE } from './catalogue.ts'
import { INDICATOR_KINDS } from './indicator.ts'
import { figureText, ruPeriod, type Said, sentenceOf, uzPeriod } from './sentence.ts'
import { UNITS } from './units.ts'

const plain = (text: string | null) => text?.replace(/\u00a0/g, ' ') ?? null
const shipped = (code: string): Said['indicator'] => {
  const one = CATALOGUE.find(each => each.code === code)!
  return {
    ...{ nameUz: one.nameUz, nameRu: one.nameRu, unit: one.unit, kind: one.kind, decimals: one.decimals ?? 0 },
    ...{ wording: one.say ?? { uz: '', ru: '' }, lowerBetter: one.lowerBetter === true }
  }
}
const said = (code: string, value: number | null, more: Partial<Said> = {}): Said => ({
  ...{ indicator: shipped(code), place: null, period: '2026-Q3', span: 'period', against: 'last-year', percent: null },
  ...{ figure: { value, mark: 'exact' }, growth: null },
  ...more
})
const all = (given: Said) =>
  [sentenceOf(given, 'latin'), sentenceOf(given, 'cyrillic'), sentenceOf(given, 'russian')].map(plain)

describe('a count', () => {
  test('the sentence of the order', () => {
    expect(all(said('fibre-laid', 85.7, { growth: { in: 'percent', by: 12.3 } }))).toEqual([
      '2026-yilning III choragida 85,7 km optik tolali aloqa liniyasi tortildi, bu o‘tgan yilning shu davriga nisbatan 12,3 foizga ko‘p.',
      '2026 йилнинг III чорагида 85,7 км оптик толали алоқа линияси тортилди, бу ўтган йилнинг шу даврига нисбатан 12,3 фоизга кўп.',
      'В III квартале 2026 года проложено 85,7 км волоконно-оптических линий связи, что на 12,3 процента больше, чем за соответствующий период прошлого года.'
    ])
  })
  test('less, the same, against the last period, with the plan', () => {
    expect(plain(sentenceOf(said('portal-appeals', 12572, { growth: { in: 'percent', by: -5 } }), 'latin'))).toBe(
      '2026-yilning III choragida Yagona portal orqali 12 572 ta murojaat kelib tushdi, bu o‘tgan yilning shu davriga nisbatan 5 foizga kam.'
    )
    const same = said('fibre-laid', 86, { growth: { in: 'percent', by: 0 }, against: 'last-period', percent: 99.65 })
    expect(all(same)).toEqual([
      '2026-yilning III choragida 86 km optik tolali aloqa liniyasi tortildi, bu o‘tgan chorak darajasida. Reja 99,7 foizga bajarildi.',
      '2026 йилнинг III чорагида 86 км оптик толали алоқа линияси тортилди, бу ўтган чорак даражасида. Режа 99,7 фоизга бажарилди.',
      'В III квартале 2026 года проложено 86 км волоконно-оптических линий связи, что на уровне прошлого квартала. План выполнен на 99,7 процента.'
    ])
  })
  test('from 1 January', () => {
    const nine = said('fibre-laid', 85.7, { span: 'year' })
    expect(plain(sentenceOf(nine, 'latin'))).toBe(
      '2026-yilning 9 oyi davomida 85,7 km optik tolali aloqa liniyasi tortildi.'
    )
    expect(plain(sentenceOf(nine, 'russian'))).toBe(
      'За январь–сентябрь 2026 года проложено 85,7 км волоконно-оптических линий связи.'
    )
    expect(plain(sentenceOf({ ...nine, period: '2016' }, 'cyrillic'))).toBe(
      '2016 йилда 85,7 км оптик толали алоқа линияси тортилди.'
    )
  })
  test('more than and about carry their endings and tell no growth', () => {
    const more = said('internet-users', 630, {
      ...{ period: '2016-Q4', figure: { value: 630, mark: 'more' }, growth: { in: 'percent', by: 3 } }
    })
    expect(all(more)).toEqual([
      '2016-yilning IV choragi yakuniga ko‘ra internet tarmog‘idan foydalanuvchilar soni 630 ming nafardan ortiqni tashkil etdi.',
      '2016 йилнинг IV чораги якунига кўра интернет тармоғидан фойдаланувчилар сони 630 минг нафардан ортиқни ташкил этди.',
      'По итогам IV квартала 2016 года количество пользователей интернета составило более 630 тыс. человек.'
    ])
    const about = said('staff-trained', 230, { figure: { value: 230, mark: 'about' } })
    expect(plain(sentenceOf(about, 'latin'))).toBe(
      '2026-yilning III choragida qariyb 230 nafar xodim o‘quv kurslarida o‘qitildi.'
    )
    expect(plain(sentenceOf({ ...about, figure: { value: 231, mark: 'more' } }, 'russian'))).toBe(
      'В III квартале 2026 года число обученных на курсах составило более 231 человека.'
    )
  })
  test('a place stands in the locative', () => {
    const place = { nameUz: 'Mingbuloq tumani', nameRu: 'Мингбулакский район' }
    expect(all(said('staff-trained', 1, { place }))).toEqual([
      'Mingbuloq tumanida 2026-yilning III choragida 1 nafar xodim o‘quv kurslarida o‘qitildi.',
      'Мингбулоқ туманида 2026 йилнинг III чорагида 1 нафар ходим ўқув курсларида ўқитилди.',
      'В III квартале 2026 года в Мингбулакском районе число обученных на курсах составило 1 человек.'
    ])
  })
})

describe('shares, scores and ranks differ by points and places', () => {
  test('percent by percentage points', () => {
    expect(all(said('digital-tv', 85, { growth: { in: 'points', by: 5 }, period: '2016-Q4' }))).toEqual([
      '2016-yilning IV choragi yakuniga ko‘ra aholining raqamli televideniye bilan qamrovi 85 foizni tashkil etdi, bu o‘tgan yilning shu davriga nisbatan 5 foiz bandiga yuqori.',
      '2016 йилнинг IV чораги якунига кўра аҳолининг рақамли телевидение билан қамрови 85 фоизни ташкил этди, бу ўтган йилнинг шу даврига нисбатан 5 фоиз бандига юқори.',
      'По итогам IV квартала 2016 года охват населения цифровым телевидением составил 85 процентов, что на 5 процентных пунктов выше, чем за тот же период прошлого года.'
    ])
  })
  test.each([
    [1, '1 процентный пункт'],
    [2, '2 процентных пункта'],
    [11, '11 процентных пунктов'],
    [21, '21 процентный пункт'],
    [4.5, '4,5 процентного пункта']
  ])('%s points in Russian', (by, words) => {
    expect(plain(sentenceOf(said('digital-tv', 85, { growth: { in: 'points', by } }), 'russian'))).toContain(
      `на ${words} выше`
    )
  })
  test('72.3 -> 80.5 points is 8.2 points, never 8 percent', () => {
    const given = said('website-score', 80.5, { period: '2016', growth: { in: 'points', by: 8.2 } })
    expect(all(given)).toEqual([
      '2016-yil yakuniga ko‘ra rasmiy veb-sayt 80,5 ball bilan baholandi, bu o‘tgan yilga nisbatan 8,2 ballga yuqori.',
      '2016 йил якунига кўра расмий веб-сайт 80,5 балл билан баҳоланди, бу ўтган йилга нисбатан 8,2 баллга юқори.',
      'По итогам 2016 года официальный веб-сайт получил 80,5 балла, что на 8,2 балла выше, чем в прошлом году.'
    ])
  })
  test('a rank that fell in number has risen', () => {
    const given = said('egov-rank', 63, { period: '2024', growth: { in: 'places', by: -6 } })
    expect(plain(sentenceOf(given, 'latin'))).toBe(
      '2024-yil yakuniga ko‘ra BMT Elektron hukumatni rivojlantirish indeksi bo‘yicha O‘zbekiston 63-o‘rinni egalladi, bu o‘tgan yilga nisbatan 6 pog‘ona yuqori.'
    )
    expect(plain(sentenceOf(given, 'russian'))).toContain('занял 63-е место, что на 6 мест выше')
  })
})

test('nothing is said of what is unknown or not applicable', () => {
  expect(sentenceOf(said('fibre-laid', null), 'latin')).toBeNull()
})

test('an indicator of the office itself says itself by its name, with no quotes inside quotes', () => {
  const own = {
    ...shipped('fibre-laid'),
    wording: { uz: '', ru: '' },
    nameUz: 'Ochilgan kurslar',
    unit: 'guruh',
    decimals: 0
  }
  expect(plain(sentenceOf({ ...said('fibre-laid', 4), indicator: own }, 'latin'))).toBe(
    '2026-yilning III choragida “Ochilgan kurslar” ko‘rsatkichi 4 guruhni tashkil etdi.'
  )
  const quoted = { ...own, nameUz: '“Mahalla” tizimi' }
  expect(sentenceOf({ ...said('fibre-laid', 4), indicator: quoted }, 'latin')).not.toContain('““')
})

test.each([
  ['2026-05', 'period', 'flow', '2026-yilning may oyida', 'в мае 2026 года'],
  ['2026-05', 'year', 'flow', '2026-yilning yanvar–may oylarida', 'за январь–май 2026 года'],
  ['2026-01', 'year', 'flow', '2026-yilning yanvar oyida', 'в январе 2026 года'],
  ['2026-12', 'year', 'flow', '2026-yilda', 'в 2026 году'],
  ['2026-H1', 'period', 'flow', '2026-yilning birinchi yarmida', 'в первом полугодии 2026 года'],
  ['2026-H1', 'year', 'flow', '2026-yilning 6 oyi davomida', 'за январь–июнь 2026 года'],
  ['2026-Q4', 'year', 'flow', '2026-yilda', 'в 2026 году'],
  ['2026', 'period', 'stock', '2026-yil yakuniga ko‘ra', 'по итогам 2026 года'],
  ['2026-H2', 'period', 'stock', '2026-yilning ikkinchi yarmi yakuniga ko‘ra', 'по итогам второго полугодия 2026 года'],
  ['2026-03', 'period', 'score', '2026-yilning mart oyi yakuniga ko‘ra', 'по итогам марта 2026 года']
] as const)('%s %s of a %s', (period, span, kind, uz, ru) => {
  expect([plain(uzPeriod(period, span, kind)), plain(ruPeriod(period, span, kind))]).toEqual([uz, ru])
})

test('figures as printed', () => {
  expect(plain(figureText(1240.5, 1))).toBe('1 240,5')
  expect(figureText(85, 1)).toBe('85')
  expect(figureText(0.04, 1)).toBe('0')
  expect(figureText(-0.04, 1)).toBe('0')
  expect(plain(figureText(-12345.678, 2))).toBe('−12 345,68')
})

test('the catalogue holds together', () => {
  const codes = CATALOGUE.map(one => one.code)
  expect(codes.length).toBeGreaterThanOrEqual(40)
  expect(new Set(codes).size).toBe(codes.length)
  expect(new Set(CATALOGUE.map(one => one.kind))).toEqual(new Set(INDICATOR_KINDS))
  CATALOGUE.forEach((one, index) => {
    expect(UNITS[one.unit], one.code).toBeDefined()
    for (const other of [one.numerator, one.denominator, one.ofWhich, one.beside]) {
      if (other !== undefined) expect(codes.indexOf(other), `${one.code}: ${other}`).toBeLessThan(index)
    }
    for (const tongue of ['latin', 'cyrillic', 'russian'] as const) {
      const text = sentenceOf(said(one.code, 21, { period: one.period === 'year' ? '2026' : '2026-Q3' }), tongue)!
      expect(text, one.code).not.toMatch(/[{}]|undefined|““/)
      expect(text).toMatch(/\.$/)
      // No script of the other kind inside a word.
      expect(text, one.code).not.toMatch(/[A-Za-z][а-яёўқғҳ]|[а-яёўқғҳ][A-Za-z]/i)
    }
  })
})
