import { expect, it } from 'vitest'
import { oneWord } from './word-shape.ts'

it('tells a word that was cut from two words, in both scripts', () => {
  for (const [head, tail] of [
    ['ҳужжатл', 'арни'],
    ['Инвестициял', 'ар'],
    ['liniyala', 'rini'],
    ['Синовда', 'н']
  ])
    expect(oneWord(head!, tail!)).toBeGreaterThan(5)
  for (const [head, tail] of [
    ['объектларни', 'интернетга'],
    ['билан', 'қамров'],
    ['axborot', 'tizimlarini']
  ])
    expect(oneWord(head!, tail!)).toBeLessThan(0)
})
it('says nothing of what has no letters', () => expect(oneWord('12', '')).toBe(0))
