import { plainText } from '#language/number-tokens.ts'

/** Words behind which a full stop ends no sentence, folded or as printed. */
const ABBREVIATION =
  /(?:^|[\s(«“"])(?:\p{L}|\p{Lu}\.\p{L}|млн|млрд|трлн|тыс|минг|руб|сум|кв|куб|см|км|тел|факс|ул|кўч|шт|чел|mln|mlrd|trln|ming|tel|kv|sh|ko[‘']ch|т\.?р|т\.?д|т\.?п|гг|йй|п\.п|ва б|va b|им|ст|абз|бет|стр)$/iu

/**
 * A paragraph cut into sentences, spaces and dashes plain. A full stop after an initial, a short form or the number of a
 * list ends none; a semicolon does not either.
 */
export const sentencesOf = (paragraph: string): string[] => {
  const text = plainText(paragraph.replace(/[\n\t]+/g, ' ')).replace(/\*/g, ' ')
  const sentences: string[] = []
  let from = 0
  for (const { index, 0: end } of text.matchAll(/[.!?…]+["»”)]?(?=\s+["«“(–-]?\s*[\p{Lu}\d])/gu)) {
    const before = text.slice(from, index)
    if (end.startsWith('.') && (ABBREVIATION.test(before) || /^\s*[\dIVX]+(?:\.\d+)*$/.test(before))) continue
    sentences.push(text.slice(from, index + end.length))
    from = index + end.length
  }
  sentences.push(text.slice(from))
  return sentences.map(one => one.replace(/\s+/g, ' ').trim()).filter(one => /\d/.test(one) || one.length > 3)
}
