import { Group } from '@mantine/core'
import type { TaskRow } from '#api/register.ts'
import { hrefTo } from '../lib/route.ts'
import { DueBadge } from './due-badge.tsx'
import styles from './side-panel.module.css'
import { StateBadge } from './state-badge.tsx'

type Line = Pick<TaskRow, 'id' | 'number' | 'title' | 'state' | 'dueState' | 'due' | 'ours'>

/** Tasks that came of a letter or a meeting, each with its state, deadline and who of ours answers for it. */
export const TaskLines = ({ tasks }: { tasks: readonly Line[] }) => (
  <ul className={styles.items}>
    {tasks.map(task => (
      <li key={task.id}>
        <a href={hrefTo(['tasks', task.id])}>
          {task.number}. {task.title}
        </a>
        <Group gap={8}>
          <StateBadge state={task.state} />
          <DueBadge state={task.dueState} due={task.due} />
          <span className={styles.hint}>{task.ours.lead}</span>
        </Group>
      </li>
    ))}
  </ul>
)
