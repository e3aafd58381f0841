import { Button, Group, Modal, Radio, Table, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { EnteredView } from '#api/indicators.ts'
import { numberText } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import type { Inputs } from '../../lib/client.ts'
import { type Catalogue, periodWords } from './use-catalogue.ts'

export type EntryEdit = Inputs['indicators']['enter']['cells'][number]
type Ref = { indicator: number; period: string; place: number }
const keyOf = ({ indicator, period, place }: Ref): string => `${indicator} ${period} ${place}`

type Props = {
  catalogue: Catalogue
  edits: readonly EntryEdit[]
  answer: EnteredView
  onCancel: () => void
  onSend: (edits: EntryEdit[], reason: string) => void
}

/** What was asked or refused, cell by cell: the person chooses, mends or leaves out; until then nothing is written. */
export const EntryTroubles = ({ catalogue, edits, answer, onCancel, onSend }: Props) => {
  const t = useT('indicators')
  const common = useT('common')
  const [meant, setMeant] = useState(new Map<string, number>())
  const [mended, setMended] = useState(new Map<string, string>())
  const [reason, setReason] = useState('')
  const needsReason = answer.refused.some(one => one.why === 'needs-reason')
  const wrong = answer.refused.filter(one => one.why !== 'needs-reason')
  const name = (cell: Ref) => {
    const indicator = catalogue.indicator(cell.indicator)
    const place = catalogue.place(cell.place)
    return [indicator, place]
      .filter(one => one !== undefined)
      .map(catalogue.nameOf)
      .concat(periodWords(cell.period, t))
      .join(' · ')
  }
  const send = () => {
    const left = new Set(wrong.filter(one => !mended.has(keyOf(one))).map(keyOf))
    const next = edits
      .filter(edit => !left.has(keyOf(edit)))
      .map(edit => {
        const value = meant.get(keyOf(edit))
        const text = mended.get(keyOf(edit))
        return { ...edit, ...(value === undefined ? {} : { value }), ...(text === undefined ? {} : { text }) }
      })
    if (next.length > 0) onSend(next, reason)
    else onCancel()
  }
  const ready = answer.asked.every(one => meant.has(keyOf(one))) && (!needsReason || reason.trim() !== '')
  return (
    <Modal
      opened
      size="lg"
      onClose={onCancel}
      title={t('trouble.title')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <p>{t('trouble.text')}</p>
      <Table>
        <Table.Tbody>
          {answer.asked.map(cell => (
            <Table.Tr key={keyOf(cell)}>
              <Table.Td>{name(cell)}</Table.Td>
              <Table.Td>
                <Radio.Group
                  label={t('trouble.asked', { text: cell.text })}
                  value={String(meant.get(keyOf(cell)) ?? '')}
                  onChange={next => setMeant(new Map(meant).set(keyOf(cell), Number(next)))}
                >
                  <Group gap="sm">
                    {cell.readings.map(reading => (
                      <Radio key={reading} value={String(reading)} label={numberText(reading)} />
                    ))}
                  </Group>
                </Radio.Group>
              </Table.Td>
            </Table.Tr>
          ))}
          {wrong.map(cell => (
            <Table.Tr key={keyOf(cell)}>
              <Table.Td>{name(cell)}</Table.Td>
              <Table.Td>
                <TextInput
                  label={`“${cell.text}”: ${t(`refused.${cell.why}`)}`}
                  placeholder={t('trouble.leave')}
                  value={mended.get(keyOf(cell)) ?? ''}
                  onChange={event => {
                    const next = new Map(mended)
                    if (event.currentTarget.value === '') next.delete(keyOf(cell))
                    else next.set(keyOf(cell), event.currentTarget.value)
                    setMended(next)
                  }}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {needsReason ? (
        <TextInput
          mt="sm"
          required
          label={t('trouble.reason')}
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
        />
      ) : null}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onCancel}>
          {common('cancel')}
        </Button>
        <Button disabled={!ready} onClick={send}>
          {t('trouble.send')}
        </Button>
      </Group>
    </Modal>
  )
}
