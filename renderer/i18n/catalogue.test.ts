import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import i18next from 'i18next'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { LANGUAGES, type Language } from '#domain/office.ts'
import { cyrillicOf, inCyrillic, textsOf } from './catalogue.ts'
import type { Feature } from './features.ts'
import { changeLanguage, startLanguage } from './i18n.ts'
import { plural } from './plural.ts'

const renderer = join(import.meta.dirname, '..')
const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.tsx?$/.test(name) && !name.includes('.test.'))
  .map(name => ({ name, text: readFileSync(join(renderer, name), 'utf8') }))

const [uz, ru, en] = await Promise.all([textsOf('uz-Latn'), textsOf('ru'), textsOf('en')])
const features = Object.keys(uz).sort()
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*([a-zA-Z]\w*)/g)].map(([, name]) => name!)
const names = (text: string) => [...new Set(placeholders(text))].sort()

/** Names under which a file calls a catalogue: `const t = useT('tasks')`, `{ t }: { t: T<'tasks'> }`, textOf('tasks', …). */
const callersOf = (text: string): [string, string][] =>
  [...text.matchAll(/\b(\w+)(?: = useT\('([a-z-]+)'\)|: T<'([a-z-]+)'>)/g)].map(([, name, a, b]) => [name!, (a ?? b)!])

/** Literal first argument of a call, or of each branch of a conditional; template literals become patterns. */
const keysIn = (text: string, caller: string): string[] =>
  [...text.matchAll(new RegExp(`(?<![\\w.])${caller}\\(\\s*([\`'])((?:(?!\\1).)+)\\1`, 'g'))].map(([, , key]) => key!)

type Use = { key: string; file: string; features: string[] }
/** A name may stand for several catalogues in one file: then each may hold the key. */
const uses: Use[] = sources.flatMap(({ name: file, text }) => {
  const callers = Map.groupBy(callersOf(text), ([caller]) => caller)
  const called = [...callers].flatMap(([caller, bound]) =>
    keysIn(text, caller).map(key => ({ key, file, features: [...new Set(bound.map(([, feature]) => feature))] }))
  )
  const direct = [...text.matchAll(/textOf\(\s*'([a-z-]+)',\s*[`']([^`']+)[`']/g)]
  return [...called, ...direct.map(([, feature, key]) => ({ key: key!, file, features: [feature!] }))]
})
/** Catalogues that the code walks through from end to end. */
const walked = sources.flatMap(({ text }) =>
  [...text.matchAll(/^import (?!type\b).*\/catalogue\/([a-z-]+)\.uz\.json/gm)].map(([, feature]) => feature!)
)
const patternOf = (key: string) =>
  new RegExp(
    `^${key
      .split(/\$\{[^}]*\}/)
      .map(part => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'))
      .join('.+')}$`
  )

describe('catalogues', () => {
  it('exist for every feature in every language', () => {
    expect(features.length).toBeGreaterThan(0)
    expect(Object.keys(ru).sort()).toEqual(features)
    expect(Object.keys(en).sort()).toEqual(features)
  })
  it.each(features)('%s has the same keys in every language, none empty', feature => {
    const keys = Object.keys(uz[feature]!).sort()
    for (const other of [ru, en]) expect(Object.keys(other[feature]!).sort()).toEqual(keys)
    for (const one of [uz, ru, en]) {
      expect(Object.entries(one[feature]!).filter(([, text]) => text.trim() === '')).toEqual([])
    }
  })
  it.each(features)('%s has the same placeholders in every language', feature => {
    for (const [key, text] of Object.entries(uz[feature]!)) {
      expect([key, names(ru[feature]![key]!)]).toEqual([key, names(text)])
      expect([key, names(en[feature]![key]!)]).toEqual([key, names(text)])
    }
  })
  it('hold every key the code asks for', () => {
    expect(uses.length).toBeGreaterThan(100)
    const holds = (feature: string, key: string) =>
      Object.keys(uz[feature] ?? {}).some(known => patternOf(key).test(known))
    const missing = uses
      .filter(({ key, features }) => !features.some(feature => holds(feature, key)))
      .map(({ key, file, features }) => `${features.join(' or ')}: ${key} (${file})`)
    expect(missing).toEqual([])
  })
  it('hold no key that nothing asks for', () => {
    const whole = sources.map(({ text }) => text).join('\n')
    const unused = features
      .filter(feature => !walked.includes(feature))
      .flatMap(feature => {
        const patterns = uses.filter(use => use.features.includes(feature)).map(({ key }) => patternOf(key))
        return Object.keys(uz[feature]!)
          .filter(key => !patterns.some(pattern => pattern.test(key)) && !whole.includes(`'${key}'`))
          .map(key => `${feature}: ${key}`)
      })
    expect(unused).toEqual([])
  })
})

describe('texts as they are shown', () => {
  const languages = { 'uz-Latn': uz, 'uz-Cyrl': cyrillicOf(uz), ru, en } as const
  const all = Object.entries(languages).flatMap(([language, features]) =>
    Object.entries(features).flatMap(([feature, texts]) =>
      Object.entries(texts).map(([key, text]) => ({
        language: language as Language,
        feature: feature as Feature,
        key,
        text
      }))
    )
  )
  const show = ({ language, feature, key, text }: (typeof all)[number], n: number): string =>
    i18next.getFixedT(language, feature)(key, Object.fromEntries(placeholders(text).map(name => [name, n])))

  beforeAll(async () => {
    const box = new Map<string, string>()
    vi.stubGlobal('localStorage', { getItem: (key: string) => box.get(key) ?? null, setItem: box.set.bind(box) })
    vi.stubGlobal('document', { documentElement: { lang: '' } })
    await startLanguage()
    for (const language of LANGUAGES) await changeLanguage(language)
  })
  afterAll(() => vi.unstubAllGlobals())

  it('give every counted noun its form', () => {
    const counted = all.filter(({ text }) => text.includes('plural('))
    expect(counted.length).toBeGreaterThan(20)
    for (const one of counted) {
      for (const n of [1, 2, 5, 21]) {
        // What is in the catalogue with each `plural(…)` replaced by the form of the number, computed here anew.
        const expected = one.text.replace(/\{\{\w+, plural\(([^)]*)\)\}\}/g, (_, forms: string) => {
          const list = /^forms: (.+)$/.exec(forms)?.[1]?.split('|') ?? []
          expect([one.key, list.every(form => form.trim() !== '')]).toEqual([one.key, list.length > 0])
          return plural(one.language, n, list)
        })
        expect(show(one, n)).toBe(expected.replace(/\{\{\w+\}\}/g, String(n)))
      }
    }
  })
  it('say known sentences', () => {
    const say = (language: Language, key: string, count: number) => i18next.getFixedT(language, 'tasks')(key, { count })
    expect(say('ru', 'due.left', 21)).toBe('осталось 21 день')
    expect(say('ru', 'due.left', 5)).toBe('осталось 5 дней')
    expect(say('en', 'due.late', 1088)).toBe('1088 days late')
    expect(i18next.getFixedT('ru', 'letters')('ofTasks', { count: 1 })).toBe('По 1 поручению')
  })
  it('leave no brace and no empty place', () => {
    for (const one of all) {
      for (const n of [1, 2, 5, 21])
        expect([one.feature, one.key, show(one, n)]).not.toEqual([
          one.feature,
          one.key,
          expect.stringMatching(/[{}]|^\s*$|undefined/)
        ])
    }
  })
  it('never call going back and the deed itself by one name', () => {
    for (const [language, features] of Object.entries(languages)) {
      const back = features.common!.cancel!
      const same = Object.entries(features).flatMap(([feature, texts]) =>
        Object.entries(texts)
          .filter(([key, text]) => text === back && key !== 'cancel' && key !== 'back')
          .map(([key]) => `${language}: ${feature}: ${key}`)
      )
      expect(same).toEqual([])
    }
  })
})

describe('Uzbek in Cyrillic', () => {
  it('is derived from the Latin one, key by key', () => {
    const derived = cyrillicOf(uz)
    for (const feature of features) expect(Object.keys(derived[feature]!)).toEqual(Object.keys(uz[feature]!))
  })
  it('keeps placeholders, formats and names of programs', () => {
    expect(inCyrillic('{{count}} ta topshiriq, Word (DOCX) fayli')).toBe('{{count}} та топшириқ, Word (DOCX) файли')
    for (const texts of Object.values(uz)) {
      for (const text of Object.values(texts)) expect(names(inCyrillic(text))).toEqual(names(text))
    }
  })
  it('leaves no Latin letter outside of them', () => {
    const left = Object.entries(uz).flatMap(([feature, texts]) =>
      Object.entries(texts).flatMap(([key, text]) => {
        const bare = inCyrillic(text)
          .replace(/\{\{[^}]*\}\}|<[^>]*>/g, '')
          .replace(
            /\b(?:DOCX?|PDF|PNG|JPEG|HTML|TXT|XLSX|ZIP|QR|Microsoft Edge|Microsoft Word|Google Chrome|Chromium|Edge|Chrome|LibreOffice|SHA-256|Word|Excel|Windows|E-IMZO|E-XAT|Ijro\.gov\.uz|English|Ctrl|CTRL|Esc|Enter|ENTER|SPACE|Tab|[KM]B|F\d+|[ZY])\b|\.docx?\b|\.p7s\b|\.xlsx\b/g,
            ''
          )
        return /[A-Za-z]/.test(bare) ? [`${feature}: ${key}: ${bare}`] : []
      })
    )
    expect(left).toEqual([])
  })
})
