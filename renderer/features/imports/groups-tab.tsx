import { useMemo, useState } from 'react'
import { type Member, SEAT_KINDS, SEAT_ROLES } from '#domain/draft.ts'
import { Grid } from '../../grid/Grid.tsx'
import type { GridColumn } from '../../grid/column.ts'
import { type T, useT } from '../../i18n/i18n.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import styles from './imports.module.css'
import type { GroupAnnex } from './review-model.ts'
import type { ReviewDeeds } from './use-review.ts'

type Props = { draft: number; groups: readonly GroupAnnex[]; deeds: ReviewDeeds }
type Edit = (member: Member) => void

/** Working groups of the annexes and their seats, editable. */
export const GroupsTab = ({ draft, groups, deeds }: Props) => {
  const t = useT('imports')
  const [chosen, setChosen] = useState(0)
  const { mutate } = deeds.editMember
  const shown = groups[chosen] ?? groups[0]
  const annex = shown?.annex
  const columns = useMemo(
    () =>
      seatColumns(t, ({ number, name, position, role, seat, acting }) => {
        if (annex !== undefined) mutate({ draft, annex, number, member: { name, position, role, seat, acting } })
      }),
    [t, mutate, draft, annex]
  )
  if (shown === undefined) return <EmptyState title={t('groups.none')} text={t('groups.noneText')} />
  return (
    <div className={styles.groups}>
      <nav className={styles.groupList} aria-label={t('groups.label')}>
        {groups.map(({ annex: index, group }, at) => (
          <button
            key={index}
            type="button"
            className={styles.groupItem}
            aria-pressed={group === shown.group}
            onClick={() => setChosen(at)}
          >
            {group.title ?? t('groups.untitled')}
            <small>
              {group.number === null ? '' : `${t('groups.annex', { number: group.number })} · `}
              {t('groups.seats', { count: group.members.length })}
              {group.successionRule ? ` · ${t('groups.succession')}` : ''}
            </small>
          </button>
        ))}
      </nav>
      <Grid
        label={t('groups.seatsLabel')}
        columns={columns}
        rows={shown.group.members}
        rowId={({ number }) => `${shown.annex}:${number}`}
        empty={t('groups.noSeats')}
        stateKey="import.seats"
      />
    </div>
  )
}

const seatColumns = (t: T<'imports'>, edit: Edit): GridColumn<Member>[] => [
  { id: 'number', header: t('column.number'), width: 52, kind: 'number', value: member => member.number },
  {
    id: 'name',
    header: t('seat.name'),
    width: 200,
    grow: 1,
    kind: 'long',
    value: member => member.name,
    editable: true,
    onEdit: (member, value) => edit({ ...member, name: String(value ?? '') })
  },
  {
    id: 'position',
    header: t('seat.position'),
    width: 260,
    grow: 2,
    kind: 'long',
    value: member => member.position,
    editable: true,
    onEdit: (member, value) => edit({ ...member, position: String(value ?? '') })
  },
  {
    id: 'role',
    header: t('seat.role'),
    width: 150,
    value: member => member.role,
    text: member => t(`role.${member.role}`),
    choices: SEAT_ROLES.map(role => ({ value: role, label: t(`role.${role}`) })),
    editable: true,
    onEdit: (member, value) => edit({ ...member, role: SEAT_ROLES.find(role => role === value) ?? member.role })
  },
  {
    id: 'seat',
    header: t('seat.kind'),
    width: 150,
    value: member => member.seat,
    text: member => t(`seatKind.${member.seat}`),
    choices: SEAT_KINDS.map(kind => ({ value: kind, label: t(`seatKind.${kind}`) })),
    editable: true,
    onEdit: (member, value) => edit({ ...member, seat: SEAT_KINDS.find(kind => kind === value) ?? member.seat })
  },
  {
    id: 'acting',
    header: t('seat.acting'),
    width: 90,
    kind: 'check',
    value: member => member.acting,
    editable: true,
    onEdit: (member, value) => edit({ ...member, acting: value === true })
  }
]
