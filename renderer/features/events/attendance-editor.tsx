import { Autocomplete, Button, CloseButton, NumberInput } from '@mantine/core'
import type { Attendance } from '#domain/event.ts'
import { useT } from '../../i18n/i18n.ts'
import { EMPTY_LINE, pastedLines } from './event-state.ts'
import styles from './events.module.css'

type Props = { lines: readonly Attendance[]; bodies: readonly string[]; onChange: (lines: Attendance[]) => void }
const FIGURES = ['invited', 'attended', 'passed'] as const

/** Who came, a body a line; a block from Excel may be pasted into the body. */
export const AttendanceEditor = ({ lines, bodies, onChange }: Props) => {
  const t = useT('events')
  const set = (at: number, part: Partial<Attendance>) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...part } : line)))
  return (
    <>
      {lines.length === 0 ? null : (
        <table className={styles.editor}>
          <thead>
            <tr>
              <th>{t('attendance.body')}</th>
              {FIGURES.map(one => (
                <th key={one}>{t(`column.${one}`)}</th>
              ))}
              <th />
            </tr>
          </thead>
          <tbody>
            {lines.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place while it is typed
              <tr key={at}>
                <td>
                  <Autocomplete
                    aria-label={`${t('attendance.body')} ${at + 1}`}
                    maxLength={500}
                    data={[...bodies]}
                    limit={12}
                    value={line.body}
                    onChange={body => set(at, { body })}
                    onPaste={event => {
                      const pasted = pastedLines(event.clipboardData.getData('text/plain'))
                      if (pasted === null) return
                      event.preventDefault()
                      onChange([...lines.slice(0, at), ...pasted, ...lines.slice(at + 1)])
                    }}
                  />
                </td>
                {FIGURES.map(one => (
                  <td key={one}>
                    <NumberInput
                      aria-label={`${t(`column.${one}`)} ${at + 1}`}
                      w={100}
                      min={0}
                      max={10_000_000}
                      allowDecimal={false}
                      hideControls
                      value={line[one] ?? ''}
                      onChange={value => set(at, { [one]: typeof value === 'number' ? value : null })}
                    />
                  </td>
                ))}
                <td>
                  <CloseButton
                    aria-label={t('attendance.remove', { n: at + 1 })}
                    onClick={() => onChange(lines.filter((_, index) => index !== at))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Button size="compact-sm" variant="default" onClick={() => onChange([...lines, EMPTY_LINE])}>
        {t('attendance.add')}
      </Button>
    </>
  )
}
