import { Checkbox, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { diffWords } from 'diff'
import { useMemo, useState } from 'react'
import type { DocumentKind } from '#domain/paper.ts'
import { shortDate } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { orpc } from '../../lib/client.ts'
import { ErrorBanner } from '../error-banner.tsx'
import styles from './figures.module.css'

/** `words`: what the paper says now, in finished words. */
type Props = { kind: DocumentKind; except: number | null; words: readonly string[] }

/** The words of the last paper of the same kind beside what is being written, or what differs from it word by word. */
export const EarlierPane = ({ kind, except, words }: Props) => {
  const t = useT('compose')
  const [chosen, setChosen] = useState<number | null>(null)
  const [differs, setDiffers] = useState(false)
  const found = useQuery({
    ...orpc.compose.earlier.queryOptions({ input: { kind, except, chosen } }),
    meta: { quiet: true }
  })
  const { papers = [], shown = null } = found.data ?? {}
  const before = useMemo(
    () => (shown?.parts ?? []).flatMap(part => [...(part.title === '' ? [] : [part.title]), ...part.paragraphs]),
    [shown]
  )
  if (found.isError) return <ErrorBanner error={found.error} again={() => void found.refetch()} />
  if (found.data === undefined) return null
  if (shown === null) return <p className={styles.quiet}>{t('earlier.none')}</p>
  return (
    <section className={styles.pane} aria-label={t('earlier')}>
      <Select
        aria-label={t('earlier.paper')}
        size="xs"
        allowDeselect={false}
        data={papers.map(({ id, title, date }) => ({ value: String(id), label: `${shortDate(date)}, ${title}` }))}
        value={String(shown.id)}
        onChange={id => setChosen(Number(id))}
      />
      <Checkbox
        size="xs"
        label={t('earlier.differs')}
        checked={differs}
        onChange={event => setDiffers(event.currentTarget.checked)}
      />
      {differs ? (
        <p className={styles.earlier}>
          {diffWords(before.join('\n\n'), words.join('\n\n')).map(({ value, added, removed }, index) =>
            added ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name
              <ins key={index}>{value}</ins>
            ) : removed ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <del key={index}>{value}</del>
            ) : (
              value
            )
          )}
        </p>
      ) : (
        before.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice
          <p key={index} className={styles.earlier}>
            {text}
          </p>
        ))
      )}
    </section>
  )
}
