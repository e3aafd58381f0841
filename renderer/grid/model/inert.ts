/**
 * Text that a spreadsheet would run as a formula or a command: it begins with = + - @, a tab or a line end, also in the
 * full-width forms that Excel reads alike. Text behind apostrophes counts too, so that taking one away is safe.
 */
const DANGEROUS = /^'*[=+\-@\t\r\n＝＋－＠]/
const NUMBER = /^[+-]?\d[\d {2}]*(?:[.,]\d+)?%?$/

/** The text with an apostrophe before it where a spreadsheet would run it; plain numbers stay. `live` brings it back. */
export const inert = (text: string): string => (DANGEROUS.test(text) && !NUMBER.test(text) ? `'${text}` : text)

/** What was made inert as it was; any other text as it stands. */
export const live = (text: string): string => {
  const bare = text.slice(1)
  return text.startsWith("'") && DANGEROUS.test(bare) && !NUMBER.test(bare) ? bare : text
}
