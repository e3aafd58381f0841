import { Button, Checkbox, Group, MultiSelect, SegmentedControl, Select, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ComposeAsked, ComposeChoices, ComposedForm } from '#api/compose.ts'
import { COMPOSED_KINDS, type ComposedKind } from '#domain/compose/kinds.ts'
import { lastOver } from '#domain/indicators/period.ts'
import type { Script } from '#domain/office.ts'
import { fold } from '#language/fold.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { go, hrefTo } from '../../lib/route.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { periodLabel } from '../../ui/figures/period-label.ts'
import { notifyError } from '../../ui/notify.ts'
import styles from './compose.module.css'
import { periodsBefore } from './compose-state.ts'

type Props = {
  kind: ComposedKind
  /** Chosen tasks by id, parted by commas; '' = none. */
  tasks: string
  onKind: (kind: ComposedKind) => void
  onStart: (form: ComposedForm) => void
}

/** Kind, period, script, acts, indicators or bodies: what a paper is put together from. */
export const Ask = (props: Props) => {
  const status = useQuery(orpc.system.status.queryOptions())
  const { data } = status
  return data === undefined ? null : (
    <Asked {...props} today={data.today} readOnly={data.readOnly} script={data.settings?.script ?? 'latin'} />
  )
}

const Asked = ({
  kind,
  tasks: given,
  onKind,
  onStart,
  today,
  readOnly,
  script: first
}: Props & { today: string; readOnly: boolean; script: Script }) => {
  const t = useT('compose')
  const words = useT('indicators')
  const [period, setPeriod] = useState(lastOver(today, 'quarter'))
  const [script, setScript] = useState<Script>(first)
  const [acts, setActs] = useState<number[]>([])
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const [bodies, setBodies] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const { deed, busy: reminding } = useDeed()
  const choices = useQuery({
    ...orpc.compose.choices.queryOptions({ input: { period, acts } }),
    placeholderData: keepPreviousData,
    meta: { quiet: true }
  })
  const known = choices.data?.indicators.filter(one => one.known) ?? []
  const tasks = idsOf(given)
  const asked = {
    ...{ script, period, place: null, acts, tasks },
    indicators: known.map(one => one.id).filter(id => !left.has(id))
  }
  const start = async (more: Pick<ComposeAsked, 'kind' | 'body'>) => {
    setBusy(true)
    try {
      onStart(await client.compose.start({ ...asked, ...more }))
    } catch (error) {
      notifyError(error)
    } finally {
      setBusy(false)
    }
  }
  const remind = () =>
    deed({
      run: () => client.compose.remind({ ...asked, indicators: [], bodies: [...bodies] }),
      words: t('reminded', { count: bodies.length }),
      after: () => go(['papers'])
    })
  return (
    <div className={styles.ask}>
      <div className={styles.column}>
        <div className={styles.kinds} role="radiogroup" aria-label={t('kind')}>
          {COMPOSED_KINDS.map(one => (
            // biome-ignore lint/a11y/useSemanticElements: each choice holds a heading and a line about it
            <button
              key={one}
              type="button"
              role="radio"
              aria-checked={one === kind}
              className={styles.kind}
              onClick={() => onKind(one)}
            >
              <b>{t(`kind.${one}`)}</b>
              <p>{t(`kind.${one}.about`)}</p>
            </button>
          ))}
          <a className={styles.kind} href={hrefTo(['letters', 'new'], given === '' ? {} : { tasks: given })}>
            <b>{t('kind.letter')}</b>
            <p>{t('kind.letter.about')}</p>
          </a>
        </div>
      </div>
      <div className={styles.column}>
        <div className={styles.row}>
          <Select
            label={t('period')}
            allowDeselect={false}
            searchable
            data={periodsBefore(today).map(group => ({
              group: words(`kind.${group.kind}`),
              items: group.periods.map(value => ({ value, label: periodLabel(value, words) }))
            }))}
            value={period}
            onChange={next => next !== null && setPeriod(next)}
          />
          <div>
            <p className={styles.quiet}>{t('script')}</p>
            <SegmentedControl
              aria-label={t('script')}
              value={script}
              onChange={next => setScript(next as Script)}
              data={[
                { value: 'latin', label: t('script.latin') },
                { value: 'cyrillic', label: t('script.cyrillic') }
              ]}
            />
          </div>
        </div>
        {choices.isError ? <ErrorBanner error={choices.error} again={() => void choices.refetch()} /> : null}
        <MultiSelect
          label={t('acts')}
          description={t('acts.hint')}
          searchable
          clearable
          data={(choices.data?.acts ?? []).map(act => ({
            value: String(act.id),
            label: `${act.label} ${act.title}`.slice(0, 120)
          }))}
          value={acts.map(String)}
          onChange={next => setActs(next.map(Number))}
        />
        {tasks.length === 0 ? null : <p className={styles.quiet}>{t('tasks.chosen', { count: tasks.length })}</p>}
        {kind === 'reminder' ? (
          <Bodies bodies={choices.data?.bodies ?? []} chosen={bodies} onChange={setBodies} />
        ) : kind === 'decision' ? (
          <p className={styles.quiet}>{t(tasks.length === 0 ? 'decision.noTasks' : 'decision.tasks')}</p>
        ) : (
          <Indicators known={known} left={left} onChange={setLeft} />
        )}
        <Group justify="flex-end" gap={8}>
          {kind === 'reminder' ? (
            <>
              <Button
                variant="default"
                disabled={bodies.length !== 1}
                loading={busy}
                onClick={() => void start({ kind, body: bodies[0]! })}
              >
                {t('remindOne')}
              </Button>
              <Button disabled={readOnly || bodies.length === 0} loading={reminding} onClick={remind}>
                {t('remindAll', { count: bodies.length })}
              </Button>
            </>
          ) : (
            <Button loading={busy} disabled={choices.data === undefined} onClick={() => void start({ kind, body: '' })}>
              {t('start')}
            </Button>
          )}
        </Group>
      </div>
    </div>
  )
}

type IndicatorsProps = {
  known: ComposeChoices['indicators']
  left: ReadonlySet<number>
  onChange: (left: ReadonlySet<number>) => void
}
/** Indicators that have a figure in the period; each is told of unless it is left out. */
const Indicators = ({ known, left, onChange }: IndicatorsProps) => {
  const t = useT('compose')
  const [search, setSearch] = useState('')
  if (known.length === 0) return <p className={styles.quiet}>{t('indicators.none')}</p>
  const shown = known.filter(one => fold(one.label).includes(fold(search)))
  const all = known.every(one => !left.has(one.id))
  return (
    <fieldset className={styles.part}>
      <legend>{t('indicators', { count: known.filter(one => !left.has(one.id)).length, of: known.length })}</legend>
      <Group gap={8}>
        <TextInput
          size="xs"
          aria-label={t('search')}
          placeholder={t('search')}
          className={styles.grow}
          value={search}
          onChange={event => setSearch(event.currentTarget.value)}
        />
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => onChange(all ? new Set(known.map(one => one.id)) : new Set())}
        >
          {t(all ? 'none' : 'all')}
        </Button>
      </Group>
      <div className={styles.checks}>
        {shown.map(one => (
          <Checkbox
            key={one.id}
            size="xs"
            label={`${one.label}: ${one.text}`}
            checked={!left.has(one.id)}
            onChange={event => {
              const next = new Set(left)
              if (event.currentTarget.checked) next.delete(one.id)
              else next.add(one.id)
              onChange(next)
            }}
          />
        ))}
      </div>
    </fieldset>
  )
}

type BodiesProps = {
  bodies: ComposeChoices['bodies']
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}
const Bodies = ({ bodies, chosen, onChange }: BodiesProps) => {
  const t = useT('compose')
  if (bodies.length === 0) return <p className={styles.quiet}>{t('bodies.none')}</p>
  return (
    <fieldset className={styles.part}>
      <legend>{t('bodies')}</legend>
      <div className={styles.checks}>
        {bodies.map(({ key, name, late, near }) => (
          <Checkbox
            key={key}
            size="xs"
            label={`${name} — ${t('bodies.counts', { late, near })}`}
            checked={chosen.includes(key)}
            onChange={event =>
              onChange(event.currentTarget.checked ? [...chosen, key] : chosen.filter(one => one !== key))
            }
          />
        ))}
      </div>
    </fieldset>
  )
}

/** '4,5,x' -> [4, 5] */
const idsOf = (text: string): number[] =>
  [...new Set(text.split(',').map(Number))].filter(id => Number.isInteger(id) && id > 0).slice(0, 500)
