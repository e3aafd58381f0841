/** Word's automatic numbers, counted as Word counts them (ECMA-376 part 1, 17.9). */
import type { ListMark } from '../../blocks/blocks.ts'
import { formatNumber } from '../number-format.ts'
import { parseXml } from './parse-xml.ts'

type Level = {
  start: number
  format: string
  text: string
  restart: number | null
  style: string | null
  isLegal: boolean
}
type Abstract = { levels: Map<number, Level>; styleLink: string | null }
type Num = { abstract: string; starts: Map<number, number>; levels: Map<number, Level> }
export type Numbering = { abstracts: Map<string, Abstract>; nums: Map<string, Num> }

const newLevel = (): Level => ({ start: 1, format: 'decimal', text: '', restart: null, style: null, isLegal: false })
const int = (value: string | undefined, otherwise: number) => {
  const n = Number.parseInt(value ?? '', 10)
  return Number.isFinite(n) ? n : otherwise
}
const MAX_LEVEL = 8

/** numbering.xml as maps; a missing part gives empty ones. */
export function readNumbering(bytes: Uint8Array | null): Numbering {
  const numbering: Numbering = { abstracts: new Map(), nums: new Map() }
  if (bytes === null) return numbering
  let abstract: Abstract | null = null
  let num: Num | null = null
  let level: Level | null = null
  let overridden = 0
  parseXml(bytes, {
    open(name, attributes) {
      const value = attributes.get('w:val')
      if (name === 'w:abstractNum') {
        abstract = { levels: new Map(), styleLink: null }
        numbering.abstracts.set(attributes.get('w:abstractNumId') ?? '', abstract)
      } else if (name === 'w:num') {
        num = { abstract: '', starts: new Map(), levels: new Map() }
        numbering.nums.set(attributes.get('w:numId') ?? '', num)
      } else if (name === 'w:abstractNumId' && num !== null) num.abstract = value ?? ''
      else if (name === 'w:numStyleLink' && abstract !== null) abstract.styleLink = value ?? null
      else if (name === 'w:lvlOverride') overridden = int(attributes.get('w:ilvl'), 0)
      else if (name === 'w:startOverride') num?.starts.set(overridden, int(value, 1))
      else if (name === 'w:lvl') {
        level = newLevel()
        const owner = num ?? abstract
        owner?.levels.set(int(attributes.get('w:ilvl'), 0), level)
      } else if (level !== null) {
        if (name === 'w:start') level.start = int(value, 1)
        else if (name === 'w:numFmt') level.format = value ?? 'decimal'
        else if (name === 'w:lvlText') level.text = value ?? ''
        else if (name === 'w:lvlRestart') level.restart = int(value, 0)
        else if (name === 'w:pStyle') level.style = value ?? null
        else if (name === 'w:isLgl') level.isLegal = value !== '0' && value !== 'false'
      }
    },
    close(name) {
      if (name === 'w:abstractNum') abstract = null
      else if (name === 'w:num') num = null
      else if (name === 'w:lvl') level = null
    }
  })
  return numbering
}

/** Gives each numbered paragraph its label, in document order: one counter set per abstract list, shared by its instances. */
export class NumberCounter {
  readonly #numbering: Numbering
  readonly #styleNums: ReadonlyMap<string, string>
  readonly #counts = new Map<string, (number | undefined)[]>()
  readonly #started = new Set<string>()

  /** `styleNums`: numbering style id to the numId it holds, for w:numStyleLink (17.9.21). */
  constructor(numbering: Numbering, styleNums: ReadonlyMap<string, string>) {
    this.#numbering = numbering
    this.#styleNums = styleNums
  }

  #abstractOf(num: Num): { id: string; abstract: Abstract } | null {
    const abstract = this.#numbering.abstracts.get(num.abstract)
    if (abstract === undefined) return null
    if (abstract.styleLink === null) return { id: num.abstract, abstract }
    const linked = this.#numbering.nums.get(this.#styleNums.get(abstract.styleLink) ?? '')
    const target = linked === undefined ? undefined : this.#numbering.abstracts.get(linked.abstract)
    return linked === undefined || target === undefined
      ? { id: num.abstract, abstract }
      : { id: linked.abstract, abstract: target }
  }

  /** The level that a paragraph style is tied to in this list (17.9.23), or 0. */
  levelOfStyle(numId: string, style: string): number {
    const num = this.#numbering.nums.get(numId)
    const abstract = num === undefined ? null : this.#abstractOf(num)
    for (const [number, level] of abstract?.abstract.levels ?? []) if (level.style === style) return number
    return 0
  }

  /** The next label of a list at a level (0…8), or null when the list does not exist. Counting goes on from call to call. */
  next(numId: string, rawLevel: number): ListMark | null {
    const num = this.#numbering.nums.get(numId)
    const found = num === undefined ? null : this.#abstractOf(num)
    if (num === undefined || found === null) return null
    const at = Math.min(Math.max(rawLevel, 0), MAX_LEVEL)
    const level = (number: number) => num.levels.get(number) ?? found.abstract.levels.get(number) ?? newLevel()
    const counts = this.#counts.get(found.id) ?? []
    this.#counts.set(found.id, counts)
    const key = `${numId} ${at}`
    const override = num.starts.get(at)
    if (override !== undefined && !this.#started.has(key)) counts[at] = override
    else counts[at] = counts[at] === undefined ? (override ?? level(at).start) : counts[at] + 1
    this.#started.add(key)
    for (let below = at + 1; below <= MAX_LEVEL; below++) {
      const { restart } = level(below)
      // lvlRestart 0 never restarts; n restarts after the level n, counted from 1 (17.9.10).
      if (restart === null ? true : restart !== 0 && at < restart) counts[below] = undefined
    }
    const own = level(at)
    if (own.format === 'bullet') return { label: own.text, level: at, bullet: true }
    const label = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const wanted = Number(digit) - 1
      const count = counts[wanted] ?? level(wanted).start
      return formatNumber(count, own.isLegal && level(wanted).format !== 'none' ? 'decimal' : level(wanted).format)
    })
    return { label: label.trim(), level: at, bullet: false }
  }
}
