import { memo, useEffect, useRef } from 'react'
import type { SourceLine } from '#api/imports.ts'
import { useT } from '../../i18n/i18n.ts'
import styles from './imports.module.css'

type Props = {
  source: readonly SourceLine[]
  /** Lines of what is chosen; the first is brought into view. */
  lines: readonly number[]
  onLine: (line: number) => void
}

/** A cell this short (a row number) needs no share of the width. */
const SHORT = 5

/** The file's own lines; those of what is chosen are marked and in view. A click on a line chooses what stands there. */
export const SourcePane = ({ source, lines, onLine }: Props) => {
  const t = useT('imports')
  const here = useRef<HTMLButtonElement>(null)
  const first = lines[0]
  useEffect(() => {
    if (first !== undefined) here.current?.scrollIntoView({ block: 'start' })
  }, [first])
  const choose = useRef(onLine)
  choose.current = onLine
  if (source.length === 0) return <div className={styles.paneBody}>{t('source.none')}</div>
  return (
    <div className={styles.paneBody}>
      {source.map((one, index) => (
        <Line
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a read file never change
          key={index}
          line={one}
          index={index}
          current={lines.includes(index)}
          choose={choose}
          mark={index === first ? here : undefined}
        />
      ))}
    </div>
  )
}

type LineProps = {
  line: SourceLine
  index: number
  current: boolean
  choose: { readonly current: (index: number) => void }
  mark: { current: HTMLButtonElement | null } | undefined
}

const Line = memo(({ line, index, current, choose, mark }: LineProps) => (
  <button
    type="button"
    ref={mark}
    className={styles.line}
    // One stop for the Tab key, not hundreds: rows are walked through in the grid.
    tabIndex={current ? 0 : -1}
    aria-current={current ? 'true' : undefined}
    onClick={() => choose.current(index)}
  >
    {line.cells.map((cell, column) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a read file never change
      <span key={column} data-short={cell.length <= SHORT}>
        {cell}
      </span>
    ))}
  </button>
))
