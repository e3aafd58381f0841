import { Button, Modal, Select, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { lastOver, PERIOD_KINDS, periodAt, readPeriod } from '#domain/indicators/period.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { notifyDone } from '../../ui/notify.ts'
import { foldedFilter } from '../../ui/folded-filter.ts'
import { placeChoices } from './columns.tsx'
import styles from './rollouts.module.css'

export type DialogProps = { id: number; onClose: () => void; after: () => Promise<void> }

/** Objects by name, one a line. */
export const AddObjects = ({ id, onClose, after }: DialogProps) => {
  const t = useT('rollouts')
  const common = useT('common')
  const { deed, busy } = useDeed()
  const [text, setText] = useState('')
  const [place, setPlace] = useState<string | null>(null)
  const catalogue = useQuery(orpc.indicators.catalogue.queryOptions())
  const objects = text
    .split('\n')
    .map(name => name.trim())
    .filter(name => name !== '')
    .map(name => ({ name, place: place === null ? null : Number(place) }))
  return (
    <Modal opened onClose={onClose} title={t('add')} closeButtonProps={{ 'aria-label': common('close') }}>
      <Select
        label={t('addPlace')}
        clearable
        searchable
        limit={60}
        filter={foldedFilter}
        data={placeChoices(catalogue.data?.places ?? [])}
        value={place}
        onChange={setPlace}
      />
      <Textarea label={t('names')} rows={12} value={text} onChange={event => setText(event.currentTarget.value)} />
      <div className={styles.foot}>
        <Button
          disabled={objects.length === 0}
          loading={busy}
          onClick={() =>
            deed({
              run: () => client.rollouts.addObjects({ rollout: id, objects }),
              words: t('added', { count: objects.length }),
              after: () => {
                void after()
                onClose()
              }
            })
          }
        >
          {t('addCount', { count: objects.length })}
        </Button>
      </div>
    </Modal>
  )
}

/** Counts the register up into the indicators it is tied to, as figures of a period. */
export const CountUp = ({ id, onClose, after }: DialogProps) => {
  const t = useT('rollouts')
  const common = useT('common')
  const { deed, busy } = useDeed()
  const catalogue = useQuery(orpc.indicators.catalogue.queryOptions())
  const today = catalogue.data?.today ?? '2026-01-01'
  const periods = PERIOD_KINDS.flatMap(kind => [periodAt(today, kind), lastOver(today, kind)])
  const [period, setPeriod] = useState<string | null>(null)
  const chosen = period ?? periodAt(today, 'quarter')
  const [reason, setReason] = useState('')
  const words = (one: string) => {
    const { kind, year, index } = readPeriod(one)!
    return t(`period.${kind}`, { year, index })
  }
  return (
    <Modal opened onClose={onClose} title={t('countUp')} closeButtonProps={{ 'aria-label': common('close') }}>
      <p>{t('countUp.text')}</p>
      <Select
        label={t('period')}
        allowDeselect={false}
        data={[...new Set(periods)].map(one => ({ value: one, label: words(one) }))}
        value={chosen}
        onChange={setPeriod}
      />
      <TextInput label={t('reason')} value={reason} onChange={event => setReason(event.currentTarget.value)} />
      <div className={styles.foot}>
        <Button
          loading={busy}
          onClick={() =>
            deed({
              run: () => client.rollouts.countUp({ rollout: id, period: chosen, reason }),
              words: t('counted', { period: words(chosen) }),
              after: answer => {
                for (const one of answer.refused.slice(0, 1))
                  notifyDone(t(one.why === 'needs-reason' ? 'needsReason' : 'notCounted'))
                void after()
                if (answer.refused.length === 0) onClose()
              }
            })
          }
        >
          {t('countUp')}
        </Button>
      </div>
    </Modal>
  )
}
