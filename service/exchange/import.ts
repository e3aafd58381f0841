import type { TaskCellEdit } from '#api/cells.ts'
import { ROW_VERDICTS, type RowVerdict } from '#api/exchange.ts'
import { saveSetting } from '#db/repositories/settings.ts'
import { transact } from '#db/write.ts'
import { Fault } from '#domain/fault.ts'
import type { Deed } from '#domain/office.ts'
import { writeOwnTask } from '../control/own-tasks.ts'
import type { Service } from '../service.ts'
import { writeTaskCells } from '../tasks/cells.ts'
import { rowsById } from '../tasks/list.ts'
import { learnedKey } from './headers.ts'
import { type Plan, planOf } from './plan.ts'
import { LEARNED_KEY, learnedOf, type Mapping, readSheets, type TextSheet } from './sheets.ts'

export type Wanted = { file: File; sheet: string; headerRow: number; mapping: Mapping }

const sheetOf = async ({ file, sheet }: Wanted): Promise<TextSheet> => {
  const found = (await readSheets(file)).find(one => one.name === sheet)
  if (found === undefined) throw new Fault('BAD_VALUE', { detail: sheet })
  return found
}

type Counts = Record<RowVerdict['verdict'], number>
const countsOf = ({ rows }: Plan): Counts => {
  const counts = Object.fromEntries(ROW_VERDICTS.map(verdict => [verdict, 0])) as Counts
  for (const { told } of rows) counts[told.verdict]++
  return counts
}

/** Stands for exactly what the rows would do. */
const markOf = (service: Service, plan: Plan): Promise<string> =>
  service.ports.hash.sha256(new TextEncoder().encode(JSON.stringify(plan.rows.map(row => row.told))))

/** What every row of a sheet would do; nothing is written. NOT_A_WORKBOOK, BAD_VALUE, UNKNOWN_COLUMNS and the reader's errors. */
export const dryRun = async (service: Service, wanted: Wanted) => {
  const sheet = await sheetOf(wanted)
  const plan = await planOf(service.db.read, { ...wanted, sheet, today: service.ports.clock.today() })
  return {
    rows: plan.rows.map(row => row.told),
    counts: countsOf(plan),
    missing: plan.missing,
    mark: await markOf(service, plan)
  }
}

/**
 * Brings a sheet in: tasks are updated, new errands made, the meaning of its headers remembered, all in one transaction.
 * CHANGED_MEANWHILE when a row would do something else than what was looked at: nothing is written then.
 */
export const applyFile = async (service: Service, deed: Deed, wanted: Wanted & { mark: string }) => {
  const sheet = await sheetOf(wanted)
  const today = service.ports.clock.today()
  const learned = await learnedOf(service)
  const { transaction, result } = await transact(service.db, deed, async w => {
    const plan = await planOf(w.db, { ...wanted, sheet, today })
    if ((await markOf(service, plan)) !== wanted.mark)
      throw new Fault('CHANGED_MEANWHILE', { detail: wanted.file.name })
    const edits: TaskCellEdit[] = plan.rows.flatMap(row => row.edits)
    const made: number[] = []
    for (const { made: own } of plan.rows) {
      if (own === null) continue
      const id = await writeOwnTask(w, own, today)
      made.push(id)
      for (const [column, value] of Object.entries(own.cells))
        edits.push({ id, column: column as TaskCellEdit['column'], value })
    }
    const { touched, verdicts } = await writeTaskCells(w, edits)
    // The plan has looked at every value: a refusal here means that rules differ, and then nothing goes in.
    const refused = verdicts.find(verdict => verdict !== 'written' && verdict !== 'unchanged')
    if (refused !== undefined) throw new Fault('BAD_VALUE', { detail: refused })
    if (edits.length > 0 || made.length > 0)
      await saveSetting(w, LEARNED_KEY, { ...learned, ...namedIn(sheet, wanted) })
    return { tasks: [...new Set([...touched, ...made])], counts: countsOf(plan) }
  })
  return { transaction, tasks: await rowsById(service, result.tasks), counts: result.counts }
}

/** What the person said each header means. */
const namedIn = (sheet: TextSheet, { headerRow, mapping }: Wanted) => {
  const headers = sheet.rows.find(row => row.row === headerRow)?.cells
  return Object.fromEntries(
    mapping.flatMap(({ index, field }) => {
      const words = learnedKey(headers?.get(index) ?? '')
      return words === '' ? [] : [[words, field]]
    })
  )
}
