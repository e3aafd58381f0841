import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { KitLine } from '#api/kit.ts'
import { KIT_BY } from '#api/kit.ts'
import { KIT_PARTS, type KitOccasion, type KitPart } from '#domain/kit/kit.ts'
import { fold } from '#language/fold.ts'
import { type T, useT } from '../../i18n/i18n.ts'
import type { Outputs } from '../../lib/client.ts'
import { nameOf } from './chosen.ts'
import styles from './kit.module.css'
import { partHref } from './links.ts'

type Props = {
  kit: Outputs['kit']['recipients']
  occasion: KitOccasion
  marked: ReadonlySet<string>
  onMark: (names: readonly string[], on: boolean) => void
  shown: string | null
  onShow: (line: KitLine) => void
}

export const labelOf = (line: Pick<KitLine, 'by' | 'label'>, t: T<'kit'>): string =>
  line.label || t(`nobody.${line.by}`)

/** Everybody with something on the list; each figure opens its rows, the name its list beside. */
export const Recipients = ({ kit, occasion, marked, onMark, shown, onShow }: Props) => {
  const t = useT('kit')
  const [wanted, setWanted] = useState('')
  const parts = KIT_PARTS.filter(part => kit.ranges[part] !== null)
  const word = fold(wanted)
  const fits = (line: KitLine) => fold(labelOf(line, t)).includes(word)
  const lines = kit.lines.filter(fits)
  return (
    <div className={styles.recipients}>
      <TextInput
        aria-label={t('find')}
        placeholder={t('find')}
        value={wanted}
        onChange={event => setWanted(event.currentTarget.value)}
      />
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('recipient')}</th>
              {parts.map(part => (
                <th key={part} scope="col" className={styles.number}>
                  {part === 'near' ? t(`near.${occasion}`) : t(`part.${part}`)}
                </th>
              ))}
            </tr>
          </thead>
          {KIT_BY.map(by => {
            const own = lines.filter(line => line.by === by)
            if (own.length === 0) return null
            const names = own.map(nameOf)
            const on = names.filter(name => marked.has(name)).length
            return (
              <tbody key={by}>
                <tr className={styles.group}>
                  <th scope="rowgroup" colSpan={parts.length + 1}>
                    <Checkbox
                      label={t(`by.${by}`, { count: own.length })}
                      checked={on === names.length}
                      indeterminate={on > 0 && on < names.length}
                      onChange={event => onMark(names, event.currentTarget.checked)}
                    />
                  </th>
                </tr>
                {own.map(line => (
                  <Line
                    key={nameOf(line)}
                    {...{ line, parts, kit, onShow }}
                    marked={marked.has(nameOf(line))}
                    shown={nameOf(line) === shown}
                    onMark={on => onMark([nameOf(line)], on)}
                  />
                ))}
              </tbody>
            )
          })}
          <tfoot>
            <tr>
              <th scope="row">{t('total')}</th>
              {parts.map(part => (
                <td key={part} className={styles.number}>
                  <Figure
                    count={kit.total[part]}
                    href={partHref(part, kit.ranges, null)}
                    label={t('total')}
                    part={part}
                  />
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </div>
  )
}

type LineProps = Pick<Props, 'kit' | 'onShow'> & {
  line: KitLine
  parts: readonly KitPart[]
  marked: boolean
  shown: boolean
  onMark: (on: boolean) => void
}
const Line = ({ line, parts, kit, onShow, marked, shown, onMark }: LineProps) => {
  const t = useT('kit')
  const label = labelOf(line, t)
  return (
    <tr data-shown={shown}>
      <th scope="row">
        <div className={styles.who}>
          <Checkbox
            aria-label={t('mark', { name: label })}
            checked={marked}
            onChange={event => onMark(event.currentTarget.checked)}
          />
          <button type="button" className={styles.name} aria-pressed={shown} onClick={() => onShow(line)}>
            {label}
          </button>
        </div>
      </th>
      {parts.map(part => (
        <td key={part} className={styles.number}>
          <Figure count={line.counts[part]} href={partHref(part, kit.ranges, line)} label={label} part={part} />
        </td>
      ))}
    </tr>
  )
}

const Figure = ({ count, href, label, part }: { count: number; href: string; label: string; part: KitPart }) =>
  count === 0 ? (
    <span className={styles.zero}>0</span>
  ) : (
    <a href={href} className={part === 'late' ? styles.late : undefined} aria-label={`${label}: ${count}`}>
      {count}
    </a>
  )
