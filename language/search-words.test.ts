import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './fold.ts'
import { snippetOf } from './found.ts'
import { searchWords, wantedOf } from './search-words.ts'

test('numbers joined by points, hyphens and slashes are found whole and by parts', () => {
  expect([...searchWords(fold('ПҚ-308 41.2-банд, 01-23/45'))]).toEqual(
    expect.arrayContaining(['pq-308', 'pq', '308', 'pq308', '41.2-band', '41', '2', 'band', '01-23/45', '45'])
  )
})

test('what is typed is words, and literals where other signs stand inside', () => {
  expect(wantedOf('  «Ягона» портал, ')).toEqual({ words: ['yagona', 'portal'], literals: [] })
  expect(wantedOf("farg'ona 41.2")).toEqual({ words: ['fargona', '41.2'], literals: [] })
  expect(wantedOf('100% тўлов_т')).toEqual({ words: ['100', 'tolov', 't'], literals: ['tolov_t'] })
  expect(wantedOf('%')).toEqual({ words: [], literals: ['%'] })
  expect(wantedOf('')).toEqual({ words: [], literals: [] })
})

test('a word of the text is found by itself, and by its beginning', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      const words = searchWords(fold(text))
      for (const word of wantedOf(text).words) expect([...words].some(one => one.startsWith(word))).toBe(true)
    })
  )
})

test('the piece around the place that was found, in the letters of the text', () => {
  const text = `${'бошқа сўзлар '.repeat(20)}рақамли хизматлар портали ${'ва яна '.repeat(40)}`
  const found = snippetOf(text, wantedOf('raqamli xizmat').words, 80)
  expect(found.filter(one => one.found).map(one => one.text)).toEqual(['рақамли', 'хизматлар'])
  expect(found[0]!.text.startsWith('…')).toBe(true)
  expect(found.at(-1)!.text.endsWith('…')).toBe(true)
  expect(snippetOf('Қисқа', ['yoq'], 80)).toEqual([{ text: 'Қисқа', found: false }])
  expect(snippetOf('Farg‘ona sh.', wantedOf('fargona').words, 80)).toEqual([
    { text: 'Farg‘ona', found: true },
    { text: ' sh.', found: false }
  ])
})

test('a short text comes back whole, whatever is in it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, typed) => {
      const whole = snippetOf(text, wantedOf(typed).words, 200)
      expect(whole.map(one => one.text).join('')).toBe(text.replace(/\s+/g, ' ').trim())
    })
  )
})
