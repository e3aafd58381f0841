import { Button, CloseButton, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ControlDetail } from '#api/control.ts'
import { numberText, shortDate } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { client } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { DayField } from '../../ui/day-field.tsx'
import side from '../../ui/side-panel.module.css'
import { parseAmount } from './amount.ts'
import styles from './tasks.module.css'

type Funding = ControlDetail['funding'][number]
type Props = { task: number; funding: readonly Funding[]; readOnly: boolean }
type Typed = Omit<Funding, 'id' | 'planned' | 'paid'> & { id: number | null; planned: string; paid: string }

const EMPTY: Typed = {
  id: null,
  source: '',
  currency: 'UZS',
  planned: '',
  paid: '',
  contractNumber: '',
  contractDate: null,
  party: ''
}
const amountText = (amount: number | null): string => (amount === null ? '' : numberText(amount / 100))

/** Money of the task: source, planned, paid, contract. */
export const PanelFunding = ({ task, funding, readOnly }: Props) => {
  const t = useT('control')
  const common = useT('common')
  const { deed } = useDeed()
  const [typed, setTyped] = useState<Typed | null>(null)
  const planned = parseAmount(typed?.planned ?? '')
  const paid = parseAmount(typed?.paid ?? '')
  const set = (part: Partial<Typed>) => setTyped(now => ({ ...(now ?? EMPTY), ...part }))
  const save = () => {
    if (typed === null || planned === undefined || paid === undefined) return
    const { id, ...rest } = typed
    deed({
      run: () => client.control.saveFunding({ ...rest, id, task, planned, paid }),
      words: t('did.funding'),
      after: () => setTyped(null)
    })
  }
  const words = (key: 'source' | 'currency' | 'contractNumber' | 'party', label: string, w?: number) => (
    <TextInput
      label={label}
      w={w}
      flex={w === undefined ? 1 : undefined}
      value={typed?.[key] ?? ''}
      onChange={event => set({ [key]: event.currentTarget.value })}
    />
  )
  const amount = (key: 'planned' | 'paid', label: string, parsed: number | null | undefined) => (
    <TextInput
      label={label}
      flex={1}
      error={parsed === undefined ? t('funding.wrong') : undefined}
      value={typed?.[key] ?? ''}
      onChange={event => set({ [key]: event.currentTarget.value })}
    />
  )
  return (
    <details className={styles.group} open={funding.length > 0}>
      <summary>
        {t('funding')} ({funding.length})
      </summary>
      <ul className={styles.deadlines}>
        {funding.map(one => (
          <li key={one.id}>
            <Group justify="space-between" wrap="nowrap" gap={4}>
              <button
                type="button"
                className={styles.stepText}
                disabled={readOnly}
                onClick={() => setTyped({ ...one, planned: amountText(one.planned), paid: amountText(one.paid) })}
              >
                {one.source || one.party}
              </button>
              {readOnly ? null : (
                <CloseButton
                  size="xs"
                  aria-label={t('delete')}
                  onClick={() =>
                    deed({ run: () => client.control.removeFunding({ id: one.id }), words: t('did.funding') })
                  }
                />
              )}
            </Group>
            <span className={side.hint}>
              {[
                t('funding.line', {
                  planned: amountText(one.planned) || '–',
                  paid: amountText(one.paid) || '–',
                  currency: one.currency
                }),
                one.contractNumber,
                shortDate(one.contractDate),
                one.party
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {typed === null ? (
        <Button size="compact-sm" variant="default" mt={6} disabled={readOnly} onClick={() => setTyped(EMPTY)}>
          {t('funding.add')}
        </Button>
      ) : (
        <Stack gap={6} mt={6}>
          {words('source', t('funding.source'))}
          <Group gap={6} wrap="nowrap" align="start">
            {amount('planned', t('funding.planned'), planned)}
            {amount('paid', t('funding.paid'), paid)}
            {words('currency', t('funding.currency'), 64)}
          </Group>
          <Group gap={6} wrap="nowrap">
            {words('contractNumber', t('funding.contract'))}
            <DayField
              label={t('funding.date')}
              value={typed.contractDate}
              onChange={contractDate => set({ contractDate })}
              w={130}
            />
          </Group>
          {words('party', t('funding.party'))}
          <Group gap={6}>
            <Button
              size="xs"
              disabled={planned === undefined || paid === undefined || !/^[A-Z]{3}$/.test(typed.currency)}
              onClick={save}
            >
              {common('save')}
            </Button>
            <Button size="xs" variant="default" onClick={() => setTyped(null)}>
              {common('cancel')}
            </Button>
          </Group>
        </Stack>
      )}
    </details>
  )
}
