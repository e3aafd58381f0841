import { SEAT_ROLES } from '#domain/draft.ts'
import type { GridColumn } from '../../grid/column.ts'
import type { T } from '../../i18n/i18n.ts'
import type { SeatRow } from './seat-rows.ts'
import styles from './groups.module.css'

/** The columns of the seats list; without the group's own column inside one group. */
export const seatColumns = (t: T<'groups'>, withGroup: boolean): GridColumn<SeatRow>[] => [
  ...(withGroup
    ? [
        {
          id: 'group',
          header: t('column.group'),
          kind: 'long',
          width: 150,
          grow: 1,
          value: row =>
            [row.group.annex === '' ? '' : t('annex', { number: row.group.annex }), row.group.title]
              .filter(Boolean)
              .join(': ')
        } satisfies GridColumn<SeatRow>
      ]
    : []),
  { id: 'number', header: t('column.number'), kind: 'number', width: 50, value: row => row.seat.number },
  {
    id: 'name',
    header: t('column.name'),
    kind: 'long',
    width: 170,
    value: row => (row.seat.now.changed && row.seat.now.name === '' ? t('vacant') : row.seat.now.name),
    text: row => nameWords(t, row),
    render: row =>
      row.seat.now.changed ? (
        <>
          <b>{row.seat.now.name === '' ? t('vacant') : row.seat.now.name}</b>
          <span className={styles.printed}>{t('printed', { name: row.seat.name })}</span>
        </>
      ) : (
        row.seat.name
      )
  },
  {
    id: 'position',
    header: t('column.position'),
    kind: 'long',
    width: 180,
    grow: 2,
    value: row => row.seat.called || row.seat.position,
    text: row =>
      row.seat.called === '' ? row.seat.position : `${row.seat.called} (${t('printed', { name: row.seat.position })})`
  },
  {
    id: 'role',
    header: t('column.role'),
    kind: 'badge',
    width: 112,
    value: row => SEAT_ROLES.indexOf(row.seat.role),
    text: row => t(`role.${row.seat.role}`),
    render: row => (
      <span className={row.seat.role === 'member' ? undefined : styles.role}>{t(`role.${row.seat.role}`)}</span>
    )
  },
  {
    id: 'seat',
    header: t('column.seat'),
    kind: 'badge',
    width: 130,
    value: row => row.seat.seat,
    text: row => [seatWords(t, row), row.seat.now.acting ? t('acting') : ''].filter(Boolean).join(' '),
    render: row => (
      <>
        {row.seat.seat === 'person' ? null : <span className={styles.mark}>{seatWords(t, row)}</span>}
        {row.seat.now.acting ? <span className={styles.mark}>{t('acting')}</span> : null}
      </>
    )
  },
  {
    id: 'groups',
    header: t('column.groups'),
    kind: 'number',
    width: 84,
    value: row => row.sits.length,
    tooltip: row => (row.sits.length < 2 ? '' : row.sits.join('\n')),
    render: row => (row.sits.length < 2 ? '1' : <b className={styles.several}>{row.sits.length}</b>)
  }
]

const nameWords = (t: T<'groups'>, { seat }: SeatRow): string =>
  seat.now.changed
    ? `${seat.now.name === '' ? t('vacant') : seat.now.name} (${t('printed', { name: seat.name })})`
    : seat.name

const seatWords = (t: T<'groups'>, row: SeatRow): string => t(`seat.${row.seat.seat}`)
