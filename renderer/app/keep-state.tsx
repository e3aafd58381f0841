import { useSyncExternalStore } from 'react'
import { clockTime } from '../i18n/format.ts'
import { useT } from '../i18n/i18n.ts'
import { kept } from '../lib/kept.ts'
import { Shape } from '../ui/shape.tsx'
import styles from './shell.module.css'

/** Whether what was typed and not saved is safe: it comes back after the program was closed. */
export const KeepState = () => {
  const t = useT('app')
  const { state, at } = useSyncExternalStore(kept().subscribe, kept().now)
  if (state === 'nothing') return null
  const words = state === 'kept' ? t('kept.kept', { at: clockTime(at) }) : t(`kept.${state}`)
  return (
    <span
      className={styles.kept}
      data-state={state}
      title={t(state === 'failed' ? 'kept.failedHint' : 'kept.hint')}
      role={state === 'failed' ? 'alert' : undefined}
    >
      <Shape name={state === 'kept' ? 'tick' : state === 'failed' ? 'triangle' : 'ring'} label="" />{' '}
      <span>{words}</span>
    </span>
  )
}
