import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { usePanelKeys } from '../../grid/panel-keys.ts'
import { ToolGrid } from '../../grid/tools/tool-grid.tsx'
import { useT } from '../../i18n/i18n.ts'
import side from '../../ui/side-panel.module.css'
import { orpc } from '../../lib/client.ts'
import { go, hrefTo } from '../../lib/route.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import { Page } from '../../ui/page.tsx'
import type { PageProps } from '../../ui/page-props.ts'
import { ActPanel } from './act-panel.tsx'
import { actColumns } from './columns.tsx'

/** The acts of the register. Address: '#/acts' or '#/acts/<id of the open act>'. */
export default function ActsPage({ rest }: PageProps) {
  const t = useT('acts')
  const open = /^\d+$/.test(rest[0] ?? '') ? Number(rest[0]) : null
  const list = useQuery({ ...orpc.acts.list.queryOptions(), meta: { quiet: true } })
  const status = useQuery(orpc.system.status.queryOptions())
  const columns = useMemo(() => actColumns(t), [t])
  const rows = list.data ?? []
  const openRow = useCallback(
    (id: number | null) => go(id === null ? ['acts'] : ['acts', id], {}, open !== null),
    [open]
  )
  const onClose = useCallback(() => openRow(null), [openRow])
  const keys = usePanelKeys<HTMLElement>({ open, onClose })
  return (
    <Page
      title={t('title')}
      aside={t('count', { count: rows.length })}
      actions={
        <Button component="a" href={hrefTo(['import'])}>
          {t('import')}
        </Button>
      }
    >
      {list.isError ? <ErrorBanner error={list.error} again={() => void list.refetch()} /> : null}
      <div className={side.split}>
        <div className={side.list}>
          <ToolGrid
            label={t('title')}
            columns={columns}
            rows={rows}
            rowId={row => row.id}
            openId={open}
            openOn="click"
            handle={keys.grid}
            onRowOpen={(row, by) => {
              openRow(row.id)
              if (by === 'key') keys.enter()
            }}
            name="acts"
            loading={list.isPending}
            empty={
              <EmptyState title={t('empty.title')} text={t('empty.text')}>
                <Button component="a" href={hrefTo(['import'])}>
                  {t('import')}
                </Button>
              </EmptyState>
            }
          />
        </div>
        {open === null ? null : (
          <ActPanel
            key={open}
            id={open}
            readOnly={status.data?.readOnly ?? true}
            script={status.data?.settings?.script ?? 'cyrillic'}
            onClose={keys.close}
            panel={keys.panel}
          />
        )}
      </div>
    </Page>
  )
}
