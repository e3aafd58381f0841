import { Button, Checkbox, Group, Modal, NativeSelect, SegmentedControl } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { KIT_FORMS, type KitChoice, type KitForm, type KitLine } from '#api/kit.ts'
import { isIsoDay } from '#domain/calendar.ts'
import { KIT_OCCASIONS, type KitOccasion } from '#domain/kit/kit.ts'
import { LANGUAGES, type Language } from '#domain/office.ts'
import { useLanguage, useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { go } from '../../lib/route.ts'
import { useRun } from '../../lib/use-run.ts'
import { DayField } from '../../ui/day-field.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { LANGUAGE_NAMES } from '../../ui/language-names.ts'
import { notifyDone, notifyError } from '../../ui/notify.ts'
import { Page } from '../../ui/page.tsx'
import type { PageProps } from '../../ui/page-props.ts'
import { RunProgress } from '../../ui/run-progress.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { dayFor, markedOf, nameOf } from './chosen.ts'
import styles from './kit.module.css'
import { Preview } from './preview.tsx'
import { Recipients } from './recipients.tsx'

/** The Monday and Friday lists. Address: '#/kit?list=friday&day=2026-11-27'. */
export default function KitPage({ query }: PageProps) {
  const t = useT('kit')
  const screen = useLanguage()
  const status = useQuery(orpc.system.status.queryOptions())
  const choice = useQuery({ ...orpc.kit.choice.queryOptions(), staleTime: Number.POSITIVE_INFINITY })
  const today = status.data?.today
  if (today === undefined || choice.isPending) return <Page title={t('title')}>{null}</Page>
  const kept = choice.data ?? { occasion: 'monday', language: screen, forms: [...KIT_FORMS], recipients: null }
  return <Kit query={query} today={today} kept={kept} />
}

type Props = { query: PageProps['query']; today: string; kept: KitChoice }

const Kit = ({ query, today, kept }: Props) => {
  const t = useT('kit')
  const occasion: KitOccasion = KIT_OCCASIONS.find(one => one === query.list) ?? kept.occasion
  const day = query.day !== undefined && isIsoDay(query.day) ? query.day : dayFor(today, occasion)
  const [language, setLanguage] = useState<Language>(kept.language)
  const [forms, setForms] = useState<readonly KitForm[]>(kept.forms)
  const [picked, setPicked] = useState(kept.recipients)
  const [line, setLine] = useState<KitLine | null>(null)
  const list = useQuery({
    ...orpc.kit.recipients.queryOptions({ input: { day, occasion } }),
    placeholderData: keepPreviousData,
    meta: { quiet: true },
    staleTime: 0
  })
  const lines = useMemo(() => list.data?.lines ?? [], [list.data])
  const marked = useMemo(() => markedOf(picked, lines), [picked, lines])
  const { running, progress, error, start, cancel } = useRun()
  const show = (next: { list?: KitOccasion; day?: string }) =>
    go(['kit'], { list: next.list ?? occasion, day: next.day ?? (next.list === undefined ? day : '') }, true)
  const mark = (names: readonly string[], on: boolean) => {
    const next = new Set(marked)
    for (const name of names) on ? next.add(name) : next.delete(name)
    setPicked(lines.filter(one => next.has(nameOf(one))).map(({ by, key }) => ({ by, key })))
  }
  const make = async (toFolder: boolean) => {
    const recipients = lines.filter(one => marked.has(nameOf(one))).map(({ by, key }) => ({ by, key }))
    const all = recipients.length === lines.length
    await client.kit.keepChoice({ occasion, language, forms: [...forms], recipients: all ? null : recipients })
    const done = await start(signal =>
      client.kit.make({ day, occasion, language, recipients, forms: [...forms] }, { signal })
    )
    if (done === null) return
    if (toFolder) {
      try {
        const { folder } = await client.kit.toFolder({ made: done.made })
        if (folder !== null) notifyDone(t('madeFolder', { count: done.files, folder }))
      } catch (error) {
        notifyError(error)
      }
      return
    }
    const archive = await client.kit.take({ made: done.made })
    saveFile(archive, archive.name)
    notifyDone(t('made', { count: done.files }))
  }
  const nothing = marked.size === 0 || forms.length === 0
  const shown = lines.find(one => line !== null && nameOf(one) === nameOf(line)) ?? lines[0]
  return (
    <Page
      title={t('title')}
      actions={
        <>
          {list.data?.folder === true ? (
            <Button disabled={nothing} onClick={() => void make(true)}>
              {t('makeFolder', { count: marked.size })}
            </Button>
          ) : null}
          <Button
            variant={list.data?.folder === true ? 'default' : 'filled'}
            disabled={nothing}
            onClick={() => void make(false)}
          >
            {t('make', { count: marked.size })}
          </Button>
        </>
      }
    >
      <div className={styles.page}>
        <div className={styles.bar}>
          <SegmentedControl
            aria-label={t('title')}
            value={occasion}
            onChange={value => show({ list: KIT_OCCASIONS.find(one => one === value) ?? 'monday' })}
            data={KIT_OCCASIONS.map(value => ({ value, label: t(`occasion.${value}`) }))}
          />
          <DayField label={t('day')} value={day} w={120} onChange={next => next !== null && show({ day: next })} />
          <NativeSelect
            label={t('language')}
            value={language}
            onChange={event => setLanguage(LANGUAGES.find(one => one === event.currentTarget.value) ?? language)}
            data={LANGUAGES.map(value => ({ value, label: LANGUAGE_NAMES[value] }))}
          />
          <Checkbox.Group
            label={t('forms')}
            value={[...forms]}
            onChange={values => setForms(KIT_FORMS.filter(form => values.includes(form)))}
          >
            <Group gap="sm" h={30}>
              {KIT_FORMS.map(form => (
                <Checkbox key={form} value={form} label={t(`form.${form}`)} />
              ))}
            </Group>
          </Checkbox.Group>
        </div>
        {list.isError ? <ErrorBanner error={list.error} again={() => void list.refetch()} /> : null}
        {error === null || error === undefined ? null : <ErrorBanner error={error} again={() => void make(false)} />}
        {list.data === undefined ? null : shown === undefined ? (
          <EmptyState title={t('empty')} text={t('emptyText')} />
        ) : (
          <div className={styles.halves}>
            <Recipients
              kit={list.data}
              occasion={occasion}
              marked={marked}
              onMark={mark}
              shown={nameOf(shown)}
              onShow={setLine}
            />
            <Preview
              key={`${nameOf(shown)} ${day} ${occasion} ${language}`}
              line={shown}
              asked={{ day, occasion, language }}
            />
          </div>
        )}
        <p className={styles.note}>{t('note')}</p>
      </div>
      <Modal opened={running} onClose={cancel} withCloseButton={false} title={t('making')}>
        <RunProgress progress={progress} onCancel={cancel} />
      </Modal>
    </Page>
  )
}
