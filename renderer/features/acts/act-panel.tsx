import { useRemember } from '../../ui/use-remember.ts'
import { Button, Group, Menu, SegmentedControl } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type Ref, useState } from 'react'
import { LIST_FORMATS, type ListFormat } from '#api/exchange.ts'
import type { Script } from '#domain/office.ts'
import { shortInstant } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc, type Outputs } from '../../lib/client.ts'
import { hrefTo } from '../../lib/route.ts'
import { HistoryList } from '../../ui/changes/history-list.tsx'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { notifyError } from '../../ui/notify.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { FORMAT_NAMES } from '../../ui/format-names.ts'
import { downloadDocument, saveFile } from '../../ui/save-file.ts'
import side from '../../ui/side-panel.module.css'
import { PanelBody, SidePanel } from '../../ui/side-panel.tsx'
import styles from './acts.module.css'

type Props = { id: number; readOnly: boolean; script: Script; onClose: () => void; panel: Ref<HTMLElement> }

/** One act: its figures, sections and groups, the way to its tasks, its one-page summary, and taking its import back. */
export const ActPanel = ({ id, readOnly, script, onClose, panel }: Props) => {
  const t = useT('acts')
  const act = useQuery({ ...orpc.acts.get.queryOptions({ input: { id } }), meta: { quiet: true } })
  const data = act.data
  useRemember(hrefTo(['acts', id]), data === undefined ? undefined : `${data.row.label} ${data.row.title}`, t('panel'))
  return (
    <SidePanel label={t('panel')} title={data?.row.label ?? t('panel')} asked={act} panel={panel} onClose={onClose}>
      {data === undefined ? null : (
        <PanelBody>
          <p className={styles.title}>{data.row.title}</p>
          <p className={side.hint}>
            {[data.row.place, t('file', { file: data.row.file, at: shortInstant(data.row.importedAt) })]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <Figures row={data.row} />
          <Deeds row={data.row} readOnly={readOnly} script={script} onGone={onClose} />
          <Sections data={data} />
          <Groups data={data} />
          <details>
            <summary>{t('history')}</summary>
            <HistoryList entity="act" id={id} />
          </details>
        </PanelBody>
      )}
    </SidePanel>
  )
}

type Act = Outputs['acts']['get']

const Figures = ({ row }: { row: Act['row'] }) => {
  const t = useT('acts')
  const figures = [
    [t('column.measures'), row.measures, hrefTo(['tasks'], { act: String(row.id), control: 'all' })],
    [t('column.clauses'), row.clauses, hrefTo(['tasks'], { act: String(row.id), control: 'all' })],
    [t('column.ours'), row.ours, hrefTo(['tasks'], { act: String(row.id) })],
    [t('column.done'), row.done, hrefTo(['tasks'], { act: String(row.id), state: 'done' })],
    [t('column.late'), row.late, hrefTo(['tasks'], { act: String(row.id), due: 'late' })]
  ] as const
  return (
    <ul className={styles.figures} aria-label={t('figures')}>
      {figures.map(([label, count, href]) => (
        <li key={label}>
          <a href={href}>
            <b>{count}</b>
            <span>{label}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

type DeedsProps = { row: Act['row']; readOnly: boolean; script: Script; onGone: () => void }

const Deeds = ({ row, readOnly, script, onGone }: DeedsProps) => {
  const t = useT('acts')
  const common = useT('common')
  const [asking, setAsking] = useState(false)
  const [inScript, setInScript] = useState<Script>(script)
  const { deed, busy } = useDeed()
  const plan = useMutation({
    mutationFn: (format: ListFormat) => client.exchange.controlPlan({ act: row.id, format }),
    onSuccess: ({ file }) => saveFile(file, file.name)
  })
  const undoImport = () => {
    setAsking(false)
    deed({
      run: () => client.changes.undo({ transaction: row.transaction }),
      words: t('undone', { act: row.label }),
      back: 'redo',
      after: onGone
    })
  }
  const summary = () =>
    deed({
      run: () => client.documents.makeSummary({ act: row.id, script: inScript }),
      words: t('summaryMade'),
      after: ({ document }) => void downloadDocument(document.id, document.file).catch(notifyError)
    })
  return (
    <>
      <Group gap={8} my={10}>
        <Button component="a" href={hrefTo(['tasks'], { act: String(row.id) })}>
          {t('tasks')}
        </Button>
        <Button variant="default" disabled={readOnly} loading={busy} onClick={summary}>
          {t('summary')}
        </Button>
        <SegmentedControl
          aria-label={t('summaryScript')}
          value={inScript}
          onChange={chosen => setInScript(chosen === 'latin' ? 'latin' : 'cyrillic')}
          data={[
            { value: 'latin', label: common('script.latin') },
            { value: 'cyrillic', label: common('script.cyrillic') }
          ]}
        />
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" loading={plan.isPending}>
              {t('controlPlan')} ▾
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {LIST_FORMATS.map(format => (
              <Menu.Item key={format} onClick={() => plan.mutate(format)}>
                {FORMAT_NAMES[format]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Button variant="light" color="red" disabled={readOnly || busy} onClick={() => setAsking(true)}>
          {t('undoImport')}
        </Button>
      </Group>
      <ConfirmDialog
        opened={asking}
        title={t('undoImport')}
        text={t('undoText', { act: row.label, measures: row.measures, groups: row.groups })}
        confirm={t('undoImport')}
        danger
        busy={busy}
        onConfirm={undoImport}
        onCancel={() => setAsking(false)}
      />
    </>
  )
}

const Sections = ({ data }: { data: Act }) => {
  const t = useT('acts')
  if (data.sections.length === 0) return null
  return (
    <table className={styles.sections}>
      <caption>{t('sections')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.section')}</th>
          <th scope="col">{t('column.measures')}</th>
          <th scope="col">{t('column.ours')}</th>
          <th scope="col">{t('column.doneOfOurs')}</th>
        </tr>
      </thead>
      <tbody>
        {data.sections.map(section => (
          <tr key={section.number}>
            <th scope="row">
              <a href={hrefTo(['tasks'], { act: String(data.row.id), section: section.number, control: 'all' })}>
                {section.number}. {section.title}
              </a>
            </th>
            <td>{section.measures}</td>
            <td>{section.ours}</td>
            <td>
              {section.ours === 0 ? (
                '–'
              ) : (
                <ProgressBar percent={Math.floor((Math.min(section.done, section.ours) / section.ours) * 100)} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Groups = ({ data }: { data: Act }) => {
  const t = useT('acts')
  if (data.groups.length === 0) return null
  return (
    <>
      <h3>{t('groups')}</h3>
      <ul className={styles.groups}>
        {data.groups.map(group => (
          <li key={group.id}>
            <a href={hrefTo(['groups', group.id])}>{group.title}</a>
            <span className={side.hint}>{t('seats', { count: group.seats.length })}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
