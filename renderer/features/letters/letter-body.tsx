import { ActionIcon, Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { FieldText } from '../../ui/figures/field-text.tsx'
import { useFigures } from '../../ui/figures/use-figures.ts'
import { Icon } from '../../ui/icon.tsx'
import { Enclosures } from './letter-anatomy.tsx'
import { LetterFigures } from './letter-figures.tsx'
import type { FieldsProps } from './letter-fields.tsx'
import { moved, withParagraph } from './letter-state.ts'
import { ScriptField } from './script-field.tsx'
import styles from './letters.module.css'

/** Opening, paragraphs (added, removed, moved), the table of tasks, enclosure. */
export const LetterBody = ({ state, rows, except, onChange }: FieldsProps) => {
  const t = useT('letters')
  const [active, setActive] = useState<number | null>(null)
  const figures = useFigures(state.fields, state.language === 'russian' ? 'russian' : 'latin')
  const { paragraphs } = state
  return (
    <>
      <fieldset>
        <legend>{t('part.body')}</legend>
        {state.language === 'russian' ? null : (
          <ScriptField
            label={t('field.bodyScript')}
            value={state.bodyScript}
            onChange={bodyScript => onChange({ bodyScript })}
          />
        )}
        <Textarea
          label={t('field.opening')}
          description={t('hint.opening')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={5000}
          value={state.opening}
          onChange={event => onChange({ opening: event.currentTarget.value })}
        />
        <ol className={styles.paragraphs} aria-label={t('paragraphs')}>
          {paragraphs.map((paragraph, index) => (
            <li key={paragraph.key}>
              <div className={styles.grow}>
                <FieldText
                  text={paragraph.text}
                  label={t('paragraph', { n: index + 1 })}
                  fields={figures.known}
                  stands={figures.stands}
                  active={active}
                  marks
                  onPick={setActive}
                  onChange={text =>
                    onChange({
                      paragraphs: paragraphs.map(one => (one.key === paragraph.key ? { ...one, text } : one))
                    })
                  }
                  onSplit={(before, after) => {
                    const cut = withParagraph(
                      paragraphs.map(one => (one.key === paragraph.key ? { ...one, text: before } : one)),
                      index
                    )
                    onChange({ paragraphs: cut.map((one, at) => (at === index + 1 ? { ...one, text: after } : one)) })
                  }}
                />
              </div>
              <div className={styles.moves}>
                <ActionIcon
                  variant="default"
                  aria-label={t('up', { n: index + 1 })}
                  disabled={index === 0}
                  onClick={() => onChange({ paragraphs: moved(paragraphs, index, index - 1) })}
                >
                  ↑
                </ActionIcon>
                <ActionIcon
                  variant="default"
                  aria-label={t('down', { n: index + 1 })}
                  disabled={index === paragraphs.length - 1}
                  onClick={() => onChange({ paragraphs: moved(paragraphs, index, index + 1) })}
                >
                  ↓
                </ActionIcon>
                <ActionIcon
                  variant="default"
                  aria-label={t('remove', { n: index + 1 })}
                  onClick={() => onChange({ paragraphs: paragraphs.filter(one => one !== paragraph) })}
                >
                  <Icon name="close" size={12} />
                </ActionIcon>
              </div>
            </li>
          ))}
        </ol>
        <Button
          className={styles.add}
          variant="default"
          disabled={paragraphs.length >= 200}
          onClick={() => onChange({ paragraphs: withParagraph(paragraphs, paragraphs.length - 1) })}
        >
          {t('addParagraph')}
        </Button>
      </fieldset>
      {state.tasks.length === 0 ? null : (
        <fieldset>
          <legend>{t('part.tasks')}</legend>
          <Checkbox
            label={t('withTable', { count: state.tasks.length })}
            checked={state.table}
            onChange={event => onChange({ table: event.currentTarget.checked })}
          />
          <ul className={styles.tasks}>
            {rows.map(row => (
              <li key={row.id}>
                <b>{row.number}</b>
                <span className={styles.grow}>{row.title}</span>
                <ActionIcon
                  variant="subtle"
                  aria-label={t('dropTask', { number: row.number })}
                  onClick={() => onChange({ tasks: state.tasks.filter(id => id !== row.id) })}
                >
                  <Icon name="close" size={12} />
                </ActionIcon>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      <LetterFigures
        state={state}
        figures={figures}
        active={active}
        except={except}
        onPick={setActive}
        onChange={onChange}
      />
      <fieldset>
        <legend>{t('part.enclosure')}</legend>
        <Enclosures state={state} onChange={onChange} />
        {state.enclosures.length > 0 ? null : (
          <TextInput
            label={t('field.enclosureSheets')}
            w={220}
            inputMode="numeric"
            value={state.enclosureSheets}
            onChange={event => onChange({ enclosureSheets: event.currentTarget.value.replace(/\D/g, '').slice(0, 4) })}
          />
        )}
      </fieldset>
    </>
  )
}
