import { SegmentedControl, Textarea, TextInput } from '@mantine/core'
import type { TaskRow } from '#api/register.ts'
import { dative } from '#language/cases.ts'
import { useT } from '../../i18n/i18n.ts'
import { DayField } from '../../ui/day-field.tsx'
import { HolderHint } from '../../ui/holder-hint.tsx'
import { MoreExecutors, Urgency } from './letter-anatomy.tsx'
import { LetterBody } from './letter-body.tsx'
import { type LetterState, linesOf } from './letter-state.ts'
import { ScriptField } from './script-field.tsx'
import styles from './letters.module.css'

export type FieldsProps = {
  state: LetterState
  rows: readonly TaskRow[]
  /** The paper this is the next version of; null for a new letter. */
  except: number | null
  onLanguage: (language: LetterState['language']) => void
  onChange: (part: Partial<LetterState>) => void
}

/** The whole form: head, numbers, addressees and signature at the left, the words of the letter at the right. */
export const LetterFields = (props: FieldsProps) => {
  const { state, onChange } = props
  const t = useT('letters')
  const text = (field: TextField, width?: number) => (
    <TextInput
      label={t(`field.${field}`)}
      value={state[field]}
      w={width}
      maxLength={1000}
      onChange={event => onChange({ [field]: event.currentTarget.value })}
    />
  )
  const to = linesOf(state.addressees)
  return (
    <form className={styles.form} onSubmit={event => event.preventDefault()} aria-label={t('title')}>
      <div className={styles.left}>
        <fieldset>
          <legend>{t('part.language')}</legend>
          <div className={styles.line}>
            <SegmentedControl
              size="xs"
              aria-label={t('part.language')}
              value={state.language}
              onChange={next => props.onLanguage(next === 'russian' ? 'russian' : 'uzbek')}
              data={[
                { value: 'uzbek', label: t('language.uzbek') },
                { value: 'russian', label: t('language.russian') }
              ]}
            />
            <Urgency state={state} onChange={onChange} />
          </div>
        </fieldset>
        <fieldset>
          <legend>{t('part.head')}</legend>
          <Textarea
            label={t('field.head')}
            description={t('hint.head')}
            autosize
            minRows={2}
            maxRows={8}
            value={state.head}
            onChange={event => onChange({ head: event.currentTarget.value })}
          />
          {text('address')}
          <div className={styles.row}>
            {text('tel')}
            {text('fax')}
            {text('email')}
          </div>
          <ScriptField
            label={t('field.headScript')}
            value={state.headScript}
            onChange={headScript => onChange({ headScript })}
          />
        </fieldset>
        <fieldset>
          <legend>{t('part.numbers')}</legend>
          <div className={styles.row}>
            <DayField
              label={t('field.date')}
              value={state.date === '' ? null : state.date}
              onChange={date => onChange({ date: date ?? '' })}
            />
            {text('number')}
            {text('city')}
          </div>
        </fieldset>
        <fieldset>
          <legend>{t('part.to')}</legend>
          <Textarea
            label={t('field.addressees')}
            description={t('hint.addressees')}
            autosize
            minRows={2}
            maxRows={10}
            value={state.addressees}
            onChange={event => onChange({ addressees: event.currentTarget.value })}
          />
          {to.length < 2 ? null : (
            <TextInput
              label={t('byList')}
              description={t('byList.hint')}
              value={state.byList}
              maxLength={1000}
              onChange={event => onChange({ byList: event.currentTarget.value })}
            />
          )}
          {to.length === 0 || state.language === 'russian' ? null : (
            <p className={styles.hint}>
              {t('inLetter')} <b>{to.map(dative).join('; ')}</b>
            </p>
          )}
          <Textarea
            label={t('field.copies')}
            description={t('hint.copies')}
            autosize
            minRows={1}
            maxRows={10}
            value={state.copies}
            onChange={event => onChange({ copies: event.currentTarget.value })}
          />
        </fieldset>
        <fieldset>
          <legend>{t('part.signature')}</legend>
          {text('signerPost')}
          {text('signerName')}
          <HolderHint
            title={state.signerPost}
            name={state.signerName}
            day={state.date}
            onTake={signerName => onChange({ signerName })}
          />
          <div className={styles.row}>
            {text('executorName')}
            {text('executorTel')}
          </div>
          <MoreExecutors state={state} onChange={onChange} />
        </fieldset>
      </div>
      <div className={styles.right}>
        <LetterBody {...props} />
      </div>
    </form>
  )
}

type TextField =
  | 'address'
  | 'tel'
  | 'fax'
  | 'email'
  | 'city'
  | 'number'
  | 'signerPost'
  | 'signerName'
  | 'executorName'
  | 'executorTel'
