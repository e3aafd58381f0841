/** The longest password taken, in UTF-16 units. */
export const LONGEST_PASSWORD = 256

/**
 * Whether a password may be set: a PIN of six digits or more that is no run and no repetition, or eight signs or more.
 * Its length is judged in composed letters (NFC).
 */
export const isGoodPassword = (password: string): boolean => {
  const text = password.normalize('NFC')
  const signs = [...text]
  if (text.length > LONGEST_PASSWORD || new Set(signs).size < 3) return false
  if (!/^\d+$/.test(text)) return signs.length >= 8
  const steps = new Set(signs.slice(1).map((digit, index) => Number(digit) - Number(signs[index])))
  return signs.length >= 6 && !(steps.size === 1 && Math.abs([...steps][0]!) <= 1)
}
