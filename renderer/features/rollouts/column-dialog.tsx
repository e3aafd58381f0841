import { Button, Modal, NumberInput, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RolloutView } from '#api/rollouts.ts'
import { COLUMN_KINDS, type ColumnKind } from '#domain/indicators/rollout.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { DayField } from '../../ui/day-field.tsx'
import type { DialogProps } from './register-dialogs.tsx'
import styles from './rollouts.module.css'

type Column = RolloutView['columns'][number]

/**
 * The columns of a checklist: one is chosen and changed or taken out, or a new one is added. The kind of a column that holds cells stays: what
 * was typed would be read in another way.
 */
export const ColumnDialog = ({ id, columns, onClose, after }: DialogProps & { columns: readonly Column[] }) => {
  const t = useT('rollouts')
  const common = useT('common')
  const [chosen, setChosen] = useState<number | null>(null)
  const column = columns.find(one => one.id === chosen) ?? null
  return (
    <Modal opened onClose={onClose} title={t('columns')} closeButtonProps={{ 'aria-label': common('close') }}>
      <Select
        label={t('column.which')}
        clearable
        placeholder={t('column.new')}
        data={columns.map(one => ({ value: String(one.id), label: one.name }))}
        value={chosen === null ? null : String(chosen)}
        onChange={next => setChosen(next === null ? null : Number(next))}
      />
      <Fields key={chosen ?? 'new'} id={id} column={column} onClose={onClose} after={after} />
    </Modal>
  )
}

const Fields = ({ id, column, onClose, after }: DialogProps & { column: Column | null }) => {
  const t = useT('rollouts')
  const { deed, busy } = useDeed()
  const [name, setName] = useState(column?.name ?? '')
  const [kind, setKind] = useState<ColumnKind>(column?.kind ?? 'yes-no')
  const [unit, setUnit] = useState(column?.unit ?? '')
  const [due, setDue] = useState<string | null>(column?.due ?? null)
  const [warnDays, setWarn] = useState<number | null>(column === null ? 30 : column.warnDays)
  const [indicator, setIndicator] = useState<string | null>(
    column === null || column.indicator === null ? null : String(column.indicator)
  )
  const catalogue = useQuery(orpc.indicators.catalogue.queryOptions())
  const given = {
    name,
    kind,
    unit,
    due,
    warnDays: kind === 'date' ? warnDays : null,
    indicator: indicator === null ? null : Number(indicator)
  }
  const close = () => {
    void after()
    onClose()
  }
  return (
    <>
      <TextInput
        label={t('column.name')}
        maxLength={300}
        value={name}
        onChange={event => setName(event.currentTarget.value)}
      />
      <Select
        label={t('column.kind')}
        allowDeselect={false}
        disabled={(column?.filled ?? 0) > 0}
        data={COLUMN_KINDS.map(one => ({ value: one, label: t(`kind.${one}`) }))}
        value={kind}
        onChange={next => setKind(COLUMN_KINDS.find(one => one === next) ?? kind)}
      />
      {kind === 'number' ? (
        <TextInput
          label={t('column.unit')}
          maxLength={50}
          value={unit}
          onChange={event => setUnit(event.currentTarget.value)}
        />
      ) : null}
      {kind === 'date' ? (
        <NumberInput
          label={t('column.warn')}
          min={0}
          max={365}
          allowDecimal={false}
          value={warnDays ?? ''}
          onChange={value => setWarn(typeof value === 'number' ? value : null)}
        />
      ) : null}
      <DayField label={t('column.due')} value={due} onChange={setDue} />
      <Select
        label={t('column.indicator')}
        clearable
        searchable
        data={(catalogue.data?.indicators ?? []).map(one => ({ value: String(one.id), label: one.nameUz }))}
        value={indicator}
        onChange={setIndicator}
      />
      <div className={styles.foot}>
        {column === null ? null : (
          <Button
            color="red"
            variant="subtle"
            loading={busy}
            onClick={() =>
              deed({
                run: () => client.rollouts.removeColumn({ id: column.id }),
                words: t('columnRemoved', { name: column.name }),
                after: close
              })
            }
          >
            {t('column.remove', { count: column.filled })}
          </Button>
        )}
        <Button
          disabled={name.trim() === ''}
          loading={busy}
          onClick={() =>
            column === null
              ? deed({
                  run: () => client.rollouts.addColumn({ rollout: id, column: given }),
                  words: t('columnAdded', { name }),
                  after: close
                })
              : deed({
                  run: () => client.rollouts.changeColumn({ id: column.id, column: given }),
                  words: t('columnChanged', { name }),
                  after: close
                })
          }
        >
          {t(column === null ? 'addColumn' : 'column.save')}
        </Button>
      </div>
    </>
  )
}
