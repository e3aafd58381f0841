import type { LocalisedRow, MissingRow } from '#api/localisation.ts'
import type { GridColumn } from '../../grid/column.ts'
import type { T } from '../../i18n/i18n.ts'

export const missingColumns = (t: T<'localisation'>): GridColumn<MissingRow>[] => [
  { id: 'upper', header: t('column.upper'), width: 170, value: row => row.label },
  { id: 'date', header: t('column.date'), kind: 'date', width: 100, value: row => row.date },
  { id: 'clause', header: t('column.clause'), width: 90, value: row => row.number || t('whole') },
  { id: 'text', header: t('column.text'), kind: 'long', width: 380, grow: 2, value: row => row.text || row.title },
  { id: 'waiting', header: t('column.waiting'), kind: 'number', width: 130, value: row => row.waiting }
]

/** `chains`: the way down on which each act lies, in words. */
export const doneColumns = (t: T<'localisation'>, chains: ReadonlyMap<number, string>): GridColumn<LocalisedRow>[] => [
  { id: 'upper', header: t('column.upper'), width: 170, value: row => row.upper.label },
  { id: 'clause', header: t('column.clause'), width: 90, value: row => row.upper.number || t('whole') },
  {
    id: 'text',
    header: t('column.text'),
    kind: 'long',
    width: 220,
    grow: 1,
    value: row => row.upper.text || row.upper.title
  },
  { id: 'ours', header: t('column.ours'), width: 180, value: row => row.ours.label },
  { id: 'ourDate', header: t('column.ourDate'), kind: 'date', width: 100, hidden: true, value: row => row.ours.date },
  { id: 'ourClause', header: t('column.ourClause'), width: 100, value: row => row.ours.number || t('whole') },
  { id: 'days', header: t('column.days'), kind: 'number', width: 100, value: row => row.days },
  {
    id: 'chains',
    header: t('chains'),
    kind: 'long',
    width: 260,
    grow: 1,
    value: row => chains.get(row.ours.act) ?? ''
  },
  { id: 'note', header: t('column.note'), kind: 'long', width: 120, hidden: true, value: row => row.note }
]
