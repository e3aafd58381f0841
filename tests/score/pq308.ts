/** PQ-308 against the correct reading of its annexes and body, in every form in which it is laid out. */
import { readFileSync } from 'node:fs'
import type { Clause, Draft, Executor, Group, RoadMap, Target } from '#domain/draft.ts'
import { executorWords, type Gold, type GoldRow, sectionWords, seenClause } from '../corpus/gold.ts'
import { flowingDocx, pageTablesDocx, pageTablesHtml, pageTablesXlsx } from '../corpus/pq308.ts'
import { printed } from '../corpus/printed.ts'

const file = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../../${path}`, import.meta.url)))
const text = (path: string): string => new TextDecoder().decode(file(path))

type Form = { name: string; format: string; bytes: () => Uint8Array }

export function forms(): Form[] {
  const seed = text('templates/example/pq308.txt')
  const gold = JSON.parse(text('tests/golden/annex/pq308/gold.json'))
  const printedPdf = (name: string) => () => file(`tests/corpus/pdf/pq308-${name}.pdf`)
  return [
    { name: 'PQ-308, 37 page tables', format: 'docx', bytes: () => pageTablesDocx(seed) },
    { name: 'PQ-308, one table, Word’s numbers', format: 'docx', bytes: () => flowingDocx(seed, gold) },
    {
      name: 'PQ-308, styled, running head',
      format: 'docx',
      bytes: () => printed(pageTablesDocx(seed), { borders: true, head: 'ПҚ-308-сон қарор' })
    },
    { name: 'PQ-308, printed, ruled', format: 'pdf', bytes: printedPdf('ruled') },
    { name: 'PQ-308, printed, unruled', format: 'pdf', bytes: printedPdf('unruled') },
    { name: 'PQ-308, printed, flowing', format: 'pdf', bytes: printedPdf('flowing') },
    { name: 'PQ-308, printed by a browser', format: 'pdf', bytes: printedPdf('browser') },
    { name: 'PQ-308, printed, narrow and centred', format: 'pdf', bytes: printedPdf('centred') },
    { name: 'PQ-308, printed, A3 across', format: 'pdf', bytes: printedPdf('wide') },
    { name: 'PQ-308', format: 'html', bytes: () => pageTablesHtml(seed) },
    { name: 'PQ-308', format: 'xlsx', bytes: () => pageTablesXlsx(seed) },
    { name: 'PQ-308', format: 'text', bytes: () => file('templates/example/pq308.txt') }
  ]
}

const JOIN = ' ¦ '
const NO_EXECUTOR: Pick<Executor, 'person' | 'role' | 'collective'> = {
  person: null,
  role: 'unknown',
  collective: false
}

function measureRow(measure: RoadMap['measures'][number], flagged: readonly number[]): GoldRow {
  const cells = [
    { field: 'section', want: `${measure.section ?? ''}/${measure.subsection ?? ''}` },
    { field: 'steps', want: measure.steps.map(step => step.text).join(JOIN) },
    {
      field: 'days',
      want: measure.deadlines.map(({ due, steps }) => `${due}${steps === null ? '' : `>${steps.join(',')}`}`).join(JOIN)
    },
    { field: 'bodies', want: measure.executors.map(one => executorWords({ ...NO_EXECUTOR, ...one })).join(JOIN) }
  ]
  const doubts = flagged.includes(measure.number) ? ['STEPS_DEADLINES_MISMATCH'] : []
  return { kind: 'measure', text: measure.text, cells, doubts }
}

const memberRow = ({ name, position, role, seat }: Group['members'][number]): GoldRow => ({
  kind: 'member',
  text: name,
  cells: [
    { field: 'position', want: position },
    { field: 'seat', want: `${role} ${seat}` }
  ],
  doubts: []
})

/** The correct reading of clauses says of a deadline its words, kind and days only. */
function clauseRow(clause: Clause): GoldRow {
  const full: Clause = {
    ...clause,
    deadlines: clause.deadlines.map(deadline => ({
      ...deadline,
      every: null,
      certain: true,
      steps: null,
      time: null,
      dayOfMonth: null
    })),
    executors: clause.executors.map(executor => ({ ...executor, collective: false, steps: null })),
    targets: clause.targets.map((target: Target) => target)
  }
  const fields = ['number', 'kind', 'items', 'days', 'executors', 'targets']
  return {
    kind: 'clause',
    text: clause.text,
    cells: fields.map(field => ({ field, want: seenClause(full, field) })),
    doubts: []
  }
}

/** The correct reading in the form that the score compares with. */
export function pq308Gold(): Gold {
  const gold = JSON.parse(text('tests/golden/annex/pq308/gold.json')) as Draft & { flagged: number[] }
  const { clauses } = JSON.parse(text('tests/golden/annex/pq308/clauses.json')) as Draft
  return {
    act: `${gold.act.kind} ${gold.act.number} ${gold.act.date}`,
    annexes: gold.annexes.map(annex => ({
      number: annex.number,
      kind: annex.kind,
      title: annex.kind === 'group' ? annex.title : null,
      sections: annex.kind === 'roadmap' ? sectionWords(annex) : [],
      rows:
        annex.kind === 'roadmap'
          ? annex.measures.map(measure => measureRow(measure, gold.flagged))
          : annex.kind === 'group'
            ? annex.members.map(memberRow)
            : []
    })),
    clauses: clauses.map(clauseRow)
  }
}
