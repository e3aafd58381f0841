import { Anchor, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { shortDate, shortInstant } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { client } from '../../lib/client.ts'
import { saveFile } from '../../ui/save-file.ts'
import type { Paper } from './paper-page.tsx'
import styles from './papers.module.css'

/** Signatures, visas and versions, the newest of each first. A signature is shown as made, never as verified. */
export const Trail = ({ paper: { row, signatures, visas, versions, scans } }: { paper: Paper }) => {
  const t = useT('papers')
  const save = useMutation({
    mutationFn: (scan: number) => client.parcels.scan({ scan }),
    onSuccess: file => saveFile(file, file.name)
  })
  return (
    <section className={styles.part} aria-label={t('trail')}>
      {signatures.length === 0 ? null : (
        <>
          <h2 className={styles.head}>{t('signatures')}</h2>
          {signatures.toReversed().map(({ id, at, certificate, way, signedSha256 }) => (
            <div key={id} className={styles.entry}>
              <strong>{certificate.name || certificate.serial}</strong>
              {certificate.organisation === '' ? null : <span>, {certificate.organisation}</span>}
              <Text size="xs">{t('signedAt', { at: shortInstant(at), way: t(`signedBy.${way}`) })}</Text>
              {certificate.validTo === null ? null : (
                <Text size="xs">
                  {t('keyTill', { day: shortDate(certificate.validTo.slice(0, 10)), serial: certificate.serial })}
                </Text>
              )}
              <Text size="xs" className={styles.hash}>
                SHA-256 {signedSha256}
              </Text>
            </div>
          ))}
          <Text size="xs" c="dimmed">
            {t('notVerified')}
          </Text>
        </>
      )}
      {scans.length === 0 ? null : <h2 className={styles.head}>{t('scans')}</h2>}
      {scans.map(({ id, name, matched, at, author }) => (
        <div key={id} className={styles.entry}>
          <Anchor component="button" type="button" onClick={() => save.mutate(id)}>
            {name}
          </Anchor>
          <Text size="xs">
            {shortInstant(at)}, {author}, {t(`scan.matched.${matched}`)}
          </Text>
        </div>
      ))}
      {visas.length === 0 ? null : <h2 className={styles.head}>{t('visas')}</h2>}
      {visas.toReversed().map(({ id, at, author, verdict, remarks, sha256 }) => (
        <div key={id} className={styles.entry}>
          <strong>{t(`verdict.${verdict}`)}</strong> {author}
          {remarks === '' ? null : <blockquote className={styles.remarks}>{remarks}</blockquote>}
          <Text size="xs">
            {shortInstant(at)} {sha256 === row.sha256 ? '' : t('olderVersion')}
          </Text>
        </div>
      ))}
      <h2 className={styles.head}>{t('versions')}</h2>
      {versions.map(({ id, n, at, author, sha256 }) => (
        <div key={id} className={styles.entry}>
          <strong>{t('version', { n })}</strong> {author}
          <Text size="xs">
            {shortInstant(at)} · {sha256.slice(0, 10)}
          </Text>
        </div>
      ))}
    </section>
  )
}
