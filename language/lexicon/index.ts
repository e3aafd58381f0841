import { latinWord } from '../latin.ts'
import { HARD } from './hard.ts'
import { SOFT } from './soft.ts'
import { TS } from './ts.ts'
import { IOTATED, PLAIN } from './vowels.ts'

const SIGNS = { oApostrophe: "'", hardSign: "'" } as const

/** Every stem of the lexicon as written in Cyrillic, each once. */
export const STEMS: readonly string[] = [
  ...new Set([TS, SOFT, HARD, IOTATED, PLAIN].flatMap(list => list.trim().split(/\s+/)))
]

/** Latin spellings under which one stem is met: today's, and the older ones with ts, yu and iye. */
function spellings(stem: string): string[] {
  const now = latin(stem)
  const forms = new Set([now, latin(stem.replace(/ц/g, 'тс'))])
  if (stem.includes('ъе')) forms.add(now.replace(/ye/, "'e"))
  if (/циен/.test(stem)) forms.add(now.replace(/ien/, 'iyen'))
  if (/ье/.test(stem)) forms.add(latin(stem.replace(/ье/g, 'е')))
  if (stem.includes('лю')) forms.add(now.replace(/lyu/g, 'lu'))
  const older = { сентябр: 'sentyabr', октябр: 'oktyabr', бюджет: 'byudjet', валют: 'valyut', инфляци: 'inflyatsi' }
  for (const [part, spelt] of Object.entries(older)) if (stem.includes(part)) forms.add(now.replace(latin(part), spelt))
  return [...forms]
}

function latin(stem: string): string {
  return latinWord(stem, SIGNS)
}

let byLatin: Map<string, string> | undefined

/** The Cyrillic stem for a Latin one (lower case, every apostrophe U+0027), or undefined. Built at the first call. */
export function stemOf(latinStem: string): string | undefined {
  if (!byLatin) {
    byLatin = new Map()
    for (const stem of STEMS) {
      for (const form of spellings(stem)) if (!byLatin.has(form)) byLatin.set(form, stem)
    }
  }
  return byLatin.get(latinStem)
}
