import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDeadlines, readDeadlineCell } from './find.ts'
import { yearsNamed } from './years-named.ts'

const texts = (text: string): string[] => findDeadlines(text).map(found => found.text)
const meaning = (text: string): unknown[] =>
  readDeadlineCell(text).map(({ kind, expression }) => ({ kind, expression }))

describe('findDeadlines', () => {
  it('finds the deadlines of a clause with their places', () => {
    const clause =
      'Рақамли технологиялар вазирлиги бир ой муддатда лойиҳани киритсин; 2023 йил 1 ноябрдан бошлаб дастурни амалга оширсин; 2024 йил якунига қадар алоқа линияларини қурсин.'
    const found = findDeadlines(clause)
    expect(found.map(each => [each.kind, each.text])).toEqual([
      ['relative', 'бир ой муддатда'],
      ['from', '2023 йил 1 ноябрдан бошлаб'],
      ['year', '2024 йил якунига қадар']
    ])
    for (const each of found) expect(clause.slice(each.start, each.end)).toBe(each.text)
  })

  it.each([
    'Bugungi kunga qadar 5 ta tizim ishga tushirildi',
    'ҳозирги кунга қадар 296 та маҳалла',
    'Vazirlar Mahkamasining 2020-yil 6-oktabrdagi 5-sonli bayoni ijrosi',
    'O‘zbekiston Respublikasi Prezidentining 2022-yil 28-yanvardagi PF-60-son Farmoni',
    'Президентининг 2019 йил 17 июндаги ПФ-5742-сон Фармони',
    'постановлением Кабинета Министров от 5 мая 2020 года № 276',
    '2021 йил 10 март ПҚ-5030-сон',
    'ПҚ-2019-сон қарор',
    '2022 — 2026-yillarga moʻljallangan taraqqiyot strategiyasi',
    '«Raqamli O‘zbekiston — 2030» strategiyasi',
    'доимий комиссия тузилсин, доимий мониторинг олиб борилсин',
    'ишларни якунига етказиш',
    'so‘nggi 3 yil davomida',
    'сўнгги 12 ой ичида, сўнгги уч йил мобайнида',
    '2017 йилдан буён',
    '2023-yil 1-yanvar holatiga ko‘ra',
    'maydonlar, mayda ishlar, martabali, майдон, майли',
    '2 марта текшириш, икки марта кўриш',
    'har bir tashkilot, har tomonlama',
    'бола 18 ёшга тўлгунга қадар',
    '5 yilgacha muddatga ozodlikdan mahrum qilish',
    'келгуси йилларда, яқин йилларда',
    '2020-2022 йиллар давомида Бухоро вилоятини рақамли трансформация қилиш дастури',
    '2030-yilgacha bo‘lgan davrga mo‘ljallangan konsepsiya',
    'ўтган йил якунида, ўтган йилнинг 1 мартида',
    'ҳокимнинг 2024 йил 22 ноябрдаги 664-6-81-Q/24-сон қарори',
    'PF-6079-son, 05.10.2020-yil',
    '2019-yil 20-mart O‘RQ-531-son Qonuni',
    'қисқа муддатда, зудлик билан'
  ])('refuses %s', text => {
    expect(findDeadlines(text)).toEqual([])
  })

  it('leaves a citation and takes the deadline behind it', () => {
    expect(
      texts('Президентнинг 2020 йил 5 октябрдаги ПФ-6079-сон Фармони 2025 йил 1 мартга қадар ижро этилсин')
    ).toEqual(['2025 йил 1 мартга қадар'])
    expect(texts('Во исполнение №ПП-4320 от 14.05.2019 г. завершить до 1 июля 2025 года')).toEqual([
      'до 1 июля 2025 года'
    ])
  })

  it('reads through emphasis of Markdown', () => {
    expect(meaning('**2030** йилга қадар')).toEqual(meaning('2030 йилга қадар'))
  })
})

describe('readDeadlineCell', () => {
  it.each<[string, number]>([
    ['2023 йил ноябрь 2023 йил декабрь 2024 йил январь 2024–2025 йиллар', 4],
    ['2023 йил октябрь 2023 йил ноябрь 2023 йил декабрь 2024 йил январдан бошлаб доимий', 4],
    ['2023 йил декабрь\n2024 йил январдан бошлаб\n2024–2025 йиллар', 3],
    ['2026 йил\nдекабрь', 1],
    ['1. 2023 йил ноябрь 2. 2024 йил январь', 2],
    ['2024-yil mart, iyun, sentabr, dekabr', 4],
    ['2025-yil I, III choraklar', 2],
    ['2025-2027-yillar (har chorakda)', 1],
    ['2024-yil dekabr;\ndoimiy', 2],
    ['доимий, ҳар чоракда', 1]
  ])('%j holds %i', (cell, count) => {
    expect(readDeadlineCell(cell)).toHaveLength(count)
  })

  it.each(['Har oyning oxirgi ish kuni', 'ҳар ҳафтанинг жума куни', 'ҳар ҳафтанинг сешанба ва жума кунлари'])(
    'takes the day named by its place: %s',
    cell => expect(readDeadlineCell(cell)).toMatchObject([{ text: cell, kind: 'recurring' }])
  )

  it('gives the whole cell where nothing is understood', () => {
    expect(readDeadlineCell('  Имкон  қадар тез ')).toMatchObject([
      { start: 2, end: 18, text: 'Имкон қадар тез', kind: 'none', expression: { form: 'none' } }
    ])
    expect(readDeadlineCell(' — ')).toEqual([])
  })

  // The same words in the other script, and in the spellings that occur.
  it.each([
    ['2024-yil yanvardan boshlab doimiy', '2024 йил январдан бошлаб доимий'],
    ['2026-yil 2-yarim yilligi', '2026 йил 2-ярим йиллиги'],
    ['2025-yil IV chorak', '2025 йил ІV чорак'],
    ['uchinchi chorak yakunida', 'учинчи чорак якунида'],
    ['2025-yil oktabr-noyabr', '2025 йил октябр–ноябрь'],
    ["o'n besh ish kuni ichida", 'ўн беш иш куни ичида'],
    ['bir hafta muddatda', 'бир ҳафта муддатда'],
    ['har oyning 5-sanasiga qadar', 'хар ойнинг 5 санасига кадар'],
    ['har ikki yilda bir marta', 'ҳар икки йилда бир марта'],
    ['joriy yilning 1-apreliga qadar', 'жорий йилнинг 1 апрелига қадар'],
    ['2021/2022-o‘quv yilidan boshlab', '2021/2022 ўқув йилидан бошлаб'],
    ['belgilangan muddatlarda', 'белгиланган муддатларда'],
    ['mablag‘ jalb qilingunga qadar', 'маблағ жалб қилингунга қадар'],
    ['2025-yil iyul oyi oxirigacha', '2025 йил июль ойи охиригача'],
    ['2025-yil sentabr', '2025 йил сетябр'],
    ['2025-yil iyul', '2025 йил нюль'],
    ['yiliga ikki marta', 'йилига 2 марта']
  ])('%s = %s', (latin, cyrillic) => {
    expect(meaning(cyrillic)).toEqual(meaning(latin))
  })

  // Russian beside Uzbek.
  it.each([
    ['до конца 2025 года', '2025 йил охирига қадар'],
    ['до 1 июня 2024 года', '2024 йил 1 июнга қадар'],
    ['I квартал 2025 года', '2025 йил I чорак'],
    ['II полугодие 2025 года', '2025 йил II ярим йиллик'],
    ['2024–2026 годы', '2024–2026 йиллар'],
    ['в двухмесячный срок', 'икки ой муддатда'],
    ['в течение пяти рабочих дней', 'беш иш куни ичида'],
    ['в течение месяца', 'бир ой ичида'],
    ['постоянно', 'доимий'],
    ['ежеквартально', 'ҳар чоракда'],
    ['ежемесячно, до 5 числа', 'ҳар ойнинг 5-санасига қадар'],
    ['один раз в два года', 'икки йилда бир марта'],
    ['с 1 января 2025 года', '2025 йил 1 январдан бошлаб'],
    ['ноябрь-декабрь 2025 года', '2025 йил ноябрь-декабрь'],
    ['в установленные сроки', 'белгиланган муддатларда'],
    ['до 2 марта 2025 года', '2025 йил 2 мартга қадар']
  ])('%s = %s', (russian, uzbek) => {
    expect(meaning(russian)).toEqual(meaning(uzbek))
  })
})

describe('yearsNamed', () => {
  it('gives the years of targets and dates, not of programmes, acts and beginnings', () => {
    expect(yearsNamed('таъминлаш даражасини: 2023 йилда 88 фоиз; 2024 йилда 100 фоизга етказиш')).toEqual([2023, 2024])
    expect(yearsNamed('2024 йил якунига қадар қуриш')).toEqual([2024])
    expect(yearsNamed('2025–2026 йилларга мўлжалланган дастур лойиҳасини ишлаб чиқиш')).toEqual([])
    expect(yearsNamed('2019 йил 17 июндаги ПФ-5742-сон Фармон ижроси')).toEqual([])
    expect(yearsNamed('2030 йилгача бўлган ривожлантириш стратегиясини ишлаб чиқиш')).toEqual([])
    expect(yearsNamed('2023-yilda amalga oshirilgan ishlarni tahlil qilish')).toEqual([])
    expect(yearsNamed('2025 йил 1 январдан бошлаб қўлланадиган тартиб')).toEqual([])
  })
})

const WORDS =
  'йил yil йиллар yilda йилдан қадар gacha бошлаб boshlab 2024 2025 2024–2025 1 31 15 5 I IV чорак chorak ярим yillik декабрь mart май oy ой kun иш муддатда ichida har ҳар бир икки marta марта doimiy доимий , - – . ; / ( ) « » " ‘ soat 10:00 № ПҚ-308-сон якуни охири joriy kelasi санасига до с года года ежегодно квартал \n * \u00ad o‘ ʼ'.split(
    ' '
  )

describe('any text', () => {
  const garbage = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map(words => words.join(' ')),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map(words => words.join(''))
  )

  it('never throws; places lie inside the text, in order, and hold the printed words', () => {
    fc.assert(
      fc.property(garbage, text => {
        for (const read of [findDeadlines, readDeadlineCell]) {
          let last = 0
          for (const found of read(text)) {
            expect(found.start).toBeGreaterThanOrEqual(last)
            expect(found.end).toBeGreaterThan(found.start)
            expect(found.end).toBeLessThanOrEqual(text.length)
            expect(text.slice(found.start, found.end).replace(/\s+/g, ' ')).toBe(found.text)
            last = found.end
          }
        }
      }),
      { numRuns: 1500 }
    )
  })

  it('keeps its meaning inside spaces and line ends', () => {
    const phrases = ['2024 йил декабрь', '2025-yil IV chorak', 'bir oy muddatda', 'har chorakda', '2024–2025 йиллар']
    fc.assert(
      fc.property(fc.constantFrom(...phrases), fc.constantFrom(' ', '\n', '\u00a0', '  \t'), (phrase, space) => {
        expect(meaning(space + phrase.replaceAll(' ', space) + space)).toEqual(meaning(phrase))
      })
    )
  })
})
