import { Alert, Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DocumentRow } from '#api/documents.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { FigureCard } from '../../ui/figures/figures-pane.tsx'
import styles from './papers.module.css'

/** Where the figures of a paper are from, and which of them the register tells otherwise today. `open`: it is still a draft. */
export const PaperFigures = ({ row, open }: { row: DocumentRow; open: boolean }) => {
  const t = useT('compose')
  const { deed, busy } = useDeed()
  const [picked, setPicked] = useState<number | null>(null)
  const found = useQuery({ ...orpc.compose.figuresOf.queryOptions({ input: { id: row.id } }), meta: { quiet: true } })
  if (found.isError) return <ErrorBanner error={found.error} />
  const all = found.data ?? []
  if (all.length === 0) return null
  const changed = all.filter(view => view.stand !== 'same' && view.stand !== 'given')
  const fresh = all.some(view => view.stand === 'changed')
  const view = all.find(one => one.id === picked)
  const refresh = () =>
    deed({ run: () => client.compose.refresh({ id: row.id, base: row.sha256 }), words: t('refreshed') })
  return (
    <>
      {changed.length === 0 ? null : (
        <Alert color="yellow" mb="sm" title={t('figuresChanged', { count: changed.length })}>
          {changed.slice(0, 10).map(one => (
            <div key={one.id} className={styles.entry}>
              {one.about.name.slice(0, 100)}: {t('was', { was: one.text, now: one.now ?? '—' })}
              {one.stand === 'turned' || one.stand === 'gone' ? ` ${t(`stand.${one.stand}`)}` : ''}
            </div>
          ))}
          {!open ? (
            t('figuresFrozen')
          ) : fresh ? (
            <Button mt={6} size="compact-sm" loading={busy} onClick={refresh}>
              {t('refreshAll')}
            </Button>
          ) : null}
        </Alert>
      )}
      <details className={styles.entry}>
        <summary>{t('figuresOfPaper', { count: all.length })}</summary>
        <Group gap={4} my={6}>
          {all.map(one => (
            <Button
              key={one.id}
              size="compact-xs"
              variant={one.id === picked ? 'filled' : 'default'}
              onClick={() => setPicked(one.id === picked ? null : one.id)}
            >
              {one.text}
            </Button>
          ))}
        </Group>
        {view === undefined ? null : (
          <FigureCard
            field={{ id: view.id, text: view.text, value: null, source: { kind: 'given', words: '' } }}
            view={view}
            onRefresh={null}
          />
        )}
      </details>
    </>
  )
}
