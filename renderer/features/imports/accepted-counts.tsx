import { Button, Group, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { numberText } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { orpc, type Outputs } from '../../lib/client.ts'
import { go } from '../../lib/route.ts'
import { notifyDone } from '../../ui/notify.ts'
import styles from './accept.module.css'

const COUNTED = ['measures', 'clauses', 'steps', 'deadlines', 'executors', 'groups', 'seats', 'ours', 'closed'] as const

/** What accepting wrote, with the way to the tasks and the way back. */
export const AcceptedCounts = ({ draft, result }: { draft: number; result: Outputs['imports']['accept'] }) => {
  const t = useT('imports')
  const cache = useQueryClient()
  const undo = useMutation(orpc.changes.undo.mutationOptions())
  // The draft is no more: whoever comes back by the back button must not see it from memory.
  useEffect(() => () => cache.removeQueries({ queryKey: orpc.imports.get.key({ input: { draft } }) }), [cache, draft])
  // The dialog stood there before with other content: its own first focus is behind.
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => next.current?.focus(), [])
  const takeBack = () =>
    undo.mutate(
      { transaction: result.transaction },
      {
        onSuccess: async () => {
          notifyDone(t('accept.undone'))
          go(['import'])
          await cache.invalidateQueries()
        }
      }
    )
  return (
    <>
      <Text size="sm">{t('accept.doneText', { ours: numberText(result.ours) })}</Text>
      <dl className={styles.counts}>
        {COUNTED.map(name => (
          <div key={name}>
            <dt>{t(`count.${name}`)}</dt>
            <dd>{numberText(result[name])}</dd>
          </div>
        ))}
      </dl>
      <Group justify="space-between">
        <Button variant="default" onClick={takeBack} loading={undo.isPending}>
          {t('accept.undo')}
        </Button>
        <Group gap="xs">
          <Button variant="default" onClick={() => go(['acts', result.act])}>
            {t('accept.toAct')}
          </Button>
          <Button onClick={() => go(['tasks'])} ref={next}>
            {t('accept.toTasks')}
          </Button>
        </Group>
      </Group>
    </>
  )
}
