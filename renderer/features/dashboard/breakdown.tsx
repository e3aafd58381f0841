import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { CUTS, type Cut } from '#api/desk.ts'
import { useT } from '../../i18n/i18n.ts'
import type { Outputs } from '../../lib/client.ts'
import styles from './dashboard.module.css'
import { type Near, nearHref } from './links.ts'

const NEARS: readonly Near[] = ['late', 'week', 'nextMonth', 'open']
/** So many lines at first: those with most to do stand first. */
const FIRST = 12

type Props = { desk: Outputs['desk']['today'] }

/** What is late and near by deputy, body, section or act; every figure opens its rows. */
export const Breakdown = ({ desk }: Props) => {
  const t = useT('dashboard')
  const [cut, setCut] = useState<Cut>('deputy')
  const [whole, setWhole] = useState(false)
  const lines = desk.by[cut]
  return (
    <section className={styles.block} aria-labelledby="breakdown">
      <div className={styles.blockHead}>
        <h2 id="breakdown">{t('by')}</h2>
        <SegmentedControl
          aria-label={t('by')}
          value={cut}
          onChange={value => {
            setCut(CUTS.find(one => one === value) ?? 'deputy')
            setWhole(false)
          }}
          data={CUTS.map(value => ({ value, label: t(`cut.${value}`) }))}
        />
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t(`cut.${cut}`)}</th>
            {NEARS.map(near => (
              <th key={near} scope="col" className={styles.number}>
                {t(near)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(whole ? lines : lines.slice(0, FIRST)).map(line => (
            <tr key={`${line.act} ${line.key}`}>
              <th scope="row" title={line.label}>
                {line.label === '' ? t(`nobody.${cut}`) : line.label}
              </th>
              {NEARS.map(near => (
                <td key={near} className={styles.number}>
                  {line[near] === 0 ? (
                    <span className={styles.zero}>0</span>
                  ) : (
                    <a
                      href={nearHref(near, desk, { cut, line })}
                      className={near === 'late' ? styles.late : undefined}
                      aria-label={`${line.label || t(`nobody.${cut}`)}, ${t(near)}: ${line[near]}`}
                    >
                      {line[near]}
                    </a>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > FIRST && !whole ? (
        <Button variant="subtle" onClick={() => setWhole(true)}>
          {t('all', { count: lines.length })}
        </Button>
      ) : null}
    </section>
  )
}
