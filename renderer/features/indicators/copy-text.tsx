import { Button } from '@mantine/core'
import { useT } from '../../i18n/i18n.ts'
import { copyText } from '../../lib/copy-text.ts'
import { notifyDone } from '../../ui/notify.ts'
import styles from './indicators.module.css'

/** A sentence ready for a letter, with a button that copies it. */
export const CopyText = ({ text, label }: { text: string; label: string }) => {
  const t = useT('indicators')
  const copy = () => {
    if (copyText(text)) notifyDone(t('copied'))
  }
  return (
    <div className={styles.sentence}>
      <p>{text}</p>
      <Button size="compact-xs" variant="default" aria-label={`${t('copy')}: ${label}`} onClick={copy}>
        {t('copy')}
      </Button>
    </div>
  )
}
