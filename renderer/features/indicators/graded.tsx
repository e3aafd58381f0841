import type { Grade } from '#domain/indicators/growth.ts'
import { useT } from '../../i18n/i18n.ts'
import { Shape, type ShapeName } from '../../ui/shape.tsx'
import styles from './indicators.module.css'

const SHAPES: Record<Exclude<Grade, 'none'>, ShapeName> = {
  met: 'tick',
  near: 'half',
  behind: 'diamond',
  far: 'triangle'
}

/** A figure on the colour of its fulfilment, with a sign that says the same without colour. */
export const Graded = ({ grade, text }: { grade: Grade; text: string }) => {
  const t = useT('indicators')
  return (
    <span className={styles.grade} data-grade={grade}>
      {grade === 'none' ? null : (
        <Shape name={SHAPES[grade]} label={text === t(`grade.${grade}`) ? '' : t(`grade.${grade}`)} />
      )}
      {text}
    </span>
  )
}
