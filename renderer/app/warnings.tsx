import { FAULT_CODES, type FaultCode } from '#domain/fault.ts'
import { messageOf } from '#api/messages.ts'
import { useLanguage, useT } from '../i18n/i18n.ts'
import { Shape } from '../ui/shape.tsx'
import styles from './warnings.module.css'

const known = (code: string): code is FaultCode => (FAULT_CODES as readonly string[]).includes(code)

/** What may cost the office its register: shown in red. */
const ALARMS = new Set<string>([
  'BACKUP_OLD',
  'DB_DAMAGED',
  'AUDIT_BROKEN',
  'DRILL_FAILED',
  'BACKUP_UNUSUAL'
] satisfies FaultCode[])

/** What the opening of the register noticed, and that nothing can be written now. */
export const Warnings = ({ codes, readOnly }: { codes: readonly string[]; readOnly: boolean }) => {
  const t = useT('app')
  const language = useLanguage()
  const sentences = [
    ...(readOnly ? [t('readOnly')] : []),
    ...codes.filter(known).map(code => messageOf(code, {}, language))
  ]
  const alarms = new Set(
    codes.filter(code => ALARMS.has(code) && known(code)).map(code => messageOf(code as FaultCode, {}, language))
  )
  if (sentences.length === 0) return null
  return (
    <div className={styles.warnings} role="status">
      {sentences.map(sentence => (
        <p key={sentence} className={alarms.has(sentence) ? styles.alarm : undefined}>
          <Shape name="triangle" label="" />
          {sentence}
        </p>
      ))}
    </div>
  )
}
