import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toCyrillic } from '#language/script.ts'
import gold from '../../tests/golden/annex/pq308/gold.json' with { type: 'json' }
import { DISTRICTS } from './districts.ts'
import { bodyQuestions, isRegistered, resolveBodies } from './resolve.ts'

const mentions = gold.annexes
  .flatMap(annex => ('measures' in annex ? annex.measures : []) ?? [])
  .flatMap(measure => measure.executors.map(one => one.text))
const group = (index: string) =>
  `“Электрон ҳукумат тадқиқоти” ҳисоботининг ${index} индексидаги кўрсаткичларни яхшилаш учун масъул ишчи гурӯҳ`

/** Each list is one body however printed; no two lists share a body. */
const APART: readonly (readonly string[])[] = [
  [
    'Иқтисодиёт ва молия вазирлиги',
    'Ўзбекистон Республикаси Иқтисодиёт ва молия вазирлиги',
    'Иктисодиёт ва молия вазирлиги'
  ],
  ['Молия вазирлиги', 'Moliya vazirligi', 'Молия вазирлги'],
  ['Адлия вазирлиги', 'ADLIYA VAZIRLIGI', 'Адлия\u00a0вазирлиги.'],
  ['Қорақалпоғистон Республикаси Адлия вазирлиги'],
  ['Соғлиқни сақлаш вазирлиги', 'Соглиқни саклаш вазирлиги', 'Sog`liqni saqlash vazirligi', 'ССВ'],
  [
    'Рақамли технологиялар вазирлиги',
    'Рақамлаштириш вазирлиги',
    'Raqamli texnologiyalar vazirligi',
    'Рақамли технологялар вазирлиги'
  ],
  ['Тошкент шаҳар ҳокимлиги', 'Тошкент шаҳри ҳокимлиги', 'Toshkent shahar hokimiyati', 'Тошкент шахар хокимлиги'],
  ['Тошкент вилояти ҳокимлиги', 'Тошкент вилоят ҳокимлиги'],
  ['Тошкент шаҳар ва вилоятлар ҳокимликлари', 'viloyatlar va Toshkent shahar hokimliklari'],
  ['Мингбулоқ тумани ҳокимлиги', 'Namangan viloyati Mingbuloq tumani hokimligi', 'Минғбулок туман хокимлиги'],
  ['Олтинкўл тумани ҳокимлиги'],
  ['Олтинсой тумани ҳокимлиги'],
  ['Тошлоқ тумани ҳокимлиги', 'Тошлок туман ҳокимлиги'],
  ['Тойлоқ тумани ҳокимлиги', 'Toyloq tumani hokimligi'],
  ['Гулистон шаҳар ҳокимлиги'],
  ['Гулистон тумани ҳокимлиги'],
  ['Учқўрғон тумани ҳокимлиги'],
  ['Оққўрғон тумани ҳокимлиги'],
  ['Ички ишлар вазирлиги', 'ИИВ', 'Ички иш­лар вазирлиги'],
  ['Ташқи ишлар вазирлиги'],
  ['Давлат хизматлари агентлиги', 'Адлия вазирлиги ҳузуридаги Давлат хизматлари агентлиги'],
  ['Давлат хизматини ривожлантириш агентлиги'],
  ['Мактабгача ва мактаб таълими вазирлиги', 'ММТВ'],
  ['Мактабгача таълим вазирлиги'],
  ['“Ўзбектелеком” АЖ', '«O‘zbektelekom» AK', 'Ўзбектелеком'],
  [
    'манфаатдор вазирлик ва идоралар',
    'тегишли вазирликлар, идоралар',
    'boshqa manfaatdor tashkilotlar',
    'манфатдор идоралар',
    'масъул вазирликлар'
  ],
  ['манфаатдор идоралар ва ҳокимликлар'],
  ['масъул ишчи гуруҳ'],
  ['барча вазирлик ва идоралар'],
  ['Вазирлар Маҳкамаси', 'Ўз.Р. Вазирлар Маҳкамаси', 'O‘zR Vazirlar Mahkamasi'],
  ['туман ҳокимлиги'],
  ['туман (шаҳар) ҳокимликлари', 'туман ва шаҳар ҳокимликлари'],
  ['Давлат солиқ қўмитаси', 'Иқтисодиёт ва молия вазирлиги ҳузуридаги Солиқ қўмитаси'],
  ['Солиқ инспекцияси'],
  ['Ички ишлар бошқармаси'],
  ['вилоят Ички ишлар бошқармаси'],
  ['-'],
  ['---'],
  ['1-сонли мактаб директори'],
  ['2-сонли мактаб директори'],
  ['А. Каримов'],
  ['Г. Рахимова'],
  ['Санъат маркази дирекцияси'],
  ['Саноат маркази дирекцияси'],
  ...['Онлайн хизмат кўрсатиш', 'Маҳаллий онлайн хизматлар', 'Инсон капитали', 'Электрон иштирок этиш'].map(index => [
    group(index),
    group(index).replace('гурӯҳ', 'групҳ').replaceAll('“', '"').replaceAll('”', '"')
  ])
]

const partition = (texts: readonly string[]) =>
  resolveBodies(texts)
    .map(({ spellings }) => spellings.toSorted().join('|'))
    .sort()

const places = DISTRICTS.flatMap(names => names.split(' '))

describe('printed executors as bodies', () => {
  test('the 35 spellings of PQ-308 are 25 bodies', () => {
    expect(mentions).toHaveLength(92)
    expect(new Set(mentions).size).toBe(35)
    const bodies = resolveBodies(mentions)
    expect(bodies).toHaveLength(25)
    expect(bodies.flatMap(one => one.spellings).toSorted()).toEqual([...new Set(mentions)].toSorted())
    const many = bodies.filter(one => one.spellings.length > 1)
    expect(many.map(one => [one.name, one.spellings.length])).toEqual([
      [
        '"Электрон ҳукумат тадқиқоти" ҳисоботининг Инсон капитали индексидаги кўрсаткичларни яхшилаш учун масъул ишчи гурӯҳ',
        2
      ],
      [group('Маҳаллий онлайн хизматлар'), 2],
      [group('Онлайн хизмат кўрсатиши'), 6],
      [group('Телекоммуникация инфратузилмаси'), 3],
      ['Тошкент шаҳар ҳокимлиги', 2]
    ])
    expect(bodies.filter(one => one.name.includes('ишчи'))).toHaveLength(5)
    const names = bodies.map(one => one.name)
    expect(names).toContain('Рақамли технологиялар вазирлиги')
    expect(names).toContain('Олий таълим, фан ва инновациялар вазирлиги')
    expect(names).toContain('Тошкент шаҳар ва вилоят ҳокимликлари')
  })

  test('different bodies stay apart, spellings of one come together', () => {
    expect(partition(APART.flat())).toEqual(APART.map(one => one.toSorted().join('|')).sort())
  })

  test('a letter taken for a misprint makes the body unsure, another script or х for ҳ does not', () => {
    const sure = (...texts: string[]) => resolveBodies(texts).map(one => one.sure)
    expect(sure('Тошкент шаҳар ҳокимлиги', 'Toshkent shahri xokimligi')).toEqual([true])
    expect(sure('Рақамли технологялар вазирлиги')).toEqual([false])
    expect(sure('Сирдарё ирригация тизими бошқармаси', 'Сирдарё иригация тизими бошқармаси')).toEqual([false])
  })

  test('a chain whose ends are too far apart stays apart and unsure', () => {
    const chain = [
      'Тўрабек дирекцияси',
      'Турабик дирекцияси',
      'Турыбик дирекцияси',
      'Турыбек дирекцияси',
      'Нурыбик дирекцияси'
    ]
    const bodies = resolveBodies(chain)
    expect(bodies.every(one => !one.sure)).toBe(true)
  })

  test('no two districts or cities of the country are taken for one another', () => {
    const offices = places.flatMap(place => [`${place} tumani hokimligi`, `${place} shahar hokimligi`])
    expect(resolveBodies(offices)).toHaveLength(offices.length)
    const bodies = resolveBodies([...offices, ...offices.map(name => toCyrillic(name))])
    expect(bodies).toHaveLength(offices.length)
    expect(bodies.every(one => one.spellings.length === 2 && one.sure)).toBe(true)
  })

  test('districts of one name in two regions stay two', () => {
    const two = ['Sirdaryo viloyati Guliston tumani hokimligi', 'Farg‘ona viloyati Guliston tumani hokimligi']
    expect(resolveBodies(two)).toHaveLength(2)
    expect(resolveBodies([...two, 'Guliston tumani hokimligi'])).toHaveLength(3)
    const one = resolveBodies(
      [two[0]!, 'Гулистон тумани ҳокимлиги', 'Сидарё вилояти Гулистон тумани ҳокимлиги'],
      [1, 5, 1]
    )
    expect(one.map(({ name }) => name)).toEqual([two[0]])
  })

  test('the name is the official one in the script that prints it most, else the most frequent spelling', () => {
    const name = (texts: string[], counts?: number[]) => resolveBodies(texts, counts)[0]!.name
    expect(name(['ОТФИВ'])).toBe('Олий таълим, фан ва инновациялар вазирлиги')
    expect(name(['OTFIV', 'ОТФИВ'], [2, 1])).toBe('Oliy ta’lim, fan va innovatsiyalar vazirligi')
    expect(name(['Косон тумани хокимлиги', 'Косон тумани ҳокимлиги'], [1, 3])).toBe('Косон тумани ҳокимлиги')
  })

  const printed = fc.constantFrom(...APART.flat(), ...new Set(mentions))
  const garbled = fc
    .tuple(printed, fc.nat(), fc.constantFrom('', 'а', 'х', 'o'))
    .map(([text, at, letter]) => text.slice(0, at % text.length) + letter + text.slice((at % text.length) + 1))
  const lists = fc.array(fc.oneof(printed, garbled, fc.string({ maxLength: 12 })), { maxLength: 40 })

  test('each text in exactly one body, whatever the order', () => {
    fc.assert(
      fc.property(lists, fc.func(fc.nat()), (texts, rank) => {
        const bodies = resolveBodies(texts)
        expect(bodies.flatMap(one => one.spellings).toSorted()).toEqual([...new Set(texts)].toSorted())
        expect(new Set(bodies.map(one => one.key)).size).toBe(bodies.length)
        expect(new Set(bodies.map(one => one.name)).size).toBe(bodies.length)
        expect(resolveBodies(texts.toSorted((a, b) => rank(a) - rank(b)))).toEqual(bodies)
      })
    )
  })

  test('the names resolved again are the same bodies', () => {
    fc.assert(
      fc.property(lists, texts => {
        const bodies = resolveBodies(texts)
        const again = resolveBodies(bodies.map(one => one.name))
        expect(again.map(one => [one.key, one.name])).toEqual(bodies.map(one => [one.key, one.name]))
      })
    )
  })
})

describe('what a person answered', () => {
  const misprint = 'Рақамли технологялар вазирлиги'
  const right = 'Рақамли технологиялар вазирлиги'
  const two = ['Сирдарё ирригация тизими бошқармаси', 'Сирдарё иригация тизими бошқармаси']
  test('a misprint of a known body is asked about once, and is sure afterwards, in either script', () => {
    expect(bodyQuestions([misprint, right])).toEqual([{ spelling: misprint, candidates: [right] }])
    const answers = [{ spelling: misprint, body: right }]
    expect(bodyQuestions([misprint, 'Raqamli texnologyalar vazirligi'], answers)).toEqual([])
    expect(resolveBodies([misprint, right], undefined, answers)).toMatchObject([{ key: 'raqamli', sure: true }])
  })
  test('a name that only resembles one is a body of its own', () => {
    const bodies = resolveBodies([misprint, right], undefined, [{ spelling: misprint, body: misprint }])
    expect(bodies.map(({ name, sure }) => [name, sure])).toEqual([
      [misprint, true],
      [right, true]
    ])
  })
  test('two names like one another are one when it was said so, two when it was said so', () => {
    const [ask] = bodyQuestions(two)
    expect([ask!.spelling, ...ask!.candidates].sort()).toEqual([...two].sort())
    const same = [{ spelling: two[1]!, body: two[0]! }]
    expect(resolveBodies(two, undefined, same)).toMatchObject([{ name: two[0], sure: true }])
    expect(bodyQuestions(two, same)).toEqual([])
    const apart = two.map(spelling => ({ spelling, body: spelling }))
    expect(resolveBodies(two, undefined, apart).map(({ sure }) => sure)).toEqual([true, true])
    expect(bodyQuestions(two, apart)).toEqual([])
  })
  test('an unlike name can be said to be a body of the register', () => {
    const answers = [{ spelling: 'Рақамли вазирлик', body: right }]
    expect(resolveBodies(['Рақамли вазирлик', right], undefined, answers)).toMatchObject([
      { key: 'raqamli', sure: true }
    ])
    expect([isRegistered(right), isRegistered('Рақамли вазирлик')]).toEqual([true, false])
  })
})
