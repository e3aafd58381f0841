import type { Token } from './tokens.ts'

/** What is being read: a whole deadline cell, or running text in which a deadline must show itself by its words. */
export type Mode = 'cell' | 'text'
export type Cursor = { text: string; tokens: Token[]; mode: Mode }

const DASHES = /^[-\u2010-\u2015\u2212]$/
const QUOTES = /^["'«»“”„‟‘’]$/

export const isMark = (token: Token | undefined, marks: string): boolean =>
  token?.type === 'mark' && marks.includes(token.text)
export const isDash = (token: Token | undefined): boolean => token?.type === 'mark' && DASHES.test(token.text)
export const isQuote = (token: Token | undefined): boolean => token?.type === 'mark' && QUOTES.test(token.text)

/** The index after one optional dash. */
export const afterDash = (c: Cursor, i: number): number => (isDash(c.tokens[i]) ? i + 1 : i)

/** The index after a short bracket such as "(биринчи)", or the same index. */
export function afterBracket(c: Cursor, i: number): number {
  if (!isMark(c.tokens[i], '(')) return i
  for (let j = i + 1; j <= i + 3; j++) if (isMark(c.tokens[j], ')')) return j + 1
  return i
}

export function keyIs(token: Token | undefined, pattern: RegExp): boolean {
  return token?.type === 'word' && pattern.test(token.key)
}

/** The index after the words that match the patterns one by one, or null. */
export function phrase(c: Cursor, i: number, ...patterns: RegExp[]): number | null {
  for (const [at, pattern] of patterns.entries()) if (!keyIs(c.tokens[i + at], pattern)) return null
  return i + patterns.length
}

/** A number token with at most `digits` digits as its value, or null. */
export function numberAt(c: Cursor, i: number, digits: number): number | null {
  const token = c.tokens[i]
  return token?.type === 'number' && token.text.length <= digits ? Number(token.text) : null
}
