import { Button, Group } from '@mantine/core'
import type { EntryView, ProblemView } from '#api/work.ts'
import { interval, numberText, shortDate } from '../../i18n/format.ts'
import { indicatorName } from '../../i18n/indicator-name.ts'
import { useLanguage, useT } from '../../i18n/i18n.ts'
import { client } from '../../lib/client.ts'
import { hrefTo } from '../../lib/route.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import styles from './work.module.css'

const TaskLink = ({ task, label }: { task: number | null; label: string }) =>
  task === null ? null : <a href={hrefTo(['tasks', task])}>{label}</a>

type EntriesProps = {
  entries: readonly EntryView[]
  readOnly: boolean
  onEdit?: (entry: EntryView) => void
  onCopy?: (entry: EntryView) => void
}

export const Entries = ({ entries, readOnly, onEdit, onCopy }: EntriesProps) => {
  const t = useT('work')
  const language = useLanguage()
  const { deed } = useDeed()
  if (entries.length === 0) return <p className={styles.hint}>{t('none')}</p>
  return (
    <ul className={styles.items}>
      {entries.map(entry => (
        <li key={entry.id}>
          <p className={styles.text}>{entry.text}</p>
          {entry.figures.length === 0 ? null : (
            <ul className={styles.figures}>
              {entry.figures.map(figure => (
                <li key={figure.name}>
                  {figure.name}: <b>{numberText(figure.value)}</b> {figure.unit}
                </li>
              ))}
            </ul>
          )}
          <p className={styles.hint}>
            {[
              shortDate(entry.date),
              interval(entry.firstDay, entry.lastDay),
              entry.place,
              entry.author,
              entry.files === 0 ? '' : t('files', { count: entry.files })
            ]
              .filter(Boolean)
              .join(' · ')}{' '}
            <TaskLink task={entry.task} label={entry.taskLabel} />{' '}
            {entry.indicator === null || entry.indicatorNames === null ? null : (
              <a href={hrefTo(['indicators', 'reading'], { indicator: String(entry.indicator) })}>
                {indicatorName(entry.indicatorNames, language)}
              </a>
            )}
          </p>
          {readOnly ? null : (
            <Group gap={4}>
              {onEdit === undefined ? null : (
                <>
                  <Button size="compact-xs" variant="default" onClick={() => onEdit(entry)}>
                    {t('edit')}
                  </Button>
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    color="red"
                    onClick={() =>
                      deed({ run: () => client.work.removeEntry({ id: entry.id }), words: t('did.deleted') })
                    }
                  >
                    {t('delete')}
                  </Button>
                </>
              )}
              {onCopy === undefined ? null : (
                <Button size="compact-xs" variant="default" onClick={() => onCopy(entry)}>
                  {t('copy')}
                </Button>
              )}
            </Group>
          )}
        </li>
      ))}
    </ul>
  )
}

type ProblemsProps = {
  problems: readonly ProblemView[]
  today: string
  readOnly: boolean
  onEdit: (problem: ProblemView) => void
}

export const Problems = ({ problems, today, readOnly, onEdit }: ProblemsProps) => {
  const t = useT('work')
  const { deed } = useDeed()
  const standing = (problem: ProblemView): string => {
    if (problem.closed !== null) return t('problem.isClosed', { day: shortDate(problem.closed) })
    return problem.due !== null && problem.due < today ? t('problem.isLate') : t('problem.isOpen')
  }
  if (problems.length === 0) return <p className={styles.hint}>{t('none')}</p>
  return (
    <ul className={styles.items}>
      {problems.map(problem => (
        <li key={problem.id} data-open={problem.closed === null}>
          <p className={styles.text}>{problem.text}</p>
          <p className={styles.hint}>
            <b>{standing(problem)}</b>
            {[
              '',
              shortDate(problem.opened),
              problem.cause === '' ? '' : `${t('problem.cause')}: ${problem.cause}`,
              problem.remedy === '' ? '' : `${t('problem.remedy')}: ${problem.remedy}`,
              problem.who,
              problem.due === null ? '' : `${t('problem.due')}: ${shortDate(problem.due)}`,
              problem.outcome,
              problem.place
            ]
              .filter((part, index) => index === 0 || part !== '')
              .join(' · ')}{' '}
            <TaskLink task={problem.task} label={problem.taskLabel} />
          </p>
          {readOnly ? null : (
            <Group gap={4}>
              <Button size="compact-xs" variant="default" onClick={() => onEdit(problem)}>
                {t('edit')}
              </Button>
              <Button
                size="compact-xs"
                variant="subtle"
                color="red"
                onClick={() =>
                  deed({ run: () => client.work.removeProblem({ id: problem.id }), words: t('did.deleted') })
                }
              >
                {t('delete')}
              </Button>
            </Group>
          )}
        </li>
      ))}
    </ul>
  )
}
