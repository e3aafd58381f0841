/** The list inside a measure or a step: "… қуйидагилар: бир; икки; уч." */

const CLOSERS: Record<string, string> = { '(': ')', '“': '”', '«': '»', '[': ']' }

/** Where a character stands outside brackets and quotes; a bracket that is never closed does not count. */
export function outsideBrackets(text: string): boolean[] {
  const outside = new Array<boolean>(text.length).fill(true)
  const ends = bracketEnds(text)
  for (let i = 0; i < text.length; i++) {
    const end = text[i] === '"' ? text.indexOf('"', i + 1) : (ends.get(i) ?? -1)
    if (end < 0) continue
    outside.fill(false, i, end + 1)
    i = end
  }
  return outside
}

/** For each opening bracket or quote that is closed, where it is. */
function bracketEnds(text: string): Map<number, number> {
  const ends = new Map<number, number>()
  const open = new Map<string, number[]>(Object.values(CLOSERS).map(closer => [closer, []]))
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!
    const closer = CLOSERS[char]
    if (closer !== undefined) open.get(closer)!.push(i)
    const opener = open.get(char)?.pop()
    if (opener !== undefined) ends.set(opener, i)
  }
  return ends
}

/** Each colon costs a walk to the end of the text; a list opens at one of the first. */
const MAX_COLONS = 100
type ListInText = { before: string; items: string[] }

/** A dash, bullet, number or letter that marks an item is not its text. */
const MARK = /^\s*(?:[–—•·▪➢✓-]+\s*|(?:\d{1,2}|\p{L})\)\s*)/u
const clean = (item: string) =>
  item
    .replace(MARK, '')
    .replace(/[;.,\s]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * Finds the list that a colon opens: items part at ";" or, where the colon ends its line, at line ends ('\n').
 * `before` is the text up to the colon. Null when there are not at least two items. A colon or semicolon inside
 * brackets or quotes opens and parts nothing.
 */
export function findList(text: string): ListInText | null {
  const outside = outsideBrackets(text)
  let tried = 0
  for (let at = text.indexOf(':'); at >= 0 && tried < MAX_COLONS; at = text.indexOf(':', at + 1)) {
    tried++
    if (!outside[at] || !/^\s/.test(text.slice(at + 1))) continue
    const byLines = /^[^\S\n]*\n/.test(text.slice(at + 1))
    const items: string[] = []
    let semicolons = 0
    let from = at + 1
    let ended = false
    const take = (to: number) => {
      const item = clean(text.slice(from, to))
      if (item !== '') items.push(item)
      from = to + 1
    }
    for (let i = at + 1; i < text.length && !ended; i++) {
      if (text[i] === ';' && outside[i]) {
        semicolons++
        take(i)
      } else if (text[i] === '\n' && outside[i]) {
        // A full stop at a line end closes the list: what follows is a sentence of its own.
        const closes = text.slice(from, i).trimEnd().endsWith('.') && semicolons > 0
        if (byLines || closes) take(i)
        ended = closes
      }
    }
    if (!ended) take(text.length)
    if (items.length > 1 && (semicolons > 0 || byLines)) return { before: text.slice(0, at), items }
  }
  return null
}

const SENTENCE_END = /[.!?…][”"»)]*\s+(?=["“«(]?[\p{Lu}\d])/gu
/** Initials and usual short words end in a dot without ending a sentence. */
const SHORT = /(?:^|[\s(.])(?:\p{Lu}|млн|минг|млрд|см|км|мм|г|ш|в|б|йил|mln|mlrd|sh|km|h|k)\.\s*$/u

/** Where the sentences of a text begin: 0 and every place after a sentence end. */
function sentenceStarts(text: string): number[] {
  const starts = [0]
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length
    if (!SHORT.test(text.slice(0, end)) && !/(^|\s)\d{1,2}\.\s*$/.test(text.slice(0, end))) starts.push(end)
  }
  return starts
}

/**
 * A measure's title, its list and the number the text declares for it ("32 та …"). The title is the leading sentences up
 * to the one that opens the list or begins with "Бунда"; where that is the first sentence, the words before the colon.
 */
export function readTitle(text: string): { title: string; items: string[]; declaredItems: number | null } {
  const list = findList(text)
  const head = list?.before ?? text
  const starts = sentenceStarts(head)
  const opensAside = starts.find(start => start > 0 && /^(бунда|bunda)(?=[\s,:])/iu.test(head.slice(start, start + 12)))
  const opensList = list === null ? undefined : starts.at(-1)
  const end = Math.min(opensAside ?? head.length, opensList === undefined || opensList === 0 ? head.length : opensList)
  const title = head.slice(0, end).replace(/\s+/g, ' ').trim()
  if (list === null) return { title, items: [], declaredItems: null }
  const declared = [...list.before.matchAll(/(?<![\d.,-])(\d{1,4})\s*(?:та|ta)(?=\s)/gu)].at(-1)?.[1]
  return { title, items: list.items, declaredItems: declared === undefined ? null : Number(declared) }
}
