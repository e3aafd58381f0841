import {
  insertColumns,
  insertObjects,
  insertRollout,
  listCells,
  listColumns,
  listObjects,
  listRollouts,
  type NewColumn,
  type NewObject,
  type NewRollout,
  type Rollout,
  type RolloutCell,
  type RolloutColumn,
  type RolloutObject,
  runningOut,
  updateObjects,
  updateColumn
} from '#db/repositories/rollouts.ts'
import { listPlaces } from '#db/repositories/places.ts'
import { transact, type Writer } from '#db/write.ts'
import { Fault } from '#domain/fault.ts'
import { countOf, dateState, readCell } from '#domain/indicators/rollout.ts'
import { SHIPPED_REGISTERS } from '#domain/indicators/registers.ts'
import type { Deed } from '#domain/office.ts'
import { fold } from '#language/fold.ts'
import type { Service } from '../service.ts'

export type Done = { transaction: number | null }

/** A register in the list: how many objects, and what each column comes to. */
export type RolloutLine = Rollout & {
  size: number
  columns: (RolloutColumn & { count: number; filled: number })[]
  /** Dates that are over or run out soon. */
  warnings: number
}

const linesOf = async (service: Service): Promise<RolloutLine[]> => {
  const { read } = service.db
  const rollouts = await listRollouts(read)
  const columns = await listColumns(
    read,
    rollouts.map(one => one.id)
  )
  const warned = await warnings(service)
  const lines: RolloutLine[] = []
  for (const rollout of rollouts) {
    const objects = await listObjects(read, rollout.id)
    const cells = Map.groupBy(await listCells(read, rollout.id), cell => cell.column)
    lines.push({
      ...rollout,
      size: objects.length,
      columns: columns
        .filter(column => column.rollout === rollout.id)
        .map(column => {
          const values = (cells.get(column.id) ?? []).map(cell => cell.value)
          return { ...column, count: countOf(column.kind, values), filled: values.filter(Boolean).length }
        }),
      warnings: warned.filter(one => one.rollout === rollout.id).length
    })
  }
  return lines
}
export const rolloutLines = linesOf

export type OpenedRollout = { line: RolloutLine; objects: RolloutObject[]; cells: RolloutCell[] }

/** A register with every object and cell. NOT_FOUND. */
export const openRollout = async (service: Service, id: number): Promise<OpenedRollout> => {
  const line = (await linesOf(service)).find(one => one.id === id)
  if (line === undefined) throw new Fault('NOT_FOUND', { id })
  return { line, objects: await listObjects(service.db.read, id), cells: await listCells(service.db.read, id) }
}

export type Warning = Awaited<ReturnType<typeof runningOut>>[number] & { state: 'over' | 'soon' }

/** What has run out or does within the days its column warns ahead: certificates, contracts. */
export const warnings = async (service: Service): Promise<Warning[]> => {
  const today = service.ports.clock.today()
  return (await runningOut(service.db.read)).flatMap(one => {
    const state = dateState(one.day, today, one.warnDays)
    return state === 'fine' ? [] : [{ ...one, state }]
  })
}

/** Adds the registers that the product ships and that are not there yet. Their indicators by code, when the catalogue is there. */
export const writeShippedRegisters = async (w: Writer): Promise<void> => {
  const known = new Set((await listRollouts(w.db)).map(one => one.code))
  const indicators = new Map(
    (await w.db.selectFrom('indicator').select(['id', 'code']).execute()).map(row => [row.code, row.id])
  )
  const idOf = (code: string | null): number | null => (code === null ? null : (indicators.get(code) ?? null))
  for (const { columns, counts, ...register } of SHIPPED_REGISTERS) {
    if (known.has(register.code)) continue
    const id = await insertRollout(w, { ...register, task: null, indicator: idOf(counts) })
    await insertColumns(
      w,
      id,
      columns.map(({ counts: own, ...column }) => ({ ...column, indicator: idOf(own) }))
    )
  }
}
export const loadShippedRegisters = async (service: Service, deed: Deed): Promise<Done> => {
  const { transaction } = await transact(service.db, deed, writeShippedRegisters)
  return { transaction }
}

/** A register of the office's own. NOT_FOUND for a task or indicator that is not there. */
export const addRollout = async (
  service: Service,
  deed: Deed,
  { columns, ...rollout }: Omit<NewRollout, 'code'> & { columns: readonly NewColumn[] }
): Promise<Done & { id: number }> => {
  const { transaction, result } = await transact(service.db, deed, async w => {
    const id = await insertRollout(w, { ...rollout, code: null })
    await insertColumns(w, id, columns)
    return id
  })
  return { transaction, id: result }
}

export const removeRollout = async (service: Service, deed: Deed, id: number): Promise<Done> => {
  const { transaction } = await transact(service.db, deed, w => w.remove('rollout', id))
  return { transaction }
}

export const addColumn = async (
  service: Service,
  deed: Deed,
  { rollout, column }: { rollout: number; column: NewColumn }
): Promise<Done> => {
  const { transaction } = await transact(service.db, deed, w => insertColumns(w, rollout, [column]))
  return { transaction }
}
export const changeColumn = async (
  service: Service,
  deed: Deed,
  { id, column }: { id: number; column: Partial<NewColumn> }
): Promise<Done> => {
  const { transaction } = await transact(service.db, deed, w => updateColumn(w, id, column))
  return { transaction }
}

export const removeColumn = async (service: Service, deed: Deed, id: number): Promise<Done> => {
  const { transaction } = await transact(service.db, deed, w => w.remove('rollout_column', id))
  return { transaction }
}

/** Objects by name, one a line; those already in the register by name and place are passed over. */
export const addObjects = async (
  service: Service,
  deed: Deed,
  { rollout, objects }: { rollout: number; objects: readonly NewObject[] }
): Promise<Done & { added: number }> => {
  const { transaction, result } = await transact(service.db, deed, async w => {
    const known = new Set((await listObjects(w.db, rollout)).map(one => `${fold(one.name)} ${one.place}`))
    const fresh = objects
      .map(object => ({ ...object, name: object.name.replace(/\s+/g, ' ').trim() }))
      .filter(object => {
        const key = `${fold(object.name)} ${object.place}`
        if (object.name === '' || known.has(key)) return false
        known.add(key)
        return true
      })
    for (const { name } of fresh) {
      if (readCell(name, 'text').kind === 'refused') throw new Fault('BAD_VALUE', { detail: 'parol' })
    }
    return (await insertObjects(w, rollout, fresh)).length
  })
  return { transaction, added: result }
}

/** Renames objects or puts them into a place. NOT_FOUND for an object or place that is not there. */
export const changeObjects = async (
  service: Service,
  deed: Deed,
  objects: readonly { id: number; name?: string | undefined; place?: number | null | undefined }[]
): Promise<Done> => {
  const places = new Set((await listPlaces(service.db.read)).map(place => place.id))
  for (const { name, place } of objects) {
    if (name !== undefined && readCell(name, 'text').kind === 'refused')
      throw new Fault('BAD_VALUE', { detail: 'parol' })
    if (place != null && !places.has(place)) throw new Fault('NOT_FOUND', { id: place, detail: 'place' })
  }
  const { transaction } = await transact(service.db, deed, w => updateObjects(w, objects))
  return { transaction }
}

export const removeObjects = async (service: Service, deed: Deed, ids: readonly number[]): Promise<Done> => {
  const { transaction } = await transact(service.db, deed, async w => {
    for (const id of ids) await w.remove('rollout_object', id)
  })
  return { transaction }
}
