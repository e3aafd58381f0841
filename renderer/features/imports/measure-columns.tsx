import type { ReviewColumn } from '#api/imports.ts'
import type { CellValue, GridColumn } from '../../grid/column.ts'
import { interval } from '../../i18n/format.ts'
import type { T } from '../../i18n/i18n.ts'
import { Shape, type ShapeName } from '../../ui/shape.tsx'
import styles from './imports.module.css'
import { deadlineLines, doubtsOf, executorLines, type Row, stepLines, type Trust, trustOf } from './review-model.ts'

type Options = {
  t: T<'imports'>
  hasFunding: boolean
  hasResult: boolean
  /** The mark of a row was pressed: its questions are shown, or a sure row is confirmed. */
  onMark: (row: Row) => void
  onEdit: (row: Row, column: ReviewColumn, value: string) => void
}

/** №, section, text, steps, deadlines, executors, doubts, what concerns us; funding and result where the file has them. */
export const measureColumns = ({ t, hasFunding, hasResult, onMark, onEdit }: Options): GridColumn<Row>[] => {
  const cell = (
    id: ReviewColumn,
    width: number,
    grow: number | undefined,
    value: (row: Row) => string
  ): GridColumn<Row> => ({
    id,
    header: t(`column.${id}`),
    kind: 'long',
    width,
    grow,
    value,
    editable: true,
    onEdit: (row: Row, typed: CellValue) => onEdit(row, id, typed === null ? '' : String(typed))
  })
  return [
    {
      id: 'number',
      header: t('column.number'),
      width: 44,
      pinned: true,
      kind: 'number',
      value: ({ annex, ordinal }) => annex * 100_000 + ordinal,
      text: ({ measure, ordinal }) => String(measure.printedNumber ?? ordinal).replace(/[.)]+$/, '')
    },
    {
      id: 'doubts',
      header: t('column.trust'),
      width: 76,
      kind: 'badge',
      value: row => TRUST_ORDER.indexOf(trustOf(row)) * 100 + doubtsOf(row).length,
      text: row => t(`trust.${trustOf(row)}`),
      tooltip: row =>
        [t(`trust.${trustOf(row)}`), ...new Set(row.measure.notes.map(note => t(`note.${note.code}.name`)))].join('\n'),
      render: row => <TrustMark t={t} row={row} onClick={() => onMark(row)} />
    },
    {
      id: 'concerns',
      header: t('column.concerns'),
      width: 112,
      kind: 'long',
      value: ({ concerns }) => concerns.map(({ words }) => words).join('; '),
      tooltip: ({ concerns }) => concerns.map(({ concern, words }) => `${t(`concern.${concern}`)}: ${words}`).join('\n')
    },
    cell('text', 170, 3, ({ measure }) => measure.text),
    cell('steps', 170, 3, ({ measure }) => stepLines(measure.steps)),
    {
      ...cell('deadlines', 116, 1, ({ measure }) => deadlineLines(measure.deadlines)),
      tooltip: ({ measure }) =>
        measure.deadlines
          .map(({ text, start, due, certain, steps }) => {
            const days = interval(start, due)
            const paired =
              steps === null || measure.steps.length < 2 ? '' : ` → ${t('stepsOf', { numbers: steps.join(', ') })}`
            return `${text}${days === '' ? '' : ` = ${days}`}${certain ? '' : ` (${t('uncertain')})`}${paired}`
          })
          .join('\n')
    },
    cell('executors', 120, 1, ({ measure }) => executorLines(measure.executors)),
    cell('section', 74, undefined, ({ measure }) => measure.section ?? ''),
    cell('subsection', 74, undefined, ({ measure }) => measure.subsection ?? ''),
    ...(hasFunding ? [cell('funding', 140, undefined, ({ measure }) => measure.funding ?? '')] : []),
    ...(hasResult ? [cell('result', 160, undefined, ({ measure }) => measure.result ?? '')] : [])
  ]
}

const TRUST_ORDER: readonly Trust[] = ['confirmed', 'sure', 'doubtful', 'unreliable']
/** Shape and colour both tell how far a row can be relied on. */
const SHAPE_OF: Record<Trust, ShapeName> = { confirmed: 'tick', sure: 'ring', doubtful: 'flag', unreliable: 'triangle' }

const TrustMark = ({ t, row, onClick }: { t: T<'imports'>; row: Row; onClick: () => void }) => {
  const trust = trustOf(row)
  const doubts = doubtsOf(row).length
  const remarks = row.measure.notes.length - doubts
  return (
    <button
      type="button"
      className={styles.markButton}
      data-kind={trust}
      aria-label={t('trustOfRow', { number: row.ordinal, trust: t(`trust.${trust}`), doubts, remarks })}
      onClick={onClick}
    >
      <Shape name={SHAPE_OF[trust]} label="" />
      {doubts > 0 ? doubts : ''}
    </button>
  )
}
