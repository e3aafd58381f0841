/** '12 500 000,50' as hundredths; null for nothing typed, undefined for what is no amount. */
export const parseAmount = (typed: string): number | null | undefined => {
  const text = typed.replace(/[\s\u00A0\u202F\u2009]/g, '')
  if (text === '') return null
  const found = /^(\d{1,13})(?:[.,](\d{1,2}))?$/.exec(text)
  if (found === null) return undefined
  return Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
}
