import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { resolveDeadline } from '#domain/deadline/resolve.ts'
import type { Deadline } from '#domain/draft.ts'
import { readDeadlineCell } from '#language/deadline/find.ts'
import { dayInWords } from '../../i18n/day-in-words.ts'
import { type T, useLanguage, useT } from '../../i18n/i18n.ts'
import { DayField } from '../../ui/day-field.tsx'
import styles from './help.module.css'

/** The date that the act of the examples has. */
const EXAMPLE_DAY = '2026-09-14'

/** The deadlines that a cell's words mean for an act of that day, by the console's own grammar. */
export const readExample = (text: string, actDate: string | null): Deadline[] =>
  readDeadlineCell(text).map(found => resolveDeadline(found, { actDate, planYear: null }).deadline)

/** Phrases beside what the console reads in them, reckoned while it is looked at: the table cannot fall behind the grammar. */
export const DeadlineExamples = ({ phrases }: { phrases: readonly string[] }) => {
  const t = useT('help')
  return (
    <div className={styles.wide}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('deadline.printed')}</th>
            <th scope="col">{t('deadline.read')}</th>
          </tr>
        </thead>
        <tbody>
          {phrases.map(phrase => (
            <tr key={phrase}>
              <td>{phrase}</td>
              <td>
                <Reading text={phrase} actDate={EXAMPLE_DAY} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A field to try one's own words in. */
export const TryDeadline = () => {
  const t = useT('help')
  const [text, setText] = useState('')
  const [actDate, setActDate] = useState<string | null>(EXAMPLE_DAY)
  return (
    <div className={styles.try}>
      <TextInput
        label={t('deadline.try')}
        value={text}
        maxLength={300}
        onChange={event => setText(event.currentTarget.value)}
      />
      <DayField label={t('deadline.actDate')} value={actDate} w={140} onChange={setActDate} />
      <output>{text.trim() === '' ? t('deadline.empty') : <Reading text={text} actDate={actDate} />}</output>
    </div>
  )
}

const Reading = ({ text, actDate }: { text: string; actDate: string | null }) => {
  const t = useT('help')
  const language = useLanguage()
  const found = readExample(text, actDate)
  if (found.length === 0) return t('deadline.nothing')
  return (
    <>
      {found.map((deadline, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: read anew with every letter, nothing is kept by row
        <div key={index}>{inWords(t, deadline, day => dayInWords(day, language))}</div>
      ))}
    </>
  )
}

const inWords = (t: T<'help'>, deadline: Deadline, day: (iso: string) => string): string => {
  const { kind, start, due, certain, dayOfMonth } = deadline
  const span =
    start !== null && due !== null && start !== due
      ? t('deadline.span', { from: day(start), to: day(due) })
      : due !== null
        ? t('deadline.until', { day: day(due) })
        : start !== null
          ? t('deadline.from', { day: day(start) })
          : ''
  const monthly = dayOfMonth === null ? '' : t('deadline.dayOfMonth', { day: dayOfMonth })
  const doubt = certain ? '' : t('deadline.uncertain')
  return [t(`deadline.kind.${kind}`), span, monthly, doubt].filter(Boolean).join('; ')
}
