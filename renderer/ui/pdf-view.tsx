import { Loader } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useT } from '../i18n/i18n.ts'
import styles from './pdf-view.module.css'

type Props = { file: Blob; label: string }

/** Pages drawn one by one; a longer paper is saved and read elsewhere. */
const MOST_PAGES = 100

/** A PDF drawn page by page on canvases: the page's security policy lets no foreign viewer in. The reader is loaded when first wanted. */
export const PdfView = ({ file, label }: Props) => {
  const t = useT('common')
  const box = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading')
  useEffect(() => {
    let stopped = false
    const draw = async () => {
      const { openPdf } = await import('./pdf-pages.ts')
      const opening = openPdf(new Uint8Array(await file.arrayBuffer()))
      const pdf = await opening.promise
      for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES) && !stopped; number++) {
        const page = await pdf.getPage(number)
        const width = box.current?.clientWidth ?? 0
        const natural = page.getViewport({ scale: 1 })
        const viewport = page.getViewport({ scale: Math.max(1, (width - 24) / natural.width) })
        const canvas = document.createElement('canvas')
        canvas.width = viewport.width
        canvas.height = viewport.height
        canvas.setAttribute('role', 'img')
        canvas.setAttribute('aria-label', `${label}, ${number} / ${pdf.numPages}`)
        await page.render({ canvas, viewport }).promise
        if (stopped) break
        box.current?.append(canvas)
        setState('shown')
      }
      await opening.destroy()
    }
    draw().catch(() => {
      // Said in place of the pages; the file itself can still be saved.
      if (!stopped) setState('failed')
    })
    const pages = box.current
    return () => {
      stopped = true
      pages?.replaceChildren()
    }
  }, [file, label])
  return (
    <section className={styles.view} aria-label={label}>
      {state === 'loading' ? <Loader size="sm" m="lg" aria-label={t('loading')} /> : null}
      {state === 'failed' ? <p role="alert">{t('cannotShow')}</p> : null}
      <div ref={box} />
    </section>
  )
}
