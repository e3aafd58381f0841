import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, type RefObject, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useT } from '../../i18n/i18n.ts'
import { orpc } from '../../lib/client.ts'
import { Grid, type GridHandle, type GridProps } from '../Grid.tsx'
import { useGridView } from '../view.ts'
import { GridTools } from './tools.tsx'
import styles from './tools.module.css'

type Props<T> = Omit<GridProps<T>, 'view' | 'onView' | 'stateKey' | 'handle'> & {
  /** Under which the arrangement is kept in this browser and views are saved in the register. */
  name: string
  /** Title of a file made of the grid; its label when not given. */
  title?: string
  /** Where the rows come from, in words; the title when not given. */
  source?: string
  /** What the screen itself filters by, in words. */
  filterWords?: string
  handle?: RefObject<GridHandle | null>
  /** Where rows are few: the tools stay folded behind a button that stands here, in the screen's own bar. */
  opener?: HTMLElement | null
  /** More tools of the screen, at the right end. */
  children?: ReactNode
}

/** A grid under its tools: saved views, columns, filters, groups with counts and sums, colours, heights, files and paper. */
export function ToolGrid<T>(props: Props<T>) {
  // Another list under the same component starts from its own arrangement.
  return <Tooled key={props.name} {...props} />
}

function Tooled<T>({ name, title, source, filterWords = '', handle, opener, children, ...grid }: Props<T>) {
  const { view, setView } = useGridView(name)
  const own = useRef<GridHandle>(null)
  const held = handle ?? own
  const t = useT('grid')
  const [isOpen, setOpen] = useState(opener === undefined)
  const isArranged = view.filters.length > 0 || view.group.length > 0 || view.colours.length > 0
  const status = useQuery(orpc.system.status.queryOptions())
  const readOnly = status.data?.readOnly ?? true
  const called = title ?? grid.label
  const quick = grid.quickText?.trim() ?? ''
  return (
    <div className={styles.tooled} style={{ height: grid.height }}>
      {opener == null
        ? null
        : createPortal(
            <Button variant={isArranged ? 'light' : 'subtle'} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {t('tools')} {isOpen ? '▴' : '▾'}
            </Button>,
            opener
          )}
      {isOpen ? (
        <GridTools
          grid={name}
          columns={grid.columns}
          view={view}
          onView={setView}
          query=""
          onQuery={() => undefined}
          handle={held}
          readOnly={readOnly}
          title={called}
          source={source ?? called}
          filterWords={[filterWords, quick === '' ? '' : `“${quick}”`].filter(words => words !== '').join('; ')}
        >
          {children}
        </GridTools>
      ) : null}
      <div className={styles.rows}>
        <Grid {...grid} height="100%" view={view} onView={setView} handle={held} />
      </div>
    </div>
  )
}
