import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ControlDetail } from '#api/control.ts'
import type { TaskDetail } from '#api/register.ts'
import { useT } from '../../i18n/i18n.ts'
import { client } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { PersonPicker } from '../../ui/people-picker.tsx'
import styles from './tasks.module.css'

type Props = { detail: TaskDetail; control: ControlDetail; readOnly: boolean; people: readonly string[] }

/** A task of our own under this one; of one made by hand also its text and day, or away with it. */
export const PanelErrand = ({ detail, control, readOnly, people }: Props) => {
  const t = useT('control')
  const { deed, busy } = useDeed()
  const { id } = detail.row
  const [text, setText] = useState('')
  const [deadline, setDeadline] = useState('')
  const [lead, setLead] = useState('')
  const add = () =>
    deed({
      run: () => client.control.makeTask({ parent: id, text, deadline, lead }),
      words: t('did.errand'),
      after: () => {
        setText('')
        setDeadline('')
      }
    })
  const isUndated = detail.deadlines.filter(one => one.steps === null).every(one => one.due === null)
  return (
    <>
      {control.own || isUndated ? <Own detail={detail} control={control} readOnly={readOnly} /> : null}
      <details className={styles.group}>
        <summary>{t('errand')}</summary>
        <Stack gap={6} mt={6}>
          <Textarea
            label={t('errand.text')}
            autosize
            minRows={2}
            maxLength={10_000}
            disabled={readOnly}
            value={text}
            onChange={event => setText(event.currentTarget.value)}
          />
          <TextInput
            label={t('errand.deadline')}
            description={t('errand.deadlineHint')}
            disabled={readOnly}
            value={deadline}
            onChange={event => setDeadline(event.currentTarget.value)}
          />
          <PersonPicker label={t('errand.lead')} value={lead} people={people} onChange={setLead} />
          <Group>
            <Button size="xs" disabled={readOnly || text.trim() === ''} loading={busy} onClick={add}>
              {t('errand.add')}
            </Button>
          </Group>
        </Stack>
      </details>
    </>
  )
}

/** The day of a task that its paper gives none, and all of a task made by hand. */
const Own = ({ detail, control, readOnly }: Omit<Props, 'people'>) => {
  const t = useT('control')
  const common = useT('common')
  const { deed } = useDeed()
  const { id } = detail.row
  const [deadline, setDeadline] = useState('')
  const [text, setText] = useState<string | null>(null)
  return (
    <details className={styles.group}>
      <summary>{control.own ? t('errand.edit') : t('deadline.set')}</summary>
      <Stack gap={6} mt={6}>
        <Group gap={6} align="end" wrap="nowrap">
          <TextInput
            label={t('deadline.set')}
            description={t('errand.deadlineHint')}
            disabled={readOnly}
            value={deadline}
            onChange={event => setDeadline(event.currentTarget.value)}
          />
          <Button
            size="xs"
            variant="default"
            disabled={readOnly || deadline.trim() === ''}
            onClick={() =>
              deed({
                run: () => client.control.setDeadline({ id, deadline }),
                words: t('did.deadline'),
                after: () => setDeadline('')
              })
            }
          >
            {common('save')}
          </Button>
        </Group>
        {control.own ? (
          <>
            <Textarea
              label={t('errand.text')}
              autosize
              minRows={2}
              disabled={readOnly}
              value={text ?? detail.text}
              onChange={event => setText(event.currentTarget.value)}
            />
            <Group gap={6}>
              <Button
                size="xs"
                variant="default"
                disabled={readOnly || text === null || text.trim() === ''}
                onClick={() =>
                  deed({
                    run: () => client.control.editTask({ id, text: text ?? '' }),
                    words: t('did.edited'),
                    after: () => setText(null)
                  })
                }
              >
                {common('save')}
              </Button>
              <Button
                size="xs"
                variant="subtle"
                color="red"
                disabled={readOnly}
                onClick={() => deed({ run: () => client.control.removeTask({ id }), words: t('did.deleted') })}
              >
                {t('errand.delete')}
              </Button>
            </Group>
          </>
        ) : null}
      </Stack>
    </details>
  )
}
