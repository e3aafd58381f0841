import type { Key } from '../i18n/features.ts'
import type { T } from '../i18n/i18n.ts'

/** Kinds of acts that reading can give (DESIGN.md, ANNEX-DRAFT.md); another kind is shown by its own code. */
export const ACT_KINDS = ['PQ', 'PF', 'F', 'VMQ', 'ORQ', 'hokim', 'kengash', 'bayon', 'letter'] as const

/** What the office itself makes by hand. */
const OWN_KINDS = ['plan', 'programme'] as const

/** 'PQ' as 'Prezident qarori' in the language of the screen; '' for no kind. */
export const actKindName = (kind: string | null, common: T<'common'>): string => {
  if (kind === null || kind === '') return ''
  return ([...ACT_KINDS, ...OWN_KINDS] as readonly string[]).includes(kind)
    ? common(`actKind.${kind}` as Key<'common'>)
    : kind
}
