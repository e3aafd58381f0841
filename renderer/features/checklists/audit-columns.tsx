import type { FindingView } from '#api/checklists.ts'
import type { Move } from '#domain/checklist.ts'
import { VERDICTS, type Verdict } from '#domain/control.ts'
import { parseCell } from '#domain/cell-value.ts'
import { type CellValue, cellType, type GridColumn } from '../../grid/column.ts'
import type { T } from '../../i18n/i18n.ts'
import { Shape, type ShapeName } from '../../ui/shape.tsx'
import styles from './checklists.module.css'

/** A criterion as an audit found it, with the verdict of the audit beside. */
export type AuditRow = FindingView & { number: number; text: string; before: Verdict | null; move: Move }
export type Patch = { verdict?: Verdict | null; proof?: string; link?: string; responsible?: string }

const SHAPES: Record<Verdict, ShapeName> = { present: 'tick', partly: 'diamond', absent: 'triangle' }

/** What people write in their own tables. */
const SAID: Record<Verdict, readonly string[]> = {
  present: ['bor', 'ha', 'есть', 'да', '+'],
  partly: ['qisman', 'частично'],
  absent: ['yo‘q', 'yoq', 'нет', '-']
}

const VerdictMark = ({ verdict, words }: { verdict: Verdict | null; words: string }) => (
  <span className={styles.verdict} data-verdict={verdict ?? 'unseen'}>
    <Shape name={verdict === null ? 'dash' : SHAPES[verdict]} label="" /> {words}
  </span>
)

type Given = { isCompared: boolean; editable: boolean; onSave: (finding: number, patch: Patch) => void }

export const auditColumns = (t: T<'checklists'>, { isCompared, editable, onSave }: Given): GridColumn<AuditRow>[] => {
  const words = (verdict: Verdict | null) => t(verdict === null ? 'verdict.unseen' : `verdict.${verdict}`)
  const text = (key: 'proof' | 'link' | 'responsible', header: string, width: number): GridColumn<AuditRow> => ({
    id: key,
    header,
    width,
    value: row => row[key],
    editable,
    onEdit: (row, value) => onSave(row.id, { [key]: String(value ?? '') })
  })
  const compared: GridColumn<AuditRow>[] = isCompared
    ? [
        {
          id: 'before',
          header: t('column.before'),
          kind: 'badge',
          width: 130,
          value: row => words(row.before),
          render: row => <VerdictMark verdict={row.before} words={words(row.before)} />
        },
        {
          id: 'move',
          header: t('column.move'),
          kind: 'badge',
          width: 120,
          value: row => (row.move === 'unseen' ? '' : t(`move.${row.move}`)),
          render: row => (
            <span className={styles.move} data-move={row.move}>
              {row.move === 'unseen' ? '' : t(`move.${row.move}`)}
            </span>
          )
        }
      ]
    : []
  return [
    { id: 'number', header: t('column.n'), kind: 'number', width: 52, value: row => row.number },
    { id: 'text', header: t('column.criterion'), kind: 'long', width: 300, grow: 2, value: row => row.text },
    {
      id: 'verdict',
      header: t('column.verdict'),
      kind: 'badge',
      width: 130,
      value: row => row.verdict,
      text: row => words(row.verdict),
      render: row => <VerdictMark verdict={row.verdict} words={words(row.verdict)} />,
      choices: VERDICTS.map(verdict => ({ value: verdict, label: words(verdict), words: SAID[verdict] })),
      editable,
      onEdit: (row, value) => onSave(row.id, { verdict: VERDICTS.find(one => one === value) ?? null })
    },
    ...compared,
    text('proof', t('column.proof'), 170),
    text('link', t('column.link'), 150),
    text('responsible', t('column.responsible'), 130)
  ]
}

const verdictOf = (value: CellValue): Verdict | null => VERDICTS.find(one => one === value) ?? null

/** What a cell of the block changes; null for a column that is not answered. */
export const patchOf = (column: string, value: CellValue): Patch | null => {
  if (column === 'verdict') return { verdict: verdictOf(value) }
  if (column === 'proof' || column === 'link' || column === 'responsible') return { [column]: String(value ?? '') }
  return null
}

/** A row of texts pasted below the list; `isUnread`: its answer was written in words that are none of the answers. */
export const criterionOf = (columns: readonly GridColumn<AuditRow>[], row: Readonly<Record<string, string>>) => {
  const column = columns.find(({ id }) => id === 'verdict')
  const typed = row.verdict?.trim() ?? ''
  const read = column === undefined || typed === '' ? null : parseCell(cellType(column), typed)
  const text = (id: string) => row[id]?.trim() ?? ''
  return {
    text: text('text'),
    verdict: verdictOf(read?.value ?? null),
    proof: text('proof'),
    link: text('link'),
    responsible: text('responsible'),
    isUnread: typed !== '' && (read === null || read.refusal !== null)
  }
}
