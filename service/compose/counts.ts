import type { TaskCount } from '#domain/compose/field.ts'
import { countIn, type Discipline, disciplineOf, dueOf, NO_DISCIPLINE, outcomeOf } from '#domain/desk/outcome.ts'
import { isClosed } from '#domain/task.ts'
import { deskOf } from '../desk/desk.ts'
import type { Service } from '../service.ts'

/** Tasks under control of some acts (none = all) within [first, last], counted for everybody ('') and for each body by its key. */
export type CountsAsked = { acts: readonly number[]; first: string; last: string }
export type Counts = Record<TaskCount, number | null>
export type CountsOf = { all: Counts; bodies: ReadonlyMap<string, { name: string; counts: Counts }> }

type Sum = { all: number; done: number; late: number; discipline: Discipline }
const nothing = (): Sum => ({ all: 0, done: 0, late: 0, discipline: { ...NO_DISCIPLINE } })

const told = ({ all, done, late, discipline }: Sum): Counts => ({
  all,
  done,
  late,
  running: all - done - late,
  due: dueOf(discipline),
  'in-time': discipline.inTime,
  'done-late': discipline.doneLate,
  'not-done': discipline.notDone,
  discipline: disciplineOf(discipline)
})

/** One pass over all that is ours. What was removed from control counts nowhere. */
export const taskCounts = async (service: Service, { acts, first, last }: CountsAsked): Promise<CountsOf> => {
  const today = service.ports.clock.today()
  const desk = await deskOf(service)
  const wanted = new Set(acts)
  const all = nothing()
  const bodies = new Map<number, Sum>()
  for (const task of desk.tasks.values()) {
    if (!task.carries || task.state === 'removed') continue
    if (wanted.size > 0 && (task.act === null || !wanted.has(task.act))) continue
    const sums = [all]
    for (const body of desk.bodiesOf.get(task.task) ?? []) {
      const sum = bodies.get(body) ?? nothing()
      bodies.set(body, sum)
      sums.push(sum)
    }
    const late = task.day !== null && task.day < today && !isClosed(task.state)
    const outcome = task.day === null || task.day < first || task.day > last ? null : outcomeOf(task, today)
    const marks = { extended: desk.extended.has(task.task), proven: desk.proven.has(task.task) }
    for (const sum of sums) {
      sum.all++
      if (task.state === 'done') sum.done++
      else if (late) sum.late++
      if (outcome !== null) countIn(sum.discipline, outcome, marks)
    }
  }
  const named = [...bodies].map(([index, sum]): [string, { name: string; counts: Counts }] => {
    const { key, name } = desk.bodies[index]!
    return [key, { name, counts: told(sum) }]
  })
  return { all: told(all), bodies: new Map(named) }
}
