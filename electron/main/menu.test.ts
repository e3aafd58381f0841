import { describe, expect, it } from 'vitest'
import { MENU_WORDS, menuWord } from '#api/menu-words.ts'
import { LANGUAGES } from '#domain/office.ts'
import { NO_CHOICES } from './choices.ts'
import { menuTemplate } from './menu.ts'

const nothing = () => {}
const deeds = {
  openImport: nothing,
  print: nothing,
  openGuide: nothing,
  openDataFolder: nothing,
  about: nothing,
  choose: nothing
}

describe('the menu', () => {
  it.each(LANGUAGES)('has a label of its own for every entry in %s', language => {
    const items = menuTemplate(language, deeds, NO_CHOICES).flatMap(item => [
      item,
      ...(item.submenu as { label?: string; type?: string }[])
    ])
    for (const item of items.filter(item => item.type !== 'separator')) expect(item.label).toMatch(/\p{L}{2}/u)
  })
  it('is written in the script of the language', () => {
    for (const word of MENU_WORDS) {
      expect(menuWord(word, 'uz-Cyrl')).toMatch(/^[\p{Script=Cyrillic} …,.:;()-]+$/u)
      expect(menuWord(word, 'uz-Latn')).toMatch(/^[A-Za-z‘’ …,.:;()-]+$/u)
    }
  })
})
