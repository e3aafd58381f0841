import '@mantine/spotlight/styles.css'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { FOUND_KINDS, type Hit } from '#api/search.ts'
import { useT } from '../../i18n/i18n.ts'
import { orpc } from '../../lib/client.ts'
import { recentlyOpened } from '../../lib/recent.ts'
import { go } from '../../lib/route.ts'
import { Icon } from '../../ui/icon.tsx'
import { type Command, commandsFor, ONLY_COMMANDS } from './command.ts'
import styles from './search.module.css'

/** The page on which a found record is opened. */
const openHit = ({ opens }: Hit): void => {
  if (opens === null) return
  const pages = {
    task: ['tasks'],
    act: ['acts'],
    document: ['documents'],
    incoming: ['incoming'],
    group: ['groups'],
    event: ['events'],
    post: ['groups', 'posts']
  }
  // Its row may be kept for reference only.
  go([...pages[opens.kind], opens.id], opens.kind === 'task' ? { control: 'all' } : {})
}

const [store, box] = createSpotlight()

/** Milliseconds after the last letter before the question is asked. */
const PATIENCE = 60

/**
 * One box over everything, Ctrl+K from any screen, by keyboard alone: arrows choose, Enter opens, Esc closes. Empty it shows what was
 * opened last and what can be done; a text that begins with '>' asks for commands alone.
 */
export const SearchBox = ({ commands }: { commands: readonly Command[] }) => {
  const t = useT('search')
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.startsWith(ONLY_COMMANDS) ? '' : typed.trim().slice(0, 400), PATIENCE)
  const found = useQuery({
    ...orpc.search.all.queryOptions({ input: { text } }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    staleTime: 0
  })
  const hits = text === '' ? [] : (found.data?.hits ?? [])
  // The list belongs to what stands in the field now, not to the word before.
  const fresh = text === typed.trim() && text !== '' && found.isSuccess && !found.isPlaceholderData
  const offered = commandsFor(commands, typed)
  const settled = fresh || typed.trim() === '' || typed.startsWith(ONLY_COMMANDS)
  const list = useRef<HTMLDivElement>(null)
  const entered = useRef(false)
  // The best hit stands chosen as soon as it is there; an Enter that came before it opens it then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: again whenever there are other hits
  useEffect(() => {
    const rows = [...(list.current?.querySelectorAll('[data-action]') ?? [])]
    for (const row of rows) row.removeAttribute('data-selected')
    const [first] = settled ? rows : []
    first?.setAttribute('data-selected', 'true')
    store.updateState(state => ({ ...state, selected: first === undefined ? -1 : 0 }))
    if (settled && entered.current && first instanceof HTMLElement) first.click()
    if (settled) entered.current = false
  }, [settled, found.data, typed])
  return (
    <Spotlight.Root
      store={store}
      query={typed}
      onQueryChange={setTyped}
      shortcut={['mod + K']}
      // From a field too.
      tagsToIgnore={[]}
      triggerOnContentEditable
      size={760}
      yOffset={64}
      maxHeight={520}
      scrollable
      transitionProps={{ duration: 0 }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.3 }}
      title={t('title')}
      classNames={{ header: styles.unseen ?? '' }}
    >
      <Spotlight.Search
        placeholder={t('placeholder')}
        aria-label={t('title')}
        leftSection={<Icon name="search" />}
        onKeyDown={event => {
          entered.current = event.key === 'Enter' && !settled
        }}
      />
      <Spotlight.ActionsList ref={list}>
        {FOUND_KINDS.map(kind => {
          const some = hits.filter(hit => hit.kind === kind)
          if (some.length === 0) return null
          return (
            <Spotlight.ActionsGroup key={kind} label={t(`kind.${kind}`)}>
              {some.map(hit => (
                <Spotlight.Action key={`${hit.kind} ${hit.id}`} onClick={() => openHit(hit)} className={styles.hit}>
                  <span className={styles.label}>{hit.label}</span>
                  <span className={styles.place}>
                    {hit.place.map((stretch, index) =>
                      // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text have no other name
                      stretch.found ? <mark key={index}>{stretch.text}</mark> : <span key={index}>{stretch.text}</span>
                    )}
                  </span>
                </Spotlight.Action>
              ))}
              {found.data?.more.includes(kind) === true ? <span className={styles.more}>{t('more')}</span> : null}
            </Spotlight.ActionsGroup>
          )
        })}
        {typed === '' ? <Recent /> : null}
        {offered.length === 0 ? null : (
          <Spotlight.ActionsGroup label={t('commands')}>
            {offered.map(command => (
              <Spotlight.Action key={command.id} onClick={command.run} className={styles.hit}>
                {command.label}
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {hits.length === 0 && offered.length === 0 ? (
          <Spotlight.Empty>{fresh ? t('nothing', { text }) : t('hint')}</Spotlight.Empty>
        ) : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

/** What was opened last, on top of the empty box. */
const Recent = () => {
  const t = useT('search')
  const opened = recentlyOpened()
  if (opened.length === 0) return null
  return (
    <Spotlight.ActionsGroup label={t('recent')}>
      {opened.map(({ href, label, about }) => (
        <Spotlight.Action
          key={href}
          className={styles.hit}
          onClick={() => {
            location.hash = href
          }}
        >
          <span className={styles.label}>{about}</span>
          <span className={styles.place}>{label}</span>
        </Spotlight.Action>
      ))}
    </Spotlight.ActionsGroup>
  )
}

/** The button of the header that opens the box. */
export const SearchButton = () => {
  const t = useT('search')
  return (
    <button type="button" className={styles.button} onClick={() => box.open()}>
      <Icon name="search" />
      <span>{t('open')}</span>
    </button>
  )
}
