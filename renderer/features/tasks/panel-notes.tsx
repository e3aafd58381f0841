import { Button, Textarea } from '@mantine/core'
import type { TaskDetail } from '#api/register.ts'
import { shortInstant } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { isText, useUnsaved } from '../../lib/unsaved.ts'
import side from '../../ui/side-panel.module.css'
import styles from './tasks.module.css'
import type { TaskDeeds } from './use-task-deeds.ts'

type Props = { detail: TaskDetail; deeds: TaskDeeds; readOnly: boolean }

export const PanelNotes = ({ detail, deeds, readOnly }: Props) => {
  const t = useT('tasks')
  const [text, setText, forget] = useUnsaved(`note.${detail.row.id}`, '', isText)
  return (
    <>
      <Textarea
        label={t('notes.new')}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={10_000}
        disabled={readOnly}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      <Button
        mt={8}
        disabled={readOnly || text.trim() === ''}
        onClick={() => {
          deeds.addNote(detail.row.id, text.trim())
          forget()
        }}
      >
        {t('notes.add')}
      </Button>
      {detail.notes.length === 0 ? <p className={side.hint}>{t('notes.none')}</p> : null}
      <ul className={styles.notes}>
        {detail.notes.map(note => (
          <li key={note.id}>
            <span className={side.hint}>
              {shortInstant(note.at)} · {note.author}
            </span>
            <p className={styles.fullText}>{note.text}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
