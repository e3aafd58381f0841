import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useT } from '../../i18n/i18n.ts'
import { orpc } from '../../lib/client.ts'
import { go } from '../../lib/route.ts'
import { Page } from '../../ui/page.tsx'
import type { PageProps } from '../../ui/page-props.ts'
import { BatchPage } from './batch-page.tsx'
import { Batches } from './batches.tsx'
import { GuestPage } from './guest-page.tsx'
import { Journals } from './journals.tsx'
import { PaperPage } from './paper-page.tsx'
import { Queue } from './queue.tsx'

/**
 * What waits for this person ('#/papers'), one paper ('#/papers/7'), one of another console ('#/papers/guest/3'),
 * batches of letters ('#/papers/batches'), or the journals of numbers ('#/papers/journals').
 */
export default function PapersPage({ rest, query }: PageProps) {
  const t = useT('papers')
  const me = useQuery(orpc.accounts.state.queryOptions())
  const isDeputy = me.data?.person?.role === 'deputy'
  const paper = Number(rest[0])
  if (Number.isInteger(paper) && paper > 0) return <PaperPage key={paper} id={paper} />
  const inner = Number(rest[1])
  if (rest[0] === 'guest' && inner > 0) return <GuestPage key={inner} id={inner} />
  if (rest[0] === 'batches' && inner > 0) return <BatchPage key={inner} id={inner} run={query.run === '1'} />
  const part = rest[0] === 'journals' || rest[0] === 'batches' ? rest[0] : 'queue'
  return (
    <Page
      title={t('title')}
      scroll={part !== 'queue'}
      actions={
        isDeputy ? null : (
          <SegmentedControl
            aria-label={t('title')}
            value={part}
            onChange={value => go(value === 'queue' ? ['papers'] : ['papers', value])}
            data={[
              { value: 'queue', label: t('queue') },
              { value: 'batches', label: t('batches') },
              { value: 'journals', label: t('journals') }
            ]}
          />
        )
      }
    >
      {part === 'journals' ? <Journals /> : part === 'batches' ? <Batches /> : <Queue />}
    </Page>
  )
}
