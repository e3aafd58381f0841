import { Anchor, Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FieldView } from '#api/compose.ts'
import type { FigureField } from '#domain/compose/field.ts'
import { useT } from '../../i18n/i18n.ts'
import { periodLabel } from './period-label.ts'
import styles from './figures.module.css'

/** A number that was typed without a source, and where it stands. */
export type Unsourced = { key: string; text: string; around: string; attach: (words: string) => void }

type Props = {
  fields: readonly FigureField[]
  views: ReadonlyMap<number, FieldView>
  active: number | null
  unsourced: readonly Unsourced[]
  /** null where nothing may be changed any more. */
  onRefresh: ((ids: readonly number[]) => void) | null
  onPick: (id: number) => void
}

/** The figures of a paper: the opened one with its source, those that changed since, numbers without a source. */
export const FiguresPane = ({ fields, views, active, unsourced, onRefresh, onPick }: Props) => {
  const t = useT('compose')
  const known = new Map(fields.map(field => [field.id, field]))
  const opened = active === null ? undefined : known.get(active)
  const view = active === null ? undefined : views.get(active)
  const changed = fields.filter(field => views.get(field.id)?.stand === 'changed')
  const wrong = fields.filter(field => ['turned', 'gone'].includes(views.get(field.id)?.stand ?? 'same'))
  return (
    <section className={styles.pane} aria-label={t('figures')}>
      {opened === undefined || view === undefined ? (
        <p className={styles.quiet}>{t('figures.hint', { count: fields.length })}</p>
      ) : (
        <FigureCard field={opened} view={view} onRefresh={onRefresh} />
      )}
      {changed.length + wrong.length === 0 ? (
        <p className={styles.quiet}>{t('changed.none')}</p>
      ) : (
        <>
          <Group justify="space-between" gap={8}>
            <h2>{t('changed', { count: changed.length + wrong.length })}</h2>
            {onRefresh === null || changed.length === 0 ? null : (
              <Button size="compact-xs" onClick={() => onRefresh(changed.map(field => field.id))}>
                {t('refreshAll')}
              </Button>
            )}
          </Group>
          <ul className={styles.list} aria-label={t('changed.list')}>
            {[...changed, ...wrong].slice(0, 100).map(field => (
              <li key={field.id}>
                <span className={styles.grow}>
                  {views.get(field.id)!.about.name.slice(0, 80)}
                  <br />
                  <b>{t('was', { was: field.text, now: views.get(field.id)!.now ?? '—' })}</b>
                  {wrong.includes(field) ? (
                    <>
                      <br />
                      {t(`stand.${views.get(field.id)!.stand as 'turned' | 'gone'}`)}
                    </>
                  ) : null}
                </span>
                <Button size="compact-xs" variant="default" onClick={() => onPick(field.id)}>
                  {t('show')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {unsourced.length === 0 ? null : (
        <>
          <h2>{t('unsourced', { count: unsourced.length })}</h2>
          <p className={styles.quiet}>{t('unsourced.hint')}</p>
          <ul className={styles.list} aria-label={t('unsourced.list')}>
            {unsourced.slice(0, 100).map(one => (
              <UnsourcedLine key={one.key} one={one} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

type CardProps = { field: FigureField; view: FieldView; onRefresh: Props['onRefresh'] }
/** One figure opened: value, indicator, period, place, source, and what it would be today. */
export const FigureCard = ({ field, view, onRefresh }: CardProps) => {
  const t = useT('compose')
  const months = useT('indicators')
  const { about, stand, now } = view
  const line = (name: string, value: string) =>
    value === '' ? null : (
      <>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </>
    )
  return (
    <section className={styles.card} aria-label={t('figure')}>
      <div className={styles.figure}>{field.text}</div>
      <dl>
        {line(t('about.what'), t(`what.${about.what}`))}
        {line(
          t(about.what === 'work' ? 'about.entry' : about.what === 'given' ? 'about.given' : 'about.name'),
          about.name
        )}
        {line(t('about.period'), periodLabel(about.period, months))}
        {line(t('about.place'), about.place)}
        {line(t('about.source'), about.what === 'given' ? '' : about.source)}
        {line(t('about.now'), stand === 'given' ? '' : (now ?? '—'))}
      </dl>
      <Group gap={8} mt={6}>
        {stand === 'changed' && onRefresh !== null ? (
          <Button size="compact-xs" onClick={() => onRefresh([field.id])}>
            {t('refreshOne', { now: now ?? '' })}
          </Button>
        ) : null}
        {about.href === '' ? null : (
          <Anchor size="xs" href={about.href}>
            {t('openSource')}
          </Anchor>
        )}
      </Group>
    </section>
  )
}

const UnsourcedLine = ({ one }: { one: Unsourced }) => {
  const t = useT('compose')
  const [words, setWords] = useState<string | null>(null)
  const attach = () => words !== null && words.trim() !== '' && one.attach(words.trim())
  return (
    <li>
      <span className={styles.grow}>
        <b>{one.text}</b> <span className={styles.quiet}>{one.around}</span>
        {words === null ? null : (
          <TextInput
            size="xs"
            aria-label={t('sourceOf', { figure: one.text })}
            placeholder={t('source.placeholder')}
            value={words}
            autoFocus
            maxLength={1000}
            onChange={event => setWords(event.currentTarget.value)}
            onKeyDown={event => event.key === 'Enter' && attach()}
          />
        )}
      </span>
      <Button size="compact-xs" variant="default" onClick={() => (words === null ? setWords('') : attach())}>
        {t(words === null ? 'source.name' : 'source.save')}
      </Button>
    </li>
  )
}
