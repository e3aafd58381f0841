import { Pill } from '@mantine/core'
import { shortDate } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import type { Linked } from './linked.ts'

type Props = { linked: Linked; onClear: () => void }

/** Says by what a figure of another screen narrowed the list; goes by one press. */
export const LinkedNote = ({ linked, onClear }: Props) => {
  const t = useT('tasks')
  const { deputy, manned, actless, dueFrom, dueTo, doneFrom, doneTo, outcome, proof } = linked
  const said = [
    deputy === undefined ? '' : deputy === '' ? t('linked.noDeputy') : t('linked.deputy', { name: deputy }),
    manned === false ? t('linked.unmanned') : '',
    actless === true ? t('linked.actless') : '',
    dueFrom === undefined && dueTo === undefined
      ? ''
      : t('linked.days', { from: shortDate(dueFrom ?? null), to: shortDate(dueTo ?? null) }),
    doneFrom === undefined && doneTo === undefined
      ? ''
      : t('linked.doneDays', { from: shortDate(doneFrom ?? null), to: shortDate(doneTo ?? null) }),
    outcome === undefined ? '' : t(`linked.${outcome}`),
    proof === undefined ? '' : t(`linked.proof.${proof}`)
  ].filter(words => words !== '')
  if (said.length === 0) return null
  return (
    <Pill
      size="md"
      withRemoveButton
      onRemove={onClear}
      removeButtonProps={{ 'aria-label': t('linked.clear'), tabIndex: 0 }}
    >
      {said.join('; ')}
    </Pill>
  )
}
