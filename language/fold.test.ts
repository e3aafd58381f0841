import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldedWords } from './fold.ts'
import { STEMS } from './lexicon/index.ts'
import { toLatin } from './script.ts'

const same: [string, string][] = [
  ['вазирлиги', 'vazirligi'],
  ['ўринbosари', "o'rinbosari"],
  ['йўл', 'yo‘l'],
  ['сентябрь', 'sentabr'],
  ['Сентябрь', 'sentyabr'],
  ['октябр', 'oktabr'],
  ['бюджет', 'budjet'],
  ['валюта', 'valyuta'],
  ['милиция', 'militsiya'],
  ['цирк', 'sirk'],
  ['Мирзиёев', 'Mirziyoyev'],
  ['Европа', 'Yevropa'],
  ['электрон', 'elektron'],
  ['масъул', 'masʼul'],
  ['мавзуи', 'mavzuyi'],
  ['обрўи', 'obro‘yi'],
  ['павильон', 'pavilyon'],
  ['Аbruев', 'Abruyev'],
  ['Raқамли', 'Raqamli'],
  ['Мүддати', 'муддати'],
  ['ӯринбосари', 'ўринбосари'],
  ['гурӯҳларнинг', 'гуруҳларнинг'],
  ['ҳүкүмат', 'ҳукумат'],
  ['түғрисида', 'тўғрисида'],
  ['құлай', 'қулай'],
  ['муҳтоҷ', 'муҳтож'],
  ['маъмурӣ', 'маъмурий'],
  ['мобиљ', 'мобиль'],
  ['құллаб-құвватлаш', 'қўллаб-қувватлаш'],
  ['Bилоят', 'Вилоят'],
  ['сhora', 'chora'],
  ['MGRдан', 'mgrdan'],
  ['ІХ', 'IX'],
  ['Т/р', 'T/р'],
  ['таш\u00adкилот', 'ташкилот'],
  ['2021–2024\u00a0йиллар', '2021-2024 yillar'],
  ['«Ўзбекистон»', '“O‘zbekiston”'],
  ['Исҳоқ', 'Is’hoq'],
  ['тайёр', 'tayyor']
]

describe('fold', () => {
  it.each(same)('%s = %s', (a, b) => expect(fold(a)).toBe(fold(b)))

  it('keeps different words apart', () => {
    for (const [a, b] of [
      ['йил', 'йўл'],
      ['қол', 'кол'],
      ['ҳол', 'хол'],
      ['бор', 'бур']
    ] as const)
      expect(fold(a)).not.toBe(fold(b))
  })

  it('gives words without punctuation', () => {
    expect(foldedWords('1.2. Вазирлар Маҳкамаси, «Ўзбектелеком» АЖ')).toEqual([
      '1',
      '2',
      'vazirlar',
      'mahkamasi',
      'ozbektelekom',
      'aj'
    ])
  })

  it('folds both spellings of every word of the lists and of the lexicon to one string', () => {
    const listed = ['held-out.tsv', 'script-pairs.tsv'].flatMap(name =>
      readFileSync(new URL(`./testdata/${name}`, import.meta.url), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map(line => line.split('\t') as [string, string])
    )
    // Hyphens of dates and the ққ of stems in ғ and initials are grammar, not letters.
    const pairs = listed.filter(([cyrillic]) => !/\d|^(?:тоққа|маблаққа)$|\./.test(cyrillic))
    const stems = STEMS.map((stem): [string, string] => [stem, toLatin(stem)])
    expect([...pairs, ...stems].filter(([cyrillic, latin]) => fold(cyrillic) !== fold(latin))).toEqual([])
  })

  it('is idempotent', () => {
    const text = fc.string({
      unit: fc.constantFrom(..."абвгдеёжзийклмнопрстуўүфхҳцчшъьэюяқғabcdefghijklmnopqrstuvwxyzʻ‘’' -–№.1ŞşıÇÖéA B́C"),
      maxLength: 40
    })
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), value => {
        expect(fold(fold(value))).toBe(fold(value))
      })
    )
  })
})
