import { describe, expect, it } from 'vitest'
import type { Review, SourceLine } from '#api/imports.ts'
import type { Deadline, Measure, Note } from '#domain/draft.ts'
import { NOWHERE } from '#domain/draft.ts'
import {
  bySubItems,
  controlAtFirst,
  executorLines,
  groupsOf,
  inOrder,
  isShown,
  lineOf,
  linesOf,
  looseNotes,
  oneForAll,
  pickedOf,
  rowAtLine,
  rowsOf,
  seatRows,
  stepLines,
  sureRows,
  trustOf
} from './review-model.ts'

const note: Note = { code: 'NUMBER_GAP', message: '', at: null, was: null, now: null }
const deadline: Deadline = {
  text: '2024-yil mart',
  kind: 'month',
  start: '2024-03-01',
  due: '2024-03-31',
  time: null,
  every: null,
  dayOfMonth: null,
  steps: null,
  certain: true
}
const measure = (number: number, more: Partial<Measure> = {}): Measure => ({
  number,
  printedNumber: String(number),
  section: null,
  subsection: null,
  text: 'matn',
  title: 'matn',
  items: [],
  declaredItems: null,
  steps: [],
  deadlines: [],
  executors: [],
  funding: null,
  result: null,
  targets: [],
  confidence: 1,
  at: { ...NOWHERE, table: 1, row: number + 1 },
  notes: [],
  ...more
})
const road = (...measures: Measure[]) => ({
  kind: 'roadmap' as const,
  number: '1',
  title: null,
  columns: [],
  sections: [],
  measures
})
const group = { kind: 'group' as const, number: '2', title: 'Guruh', members: [], successionRule: false, notes: [note] }
const review = (...annexes: Review['draft']['annexes']): Review => ({
  id: 1,
  draft: {
    version: 1,
    source: { name: 'a.docx', format: 'docx', pages: null, sha256: '' },
    act: { kind: null, number: null, date: null, title: null, place: null },
    citations: [],
    annexes,
    clauses: [],
    sameAs: [],
    notes: []
  },
  confirmed: [],
  isControl: false,
  repairs: [],
  concerns: [{ annex: 2, number: 1, found: [{ concern: 'districts', words: 'туманларда' }] }],
  past: [{ annex: 0, number: 2 }],
  clauses: [],
  sameAct: null,
  settled: [],
  undo: null,
  redo: null,
  today: '2026-11-21'
})

describe('rows of a draft', () => {
  const rows = rowsOf(review(road(measure(1), measure(2)), group, road(measure(1))))
  it('come from every road map, keyed by annex and number', () =>
    expect(rows.map(row => row.key)).toEqual(['0:1', '0:2', '2:1']))
  it('carry what concerns us and what is past', () => {
    expect(rows.map(row => row.concerns.length)).toEqual([0, 0, 1])
    expect(rows.map(row => row.past)).toEqual([false, true, false])
  })
  it('are picked only while they exist', () =>
    expect(pickedOf(new Set(['0:2', '9:9']), rows)).toEqual([{ annex: 0, number: 2 }]))
  it('are shown by doubts, concern or choice', () => {
    const doubtful = { ...rows[0]!, measure: measure(1, { notes: [note] }) }
    expect(isShown(doubtful, 'doubts', new Set())).toBe(true)
    expect(isShown(rows[0]!, 'doubts', new Set())).toBe(false)
    const remarked = { ...rows[0]!, measure: measure(1, { notes: [{ ...note, code: 'SCRIPT_REPAIRED' }] }) }
    expect(isShown(remarked, 'doubts', new Set())).toBe(false)
    expect(isShown(rows[2]!, 'concerns', new Set())).toBe(true)
    expect(isShown(rows[0]!, 'picked', new Set(['0:1']))).toBe(true)
  })
})

it('groups and loose doubts are found beside the road maps', () => {
  const whole = review(road(measure(1, { notes: [note] })), group)
  expect(groupsOf(whole).map(({ annex }) => annex)).toEqual([1])
  expect(looseNotes(whole)).toEqual([{ annex: 1, group, notes: [note] }])
  const cut = { ...whole, draft: { ...whole.draft, notes: [{ ...note, code: 'CUT_TEXT' as const }] } }
  expect(looseNotes(cut).map(({ annex }) => annex)).toEqual([1])
})

describe('accepting begins with', () => {
  const rows = rowsOf(review(road(measure(1), measure(2)), group, road(measure(1))))
  it('what concerns us while the ticks are the suggested ones', () =>
    expect(controlAtFirst(rows, new Set(['2:1']))).toBe('concerned'))
  it('the ticks once they differ, also when there are fewer', () => {
    expect(controlAtFirst(rows, new Set(['2:1', '0:1']))).toBe('picked')
    expect(controlAtFirst(rows, new Set())).toBe('picked')
  })
  it('everything when nothing concerns us and nothing is ticked', () =>
    expect(controlAtFirst(rows.slice(0, 2), new Set())).toBe('all'))
})

it('remarks of a group are with their seats', () => {
  const at = { ...NOWHERE, paragraph: 7 }
  const member = {
    number: 1,
    name: 'А. Султонов',
    position: 'ўринbosари',
    role: 'member' as const,
    seat: 'person' as const,
    acting: false,
    at
  }
  const repair: Note = { ...note, code: 'SCRIPT_REPAIRED', at, was: 'ўринbosари', now: 'ўринбосари' }
  const seats = { ...group, members: [member], notes: [note, repair] }
  expect(seatRows(seats)).toEqual([{ member, notes: [repair] }])
})

describe('long cells as lines', () => {
  const step = (number: number, text: string) => ({ number, text, items: [] })
  it('number steps only when there are several', () => {
    expect(stepLines([step(1, 'bir')])).toBe('bir')
    expect(stepLines([step(1, 'bir'), step(2, 'ikki')])).toBe('1. bir\n2. ikki')
  })
  it('put the person in brackets behind the body', () =>
    expect(
      executorLines([
        { text: 'Madaniyat vazirligi', person: 'B. Sayfullayev', role: 'unknown', collective: false, steps: null }
      ])
    ).toBe('Madaniyat vazirligi (B. Sayfullayev)'))
})

it('a row is as sure as its worst question, until a person has confirmed it', () => {
  const [row] = rowsOf(review(road(measure(1))))
  const withNote = (code: Note['code']) => ({ ...row!, measure: measure(1, { notes: [{ ...note, code }] }) })
  expect(trustOf(row!)).toBe('sure')
  expect(trustOf({ ...row!, confirmed: true })).toBe('confirmed')
  expect(trustOf(withNote('NO_DEADLINE'))).toBe('doubtful')
  expect(trustOf({ ...withNote('LOW_CONFIDENCE'), confirmed: true })).toBe('unreliable')
  expect(sureRows([row!, withNote('NO_DEADLINE')])).toEqual([{ annex: 0, number: 1 }])
})

describe('the source beside the grid', () => {
  const line = (at: Partial<SourceLine['at']>): SourceLine => ({ at: { ...NOWHERE, ...at }, cells: [''] })
  const source = [
    line({ paragraph: 1 }),
    line({ page: 1, table: 1, row: 1 }),
    line({ page: 1, table: 1, row: 2 }),
    line({ page: 2, table: 1, row: 3 }),
    line({ paragraph: 2 })
  ]
  it('is found exactly, by the row without its page, and by the paragraph', () => {
    expect(lineOf({ ...NOWHERE, page: 1, table: 1, row: 2 }, source)).toBe(2)
    expect(lineOf({ ...NOWHERE, table: 1, row: 3 }, source)).toBe(3)
    expect(lineOf({ ...NOWHERE, paragraph: 2 }, source)).toBe(4)
    expect(lineOf({ ...NOWHERE, table: 1, row: 2, paragraph: 4 }, source)).toBe(2)
  })
  it('is nowhere for an unknown place', () => {
    expect(lineOf(NOWHERE, source)).toBeNull()
    expect(lineOf(null, source)).toBeNull()
    expect(lineOf({ ...NOWHERE, table: 2, row: 1 }, source)).toBeNull()
  })
  it('shows a cut row with its rest', () => {
    const joined: Note = { ...note, code: 'ROW_JOINED', at: { ...NOWHERE, table: 1, row: 3 } }
    expect(linesOf(measure(1, { notes: [joined, note] }), source)).toEqual([2, 3])
  })
  it('leads back to the row that begins at or above a line', () => {
    const rows = rowsOf(review(road(measure(1), measure(2))))
    expect(rowAtLine(2, rows, source)?.key).toBe('0:1')
    expect(rowAtLine(4, rows, source)?.key).toBe('0:2')
    expect(rowAtLine(0, rows, source)).toBeNull()
  })
})

describe('pairing offered at once', () => {
  const steps = [1, 2].map(number => ({ number, text: '', items: [] }))
  it('one deadline for all steps', () =>
    expect(oneForAll(measure(1, { steps, deadlines: [deadline] }))).toEqual([[1, 2]]))
  it('by sub-items when they use up every deadline', () => {
    const listed = [steps[0]!, { ...steps[1]!, items: [1, 2].map(() => ({ number: null, text: '' })) }]
    expect(bySubItems(measure(1, { steps: listed, deadlines: [deadline, deadline, deadline] }))).toEqual([
      [1],
      [2],
      [2]
    ])
    expect(bySubItems(measure(1, { steps: listed, deadlines: [deadline, deadline] }))).toBeNull()
    expect(bySubItems(measure(1, { steps, deadlines: [deadline, deadline] }))).toBeNull()
  })
  it('in order when the counts agree', () => {
    expect(inOrder(measure(1, { steps, deadlines: [deadline, deadline] }))).toEqual([[1], [2]])
    expect(inOrder(measure(1, { steps, deadlines: [deadline] }))).toBeNull()
  })
})
