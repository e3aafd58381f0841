import { type Deadline, type Draft, type Executor, type Measure, NOWHERE } from '#domain/draft.ts'

/** Small drafts built in code: a test names only what it is about. */
export const deadline = (due: string | null, more: Partial<Deadline> = {}): Deadline => ({
  text: due ?? 'доимий',
  kind: due === null ? 'permanent' : 'day',
  start: null,
  due,
  time: null,
  every: null,
  dayOfMonth: null,
  steps: null,
  certain: true,
  ...more
})

export const executor = (text: string, more: Partial<Executor> = {}): Executor => ({
  text,
  person: null,
  role: 'unknown',
  collective: false,
  steps: null,
  ...more
})

export const measure = (number: number, more: Partial<Measure> = {}): Measure => ({
  number,
  printedNumber: String(number),
  section: null,
  subsection: null,
  text: `${number}-чора`,
  title: `${number}-чора`,
  items: [],
  declaredItems: null,
  steps: [],
  deadlines: [],
  executors: [],
  funding: null,
  result: null,
  targets: [],
  confidence: 1,
  at: NOWHERE,
  notes: [],
  ...more
})

export const step = (number: number, text = `${number}-қадам`) => ({ number, text, items: [] })

export const draftOf = (measures: Measure[], more: Partial<Draft> = {}): Draft => ({
  version: 1,
  source: { name: 'қарор.txt', format: 'text', pages: null, sha256: '0'.repeat(64) },
  act: { kind: 'PQ', number: 'ПҚ-1', date: '2023-09-14', title: 'Синов', place: null },
  citations: [],
  annexes: [{ kind: 'roadmap', number: '1', title: 'Йўл харитаси', columns: [], sections: [], measures }],
  clauses: [],
  sameAs: [],
  notes: [],
  ...more
})
