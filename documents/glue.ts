const SPACE = '\u00a0'
/** Printed as w:noBreakHyphen (17.3.3.18). */
export const HYPHEN = '\u2011'

const MONTH =
  'январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр|yanvar|fevral|mart|aprel|may|iyun|iyul|avgust|sentabr|oktabr|noyabr|dekabr'
const UNIT =
  "та|таси|нафар|нафари|фоиз|млн|млрд|минг|сўм|км|кв|м|га|ta|tasi|nafar|nafari|foiz|mln|mlrd|ming|so[‘ʻ’']m|km|kv|m|ga|тыс|руб|сум|чел"

/** What belongs together, each with its join: a line never ends between the two. */
const JOINS: readonly (readonly [RegExp, string])[] = [
  // № 12; п. 5; ст. 3.
  [/(?<=№) (?=[\p{L}\d_])/gu, SPACE],
  // 12 572
  [/(?<=(?<!\d)\d{1,3}(?:[ \u00a0]\d{3})*) (?=\d{3}(?!\d))/g, SPACE],
  // А.А. Абдусаломов, Ш. Мирзиёев: an initial has one or two letters and a full stop.
  [/(?<=(?<![\p{L}\d])(?:\p{Lu}\p{Ll}?[‘’ʻ']?\. ?){1,3}) (?=\p{Lu}\p{Ll})/gu, SPACE],
  // 2023 йил; of a span of years the whole would fill a narrow cell
  [/(?<=(?<![\d–-])(?:1[5-9]|20)\d\d) (?=(?:йил|yil|год|г\.))/giu, SPACE],
  // 14 сентябрь
  [new RegExp(`(?<=(?<![\\d.,])[0-3]?\\d) (?=(?:${MONTH}))`, 'giu'), SPACE],
  // 544 та
  [new RegExp(`(?<=\\d) (?=(?:${UNIT})(?!\\p{L}))`, 'giu'), SPACE],
  [/(?<=\d) (?=%)/g, SPACE],
  // 3,4 млрд сўм
  [/(?<=(?<!\p{L})(?:млн|млрд|минг|mln|mlrd|ming)) (?=(?:сўм|so[‘ʻ’']m|сум|км|km)(?!\p{L}))/giu, SPACE],
  // ПҚ-308, 308-сонли, 2023-yil
  [/(?<=(?<!\p{L})\p{Lu}{1,3})-(?=\d)/gu, HYPHEN],
  [/(?<=(?<![\d–-])\d+)-(?=\p{L})/gu, HYPHEN]
]

/** A text whose numbers keep to their words, initials to their name and hyphens of acts to their numbers where a line ends. */
export const glue = (text: string): string => {
  if (!/[\d№]|\p{Lu}\p{Ll}?[‘’ʻ']?\. /u.test(text)) return text
  let glued = text
  for (const [place, join] of JOINS) glued = glued.replace(place, join)
  return glued
}

/** The same text with plain spaces and hyphens, for reading and comparing. */
export const unglued = (text: string): string => text.replaceAll(SPACE, ' ').replaceAll(HYPHEN, '-')

/** A view whose every text is glued; pictures, charts and conditions stay. */
export const gluedView = <View>(view: View): View => {
  if (typeof view === 'string') return glue(view) as View
  if (Array.isArray(view)) return view.map(gluedView) as View
  if (view === null || typeof view !== 'object' || Object.getPrototypeOf(view) !== Object.prototype) return view
  if ('bytes' in view || 'categories' in view) return view
  return Object.fromEntries(Object.entries(view).map(([name, value]) => [name, gluedView(value)])) as View
}
