import type { GridView } from '#api/views.ts'
import type { T } from '../../i18n/i18n.ts'
import type { GridColumn } from '../column.ts'

/** The conditions of a view in words, for paper; '' when it has none. */
export const filterWords = <T_>(view: GridView, columns: readonly GridColumn<T_>[], t: T<'grid'>): string =>
  view.filters
    .map(({ column, join, conditions }) => {
      const header = columns.find(one => one.id === column)?.header ?? column
      const words = conditions.map(({ is, value }) =>
        is === 'empty' || is === 'filled' ? t(`is.${is}`) : `${t(`is.${is}`)} “${value}”`
      )
      return `${header}: ${words.join(` ${t(`join.${join}`)} `)}`
    })
    .join('; ')
