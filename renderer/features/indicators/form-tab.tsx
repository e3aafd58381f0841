import { Button, Radio, Select, Table, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { EnteredView, FormReadingView, FormRowView } from '#api/indicators.ts'
import { within } from '#domain/indicators/period.ts'
import { numberText } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, type Inputs, orpc } from '../../lib/client.ts'
import { saveBlob } from '../../lib/save-blob.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { LettersBanner } from './letters-banner.tsx'
import styles from './indicators.module.css'
import { BodyPicker, PeriodPicker, PlacePicker } from './pickers.tsx'
import { type Catalogue, periodWords } from './use-catalogue.ts'

type Answer = Inputs['indicators']['acceptForm']['answers'][number]
type Props = {
  catalogue: Catalogue
  place: number
  period: string
  go: (to: { place?: number; period?: string }) => void
}

/** The form that goes out as XLSX and comes back filled: looked at first, then taken over as a whole. */
export const FormTab = ({ catalogue, place, period, go }: Props) => {
  const t = useT('indicators')
  const queries = useQueryClient()
  const { done } = useDeed()
  const [body, setBody] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [reading, setReading] = useState<FormReadingView | null>(null)
  const [answers, setAnswers] = useState(new Map<number, Answer>())
  const [reason, setReason] = useState('')
  const [letters, setLetters] = useState<EnteredView['letters']>([])
  const chosen = catalogue.indicators.filter(one => within(period, one.period)[0] === period)
  const make = useMutation({
    mutationFn: () =>
      client.indicators.makeForm({
        place,
        period,
        body,
        indicators: chosen.filter(one => one.numerator === null).map(one => one.id)
      }),
    onSuccess: made => saveBlob(made, made.name)
  })
  const read = useMutation({
    mutationFn: (given: File) => client.indicators.readForm({ file: given }),
    onSuccess: setReading
  })
  const accept = useMutation({
    mutationFn: () => client.indicators.acceptForm({ file: file!, answers: [...answers.values()], reason }),
    onSuccess: async answer => {
      if (answer.open.length > 0 || answer.refused.length > 0) return
      await queries.invalidateQueries({ queryKey: orpc.indicators.key() })
      await done(answer, t('entry.done', { count: answer.changed }))
      setLetters(answer.letters)
      setReading(null)
      setFile(null)
    }
  })
  const take = (given: File) => {
    setFile(given)
    setAnswers(new Map())
    setReading(null)
    read.mutate(given)
  }
  const answer = (next: Answer) => setAnswers(new Map(answers).set(next.row, next))
  const open = (reading?.rows ?? []).filter(row => needsAnswer(row) && !answers.has(row.row))
  const needsReason = accept.data?.refused.some(one => one.why === 'needs-reason') === true
  return (
    <div className={styles.sheet}>
      <LettersBanner letters={letters} onClose={() => setLetters([])} />
      <section>
        <h2>{t('form.out')}</h2>
        <div className={styles.bar}>
          <PlacePicker catalogue={catalogue} value={place} onChange={next => go({ place: next })} />
          <PeriodPicker value={period} onChange={next => go({ period: next })} />
          <BodyPicker value={body} onChange={setBody} />
          <Button loading={make.isPending} onClick={() => make.mutate()}>
            {t('form.make')}
          </Button>
        </div>
        <p className={styles.muted}>{t('form.outText')}</p>
      </section>
      <section>
        <h2>{t('form.in')}</h2>
        <FileDrop label={t('form.drop')} hint={t('form.inText')} accept=".xlsx" onFile={take} />
      </section>
      {reading === null ? null : (
        <section aria-label={t('form.review')}>
          <h2>
            {reading.file}: {catalogue.nameOf(catalogue.place(reading.place)!)}
            {reading.body === '' ? '' : `, ${reading.body}`}, {periodWords(reading.period, t)}
          </h2>
          {reading.vanished.length === 0 ? null : (
            <p className={styles.warn}>{t('form.vanished', { names: reading.vanished.join('; ') })}</p>
          )}
          {reading.moved.length === 0 ? null : (
            <p className={styles.warn}>
              {t('form.moved', { names: reading.moved.map(one => `${one.row}: ${one.name}`).join('; ') })}
            </p>
          )}
          {reading.unknown.length === 0 ? null : (
            <p className={styles.warn}>
              {t('form.unknown', { rows: reading.unknown.map(one => `${one.row} (${one.text})`).join('; ') })}
            </p>
          )}
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('form.row')}</Table.Th>
                <Table.Th>{t('indicator')}</Table.Th>
                <Table.Th>{t('fact')}</Table.Th>
                <Table.Th>%</Table.Th>
                <Table.Th>{t('note')}</Table.Th>
                <Table.Th>{t('form.state')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {reading.rows.map(row => (
                <Table.Tr key={row.row} data-state={row.state}>
                  <Table.Td>{row.row}</Table.Td>
                  <Table.Td>{catalogue.nameOf(catalogue.indicator(row.indicator)!)}</Table.Td>
                  <Table.Td>{row.text}</Table.Td>
                  <Table.Td>{row.percent === null ? '' : row.percent}</Table.Td>
                  <Table.Td>{row.note}</Table.Td>
                  <Table.Td>
                    <RowState row={row} answer={answers.get(row.row)} onAnswer={answer} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {needsReason ? (
            <TextInput
              required
              label={t('trouble.reason')}
              value={reason}
              onChange={event => setReason(event.currentTarget.value)}
            />
          ) : null}
          <div className={styles.bar}>
            <Button disabled={open.length > 0} loading={accept.isPending} onClick={() => accept.mutate()}>
              {t('form.accept')}
            </Button>
            <Button variant="default" onClick={() => setReading(null)}>
              {t('form.drop.back')}
            </Button>
            {open.length > 0 ? <span className={styles.muted}>{t('form.open', { count: open.length })}</span> : null}
          </div>
        </section>
      )}
    </div>
  )
}

const needsAnswer = (row: FormRowView): boolean =>
  row.state === 'asked' || row.state === 'changes' || row.state === 'refused'

const RowState = ({
  row,
  answer,
  onAnswer
}: {
  row: FormRowView
  answer: Answer | undefined
  onAnswer: (answer: Answer) => void
}) => {
  const t = useT('indicators')
  if (row.state === 'refused') {
    return (
      <>
        <span className={styles.warn}>{t(`refused.${row.why ?? 'text'}`)}</span>{' '}
        <Button
          size="compact-xs"
          variant={answer === undefined ? 'default' : 'filled'}
          onClick={() => onAnswer({ row: row.row, as: 'leave' })}
        >
          {t('form.leave')}
        </Button>
      </>
    )
  }
  if (row.state === 'asked') {
    return (
      <Radio.Group
        label={t('trouble.asked', { text: row.text })}
        value={answer?.as === 'leave' ? 'leave' : String(answer?.value ?? '')}
        onChange={next =>
          onAnswer(
            next === 'leave' ? { row: row.row, as: 'leave' } : { row: row.row, as: 'reading', value: Number(next) }
          )
        }
      >
        {row.readings.map(reading => (
          <Radio key={reading} value={String(reading)} label={numberText(reading)} />
        ))}
        <Radio value="leave" label={t('form.leave')} />
      </Radio.Group>
    )
  }
  if (row.state === 'changes') {
    return (
      <Select
        aria-label={t('form.state')}
        placeholder={t('form.changes', {
          before: row.before === null ? 'x' : numberText(row.before),
          source: row.source || '–'
        })}
        data={[
          { value: 'replace', label: t('form.replace', { text: row.text }) },
          { value: 'leave', label: t('form.keep', { before: row.before === null ? 'x' : numberText(row.before) }) }
        ]}
        value={answer?.as ?? null}
        onChange={next => next !== null && onAnswer({ row: row.row, as: next as 'replace' | 'leave' })}
      />
    )
  }
  return <span className={styles.muted}>{t(`form.is.${row.state}`)}</span>
}
