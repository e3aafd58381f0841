import { Button, Group, Textarea } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { ControlDetail } from '#api/control.ts'
import { shortDate } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { client } from '../../lib/client.ts'
import { hrefTo } from '../../lib/route.ts'
import { Attachments } from '../../ui/attachments.tsx'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import side from '../../ui/side-panel.module.css'
import { PanelFunding } from './panel-funding.tsx'
import styles from './tasks.module.css'

type Props = { control: ControlDetail; readOnly: boolean }

/** What shows that it is done: the proof asked for, files, audits; and the work, problems and money behind it, folded. */
export const PanelProof = ({ control, readOnly }: Props) => {
  const t = useT('control')
  const { id, checklists, entries, problems } = control
  return (
    <>
      <ProofNeeded control={control} readOnly={readOnly} />
      <h3>{t('files')}</h3>
      <Attachments holder="task" of={id} kind="proof" files={control.attachments} readOnly={readOnly} />
      {checklists.length === 0 ? null : (
        <>
          <h3>{t('checklists')}</h3>
          <ul className={styles.deadlines}>
            {checklists.map(one => (
              <li key={one.id}>
                <a href={hrefTo(['checklists', one.id])}>{one.title}</a>
                <span className={side.hint}>
                  {t('checklists.state', {
                    criteria: one.criteria,
                    present: one.present,
                    partly: one.partly,
                    absent: one.absent
                  })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <details className={styles.group} open={entries.length > 0}>
        <summary>
          {t('work')} ({entries.length})
        </summary>
        <ul className={styles.deadlines}>
          {entries.map(entry => (
            <li key={entry.id}>
              {entry.text}
              <span className={side.hint}>{[shortDate(entry.date), entry.place].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      </details>
      <details className={styles.group} open={problems.some(one => one.closed === null)}>
        <summary>
          {t('problems')} ({problems.length})
        </summary>
        <ul className={styles.deadlines}>
          {problems.map(problem => (
            <li key={problem.id}>
              {problem.text}
              <span className={side.hint}>
                {[shortDate(problem.opened), problem.who, shortDate(problem.due)].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </details>
      <Button component="a" href={hrefTo(['work'], { task: String(id) })} variant="default" size="compact-sm" mt={8}>
        {t('work.open')}
      </Button>
      <PanelFunding task={id} funding={control.funding} readOnly={readOnly} />
    </>
  )
}

const ProofNeeded = ({ control, readOnly }: Props) => {
  const t = useT('control')
  const common = useT('common')
  const { deed } = useDeed()
  const [text, setText] = useState(control.proofNeeded)
  useEffect(() => setText(control.proofNeeded), [control.proofNeeded])
  return (
    <>
      <Textarea
        label={t('proof.needed')}
        placeholder={t('proof.hint')}
        autosize
        minRows={1}
        maxLength={2000}
        disabled={readOnly}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      {text === control.proofNeeded ? null : (
        <Group mt={6}>
          <Button
            size="xs"
            onClick={() =>
              deed({ run: () => client.control.setProofNeeded({ ids: [control.id], text }), words: t('did.proof') })
            }
          >
            {common('save')}
          </Button>
        </Group>
      )}
    </>
  )
}
