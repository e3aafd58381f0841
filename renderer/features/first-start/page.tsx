import { Button, Group, Paper, Radio, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { office as officeShape } from '#api/documents.ts'
import { LANGUAGES, type Language, type Office, SCRIPTS, type Script } from '#domain/office.ts'
import { changeLanguage, useLanguage, useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { go, useRoute } from '../../lib/route.ts'
import { isText, useUnsaved } from '../../lib/unsaved.ts'
import { useRun } from '../../lib/use-run.ts'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { LANGUAGE_NAMES } from '../../ui/language-names.ts'
import { OfficeFields } from '../../ui/office-fields.tsx'
import { RunProgress } from '../../ui/run-progress.tsx'
import styles from './first-start.module.css'

const isScript = (value: unknown): value is Script | null => value === null || SCRIPTS.some(script => script === value)
const isOffice = (value: unknown): value is Office => officeShape.safeParse(value).success

const STEPS = ['language', 'office', 'data'] as const
type Step = (typeof STEPS)[number]
/** Without these the program cannot begin. */
const missingOf = (office: Office, person: string) => ({
  region: office.region === '',
  body: office.body.trim() === '',
  person: person.trim() === ''
})
const isComplete = (office: Office, person: string): boolean => !Object.values(missingOf(office, person)).includes(true)
const NO_OFFICE: Office = { body: '', region: '', district: '', aliases: [] }

/** The first screen of all: language and script, our office and the person, then the example or an empty register. */
export default function FirstStartPage() {
  const t = useT('first-start')
  const language = useLanguage()
  const [script, setScript, forgetScript] = useUnsaved('first-start.script', null, isScript)
  const [office, setOffice, forgetOffice] = useUnsaved('first-start.office', NO_OFFICE, isOffice)
  const [person, setPerson, forgetPerson] = useUnsaved('first-start.person', '', isText)
  // The step is in the address: the back button goes one step back, a reload stays.
  const { query } = useRoute()
  const wanted = STEPS.find(name => name === query.step) ?? 'language'
  const step: Step = wanted === 'data' && !isComplete(office, person) ? 'office' : wanted
  const setStep = (next: Step) => go([], { step: next })
  const current = useRef<HTMLLIElement>(null)
  const drawn = useRef(step)
  useEffect(() => {
    if (drawn.current !== step) current.current?.focus()
    drawn.current = step
  }, [step])
  const here = STEPS.indexOf(step)
  return (
    <main className={styles.page}>
      <Paper withBorder className={styles.card}>
        <Title order={1}>{t('title')}</Title>
        <Text size="sm" c="dimmed" mb="md">
          {t('intro')}
        </Text>
        <ol className={styles.steps}>
          {STEPS.map((name, index) => (
            <li
              key={name}
              ref={name === step ? current : undefined}
              // Reading and tabbing go on from here after a step.
              tabIndex={-1}
              aria-current={name === step ? 'step' : undefined}
              data-done={index < here}
            >
              <span aria-hidden="true">{index < here ? '✓' : index + 1}</span>
              {t(`step.${name}`)}
            </li>
          ))}
        </ol>
        {step === 'language' ? (
          <LanguageStep
            language={language}
            script={script ?? scriptOf(language)}
            onScript={setScript}
            onNext={() => setStep('office')}
          />
        ) : null}
        {step === 'office' ? (
          <OfficeStep
            office={office}
            person={person}
            onOffice={setOffice}
            onPerson={setPerson}
            onBack={() => setStep('language')}
            onNext={() => setStep('data')}
          />
        ) : null}
        {step === 'data' ? (
          <DataStep
            settings={{
              language,
              script: script ?? scriptOf(language),
              person: person.trim(),
              office: trimmed(office)
            }}
            onBack={() => setStep('office')}
            onDone={() => {
              forgetOffice()
              forgetPerson()
              forgetScript()
            }}
          />
        ) : null}
      </Paper>
    </main>
  )
}

const scriptOf = (language: Language): Script => (language === 'uz-Cyrl' || language === 'ru' ? 'cyrillic' : 'latin')
const trimmed = (office: Office): Office => ({
  ...office,
  body: office.body.trim(),
  district: office.district.trim()
})

type LanguageProps = { language: Language; script: Script; onScript: (script: Script) => void; onNext: () => void }

const LanguageStep = ({ language, script, onScript, onNext }: LanguageProps) => {
  const t = useT('first-start')
  const common = useT('common')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onNext()
  }
  return (
    <Stack gap="md" component="form" onSubmit={submit}>
      <Radio.Group label={t('language')} value={language} onChange={value => void changeLanguage(value as Language)}>
        <Group gap="lg" mt="xs">
          {LANGUAGES.map(one => (
            <Radio key={one} value={one} label={LANGUAGE_NAMES[one]} lang={one} />
          ))}
        </Group>
      </Radio.Group>
      <div>
        <Text size="sm" fw={600} id="script-label">
          {t('script')}
        </Text>
        <Text size="xs" c="dimmed" mb={4}>
          {t('scriptHint')}
        </Text>
        <SegmentedControl
          aria-labelledby="script-label"
          value={script}
          onChange={value => onScript(value as Script)}
          data={SCRIPTS.map(one => ({ value: one, label: common(`script.${one}`) }))}
        />
      </div>
      <Group justify="flex-end">
        <Button type="submit">{common('next')}</Button>
      </Group>
    </Stack>
  )
}

type OfficeProps = {
  office: Office
  person: string
  onOffice: (office: Office) => void
  onPerson: (person: string) => void
  onBack: () => void
  onNext: () => void
}

const OfficeStep = ({ office, person, onOffice, onPerson, onBack, onNext }: OfficeProps) => {
  const t = useT('first-start')
  const common = useT('common')
  const [asked, setAsked] = useState(false)
  const missing = missingOf(office, person)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (isComplete(office, person)) onNext()
  }
  const error = (is: boolean) => (asked && is ? t('required') : undefined)
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <OfficeFields
          office={office}
          onChange={onOffice}
          regionError={error(missing.region)}
          bodyError={error(missing.body)}
        />
        <TextInput
          label={t('person')}
          description={t('personHint')}
          value={person}
          onChange={event => onPerson(event.currentTarget.value)}
          error={error(missing.person)}
          withAsterisk
        />
        <Text size="xs" c="dimmed">
          {t('onePerson')}
        </Text>
        <Group justify="space-between">
          <Button variant="default" onClick={onBack}>
            {common('back')}
          </Button>
          <Button type="submit">{common('next')}</Button>
        </Group>
      </Stack>
    </form>
  )
}

type Settings = { language: Language; script: Script; person: string; office: Office }

type DataProps = { settings: Settings; onBack: () => void; onDone: () => void }

const DataStep = ({ settings, onBack, onDone }: DataProps) => {
  const t = useT('first-start')
  const common = useT('common')
  const cache = useQueryClient()
  const run = useRun()
  const setUp = useMutation({ ...orpc.system.setUp.mutationOptions(), meta: { quiet: true } })
  const open = async (place: string) => {
    go([place])
    await cache.invalidateQueries()
    onDone()
  }
  const startEmpty = () => setUp.mutate(settings, { onSuccess: () => void open('import') })
  const load = async () => {
    const done = await run.start(signal => client.system.loadExample(undefined, { signal }))
    if (done !== null) await open('tasks')
  }
  const startWithExample = () => setUp.mutate(settings, { onSuccess: () => void load() })
  const busy = setUp.isPending || run.running
  const error = setUp.error ?? run.error
  return (
    <Stack gap="md">
      <div className={styles.choices}>
        <section className={styles.choice} aria-labelledby="example-title">
          <h2 id="example-title">{t('example.title')}</h2>
          <p>{t('example.text')}</p>
          <Button disabled={busy} onClick={startWithExample}>
            {t('example.start')}
          </Button>
        </section>
        <section className={styles.choice} aria-labelledby="empty-title">
          <h2 id="empty-title">{t('empty.title')}</h2>
          <p>{t('empty.text')}</p>
          <Button variant="default" disabled={busy} onClick={startEmpty}>
            {t('empty.start')}
          </Button>
        </section>
      </div>
      {run.running ? <RunProgress progress={run.progress} onCancel={run.cancel} /> : null}
      {error === null ? null : <ErrorBanner error={error} />}
      <Group>
        <Button variant="default" onClick={onBack} disabled={busy}>
          {common('back')}
        </Button>
      </Group>
    </Stack>
  )
}
