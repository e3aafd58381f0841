import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useT } from '../i18n/i18n.ts'
import { orpc } from '../lib/client.ts'

type Props = { task: number | null; onChange: (task: number | null) => void }
/** More titles than anybody scrolls through: the rest is found by typing. */
const SHOWN = 60

/** The task that work or a problem belongs to, found by typing; may stay empty. */
export const TaskField = ({ task, onChange }: Props) => {
  const t = useT('work')
  const list = useQuery(orpc.tasks.list.queryOptions({ input: { view: 'measures', control: 'ours' } }))
  const own = useQuery({ ...orpc.tasks.get.queryOptions({ input: { id: task ?? 0 } }), enabled: task !== null })
  const data = useMemo(() => {
    const rows = [...(list.data?.rows ?? [])]
    const current = own.data?.row
    if (current !== undefined && !rows.some(row => row.id === current.id)) rows.unshift(current)
    return rows.map(row => ({
      value: String(row.id),
      label: [row.actLabel, row.number, row.title].filter(Boolean).join(', ')
    }))
  }, [list.data, own.data])
  return (
    <Select
      label={t('task')}
      placeholder={t('noTask')}
      data={data}
      limit={SHOWN}
      searchable
      clearable
      value={task === null ? null : String(task)}
      onChange={value => onChange(value === null ? null : Number(value))}
    />
  )
}
