import { SegmentedControl } from '@mantine/core'
import type { Script } from '#domain/office.ts'
import { useT } from '../../i18n/i18n.ts'
import styles from './letters.module.css'

type ScriptProps = { label: string; value: Script; onChange: (script: Script) => void }

/** Latin or Cyrillic, for one part of the letter. */
export const ScriptField = ({ label, value, onChange }: ScriptProps) => {
  const t = useT('common')
  return (
    <div className={styles.script}>
      <span>{label}</span>
      <SegmentedControl
        aria-label={label}
        value={value}
        onChange={script => onChange(script === 'latin' ? 'latin' : 'cyrillic')}
        data={[
          { value: 'latin', label: t('script.latin') },
          { value: 'cyrillic', label: t('script.cyrillic') }
        ]}
      />
    </div>
  )
}
