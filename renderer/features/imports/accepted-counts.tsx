import { Button, Group, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { numberText } from '../../i18n/format.ts'
import { useT } from '../../i18n/i18n.ts'
import { orpc, type Outputs } from '../../lib/client.ts'
import { go } from '../../lib/route.ts'
import { notifyDone } from '../../ui/notify.ts'
import styles from './imports.module.css'

const COUNTED = ['measures', 'steps', 'deadlines', 'executors', 'groups', 'seats', 'ours', 'closed'] as const

/** What accepting wrote, with the way to the tasks and the way back. */
export const AcceptedCounts = ({ result }: { result: Outputs['imports']['accept'] }) => {
  const t = useT('imports')
  const cache = useQueryClient()
  const undo = useMutation(orpc.changes.undo.mutationOptions())
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
  const leave = (path: (string | number)[]) => go(path)
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
          <Button variant="default" onClick={() => leave(['acts', result.act])}>
            {t('accept.toAct')}
          </Button>
          <Button onClick={() => leave(['tasks'])} data-autofocus>
            {t('accept.toTasks')}
          </Button>
        </Group>
      </Group>
    </>
  )
}
