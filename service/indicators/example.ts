import { insertEvent, saveAttendance } from '#db/repositories/events.ts'
import { listIndicators } from '#db/repositories/indicators.ts'
import { saveTarget, tasksWithTargets } from '#db/repositories/indicator-plans.ts'
import { insertValues, type NewValue, valuesOf } from '#db/repositories/indicator-values.ts'
import { listPlaces } from '#db/repositories/places.ts'
import { insertEntry, insertProblem } from '#db/repositories/work.ts'
import { transact, type Writer } from '#db/write.ts'
import type { Target } from '#domain/draft.ts'
import { EXAMPLE_FIGURES, EXAMPLE_PROBLEMS, EXAMPLE_TARGETS, EXAMPLE_WORK } from '#domain/indicators/example.ts'
import { EXAMPLE_EVENTS } from '#domain/indicators/example-events.ts'
import { unitsOfAim } from '#domain/indicators/suggest.ts'
import type { Deed } from '#domain/office.ts'
import { writeShippedRegisters } from '../rollouts/rollouts.ts'
import type { Service } from '../service.ts'
import { writeShipped } from './catalogue.ts'

/** The decree's task that sets a target: the one whose found target has its value, in a unit the indicator may be printed in. */
const tasksBy = async (
  w: Writer
): Promise<(value: number, unit: string) => { task: number; act: number | null } | null> => {
  const tasks = await tasksWithTargets(w.db)
  return (value, unit) => {
    const found = tasks.find(task =>
      (JSON.parse(task.targets) as Target[]).some(target =>
        unitsOfAim(target.unit).some(one => one.unit === unit && Math.abs(target.value * one.times - value) < 1e-6)
      )
    )
    return found === undefined ? null : { task: found.id, act: found.act }
  }
}

/**
 * Loads the figures of real papers as examples, each with the sentence it stands in; and beside them what was no figure: things done, events
 * and problems. Catalogue, territory and registers come along. Done a second time it adds nothing.
 */
export const loadExampleFigures = async (service: Service, deed: Deed): Promise<{ transaction: number | null }> => {
  const { transaction } = await transact(service.db, deed, async w => {
    await writeShipped(w)
    await writeShippedRegisters(w)
    const indicators = new Map((await listIndicators(w.db)).map(one => [one.code, one]))
    const places = new Map((await listPlaces(w.db)).map(place => [place.key, place]))
    const rows = EXAMPLE_FIGURES.flatMap((figure): NewValue[] => {
      const [indicator, place] = [indicators.get(figure.code), places.get(figure.place)]
      if (indicator === undefined || place === undefined) return []
      const { period, value, mark = 'exact', source, note = '' } = figure
      const cell = { indicator: indicator.id, period, place: place.id, body: '', above: place.parent }
      return [{ ...cell, figure: { value, mark }, note, source, act: null, reason: '' }]
    })
    const known = await valuesOf(w.db, {
      indicators: rows.map(row => row.indicator),
      periods: [...new Set(rows.map(row => row.period))],
      places: [...new Set(rows.map(row => row.place))]
    })
    const cells = new Set(known.map(one => `${one.indicator} ${one.period} ${one.place}`))
    const fresh = rows.filter(row => !cells.has(`${row.indicator} ${row.period} ${row.place}`))
    if (fresh.length === 0) return
    await insertValues(w, fresh)
    const taskOf = await tasksBy(w)
    for (const { code, place, period, how, value, source, decree } of EXAMPLE_TARGETS) {
      const [indicator, where] = [indicators.get(code), places.get(place)]
      if (indicator === undefined || where === undefined) continue
      const from = (decree ? taskOf(value, indicator.unit) : null) ?? { task: null, act: null }
      await saveTarget(w, { indicator: indicator.id, period, place: where.id, how, value, source, ...from })
    }
    const author = deed.actor.name
    for (const { first, last, ...entry } of EXAMPLE_WORK) {
      await insertEntry(w, {
        ...entry,
        task: null,
        indicator: null,
        firstDay: first,
        lastDay: last,
        figures: [],
        author
      })
    }
    const unsaid = { chair: '', chairPost: '', secretary: '', number: '', agenda: [], task: null, group: null }
    for (const { attendance, ...event } of EXAMPLE_EVENTS) {
      const id = await insertEvent(w, { ...event, ...unsaid, author })
      await saveAttendance(w, id, attendance)
    }
    for (const problem of EXAMPLE_PROBLEMS) {
      await insertProblem(w, { ...problem, task: null, cause: '', who: '', due: null, outcome: '', author })
    }
  })
  return { transaction }
}
