import { fold } from '#language/fold.ts'
import type { Measure } from './draft.ts'
import type { Office } from './office.ts'

/** Why a row of a decree concerns our office; shown beside the suggestion, never obeyed silently. */
export const CONCERNS = ['own-body', 'hokimiyats', 'territories', 'districts', 'interested-bodies', 'portals'] as const
export type Concern = (typeof CONCERNS)[number]
export type ConcernFound = { concern: Concern; words: string }

const PATTERNS: readonly [Concern, RegExp][] = [
  ['hokimiyats', /\b(?:viloyat|tuman|shahar|mahalliy)[^,;.]{0,40}\bhokimlik(?:lari)?\w*|\bhokimliklar\w*|\bhokimiyatlar\w*/u],
  ['territories', /\b(?:hududlarda\w*|hududlar\w* kesimida|barcha hudud\w*|joylarda)\b/u],
  ['districts', /\btuman(?:lar)? ?\(?shahar(?:lar)?\)?(?:lar)?\w*|\btuman va shahar\w*/u],
  ['interested-bodies', /\b(?:manfaatdor|tegishli)(?: \w+){0,4} idora(?:lar)?\w*/u],
  ['portals', /\bhokimlik\w* (?:rasmiy )?(?:veb ?sayt|portal)\w*|\bmahalliy (?:portal|veb ?sayt)\w*/u]
]

/**
 * Which words of a measure concern our office: the office's own names, "ҳокимликлари", "ҳудудларда",
 * "туман (шаҳар)ларда", "манфаатдор … идоралар". Works on the folded text, so either script and any apostrophe.
 */
export const concernsOf = (measure: Measure, office: Office): ConcernFound[] => {
  const whole = [
    measure.text,
    ...measure.steps.flatMap(step => [step.text, ...step.items.map(item => item.text)]),
    ...measure.executors.flatMap(executor => [executor.text, executor.person ?? ''])
  ].join('\n')
  const text = fold(whole)
  const found: ConcernFound[] = []
  const names = [office.body, office.district, ...office.aliases].map(name => fold(name).trim()).filter(name => name !== '')
  const own = names.find(name => ` ${text} `.includes(name))
  if (own !== undefined) found.push({ concern: 'own-body', words: own })
  for (const [concern, pattern] of PATTERNS) {
    const hit = pattern.exec(text)
    if (hit !== null) found.push({ concern, words: hit[0] })
  }
  return found
}
