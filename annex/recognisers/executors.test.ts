import { describe, expect, it } from 'vitest'
import { beginsAnew, readExecutors } from './executors.ts'

const texts = (...lines: string[]) => readExecutors(lines).map(({ text }) => text)

describe('where an executor ends', () => {
  it.each([
    [
      'a comma behind a whole body',
      ['Адлия вазирлиги, Ички ишлар вазирлиги'],
      ['Адлия вазирлиги', 'Ички ишлар вазирлиги']
    ],
    [
      'no comma inside a name',
      ['Экология, атроф-муҳитни муҳофаза қилиш ва иқлим ўзгариши вазирлиги'],
      ['Экология, атроф-муҳитни муҳофаза қилиш ва иқлим ўзгариши вазирлиги']
    ],
    [
      'no comma inside a Latin name',
      ['Madaniyat vazirligi, O‘rta maxsus, kasb-hunar ta’limi markazi'],
      ['Madaniyat vazirligi', 'O‘rta maxsus, kasb-hunar ta’limi markazi']
    ],
    [
      '"ва" behind a whole body',
      ['Адлия вазирлиги ва Молия вазирлиги ҳамда Бош прокуратура'],
      ['Адлия вазирлиги', 'Молия вазирлиги', 'Бош прокуратура']
    ],
    [
      'no "ва" inside a name',
      ['Қурилиш ва уй-жой коммунал хўжалиги вазирлиги'],
      ['Қурилиш ва уй-жой коммунал хўжалиги вазирлиги']
    ],
    [
      '"hamda" behind a person in brackets',
      ['Moliya vazirligi (J. Maxsudov) hamda Adliya vazirligi'],
      ['Moliya vazirligi', 'Adliya vazirligi']
    ],
    ['acronyms', ['Адлия вазирлиги, ОТФИВ, ММТВ'], ['Адлия вазирлиги', 'ОТФИВ', 'ММТВ']],
    [
      'nothing inside quotes',
      ['“Савдо, ишлаб чиқариш ва хизмат” АЖ, Адлия вазирлиги'],
      ['“Савдо, ишлаб чиқариш ва хизмат” АЖ', 'Адлия вазирлиги']
    ],
    ['nothing inside brackets', ['вилоят, туман (шаҳар) ҳокимликлари'], ['вилоят, туман (шаҳар) ҳокимликлари']],
    [
      'a line end',
      ['Рақамли технологиялар вазирлиги', 'ОТФИВ', 'ММТВ'],
      ['Рақамли технологиялар вазирлиги', 'ОТФИВ', 'ММТВ']
    ],
    ['no line end inside a name', ['Иқтисодиёт ва молия', 'вазирлиги'], ['Иқтисодиёт ва молия вазирлиги']],
    [
      'no soft break',
      ['Транспорт вазирлиги,\nТошкент шаҳар\nҳокимлиги'],
      ['Транспорт вазирлиги', 'Тошкент шаҳар ҳокимлиги']
    ],
    [
      'a list numbered in the cell',
      ['1. Адлия вазирлиги', '2. Молия вазирлиги'],
      ['Адлия вазирлиги', 'Молия вазирлиги']
    ],
    ['a semicolon', ['Халқ таълими вазирлиги; Фанлар академияси'], ['Халқ таълими вазирлиги', 'Фанлар академияси']],
    [
      'a place before its bodies',
      ['Қорақалпоғистон Республикаси Вазирлар Кенгаши, вилоятлар ва Тошкент шаҳар ҳокимликлари'],
      ['Қорақалпоғистон Республикаси Вазирлар Кенгаши', 'вилоятлар ва Тошкент шаҳар ҳокимликлари']
    ]
  ])('%s', (_, lines, expected) => {
    expect(texts(...lines)).toEqual(expected)
  })
})

describe('what an executor is', () => {
  it('takes the bracketed person, keeps other brackets', () => {
    expect(readExecutors(['Madaniyat vazirligi (B. Sayfullayev), Адлия вазирлиги (келишув бўйича)'])).toMatchObject([
      { text: 'Madaniyat vazirligi', person: 'B. Sayfullayev' },
      { text: 'Адлия вазирлиги (келишув бўйича)', person: null }
    ])
  })
  it.each([
    'манфаатдор вазирлик ва идоралар',
    'tegishli vazirliklar va idoralar',
    'манфаатдор вазирликлар, идоралар ва ташкилотлар',
    'туман ҳокимликлари'
  ])('%s is one collective', text => {
    expect(readExecutors([text])).toMatchObject([{ text, collective: true }])
  })
  it('makes the one behind "билан биргаликда" a co-executor', () => {
    expect(readExecutors(['Маданият вазирлиги Туризм қўмитаси билан биргаликда'])).toMatchObject([
      { text: 'Маданият вазирлиги', role: 'unknown' },
      { text: 'Туризм қўмитаси', role: 'co' }
    ])
  })
  it('keeps the person of the body behind "билан биргаликда"', () => {
    expect(readExecutors(['Маданият вазирлиги ҳамда Туризм қўмитаси (А. Арипов) билан биргаликда'])).toMatchObject([
      { text: 'Маданият вазирлиги', role: 'unknown' },
      { text: 'Туризм қўмитаси', person: 'А. Арипов', role: 'co' }
    ])
  })
  it.each(['Маданият вазирлиги – А. Арипов', 'Маданият вазирлиги (масъул: А. Арипов)'])(
    'takes the person beside the body: %s',
    text => expect(readExecutors([text])).toMatchObject([{ text: 'Маданият вазирлиги', person: 'А. Арипов' }])
  )
  it('keeps the dot of an initial at the end', () => {
    expect(readExecutors(['Арипов А., Шерматов Ш.'])).toMatchObject([
      { person: 'Арипов А.' },
      { person: 'Шерматов Ш.' }
    ])
  })
  it.each(['Сув хўжалиги, қишлоқ хўжалиги ва энергетика вазирликлари', 'Молия, банк ва суғурта бозори маркази'])(
    '%s is one name',
    text => expect(readExecutors([text])).toMatchObject([{ text }])
  )
  it.each([
    ['Тошкент шаҳри, Самарқанд ва Бухоро вилоятлари ҳокимликлари', 1],
    ['Қорақалпоғистон Республикаси Вазирлар Кенгаши, вилоятлар ҳокимликлари', 2],
    ['Давлат солиқ қўмитаси ва б.', 1],
    ['Ободонлаштириш бошкармаси, туман хокимлиги, махалла раислари', 3]
  ])('%s: %i', (text, count) => expect(readExecutors([text])).toHaveLength(count))
  it('drops "ва" at the head of a line, and takes the bracket that calls the lead', () => {
    expect(readExecutors(['Адлия вазирлиги (масъул ижрочи)', 'ва бошқа ташкилотлар'])).toMatchObject([
      { text: 'Адлия вазирлиги', role: 'lead' },
      { text: 'бошқа ташкилотлар', collective: true }
    ])
  })
  it('keeps "ва" at a soft break, and parts at bullets behind one', () => {
    expect(readExecutors(['Иқтисодиёт ва\nмолия вазирлиги,\nманфаатдор идоралар'])).toMatchObject([
      { text: 'Иқтисодиёт ва молия вазирлиги' },
      { text: 'манфаатдор идоралар' }
    ])
    expect(readExecutors(['- Адлия вазирлиги;\n- Молия вазирлиги.'])).toMatchObject([
      { text: 'Адлия вазирлиги' },
      { text: 'Молия вазирлиги' }
    ])
  })
  it('knows the person behind a post and before a body', () => {
    expect(readExecutors(['Ҳоким ўринбосари Ш.Шерматов, бўлим мудири А. Арипов'])).toMatchObject([
      { text: 'Ҳоким ўринбосари Ш.Шерматов', person: 'Ш.Шерматов' },
      { text: 'бўлим мудири А. Арипов', person: 'А. Арипов' }
    ])
    expect(readExecutors(['А. Арипов (Вазирлар Маҳкамаси)', 'Ш. Шерматов – мудир'])).toMatchObject([
      { person: 'А. Арипов' },
      { person: 'Ш. Шерматов' }
    ])
  })
  it('gives nothing for an empty cell', () => expect(readExecutors(['', ' '])).toEqual([]))
})

describe('a cell cut by a page', () => {
  it('begins anew behind a whole body', () =>
    expect(beginsAnew(['Ички ишлар вазирлиги'], ['Экология вазирлиги'])).toBe(true))
  it('goes on where the name was not whole', () =>
    expect(beginsAnew(['“Электрон ҳукумат” ҳисоботининг'], ['Онлайн хизмат ишчи гуруҳи'])).toBe(false))
  it('goes on behind a comma', () => expect(beginsAnew(['Ички ишлар вазирлиги,'], ['Адлия вазирлиги'])).toBe(false))
  it('goes on before a small letter', () =>
    expect(beginsAnew(['Ички ишлар вазирлиги'], ['ва Адлия вазирлиги'])).toBe(false))
})
