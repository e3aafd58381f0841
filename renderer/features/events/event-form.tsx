import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { EVENT_KINDS, EVENT_STATES } from '#domain/event.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { go } from '../../lib/route.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { HolderHint } from '../../ui/holder-hint.tsx'
import { Page } from '../../ui/page.tsx'
import { PersonPicker } from '../../ui/people-picker.tsx'
import { TaskField } from '../../ui/task-field.tsx'
import form from '../../ui/form-grid.module.css'
import side from '../../ui/side-panel.module.css'
import { AgendaEditor } from './agenda-editor.tsx'
import { AttendanceEditor } from './attendance-editor.tsx'
import { attendanceTrouble, type EventState, emptyEvent, stateOf, toSave } from './event-state.ts'
import styles from './events.module.css'

type Start = Awaited<ReturnType<typeof client.events.start>>

/** An event in one form; Ctrl+Enter keeps it. A new one may begin as the meeting of a working group. */
export const EventForm = ({ id, group = null }: { id: number | null; group?: number | null }) => {
  const t = useT('events')
  const start = useQuery(orpc.events.start.queryOptions())
  const event = useQuery({ ...orpc.events.get.queryOptions({ input: { id: id ?? 0 } }), enabled: id !== null })
  const ready = start.data !== undefined && (id === null || event.data !== undefined)
  return (
    <Page title={t(id === null ? 'form.title' : 'form.edit')} scroll>
      {ready ? (
        <Form
          key={id ?? 'new'}
          id={id}
          start={start.data}
          first={event.data === undefined ? { ...emptyEvent(start.data.today), group } : stateOf(event.data)}
        />
      ) : null}
    </Page>
  )
}

const Form = ({ id, start, first }: { id: number | null; start: Start; first: EventState }) => {
  const t = useT('events')
  const common = useT('common')
  const { deed, busy } = useDeed()
  const [state, setState] = useState(first)
  const set = (part: Partial<EventState>) => setState(now => ({ ...now, ...part }))
  const trouble = attendanceTrouble(state)
  const wrongDays = state.lastDay !== null && state.lastDay < state.firstDay
  const complete = state.title.trim() !== '' && trouble === null && !wrongDays
  const save = () =>
    deed({
      run: () => client.events.save(toSave(id, state)),
      words: t('did.saved'),
      after: answer => go(['events', answer.id])
    })
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey && complete && !busy) {
      event.preventDefault()
      save()
    }
  }
  const text = (key: 'title' | 'place' | 'partner' | 'chairPost' | 'number' | 'source') => ({
    value: state[key],
    onChange: (event: { currentTarget: { value: string } }) => set({ [key]: event.currentTarget.value })
  })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the whole form listens for Ctrl+Enter
    <div className={form.form} onKeyDown={onKey}>
      <NativeSelect
        className={form.quarter}
        label={t('kind')}
        value={state.kind}
        onChange={event => set({ kind: EVENT_KINDS.find(one => one === event.currentTarget.value) ?? 'meeting' })}
        data={EVENT_KINDS.map(one => ({ value: one, label: t(`kind.${one}`) }))}
      />
      <div className={form.quarter}>
        <DayField
          label={t('form.first')}
          value={state.firstDay}
          onChange={day => set({ firstDay: day ?? state.firstDay })}
        />
      </div>
      <div className={form.quarter}>
        <DayField label={t('form.last')} value={state.lastDay} onChange={lastDay => set({ lastDay })} />
        <span className={side.hint} role={wrongDays ? 'alert' : undefined}>
          {wrongDays ? `◆ ${t('form.wrong')}` : t('form.lastHint')}
        </span>
      </div>
      <NativeSelect
        className={form.quarter}
        label={t('state')}
        value={state.state}
        onChange={event => set({ state: EVENT_STATES.find(one => one === event.currentTarget.value) ?? 'held' })}
        data={EVENT_STATES.map(one => ({ value: one, label: t(`state.${one}`) }))}
      />
      <TextInput
        className={form.full}
        label={t('form.name')}
        required
        data-autofocus
        maxLength={1000}
        {...text('title')}
      />
      {start.groups.length === 0 ? null : (
        <NativeSelect
          className={form.full}
          label={t('column.group')}
          description={t('form.groupHint')}
          value={String(state.group ?? '')}
          onChange={event =>
            set({ group: event.currentTarget.value === '' ? null : Number(event.currentTarget.value) })
          }
          data={[
            { value: '', label: t('form.noGroup') },
            ...start.groups.map(one => ({
              value: String(one.id),
              label: [one.title, one.actLabel].filter(Boolean).join(' · ')
            }))
          ]}
        />
      )}
      <TextInput className={form.half} label={t('form.place')} maxLength={500} {...text('place')} />
      <TextInput className={form.half} label={t('form.partner')} maxLength={500} {...text('partner')} />
      <TextInput className={form.half} label={t('form.chairPost')} maxLength={500} {...text('chairPost')} />
      <div className={form.quarter}>
        <PersonPicker
          label={t('form.chair')}
          value={state.chair}
          people={start.people}
          onChange={chair => set({ chair })}
        />
        <HolderHint
          title={state.chairPost}
          name={state.chair}
          day={state.lastDay ?? state.firstDay}
          onTake={chair => set({ chair })}
        />
      </div>
      <div className={form.quarter}>
        <PersonPicker
          label={t('form.secretary')}
          value={state.secretary}
          people={start.people}
          onChange={secretary => set({ secretary })}
        />
      </div>
      <fieldset className={`${form.fieldset} ${styles.fieldset}`}>
        <legend>{t('attendance')}</legend>
        <p className={side.hint}>{t('attendance.hint')}</p>
        <AttendanceEditor lines={state.attendance} bodies={start.bodies} onChange={attendance => set({ attendance })} />
        {trouble === null ? null : (
          <p className={styles.wrong} role="alert">
            ◆ {t(`attendance.${trouble.why}`, { n: trouble.n })}
          </p>
        )}
      </fieldset>
      <fieldset className={`${form.fieldset} ${styles.fieldset}`}>
        <legend>{t('agenda')}</legend>
        <AgendaEditor items={state.agenda} people={start.people} onChange={agenda => set({ agenda })} />
      </fieldset>
      <Textarea
        className={form.full}
        label={t('heard')}
        description={t('heard.hint')}
        autosize
        minRows={3}
        maxRows={14}
        value={state.text}
        onChange={event => set({ text: event.currentTarget.value })}
      />
      <TextInput className={form.quarter} label={t('form.number')} maxLength={100} {...text('number')} />
      <div className={form.half}>
        <TaskField task={state.task} onChange={task => set({ task })} />
      </div>
      <TextInput className={form.quarter} label={t('form.source')} maxLength={1000} {...text('source')} />
      <div className={form.foot}>
        <Button disabled={!complete} loading={busy} onClick={save}>
          {common('save')}
        </Button>
        <Button variant="default" onClick={() => go(id === null ? ['events'] : ['events', id])}>
          {common('cancel')}
        </Button>
      </div>
    </div>
  )
}
