import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { GroupView } from '#api/register.ts'
import { fold } from '#language/fold.ts'
import { ToolGrid } from '../../grid/tools/tool-grid.tsx'
import { shortDate } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { orpc } from '../../lib/client.ts'
import { go, hrefTo } from '../../lib/route.ts'
import { DayField } from '../../ui/day-field.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { Page } from '../../ui/page.tsx'
import type { PageProps } from '../../ui/page-props.ts'
import { seatColumns } from './columns.tsx'
import styles from './groups.module.css'
import { PostDialog, type PostOf } from './post-dialog.tsx'
import { PostsView } from './posts-view.tsx'
import { inSeveral, peopleCount, seatRows } from './seat-rows.ts'

const VIEWS = ['seats', 'people', 'posts'] as const
type View = (typeof VIEWS)[number]

/** Working groups and who sits in them. Address: '#/groups', '#/groups/<id of the chosen group>', '#/groups/posts/<id>'; '?day=' = as of a day. */
export default function GroupsPage({ rest, query }: PageProps) {
  const t = useT('groups')
  const common = useT('common')
  const chosen = /^\d+$/.test(rest[0] ?? '') ? Number(rest[0]) : null
  const post = rest[0] === 'posts' && /^\d+$/.test(rest[1] ?? '') ? Number(rest[1]) : null
  const [view, setView] = useState<View>(rest[0] === 'posts' ? 'posts' : 'seats')
  const [opened, setOpened] = useState<PostOf | null>(post === null ? null : { post })
  const status = useQuery(orpc.system.status.queryOptions())
  const today = status.data?.today ?? ''
  const day = /^\d{4}-\d{2}-\d{2}$/.test(query.day ?? '') ? (query.day ?? '') : today
  const readOnly = status.data?.readOnly ?? true
  const [search, setSearch] = useState('')
  const list = useQuery({
    ...orpc.groups.list.queryOptions({ input: { day } }),
    enabled: day !== '',
    placeholderData: keepPreviousData,
    meta: { quiet: true }
  })
  const groups = useMemo(() => list.data ?? [], [list.data])
  const all = useMemo(() => seatRows(groups), [groups])
  const rows = useMemo(() => (chosen === null ? all : all.filter(row => row.group.id === chosen)), [all, chosen])
  const columns = useMemo(() => seatColumns(t, chosen === null), [t, chosen])
  const group = groups.find(one => one.id === chosen)
  if (list.data?.length === 0 && view !== 'posts' && post === null) {
    return (
      <Page title={t('title')}>
        <EmptyState title={t('empty.title')} text={t('empty.text')}>
          <Button component="a" href={hrefTo(['import'])}>
            {t('empty.import')}
          </Button>
          <Button variant="default" onClick={() => setView('posts')}>
            {t('view.posts')}
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
            w={200}
            value={search}
            onChange={event => setSearch(event.currentTarget.value)}
          />
          <span>{t('day')}</span>
          <DayField
            ariaLabel={t('day')}
            w={116}
            value={day === '' ? null : day}
            onChange={next => go(['groups', ...rest], { day: next === null || next === today ? '' : next }, true)}
          />
          <SegmentedControl
            aria-label={t('view')}
            value={view}
            onChange={next => setView(VIEWS.find(one => one === next) ?? 'seats')}
            data={[
              { value: 'seats', label: t('view.seats') },
              { value: 'people', label: t('view.people') },
              { value: 'posts', label: t('view.posts') }
            ]}
          />
        </>
      }
    >
      {list.isError ? <ErrorBanner error={list.error} again={() => void list.refetch()} /> : null}
      {view === 'posts' ? (
        <PostsView day={day} search={search} readOnly={readOnly} onOpen={one => setOpened({ post: one })} />
      ) : view === 'people' ? (
        <People rows={inSeveral(all)} search={search} />
      ) : (
        <div className={styles.split}>
          <GroupList groups={groups} chosen={chosen} />
          <div className={styles.list}>
            <div className={styles.rule}>
              {group === undefined ? null : <Meetings group={group} />}
              {[group?.successionRule === true ? t('succession') : '', readOnly ? '' : t('open.hint')]
                .filter(Boolean)
                .join(' ')}
            </div>
            <div className={styles.grid}>
              <ToolGrid
                label={group?.title ?? t('view.seats')}
                source={group?.actLabel || t('title')}
                filterWords={`${t('day')}: ${shortDate(day)}`}
                columns={columns}
                rows={rows}
                rowId={row => row.seat.id}
                quickText={search}
                name={chosen === null ? 'seats' : 'group'}
                onRowOpen={row => setOpened({ seat: row.seat.id })}
                maxLines={chosen === null ? 3 : 2}
                loading={list.isPending}
                empty={t('empty.found')}
              />
            </div>
          </div>
        </div>
      )}
      {opened === null ? null : <PostDialog of={opened} day={day} readOnly={readOnly} onDone={() => setOpened(null)} />}
    </Page>
  )
}

/** The meetings of a group: a link to them, or to the form of the first one. */
const Meetings = ({ group }: { group: GroupView }) => {
  const t = useT('groups')
  const of = { group: String(group.id) }
  return (
    <span className={styles.meetings}>
      {group.meetings === 0 ? null : (
        <a href={hrefTo(['events'], of)}>{t('meetings.open', { count: group.meetings })}</a>
      )}
      <a href={hrefTo(['events', 'new'], of)}>{t('meetings.new')}</a>
    </span>
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
              t('seats', { count: group.seats.length }),
              group.meetings === 0 ? '' : t('meetings', { count: group.meetings })
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
