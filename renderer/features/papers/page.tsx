import { SegmentedControl } from '@mantine/core'
import { useT } from '../../i18n/i18n.ts'
import { go } from '../../lib/route.ts'
import { Page } from '../../ui/page.tsx'
import type { PageProps } from '../../ui/page-props.ts'
import { Journals } from './journals.tsx'
import { PaperPage } from './paper-page.tsx'
import { Queue } from './queue.tsx'

/** What waits for this person ('#/papers'), one paper ('#/papers/7'), or the journals of numbers ('#/papers/journals'). */
export default function PapersPage({ rest }: PageProps) {
  const t = useT('papers')
  const paper = Number(rest[0])
  if (Number.isInteger(paper) && paper > 0) return <PaperPage key={paper} id={paper} />
  const journals = rest[0] === 'journals'
  return (
    <Page
      title={t('title')}
      scroll={journals}
      actions={
        <SegmentedControl
          aria-label={t('title')}
          value={journals ? 'journals' : 'queue'}
          onChange={value => go(value === 'journals' ? ['papers', 'journals'] : ['papers'])}
          data={[
            { value: 'queue', label: t('queue') },
            { value: 'journals', label: t('journals') }
          ]}
        />
      }
    >
      {journals ? <Journals /> : <Queue />}
    </Page>
  )
}
