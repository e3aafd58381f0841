import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const renderer = join(import.meta.dirname, '..')
const tokens = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
const sheets = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.css') && !name.endsWith('tokens.css'))
  .map(name => ({ name: relative('.', name), text: readFileSync(join(renderer, name), 'utf8') }))
const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.tsx?$/.test(name) && !name.includes('.test.'))
  .map(name => ({ name, text: readFileSync(join(renderer, name), 'utf8') }))

type Colours = Map<string, readonly [string, string]>
const coloursIn = (css: string): Colours =>
  new Map(
    [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, day, night]) => [
      name!,
      [day!, night!]
    ])
  )
const [usual = '', strong = ''] = tokens.split(':root[data-contrast="strong"]')
const plain = coloursIn(usual)
const looks = [
  { look: 'by day', of: (name: string) => plain.get(name)![0], text: 4.5 },
  { look: 'by night', of: (name: string) => plain.get(name)![1], text: 4.5 },
  ...([0, 1] as const).map(side => {
    const all = new Map([...plain, ...coloursIn(strong)])
    return { look: `strong, ${side === 0 ? 'day' : 'night'}`, of: (name: string) => all.get(name)![side], text: 7 }
  })
]

/** WCAG 2.2: relative luminance and contrast of two `#rrggbb`. */
const luminance = (hex: string): number => {
  const [red, green, blue] = [1, 3, 5].map(at => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
const contrast = (one: string, other: string): number => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light! + 0.05) / (dark! + 0.05)
}

const GROUNDS = ['paper', 'paper-soft', 'desk', 'chosen', 'chosen-soft']
const WORDS = ['ink', 'ink-soft', 'ink-pale', 'accent', 'link', 'late', 'soon', 'done', 'doubt']
const OWN_GROUNDS = ['late', 'soon', 'done', 'doubt'].map(name => [name, `${name}-soft`] as const)

describe.each(looks)('the colours $look', ({ of, text }) => {
  it('are read on every ground they stand on', () => {
    const pairs = [
      ...GROUNDS.flatMap(ground => WORDS.map(word => [word, ground] as const)),
      ...OWN_GROUNDS,
      ...OWN_GROUNDS.map(([, ground]) => ['ink', ground] as const),
      ['ink', 'found'] as const,
      ...['fill', 'fill-hover', 'late-fill', 'head', 'head-hover'].map(ground => ['on-fill', ground] as const),
      ['on-head-pale', 'head'] as const
    ]
    const pale = pairs
      .map(([word, ground]) => ({ word, ground, ratio: contrast(of(word), of(ground)) }))
      .filter(({ ratio }) => ratio < text)
    expect(pale).toEqual([])
  })
  it('show fields, lines of charts and the focus against their ground', () => {
    const lines = ['line-field', 'focus', 'chart-1', 'chart-2', 'chart-3', 'chart-4', 'chart-5', 'chart-6']
    const pale = lines.filter(line => contrast(of(line), of('paper')) < 3)
    expect(pale).toEqual([])
    expect(contrast(of('head-line'), of('head'))).toBeGreaterThan(3)
  })
})

describe('the sheets and pages', () => {
  const faults = (pattern: RegExp) =>
    sheets.flatMap(({ name, text }) => [...text.matchAll(pattern)].map(([line]) => `${name}: ${line.trim()}`))

  it('write no colour of their own', () => {
    expect(faults(/.*(?:#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\().*/g)).toEqual([])
    const own = sources.flatMap(({ name, text }) =>
      [...text.matchAll(/['"]#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})['"]/g)].map(([hex]) => `${name}: ${hex}`)
    )
    expect(own).toEqual([])
  })
  it('write no size of type of their own', () => {
    expect(faults(/font-size: (?!var\(--type-|inherit).*/g)).toEqual([])
  })
  it('take their spaces from the scale', () => {
    // The height of a row of the grid is counted in its code: its cells keep their own few pixels.
    const spaced = faults(/(?:padding|margin|gap)[\w-]*: [^;]*\b(?:[2-9]|\d\d+)px[^;]*;/g)
    expect(spaced.filter(line => !line.startsWith('grid/grid.css'))).toEqual([])
  })
  it('name no token that is not there', () => {
    const known = new Set([...tokens.matchAll(/--([\w-]+):/g)].map(([, name]) => name))
    const ofSheets = sheets.flatMap(({ name, text }) =>
      [...text.matchAll(/var\(--([\w-]+)/g)]
        .filter(([, token]) => !known.has(token!) && !/^(mantine|ag|grid)-/.test(token!))
        .filter(([, token]) => !text.includes(`--${token}:`))
        .map(([, token]) => `${name}: --${token}`)
    )
    expect(ofSheets).toEqual([])
  })
})
