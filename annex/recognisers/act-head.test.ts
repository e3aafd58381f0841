import { describe, expect, it } from 'vitest'
import { readText } from '../readers/text/read-text.ts'
import { actInWords, actNumber, readActHead } from './act-head.ts'
import { annexMark, findAnnexHeads } from './annex-heads.ts'

it.each([
  'Mahkamaning 2023-yil 30-noyabrdagi 589-F-son farmoyishiga 2-ilova',
  'Вазирнинг 12-сон буйруғига 2-илова',
  'Хокимнинг карорига 2-илова'
])('%s is the head of an annex', line => expect(annexMark(line)?.number).toBe('2'))

const headOf = (text: string) => readActHead(readText(text).blocks.filter(block => block.kind === 'paragraph')).act

describe('the number of an act', () => {
  it.each([
    ['№ ПҚ-308', 'ПҚ-308', 'PQ', null],
    ['№ ПК-308', 'ПҚ-308', 'PQ', 'ПК-308'],
    ['2019-yil 17-iyundagi PF-5742-son', 'PF-5742', 'PF', null],
    ['ПФ-6079-сонли Фармони', 'ПФ-6079', 'PF', null],
    ['ЎРҚ-792-сон', 'ЎРҚ-792', 'ORQ', null],
    ['O‘RQ-792-son', 'O‘RQ-792', 'ORQ', null],
    ['664-6-81-Q/24-son qarori', '664-6-81-Q/24', 'hokim', null],
    ['VI-42-7-1-18-K/24', 'VI-42-7-1-18-K/24', 'kengash', null],
    ['2019 йил 14 майдаги 395-сон', '395', null, null],
    ['№01-10/1318', '01-10/1318', 'letter', null]
  ])('%s', (line, number, kind, was) => {
    expect(actNumber(line)).toEqual({ number, kind, was })
  })
  it.each(['1-иловага мувофиқ', 'G2C хизматлари', '2024 йил 14 май'])('%s has none', line =>
    expect(actNumber(line)).toBeNull()
  )
})

describe('an act named in words', () => {
  it.each([
    ['Vazirlar Mahkamasining 2023-yil 30-noyabrdagi 589-F-son farmoyishiga', 'VMQ', '589-F', '2023-11-30'],
    ['Туман хокимининг 2021 йил 4 июндаги 512-сон карорига', 'hokim', '512', '2021-06-04'],
    [
      'Ўзбекистон Республикаси Президентининг 2023 йил 14 сентябрдаги ПҚ-308-сон қарорига',
      'PQ',
      'ПҚ-308',
      '2023-09-14'
    ],
    ['Vazirlar Mahkamasining 2021-yil 10-martdagi 120-son qaroriga', 'VMQ', '120', '2021-03-10'],
    [
      'Mingbuloq tumani hokimining 2024-yil 22-noyabrdagi 664-6-81-Q/24-son qaroriga',
      'hokim',
      '664-6-81-Q/24',
      '2024-11-22'
    ]
  ])('%s', (words, kind, number, date) => {
    expect(actInWords(words).act).toMatchObject({ kind, number, date })
  })
})

describe('the first page of an act', () => {
  it('reads a decision of the Cabinet with date, number and place on one line', () => {
    expect(
      headOf(
        'ЎЗБЕКИСТОН РЕСПУБЛИКАСИ ВАЗИРЛАР МАҲКАМАСИНИНГ ҚАРОРИ\n\n2020 йил 28 апрель, № 256, Тошкент шаҳри\n\nИқтисодиётни ривожлантириш тўғрисида\n\nВазирлар Маҳкамаси қарор қилади:'
      )
    ).toEqual({
      kind: 'VMQ',
      number: '256',
      date: '2020-04-28',
      title: 'Иқтисодиётни ривожлантириш тўғрисида',
      place: 'Тошкент шаҳри'
    })
  })
  it('reads the decision of a hokim', () => {
    expect(
      headOf(
        'NAMANGAN VILOYATI MINGBULOQ TUMANI HOKIMINING QARORI\n\n2024-yil 22-noyabr\n\n664-6-81-Q/24\n\nMingbuloq tumani hokimligi\n\nNazorat tizimi haqida\n\nQAROR QILAMAN:'
      )
    ).toEqual({
      kind: 'hokim',
      number: '664-6-81-Q/24',
      date: '2024-11-22',
      title: 'Nazorat tizimi haqida',
      place: 'Mingbuloq tumani hokimligi'
    })
  })
  it('reads a heading on two lines', () => {
    expect(
      headOf(
        'O‘ZBEKISTON RESPUBLIKASI PREZIDENTINING\nFARMONI\n2022-yil 28-yanvar\n№ PF-60\nTaraqqiyot strategiyasi to‘g‘risida'
      )
    ).toMatchObject({ kind: 'PF', number: 'PF-60', date: '2022-01-28', title: 'Taraqqiyot strategiyasi to‘g‘risida' })
  })
  it('reads date and number under the signature, as the legislation site prints them', () => {
    const text =
      'OʻZBEKISTON RESPUBLIKASI PREZIDENTINING\nQARORI\nTURIZMNI RIVOJLANTIRISH CHORA-TADBIRLARI TOʻGʻRISIDA\nPrezidentning 2022-yil 28-yanvardagi PF-60-son Farmoniga muvofiq:\n1. Belgilansin.\n2. Nazorat qilinsin.\nOʻzbekiston Respublikasi Prezidenti Sh. MIRZIYOYEV\nToshkent sh.,\n2024-yil 16-dekabr,\nPQ-439-son'
    expect(headOf(text)).toEqual({
      kind: 'PQ',
      number: 'PQ-439',
      date: '2024-12-16',
      title: 'TURIZMNI RIVOJLANTIRISH CHORA-TADBIRLARI TOʻGʻRISIDA',
      place: 'Toshkent sh.'
    })
  })
  it('knows nothing of a file that does not begin with an act', () => {
    expect(headOf('Йўл харитаси\nТошкент')).toEqual({ kind: null, number: null, date: null, title: null, place: null })
  })
})

describe('the head of an annex', () => {
  it.each([
    ['2-илова', '2'],
    ['З-илова', '3'],
    ['21а-илова', '21а'],
    ['1-ILOVA', '1'],
    ['ИЛОВА', null],
    ['4-сон илова', '4'],
    ['Илова № 5', '5'],
    ['2019-yil 14-maydagi PQ-4320-son qaroriga 1-ilova', '1']
  ])('%s', (line, number) => {
    expect(annexMark(line)).toMatchObject({ number })
  })
  it.each(['харитаси 1-иловага мувофиқ', 'ушбу илова', 'Порталнинг мобиль иловаси'])('%s is none', line =>
    expect(annexMark(line)).toBeNull()
  )

  it('takes the lines of the act above it and no others', () => {
    const { blocks } = readText(
      'Изоҳ: шундай.\n\nЎзбекистон Республикаси Президентининг\n2023 йил 14 сентябрдаги ПҚ-308-сон қарорига\nЗ-илова\n\nГуруҳ'
    )
    expect(findAnnexHeads(blocks)).toEqual([
      {
        number: '3',
        was: 'З',
        act: 'Ўзбекистон Республикаси Президентининг 2023 йил 14 сентябрдаги ПҚ-308-сон қарорига',
        from: 1,
        to: 4
      }
    ])
  })
})
