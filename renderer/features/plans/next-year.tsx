import { Button, Checkbox, Group, NumberInput, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { shortDate } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import styles from './plans.module.css'

type Props = { year: number; readOnly: boolean }

/** "Keyingi yil rejasi": what is unfinished becomes the items of a new plan in one action. */
export const NextYear = ({ year: next, readOnly }: Props) => {
  const t = useT('plans')
  const { deed, busy } = useDeed()
  const [year, setYear] = useState(next)
  const [name, setName] = useState<string | null>(null)
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const [remove, setRemove] = useState(false)
  const found = useQuery(orpc.control.nextYearCandidates.queryOptions({ input: { year } }))
  const rows = found.data ?? []
  const tasks = rows.filter(row => !left.has(row.id)).map(row => row.id)
  const title = name ?? t('next.default', { year })
  const tick = (id: number, taken: boolean) =>
    setLeft(now => {
      const others = new Set(now)
      if (taken) others.delete(id)
      else others.add(id)
      return others
    })
  const make = () =>
    deed({
      run: async () => {
        const answer = await client.control.makeNextYear({ year, title, tasks, old: remove ? 'remove' : 'keep' })
        return { transaction: answer.transaction }
      },
      words: t('did.next', { count: tasks.length })
    })
  return (
    <section className={styles.card} aria-labelledby="next-year">
      <h2 id="next-year">{t('nextYear')}</h2>
      <p className={styles.hint}>{t('next.hint')}</p>
      <Stack gap={8}>
        <Group gap={10} align="start">
          <NumberInput
            label={t('next.year')}
            w={130}
            min={2000}
            max={2100}
            allowDecimal={false}
            disabled={readOnly}
            value={year}
            onChange={value => {
              if (typeof value === 'number' && value >= 2000 && value <= 2100) setYear(value)
            }}
          />
          <TextInput
            flex={1}
            label={t('next.name')}
            disabled={readOnly}
            value={title}
            onChange={event => setName(event.currentTarget.value)}
          />
        </Group>
        {rows.length === 0 && !found.isPending ? <p className={styles.hint}>{t('next.none')}</p> : null}
        {rows.length === 0 ? null : (
          <>
            <Checkbox
              label={t('next.all')}
              disabled={readOnly}
              checked={left.size === 0}
              onChange={event => setLeft(new Set(event.currentTarget.checked ? [] : rows.map(row => row.id)))}
            />
            <ul className={styles.list}>
              {rows.map(row => (
                <li key={row.id}>
                  <Checkbox
                    label={[row.actLabel, row.number].filter(Boolean).join(', ') || row.title}
                    description={`${row.title} ${row.due === null ? '' : `(${shortDate(row.due)})`}`}
                    disabled={readOnly}
                    checked={!left.has(row.id)}
                    onChange={event => tick(row.id, event.currentTarget.checked)}
                  />
                </li>
              ))}
            </ul>
            <Checkbox
              label={t('next.old')}
              disabled={readOnly}
              checked={remove}
              onChange={event => setRemove(event.currentTarget.checked)}
            />
          </>
        )}
        <Group>
          <Button disabled={readOnly || tasks.length === 0 || title.trim() === ''} loading={busy} onClick={make}>
            {t('next.make', { count: tasks.length })}
          </Button>
        </Group>
      </Stack>
    </section>
  )
}
