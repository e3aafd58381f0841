import { Button, Group, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { EventDetail } from '#api/events.ts'
import { SCRIPTS, type Script } from '#domain/office.ts'
import { isFrozen } from '#domain/paper.ts'
import { useT } from '../../i18n/i18n.ts'
import { client, orpc } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { DownloadButton } from '../../ui/download-button.tsx'
import { PdfButton } from '../../ui/pdf-button.tsx'
import side from '../../ui/side-panel.module.css'

/** The minutes of an event: made, made anew, downloaded and looked at as they are printed. */
export const Minutes = ({ event, readOnly }: { event: EventDetail; readOnly: boolean }) => {
  const t = useT('events')
  const common = useT('common')
  const status = useQuery(orpc.system.status.queryOptions())
  const { deed, busy } = useDeed()
  const [chosen, setChosen] = useState<Script | null>(null)
  const script = chosen ?? status.data?.settings?.script ?? 'latin'
  const { minutes } = event
  const frozen = minutes !== null && isFrozen(minutes.state)
  return (
    <>
      <h3>{t('minutes')}</h3>
      {minutes === null ? <p className={side.hint}>{t('minutes.none')}</p> : null}
      {frozen ? <p className={side.hint}>{t('minutes.frozen')}</p> : null}
      {minutes === null ? null : (
        <Group gap={6} mb={6}>
          <DownloadButton document={minutes} size="compact-sm" variant="default" />
          <PdfButton document={minutes} size="compact-sm" variant="default" />
        </Group>
      )}
      {frozen ? null : (
        <Group gap={6} align="end">
          <NativeSelect
            size="xs"
            label={t('minutes.script')}
            value={script}
            onChange={next => setChosen(SCRIPTS.find(one => one === next.currentTarget.value) ?? script)}
            data={SCRIPTS.map(one => ({ value: one, label: common(`script.${one}`) }))}
          />
          <Button
            size="compact-sm"
            variant={minutes === null ? 'filled' : 'default'}
            disabled={readOnly}
            loading={busy}
            onClick={() =>
              deed({ run: () => client.events.makeMinutes({ id: event.id, script }), words: t('did.minutes') })
            }
          >
            {t(minutes === null ? 'minutes.make' : 'minutes.again')}
          </Button>
        </Group>
      )}
    </>
  )
}
