import {
  Anchor,
  Button,
  Checkbox,
  Group,
  SegmentedControl,
  Select,
  Stack,
  TagsInput,
  Text,
  Textarea,
  TextInput
} from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import { settings as settingsShape } from '#api/documents.ts'
import {
  CONTRASTS,
  type Language,
  LANGUAGES,
  type LetterDefaults,
  PDF_PROGRAMS,
  type PdfProgram,
  SCHEMES,
  type Script,
  SCRIPTS,
  type Settings
} from '#domain/office.ts'
import { shortInstant } from '../../i18n/format.ts'
import { changeLanguage, useT } from '../../i18n/i18n.ts'
import { orpc, type Outputs } from '../../lib/client.ts'
import { parseHash } from '../../lib/route.ts'
import { useUnsaved } from '../../lib/unsaved.ts'
import { LANGUAGE_NAMES } from '../../ui/language-names.ts'
import { notifyDone } from '../../ui/notify.ts'
import { OfficeFields } from '../../ui/office-fields.tsx'
import { Page } from '../../ui/page.tsx'
import { Diagnostics } from './diagnostics.tsx'
import { ReminderRules } from './reminder-rules.tsx'
import styles from './settings.module.css'
import { forgetUnsavedNotice, notifyUnsaved } from './unsaved-notice.tsx'

/** Language, script, person, office and the letterhead that letters start from. */
export default function SettingsPage() {
  const t = useT('settings')
  const common = useT('common')
  const status = useQuery(orpc.system.status.queryOptions())
  useEffect(forgetUnsavedNotice, [])
  const settings = status.data?.settings
  return (
    <Page title={t('title')} scroll>
      {status.data === undefined || settings == null ? (
        common('loading')
      ) : (
        // The fields start anew only when what is kept has changed.
        <>
          <SettingsForm key={JSON.stringify(settings)} kept={settings} status={status.data} />
          <div className={styles.below}>
            <ReminderRules readOnly={status.data.readOnly} />
          </div>
        </>
      )}
    </Page>
  )
}

const isSettings = (value: unknown): value is Settings => settingsShape.safeParse(value).success

const SettingsForm = ({ kept, status }: { kept: Settings; status: Outputs['system']['status'] }) => {
  const t = useT('settings')
  const common = useT('common')
  const cache = useQueryClient()
  const [form, setForm, forget] = useUnsaved('settings', kept, isSettings)
  const set = (part: Partial<Settings>) => setForm({ ...form, ...part })
  const setLetter = (part: Partial<LetterDefaults>) => set({ letter: { ...form.letter, ...part } })
  const save = useMutation(
    orpc.system.saveSettings.mutationOptions({
      onSuccess: async () => {
        await changeLanguage(form.language)
        notifyDone(common('saved'))
        await cache.invalidateQueries()
        forget()
      }
    })
  )
  const noBody = form.office.body.trim() === ''
  const noPerson = form.person.trim() === ''
  const changed = JSON.stringify(form) !== JSON.stringify(kept)
  useLeaving(changed)
  const script = (value: Script, onChange: (script: Script) => void, label: string) => (
    <Choice
      label={label}
      value={value}
      onChange={onChange}
      options={SCRIPTS.map(one => ({ value: one, label: common(`script.${one}`) }))}
    />
  )
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (!noBody && !noPerson) save.mutate({ ...form, person: form.person.trim() })
      }}
    >
      <div className={styles.columns}>
        <Part title={t('part.program')}>
          <Select
            label={t('language')}
            data={LANGUAGES.map(value => ({ value, label: LANGUAGE_NAMES[value] }))}
            value={form.language}
            onChange={language => set({ language: (language ?? form.language) as Language })}
            allowDeselect={false}
          />
          {script(form.script, chosen => set({ script: chosen }), t('script'))}
          <Checkbox
            label={t('guide')}
            checked={form.guide}
            onChange={event => set({ guide: event.currentTarget.checked })}
          />
          <Group>
            <Choice
              label={t('scheme')}
              value={form.look.scheme}
              onChange={scheme => set({ look: { ...form.look, scheme } })}
              options={SCHEMES.map(value => ({ value, label: t(`scheme.${value}`) }))}
            />
            <Choice
              label={t('contrast')}
              value={form.look.contrast}
              onChange={contrast => set({ look: { ...form.look, contrast } })}
              options={CONTRASTS.map(value => ({ value, label: t(`contrast.${value}`) }))}
            />
          </Group>
          <PdfChoice value={form.pdf} onChange={pdf => set({ pdf })} />
          <TextInput
            label={t('person')}
            value={form.person}
            onChange={event => set({ person: event.currentTarget.value })}
            error={noPerson ? t('personMissing') : undefined}
            withAsterisk
          />
          <Text size="xs" c="dimmed">
            {t('onePerson')}
          </Text>
        </Part>
        <Part title={t('part.office')}>
          <OfficeFields
            office={form.office}
            onChange={office => set({ office })}
            bodyError={noBody ? t('bodyMissing') : undefined}
          />
          <TagsInput
            label={t('aliases')}
            description={t('aliasesHint')}
            value={form.office.aliases}
            onChange={aliases => set({ office: { ...form.office, aliases } })}
            splitChars={[';']}
            acceptValueOnBlur
          />
        </Part>
        <Part title={t('part.letter')}>
          <Textarea
            label={t('letter.head')}
            description={t('letter.headHint')}
            autosize
            minRows={2}
            value={form.letter.head.join('\n')}
            onChange={event => setLetter({ head: event.currentTarget.value.split('\n') })}
          />
          <TextInput
            label={t('letter.address')}
            value={form.letter.address}
            onChange={event => setLetter({ address: event.currentTarget.value })}
          />
          <div className={styles.pair}>
            <TextInput
              label={t('letter.tel')}
              value={form.letter.tel}
              onChange={event => setLetter({ tel: event.currentTarget.value })}
            />
            <TextInput
              label={t('letter.fax')}
              value={form.letter.fax}
              onChange={event => setLetter({ fax: event.currentTarget.value })}
            />
            <TextInput
              label={t('letter.email')}
              value={form.letter.email}
              onChange={event => setLetter({ email: event.currentTarget.value })}
            />
            <TextInput
              label={t('letter.city')}
              value={form.letter.city}
              onChange={event => setLetter({ city: event.currentTarget.value })}
            />
          </div>
          <Group>
            {script(form.letter.headScript, headScript => setLetter({ headScript }), t('letter.headScript'))}
            {script(form.letter.bodyScript, bodyScript => setLetter({ bodyScript }), t('letter.bodyScript'))}
          </Group>
        </Part>
        <Part title={t('part.signing')}>
          <TextInput
            label={t('letter.signerPost')}
            value={form.letter.signerPost}
            onChange={event => setLetter({ signerPost: event.currentTarget.value })}
          />
          <TextInput
            label={t('letter.signerName')}
            value={form.letter.signerName}
            onChange={event => setLetter({ signerName: event.currentTarget.value })}
          />
          <div className={styles.pair}>
            <TextInput
              label={t('letter.executorName')}
              value={form.letter.executorName}
              onChange={event => setLetter({ executorName: event.currentTarget.value })}
            />
            <TextInput
              label={t('letter.executorTel')}
              value={form.letter.executorTel}
              onChange={event => setLetter({ executorTel: event.currentTarget.value })}
            />
          </div>
          <dl className={styles.facts}>
            <dt>{t('version')}</dt>
            <dd>
              {status.version} (<Anchor href="#/updates">{t('updates')}</Anchor>)
            </dd>
            <dt>{t('dataFolder')}</dt>
            <dd>{status.dataFolder}</dd>
            <dt>{t('lastBackup')}</dt>
            <dd>{status.lastBackup === null ? common('none') : shortInstant(status.lastBackup)}</dd>
          </dl>
          <Diagnostics />
        </Part>
      </div>
      <Group mt="md">
        <Button type="submit" disabled={!changed || noBody || noPerson || status.readOnly} loading={save.isPending}>
          {common('save')}
        </Button>
        {changed ? (
          <Button variant="default" onClick={forget}>
            {t('forget')}
          </Button>
        ) : null}
      </Group>
    </form>
  )
}

/** What makes PDFs; only what is installed can be chosen. */
const PdfChoice = ({ value, onChange }: { value: PdfProgram; onChange: (program: PdfProgram) => void }) => {
  const t = useT('settings')
  const installed = useQuery(orpc.system.pdfPrograms.queryOptions())
  const there: readonly PdfProgram[] = installed.data ?? [value]
  return (
    <Select
      label={t('pdf')}
      description={there.length === 0 ? t('pdf.none') : t('pdf.hint')}
      data={PDF_PROGRAMS.map(one => ({
        value: one,
        label: there.includes(one) ? t(`pdf.${one}`) : t('pdf.missing', { program: t(`pdf.${one}`) }),
        disabled: !there.includes(one)
      }))}
      value={value}
      onChange={chosen => onChange((chosen ?? value) as PdfProgram)}
      allowDeselect={false}
    />
  )
}

/** Leaving with changes not saved: they are kept in this window, and a notification leads back to them. */
const useLeaving = (changed: boolean): void => {
  const now = useRef(changed)
  now.current = changed
  useEffect(
    () => () => {
      // The form is also drawn anew after saving: then the person is still here.
      if (now.current && parseHash(location.hash).path[0] !== 'settings') notifyUnsaved()
    },
    []
  )
}

type ChoiceProps<V extends string> = {
  label: string
  value: V
  onChange: (value: V) => void
  options: { value: V; label: string }[]
}

function Choice<V extends string>({ label, value, onChange, options }: ChoiceProps<V>) {
  return (
    <div>
      <Text size="xs" fw={500} mb={2}>
        {label}
      </Text>
      <SegmentedControl aria-label={label} value={value} onChange={onChange} data={options} />
    </div>
  )
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset className={styles.part}>
    <legend>{title}</legend>
    <Stack gap="sm">{children}</Stack>
  </fieldset>
)
