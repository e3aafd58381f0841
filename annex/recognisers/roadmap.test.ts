import { describe, expect, it } from 'vitest'
import type { RoadMap } from '#domain/draft.ts'
import { readAnnex } from '../read.ts'

const draftOf = (text: string) =>
  readAnnex({ name: 'a.txt', bytes: new TextEncoder().encode(text) }, { sha256: async () => '' })
const HEADER = 'Т/р\tЧора-тадбирлар\tМеханизм\tМуддати\tМасъул ижрочилар'
async function mapOf(...rows: string[]): Promise<RoadMap> {
  const draft = await draftOf([HEADER, ...rows].join('\n'))
  return draft.annexes.find(annex => annex.kind === 'roadmap')!
}
const codes = (map: RoadMap, i: number) => map.measures[i]!.notes.map(({ code }) => code)

describe('rows and measures', () => {
  it('joins a row cut by a page to the one above, in every cell', async () => {
    const map = await mapOf(
      '1.\tПортални чора-\t1. Лойиҳа тузиш. 2. Уни\t2024 йил май 2024\tАдлия вазирлиги, “Марказ”нинг',
      '',
      HEADER,
      '\tтадбирлар билан яратиш.\tтасдиқлаш.\tйил июнь\tишчи гуруҳи'
    )
    expect(map.measures).toHaveLength(1)
    expect(map.measures[0]).toMatchObject({
      text: 'Портални чора-тадбирлар билан яратиш.',
      steps: [{ text: 'Лойиҳа тузиш.' }, { text: 'Уни тасдиқлаш.' }],
      deadlines: [
        { due: '2024-05-31', steps: [1] },
        { due: '2024-06-30', steps: [2] }
      ],
      executors: [{ text: 'Адлия вазирлиги' }, { text: '“Марказ”нинг ишчи гуруҳи' }]
    })
    expect(codes(map, 0)).toEqual(['ROW_JOINED'])
  })

  it('gives executors of a cut row to its own steps where the upper list was whole', async () => {
    const map = await mapOf(
      '1.\tПорталлар.\t1. Бири.\t2024 йил май\tАдлия вазирлиги',
      '',
      HEADER,
      '\t\t2. Иккинчиси.\t2024 йил июнь\tЭкология вазирлиги'
    )
    expect(map.measures[0]!.executors).toMatchObject([
      { text: 'Адлия вазирлиги', steps: [1] },
      { text: 'Экология вазирлиги', steps: [2] }
    ])
  })

  it('prefers the column of measures to that of directions, and opens a section in it', async () => {
    const draft = await draftOf(
      '№\tЙўналишлар\tЧора-тадбирлар\tМуддати\tМасъуллар\n1.\tТаълим\tИш.\tмай\tАдлия вазирлиги\n\t\t1.1. Мактаблар\t\t\n2.\t\tЯна иш.\tмай\tАдлия вазирлиги'
    )
    expect(draft.annexes[0]).toMatchObject({
      sections: [{ number: '1.1', title: 'Мактаблар' }],
      measures: [{ text: 'Иш.' }, { text: 'Яна иш.', subsection: '1.1' }]
    })
  })

  it('goes on from 1.2 to 2 without a gap, and knows a number in brackets', async () => {
    const map = await mapOf(
      ...['1.', '1.1.', '1.2.', '2.', '(3)'].map(number => `${number}\tИш.\t\tмай\tАдлия вазирлиги`)
    )
    expect(map.measures.map(measure => measure.printedNumber)).toEqual(['1', '1.1', '1.2', '2', '3'])
    expect(map.measures.flatMap(({ notes }) => notes.filter(({ code }) => code === 'NUMBER_GAP'))).toEqual([])
  })

  it('tells a row of sums beside the table', async () => {
    const map = await mapOf('1.\tИш.\tЛойиҳа.\tмай\tАдлия вазирлиги', '\tЖами:\t1 та лойиҳа\t\t')
    expect(map.measures).toMatchObject([{ text: 'Иш.', steps: [{ text: 'Лойиҳа.' }] }])
  })

  it('reads "-//-" as what is printed above it', async () => {
    const map = await mapOf('1.\tБир.\t\t2024 йил май\tАдлия вазирлиги', '2.\tИкки.\t\t—//—\t-//-')
    expect(map.measures[1]).toMatchObject({
      deadlines: [{ text: '2024 йил май', due: '2024-05-31' }],
      executors: [{ text: 'Адлия вазирлиги' }]
    })
  })

  it('makes one deadline of a column that begins and a column that ends', async () => {
    const draft = await draftOf(
      'Т/р\tТадбирлар\tBoshlanish sanasi\tTugash sanasi\tМасъуллар\n1.\tИш.\t2024 йил март\t2024 йил май\tАдлия вазирлиги'
    )
    expect(draft.annexes[0]).toMatchObject({
      measures: [
        {
          deadlines: [{ text: '2024 йил март – 2024 йил май', kind: 'months', start: '2024-03-01', due: '2024-05-31' }]
        }
      ]
    })
  })

  it('joins a cut row that prints its number again', async () => {
    const map = await mapOf(
      '1.\tПортални\t1. Бири.\t2024 йил май\tАдлия вазирлиги',
      '',
      HEADER,
      '1.\tтаъмирлаш.\t2. Иккинчиси.\t2024 йил июнь\t'
    )
    expect(map.measures).toMatchObject([{ text: 'Портални таъмирлаш.', steps: [{ number: 1 }, { number: 2 }] }])
  })

  it('makes every full row a measure where the table prints no numbers', async () => {
    const map = await mapOf(
      '\tБир иш.\t\t2024 йил май\tАдлия вазирлиги',
      '',
      HEADER,
      '\tИкки иш.\t\t2024 йил июнь\tМолия вазирлиги'
    )
    expect(map.measures.map(({ number, printedNumber, text }) => ({ number, printedNumber, text }))).toEqual([
      { number: 1, printedNumber: null, text: 'Бир иш.' },
      { number: 2, printedNumber: null, text: 'Икки иш.' }
    ])
  })

  it('counts measures itself and notes where the printed number does not go on', async () => {
    const map = await mapOf(
      '1.\tБир.\t\tдоимий\tАдлия вазирлиги',
      '3.\tИкки.\t\tдоимий\tАдлия вазирлиги',
      '3.\tУч.\t\tдоимий\tАдлия вазирлиги'
    )
    expect(map.measures.map(({ number, printedNumber }) => [number, printedNumber])).toEqual([
      [1, '1'],
      [2, '3'],
      [3, '3']
    ])
    expect([0, 1, 2].map(i => codes(map, i))).toEqual([[], ['NUMBER_GAP'], ['NUMBER_GAP']])
  })

  it('takes a full row without a number inside a page as a measure of its own', async () => {
    const map = await mapOf('1.\tБир.\t\tдоимий\tАдлия вазирлиги', '\tИкки.\t\tдоимий\tМолия вазирлиги')
    expect(map.measures).toHaveLength(2)
    expect(codes(map, 1)).toEqual(['NUMBER_GAP'])
  })

  it('reads a row typed one column to the left, and says so', async () => {
    const map = await mapOf(
      '1.\tБир.\tИш.\tдоимий\tАдлия вазирлиги',
      'Иккинчи ишни бажариш\tТузиш.\t2024 йил май\tМолия вазирлиги\t'
    )
    expect(map.measures[1]).toMatchObject({
      text: 'Иккинчи ишни бажариш',
      steps: [{ text: 'Тузиш.' }],
      executors: [{ text: 'Молия вазирлиги' }],
      confidence: 0.5
    })
    expect(codes(map, 1)).toContain('ROW_NOT_UNDERSTOOD')
  })

  it('notes what is missing', async () => {
    const map = await mapOf('1.\tБир.\tИш.\t\t')
    expect(codes(map, 0)).toEqual(['NO_DEADLINE', 'NO_EXECUTOR'])
  })

  it('drops a row that only counts the columns', async () => {
    const map = await mapOf('1\t2\t3\t4\t5', '1.\tБир.\t\tдоимий\tАдлия вазирлиги')
    expect(map.measures).toHaveLength(1)
  })
})

describe('columns', () => {
  it('follow their headers in any order and script', async () => {
    const draft = await draftOf(
      '№\tMas’ullar\tIjro muddati\tMoliyalashtirish manbalari\tTadbirlar\tHolat darajasi\n1\tAdliya vazirligi\t2024-yil may\tBudjet\tPortal yaratish\tx'
    )
    expect(draft.annexes[0]).toMatchObject({
      columns: ['№', 'Mas’ullar', 'Ijro muddati', 'Moliyalashtirish manbalari', 'Tadbirlar', 'Holat darajasi'],
      measures: [{ text: 'Portal yaratish', funding: 'Budjet', steps: [], executors: [{ text: 'Adliya vazirligi' }] }]
    })
    expect(draft.notes).toMatchObject([{ code: 'UNKNOWN_COLUMN', was: 'Holat darajasi' }])
    const [map] = draft.annexes as RoadMap[]
    expect(map!.measures[0]!.notes).toMatchObject([{ code: 'IGNORED_CONTENT', was: 'Holat darajasi: x' }])
  })
})

describe('what has no place in a measure', () => {
  it('stands in its notes', async () => {
    const draft = await draftOf('Т/р\tФуқаролар йиғини номи\tТадбирлар\tМуддати\n1.\tНавбаҳор МФЙ\tТармоқ тортиш\tмай')
    expect(draft.annexes[0]).toMatchObject({
      measures: [
        {
          text: 'Тармоқ тортиш',
          notes: [{ code: 'NO_ACT_DATE' }, { code: 'IGNORED_CONTENT', was: 'Фуқаролар йиғини номи: Навбаҳор МФЙ' }]
        }
      ]
    })
  })
})

describe('sections', () => {
  const row = (number: string) => `${number}\tИш.\t\tдоимий\tАдлия вазирлиги`
  it('stand inside the table and between its pages, with Cyrillic Roman letters', async () => {
    const map = await mapOf(
      'І. Бошланиш\t\t\t\t',
      row('1.'),
      '',
      'ІІ. Давоми',
      '',
      HEADER,
      row('2.'),
      '2.1. Бўлинма\t\t\t\t',
      row('3.'),
      'Х. Охири\t\t\t\t',
      row('4.')
    )
    expect(map.sections).toEqual([
      { number: 'I', title: 'Бошланиш', level: 1, parent: null },
      { number: 'II', title: 'Давоми', level: 1, parent: null },
      { number: '2.1', title: 'Бўлинма', level: 2, parent: 'II' },
      { number: 'X', title: 'Охири', level: 1, parent: null }
    ])
    expect(map.measures.map(({ section, subsection }) => [section, subsection])).toEqual([
      ['I', null],
      ['II', null],
      ['II', '2.1'],
      ['X', null]
    ])
  })
  it('put a district row under the Roman section above it', async () => {
    const map = await mapOf(
      'I. Туманлар\t\t\t\t',
      '1. Боғот тумани (масъул – туман ҳокими Ж.Назаров)\t\t\t\t',
      row('1.'),
      '2. Хонқа тумани\t\t\t\t',
      row('1.')
    )
    expect(map.sections).toMatchObject([
      { number: 'I' },
      { number: '1', title: 'Боғот тумани (масъул – туман ҳокими Ж.Назаров)', level: 2, parent: 'I' },
      { number: '2', level: 2, parent: 'I' }
    ])
    expect(codes(map, 1)).toEqual([])
  })
  it('repeat on the next page without opening again', async () => {
    const map = await mapOf('I. Бир\t\t\t\t', row('1.'), '', HEADER, 'I. Бир\t\t\t\t', row('2.'))
    expect(map.sections).toHaveLength(1)
  })
})

describe('annexes of one file', () => {
  const HEAD = (number: string) => `Вазирлар Маҳкамасининг\n2020 йил 28 апрелдаги 256-сон қарорига\n${number}\n`
  it('take year and number of their own and stay apart', async () => {
    const draft = await draftOf(
      [
        HEAD('1-илова'),
        '2021 йилга мўлжалланган ЧОРА-ТАДБИРЛАР РЕЖАСИ',
        '',
        HEADER,
        '1.\tИш.\t\tмарт\tАдлия вазирлиги',
        '',
        HEAD('2-илова'),
        'Иккинчи ЧОРА-ТАДБИРЛАР РЕЖАСИ',
        '',
        HEADER,
        '1.\tИш.\t\tмарт\tАдлия вазирлиги'
      ].join('\n')
    )
    expect(draft.act).toMatchObject({ kind: 'VMQ', number: '256', date: '2020-04-28' })
    expect(draft.annexes).toMatchObject([
      { number: '1', measures: [{ deadlines: [{ due: '2021-03-31' }] }] },
      { number: '2', title: 'Иккинчи ЧОРА-ТАДБИРЛАР РЕЖАСИ', measures: [{ deadlines: [{ due: '2020-03-31' }] }] }
    ])
  })
  it('an annex without a head before a printed 2-илова is the first', async () => {
    const draft = await draftOf(
      [
        `${HEADER}\n1.\tИш.\t\tмарт\tАдлия вазирлиги`,
        '',
        HEAD('2-илова'),
        'Гуруҳ ТАРКИБИ',
        '',
        '1. А. Каримов – вазир, гуруҳ раҳбари',
        '2. У. Шакиров – бошлиқ'
      ].join('\n')
    )
    expect(draft.annexes.map(({ kind, number }) => [kind, number])).toEqual([
      ['roadmap', '1'],
      ['group', '2']
    ])
  })
  it('keep the list of a group above the plan in the same annex', async () => {
    const lines = [
      HEAD('1-илова'),
      'Комиссия таркиби',
      '1. А. Арипов – вазир, комиссия раиси',
      '2. Ш. Шерматов – мудир'
    ]
    const draft = await draftOf([...lines, 'Тадбирлар режаси', HEADER, '1.\tИш.\t\tмарт\tАдлия вазирлиги'].join('\n'))
    expect(draft.annexes).toMatchObject([
      { kind: 'group', number: '1', title: 'Комиссия таркиби', members: [{ role: 'head' }, { position: 'мудир' }] },
      { kind: 'roadmap', number: '1', title: 'Тадбирлар режаси' }
    ])
  })
  it('keep a regulation or a list as it stands', async () => {
    const draft = await draftOf(
      [
        HEAD('1-илова'),
        'НИЗОМ',
        '',
        '1. Умумий қоидалар.',
        '',
        HEAD('2-илова'),
        '',
        HEADER,
        '1.\tИш.\t\tмарт\tАдлия вазирлиги'
      ].join('\n')
    )
    expect(draft.annexes[0]).toMatchObject({
      kind: 'text',
      number: '1',
      title: 'НИЗОМ',
      rows: [['1. Умумий қоидалар.']]
    })
  })
})
