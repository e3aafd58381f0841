import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { ROUTES } from '../../app/routes.tsx'
import { textsOf } from '../../i18n/catalogue.ts'
import { readExample } from './deadline-examples.tsx'
import { HELP_PAGES, type HelpLanguage, helpTexts, pageInCyrillic, searchHelp, strayFiles } from './pages.ts'

const written = { uz: await textsOf('uz-Latn'), ru: await textsOf('ru') }
const quoteIn = (language: HelpLanguage) => (feature: string, key: string) => {
  const text = written[language][feature]?.[key]
  if (text === undefined || text.includes('{{')) throw new Error(`${feature}:${key} is no text to quote`)
  return text
}
const pages = { uz: helpTexts('uz', quoteIn('uz')), ru: helpTexts('ru', quoteIn('ru')) }
const both = [...pages.uz, ...pages.ru]

/** The bones of a page: kinds of blocks, how deep, how many rows, where its links lead. */
const bones = (body: string) => {
  const links: string[] = []
  const tokens = marked.lexer(body)
  marked.walkTokens(tokens, token => {
    if (token.type === 'link') links.push(token.href as string)
  })
  const blocks = tokens
    .filter(token => token.type !== 'space')
    .map(token => `${token.type} ${'rows' in token ? token.rows.length : 'items' in token ? token.items.length : ''}`)
  return { blocks, links: links.sort() }
}

describe('the help', () => {
  it('has a title and a text on every page, and no file without a page', () => {
    expect(both.filter(page => page.title === '' || page.body.trim().length < 150).map(page => page.name)).toEqual([])
    expect(strayFiles()).toEqual([])
  })
  it('says the same in Uzbek and Russian: the same blocks, rows and links', () => {
    for (const [index, page] of pages.uz.entries())
      expect({ name: page.name, ...bones(pages.ru[index]!.body) }).toEqual({ name: page.name, ...bones(page.body) })
  })
  it('quotes texts of the screens that exist and leaves no mark behind', () => {
    expect(both.filter(page => /\{\{|\}\}/.test(page.title + page.body)).map(page => page.name)).toEqual([])
  })
  it('gives only examples of deadlines that the console reads, with a day wherever the words have one', () => {
    const examples = both.flatMap(page =>
      [...page.body.matchAll(/```deadlines\n([\s\S]*?)\n```/g)].flatMap(found => found[1]!.split('\n'))
    )
    expect(examples.length).toBeGreaterThan(20)
    for (const text of examples) {
      const read = readExample(text, '2026-09-14')
      expect({ text, count: read.length, certain: read.every(one => one.certain) }).toEqual({
        text,
        count: 1,
        certain: true
      })
      expect(['none', 'inherit', 'after-event']).not.toContain(read[0]!.kind)
    }
  })
  it('finds a page by words of either script, title first', () => {
    expect(searchHelp(pages.uz, 'муддат ўқилади')[0]!.page.name).toBe('deadlines')
    expect(searchHelp(pages.ru, 'E-IMZO').map(hit => hit.page.name)).toContain('papers')
    expect(searchHelp(pages.uz, 'qwertyqwerty')).toEqual([])
    expect(searchHelp(pages.uz, '  ')).toEqual([])
  })
  it('keeps addresses, keys and formats when it turns to Cyrillic', () => {
    const { body, title } = pageInCyrillic(pages.uz.find(page => page.name === 'letters')!)
    expect(title).toBe('Хат ёзиш')
    expect(body).toContain('](#/tasks)')
    expect(pageInCyrillic(pages.uz.find(page => page.name === 'keyboard')!).body).toContain('`Ctrl+K`')
  })
  it('has a page about every screen', () => {
    const screens: readonly string[] = HELP_PAGES.screens
    expect(ROUTES.map(route => route.name).filter(name => name !== 'help' && !screens.includes(name))).toEqual([])
  })
  it('names every page once', () => {
    const names = Object.values(HELP_PAGES).flat()
    expect(new Set(names).size).toBe(names.length)
  })
})
