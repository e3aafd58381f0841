import { Button, Group, MultiSelect } from '@mantine/core'
import { Fragment, useState } from 'react'
import type { Note } from '#domain/draft.ts'
import { interval } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import styles from './imports.module.css'
import type { Row } from './review-model.ts'
import type { ReviewDeeds } from './use-review.ts'
import { pairingsOf } from './walk-model.ts'

type Props = { draft: number; row: Row; note: Note; index: number; deeds: ReviewDeeds }

/** What a person can do about a doubt: accept it as it stands; say which steps each deadline belongs to. */
export const DoubtDeeds = ({ draft, row, note, index, deeds }: Props) => {
  const t = useT('imports')
  const [pairing, setPairing] = useState(false)
  const { measure } = row
  const where = { draft, annex: row.annex, number: measure.number }
  const busy = deeds.pair.isPending || deeds.settle.isPending
  const canPair = note.code === 'STEPS_DEADLINES_MISMATCH' && measure.steps.length > 0 && measure.deadlines.length > 0
  const pair = (steps: (number[] | null)[]) =>
    deeds.pair.mutate({ ...where, steps }, { onSuccess: () => setPairing(false) })
  return (
    <>
      <Group gap={6}>
        {pairingsOf(row, note).map(({ name, steps }) => (
          <Button key={name} disabled={busy} onClick={() => pair(steps)}>
            {t(`pair.${name}`)}
          </Button>
        ))}
        {canPair ? (
          <Button variant="default" disabled={busy} onClick={() => setPairing(!pairing)} aria-expanded={pairing}>
            {t('pair.own')}
          </Button>
        ) : null}
        <Button variant="default" disabled={busy} onClick={() => deeds.settle.mutate({ ...where, note: index })}>
          {t('settle')}
        </Button>
      </Group>
      {pairing ? <Pairing row={row} busy={busy} onPair={pair} /> : null}
    </>
  )
}

type PairingProps = { row: Row; busy: boolean; onPair: (steps: (number[] | null)[]) => void }

const Pairing = ({ row, busy, onPair }: PairingProps) => {
  const t = useT('imports')
  const { deadlines, steps } = row.measure
  const [chosen, setChosen] = useState(() => deadlines.map(deadline => deadline.steps ?? []))
  const data = steps.map(({ number }) => ({ value: String(number), label: t('pair.step', { number }) }))
  const without = chosen.filter(numbers => numbers.length === 0).length
  return (
    <div style={{ marginTop: 8 }}>
      <div className={styles.pairing}>
        {deadlines.map((deadline, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a deadline is known by its place in the list
          <Fragment key={index}>
            <span>
              {deadline.text}
              {deadline.due === null ? null : <small> ({interval(deadline.start, deadline.due)})</small>}
            </span>
            <MultiSelect
              aria-label={t('pair.stepsOf', { deadline: deadline.text })}
              placeholder={chosen[index]?.length === 0 ? t('pair.noStep') : ''}
              data={data}
              comboboxProps={{ width: 320, position: 'bottom-end' }}
              // The number alone says nothing: the step's own words stand beside it in the list.
              renderOption={({ option }) => (
                <span className={styles.stepOption}>
                  <b>{option.label}</b> {steps.find(({ number }) => String(number) === option.value)?.text}
                </span>
              )}
              value={(chosen[index] ?? []).map(String)}
              onChange={values =>
                setChosen(chosen.map((old, at) => (at === index ? values.map(Number).sort((a, b) => a - b) : old)))
              }
            />
          </Fragment>
        ))}
      </div>
      {without === 0 ? null : <p className={styles.was}>{t('pair.left', { count: without })}</p>}
      <Button disabled={busy} onClick={() => onPair(chosen.map(numbers => (numbers.length === 0 ? null : numbers)))}>
        {t('pair.save')}
      </Button>
    </div>
  )
}
