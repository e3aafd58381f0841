import { child, children, type Element, int, valueOfChild } from './tree.ts'

type Level = {
  start: number
  format: string
  text: string
  suffix: string
  paragraph: Element | undefined
  run: Element | undefined
}
export type Label = { text: string; suffix: string; paragraph: Element | undefined; run: Element | undefined }

const letters = (count: number): string => String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26))
const CYRILLIC = 'абвгдежзиклмнопрстуфхцчшщэюя'
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i']
]
const roman = (count: number): string => {
  let left = count
  let text = ''
  for (const [size, sign] of ROMAN) for (; left >= size; left -= size) text += sign
  return text
}
/** Number formats of 17.18.59 that official papers use; others are figures. */
const formatted = (count: number, format: string): string => {
  switch (format) {
    case 'upperRoman':
      return roman(count).toUpperCase()
    case 'lowerRoman':
      return roman(count)
    case 'upperLetter':
      return letters(count).toUpperCase()
    case 'lowerLetter':
      return letters(count)
    case 'russianLower':
      return CYRILLIC[(count - 1) % CYRILLIC.length]!
    case 'russianUpper':
      return CYRILLIC[(count - 1) % CYRILLIC.length]!.toUpperCase()
    case 'decimalZero':
      return String(count).padStart(2, '0')
    case 'none':
      return ''
    default:
      return String(count)
  }
}

/** Wingdings and Symbol bullets as the characters they show. */
const BULLETS: Record<string, string> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0d8': '➢',
  '\uf0fc': '✓',
  '\uf02d': '–',
  o: 'o'
}

const levelOf = (element: Element): Level => ({
  start: int(valueOfChild(element, 'start'), 1),
  format: valueOfChild(element, 'numFmt') ?? 'decimal',
  text: valueOfChild(element, 'lvlText') ?? '',
  suffix: valueOfChild(element, 'suff') ?? 'tab',
  paragraph: child(element, 'pPr'),
  run: child(element, 'rPr')
})

/** Word's automatic numbers in the order of the text (17.9): one set of counters for each abstract list. */
export class Numbering {
  readonly #abstracts = new Map<string, Map<number, Level>>()
  readonly #nums = new Map<string, { abstract: string; starts: Map<number, number>; levels: Map<number, Level> }>()
  readonly #counts = new Map<string, (number | undefined)[]>()
  readonly #begun = new Set<string>()

  constructor(root: Element | null) {
    for (const one of children(root ?? undefined, 'abstractNum'))
      this.#abstracts.set(
        one.attributes.abstractNumId ?? '',
        new Map(children(one, 'lvl').map(level => [int(level.attributes.ilvl, 0), levelOf(level)]))
      )
    for (const one of children(root ?? undefined, 'num')) {
      const overrides = children(one, 'lvlOverride')
      const starts = new Map(
        overrides.flatMap((over): [number, number][] => {
          const start = valueOfChild(over, 'startOverride')
          return start === undefined ? [] : [[int(over.attributes.ilvl, 0), int(start, 1)]]
        })
      )
      const levels = new Map(
        overrides.flatMap((over): [number, Level][] => {
          const level = child(over, 'lvl')
          return level === undefined ? [] : [[int(over.attributes.ilvl, 0), levelOf(level)]]
        })
      )
      this.#nums.set(one.attributes.numId ?? '', { abstract: valueOfChild(one, 'abstractNumId') ?? '', starts, levels })
    }
  }

  /** The level's own indents, for the layers of a paragraph; undefined where there is no such list. */
  level(numId: string, at: number): Level | undefined {
    const num = this.#nums.get(numId)
    return num?.levels.get(at) ?? this.#abstracts.get(num?.abstract ?? '')?.get(at)
  }

  next(numId: string, rawLevel: number): Label | null {
    const num = this.#nums.get(numId)
    const at = Math.min(Math.max(rawLevel, 0), 8)
    const own = this.level(numId, at)
    if (num === undefined || own === undefined) return null
    const counts = this.#counts.get(num.abstract) ?? []
    this.#counts.set(num.abstract, counts)
    const start = num.starts.get(at)
    const fresh = start !== undefined && !this.#begun.has(`${numId} ${at}`)
    this.#begun.add(`${numId} ${at}`)
    counts[at] = fresh ? start : counts[at] === undefined ? (start ?? own.start) : counts[at] + 1
    counts.length = at + 1
    const text =
      own.format === 'bullet'
        ? (BULLETS[own.text] ?? own.text)
        : own.text.replace(/%([1-9])/g, (_, digit: string) => {
            const level = this.level(numId, Number(digit) - 1)
            return formatted(counts[Number(digit) - 1] ?? level?.start ?? 1, level?.format ?? 'decimal')
          })
    return { text, suffix: own.suffix, paragraph: own.paragraph, run: own.run }
  }
}
