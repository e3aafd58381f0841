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
  saveCells,
  updateColumn
} from '#db/repositories/rollouts.ts'
import { transact, type Writer } from '#db/write.ts'
import { Fault } from '#domain/fault.ts'
import { type CellReading, countOf, dateState, readCell } from '#domain/indicators/rollout.ts'
import { SHIPPED_REGISTERS } from '#domain/indicators/registers.ts'
import { endOf, type Period, readPeriod, startOf } from '#domain/indicators/period.ts'
import type { Deed } from '#domain/office.ts'
import { fold } from '#language/fold.ts'
import { enterValues, type Entered } from '../indicators/enter.ts'
import { indicatorOf, settingOf } from '../indicators/setting.ts'
import type { Service } from '../service.ts'

type Done = { transaction: number | null }

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

export const removeObjects = async (service: Service, deed: Deed, ids: readonly number[]): Promise<Done> => {
  const { transaction } = await transact(service.db, deed, async w => {
    for (const id of ids) await w.remove('rollout_object', id)
  })
  return { transaction }
}

/** A cell as typed; `text` undefined leaves the value, `proof` undefined the proof. */
export type TypedCell = { object: number; column: number; text?: string | undefined; proof?: string | undefined }
export type CellTrouble = { object: number; column: number; text: string } & Exclude<CellReading, { kind: 'value' }>
export type CellsEntered = Done & { changed: number; troubles: CellTrouble[] }

/** Writes cells of one register. While one is asked or refused nothing at all is written. NOT_FOUND for a cell of another register. */
export const enterCells = async (
  service: Service,
  deed: Deed,
  { rollout, cells }: { rollout: number; cells: readonly TypedCell[] }
): Promise<CellsEntered> => {
  const columns = new Map((await listColumns(service.db.read, [rollout])).map(column => [column.id, column]))
  const objects = new Set((await listObjects(service.db.read, rollout)).map(object => object.id))
  const troubles: CellTrouble[] = []
  const taken = cells.map(({ object, column, text, proof }) => {
    const kind = columns.get(column)?.kind
    if (kind === undefined || !objects.has(object)) throw new Fault('NOT_FOUND', { id: object })
    const reading = text === undefined ? null : readCell(text, kind)
    if (reading !== null && reading.kind !== 'value') troubles.push({ object, column, text: text ?? '', ...reading })
    if (proof !== undefined && readCell(proof, 'text').kind === 'refused') {
      troubles.push({ object, column, text: proof, kind: 'refused', why: 'secret' })
    }
    return { object, column, proof, ...(reading?.kind === 'value' ? { value: reading.value } : {}) }
  })
  if (troubles.length > 0) return { transaction: null, changed: 0, troubles }
  const { transaction, result } = await transact(service.db, deed, w => saveCells(w, taken))
  return { transaction, changed: result, troubles }
}

/**
 * Counts a register up into the indicators it is tied to, as figures of a period, place by place: objects without a place belong to the
 * office's own. In a register with a date column a flow counts only what is dated inside the period, a stock what is dated by its end;
 * dates that run out (they warn) do not count that way: there, what has run out by the end is left out.
 */
export const countUp = async (
  service: Service,
  deed: Deed,
  { rollout: id, period, reason }: { rollout: number; period: Period; reason: string }
): Promise<Entered> => {
  if (readPeriod(period) === null) throw new Fault('BAD_VALUE', { detail: period })
  const { line, objects, cells } = await openRollout(service, id)
  const setting = await settingOf(service.db.read)
  const home = setting.home?.id ?? null
  const cellText = new Map(cells.map(cell => [`${cell.object} ${cell.column}`, cell.value]))
  const dated = line.columns.find(column => column.kind === 'date' && column.warnDays === null)
  const expiring = line.columns.find(column => column.kind === 'date' && column.warnDays !== null)
  const counts = (object: number, flow: boolean): boolean => {
    const day = dated === undefined ? '' : (cellText.get(`${object} ${dated.id}`) ?? '')
    if (dated !== undefined && (day === '' || day > endOf(period) || (flow && day < startOf(period)))) return false
    const until = expiring === undefined ? '' : (cellText.get(`${object} ${expiring.id}`) ?? '')
    return until === '' || until >= endOf(period)
  }
  const places = Map.groupBy(objects, object => object.place ?? home)
  const tied = [
    ...(line.indicator === null ? [] : [{ indicator: line.indicator, column: null }]),
    ...line.columns.flatMap(column => (column.indicator === null ? [] : [{ indicator: column.indicator, column }]))
  ]
  const texts = tied.flatMap(({ indicator, column }) => {
    const flow = indicatorOf(setting, indicator).kind === 'flow'
    return [...places].flatMap(([place, list]) => {
      if (place === null) return []
      const counted = list.filter(object => counts(object.id, flow))
      const values = column === null ? [] : counted.map(object => cellText.get(`${object.id} ${column.id}`) ?? '')
      const value = column === null ? counted.length : countOf(column.kind, values)
      return [{ indicator, period, place, body: '', value }]
    })
  })
  return enterValues(service, deed, { cells: texts, source: line.name, act: null, reason })
}
