import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STEMS } from './lexicon/index.ts'
import { scriptOf, toCyrillic, toLatin } from './script.ts'

const read = (name: string): string => readFileSync(new URL(`./testdata/${name}`, import.meta.url), 'utf8')
const plain = (text: string): string => text.replace(/[‘’ʻʼ]/g, "'")
const rows = (name: string): string[][] =>
  read(name)
    .trim()
    .split('\n')
    .slice(1)
    .map(line => line.split('\t'))

// Where the Latin side cannot tell: an initial Y. is Й, Ё, Ю or Я; a missing space comes back; yoqqa is ёққа as well as йоққа.
const ONE_WAY = new Set(['Y.Qurbonov', '1999-yil', 'yoqqa'])

describe('the printed pairs', () => {
  for (const [cyrillic, latin, rule] of rows('script-pairs.tsv') as [string, string, string][]) {
    // Names are printed with a capital on one side only.
    const fits = (text: string, model: string) =>
      expect(
        scriptOf(cyrillic[0]!) !== 'none' && cyrillic[0] === cyrillic[0]!.toLowerCase() ? text.toLowerCase() : text
      ).toBe(cyrillic[0] === cyrillic[0]!.toLowerCase() ? model.toLowerCase() : model)
    it(`${cyrillic} -> ${latin} (${rule})`, () => fits(plain(toLatin(cyrillic)), latin))
    if (!ONE_WAY.has(latin)) it(`${latin} -> ${cyrillic} (${rule})`, () => fits(toCyrillic(latin), cyrillic))
  }
})

describe('words outside the lexicon', () => {
  const held = rows('held-out.tsv') as [string, string][]
  const known = new Set(STEMS)

  it('are at least 300 and none of them is a stem of the lexicon of at least 2,000', () => {
    expect(STEMS.length).toBeGreaterThanOrEqual(2000)
    expect(held.length).toBeGreaterThanOrEqual(300)
    expect(held.filter(([cyrillic]) => known.has(cyrillic.toLowerCase()))).toEqual([])
  })

  it('go right to Latin in 95 of 100 and to Cyrillic in 90 of 100', () => {
    const toLatinRight = held.filter(([cyrillic, latin]) => plain(toLatin(cyrillic)) === latin).length / held.length
    const toCyrillicRight = held.filter(([cyrillic, latin]) => toCyrillic(latin) === cyrillic).length / held.length
    expect(toLatinRight).toBeGreaterThanOrEqual(0.95)
    expect(toCyrillicRight).toBeGreaterThanOrEqual(0.9)
    console.log(`${held.length} words: ${toLatinRight.toFixed(3)} to Latin, ${toCyrillicRight.toFixed(3)} to Cyrillic`)
  })
})

describe('there and back', () => {
  it('brings nearly every word of a decree back as it was', () => {
    const words = (read('decree.txt').match(/\p{L}+/gu) ?? []).filter(
      word => scriptOf(word) === 'cyrillic' && !/[үұӯөҷӣљы]/i.test(word)
    )
    const same = words.filter(word => toCyrillic(toLatin(word)) === word).length / words.length
    expect(words.length).toBeGreaterThan(1000)
    expect(same).toBeGreaterThanOrEqual(0.99)
  })

  it('brings every stem of the lexicon back', () => {
    const lost = STEMS.filter(stem => toCyrillic(toLatin(stem)) !== stem)
    expect(lost).toEqual([])
  })

  it('never throws and leaves no Cyrillic letter of Uzbek in Latin output', () => {
    const text = fc.string({
      unit: fc.constantFrom(..."абвгдеёжзийклмнопрстуўүфхҳцчшъьэюяқғАЕЦШЮЯЎҒabcdoghsyIVX‘’' -–№.,1«»{}@/\n"),
      maxLength: 40
    })
    fc.assert(
      fc.property(text, value => {
        toCyrillic(value)
        expect(toLatin(value.replace(/[{}@/.]/g, ' '))).not.toMatch(/[а-яёўқғҳ]/i)
      })
    )
  })
})

describe('toLatin', () => {
  it.each([
    ['2023 йил 14 сентябрдаги ПҚ-308-сон қарори', '2023-yil 14-sentabrdagi PQ-308-son qarori'],
    ['2021–2024 йилларда', '2021–2024-yillarda'],
    ['2025 йиллик режа, 30 йилдан ортиқ', '2025 yillik reja, 30 yildan ortiq'],
    ['2 марта, 5 майдон', '2 marta, 5 maydon'],
    ['2025 йил 1 мартга қадар', '2025-yil 1-martga qadar'],
    ['ЧОРА-ТАДБИРЛАР ШАҲАР ЁШЛАР', 'CHORA-TADBIRLAR SHAHAR YOSHLAR'],
    [
      'Ш.Шерматов, О. Қудратов, И.Норқулов, Е./Ю. Фарғона, Ғ',
      "Sh.Shermatov, O. Qudratov, I.Norqulov, Y./Y. Farg'ona, G'"
    ],
    ['МЧЖнинг, ОТМлар, ЎзМУ', "MChJning, OTMlar, O'zMU"],
    ['ХХI аср, ІХ боб, Х синф', 'XXI asr, IX bob, X sinf'],
    ['“GPON” технологияси, SDKни, MGRдан, my.gov.uz портали', '“GPON” texnologiyasi, SDKni, MGRdan, my.gov.uz portali'],
    [
      'ҳисобот.docx файли, info@ict.uz, https://lex.uz/docs/1',
      'ҳисобот.docx fayli, info@ict.uz, https://lex.uz/docs/1'
    ],
    ['ўринbosари, Bилоят, Мүддати, муҳтоҷ', "o'rinbosari, Viloyat, Muddati, muhtoj"],
    ['{name} учун <b>янги</b>', '{name} uchun <b>yangi</b>'],
    ['об’ект, Миръёқуб, меъёр', "obyekt, Mir'yoqub, me'yor"]
  ])('%s', (text, latin) => expect(plain(toLatin(text))).toBe(latin))

  it('prints the signs it is told', () => {
    expect(toLatin('ўқув маъно ғоя')).toBe('o‘quv ma’no g‘oya')
    expect(toLatin('ўқув маъно ғоя', { oApostrophe: 'ʻ', hardSign: 'ʼ' })).toBe('oʻquv maʼno gʻoya')
  })
})

describe('toCyrillic', () => {
  it.each([
    ['2024-yil 22-noyabrdagi 695-son qarori', '2024 йил 22 ноябрдаги 695-сон қарори'],
    ['2019-2020-yillar, 2023-yil 5-dekabr', '2019-2020 йиллар, 2023 йил 5 декабрь'],
    ['MChJ, O‘zMU, YaIM, BMTning', 'МЧЖ, ЎзМУ, ЯИМ, БМТнинг'],
    ['SHAHAR HOKIMLIGI O‘ZBEKISTON', 'ШАҲАР ҲОКИМЛИГИ ЎЗБЕКИСТОН'],
    ['I. Umumiy qoidalar\nXXI asr, IV chorak', 'I. Умумий қоидалар\nXXI аср, IV чорак'],
    ['A.Abdusalomov, Sh.Karimov, I.Saipov', 'А.Абдусаломов, Ш.Каримов, И.Саипов'],
    ['GPON texnologiyasi, SDKni, Wi-Fi, PDF fayl, my.gov.uz', 'GPON технологияси, SDKни, Wi-Fi, PDF файл, my.gov.uz'],
    [
      'Электрон ҳукумат “Business Register” ва Data Center ҳамда Wi-Fi',
      'Электрон ҳукумат “Business Register” ва Data Center ҳамда Wi-Fi'
    ],
    ['tog‘ga, bog‘gacha, sog‘', 'тоққа, боққача, соғ'],
    ['aytsa, ketsin, shartsiz, matritsa', 'айтса, кетсин, шартсиз, матрица'],
    ['ta‘minlash, taʼlim, ma`lumot', 'таъминлаш, таълим, маълумот'],
    ['{count} ta, <b>yangi</b>, {{ nom }}', '{count} та, <b>янги</b>, {{ nom }}'],
    ['avtomobillar, fevralgacha, modelyer', 'автомобиллар, февралгача, модельер'],
    ['tsirk, militsiya, byudjet, sentyabr, s’ezd', 'цирк, милиция, бюджет, сентябрь, съезд']
  ])('%s', (text, cyrillic) => expect(toCyrillic(text)).toBe(cyrillic))
})
