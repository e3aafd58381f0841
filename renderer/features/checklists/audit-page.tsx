import { Button, Group, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { compareAudits, metShare } from '#domain/checklist.ts'
import { VERDICTS, type Verdict } from '#domain/control.ts'
import type { WriteCells } from '../../grid/use-writes.ts'
import { shortDate } from '../../i18n/format.ts'
import { ToolGrid } from '../../grid/tools/tool-grid.tsx'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { go, hrefTo } from '../../lib/route.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { notifyError, notifyLeft } from '../../ui/notify.ts'
import { Page } from '../../ui/page.tsx'
import { type AuditRow, auditColumns, criterionOf, type Patch, patchOf } from './audit-columns.tsx'
import styles from './checklists.module.css'

type Props = { id: number; today: string; readOnly: boolean }

/** One checklist: the criteria of an audit, and beside each what another audit said. */
export const AuditPage = ({ id, today, readOnly }: Props) => {
  const t = useT('checklists')
  const { deed, done } = useDeed()
  const found = useQuery({ ...orpc.checklists.get.queryOptions({ input: { id } }), meta: { quiet: true } })
  const [shown, setShown] = useState<number | null>(null)
  const [against, setAgainst] = useState<number | 'none' | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { data } = found
  const audits = data?.audits ?? []
  const audit = audits.find(one => one.id === shown) ?? audits.at(-1)
  const at = audit === undefined ? -1 : audits.indexOf(audit)
  const before = against === 'none' ? undefined : (audits.find(one => one.id === against) ?? audits[at - 1])
  const rows = useMemo<AuditRow[]>(() => {
    if (data === undefined || audit === undefined) return []
    const now = data.findings.filter(one => one.audit === audit.id)
    const earlier = before === undefined ? [] : data.findings.filter(one => one.audit === before.id)
    const ids = data.criteria.map(one => one.id)
    const moves = compareAudits(ids, earlier, now)
    return data.criteria.flatMap(criterion => {
      const finding = now.find(one => one.criterion === criterion.id)
      if (finding === undefined) return []
      return {
        ...finding,
        number: criterion.position + 1,
        text: criterion.text,
        before: earlier.find(one => one.criterion === criterion.id)?.verdict ?? null,
        move: before === undefined ? 'unseen' : (moves.get(criterion.id) ?? 'unseen')
      }
    })
  }, [data, audit, before])
  const columns = useMemo(
    () =>
      auditColumns(t, {
        isCompared: before !== undefined,
        editable: !readOnly,
        onSave: (finding, patch) =>
          deed({
            run: () => client.checklists.assess({ findings: [finding], ...patch }),
            words: t('did.assessed', { count: 1 })
          })
      }),
    [t, before, readOnly, deed]
  )
  /** A pasted or filled block is one deed; cells that say nothing here are none. */
  const fill: WriteCells<AuditRow> = async edits => {
    const byId = new Map<number, Patch & { id: number }>()
    for (const { row, column, value } of edits) {
      const patch = patchOf(column, value)
      if (patch !== null) byId.set(row.id, { ...(byId.get(row.id) ?? { id: row.id }), ...patch })
    }
    try {
      const answer = await client.checklists.fill({ findings: [...byId.values()] })
      await done(answer, t('did.assessed', { count: byId.size }))
      return edits.map(() => null)
    } catch (error) {
      notifyError(error)
      return null
    }
  }
  const addRows = async (added: readonly Readonly<Record<string, string>>[]) => {
    if (audit === undefined) return
    const given = added.map(row => criterionOf(columns, row))
    const whole = given.filter(one => one.text !== '')
    try {
      if (whole.length > 0) {
        const answer = await client.checklists.addCriteria({
          ...{ checklist: id, audit: audit.id },
          rows: whole.map(({ isUnread: _, ...row }) => row)
        })
        await done(answer, t('did.added', { count: whole.length }))
      }
      const unread = whole.filter(one => one.isUnread).length
      if (whole.length < given.length) notifyLeft(t('did.noText', { count: given.length - whole.length }))
      if (unread > 0) notifyLeft(t('did.unread', { count: unread }))
    } catch (error) {
      notifyError(error)
    }
  }
  const findings = rows.filter(row => chosen.has(String(row.id))).map(row => row.id)
  const setAll = (verdict: Verdict) =>
    deed({
      run: () => client.checklists.assess({ findings, verdict }),
      words: t('did.assessed', { count: findings.length }),
      after: () => setChosen(new Set())
    })
  const named = audits.map((one, index) => ({
    value: String(one.id),
    label: [t('audit.of', { n: index + 1, date: shortDate(one.date) }), one.title].filter(Boolean).join(' · ')
  }))
  const share = metShare(rows.map(row => row.verdict)) ?? 0
  const count = (move: AuditRow['move']) => rows.filter(row => row.move === move).length
  const start = () =>
    deed({
      run: () => client.checklists.startAudit({ checklist: id, date: today, title: '', copy: true }),
      words: t('did.audit'),
      after: () => setShown(null)
    })
  const remove = () =>
    deed({
      run: () => client.checklists.remove({ id }),
      words: t('did.deleted'),
      after: () => go(['checklists'], {}, true)
    })
  return (
    <Page
      title={data?.taskLabel || t('title')}
      aside={data?.title ?? ''}
      actions={
        <Button component="a" variant="default" href={hrefTo(['checklists'])}>
          {t('back')}
        </Button>
      }
    >
      {found.isError ? <ErrorBanner error={found.error} again={() => void found.refetch()} /> : null}
      <Group className={styles.bar} gap={12} align="end">
        <NativeSelect
          label={t('audit')}
          value={audit === undefined ? '' : String(audit.id)}
          onChange={event => setShown(Number(event.currentTarget.value))}
          data={named}
        />
        <NativeSelect
          label={t('audit.compare')}
          value={before === undefined ? 'none' : String(before.id)}
          onChange={event => {
            const { value } = event.currentTarget
            setAgainst(value === 'none' ? 'none' : Number(value))
          }}
          data={[{ value: 'none', label: t('audit.none') }, ...named.filter(one => one.value !== String(audit?.id))]}
        />
        <Button variant="default" disabled={readOnly} onClick={start}>
          {t('audit.new')}
        </Button>
        <span className={styles.share}>
          <b>{t('share', { percent: share })}</b>
          {before === undefined ? null : ` · ${t('moves', { better: count('better'), worse: count('worse') })}`}
        </span>
        <Button variant="subtle" color="red" disabled={readOnly} onClick={remove}>
          {t('delete')}
        </Button>
      </Group>
      {findings.length === 0 || readOnly ? null : (
        <Group className={styles.bar} gap={8}>
          <span>{t('set', { count: findings.length })}</span>
          {VERDICTS.map(verdict => (
            <Button key={verdict} size="compact-sm" variant="default" onClick={() => setAll(verdict)}>
              {t(`verdict.${verdict}`)}
            </Button>
          ))}
        </Group>
      )}
      <ToolGrid
        label={t('audit')}
        title={[data?.title, audit === undefined ? '' : shortDate(audit.date)].filter(Boolean).join(' · ')}
        source={data?.taskLabel || t('title')}
        columns={columns}
        rows={rows}
        rowId={row => row.id}
        selected={chosen}
        onSelect={setChosen}
        {...(readOnly ? {} : { onEditCells: fill })}
        {...(readOnly || data?.task !== null ? {} : { onAddRows: addRows })}
        maxLines={4}
        name={before === undefined ? 'audit' : 'audit-compared'}
        loading={found.isPending}
        empty={<EmptyState title={t('empty.title')} text={t('empty.text')} />}
      />
    </Page>
  )
}
