import { Button, Checkbox, Group, NumberInput, Stack, TagsInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isClockTime } from '#domain/reminders/clock-time.ts'
import { FARTHEST, REMINDER_KINDS } from '#domain/reminders/rules.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, type Outputs, orpc } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import styles from './settings.module.css'

type Rules = Outputs['reminders']['rules']

/** When the office is reminded, and its quiet hours. */
export const ReminderRules = ({ readOnly }: { readOnly: boolean }) => {
  const rules = useQuery(orpc.reminders.rules.queryOptions())
  return rules.data === undefined ? null : (
    <RulesForm key={JSON.stringify(rules.data)} kept={rules.data} readOnly={readOnly} />
  )
}

/** Days typed as tags; null for one that is none of 1…90. */
const daysOf = (tags: readonly string[]): number[] | null => {
  const days = tags.map(tag => (/^\d{1,2}$/.test(tag.trim()) ? Number(tag) : 0))
  return days.every(day => day >= 1 && day <= FARTHEST) ? [...new Set(days)].sort((a, b) => b - a) : null
}

const RulesForm = ({ kept, readOnly }: { kept: Rules; readOnly: boolean }) => {
  const t = useT('settings')
  const common = useT('common')
  const { deed: run, busy: running } = useDeed()
  const [form, setForm] = useState(kept)
  const [ahead, setAhead] = useState(kept.ahead.map(String))
  const [after, setAfter] = useState(kept.after.map(String))
  const set = (part: Partial<Rules>) => setForm({ ...form, ...part })
  const setQuiet = (part: Partial<Rules['quiet']>) => set({ quiet: { ...form.quiet, ...part } })
  const [aheadDays, afterDays] = [daysOf(ahead), daysOf(after)]
  const badTime = (time: string) => (isClockTime(time) ? undefined : t('reminders.badTime'))
  const bad = aheadDays === null || afterDays === null || !isClockTime(form.quiet.from) || !isClockTime(form.quiet.to)
  const wanted = { ...form, ahead: aheadDays ?? [], after: afterDays ?? [] }
  const changed = bad || JSON.stringify(wanted) !== JSON.stringify(kept)
  const save = () => {
    if (!bad) run({ run: () => client.reminders.saveRules(wanted), words: t('reminders.saved') })
  }
  return (
    <fieldset className={styles.part}>
      <legend>{t('part.reminders')}</legend>
      <Stack gap="sm">
        <Checkbox
          label={t('reminders.on')}
          checked={form.on}
          onChange={event => set({ on: event.currentTarget.checked })}
        />
        <Checkbox.Group
          label={t('reminders.kinds')}
          value={form.kinds}
          onChange={values => set({ kinds: REMINDER_KINDS.filter(kind => values.includes(kind)) })}
        >
          <Group gap="md">
            {REMINDER_KINDS.map(kind => (
              <Checkbox key={kind} value={kind} label={t(`reminders.kind.${kind}`)} />
            ))}
          </Group>
        </Checkbox.Group>
        <div className={styles.pair}>
          <TagsInput
            label={t('reminders.ahead')}
            description={t('reminders.daysHint')}
            value={ahead}
            onChange={setAhead}
            splitChars={[',', ' ', ';']}
            acceptValueOnBlur
            error={aheadDays === null ? t('reminders.badDays') : undefined}
          />
          <TagsInput
            label={t('reminders.after')}
            description={t('reminders.daysHint')}
            value={after}
            onChange={setAfter}
            splitChars={[',', ' ', ';']}
            acceptValueOnBlur
            error={afterDays === null ? t('reminders.badDays') : undefined}
          />
        </div>
        <Group gap="md">
          <Checkbox
            label={t('reminders.onDay')}
            checked={form.onDay}
            onChange={event => set({ onDay: event.currentTarget.checked })}
          />
          <Checkbox
            label={t('reminders.workingDays')}
            checked={form.workingDays}
            onChange={event => set({ workingDays: event.currentTarget.checked })}
          />
        </Group>
        <NumberInput
          label={t('reminders.every')}
          description={t('reminders.everyHint')}
          value={form.every}
          min={0}
          max={FARTHEST}
          allowDecimal={false}
          w={260}
          onChange={value => set({ every: typeof value === 'number' ? value : 0 })}
        />
        <Checkbox
          label={t('reminders.quiet')}
          checked={form.quiet.on}
          onChange={event => setQuiet({ on: event.currentTarget.checked })}
        />
        <Group gap="md" align="flex-end">
          <TextInput
            label={t('reminders.quietFrom')}
            w={110}
            value={form.quiet.from}
            error={badTime(form.quiet.from)}
            onChange={event => setQuiet({ from: event.currentTarget.value })}
          />
          <TextInput
            label={t('reminders.quietTo')}
            w={110}
            value={form.quiet.to}
            error={badTime(form.quiet.to)}
            onChange={event => setQuiet({ to: event.currentTarget.value })}
          />
          <Checkbox
            label={t('reminders.daysOff')}
            checked={form.quiet.daysOff}
            onChange={event => setQuiet({ daysOff: event.currentTarget.checked })}
          />
        </Group>
        <Group>
          <Button disabled={!changed || bad || readOnly} loading={running} onClick={save}>
            {common('save')}
          </Button>
        </Group>
      </Stack>
    </fieldset>
  )
}
