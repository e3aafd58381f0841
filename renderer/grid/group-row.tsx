import { useT } from '../i18n/i18n.ts'
import { numberText } from '../i18n/format.ts'
import type { GroupLine } from './model/group.ts'

type Props = { data?: GroupLine; headers: (column: string) => string; onFold: (key: string) => void }

/** A heading of a group with its count and sums; a click, Enter or the arrows fold it. */
export const GroupRow = ({ data, headers, onFold }: Props) => {
  const t = useT('grid')
  if (data === undefined) return null
  const sums = [...data.sums].map(([column, sum]) => `${headers(column)}: ${numberText(Math.round(sum * 100) / 100)}`)
  return (
    <button
      type="button"
      tabIndex={-1}
      className="grid-group"
      data-level={data.level}
      aria-expanded={!data.folded}
      onClick={() => onFold(data.key)}
    >
      <span className="grid-group-mark" aria-hidden="true">
        {data.folded ? '▸' : '▾'}
      </span>
      <span className="grid-group-column">{headers(data.column)}:</span>
      <b>{data.words === '' ? t('emptyGroup') : data.words}</b>
      <span className="grid-group-count">{t('groupCount', { count: data.count })}</span>
      {sums.map(sum => (
        <span key={sum}>
          {t('sum')} {sum}
        </span>
      ))}
    </button>
  )
}
