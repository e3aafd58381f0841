/** Section lines of a road map, inside its table (one merged cell) and between its page tables. */
import type { Section } from '#domain/draft.ts'
import { fold } from './fold.ts'

type Heading = { number: string | null; title: string; level: 1 | 2; kind: 'roman' | 'nested' | 'arabic' | 'none' }

/** Cyrillic letters that are typed for Roman ones, as Latin. */
const ROMAN_LETTERS: Record<string, string> = { І: 'I', Ӏ: 'I', Х: 'X', С: 'C', М: 'M', і: 'I', х: 'X' }
const ROMAN = /^([IVXLCІӀХС]{1,7})(?:\s*[.)–—-]|(?=\s+\p{Lu}))\s*/u
const ROMAN_WORD =
  /^([IVXLCІӀХС]{1,7})\s*[-–]?\s*(?:бўлим|боб|йўналиш|қисм|bo[‘’ʻ'`]?lim|bob|yo[‘’ʻ'`]?nalish|qism)(?!\p{L})[.:)–—-]*\s*/iu
const NESTED = /^(\d{1,2})\.(\d{1,2})[.)]?\s+(?=\S)/
const ARABIC =
  /^(\d{1,3})\s*(?:[.)]|[-–]\s*(?:(?:устувор |стратегик |ustuvor |strategik )?(?:бўлим|йўналиш|мақсад|вазифа|блок|босқич|bo[‘’ʻ'`]?lim|yo[‘’ʻ'`]?nalish|maqsad|vazifa|blok|bosqich)(?!\p{L})[.:)–—-]?))\s*(?=\S)/iu

const latinRoman = (text: string) => [...text].map(letter => ROMAN_LETTERS[letter] ?? letter).join('')
const VALID_ROMAN = /^(?=[IVXLC])C{0,3}(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/

/** Reads a line as a section heading by its number alone; null when it has none of a section's kind. */
export function sectionHeading(text: string): Heading | null {
  const roman = ROMAN_WORD.exec(text) ?? ROMAN.exec(text)
  if (roman !== null) {
    const number = latinRoman(roman[1]!)
    const title = text.slice(roman[0].length).trim()
    if (VALID_ROMAN.test(number) && title !== '') return { number, title, level: 1, kind: 'roman' }
  }
  const nested = NESTED.exec(text)
  if (nested !== null)
    return { number: `${nested[1]}.${nested[2]}`, title: text.slice(nested[0].length).trim(), level: 2, kind: 'nested' }
  return null
}

/** Reads the text of a merged row: any numbered or bare heading, "1. Боғот тумани (масъул – …)" among them. */
export function mergedHeading(text: string): Heading {
  const heading = sectionHeading(text)
  if (heading !== null) return heading
  const arabic = ARABIC.exec(text)
  if (arabic !== null)
    return { number: arabic[1]!, title: text.slice(arabic[0].length).trim(), level: 2, kind: 'arabic' }
  return { number: null, title: text, level: isDistrict(text) ? 2 : 1, kind: 'none' }
}

const isDistrict = (text: string) => /\b(tumani|shahri|tuman|shahar|mahallasi|mfy)\b/.test(fold(text))

/** Keeps the sections of one road map and which of them is open. */
export class SectionList {
  readonly sections: Section[] = []
  #section: Section | null = null
  #subsection: Section | null = null
  #underRoman = false

  get section(): string | null {
    return this.#section?.number ?? null
  }
  get subsection(): string | null {
    return this.#subsection?.number ?? null
  }

  /** Opens a section; a heading that is printed again on the next page only goes on. */
  open(heading: Heading): void {
    // A plainly numbered or a district row stands under the Roman section above it; without one it is a section itself.
    const level = heading.kind === 'nested' || (heading.level === 2 && this.#underRoman) ? 2 : 1
    const open = level === 2 ? this.#subsection : this.#section
    if (open !== null && open.title === heading.title && (heading.number === null || heading.number === open.number))
      return
    const parent = level === 2 ? this.section : null
    const among = this.sections.filter(section => section.level === level && section.parent === parent)
    const section: Section = { number: heading.number ?? String(among.length + 1), title: heading.title, level, parent }
    this.sections.push(section)
    if (level === 1) {
      this.#underRoman = heading.kind === 'roman'
      this.#section = section
      this.#subsection = null
    } else this.#subsection = section
  }
}
