/** How an act that is named stands to the one that names it, by the words behind it. */
import type { Relation } from '#domain/draft.ts'

const WORDS: readonly (readonly [Relation, RegExp])[] = [
  ['repeals', /oz kuchini yoqot\w*|bekor qilin\w*|kuchdan qoldiril\w*/],
  ['amends', /(ozgartirish|qoshimcha|tuzatish)\w*[^.;]{0,40}kirit\w*|tahrirda bayon etil/],
  ['execution', /\bijrosi\w*|bajarilishi\w*|bajarish uchun|ijro (uchun|etish)|amalga oshirish\w*/],
  ['approves', /tasdiqlan(s[ai]n|adi)/],
  ['basis', /\basosan\b|\basosida\b|muvofiq|binoan|\bkora\b/]
]
/** "4-иловага мувофиқ" speaks of an annex, not of the act's ground. */
const ANNEX = /\bilova\w* (muvofiq|kora|binoan)/g

/** The relation that folded words behind an act give, by what comes first; null when they give none. */
export function relationIn(folded: string): Relation | null {
  const words = folded.replace(ANNEX, '')
  const hits = WORDS.flatMap(([relation, pattern]) => {
    const at = words.search(pattern)
    return at < 0 ? [] : [{ relation, at }]
  })
  const strong = hits.find(({ relation }) => relation === 'repeals' || relation === 'amends')
  if (strong !== undefined) return strong.relation
  hits.sort((a, b) => a.at - b.at)
  return hits[0]?.relation ?? null
}
