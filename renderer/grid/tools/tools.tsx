import { Button, Menu, Popover } from '@mantine/core'
import { type ReactNode, type RefObject, useState } from 'react'
import type { GridView } from '#api/views.ts'
import { useT } from '../../i18n/i18n.ts'
import type { GridColumn } from '../column.ts'
import type { GridHandle } from '../Grid.tsx'
import { arranged, FIRST_VIEW } from '../view.ts'
import { ColourEditor } from './colour-editor.tsx'
import { ColumnChooser } from './column-chooser.tsx'
import { ExportMenu } from './export-menu.tsx'
import { FilterEditor } from './filter-editor.tsx'
import styles from './tools.module.css'
import { ViewsMenu } from './views-menu.tsx'

type Props<T> = {
  /** Name of the grid under which views are saved. */
  grid: string
  columns: readonly GridColumn<T>[]
  view: GridView
  onView: (view: GridView) => void
  /** What the screen itself filters by, kept with a saved view. */
  query: string
  onQuery: (query: string) => void
  handle: RefObject<GridHandle | null>
  readOnly: boolean
  /** The title of a file made of the grid, where it comes from, and what the screen itself filters by, all in words. */
  title: string
  source: string
  filterWords: string
  /** More tools of the screen, at the right end. */
  children?: ReactNode
}

/** Everything that arranges a grid: saved views, columns, filters, groups, colours, heights. All by keyboard. */
export function GridTools<T>(props: Props<T>) {
  const { columns, view, onView, handle } = props
  const t = useT('grid')
  const conditions = view.filters.reduce((sum, filter) => sum + filter.conditions.length, 0)
  const named = arranged(columns, view)
  const group = (id: string, level: number) => {
    const kept = view.group.slice(0, level)
    onView({ ...view, group: id === '' ? kept : [...kept, id] })
  }
  return (
    <div className={styles.tools} role="toolbar" aria-label={t('tools')}>
      <ViewsMenu {...props} />
      <Tool label={t('tool.columns')} mark={view.hidden.length > 0}>
        <ColumnChooser columns={named} view={view} onView={onView} />
      </Tool>
      <Tool
        label={conditions === 0 ? t('tool.filter') : t('tool.filterOn', { count: conditions })}
        mark={conditions > 0}
        width={620}
      >
        <FilterEditor columns={named} filters={view.filters} onFilters={filters => onView({ ...view, filters })} />
      </Tool>
      <Menu position="bottom-start" closeOnItemClick={false}>
        <Menu.Target>
          <Button size="compact-sm" variant={view.group.length > 0 ? 'light' : 'subtle'}>
            {t('tool.group')} ▾
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={styles.long}>
          {[0, ...(view.group.length > 0 ? [1] : [])].map(level => (
            <div key={level}>
              <Menu.Label>{t(level === 0 ? 'group.by' : 'group.then')}</Menu.Label>
              <Menu.Item onClick={() => group('', level)} data-chosen={view.group[level] === undefined}>
                {view.group[level] === undefined ? '● ' : '○ '}
                {t('group.none')}
              </Menu.Item>
              {named
                .filter(column => column.id !== view.group[1 - level])
                .map(column => (
                  <Menu.Item key={column.id} onClick={() => group(column.id, level)}>
                    {view.group[level] === column.id ? '● ' : '○ '}
                    {column.header}
                  </Menu.Item>
                ))}
            </div>
          ))}
          {view.group.length > 0 ? (
            <>
              <Menu.Divider />
              <Menu.Item onClick={() => handle.current?.foldAll(true)}>{t('group.fold')}</Menu.Item>
              <Menu.Item onClick={() => handle.current?.foldAll(false)}>{t('group.unfold')}</Menu.Item>
            </>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      <Tool label={t('tool.colours')} mark={view.colours.length > 0} width={620}>
        <ColourEditor columns={named} rules={view.colours} onRules={colours => onView({ ...view, colours })} />
      </Tool>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button size="compact-sm" variant={view.lines === null ? 'subtle' : 'light'}>
            {t('tool.lines')} ▾
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {[null, 1, 2, 5, 0].map(lines => (
            <Menu.Item key={String(lines)} onClick={() => onView({ ...view, lines })}>
              {view.lines === lines ? '● ' : '○ '}
              {lines === null ? t('lines.own') : lines === 0 ? t('lines.all') : t('lines.most', { count: lines })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {isArranged(view) ? (
        <Button size="compact-sm" variant="subtle" onClick={() => onView(FIRST_VIEW)}>
          {t('tool.reset')}
        </Button>
      ) : null}
      <span className={styles.space} />
      <ExportMenu {...props} />
      {props.children}
    </div>
  )
}

const isArranged = (view: GridView): boolean =>
  view.filters.length > 0 ||
  view.group.length > 0 ||
  view.colours.length > 0 ||
  view.lines !== null ||
  view.sort.length > 0 ||
  view.hidden.length > 0

type ToolProps = { label: string; mark: boolean; width?: number; children: ReactNode }

/** A button with a pane under it; Esc closes it and the focus returns. */
const Tool = ({ label, mark, width = 300, children }: ToolProps) => {
  const [open, setOpen] = useState(false)
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={width} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button
          size="compact-sm"
          variant={mark ? 'light' : 'subtle'}
          onClick={() => setOpen(!open)}
          aria-expanded={open}
        >
          {label} ▾
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.long}>{children}</Popover.Dropdown>
    </Popover>
  )
}
