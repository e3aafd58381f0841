import { useT } from '../i18n/i18n.ts'
import styles from './badges.module.css'

/** `percent` 0...100, whole. */
export const ProgressBar = ({ percent }: { percent: number }) => {
  const t = useT('common')
  return (
    <div className={styles.bar}>
      <div
        className={styles.track}
        role="progressbar"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-label={t('progress', { percent })}
      >
        <span className={styles.fill} data-full={percent === 100} style={{ width: `${percent}%` }} />
      </div>
      <span className={styles.percent} aria-hidden="true">
        {percent}%
      </span>
    </div>
  )
}
