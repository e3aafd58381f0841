import { Button, Group } from '@mantine/core'
import { useT } from '../../i18n/i18n.ts'
import { Shape } from '../../ui/shape.tsx'
import { type LetterState, missingOf } from './letter-state.ts'
import styles from './letters.module.css'

type Props = {
  state: LetterState
  touched: boolean
  busy: boolean
  readOnly: boolean
  onMake: () => void
  onAgain: () => void
}

/** What the letter still lacks, in words, and the button that makes it. */
export const LetterFoot = ({ state, touched, busy, readOnly, onMake, onAgain }: Props) => {
  const t = useT('letters')
  const { needed, usual } = missingOf(state)
  const names = (fields: readonly (typeof needed | typeof usual)[number][]) =>
    fields.map(field => t(`field.${field}`)).join(', ')
  return (
    <footer className={styles.foot}>
      <div className={styles.missing} role="status">
        {needed.length === 0 ? null : (
          <p className={styles.needed}>
            <Shape name="triangle" label="" /> {t('needed', { fields: names(needed) })}
          </p>
        )}
        {usual.length === 0 ? null : (
          <p>
            <Shape name="ring" label="" /> {t('usual', { fields: names(usual) })}
          </p>
        )}
      </div>
      <Group gap={8} wrap="nowrap">
        {touched ? (
          <Button variant="subtle" onClick={onAgain}>
            {t('again')}
          </Button>
        ) : null}
        <Button loading={busy} disabled={readOnly || needed.length > 0} onClick={onMake}>
          {t('make')}
        </Button>
      </Group>
    </footer>
  )
}
