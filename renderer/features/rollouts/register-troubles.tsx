import { Button, Modal, Select } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import type { Inputs, Outputs } from '../../lib/client.ts'
import styles from './rollouts.module.css'

export type Typed = Inputs['rollouts']['enter']['cells'][number]
export type Trouble = Outputs['rollouts']['enter']['troubles'][number]

/** Cells that can be read in two ways are asked, those that cannot be taken are named; the rest waits. */
export const Troubles = ({
  cells,
  troubles,
  lines,
  columnName,
  onCancel,
  onSend
}: {
  cells: readonly Typed[]
  troubles: readonly Trouble[]
  lines: readonly { id: number; name: string }[]
  columnName: (column: number) => string
  onCancel: () => void
  onSend: (cells: Typed[]) => void
}) => {
  const t = useT('rollouts')
  const common = useT('common')
  const [meant, setMeant] = useState(new Map<string, Partial<Typed>>())
  const choose = (one: Trouble, answer: Partial<Typed>) => setMeant(new Map(meant).set(keyOf(one), answer))
  const keyOf = ({ object, column }: { object: number; column: number }) => `${object} ${column}`
  const bad = new Set(troubles.map(keyOf))
  const send = () =>
    onSend(
      cells.flatMap(cell => {
        if (!bad.has(keyOf(cell))) return [cell]
        const answer = meant.get(keyOf(cell))
        return answer === undefined ? [] : [{ ...cell, ...answer }]
      })
    )
  return (
    <Modal opened onClose={onCancel} title={t('trouble.title')} closeButtonProps={{ 'aria-label': common('close') }}>
      <p>{t('trouble.text')}</p>
      {troubles.map(one => (
        <div key={keyOf(one)} className={styles.trouble}>
          <b>
            {lines.find(line => line.id === one.object)?.name} · {columnName(one.column)}
          </b>
          {one.kind === 'asked' ? (
            <Select
              label={t('trouble.asked', { text: one.text })}
              data={one.readings.map(reading => ({
                value: reading.replace('.', ',') + (/\.\d{3}$/.test(reading) ? '0' : ''),
                label: reading.replace('.', ',')
              }))}
              onChange={next => next !== null && choose(one, { text: next })}
            />
          ) : one.kind === 'which' ? (
            <Select
              label={t(`trouble.which.${one.of}`, { text: one.text })}
              allowDeselect={false}
              data={[
                ...one.choices.map(({ id, label }) => ({ value: String(id), label })),
                { value: 'new', label: t(`trouble.new.${one.of}`, { text: one.text }) }
              ]}
              onChange={next => next !== null && choose(one, { meant: next === 'new' ? 'new' : Number(next) })}
            />
          ) : (
            <span>
              “{one.text}”: {t(`why.${one.why}`)}
            </span>
          )}
        </div>
      ))}
      <div className={styles.foot}>
        <Button variant="default" onClick={onCancel}>
          {common('cancel')}
        </Button>
        <Button disabled={troubles.some(one => one.kind !== 'refused' && !meant.has(keyOf(one)))} onClick={send}>
          {t('trouble.send')}
        </Button>
      </div>
    </Modal>
  )
}
