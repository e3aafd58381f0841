import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useT } from '../../i18n/i18n.ts'
import { orpc } from '../../lib/client.ts'
import { PdfView } from '../../ui/pdf-view.tsx'
import type { Paper } from './paper-page.tsx'
import styles from './papers.module.css'

/** For whoever decides: what changed since he last gave it back or agreed, and the pages that are signed. */
export const Preview = ({ paper: { row } }: { paper: Paper }) => {
  const t = useT('papers')
  const changed = useQuery({ ...orpc.papers.changed.queryOptions({ input: { id: row.id } }), meta: { quiet: true } })
  const file = useQuery({
    ...orpc.documents.pdf.queryOptions({ input: { id: row.id } }),
    enabled: row.pdf !== null,
    staleTime: Number.POSITIVE_INFINITY
  })
  const lines = changed.data?.lines ?? []
  return (
    <>
      {changed.data?.since === null || changed.data === undefined ? null : (
        <>
          <h2 className={styles.head}>{t('changed', { n: changed.data.since })}</h2>
          {lines.length === 0 ? <Text size="sm">{t('changed.none')}</Text> : null}
          {lines.map(({ kind, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words may go and come
            <div key={`${index} ${kind}`} className={styles.changed} data-kind={kind}>
              {kind === 'added' ? <ins>{text}</ins> : <del>{text}</del>}
            </div>
          ))}
        </>
      )}
      <h2 className={styles.head}>{t('preview')}</h2>
      {file.data === undefined ? null : <PdfView file={file.data} label={row.title} />}
    </>
  )
}
