import { readFirstSheet, type ShownCell } from '#annex/readers/xlsx/read-sheet.ts'
import { valuesOf } from '#db/repositories/indicator-values.ts'
import { FORM_COLUMNS, figureFormXlsx } from '#documents/figure-form.ts'
import { Fault } from '#domain/fault.ts'
import { cappedPercent, fulfilment } from '#domain/indicators/growth.ts'
import type { Figure } from '#domain/indicators/indicator.ts'
import { kindOf, type Period, readPeriod } from '#domain/indicators/period.ts'
import { uzPeriod } from '#domain/indicators/sentence.ts'
import { unitWord } from '#domain/indicators/units.ts'
import type { Deed } from '#domain/office.ts'
import { fold } from '#language/fold.ts'
import { nameOf } from '../imports/read.ts'
import type { Service } from '../service.ts'
import { type CellRefusal, type Entered, enterValues, readTyped, type Typed } from './enter.ts'
import { entryCells } from './entry-view.ts'
import { placeOf, type Setting, settingOf } from './setting.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const MARK = 'NAZORAT-FORM-1'

/** The monthly (quarterly, yearly) form of a place, or of one body in it ('' = the place itself): XLSX with the key column hidden. NOT_FOUND, BAD_VALUE. */
export const makeForm = async (
  service: Service,
  {
    place: id,
    period,
    indicators,
    body: named
  }: { place: number; period: Period; indicators: readonly number[]; body: string }
): Promise<File> => {
  const setting = await settingOf(service.db.read)
  const place = placeOf(setting, id)
  if (readPeriod(period) === null) throw new Fault('BAD_VALUE', { detail: period })
  const body = named.replace(/[|\s]+/g, ' ').trim()
  const kind = kindOf(period)
  const chosen = indicators
    .map(one => setting.indicators.get(one))
    .filter(one => one !== undefined && one.period === kind && one.numerator === null)
    .filter(one => one !== undefined)
  if (chosen.length === 0) throw new Fault('NOTHING_PICKED')
  const cells = await entryCells(service, {
    indicators: chosen.map(one => one.id),
    places: [id],
    periods: [period],
    body
  })
  const planOf = new Map(cells.map(cell => [cell.indicator, cell.plan]))
  const codes = chosen.map(one => one.code)
  const words = uzPeriod(period, 'period', 'flow').replace(/\u00a0/g, ' ')
  const bytes = await figureFormXlsx({
    mark: [MARK, place.key ?? `#${place.id}`, period, codes.join(','), body].join('|'),
    title: 'Ko‘rsatkichlar shakli',
    subtitle: [place.nameUz, body, words].filter(part => part !== '').join(', '),
    hint: 'Faqat “Amalda” va “Izoh” ustunlari to‘ldiriladi. Ko‘rsatkich tegishli bo‘lmasa “x” yoziladi.',
    columns: {
      ...{ number: 'T/r', name: 'Ko‘rsatkich', unit: 'O‘lchov birligi', plan: 'Reja' },
      ...{ fact: 'Amalda', percent: 'Foiz', note: 'Izoh' }
    },
    rows: chosen.map(one => ({
      ...{ key: one.code, name: one.nameUz, unit: unitWord(one.unit, 'uz'), lowerBetter: one.lowerBetter, fact: '' },
      plan: planOf.get(one.id) ?? null
    }))
  })
  const safe = [place.nameUz, body]
    .join(' ')
    .trim()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
  return new File([bytes as Uint8Array<ArrayBuffer>], `${safe}-${period}.xlsx`, { type: XLSX })
}

/** `moved`: the key of the row and its name speak of different indicators, as after sorting the visible columns alone. */
export type FormRefusal = CellRefusal | 'moved'
/** `changes`: another figure stands there; `source` says from whom. Such a row is taken only when it is named. */
export type FormRow = {
  /** Row of the sheet, from 1. */
  row: number
  indicator: number
  name: string
  text: string
  note: string
  state: 'new' | 'same' | 'changes' | 'empty' | 'asked' | 'refused'
  why: FormRefusal | null
  readings: number[]
  value: number | null
  before: number | null
  source: string
  /** Of the plan: 0…100, 100 only when met. */
  percent: number | null
}
export type FormReading = {
  file: string
  place: number
  /** '' = of the place itself. */
  body: string
  period: Period
  rows: FormRow[]
  /** Rows that the form was given out with and that are not in it any more. */
  vanished: string[]
  /** Rows that stand in another order than they were given out in. */
  moved: { row: number; name: string }[]
  /** Rows that somebody added: nothing says what they are of. */
  unknown: { row: number; text: string }[]
}

const cellsByRow = (cells: readonly ShownCell[]): Map<number, Map<number, string>> => {
  const rows = new Map<number, Map<number, string>>()
  for (const { row, column, text, exact } of cells) {
    const found = rows.get(row) ?? new Map<number, string>()
    // A figure is taken whole, however few of its digits the sheet shows.
    rows.set(row, found.set(column, column === FORM_COLUMNS.fact && exact !== null ? exact : text.trim()))
  }
  return rows
}

/** The form's head: of which place and period it is and with which rows it was given out. UNKNOWN_COLUMNS when it is no form of ours. */
const headOf = (setting: Setting, rows: ReadonlyMap<number, ReadonlyMap<number, string>>, file: string) => {
  for (const [row, cells] of rows) {
    const [mark, key = '', period = '', codes = '', body = ''] = (cells.get(FORM_COLUMNS.key) ?? '').split('|')
    if (mark !== MARK) continue
    const place = [...setting.places.values()].find(one => (one.key ?? `#${one.id}`) === key)
    if (place === undefined || readPeriod(period) === null) break
    return { row, place, period, body, codes: codes.split(',').filter(code => code !== '') }
  }
  throw new Fault('UNKNOWN_COLUMNS', { file })
}

/** Reads a filled form without writing anything. Errors of the file as in an import; UNKNOWN_COLUMNS when it is none of our forms. */
export const readForm = async (service: Service, file: File): Promise<FormReading> => {
  const { read } = service.db
  const setting = await settingOf(read)
  const name = nameOf(file.name)
  const rows = cellsByRow(readFirstSheet(new Uint8Array(await file.arrayBuffer())))
  const head = headOf(setting, rows, name)
  const byCode = new Map([...setting.indicators.values()].map(one => [one.code, one]))
  const wanted = head.codes.map(code => byCode.get(code)?.id).filter(id => id !== undefined)
  const cells = await entryCells(service, {
    indicators: wanted,
    places: [head.place.id],
    periods: [head.period],
    body: head.body
  })
  const planOf = new Map(cells.map(cell => [cell.indicator, cell.plan]))
  const known = await valuesOf(read, { indicators: wanted, periods: [head.period], places: [head.place.id] })
  const before = new Map(known.filter(one => one.body === head.body).map(one => [one.indicator, one]))

  const found: FormRow[] = []
  const unknown: FormReading['unknown'] = []
  for (const [row, line] of [...rows].filter(([at]) => at > head.row).sort(([a], [b]) => a - b)) {
    const code = line.get(FORM_COLUMNS.key) ?? ''
    const indicator = byCode.get(code)
    const [text, note] = [line.get(FORM_COLUMNS.fact) ?? '', line.get(FORM_COLUMNS.note) ?? '']
    if (indicator === undefined) {
      const shown = [...line.values()].filter(Boolean).join(' · ')
      if (shown !== '') unknown.push({ row, text: shown })
      continue
    }
    const old = before.get(indicator.id)
    const blank: FormRow = {
      ...{ row, indicator: indicator.id, name: indicator.nameUz, text, note, state: 'empty', why: null, readings: [] },
      ...{ value: null, before: old?.figure?.value ?? null, source: old?.source ?? '', percent: null }
    }
    const shownName = line.get(FORM_COLUMNS.name) ?? ''
    if (shownName !== '' && fold(shownName) !== fold(indicator.nameUz)) {
      found.push({ ...blank, state: 'refused', why: 'moved' })
      continue
    }
    if (found.some(other => other.indicator === indicator.id)) {
      found.push({ ...blank, state: 'refused', why: 'twice' })
      continue
    }
    const typed = { indicator: indicator.id, period: head.period, place: head.place.id, body: head.body, text }
    const { read: taken, asked, refused } = readTyped(setting, [typed])
    if (refused[0] !== undefined) found.push({ ...blank, state: 'refused', why: refused[0].why })
    else if (asked[0] !== undefined) found.push({ ...blank, state: 'asked', readings: [...asked[0].readings] })
    else {
      const figure = taken[0]?.figure ?? null
      const percent = fulfilment(figure?.value ?? null, planOf.get(indicator.id) ?? null, indicator.lowerBetter)
      found.push({
        ...blank,
        state: stateOf(figure, old?.figure ?? null),
        value: figure?.value ?? null,
        percent: percent === null ? null : cappedPercent(percent)
      })
    }
  }
  const order = found.map(row => head.codes.indexOf(setting.indicators.get(row.indicator)!.code))
  const seen = new Set(found.map(row => setting.indicators.get(row.indicator)!.code))
  return {
    file: name,
    place: head.place.id,
    body: head.body,
    period: head.period,
    rows: found,
    vanished: head.codes.filter(code => !seen.has(code)).map(code => byCode.get(code)?.nameUz ?? code),
    moved: found
      .filter((_, index) => order.slice(0, index).some(other => other > order[index]!))
      .map(({ row, name: moved }) => ({ row, name: moved })),
    unknown
  }
}

const stateOf = (figure: Figure | null, before: Figure | null): FormRow['state'] => {
  if (figure === null) return 'empty'
  if (before === null) return 'new'
  return figure.value === before.value && figure.mark === before.mark ? 'same' : 'changes'
}

/** What a person decided about a row: the reading meant, that another figure gives way, or that the row is left out. */
export type FormAnswer = { row: number; as: 'reading' | 'replace' | 'leave'; value?: number | undefined }
export type FormAccepted = Entered & { open: FormRow[] }

/**
 * Takes a form over in one transaction. Every row that is asked, refused or would change another figure needs an answer; while one is
 * missing (`open`) nothing is written at all.
 */
export const acceptForm = async (
  service: Service,
  deed: Deed,
  { file, answers, reason }: { file: File; answers: readonly FormAnswer[]; reason: string }
): Promise<FormAccepted> => {
  const reading = await readForm(service, file)
  const answerOf = new Map(answers.map(answer => [answer.row, answer]))
  const open: FormRow[] = []
  const cells: Omit<Typed, 'place' | 'period' | 'body'>[] = []
  for (const row of reading.rows) {
    const answer = answerOf.get(row.row)
    if (answer?.as === 'leave' || (row.state === 'empty' && row.note === '')) continue
    const meant = row.state === 'asked' && answer?.as === 'reading' && answer.value !== undefined
    if (row.state === 'refused' || (row.state === 'asked' && !meant)) open.push(row)
    else if (row.state === 'changes' && answer?.as !== 'replace') open.push(row)
    else {
      // An empty cell clears nothing: the office has only not filled it in. A remark alone is kept.
      const text = row.state === 'empty' ? {} : meant ? { value: answer.value } : { text: row.text }
      cells.push({ indicator: row.indicator, ...text, ...(row.note === '' ? {} : { note: row.note }) })
    }
  }
  const nothing: Entered = { transaction: null, changed: 0, asked: [], refused: [], letters: [] }
  if (open.length > 0) return { ...nothing, open }
  const at = { place: reading.place, period: reading.period, body: reading.body }
  const entered = await enterValues(service, deed, {
    cells: cells.map(cell => ({ ...at, ...cell })),
    source: reading.file,
    act: null,
    reason
  })
  return { ...entered, open: [] }
}
