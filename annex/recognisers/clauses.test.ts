import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText } from '../readers/text/read-text.ts'
import { readBody } from './body.ts'
import { readClauses } from './clauses.ts'

const read = (text: string) => {
  const { preamble, clauses } = readBody(readText(text).blocks)
  return { preamble, ...readClauses(clauses, { actDate: '2024-03-05', planYear: 2024 }) }
}
const act = (...lines: string[]) =>
  read(
    ['Ишларни такомиллаштириш мақсадида ҚАРОР ҚИЛАМАН:', ...lines, 'Туман ҳокими', 'Ш.Рабиев', 'Чортоқ шаҳри'].join(
      '\n\n'
    )
  ).clauses
const shape = (...lines: string[]) => act(...lines).map(({ number, kind }) => `${number} ${kind}`)
const doers = (...lines: string[]) =>
  act(...lines).map(({ executors }) => executors.map(({ text, person, role }) => [text, person, role]))

describe('the tree of clauses', () => {
  it('is numbers, letters and unnumbered paragraphs; the signature is none of them', () => {
    expect(
      shape(
        '1. Белгилаб қўйилсинки:',
        'а) хизматлар 2024 йил 1 июлдан бошлаб электрон шаклда кўрсатилади;',
        'б) 2024 йил якунига қадар:',
        'хизматлар сони 700 тага етказилади;',
        'идоралар платформага уланади;',
        'в) тартиб ўзгармайди.',
        'Бунда маблағ сарфланмайди.',
        '2. Қарор эълон қилинсин.'
      )
    ).toEqual(['1 other', '1.а task', '1.б other', '1.б.1 task', '1.б.2 task', '1.в other', '1.1 other', '2 task'])
  })

  it('gives the paragraphs under a body its executors, and its deadline where they print none', () => {
    const clauses = act(
      '1. Адлия вазирлиги (А. Шадманов) 2024 йил 1 июнга қадар:',
      'лойиҳани ишлаб чиқсин;',
      'икки ой муддатда таклиф киритсин.'
    )
    expect(clauses.map(({ number }) => number)).toEqual(['1', '1.1', '1.2'])
    expect(clauses.map(({ executors }) => executors[0]?.person)).toEqual(['А. Шадманов', 'А. Шадманов', 'А. Шадманов'])
    expect(clauses.map(({ deadlines }) => deadlines.map(({ due }) => due))).toEqual([
      ['2024-06-01'],
      ['2024-06-01'],
      ['2024-05-05']
    ])
  })

  it('takes paragraphs that share one verb for the items of one clause', () => {
    const [clause, ...rest] = act(
      '1. Қуйидагилар:',
      'низом 1-иловага мувофиқ;',
      '“Йўл харитаси” 2-иловага мувофиқ тасдиқлансин.'
    )
    expect(rest).toEqual([])
    expect(clause).toMatchObject({
      kind: 'approve',
      items: ['низом 1-иловага мувофиқ', '“Йўл харитаси” 2-иловага мувофиқ тасдиқлансин'],
      text: 'Қуйидагилар: низом 1-иловага мувофиқ; “Йўл харитаси” 2-иловага мувофиқ тасдиқлансин.'
    })
  })

  it('also of a decision whose verb is printed with spaces, and of minutes without one', () => {
    const numbers = (text: string) => read(text).clauses.map(({ number }) => number)
    expect(numbers('Қонунга биноан Қ А Р О Р   Қ И Л А М А Н:\n\n1. Иш қилинсин.\n\n2. Назорат қилинсин.')).toEqual([
      '1',
      '2'
    ])
    expect(
      numbers('ЙИҒИЛИШ БАЁНИ\n\n2024 йил 5 март\n\n1. Адлия вазирлиги иш қилсин.\n\n1.1. Бундан ташқари ўргансин.')
    ).toEqual(['1', '1.1'])
  })

  it('takes the list in one paragraph for its items', () => {
    const [clause] = act('1. Қуйидагилар вазифа этиб белгилансин: порталлар яратиш; ходимлар ўқитиш; ҳисобот бериш.')
    expect(clause!.items).toEqual(['порталлар яратиш', 'ходимлар ўқитиш', 'ҳисобот бериш'])
  })

  it('does not take a plan for a body, nor a numbered line before the act resolves', () => {
    expect(read('Чора-тадбирлар режаси\n\n1. Порталлар яратилсин.\n\n2. Ходимлар ўқитилсин.').clauses).toEqual([])
  })

  it('reads on behind a table up to the signature', () => {
    expect(shape('1. Жадвал тасдиқлансин:', 'а\tб\n1\t2', '2. Қарор эълон қилинсин.')).toEqual(['1 approve', '2 task'])
  })
})

describe('the kind of a clause', () => {
  it.each([
    ['Вилоят ҳокимининг 12-1-0-Q/25-сон қарори ижро учун қабул қилинсин.', 'adopt'],
    ['Viloyat hokimining qarori ma’lumot uchun qabul qilinsin.', 'note'],
    ['Қарор билан белгиланган вазифалар эътиборга олинсин.', 'note'],
    ['Ишчи гуруҳ таркиби 2-иловага мувофиқ тасдиқлансин.', 'approve'],
    ['Тумандаги ишларни мувофиқлаштирувчи ишчи гуруҳ тузилсин.', 'organise'],
    ['Komissiya huzurida loyiha ofisi tashkil etilsin.', 'organise'],
    ['Тадбирлар маҳаллий бюджет маблағлари ҳисобидан молиялаштирилсин.', 'finance'],
    ['Mazkur qaror ijrosini nazorat qilish o‘zimda qoldirilsin.', 'control'],
    ['Қарорнинг ижросини назорат қилишни ўз зиммамда қолдираман.', 'control'],
    ['Қарорга ўзгартириш ва қўшимчалар киритилсин.', 'other'],
    ['112-сон қарор ўз кучини йўқотган деб ҳисоблансин.', 'other'],
    ['Мазкур қарор эълон қилинган кундан бошлаб кучга киради.', 'other'],
    ['Платформа тўлиқ ишга туширилсин.', 'task'],
    ['Туман ҳокимлиги идораларни платформага улашни таъминласин.', 'task']
  ])('%s is %s', (text, kind) => {
    expect(shape(`1. ${text}`)).toEqual([`1 ${kind}`])
  })
})

describe('who carries out a clause', () => {
  it.each<[string, [string, string | null, string][]]>([
    [
      'Молия вазирлиги, Адлия вазирлиги ҳамда вилоятлар ҳокимликлари 2024 йил 1 майга қадар таклиф киритсин.',
      [
        ['Молия вазирлиги', null, 'unknown'],
        ['Адлия вазирлиги', null, 'unknown'],
        ['вилоятлар ҳокимликлари', null, 'unknown']
      ]
    ],
    [
      'Raqamli texnologiyalar vazirligi Adliya vazirligi bilan birgalikda ikki oy muddatda taklif kiritsin.',
      [
        ['Raqamli texnologiyalar vazirligi', null, 'unknown'],
        ['Adliya vazirligi', null, 'co']
      ]
    ],
    [
      'Молия вазирлиги (Ж. Махсудов) Марказий банк (М. Юлдашев) ва бошқа манфаатдор идоралар билан биргаликда лойиҳани киритсин.',
      [
        ['Молия вазирлиги', 'Ж. Махсудов', 'unknown'],
        ['Марказий банк', 'М. Юлдашев', 'co'],
        ['бошқа манфаатдор идоралар', null, 'co']
      ]
    ],
    [
      'Туман ҳокимлиги ахборот хизмати қарорни оммавий ахборот воситаларида ёритсин.',
      [['Туман ҳокимлиги ахборот хизмати', null, 'unknown']]
    ],
    [
      'Tuman hokimining o‘rinbosari H.Boylarov ish tashkil etsin.',
      [['Tuman hokimining o‘rinbosari', 'H.Boylarov', 'unknown']]
    ],
    [
      'Туман ҳокимининг ўринбосари Д.Рахимова қарор ижросига шахсан масъул этиб белгилансин.',
      [['Туман ҳокимининг ўринбосари', 'Д.Рахимова', 'personally-responsible']]
    ],
    [
      'Қарор ижросига шахсий жавобгар этиб вазир Ш.Х. Шерматов белгилансин.',
      [['вазир', 'Ш.Х. Шерматов', 'personally-responsible']]
    ],
    [
      'Mazkur qarorning bajarilishini nazorat qilish Bosh vazirning birinchi o‘rinbosari A.N. Aripov va raqamli texnologiyalar vaziri Sh.X. Shermatov zimmasiga yuklansin.',
      [
        ['Bosh vazirning birinchi o‘rinbosari', 'A.N. Aripov', 'controller'],
        ['raqamli texnologiyalar vaziri', 'Sh.X. Shermatov', 'controller']
      ]
    ],
    [
      'Маҳаллаларни интернетга улаш вазифаси Рақамли технологиялар вазирлиги зиммасига юклансин.',
      [['Рақамли технологиялар вазирлиги', null, 'unknown']]
    ],
    [
      'Адлия вазирлигига (А. Шадманов) лойиҳани ишлаб чиқиш топширилсин.',
      [['Адлия вазирлиги', 'А. Шадманов', 'unknown']]
    ],
    [
      'Вазирлик ва идоралар ҳужжатларини бир ой муддатда мувофиқлаштирсин.',
      [['Вазирлик ва идоралар', null, 'unknown']]
    ],
    [
      'Президент ҳузуридаги Бошқарув академияси Адлия вазирлиги билан биргаликда курслар очсин.',
      [
        ['Президент ҳузуридаги Бошқарув академияси', null, 'unknown'],
        ['Адлия вазирлиги', null, 'co']
      ]
    ],
    ['Тижорат банкларига кредит ажратиш тавсия этилсин.', [['Тижорат банклари', null, 'unknown']]],
    ['Магистраль телекоммуникация тармоғи кенгайтирилсин.', []],
    ['Рақамли офис ташкил этилсин.', []]
  ])('%s', (text, want) => {
    expect(doers(`1. ${text}`)).toEqual([want])
  })
})

describe('deadlines of a clause', () => {
  it('are its own dates, not those of acts it names or of programmes', () => {
    const [clause] = act('1. 2019 йил 14 майдаги ПҚ-4320-сон қарор ижроси бир ой муддатда таъминлансин.')
    expect(clause!.deadlines.map(({ due }) => due)).toEqual(['2024-04-05'])
    const [programme] = act('1. 2024-2026 йилларда амалга ошириладиган комплекс чора-тадбирлар дастури тасдиқлансин.')
    expect(programme!.deadlines).toEqual([])
  })
})

const WORDS =
  '1. 2. а) б) : ; . , вазирлиги (Ш. Шерматов) ва билан биргаликда зиммасига юклансин этиб белгилансин таъминласин 2024 йил 1 майга қадар 570 тага камида 75 фоизи “ ” " назорат қилиш томонидан ҚАРОР ҚИЛАМАН: \n\n'.split(
    ' '
  )
it('any text gives clauses whose words stand in it, and never throws', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }), words => {
      const text = `мақсадида:\n\n1. ${words.join(' ')}`
      const printed = text.replace(/\s+/g, '')
      for (const clause of read(text).clauses) {
        expect(clause.number).toMatch(/^\d/)
        for (const item of clause.items) expect(printed).toContain(item.replace(/\s+/g, ''))
        for (const { start, due } of clause.deadlines)
          if (start !== null && due !== null) expect(start <= due).toBe(true)
      }
    }),
    { numRuns: 300 }
  )
})
