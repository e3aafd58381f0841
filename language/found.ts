import { fold } from './fold.ts'

/** A stretch of a text; `found`: it holds a word that was searched for. */
export type Stretch = { text: string; found: boolean }

const WORD = /[\p{L}\p{N}\p{M}ʻʼ‘’'`]+(?:[./-][\p{L}\p{N}\p{M}ʻʼ‘’'`]+)*/gu

/** Where the folded words stand in the text, as printed: whole words of it, in its order. */
const placesOf = (text: string, words: readonly string[]): [number, number][] => {
  const places: [number, number][] = []
  for (const match of text.matchAll(WORD)) {
    const folded = fold(match[0])
    const joined = folded.replace('-', '')
    if (words.some(word => folded.includes(word) || joined === word)) places.push([match.index, match[0].length])
  }
  return places
}

/**
 * A piece of the text around the first place where a word was found, in stretches; '…' where it was cut. `words` are folded
 * (wantedOf). Without such a place the beginning of the text. At most about `length` characters.
 */
export const snippetOf = (text: string, words: readonly string[], length: number): Stretch[] => {
  const line = text.replace(/\s+/g, ' ').trim()
  const places = placesOf(line, words)
  const first = places[0]?.[0] ?? 0
  let from = line.length <= length ? 0 : Math.max(0, Math.min(first - Math.floor(length / 3), line.length - length))
  if (from > 0) {
    const space = line.indexOf(' ', from)
    if (space !== -1 && space < first) from = space + 1
  }
  let to = Math.min(line.length, from + length)
  if (to < line.length) {
    const space = line.lastIndexOf(' ', to)
    if (space > Math.max(from, first)) to = space
  }
  const stretches: Stretch[] = []
  const add = (piece: string, found: boolean): void => {
    if (piece !== '') stretches.push({ text: piece, found })
  }
  let at = from
  for (const [start, size] of places) {
    if (start < from || start + size > to) continue
    add((at === from && from > 0 ? '…' : '') + line.slice(at, start), false)
    add(line.slice(start, start + size), true)
    at = start + size
  }
  add((at === from && from > 0 ? '…' : '') + line.slice(at, to) + (to < line.length ? '…' : ''), false)
  return stretches
}
