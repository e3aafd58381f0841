import type { T } from '../../i18n/i18n.ts'
import type { Shown } from './shown.ts'

type Given = { t: T<'tasks'>; common: T<'common'>; acts: readonly { id: number; label: string }[] }

/** What the filter bar narrows the list by, in words, for paper; '' when nothing does. */
export const shownWords = (shown: Shown, { t, common, acts }: Given): string => {
  const act = acts.find(one => one.id === shown.act)?.label ?? ''
  const said: [string, string][] = [
    [t('control'), t(`control.${shown.control}`)],
    [t('filter.act'), act],
    [t('filter.section'), shown.section],
    [t('filter.executor'), shown.executor],
    [t('filter.person'), shown.person],
    [t('filter.state'), shown.states.map(state => common(`state.${state}`)).join(', ')],
    [t('filter.due'), shown.due.map(state => t(`chip.${state}`)).join(', ')],
    [t('search'), shown.search.trim()]
  ]
  return said
    .filter(([, words]) => words !== '')
    .map(([name, words]) => `${name}: ${words}`)
    .join('; ')
}
