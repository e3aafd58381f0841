import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Deadline } from '#domain/draft.ts'
import { measureTargets, readTargets } from './targets.ts'

const times = { actDate: '2023-09-14', planYear: 2023 }
const read = (text: string) =>
  readTargets(text, { deadlines: [], times }).map(({ how, value, unit, what, start, due }) => [
    how,
    value,
    unit,
    what,
    start,
    due
  ])

describe('targets', () => {
  it.each<[string, unknown[][]]>([
    [
      '2022 йил якунига қадар аҳолининг камида 30 фоизини, 2023 йил якунига қадар камида 50 фоизини имзо билан таъминласин',
      [
        ['at-least', 30, 'фоиз', 'аҳолининг', null, '2022-12-31'],
        ['at-least', 50, 'фоиз', 'аҳолининг', null, '2023-12-31']
      ]
    ],
    [
      '2021 йилда 2,5 миллионта портни фойдаланишга топшириш',
      [['reach', 2.5, 'миллион та', 'портни', '2021-01-01', '2021-12-31']]
    ],
    [
      'хизматларнинг автоматлашганлик даражасини 65 фоизга етказиш.',
      [['reach', 65, 'фоиз', 'хизматларнинг автоматлашганлик даражасини', null, null]]
    ],
    [
      'уларнинг умумий сонини: 2023 йилда – 570 тага; 2024 йилда – 700 тага етказиш;',
      [
        ['reach', 570, 'та', 'уларнинг умумий сонини', '2023-01-01', '2023-12-31'],
        ['reach', 700, 'та', 'уларнинг умумий сонини', '2024-01-01', '2024-12-31']
      ]
    ],
    [
      'таъминлаш даражасини: 2023 йилда 88 фоиз; 2024 йилда 100 фоизга етказиш.',
      [
        ['reach', 88, 'фоиз', 'таъминлаш даражасини', '2023-01-01', '2023-12-31'],
        ['reach', 100, 'фоиз', 'таъминлаш даражасини', '2024-01-01', '2024-12-31']
      ]
    ],
    [
      'сервисларнинг камидаги 75 фоизи мобиль иловада кўрсатилишини таъминлаш.',
      [['at-least', 75, 'фоиз', 'сервисларнинг', null, null]]
    ],
    [
      'қўшимча 50 минг км оптик толали алоқа линиялари қуриш орқали уларнинг умумий узунлигини 250 минг километрга етказиш',
      [
        ['add', 50, 'минг км', 'оптик толали алоқа линиялари', null, null],
        ['reach', 250, 'минг километр', 'уларнинг умумий узунлигини', null, null]
      ]
    ],
    [
      '700 мингта кенг полосали портлар ўрнатиш орқали улар сонини 5,7 миллионтага етказиш.',
      [
        ['add', 700, 'минг та', 'кенг полосали портлар', null, null],
        ['reach', 5.7, 'миллион та', 'улар сонини', null, null]
      ]
    ],
    ['тезликни 8 Мбит/секундга етказиш.', [['reach', 8, 'Мбит/секунд', 'тезликни', null, null]]],
    ['боғланиш вақтини икки баробар камайтириш', [['factor', 2, 'баробар', 'боғланиш вақтини', null, null]]],
    [
      'Ўзбекистонни биринчи 10 та ўриндаги давлатлар қаторига киритиш',
      [['top', 10, 'ўрин', 'Ўзбекистонни', null, null]]
    ],
    ['reytingda TOP-30 talikka kirish', [['top', 30, 'o‘rin', 'reytingda', null, null]]],
    ['давлатлар рўйхатида биринчи 30 таликка киритиш', [['top', 30, 'ўрин', 'давлатлар рўйхатида', null, null]]],
    [
      '2024-yil yakuniga qadar xizmatlar soni 700taga, avtomatlashganlik darajasi 65%ga yetkaziladi',
      [
        ['reach', 700, 'ta', 'xizmatlar soni', null, '2024-12-31'],
        ['reach', 65, '%', 'avtomatlashganlik darajasi', null, '2024-12-31']
      ]
    ],
    ['қамров даражасини 80 фоиздан 85 фоизга ошириш', [['reach', 85, 'фоиз', 'қамров даражасини', null, null]]],
    ['экспорт ҳажмини 10 фоизга ошириш', [['add', 10, 'фоиз', 'экспорт ҳажмини', null, null]]],
    ['харажатларни 20 фоизга камайтириш', [['add', -20, 'фоиз', 'харажатларни', null, null]]],
    ['kutish vaqti 30 foizdan oshmasligini ta’minlash', [['at-most', 30, 'foiz', 'kutish vaqti', null, null]]],
    ['1 240 nafar xodimni o‘qitish', [['add', 1240, 'nafar', 'xodimni', null, null]]],
    ['компьютерлар сонини 1 500 тага етказиш', [['reach', 1500, 'та', 'компьютерлар сонини', null, null]]]
  ])('%s', (text, want) => {
    expect(read(text)).toEqual(want)
  })

  it.each([
    'Хизматлар доирасида баҳоланадиган 32 та комплекс хизматлар гуруҳига кирувчи хизматларни белгилаш.',
    'баҳоланадиган 5 та соҳанинг 112 та кўрсаткичи бўйича амалдаги ҳолатни хатловдан ўтказиш',
    '20 турдаги кўрсаткич ва талаблар бўйича ҳолатни ўрганиш',
    'мурожаат учун қисқа рақам (1242) тўғрисидаги маълумотларни жойлаштириш',
    'ПҚ-308-сон қарорнинг 5-банди ижросини таъминлаш',
    'сўнгги 12 ой ичида ўтказилган маслаҳатлар',
    '“112” ягона хизматини йўлга қўйиш',
    '2025–2026 йилларга мўлжалланган дастур лойиҳасини ишлаб чиқиш',
    'биринчи навбатда рақамлаштирилиши лозим бўлган хизматлар',
    'идоралар биринчи раҳбарлари тўғрисида маълумот олиш',
    'телефон: (65) 223-11-54'
  ])('none in: %s', text => {
    expect(read(text)).toEqual([])
  })
})

describe('targets of a measure', () => {
  const deadline = (due: string, steps: number[] | null): Deadline => ({
    text: due,
    kind: 'day',
    start: null,
    due,
    time: null,
    every: null,
    dayOfMonth: null,
    steps,
    certain: true
  })
  const step = (number: number, text: string) => ({ number, text, items: [] })

  it('take the deadline of their step; what text and step both print stands once', () => {
    const targets = measureTargets(
      {
        text: 'Хизматлар сонини 700 тага етказиш',
        steps: [step(1, 'Хизматлар сонини 700 тага етказиш'), step(2, 'Ходимлар сонини 20 нафарга етказиш')],
        deadlines: [deadline('2024-06-30', [1]), deadline('2024-12-31', [2])]
      },
      times
    )
    expect(targets.map(({ value, due }) => [value, due])).toEqual([
      [700, null],
      [700, '2024-06-30'],
      [20, '2024-12-31']
    ])
  })
})

it('any text gives finite values whose units stand in it, and never throws', () => {
  const words =
    '570 1 240 5,7 минг та тага нафарга фоизга % км камида қўшимча биринчи таликка 2023 йилда – ; , икки баробар ошириш етказиш қуриш млн. сўм ( ) “ ”'.split(
      ' '
    )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(fc.constantFrom(...words), { maxLength: 20 }).map(list => list.join(' '))
      ),
      text => {
        for (const target of readTargets(text, { deadlines: [], times })) {
          expect(Number.isFinite(target.value)).toBe(true)
          expect(text.replace(/\s/g, '')).toContain(target.what.replace(/\s/g, ''))
        }
      }
    ),
    { numRuns: 500 }
  )
})
