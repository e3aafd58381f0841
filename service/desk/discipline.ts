import type { DisciplineCut, DisciplineFigures, DisciplineLine } from '#api/desk.ts'
import { countIn, type Discipline, disciplineOf, dueOf, NO_DISCIPLINE, outcomeOf } from '#domain/desk/outcome.ts'
import type { Service } from '../service.ts'
import { cutting } from './cuts.ts'
import { deskOf } from './desk.ts'
import { peopleOf } from './people.ts'

const told = (one: Discipline): DisciplineFigures => ({ ...one, due: dueOf(one), ko: disciplineOf(one) })

/** Discipline of execution of what fell due within the days (both included), the most due first. */
export const discipline = async (
  service: Service,
  { by, from, to }: { by: DisciplineCut; from: string; to: string }
) => {
  const today = service.ports.clock.today()
  const desk = await deskOf(service)
  const total = { ...NO_DISCIPLINE }
  const into: Discipline[] = []
  const marks = { extended: false, proven: false }
  // People stand in the place of bodies.
  const cut =
    by === 'person'
      ? cutting({ ...desk, ...(await peopleOf(service, desk)) }, 'body', () => ({ ...NO_DISCIPLINE }))
      : cutting(desk, by, () => ({ ...NO_DISCIPLINE }))
  for (const task of desk.tasks.values()) {
    if (!task.carries || task.day === null || task.day < from || task.day > to) continue
    const outcome = outcomeOf(task, today)
    if (outcome === null) continue
    marks.extended = task.state === 'extended' || desk.extended.has(task.task)
    marks.proven = desk.proven.has(task.task)
    countIn(total, outcome, marks)
    into.length = 0
    cut.add(task, into)
    for (const line of into) countIn(line, outcome, marks)
  }
  const lines: DisciplineLine[] = cut.lines().map(({ figures, ...line }) => ({ ...line, ...told(figures) }))
  lines.sort((a, b) => b.due - a.due || b.running - a.running || (a.label < b.label ? -1 : 1))
  return { today, lines, total: told(total) }
}
