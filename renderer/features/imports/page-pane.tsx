import { ActionIcon } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type MouseEvent, useEffect, useRef, useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { orpc } from '../../lib/client.ts'
import { ErrorBanner } from '../../ui/error-banner.tsx'
import styles from './imports.module.css'
import { bounds, cellsWith, holds, isOnPage, pointsOf } from './page-model.ts'
import type { ReviewHere } from './review-model.ts'

type Props = {
  review: ReviewHere
  /** Lines of what is chosen; the page of the first is shown. */
  lines: readonly number[]
  /** Words hardly read: cells that hold them are framed. */
  words: readonly string[]
  onLine: (line: number) => void
}

/** Widths of the picture, as shares of the pane's. */
const SIZES = [1, 1.5, 2.2] as const

/** The address of a file's bytes while they are shown. */
const useAddress = (file: File | undefined): string | null => {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (file === undefined) return
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => {
      URL.revokeObjectURL(made)
      setAddress(null)
    }
  }, [file])
  return address
}

/** The page of a scan as it was given, with the chosen row marked on it and its doubtful cells framed. A click chooses what stands there. */
export const PagePane = ({ review, lines, words, onLine }: Props) => {
  const t = useT('imports')
  const [size, setSize] = useState(0)
  const first = review.source[lines[0] ?? 0]
  const page = first?.at.page ?? 1
  const query = useQuery({
    ...orpc.imports.page.queryOptions({ input: { draft: review.id, page } }),
    staleTime: Number.POSITIVE_INFINITY,
    meta: { quiet: true }
  })
  const address = useAddress(query.data)
  const here = useRef<HTMLSpanElement>(null)
  const chosen = lines.map(line => review.source[line]).filter(line => isOnPage(line, page))
  const place = chosen[0]?.outline === undefined ? null : bounds(chosen[0].outline.whole)
  const [left, top] = [place?.left ?? 0, place?.top ?? 0]
  // biome-ignore lint/correctness/useExhaustiveDependencies: brought into view again when the picture came or another row is chosen
  useEffect(() => {
    // Newer Chromium gives a promise back, which is no clean-up.
    void here.current?.scrollIntoView({ block: 'start', inline: 'start' })
  }, [address, left, top, size])
  const choose = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const [x, y] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height]
    const line = review.source.findIndex(
      one => isOnPage(one, page) && one.outline !== undefined && holds(one.outline.whole, x, y)
    )
    if (line !== -1) onLine(line)
  }
  const zoom = (by: number) => setSize(Math.max(0, Math.min(SIZES.length - 1, size + by)))
  return (
    <>
      <div className={styles.pageBar}>
        <span>{t('page.alt', { page })}</span>
        <ActionIcon
          variant="default"
          ml="auto"
          aria-label={t('page.smaller')}
          disabled={size === 0}
          onClick={() => zoom(-1)}
        >
          −
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={t('page.larger')}
          disabled={size === SIZES.length - 1}
          onClick={() => zoom(1)}
        >
          +
        </ActionIcon>
      </div>
      {lines.length > 0 && place === null ? <div className={styles.pageBar}>{t('page.none')}</div> : null}
      <div className={styles.pageBody}>
        {query.isError ? <ErrorBanner error={query.error} again={() => void query.refetch()} /> : null}
        {address === null ? (
          <div className={styles.paneBody}>{query.isError ? null : t('page.wait')}</div>
        ) : (
          // biome-ignore lint/a11y/useKeyWithClickEvents: rows are walked through in the grid; the click is a shortcut of the mouse
          // biome-ignore lint/a11y/noStaticElementInteractions: the same
          <div className={styles.pagePicture} style={{ width: `${SIZES[size]! * 100}%` }} onClick={choose}>
            <img src={address} alt={t('page.alt', { page })} />
            <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
              {chosen.map(({ at, outline }) => (
                <g key={`${at.table} ${at.row} ${at.paragraph}`}>
                  <polygon className={styles.pageRow} points={pointsOf(outline?.whole ?? [])} />
                </g>
              ))}
              {chosen.flatMap(line =>
                cellsWith(line, words).map(cell => (
                  <polygon key={cell.join(' ')} className={styles.pageCell} points={pointsOf(cell)} />
                ))
              )}
            </svg>
            <span ref={here} className={styles.pageMark} style={{ left: `${left * 100}%`, top: `${top * 100}%` }} />
          </div>
        )}
      </div>
    </>
  )
}
