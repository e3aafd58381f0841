import type { Cut } from '#api/desk.ts'
import type { DeskTask } from '#db/repositories/desk.ts'
import type { Desk } from './desk.ts'

export type CutLine<F> = { key: string; label: string; act: number | null; figures: F }

/** Under what a task stands in a breakdown: one line each, of bodies several. */
const placesOf = (
  desk: Desk,
  task: DeskTask,
  cut: Cut
): readonly { key: string; label: string; act: number | null }[] => {
  const act = task.act === null ? '' : (desk.acts.get(task.act) ?? '')
  switch (cut) {
    case 'deputy':
      return [{ key: task.deputy, label: task.deputy, act: null }]
    case 'act':
      return [{ key: String(task.act ?? ''), label: act, act: task.act }]
    case 'section':
      return [{ key: task.section, label: task.section === '' ? act : `${act}: ${task.section}`, act: task.act }]
    case 'body':
      return (desk.bodiesOf.get(task.task) ?? []).map(index => {
        const { key, name } = desk.bodies[index]!
        return { key, label: name, act: null }
      })
  }
}

/** Adds up figures by line; a line is found by its number first, so that no text is built for a task twice. */
export const cutting = <F>(desk: Desk, cut: Cut, nothing: () => F) => {
  const lines = new Map<string | number, CutLine<F>>()
  const idsOf = (task: DeskTask): readonly (string | number)[] => {
    if (cut === 'body') return desk.bodiesOf.get(task.task) ?? []
    if (cut === 'deputy') return [task.deputy]
    return [cut === 'act' ? (task.act ?? 0) : task.place]
  }
  return {
    /** Adds the figures of every line that the task stands under to `into`. */
    add: (task: DeskTask, into: F[]): void => {
      const ids = idsOf(task)
      for (let index = 0; index < ids.length; index++) {
        let line = lines.get(ids[index]!)
        if (line === undefined) {
          line = { ...placesOf(desk, task, cut)[index]!, figures: nothing() }
          lines.set(ids[index]!, line)
        }
        into.push(line.figures)
      }
    },
    lines: (): CutLine<F>[] => [...lines.values()]
  }
}
