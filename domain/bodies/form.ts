import { fold, foldedWords } from '#language/fold.ts'

/** A printed name made comparable: `words` without case endings of the class nouns, `joined` the same without spaces. */
export type Form = { words: readonly string[]; joined: string }

/** What is taken for one another by hand and by machine: х/ҳ, к/қ, у/ў (г/ғ and oʻ/o fold together already). */
const skeleton = (word: string): string => word.replaceAll('h', 'x').replaceAll('q', 'k').replaceAll('u', 'o')
/** sh and ch must outlive the above as one letter, or Ш and СХ would be alike. */
const letters = (word: string): string => skeleton(word.replaceAll('sh', 'š').replaceAll('ch', 'č'))

/** Nouns that say what a body is; ending and misprint carry no meaning in them. Keys and values as `letters` gives them. */
const CLASS_NOUNS: ReadonlyMap<string, string> = new Map(
  [
    ['vazirlik', 'vazirligi'],
    ['vazirliklar', 'vazirliklari'],
    ['agentlik', 'agentligi'],
    ['agentliklar', 'agentliklari'],
    ['qo‘mita', 'qo‘mitasi'],
    ['hokimlik', 'hokimligi', 'hokimiyat', 'hokimiyati'],
    ['hokimliklar', 'hokimliklari', 'hokimiyatlar', 'hokimiyatlari'],
    ['viloyat', 'viloyati'],
    ['shahar', 'shahri'],
    ['tuman', 'tumani'],
    ['markaz', 'markazi'],
    ['boshqarma', 'boshqarmasi'],
    ['inspeksiya', 'inspeksiyasi'],
    ['komissiya', 'komissiyasi'],
    ['departament', 'departamenti'],
    ['jamg‘arma', 'jamg‘armasi'],
    ['guruh', 'guruhi'],
    ['bank', 'banki']
  ].flatMap(([noun, ...forms]) => [noun!, ...forms].map(form => [letters(fold(form)), letters(fold(noun!))] as const))
)
/** Words that make no two bodies different. */
const LINKS = new Set(['va', 'xamda'])
const LEVELS = new Set(['viloyat', 'šaxar', 'toman'])
/** "ишчи": what follows it is a group, however misprinted (групҳ). */
const ISHCHI = letters('ishchi')
const GROUP = letters('guruh')
const HOKIMIYAT = letters('hokimlik')
const HOKIMIYATS = letters('hokimliklar')
const LEGAL_FORM = /^(?:aj|ak|mčj|mmčj|dok|dm|jamiyati|aksiyadorlik|davlat|onitar|kompaniyasi|korxonasi)$/

/** Which letters occur, as bits; an edit changes two of them at most, which tells most words apart without more ado. */
const lettersOf = (word: string): number => {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31)
  return bits
}
const bitsIn = (bits: number): number => {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}

/** Edits (a letter more, less, other, or two changed about) between two words; anything above `most` is `most + 1`. */
export const edits = (a: string, b: string, most: number): number => {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > most || bitsIn(lettersOf(a) ^ lettersOf(b)) > 2 * most) return most + 1
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1)
      next.push(cost)
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    before = row
    row = next
  }
  return Math.min(row[b.length]!, most + 1)
}

const classNoun = (word: string, previous: string | undefined): string => {
  const exact = CLASS_NOUNS.get(word)
  if (exact !== undefined) return exact
  if (previous === ISHCHI) return edits(word, GROUP, 2) <= 2 ? GROUP : word
  if (word.length < 8) return word
  const near = new Set<string>()
  for (const [form, noun] of CLASS_NOUNS) if (form.length >= 8 && edits(word, form, 1) <= 1) near.add(noun)
  return near.size === 1 ? [...near][0]! : word
}

/** Said or left out before a central body: Ўзбекистон Республикаси, ЎзР, Ўз.Р. */
const STATES: readonly (readonly string[])[] = [['ozbekiston', 'respoblikasi'], ['ozr'], ['oz', 'r']]

const comparable = (text: string): string[] => {
  const words: string[] = []
  for (const folded of foldedWords(text)) words.push(classNoun(letters(folded), words.at(-1)))
  const state = STATES.find(name => words.length > name.length && name.every((word, at) => words[at] === word))
  return state === undefined ? words : words.slice(state.length)
}

export const formOf = (words: readonly string[]): Form => ({ words, joined: words.join('') })

/** The form of a printed body; of several hokimiyats in any order ("viloyatlar va Toshkent shahar hokimliklari") the same. */
export const readForm = (text: string): Form => {
  const words = comparable(text)
  if (words.at(-1) !== HOKIMIYATS) return formOf(words.filter(word => !LINKS.has(word)))
  const parts = text.split(/,|\s(?:ва|va|ҳамда|hamda)\s/iu).map(part => comparable(part).join(' '))
  const sorted = parts.map(part => part.replace(HOKIMIYATS, '').trim()).sort()
  return formOf([...sorted.flatMap(part => part.split(' ')), HOKIMIYATS].filter(word => word !== ''))
}

export const isHokimiyat = (form: Form): boolean => form.words.at(-1) === HOKIMIYAT || form.words.at(-1) === HOKIMIYATS

/** 'Namangan viloyati Mingbuloq tumani hokimligi' as region and district; null for any other name. */
export const regionAside = ({ words }: Form): { region: string; rest: Form } | null => {
  const at = words.indexOf('viloyat')
  const isDistrict = words.at(-1) === HOKIMIYAT && LEVELS.has(words.at(-2) ?? '') && words.at(-2) !== 'viloyat'
  if (!isDistrict || at < 1 || at > words.length - 4) return null
  return { region: words.slice(0, at).join(''), rest: formOf(words.slice(at + 1)) }
}

/** The name behind "… huzuridagi", and the words before it; null where nothing is attached to anything. */
export const attached = ({ words }: Form): { to: Form; rest: Form } | null => {
  const at = words.findLastIndex(word => word === 'xozoridagi' || word === 'xozorida')
  return at < 1 || at === words.length - 1
    ? null
    : { to: formOf(words.slice(0, at)), rest: formOf(words.slice(at + 1)) }
}

/** Without AJ, DUK, MChJ and the like, which the same company carries or not. */
export const withoutLegalForm = ({ words }: Form): Form => formOf(words.filter(word => !LEGAL_FORM.test(word)))

/** A misprint in so many letters of one word is still that word; short words, initials and numbers bear none. */
const tolerance = (word: string): number => (/\p{N}/u.test(word) || word.length < 5 ? 0 : word.length < 10 ? 1 : 2)
const LETTERS_PER_EDIT = 10

/**
 * Misprinted letters between two names, null when they are two names: word must answer to word. `known` words are never
 * misprints of one another (санъат and саноат). `slack` multiplies what is borne over the whole name.
 */
export const misprints = (a: Form, b: Form, known: ReadonlySet<string>, slack = 1): number | null => {
  if (a.joined === b.joined) return 0
  const shorter = Math.min(a.joined.length, b.joined.length)
  const most = Math.max(1, Math.floor(shorter / LETTERS_PER_EDIT)) * slack
  if (a.words.length !== b.words.length || Math.abs(a.joined.length - b.joined.length) > most) return null
  if (a.words.length === 1 && shorter < 8) return null
  let sum = 0
  for (let at = 0; at < a.words.length; at++) {
    const one = a.words[at]!
    const other = b.words[at]!
    if (one === other) continue
    if (known.has(one) && known.has(other)) return null
    const borne = Math.min(tolerance(one), tolerance(other)) * slack
    const count = borne === 0 ? 1 : edits(one, other, borne)
    if (count > borne) return null
    sum += count
    if (sum > most) return null
  }
  return sum
}
