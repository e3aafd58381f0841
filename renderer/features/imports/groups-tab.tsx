import { useMemo, useState } from 'react'
import { type Member, SEAT_KINDS, SEAT_ROLES } from '#domain/draft.ts'
import type { GridColumn } from '../../grid/column.ts'
import { ToolGrid } from '../../grid/tools/tool-grid.tsx'
import { type T, useT } from '../../i18n/i18n.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Shape } from '../../ui/shape.tsx'
import styles from './imports.module.css'
import { inWords } from './notes.tsx'
import { doubtedWords, type GroupAnnex, lineOf, type ReviewHere, type SeatRow, seatRows } from './review-model.ts'
import { SeatNotes } from './seat-notes.tsx'
import { PagePane } from './page-pane.tsx'
import type { Pane } from './pane-switch.tsx'
import { SourcePane } from './source-pane.tsx'
import type { ReviewDeeds } from './use-review.ts'

type Props = {
  review: ReviewHere
  groups: readonly GroupAnnex[]
  /** Index of the group's annex in the draft. */
  annex: number | null
  onAnnex: (annex: number) => void
  pane: Pane
  onDoubts: () => void
  deeds: ReviewDeeds
}
type Edit = (member: Member) => void

/** Working groups of the annexes and their seats, editable; beside them the source or the remarks of the chosen seat. */
export const GroupsTab = ({ review, groups, annex: wanted, onAnnex, pane, onDoubts, deeds }: Props) => {
  const t = useT('imports')
  const [seat, setSeat] = useState<number | null>(null)
  const draft = review.id
  const { mutate } = deeds.editMember
  const shown = groups.find(({ annex }) => annex === wanted) ?? groups[0]
  const annex = shown?.annex
  const columns = useMemo(
    () =>
      seatColumns(
        t,
        ({ number, name, position, role, seat, acting }) => {
          if (annex !== undefined) mutate({ draft, annex, number, member: { name, position, role, seat, acting } })
        },
        ({ member }) => {
          setSeat(member.number)
          onDoubts()
        }
      ),
    [t, mutate, draft, annex, onDoubts]
  )
  const rows = useMemo(() => (shown === undefined ? [] : seatRows(shown.group)), [shown])
  const chosen = rows.find(({ member }) => member.number === seat)?.member ?? null
  const lines = useMemo(() => {
    // Nobody chosen yet: the group's first seat brings its part of the file into view.
    const line = lineOf((chosen ?? rows[0]?.member)?.at ?? null, review.source)
    return line === null ? [] : [line]
  }, [chosen, rows, review.source])
  const doubted = useMemo(() => doubtedWords(shown?.group.notes ?? []), [shown])
  const toLine = (line: number) => {
    const found = rows.findLast(({ member }) => {
      const at = lineOf(member.at, review.source)
      return at !== null && at <= line
    })
    if (found !== undefined) setSeat(found.member.number)
  }
  if (shown === undefined) return <EmptyState title={t('groups.none')} text={t('groups.noneText')} />
  const idOf = (member: Member) => `${shown.annex}:${member.number}`
  return (
    <div className={styles.groups} data-pane={pane === 'page' ? 'page' : pane !== 'none'}>
      {pane === 'none' ? null : (
        <aside className={styles.pane} aria-label={t(`pane.${pane}`)}>
          {pane === 'page' ? (
            <PagePane review={review} lines={lines} words={doubted} onLine={toLine} />
          ) : pane === 'source' ? (
            <SourcePane source={review.source} lines={lines} onLine={toLine} />
          ) : (
            <SeatNotes
              draft={draft}
              repairs={review.repairs}
              groups={groups}
              shown={shown}
              chosen={seat}
              deeds={deeds}
              onChoose={member => setSeat(member.number)}
            />
          )}
        </aside>
      )}
      <nav className={styles.groupList} aria-label={t('groups.label')}>
        {groups.map(({ annex: index, group }) => (
          <button
            key={index}
            type="button"
            className={styles.groupItem}
            aria-pressed={group === shown.group}
            onClick={() => {
              setSeat(null)
              onAnnex(index)
            }}
          >
            {group.title ?? t('groups.untitled')}
            <small>
              {group.number === null ? '' : `${t('groups.annex', { number: group.number })} · `}
              {t('groups.seats', { count: group.members.length })}
              {group.notes.length === 0 ? '' : ` · ${t('groups.notes', { count: group.notes.length })}`}
              {group.successionRule ? ` · ${t('groups.succession')}` : ''}
            </small>
          </button>
        ))}
      </nav>
      <div className={styles.main}>
        <ToolGrid
          label={t('groups.seatsLabel')}
          columns={columns}
          rows={rows}
          rowId={({ member }) => idOf(member)}
          onRowFocus={({ member }) => setSeat(member.number)}
          openId={chosen === null ? null : idOf(chosen)}
          empty={t('groups.noSeats')}
          name="import.seats"
        />
      </div>
    </div>
  )
}

const seatColumns = (t: T<'imports'>, edit: Edit, onDoubts: (row: SeatRow) => void): GridColumn<SeatRow>[] => [
  { id: 'number', header: t('column.number'), width: 52, kind: 'number', value: ({ member }) => member.number },
  {
    id: 'notes',
    header: t('column.doubts'),
    width: 70,
    kind: 'badge',
    value: ({ notes }) => notes.length,
    text: ({ notes }) => (notes.length === 0 ? '' : String(notes.length)),
    tooltip: ({ notes }) => notes.map(note => inWords(note, t)).join('\n'),
    render: row =>
      row.notes.length === 0 ? null : (
        <button
          type="button"
          className={styles.markButton}
          aria-label={t('groups.notesOfSeat', { number: row.member.number, count: row.notes.length })}
          onClick={() => onDoubts(row)}
        >
          <Shape name="ring" label="" />
          {row.notes.length}
        </button>
      )
  },
  {
    id: 'name',
    header: t('seat.name'),
    width: 150,
    grow: 1,
    kind: 'long',
    value: ({ member }) => member.name,
    editable: true,
    onEdit: ({ member }, value) => edit({ ...member, name: String(value ?? '') })
  },
  {
    id: 'position',
    header: t('seat.position'),
    width: 200,
    grow: 2,
    kind: 'long',
    value: ({ member }) => member.position,
    editable: true,
    onEdit: ({ member }, value) => edit({ ...member, position: String(value ?? '') })
  },
  {
    id: 'role',
    header: t('seat.role'),
    width: 120,
    value: ({ member }) => member.role,
    text: ({ member }) => t(`role.${member.role}`),
    choices: SEAT_ROLES.map(role => ({ value: role, label: t(`role.${role}`) })),
    editable: true,
    onEdit: ({ member }, value) => edit({ ...member, role: SEAT_ROLES.find(role => role === value) ?? member.role })
  },
  {
    id: 'seat',
    header: t('seat.kind'),
    width: 120,
    value: ({ member }) => member.seat,
    text: ({ member }) => t(`seatKind.${member.seat}`),
    choices: SEAT_KINDS.map(kind => ({ value: kind, label: t(`seatKind.${kind}`) })),
    editable: true,
    onEdit: ({ member }, value) => edit({ ...member, seat: SEAT_KINDS.find(kind => kind === value) ?? member.seat })
  },
  {
    id: 'acting',
    header: t('seat.acting'),
    width: 64,
    kind: 'check',
    value: ({ member }) => member.acting,
    editable: true,
    onEdit: ({ member }, value) => edit({ ...member, acting: value === true })
  }
]
