import { useMemo } from 'react'
import type { Control, TaskState } from '#domain/task.ts'
import { useT } from '../../i18n/i18n.ts'
import { client } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import type { Ours } from './columns.tsx'

export type TaskDeeds = {
  setState: (ids: number[], state: TaskState, reason?: string) => void
  setProgress: (ids: number[], progress: number) => void
  setOurs: (ids: number[], ours: Partial<Ours>) => void
  setControl: (ids: number[], control: Control) => void
  confirmStart: (deadline: number, confirmed: boolean) => void
  addNote: (id: number, text: string) => void
}

/** Everything this screen writes: each deed is one call, one transaction, one toast with its undo. */
export const useTaskDeeds = (): TaskDeeds => {
  const t = useT('tasks')
  const common = useT('common')
  const { deed } = useDeed()
  return useMemo(
    () => ({
      setState: (ids, state, reason) =>
        deed({
          run: () =>
            client.tasks.setState({ ids, state, ...(reason === undefined || reason === '' ? {} : { reason }) }),
          words: t('did.state', { count: ids.length, state: common(`state.${state}`) })
        }),
      setProgress: (ids, progress) =>
        deed({
          run: () => client.tasks.setProgress({ ids, progress }),
          words: t('did.progress', { count: ids.length, progress })
        }),
      setOurs: (ids, ours) =>
        deed({ run: () => client.tasks.setOurs({ ids, ours }), words: t('did.ours', { count: ids.length }) }),
      setControl: (ids, control) =>
        deed({
          run: () => client.tasks.setControl({ ids, control }),
          words: t(control === 'ours' ? 'did.ourControl' : 'did.reference', { count: ids.length })
        }),
      confirmStart: (deadline, confirmed) =>
        deed({
          run: () => client.tasks.confirmStart({ deadline, confirmed }),
          words: t(confirmed ? 'did.started' : 'did.notStarted')
        }),
      addNote: (id, text) => deed({ run: () => client.tasks.addNote({ id, text }), words: t('did.note') })
    }),
    [deed, t, common]
  )
}
