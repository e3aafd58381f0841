import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NOWHERE } from '#domain/draft.ts'
import { findCitations, withoutRepeats } from './citations.ts'

const read = (text: string, whole = text) =>
  findCitations(text, NOWHERE, whole).map(({ at: _at, text: _text, ...rest }) =>
    Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null))
  )

describe('acts named in a text', () => {
  it.each<[string, Record<string, unknown>[]]>([
    [
      'Президентининг 2020 йил 5 октабрдаги “Рақамли Ўзбекистон - 2030” стратегиясини тасдиқлаш тўғрисида”ги ПФ-6079-сонли Фармони 21а-илова 8-банди ижросини таъминлаш',
      [{ kind: 'PF', number: 'ПФ-6079', date: '2020-10-05', annex: '21а', clause: '8', relation: 'execution' }]
    ],
    [
      'Sizning 2021 yil 13 noyabrdagi №01-10/1318-sonli topshirig‘ingiz ijrosi yuzasidan:',
      [{ kind: 'letter', number: '01-10/1318', date: '2021-11-13', relation: 'execution' }]
    ],
    [
      'Ижтимоий ҳимоя агентлигининг 2024 йил 5 мартдаги 418/01-15-сонли хати асосида',
      [{ kind: 'letter', number: '418/01-15', date: '2024-03-05', relation: 'basis' }]
    ],
    ['10.2/4-8888-21-сонли хатга асосан', [{ kind: 'letter', number: '10.2/4-8888-21', relation: 'basis' }]],
    [
      'Xalq deputatlari tuman Kengashining 2024-yil 25-yanvardagi VI-42-7-1-18-K/24-son qaroriga muvofiq',
      [{ kind: 'kengash', number: 'VI-42-7-1-18-K/24', date: '2024-01-25', relation: 'basis' }]
    ],
    [
      'Вазирлар Маҳкамасининг 2024 йил 24 октябрдаги 695-сон ҳамда вилоят ҳокимининг 2024 йил 20 ноябрдаги 564-6-0-Q/24-сон қарорлари ижросини таъминлаш',
      [
        { kind: 'VMQ', number: '695', date: '2024-10-24', relation: 'execution' },
        { kind: 'hokim', number: '564-6-0-Q/24', date: '2024-11-20', relation: 'execution' }
      ]
    ],
    [
      'viloyat hokimining 2024-yil 20-noyabrdagi “Vazirlar Mahkamasining “Nazorat to‘g‘risida” 2024-yil 24-oktabrdagi 695-son qarori ijrosi to‘g‘risida”gi 564-6-0-Q/24-son qarori haqida',
      [
        { kind: 'VMQ', number: '695', date: '2024-10-24', relation: 'execution' },
        { kind: 'hokim', number: '564-6-0-Q/24', date: '2024-11-20', relation: 'cites' }
      ]
    ],
    [
      '“Маҳаллий давлат ҳокимияти тўғрисида”ги Қонунининг 6 ва 25-моддаларига асосан',
      [
        { kind: 'ORQ', article: '6', relation: 'basis' },
        { kind: 'ORQ', article: '25', relation: 'basis' }
      ]
    ],
    [
      '2003-yil 11-dekabrdagi O‘RQ-560-II-son "Axborotlashtirish to‘g‘risida"gi Qonuni 4-moddasiga muvofiq',
      [{ kind: 'ORQ', number: 'O‘RQ-560', date: '2003-12-11', article: '4', relation: 'basis' }]
    ],
    [
      'ПФ-5742-сон Фармони 3-бандининг иккинчи хатбошиси, 1-босқичи ижроси',
      [{ kind: 'PF', number: 'ПФ-5742', clause: '3', paragraph: 2, stage: '1', relation: 'execution' }]
    ],
    [
      '2022 йил 22 августдаги ПҚ–357-сон қарори 4-банди «б» кичик бандига асосан',
      [{ kind: 'PQ', number: 'ПҚ-357', date: '2022-08-22', clause: '4.б', relation: 'basis' }]
    ],
    [
      'ПҚ 4699 сон қарор ва ПФ6079-сон Фармон ижроси',
      [
        { kind: 'PQ', number: 'ПҚ-4699', relation: 'execution' },
        { kind: 'PF', number: 'ПФ-6079', relation: 'execution' }
      ]
    ],
    [
      '25.09.2020 yildagi PQ-4842-son qarorining 3, 5-6 va 9-bandlari bilan',
      ['3', '5', '6', '9'].map(clause => ({
        kind: 'PQ',
        number: 'PQ-4842',
        date: '2020-09-25',
        clause,
        relation: 'cites'
      }))
    ],
    [
      'Туман ҳокимининг 2020 йил 3 мартдаги 112-сон қарори ўз кучини йўқотган деб ҳисоблансин.',
      [{ kind: 'hokim', number: '112', date: '2020-03-03', relation: 'repeals' }]
    ],
    [
      'Вазирлар Маҳкамасининг 2019 йил 14 майдаги 395-сон қарорига 2-иловага мувофиқ ўзгартириш киритилсин.',
      [
        { kind: 'VMQ', number: '395', date: '2019-05-14', annex: '2', relation: 'amends' },
        { annex: '2', relation: 'amends' }
      ]
    ],
    [
      'маҳаллий ижро этувчи ҳокимият органлари 2023 йил 24 майдаги ПҚ-162-сон қарорни ўргансин',
      [{ kind: 'PQ', number: 'ПҚ-162', date: '2023-05-24', relation: 'cites' }]
    ]
  ])('%s', (text, want) => {
    expect(read(text)).toEqual(want)
  })

  it('takes the verb of an own annex from the whole clause', () => {
    expect(
      read('низом 1-иловага мувофиқ;', 'Қуйидагилар: низом 1-иловага мувофиқ; режа 2-иловага мувофиқ тасдиқлансин.')
    ).toEqual([{ annex: '1', relation: 'approves' }])
    expect(read('низом 1-иловага мувофиқ')).toEqual([])
  })

  it.each([
    '31-сон мактабни таъмирлаш',
    'телефон 223-11-54, 2023 йил 5 мартда',
    '“Рақамли Ўзбекистон – 2030” стратегияси',
    'хизматлар сонини 700 тага етказиш',
    'F-16 самолёти'
  ])('none in: %s', text => {
    expect(read(text).filter(({ number }) => number !== 'F-16')).toEqual([])
  })

  it('counts an act once for each part and relation', () => {
    const twice = findCitations(
      'ПҚ-162-сон қарор ижроси. ПҚ-162-сон қарор ижроси. ПҚ-162-сон қарор 3-банди ижроси',
      NOWHERE
    )
    expect(withoutRepeats(twice)).toHaveLength(2)
  })
})

it('any text gives citations whose words stand in it, and never throws', () => {
  const words =
    '№ ПҚ-308-сон 695-сон 01-10/1318-сонли 2023 йил 14 сентябрдаги қарори Қонунининг 6 ва 25-моддаларига 2-илова 8-банди ижроси асосан ҳамда “ ” « » " . ; тўғрисида”ги 664-6-81-Q/24'.split(
      ' '
    )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(fc.constantFrom(...words), { maxLength: 30 }).map(list => list.join(' '))
      ),
      text => {
        const squeezed = text.replace(/\s+/g, ' ')
        for (const citation of findCitations(text, NOWHERE)) expect(squeezed).toContain(citation.text)
      }
    ),
    { numRuns: 500 }
  )
})
