import { Button, Group, MultiSelect, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { lastOver, shifted } from '#domain/indicators/period.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { EarlierPane } from '../../ui/figures/earlier-pane.tsx'
import { FiguresPane } from '../../ui/figures/figures-pane.tsx'
import { periodLabel } from '../../ui/figures/period-label.ts'
import { refreshedFields, type useFigures } from '../../ui/figures/use-figures.ts'
import { notifyError } from '../../ui/notify.ts'
import { type LetterState, unsourcedOf, withSentences, wordsOf } from './letter-state.ts'
import styles from './letters.module.css'

type Props = {
  state: LetterState
  figures: ReturnType<typeof useFigures>
  active: number | null
  /** The paper this is the next version of; null for a new letter. */
  except: number | null
  onPick: (id: number) => void
  onChange: (part: Partial<LetterState>) => void
}

/** Figures of a letter with their sources, sentences of indicators to be added, and the last letter beside. */
export const LetterFigures = ({ state, figures, active, except, onPick, onChange }: Props) => {
  const t = useT('letters')
  const c = useT('compose')
  return (
    <>
      <fieldset>
        <legend>{c('pane.figures')}</legend>
        <AddSentences state={state} onChange={onChange} />
        <FiguresPane
          fields={state.fields}
          views={figures.views}
          active={active}
          unsourced={unsourcedOf(state).map(one => ({
            ...one,
            attach: (words: string) => onChange(one.attach(state, words))
          }))}
          onRefresh={ids => onChange({ fields: refreshedFields(state.fields, ids, figures.views) })}
          onPick={onPick}
        />
      </fieldset>
      <details className={styles.earlier}>
        <summary>{t('earlier')}</summary>
        <EarlierPane kind="letter" except={except} words={wordsOf(state)} />
      </details>
    </>
  )
}

const BACK = 8
const AddSentences = ({ state, onChange }: Pick<Props, 'state' | 'onChange'>) => {
  const t = useT('letters')
  const words = useT('indicators')
  const status = useQuery(orpc.system.status.queryOptions())
  const today = status.data?.today ?? '2026-01-01'
  const [chosen, setChosen] = useState<string[]>([])
  const [period, setPeriod] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const last = lastOver(today, 'quarter')
  const at = period ?? last
  const choices = useQuery({
    ...orpc.compose.choices.queryOptions({ input: { period: at } }),
    enabled: status.data !== undefined,
    meta: { quiet: true }
  })
  const known = choices.data?.indicators.filter(one => one.known) ?? []
  const add = async () => {
    setBusy(true)
    try {
      const made = await client.compose.sentences({
        indicators: chosen.map(Number),
        period: at,
        place: null,
        tongue: state.language === 'russian' ? 'russian' : state.bodyScript,
        last: Math.max(0, ...state.fields.map(field => field.id))
      })
      onChange(withSentences(state, made))
      setChosen([])
    } catch (error) {
      notifyError(error)
    } finally {
      setBusy(false)
    }
  }
  const year = last.slice(0, 4)
  const periods = [...Array.from({ length: BACK }, (_, back) => shifted(last, -back)), year, String(Number(year) - 1)]
  return (
    <Group gap={8} align="end" wrap="nowrap">
      <Select
        size="xs"
        w={150}
        label={t('sentences.period')}
        allowDeselect={false}
        data={periods.map(value => ({ value, label: periodLabel(value, words) }))}
        value={at}
        onChange={next => {
          setPeriod(next)
          setChosen([])
        }}
      />
      <MultiSelect
        size="xs"
        className={styles.grow}
        label={t('sentences.indicators')}
        placeholder={known.length === 0 ? t('sentences.none') : ''}
        searchable
        data={known.map(one => ({ value: String(one.id), label: `${one.label}: ${one.text}` }))}
        value={chosen}
        onChange={setChosen}
      />
      <Button size="xs" variant="default" loading={busy} disabled={chosen.length === 0} onClick={() => void add()}>
        {t('sentences.add')}
      </Button>
    </Group>
  )
}
