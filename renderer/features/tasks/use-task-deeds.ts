import { useMemo } from 'react'
import { type CellDeed, TASK_CELLS, type TaskCellEdit } from '#api/cells.ts'
import type { TaskRow } from '#api/register.ts'
import type { CellRefusal, CellValue } from '#domain/cell-value.ts'
import type { Control, TaskState } from '#domain/task.ts'
import { useT } from '../../i18n/i18n.ts'
import { client } from '../../lib/client.ts'
import { useDeed } from '../../ui/changes/use-deed.tsx'
import { notifyError, notifyLeft } from '../../ui/notify.ts'
import type { Ours } from './columns.tsx'

export type TaskDeeds = {
  setState: (ids: number[], state: TaskState, reason?: string) => void
  setProgress: (ids: number[], progress: number) => void
  setOurs: (ids: number[], ours: Partial<Ours>) => void
  setControl: (ids: number[], control: Control) => void
  confirmStart: (deadline: number, confirmed: boolean) => void
  addNote: (id: number, text: string) => void
  /** Many cells as one deed; for each why it was refused, or null. Null in place of all: the call failed and the error is told. */
  editCells: (edits: readonly Edit[], how: CellDeed) => Promise<readonly (CellRefusal | null)[] | null>
  /** Rows pasted below a plan made by hand. */
  addRows: (act: number, rows: readonly Readonly<Record<string, string>>[]) => Promise<void>
}
/** So many refused rows are told by their words. */
const NAMED = 5
type Edit = { row: TaskRow; column: string; value: CellValue; before: CellValue }

/** Everything this screen writes: each deed is one call, one transaction, one toast with its undo. */
export const useTaskDeeds = (): TaskDeeds => {
  const t = useT('tasks')
  const common = useT('common')
  const { deed, done } = useDeed()
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
      editCells: async (edits, how) => {
        const cells = edits.flatMap(editOf)
        try {
          const answer = await client.cells.editTasks({ how, cells })
          const count = answer.verdicts.filter(verdict => verdict === 'written').length
          done(answer, t(`did.cells.${how}`, { count }))
          return answer.verdicts.map(verdict => (verdict === 'written' || verdict === 'unchanged' ? null : verdict))
        } catch (error) {
          notifyError(error)
          return null
        }
      },
      addRows: async (act, rows) => {
        const tasks = rows.map(row => ({
          text: row.title ?? '',
          deadline: row.due ?? '',
          deputy: row.deputy ?? '',
          lead: row.lead ?? '',
          co: (row.co ?? '').split(/[;\n]/).filter(name => name.trim() !== '')
        }))
        try {
          const answer = await client.control.makeTasks({ act, tasks })
          const refused = tasks.filter((_, index) => answer.refused[index] !== null)
          await done(answer, t('did.rowsAdded', { count: tasks.length - refused.length }))
          const named = refused.slice(0, NAMED).map(one => `“${[one.text, one.deadline].filter(Boolean).join(' – ')}”`)
          if (refused.length > 0) notifyLeft([t('did.rowsRefused', { count: refused.length }), ...named].join('\n'))
        } catch (error) {
          notifyError(error)
        }
      },
      addNote: (id, text) => deed({ run: () => client.tasks.addNote({ id, text }), words: t('did.note') })
    }),
    [deed, done, t, common]
  )
}

/** The grid knows its columns by the names of the call's cells. */
const editOf = ({ row, column, value, before }: Edit): TaskCellEdit[] => {
  const cell = TASK_CELLS.find(one => one === column)
  if (cell === undefined) return []
  return [{ id: row.id, column: cell, value: plain(value), before: plain(before) }]
}
const plain = (value: CellValue) => (typeof value === 'boolean' ? Number(value) : value)
