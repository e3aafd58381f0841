import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { orpc } from '../../lib/client.ts'
import { hrefTo } from '../../lib/route.ts'
import { LocaliseDialog, type UpperSide } from './localise-dialog.tsx'

/** Of a clause or measure: which act of ours carries it down, and in how many days; and the way to say so. */
export const Localised = ({ upper, readOnly }: { upper: UpperSide & { task: number }; readOnly: boolean }) => {
  const t = useT('localisation')
  const [tying, setTying] = useState(false)
  const links = useQuery(orpc.localisation.of.queryOptions({ input: { task: upper.task } }))
  return (
    <>
      <h3>{t('here')}</h3>
      {links.data?.length === 0 ? <p>{t('here.none')}</p> : null}
      <ul>
        {(links.data ?? []).map(({ id, ours, days }) => (
          <li key={id}>
            <a
              href={ours.task === null ? hrefTo(['acts', ours.act]) : hrefTo(['tasks', ours.task], { control: 'all' })}
            >
              {t('here.line', { act: [ours.label, ours.number].filter(Boolean).join(', '), days: days ?? '–' })}
            </a>
          </li>
        ))}
      </ul>
      <Button size="compact-sm" variant="default" disabled={readOnly} onClick={() => setTying(true)}>
        {t('tie')}
      </Button>
      {tying ? <LocaliseDialog upper={upper} onDone={() => setTying(false)} /> : null}
    </>
  )
}
