import { CloseButton, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useT } from '../../i18n/i18n.ts'
import { shortDate, shortInstant } from '../../i18n/format.ts'
import { orpc } from '../../lib/client.ts'
import { hrefTo } from '../../lib/route.ts'
import { CopyText } from './copy-text.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import styles from './indicators.module.css'
import { type Catalogue, periodWords } from './use-catalogue.ts'
import { figureWords, growthWords, percentWords } from './words.ts'

export type At = { indicator: number; place: number; period: string; span: 'period' | 'year' }
type Props = { catalogue: Catalogue; at: At; onClose: () => void; onOpen?: (at: At) => void }

/** What was done for the indicator lately; written on the page of work and problems. */
const WorkDone = ({ indicator }: { indicator: number }) => {
  const t = useT('indicators')
  const { data } = useQuery({ ...orpc.work.ofIndicator.queryOptions({ input: { indicator } }), meta: { quiet: true } })
  if (data === undefined || data.length === 0) return null
  return (
    <section>
      <h3>{t('workDone')}</h3>
      {data.map(entry => (
        <p key={entry.id}>
          <b>{shortDate(entry.date)}</b> {entry.text}{' '}
          <span className={styles.muted}>{[entry.place, entry.author].filter(Boolean).join(' · ')}</span>
        </p>
      ))}
    </section>
  )
}

/** A figure opened: sentences, growth, what it is made of down to the entered values with sources, targets and history. */
export const FigurePanel = ({ catalogue, at, onClose, onOpen }: Props) => {
  const t = useT('indicators')
  const common = useT('common')
  const opened = useQuery({ ...orpc.indicators.open.queryOptions({ input: at }), meta: { quiet: true } })
  const { indicator: id, period, place } = at
  const history = useQuery({
    ...orpc.indicators.history.queryOptions({ input: { indicator: id, period, place, body: '' } }),
    meta: { quiet: true }
  })
  const indicator = catalogue.indicator(id)
  if (indicator === undefined) return null
  const words = (value: number | null, mark: 'exact' | 'more' | 'about' | 'na' = 'exact') =>
    figureWords(value, mark, indicator.decimals) || '–'
  const { data } = opened
  return (
    <aside className={styles.panel} aria-label={t('panel')}>
      <header>
        <h2>{catalogue.nameOf(indicator)}</h2>
        <CloseButton aria-label={common('close')} onClick={onClose} />
      </header>
      <p className={styles.muted}>
        {catalogue.nameOf(catalogue.place(place)!)} · {periodWords(period, t)}
        {at.span === 'year' ? ` · ${t('span.year')}` : ''}
      </p>
      {opened.isError ? <ErrorBanner error={opened.error} again={() => void opened.refetch()} /> : null}
      {data === undefined ? (
        <Loader size="sm" />
      ) : (
        <>
          <p className={styles.big}>
            {words(data.row.fact.value, data.row.fact.mark)} <small>{catalogue.unitOf(indicator.unit)}</small>
          </p>
          {data.row.fact.gap === 'zero-below' ? <p className={styles.warn}>{t('gap.zero-below')}</p> : null}
          <dl className={styles.facts}>
            <dt>{t('plan')}</dt>
            <dd>{words(data.row.plan)}</dd>
            <dt>{t('percent')}</dt>
            <dd>{percentWords(data.row.percent) || '–'}</dd>
            <dt>{t('growth.last')}</dt>
            <dd>{growthWords(data.row.onLast, indicator.unit, t) || '–'}</dd>
            <dt>{t('growth.year')}</dt>
            <dd>{growthWords(data.row.onYear, indicator.unit, t) || '–'}</dd>
          </dl>
          {data.sentences.latin === null ? null : (
            <section>
              <h3>{t('sentences')}</h3>
              {(['latin', 'cyrillic', 'russian'] as const).map(tongue => (
                <CopyText key={tongue} text={data.sentences[tongue] ?? ''} label={t(`tongue.${tongue}`)} />
              ))}
            </section>
          )}
          <WorkDone indicator={id} />
          <section>
            <h3>{t('sources')}</h3>
            {data.entered.length === 0 &&
            data.below.length === 0 &&
            data.ratio.length === 0 &&
            data.periods.length === 0 ? (
              <p className={styles.muted}>{t('sources.none')}</p>
            ) : null}
            {data.entered.map(value => (
              <div key={value.id} className={styles.source}>
                <b>{words(value.value, value.mark)}</b> {periodWords(value.period, t)}
                {value.source === '' ? null : <blockquote>{value.source}</blockquote>}
                {value.note === '' ? null : <p>{value.note}</p>}
                {value.reason === '' ? null : <p>{t('corrected', { reason: value.reason })}</p>}
              </div>
            ))}
            {data.ratio.map(part => (
              <button
                key={part.indicator}
                type="button"
                className={styles.row}
                onClick={() => onOpen?.({ ...at, indicator: part.indicator })}
              >
                <span>{catalogue.nameOf(catalogue.indicator(part.indicator)!)}</span>
                <b>{figureWords(part.value, 'exact', 2) || '–'}</b>
              </button>
            ))}
            {data.periods.map(part => (
              <button
                key={part.period}
                type="button"
                className={styles.row}
                onClick={() => onOpen?.({ ...at, period: part.period, span: 'period' })}
              >
                <span>{periodWords(part.period, t)}</span>
                <b>{words(part.value, part.mark)}</b>
              </button>
            ))}
            {data.below
              .filter(part => part.value !== null || part.mark === 'na')
              .map(part => (
                <button
                  key={`${part.place} ${part.body}`}
                  type="button"
                  className={styles.row}
                  title={part.source}
                  onClick={() => onOpen?.({ ...at, place: part.place })}
                >
                  <span>{part.body || catalogue.nameOf(catalogue.place(part.place)!)}</span>
                  <b>{words(part.value, part.mark)}</b>
                </button>
              ))}
            {data.below.length > 0 && data.entered.length === 0 ? (
              <p className={styles.muted}>
                {t('reported', {
                  have: data.below.filter(part => part.value !== null || part.mark === 'na').length,
                  of: data.below.length
                })}
              </p>
            ) : null}
            {data.rollouts.map(register => (
              <a
                key={`${register.id} ${register.column}`}
                className={styles.row}
                href={hrefTo(['rollouts', register.id], {
                  column: register.column === null ? '' : String(register.column),
                  ...{ is: 'counted', place: String(at.place), period: at.period }
                })}
              >
                <span>{[register.name, register.columnName].filter(Boolean).join(': ')}</span>
                <b>{t('rows', { count: register.rows })}</b>
              </a>
            ))}
          </section>
          {data.targets.length === 0 ? null : (
            <section>
              <h3>{t('tab.targets')}</h3>
              {data.targets.map(target => (
                <div key={target.id} className={styles.source}>
                  <b>{words(target.value)}</b> {periodWords(target.period, t)}
                  <blockquote>{target.source}</blockquote>
                </div>
              ))}
            </section>
          )}
          {history.data === undefined || history.data.length === 0 ? null : (
            <section>
              <h3>{t('history')}</h3>
              <ol className={styles.steps}>
                {history.data.map(step => (
                  <li key={step.transaction}>
                    {shortInstant(step.at)} · {step.actor}: <b>{words(step.value, step.mark)}</b>
                    {step.note === '' ? '' : ` · ${step.note}`}
                    {step.reason === '' ? '' : ` · ${step.reason}`}
                  </li>
                ))}
              </ol>
            </section>
          )}
        </>
      )}
    </aside>
  )
}
