import {
  listTargets,
  type NewTarget,
  saveTarget,
  type Target,
  tasksWithTargets
} from '#db/repositories/indicator-plans.ts'
import { transact } from '#db/write.ts'
import { Fault } from '#domain/fault.ts'
import type { Target as Aim } from '#domain/draft.ts'
import { TARGET_HOWS, type TargetHow } from '#domain/indicators/growth.ts'
import { suggestIndicator, unitsOfAim } from '#domain/indicators/suggest.ts'
import { kindOf, type Period, periodAt, readPeriod } from '#domain/indicators/period.ts'
import type { Deed } from '#domain/office.ts'
import type { Service } from '../service.ts'
import { indicatorOf, placeOf, settingOf } from './setting.ts'

type Done = { transaction: number | null }

/** A target that the import found in an act, with the indicator, period and value it would be. */
export type Suggestion = {
  task: number
  act: number | null
  /** 'ПҚ-308, 4.2' */
  where: string
  /** As printed: what, value, unit. */
  what: string
  unit: string
  value: number
  how: TargetHow
  due: string | null
  indicator: number | null
  period: Period | null
  /** The value in the unit of the indicator. */
  inUnit: number | null
  /** Already taken over. */
  taken: boolean
}

export const suggestions = async (service: Service): Promise<Suggestion[]> => {
  const setting = await settingOf(service.db.read)
  const indicators = [...setting.indicators.values()]
  const taken = new Set(
    (await listTargets(service.db.read)).map(target => `${target.task} ${target.indicator} ${target.period}`)
  )
  const tasks = await tasksWithTargets(service.db.read)
  return tasks.flatMap(task =>
    (JSON.parse(task.targets) as Aim[]).flatMap((aim): Suggestion[] => {
      const how = TARGET_HOWS.find(one => one === aim.how)
      // "Twice as much" is of an unknown base: nothing to take over.
      if (how === undefined) return []
      const found = suggestIndicator(aim, indicators, `${task.title}`)
      const scale = found === null ? null : (unitsOfAim(aim.unit).find(one => one.unit === found.unit)?.times ?? null)
      const period = found === null || aim.due === null ? null : periodAt(aim.due, found.period)
      return [
        {
          ...{ task: task.id, act: task.act, what: aim.what, unit: aim.unit, value: aim.value, how, due: aim.due },
          where: [task.act_number, task.number].filter(part => part !== null && part !== '').join(', '),
          indicator: found?.id ?? null,
          period,
          inUnit: scale === null ? null : Math.round(aim.value * scale * 1e6) / 1e6,
          taken: found !== null && period !== null && taken.has(`${task.id} ${found.id} ${period}`)
        }
      ]
    })
  )
}

/** All targets with what they come from. */
export const targetsList = (service: Service): Promise<Target[]> => listTargets(service.db.read)

/** Sets targets, each in place of the one before in its cell. BAD_VALUE, NOT_FOUND; nothing half-written. */
export const saveTargets = async (service: Service, deed: Deed, targets: readonly NewTarget[]): Promise<Done> => {
  const setting = await settingOf(service.db.read)
  for (const { indicator, place, period, value } of targets) {
    const { nameUz } = indicatorOf(setting, indicator)
    placeOf(setting, place)
    if (readPeriod(period) === null || !Number.isFinite(value) || Math.abs(value) >= 1e15) {
      throw new Fault('BAD_VALUE', { detail: nameUz })
    }
    // A plan of a shorter period than is counted would never be met or missed.
    const kinds = ['month', 'quarter', 'half', 'year']
    if (kinds.indexOf(kindOf(period)) < kinds.indexOf(setting.indicators.get(indicator)!.period)) {
      throw new Fault('BAD_VALUE', { detail: nameUz })
    }
  }
  const { transaction } = await transact(service.db, deed, async w => {
    for (const target of targets) await saveTarget(w, target)
  })
  return { transaction }
}

export const removeTarget = async (service: Service, deed: Deed, id: number): Promise<Done> => {
  const { transaction } = await transact(service.db, deed, w => w.remove('target', id))
  return { transaction }
}
