import { fold, foldedWords } from '#language/fold.ts'
import type { Target } from '../draft.ts'
import type { Indicator } from './indicator.ts'

/** Units of the catalogue that a printed unit may mean, and what its number is multiplied by. */
export type UnitOfAim = { unit: string; times: number }

const PRINTED: readonly (readonly [RegExp, readonly UnitOfAim[]])[] = [
  [/^(?:foiz|%|prosent)/, [{ unit: 'percent', times: 1 }]],
  [
    /^ming (?:km|kilometr)/,
    [
      { unit: 'thousand-km', times: 1 },
      { unit: 'km', times: 1000 }
    ]
  ],
  [
    /^(?:km|kilometr)/,
    [
      { unit: 'km', times: 1 },
      { unit: 'thousand-km', times: 0.001 }
    ]
  ],
  [/^(?:orin|talik)/, [{ unit: 'rank', times: 1 }]],
  [/^ball/, [{ unit: 'score', times: 1 }]],
  [
    /^ming nafar/,
    [
      { unit: 'thousand-person', times: 1 },
      { unit: 'person', times: 1000 }
    ]
  ],
  [
    /^nafar/,
    [
      { unit: 'person', times: 1 },
      { unit: 'thousand-person', times: 0.001 }
    ]
  ],
  [
    /^(?:mln|million)/,
    [
      { unit: 'piece', times: 1_000_000 },
      { unit: 'thousand', times: 1000 }
    ]
  ],
  [
    /^ming/,
    [
      { unit: 'thousand', times: 1 },
      { unit: 'piece', times: 1000 },
      { unit: 'thousand-person', times: 1 }
    ]
  ],
  [
    /^(?:ta|dona)?$/,
    [
      { unit: 'piece', times: 1 },
      { unit: 'thousand', times: 0.001 }
    ]
  ]
]

export const unitsOfAim = (printed: string): readonly UnitOfAim[] => {
  const folded = fold(printed)
  return PRINTED.find(([pattern]) => pattern.test(folded))?.[1] ?? []
}

/** Words that say nothing about what is counted. */
const EMPTY = new Set([
  'soni',
  'orqali',
  'uchun',
  'bilan',
  'boyicha',
  'hamda',
  'umumiy',
  'darajasi',
  'ulushi',
  'qoshimcha',
  'jami'
])
const STEM = 6

const stemsOf = (text: string): Set<string> =>
  new Set(
    foldedWords(text)
      .filter(word => word.length > 3 && !EMPTY.has(word))
      .map(word => word.slice(0, STEM))
  )

/**
 * The indicator that a printed target most likely speaks of: one whose unit fits and whose name shares the most words with it; "add" means
 * what is made (a flow) first. Null when fewer than two words are shared or two indicators fit equally: then a person chooses.
 */
export const suggestIndicator = (
  aim: Pick<Target, 'what' | 'unit' | 'how'>,
  indicators: readonly Indicator[],
  context = ''
): Indicator | null => {
  const units = unitsOfAim(aim.unit).map(one => one.unit)
  const [words, around] = [stemsOf(aim.what), stemsOf(context)]
  const scored = indicators
    .filter(one => units.includes(one.unit) && (aim.how !== 'top' || one.kind === 'rank'))
    .map(one => {
      const names = stemsOf(`${one.nameUz} ${one.wording.uz}`)
      const shared = [...names].filter(word => words.has(word)).length
      const near = [...names].filter(word => !words.has(word) && around.has(word)).length
      const made = aim.how === 'add' && one.kind === 'flow' ? 0.75 : 0
      return { one, shared: shared + near / 2, score: shared + near / 2 + made - names.size / 100 }
    })
    .filter(({ shared }) => shared >= 2)
    .sort((a, b) => b.score - a.score)
  const [first, second] = scored
  if (first === undefined || (second !== undefined && first.score - second.score < 0.01)) return null
  return first.one
}
