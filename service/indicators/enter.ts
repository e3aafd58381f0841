import { figureUses, listLocks } from '#db/repositories/indicator-plans.ts'
import {
  insertValues,
  type NewValue,
  updateValues,
  type ValuePatch,
  valuesOf
} from '#db/repositories/indicator-values.ts'
import { transact } from '#db/write.ts'
import { Fault } from '#domain/fault.ts'
import { type EntryRefusal, readEntry } from '#domain/indicators/entry.ts'
import type { Figure } from '#domain/indicators/indicator.ts'
import { kindOf, type Period, readPeriod, within } from '#domain/indicators/period.ts'
import type { Deed } from '#domain/office.ts'
import type { Service } from '../service.ts'
import { indicatorOf, placeOf, type Setting, settingOf } from './setting.ts'

/** A cell as typed, pasted or read from a form; `value`: the reading meant of one that was asked. Neither: only the note is written. */
export type Typed = {
  indicator: number
  period: Period
  place: number
  body: string
  text?: string | undefined
  value?: number | undefined
  note?: string | undefined
}
export type CellRef = Pick<Typed, 'indicator' | 'period' | 'place' | 'body'>
export type Asked = CellRef & { text: string; readings: number[] }
export type CellRefusal = EntryRefusal | 'computed' | 'wrong-period' | 'twice' | 'needs-reason'
export type Refused = CellRef & { text: string; why: CellRefusal }
/** A made letter or report that carries a figure of a corrected cell. */
export type Letter = { document: number; title: string; number: string; date: string; indicator: number; value: number }

/**
 * What became of the cells. When any is asked or refused nothing at all is written: the person answers, mends or leaves out, and sends
 * again. `letters`: made documents that carry a figure of what changed.
 */
export type Entered = {
  transaction: number | null
  changed: number
  asked: Asked[]
  refused: Refused[]
  letters: Letter[]
}

type Read = { typed: Typed; figure: Figure | null | undefined }

const keyOf = ({ indicator, period, place, body }: CellRef): string => `${indicator} ${period} ${place} ${body}`
const refOf = ({ indicator, period, place, body }: CellRef): CellRef => ({ indicator, period, place, body })

/** Reads every text; what is wrong with a cell is told with its cell. NOT_FOUND for an indicator or place that is not there. */
export const readTyped = (
  setting: Setting,
  cells: readonly Typed[]
): { read: Read[]; asked: Asked[]; refused: Refused[] } => {
  const [read, asked, refused]: [Read[], Asked[], Refused[]] = [[], [], []]
  const seen = new Set<string>()
  for (const typed of cells) {
    const indicator = indicatorOf(setting, typed.indicator)
    placeOf(setting, typed.place)
    const cell = refOf(typed)
    const text = typed.text ?? ''
    const refuse = (why: CellRefusal) => refused.push({ ...cell, text, why })
    if (readPeriod(typed.period) === null) throw new Fault('BAD_VALUE', { detail: typed.period })
    // A quarter's figure may be known as that of the year alone, never the other way round.
    if (within(typed.period, indicator.period).length === 0) refuse('wrong-period')
    else if (seen.has(keyOf(cell))) refuse('twice')
    else if (typed.value !== undefined) read.push({ typed, figure: { value: typed.value, mark: 'exact' } })
    else if (typed.text === undefined) read.push({ typed, figure: undefined })
    else {
      const entry = readEntry(text, indicator)
      if (entry.kind === 'asked') asked.push({ ...cell, text, readings: [...entry.readings] })
      else if (entry.kind === 'refused') refuse(entry.why)
      else if (entry.kind === 'figure' && indicator.numerator !== null) refuse('computed')
      else read.push({ typed, figure: entry.kind === 'empty' ? null : entry.figure })
    }
    seen.add(keyOf(cell))
  }
  return { read, asked, refused }
}

/** Which of these cells lie in an approved period: a quarter that is approved holds its months too. */
export const lockedOf = async (service: Service): Promise<(cell: CellRef) => boolean> => {
  const locks = await listLocks(service.db.read)
  const closed = new Set<string>()
  for (const { place, period } of locks) {
    closed.add(`${place} ${period}`)
    for (const kind of ['month', 'quarter', 'half'] as const) {
      for (const part of within(period, kind)) closed.add(`${place} ${part}`)
    }
  }
  return ({ place, period }) => closed.has(`${place} ${period}`)
}

type Entering = { cells: readonly Typed[]; source: string; act: number | null; reason: string }

/**
 * Writes figures and notes of many cells in one transaction, each change with its history. A cell of an approved period is refused unless
 * a reason is given, which is kept with it. Errors: NOT_FOUND, BAD_VALUE for a period that is none.
 */
export const enterValues = async (
  service: Service,
  deed: Deed,
  { cells, source, act, reason }: Entering
): Promise<Entered> => {
  const setting = await settingOf(service.db.read)
  const { read, asked, refused } = readTyped(setting, cells)
  const locked = await lockedOf(service)
  if (reason.trim() === '') {
    for (const { typed } of read) {
      if (locked(typed)) refused.push({ ...refOf(typed), text: typed.text ?? '', why: 'needs-reason' })
    }
  }
  if (asked.length > 0 || refused.length > 0) return { transaction: null, changed: 0, asked, refused, letters: [] }
  const { transaction, result } = await transact(service.db, deed, async w => {
    const before = new Map(
      (
        await valuesOf(w.db, {
          indicators: [...new Set(cells.map(cell => cell.indicator))],
          periods: [...new Set(cells.map(cell => cell.period))],
          places: [...new Set(cells.map(cell => cell.place))]
        })
      ).map(value => [keyOf(value), value])
    )
    const fresh: NewValue[] = []
    const patches = new Map<number, ValuePatch>()
    const moved: CellRef[] = []
    for (const { typed, figure } of read) {
      const old = before.get(keyOf(typed))
      const why = locked(typed) ? reason.trim() : ''
      if (old === undefined) {
        if (figure == null && (typed.note ?? '') === '') continue
        const above = typed.body === '' ? (setting.parentOf.get(typed.place) ?? null) : typed.place
        const { note = '' } = typed
        fresh.push({ ...refOf(typed), above, figure: figure ?? null, note, source, act, reason: why })
        moved.push(typed)
        continue
      }
      const same = figure === undefined || sameFigure(figure, old.figure)
      const note = typed.note === undefined || typed.note === old.note ? {} : { note: typed.note }
      if (same && Object.keys(note).length === 0) continue
      patches.set(old.id, { ...(same ? {} : { figure, source, act, reason: why }), ...note })
      if (!same) moved.push(typed)
    }
    await insertValues(w, fresh)
    const updated = await updateValues(w, patches)
    return { changed: fresh.length + updated, moved }
  })
  const letters = await lettersWith(service, setting, result.moved)
  return { transaction, changed: result.changed, asked, refused, letters }
}

const sameFigure = (a: Figure | null, b: Figure | null): boolean =>
  a === null || b === null ? a === b : a.value === b.value && a.mark === b.mark

/** Made documents that carry a figure these cells go into: the cell's own, its place's sums above it, ratios of it, longer periods. */
export const lettersWith = async (service: Service, setting: Setting, cells: readonly CellRef[]): Promise<Letter[]> => {
  if (cells.length === 0) return []
  const touched = new Map<number, CellRef[]>()
  for (const cell of cells) {
    for (const one of setting.indicators.values()) {
      if (one.id !== cell.indicator && one.numerator !== cell.indicator && one.denominator !== cell.indicator) continue
      touched.set(one.id, [...(touched.get(one.id) ?? []), cell])
    }
  }
  const uses = await figureUses(service.db.read, [...touched.keys()])
  const goesInto = (cell: CellRef, place: number): boolean => {
    for (let up: number | null | undefined = cell.place; up != null; up = setting.parentOf.get(up)) {
      if (up === place) return true
    }
    return false
  }
  return uses
    .filter(use =>
      (touched.get(use.indicator) ?? []).some(
        cell =>
          goesInto(cell, use.place) &&
          (use.period === cell.period ||
            within(use.period, kindOf(cell.period)).includes(cell.period) ||
            (use.span === 'year' && use.period.slice(0, 4) === cell.period.slice(0, 4) && cell.period <= use.period))
      )
    )
    .map(({ document, title, number, date, indicator, value }) => ({ document, title, number, date, indicator, value }))
}
