import type { ListFormat } from '#api/exchange.ts'
import type { TaskRow } from '#api/register.ts'
import { listSections } from '#db/repositories/acts.ts'
import type { ListRow } from '#documents/lists/model.ts'
import { planWords } from '#documents/lists/plan-words.ts'
import type { Language } from '#domain/office.ts'
import { listFile } from '../exchange/list.ts'
import type { Service } from '../service.ts'
import { settingsOf } from '../system/settings.ts'
import { listRows } from '../tasks/list.ts'
import { getActView } from './acts.ts'

type Say = ReturnType<typeof planWords>

const cellsOf = (say: Say, row: TaskRow): ListRow => ({
  cells: [
    row.number,
    row.title,
    row.deadlineText || (row.due ?? ''),
    row.executors,
    [row.ours.deputy, row.ours.lead, ...row.ours.co].filter(name => name !== '').join(', '),
    row.ours.internalDate,
    say(`state.${row.state}`),
    ''
  ]
})

/** Measures under the names of their sections, in the order of the act; under each its steps. */
const rowsOf = (
  say: Say,
  measures: readonly TaskRow[],
  steps: ReadonlyMap<number | null, readonly TaskRow[]>,
  sections: readonly { number: string; title: string }[]
): ListRow[] => {
  const named = new Map(sections.map(one => [one.number, `${one.number}. ${one.title}`]))
  const bySection = Map.groupBy(measures, row => row.section)
  return [...bySection].flatMap(([section, rows]) => [
    ...(named.has(section) ? [{ group: named.get(section)!, level: 0, count: rows.length }] : []),
    ...rows.flatMap(row => [cellsOf(say, row), ...(steps.get(row.id) ?? []).map(step => cellsOf(say, step))])
  ])
}

/**
 * The control plan of an act: what is under control (everything while nothing is), by section, with steps, deadlines, executors, who
 * controls it here and room for the note of execution; the head asks for the approval of whoever signs. NOT_FOUND, NOT_SET_UP.
 */
export const controlPlan = async (
  service: Service,
  language: Language,
  { act: id, format }: { act: number; format: ListFormat }
) => {
  const say = planWords(language)
  const { row: act } = await getActView(service, id)
  const { letter } = await settingsOf(service.db.read)
  const listed = (control: 'ours' | 'all') => listRows(service, { view: 'measures', acts: [id], control })
  const ours = await listed('ours')
  const measures = ours.length > 0 ? ours : await listed('all')
  const due = await listRows(service, { view: 'due', acts: [id], control: 'all' })
  const steps = Map.groupBy(
    due.filter(row => row.parent !== null),
    row => row.parent
  )
  const done = measures.filter(row => row.state === 'done').length
  const late = measures.filter(row => row.dueState === 'late').length
  const open = measures.filter(row => row.state !== 'done' && row.state !== 'removed').length
  const approve = [say('approve'), letter.signerPost, `____________ ${letter.signerName}`].filter(
    part => part.trim() !== ''
  )
  return listFile(service, language, {
    format,
    title: `${say('title')}: ${act.label}`,
    lines: [
      approve.join('  '),
      act.title,
      `${say('done')}: ${done}, ${say('open')}: ${open}, ${say('late')}: ${late}`
    ].filter(line => line !== ''),
    filter: say(ours.length > 0 ? 'ours' : 'all'),
    source: act.label,
    table: {
      columns: [
        { header: say('number'), kind: 'text', width: 44 },
        { header: say('task'), kind: 'text', width: 300 },
        { header: say('deadline'), kind: 'text', width: 110 },
        { header: say('executors'), kind: 'text', width: 170 },
        { header: say('deputy'), kind: 'text', width: 110 },
        { header: say('internal'), kind: 'date', width: 70 },
        { header: say('state'), kind: 'text', width: 80 },
        { header: say('mark'), kind: 'text', width: 110 }
      ],
      rows: rowsOf(say, measures, steps, await listSections(service.db.read, id))
    }
  })
}
