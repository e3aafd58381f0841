import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { GroupView } from '#api/register.ts'
import { fold } from '#language/fold.ts'
import { Grid } from '../../grid/Grid.tsx'
import { useT } from '../../i18n/i18n.ts'
import { orpc } from '../../lib/client.ts'
import { go, hrefTo } from '../../lib/route.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { Page } from '../../ui/page.tsx'
import type { PageProps } from '../../ui/page-props.ts'
import { seatColumns } from './columns.tsx'
import styles from './groups.module.css'
import { inSeveral, peopleCount, seatRows } from './seat-rows.ts'

type View = 'seats' | 'people'

/** Working groups and who sits in them. Address: '#/groups' or '#/groups/<id of the chosen group>'. */
export default function GroupsPage({ rest }: PageProps) {
  const t = useT('groups')
  const common = useT('common')
  const chosen = /^\d+$/.test(rest[0] ?? '') ? Number(rest[0]) : null
  const [view, setView] = useState<View>('seats')
  const [search, setSearch] = useState('')
  const list = useQuery({ ...orpc.groups.list.queryOptions(), meta: { quiet: true } })
  const groups = useMemo(() => list.data ?? [], [list.data])
  const all = useMemo(() => seatRows(groups), [groups])
  const rows = useMemo(() => (chosen === null ? all : all.filter(row => row.group.id === chosen)), [all, chosen])
  const columns = useMemo(() => seatColumns(t, chosen === null), [t, chosen])
  const group = groups.find(one => one.id === chosen)
  if (list.data?.length === 0) {
    return (
      <Page title={t('title')}>
        <EmptyState title={t('empty.title')} text={t('empty.text')}>
          <Button component="a" href={hrefTo(['import'])}>
            {t('empty.import')}
          </Button>
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page
      title={t('title')}
      aside={t('count', { groups: groups.length, seats: all.length, people: peopleCount(all) })}
      actions={
        <>
          <TextInput
            type="search"
            aria-label={common('search')}
            placeholder={t('search')}
            w={240}
            value={search}
            onChange={event => setSearch(event.currentTarget.value)}
          />
          <SegmentedControl
            aria-label={t('view')}
            value={view}
            onChange={next => setView(next === 'people' ? 'people' : 'seats')}
            data={[
              { value: 'seats', label: t('view.seats') },
              { value: 'people', label: t('view.people') }
            ]}
          />
        </>
      }
    >
      {list.isError ? <ErrorBanner error={list.error} again={() => void list.refetch()} /> : null}
      {view === 'people' ? (
        <People rows={inSeveral(all)} search={search} />
      ) : (
        <div className={styles.split}>
          <GroupList groups={groups} chosen={chosen} />
          <div className={styles.list}>
            {group?.successionRule === true ? <p className={styles.rule}>{t('succession')}</p> : null}
            <div className={styles.grid}>
              <Grid
                label={group?.title ?? t('view.seats')}
                columns={columns}
                rows={rows}
                rowId={row => row.seat.id}
                quickText={search}
                stateKey={chosen === null ? 'seats' : 'group'}
                maxLines={chosen === null ? 3 : 2}
                loading={list.isPending}
                empty={t('empty.found')}
              />
            </div>
          </div>
        </div>
      )}
    </Page>
  )
}

const GroupList = ({ groups, chosen }: { groups: readonly GroupView[]; chosen: number | null }) => {
  const t = useT('groups')
  return (
    <nav className={styles.nav} aria-label={t('list')}>
      <button type="button" aria-current={chosen === null} onClick={() => go(['groups'])}>
        {t('view.seats')}
        <span>{t('seats', { count: groups.reduce((sum, group) => sum + group.seats.length, 0) })}</span>
      </button>
      {groups.map(group => (
        <button
          key={group.id}
          type="button"
          aria-current={group.id === chosen}
          onClick={() => go(['groups', group.id], {}, chosen !== null)}
        >
          {group.title}
          <span>
            {[
              group.actLabel,
              group.annex === '' ? '' : t('annex', { number: group.annex }),
              t('seats', { count: group.seats.length })
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </button>
      ))}
    </nav>
  )
}

/** Who sits in several groups: the name once, then each seat. */
const People = ({ rows, search }: { rows: ReturnType<typeof inSeveral>; search: string }) => {
  const t = useT('groups')
  const words = fold(search)
    .split(' ')
    .filter(word => word !== '')
  const found = rows.filter(person => {
    const text = fold([person.name, ...person.rows.flatMap(row => [row.seat.position, row.group.title])].join('\n'))
    return words.every(word => text.includes(word))
  })
  if (found.length === 0) return <EmptyState title={t('view.people')} text={t('empty.found')} />
  return (
    <ul className={styles.people} aria-label={t('view.people')}>
      {found.map(person => (
        <li key={person.name}>
          <h2>
            {person.name} <span>{t('seats', { count: person.rows.length })}</span>
          </h2>
          <ul>
            {person.rows.map(row => (
              <li key={row.seat.id}>
                <a href={hrefTo(['groups', row.group.id])}>{row.group.title}</a>
                <span>
                  {t(`role.${row.seat.role}`)} · {row.seat.position}
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
