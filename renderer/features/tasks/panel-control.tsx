import { Button, Group, NativeSelect, NumberInput } from '@mantine/core'
import { useState } from 'react'
import type { ControlDetail } from '#api/control.ts'
import type { TaskDetail } from '#api/register.ts'
import { REPORT_EVERY, type ReportEvery } from '#domain/control.ts'
import { shortDate } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { client } from '../../lib/client.ts'
import { hrefTo } from '../../lib/route.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import side from '../../ui/side-panel.module.css'
import { type ControlDeed, ControlDialog } from './control-dialog.tsx'
import { PanelErrand } from './panel-errand.tsx'
import styles from './tasks.module.css'

type Props = { detail: TaskDetail; control: ControlDetail; today: string; readOnly: boolean; people: readonly string[] }
const DEEDS: readonly ControlDeed[] = ['extend', 'remove', 'return', 'stage']

/** Deadlines as they were moved, our own date, reports, marks of the controller, and errands under the task. */
export const PanelControl = ({ detail, control, today, readOnly, people }: Props) => {
  const t = useT('control')
  const [asking, setAsking] = useState<ControlDeed | null>(null)
  const { incoming, event, carriedFrom, marks } = control
  return (
    <>
      {incoming === null ? null : (
        <p className={side.hint}>
          <a href={hrefTo(['incoming', incoming.id])}>
            {t('letter', { number: incoming.number, date: shortDate(incoming.date), sender: incoming.sender })}
          </a>
        </p>
      )}
      {event === null ? null : (
        <p className={side.hint}>
          <a href={hrefTo(['events', event.id])}>{t('event', { date: shortDate(event.date), title: event.title })}</a>
        </p>
      )}
      {carriedFrom === null ? null : (
        <p className={side.hint}>
          <a href={hrefTo(['tasks', carriedFrom.id])}>{t('carried', { title: carriedFrom.title })}</a>
        </p>
      )}
      <Group gap={6}>
        {DEEDS.map(deed => (
          <Button key={deed} size="compact-sm" variant="default" disabled={readOnly} onClick={() => setAsking(deed)}>
            {t(deed)}
          </Button>
        ))}
      </Group>
      <Extensions control={control} />
      <Internal detail={detail} control={control} readOnly={readOnly} />
      {control.reporting.map(one => (
        <Reporting key={one.deadline} reporting={one} today={today} readOnly={readOnly} />
      ))}
      <h3>{t('marks')}</h3>
      {marks.length === 0 ? <p className={side.hint}>{t('marks.none')}</p> : null}
      <ul className={styles.deadlines}>
        {marks.map(mark => (
          <li key={mark.id}>
            {shortDate(mark.date)} · {t(`mark.${mark.kind}`)}
            <span className={side.hint}>{[mark.basis, mark.text, mark.author].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      <PanelErrand detail={detail} control={control} readOnly={readOnly} people={people} />
      {asking === null ? null : (
        <ControlDialog what={asking} ids={[detail.row.id]} today={today} onDone={() => setAsking(null)} />
      )}
    </>
  )
}

const Extensions = ({ control }: { control: ControlDetail }) => {
  const t = useT('control')
  if (control.extensions.length === 0) return null
  const deadlines = Map.groupBy(control.extensions, one => one.deadline)
  return (
    <>
      <h3>{t('extensions')}</h3>
      <ul className={styles.deadlines}>
        {[...deadlines].map(([deadline, extensions]) => (
          <li key={deadline}>
            {t('extensions.original', { day: shortDate(extensions[0]!.dueBefore) })}
            {extensions.map(one => (
              <span key={one.id} className={side.hint}>
                {t('extensions.one', { from: shortDate(one.dueBefore), to: shortDate(one.dueAfter) })}
                {` · ${[one.reason, one.basis].filter(Boolean).join(' · ')}`}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Our date as so many working days before the legal one. */
const Internal = ({ detail, control, readOnly }: { detail: TaskDetail; control: ControlDetail; readOnly: boolean }) => {
  const t = useT('control')
  const { deed } = useDeed()
  const [days, setDays] = useState<number | null>(control.internalDays ?? 3)
  const { id } = detail.row
  const set = (value: number | null) =>
    deed({ run: () => client.control.setInternal({ ids: [id], days: value }), words: t('did.internal') })
  const { internalDate } = detail.row.ours
  return (
    <>
      <h3>{t('internal')}</h3>
      {internalDate === null ? null : (
        <p className={side.hint}>{t('internal.now', { day: shortDate(internalDate) })}</p>
      )}
      <Group gap={6} align="end">
        <NumberInput
          size="xs"
          w={230}
          label={t('internal.days')}
          min={1}
          max={250}
          allowDecimal={false}
          disabled={readOnly}
          value={days ?? ''}
          onChange={value => setDays(typeof value === 'number' ? value : null)}
        />
        <Button size="xs" variant="default" disabled={readOnly || days === null} onClick={() => set(days)}>
          {t('internal.set')}
        </Button>
        {control.internalDays === null ? null : (
          <Button size="xs" variant="subtle" disabled={readOnly} onClick={() => set(null)}>
            {t('internal.clear')}
          </Button>
        )}
      </Group>
    </>
  )
}

type ReportingProps = { reporting: ControlDetail['reporting'][number]; today: string; readOnly: boolean }
/** Points shown at once; earlier ones unfold. */
const SHOWN = 6

/** Reporting points of permanent or recurring work; each is marked when the report has gone. */
const Reporting = ({ reporting, today, readOnly }: ReportingProps) => {
  const t = useT('control')
  const { deed } = useDeed()
  const { deadline, points, every } = reporting
  const setEvery = (chosen: ReportEvery | null) =>
    deed({
      run: () => client.control.setReporting({ deadline, every: chosen, since: reporting.since }),
      words: t('did.reporting')
    })
  const report = (day: string) =>
    deed({
      run: () => client.control.markReported({ deadline, points: [day], reportedOn: today, text: '' }),
      words: t('did.reported')
    })
  const line = (point: (typeof points)[number]) => (
    <li key={point.day} data-state={point.state}>
      <Group justify="space-between" wrap="nowrap">
        <span>
          {shortDate(point.day)}{' '}
          <span className={side.hint}>{t(`point.${point.state}`, { day: shortDate(point.reportedOn) })}</span>
        </span>
        {point.state === 'reported' ? null : (
          <Button size="compact-xs" variant="default" disabled={readOnly} onClick={() => report(point.day)}>
            {t('point.mark')}
          </Button>
        )}
      </Group>
    </li>
  )
  const open = points.filter(point => point.state !== 'reported')
  const shown = open.slice(0, SHOWN)
  const rest = points.filter(point => !shown.includes(point))
  return (
    <>
      <h3>{t('reporting')}</h3>
      <p className={side.hint}>
        {reporting.text}
        {reporting.late === 0 ? null : (
          <b className={styles.doubt}> {t('reporting.late', { count: reporting.late })}</b>
        )}
      </p>
      <NativeSelect
        size="xs"
        w={230}
        aria-label={t('reporting.every')}
        disabled={readOnly}
        value={every ?? ''}
        onChange={event => setEvery(REPORT_EVERY.find(one => one === event.currentTarget.value) ?? null)}
        data={[
          { value: '', label: t('every.own') },
          ...REPORT_EVERY.map(one => ({ value: one as string, label: t(`every.${one}`) }))
        ]}
      />
      <ul className={styles.deadlines}>{shown.map(line)}</ul>
      {rest.length === 0 ? null : (
        <details>
          <summary>
            {t('reporting')} ({rest.length})
          </summary>
          <ul className={styles.deadlines}>{rest.map(line)}</ul>
        </details>
      )}
    </>
  )
}
