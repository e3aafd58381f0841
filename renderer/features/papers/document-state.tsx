import type { DocumentState } from '#domain/paper.ts'
import { useT } from '../../i18n/i18n.ts'
import styles from '../../ui/badges.module.css'
import { Shape, type ShapeName } from '../../ui/shape.tsx'

const SHAPES: Record<DocumentState, ShapeName> = {
  draft: 'ring',
  checked: 'half',
  agreed: 'half',
  returned: 'loop',
  signed: 'tick',
  stamped: 'tick',
  sent: 'tick'
}
/** Colours are those of the tasks' states. */
const COLOURS: Record<DocumentState, string> = {
  draft: 'new',
  checked: 'in-progress',
  agreed: 'in-progress',
  returned: 'returned',
  signed: 'done',
  stamped: 'done',
  sent: 'done'
}

/** The state of a paper: colour, shape and words. */
export const DocumentStateBadge = ({ state }: { state: DocumentState }) => {
  const t = useT('documents')
  return (
    <span className={styles.state} data-state={COLOURS[state]}>
      <Shape name={SHAPES[state]} label="" />
      <span>{t(`state.${state}`)}</span>
    </span>
  )
}
