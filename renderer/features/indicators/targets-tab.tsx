import { VisuallyHidden, Button, NumberInput, Select, Table } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SuggestionView } from '#api/indicators.ts'
import { TARGET_HOWS, type TargetHow } from '#domain/indicators/growth.ts'
import { numberText } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { hrefTo } from '../../lib/route.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import styles from './indicators.module.css'
import { IndicatorPicker, PeriodPicker, PlacePicker } from './pickers.tsx'
import { type Catalogue, periodWords } from './use-catalogue.ts'

type Props = { catalogue: Catalogue; place: number; period: string; indicator: number }

/** Targets by period and place: what the decrees ask for, taken over from the import, and the office's own. */
export const TargetsTab = ({ catalogue, place, period, indicator }: Props) => {
  const t = useT('indicators')
  const queries = useQueryClient()
  const { deed, busy } = useDeed()
  const targets = useQuery(orpc.indicators.targets.queryOptions())
  const found = useQuery(orpc.indicators.suggestions.queryOptions())
  const [own, setOwn] = useState({ indicator, place, period, how: 'reach' as TargetHow, value: '' as number | '' })
  const again = () => void queries.invalidateQueries({ queryKey: orpc.indicators.key() })
  const unit = (id: number) => catalogue.unitOf(catalogue.indicator(id)?.unit ?? '')
  const save = (given: {
    indicator: number
    period: string
    place: number
    how: TargetHow
    value: number
    act: number | null
    task: number | null
    source: string
  }) =>
    deed({ run: () => client.indicators.saveTargets({ targets: [given] }), words: t('targets.saved'), after: again })
  const take = (one: SuggestionView) => {
    if (one.indicator === null || one.period === null || one.inUnit === null) return
    save({
      ...{
        indicator: one.indicator,
        period: one.period,
        place,
        how: one.how,
        value: one.inUnit,
        act: one.act,
        task: one.task
      },
      source: [one.where, `“${one.what} ${numberText(one.value)} ${one.unit}”`].join(': ')
    })
  }
  const open = (found.data ?? []).filter(one => !one.taken)
  return (
    <div className={styles.sheet}>
      <section>
        <h2>{t('targets.own')}</h2>
        <div className={styles.bar}>
          <IndicatorPicker
            catalogue={catalogue}
            value={own.indicator}
            onChange={next => setOwn({ ...own, indicator: next })}
          />
          <PlacePicker catalogue={catalogue} value={own.place} onChange={next => setOwn({ ...own, place: next })} />
          <PeriodPicker value={own.period} onChange={next => setOwn({ ...own, period: next })} />
          <Select
            aria-label={t('targets.how')}
            w={150}
            allowDeselect={false}
            data={TARGET_HOWS.map(how => ({ value: how, label: t(`how.${how}`) }))}
            value={own.how}
            onChange={how => how !== null && setOwn({ ...own, how: how as TargetHow })}
          />
          <NumberInput
            aria-label={t('plan')}
            w={120}
            decimalSeparator=","
            value={own.value}
            onChange={next => setOwn({ ...own, value: typeof next === 'number' ? next : '' })}
          />
          <Button
            disabled={own.value === ''}
            loading={busy}
            onClick={() => own.value !== '' && save({ ...own, value: own.value, act: null, task: null, source: '' })}
          >
            {t('targets.set')}
          </Button>
        </div>
      </section>
      {open.length === 0 ? null : (
        <section>
          <h2>{t('targets.found', { count: open.length })}</h2>
          <p className={styles.muted}>{t('targets.foundText', { place: catalogue.nameOf(catalogue.place(place)!) })}</p>
          <Table stickyHeader>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('targets.act')}</Table.Th>
                <Table.Th>{t('targets.printed')}</Table.Th>
                <Table.Th>{t('indicator')}</Table.Th>
                <Table.Th>{t('period')}</Table.Th>
                <Table.Th>
                  <VisuallyHidden>{t('targets.deeds')}</VisuallyHidden>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {open.map(one => (
                <Table.Tr key={`${one.task} ${one.what} ${one.value} ${one.due}`}>
                  <Table.Td>
                    <a href={hrefTo(['tasks', one.task])}>{one.where}</a>
                  </Table.Td>
                  <Table.Td>
                    {one.what}: {t(`how.${one.how}`)} {numberText(one.value)} {one.unit}
                  </Table.Td>
                  <Table.Td>
                    {one.indicator === null
                      ? t('targets.unknown')
                      : catalogue.nameOf(catalogue.indicator(one.indicator)!)}
                  </Table.Td>
                  <Table.Td>{one.period === null ? '–' : periodWords(one.period, t)}</Table.Td>
                  <Table.Td>
                    {one.indicator === null || one.period === null || one.inUnit === null ? null : (
                      <Button size="xs" variant="default" loading={busy} onClick={() => take(one)}>
                        {t('targets.take')}
                      </Button>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      )}
      <section>
        <h2>{t('targets.all', { count: targets.data?.length ?? 0 })}</h2>
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('indicator')}</Table.Th>
              <Table.Th>{t('place')}</Table.Th>
              <Table.Th>{t('period')}</Table.Th>
              <Table.Th>{t('plan')}</Table.Th>
              <Table.Th>{t('source')}</Table.Th>
              <Table.Th>
                <VisuallyHidden>{t('targets.deeds')}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {(targets.data ?? []).map(target => (
              <Table.Tr key={target.id}>
                <Table.Td>{catalogue.nameOf(catalogue.indicator(target.indicator)!)}</Table.Td>
                <Table.Td>{catalogue.nameOf(catalogue.place(target.place)!)}</Table.Td>
                <Table.Td>{periodWords(target.period, t)}</Table.Td>
                <Table.Td>
                  {t(`how.${target.how}`)} {numberText(target.value)} {unit(target.indicator)}
                </Table.Td>
                <Table.Td className={styles.sourceCell}>
                  {target.task === null ? target.source : <a href={hrefTo(['tasks', target.task])}>{target.source}</a>}
                </Table.Td>
                <Table.Td>
                  <Button
                    size="xs"
                    variant="default"
                    onClick={() =>
                      deed({
                        run: () => client.indicators.removeTarget({ id: target.id }),
                        words: t('targets.removed'),
                        after: again
                      })
                    }
                  >
                    {t('remove')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </div>
  )
}
