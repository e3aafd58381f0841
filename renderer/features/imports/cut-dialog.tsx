import { Button, Group, Modal, Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import styles from './imports.module.css'
import type { Row } from './review-model.ts'
import type { ReviewDeeds } from './use-review.ts'

type Props = { draft: number; row: Row; deeds: ReviewDeeds; onClose: () => void }
const WHOLE = 'row'

/** Cuts a row or one of its steps in two where the cursor stands, or joins a step with the next one. */
export const CutDialog = ({ draft, row, deeds, onClose }: Props) => {
  const t = useT('imports')
  const common = useT('common')
  const { measure } = row
  const [what, setWhat] = useState(WHOLE)
  const [cut, setCut] = useState(0)
  const [from, setFrom] = useState<string | null>(null)
  const step = measure.steps.find(({ number }) => String(number) === what)
  const text = step?.text ?? measure.text
  const parts: [string, string] = [text.slice(0, cut).trim(), text.slice(cut).trim()]
  const isCut = parts[0] !== '' && parts[1] !== ''
  const where = { draft, annex: row.annex, number: measure.number }
  const done = { onSuccess: onClose }
  const split = () =>
    step === undefined
      ? deeds.splitRow.mutate({ ...where, texts: parts, fromStep: from === null ? null : Number(from) }, done)
      : deeds.splitStep.mutate({ ...where, step: step.number, texts: parts }, done)
  const busy = deeds.splitRow.isPending || deeds.splitStep.isPending || deeds.mergeStep.isPending
  const isLast = step !== undefined && measure.steps.at(-1)?.number === step.number
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('cut.title', { number: row.ordinal })}
      size={760}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {measure.steps.length === 0 ? null : (
        <Select
          label={t('cut.what')}
          data={[
            { value: WHOLE, label: t('cut.row') },
            ...measure.steps.map(({ number }) => ({ value: String(number), label: t('cut.step', { number }) }))
          ]}
          value={what}
          allowDeselect={false}
          onChange={value => {
            setWhat(value ?? WHOLE)
            setCut(0)
          }}
          mb="sm"
        />
      )}
      <Textarea
        // The cursor is what is asked for; the words themselves are typed in the grid.
        key={what}
        label={t('cut.text')}
        description={t('cut.hint')}
        autosize
        minRows={4}
        maxRows={12}
        // Read-only fields show no cursor; what is typed is dropped.
        value={text}
        onChange={event => setCut(event.currentTarget.selectionStart)}
        onBeforeInput={event => event.preventDefault()}
        data-autofocus
        onSelect={event => setCut(event.currentTarget.selectionStart)}
      />
      {step !== undefined || measure.steps.length === 0 ? null : (
        <Select
          label={t('cut.steps')}
          placeholder={t('cut.noSteps')}
          clearable
          data={measure.steps.map(({ number, text: words }) => ({
            value: String(number),
            label: `${number}. ${words.slice(0, 70)}`
          }))}
          value={from}
          onChange={setFrom}
          mt="sm"
        />
      )}
      {isCut ? (
        <div className={styles.cutParts}>
          <p>{parts[0]}</p>
          <p>{parts[1]}</p>
        </div>
      ) : null}
      <Group justify="space-between" mt="md">
        {step === undefined || isLast ? (
          <span />
        ) : (
          <Button
            variant="default"
            disabled={busy}
            onClick={() => deeds.mergeStep.mutate({ ...where, step: step.number }, done)}
          >
            {t('cut.joinNext')}
          </Button>
        )}
        <Group gap="xs">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button disabled={!isCut || busy} onClick={split}>
            {t('cut.do')}
          </Button>
        </Group>
      </Group>
    </Modal>
  )
}
