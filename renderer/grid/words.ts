import type { Key } from '../i18n/features.ts'
import type { T } from '../i18n/i18n.ts'

/** The library's keys of the words it uses here, mostly read aloud; the grid catalogue has them under the same keys. */
const KEYS: readonly Key<'grid'>[] = [
  'loadingOoo',
  'noMatchingRows',
  'contains',
  'filterOoo',
  'ariaFilterInput',
  'ariaFilterColumn',
  'ariaFilterMenuOpen',
  'ariaLabelColumnFilter',
  'ariaColumnFiltered',
  'ariaLabelInputClear',
  'ariaSortableColumn',
  'ariaRowSelectAll',
  'ariaHeaderSelection',
  'ariaInputEditor',
  'ariaRowToggleSelection',
  'ariaRowSelect',
  'ariaRowDeselect',
  'ariaChecked',
  'ariaUnchecked',
  'ariaIndeterminate',
  'ariaToggleCellValue'
]

/** Its words in the language of the screen. */
export const localeText = (t: T<'grid'>): Record<string, string> => Object.fromEntries(KEYS.map(key => [key, t(key)]))
