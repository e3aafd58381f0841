import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Measure } from '#domain/draft.ts'
import { readFile, seedFile, setUp, smallFile } from './decree.ts'
import { HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice } from './office.ts'

const ROWS = [
  ['Порталларни ишга тушириш.', '1. Лойиҳа.<br>', '2024 йил май', 'Адлия вазирлиги, Рақамли технологиялар вазирлиги'],
  ['Сайтларни хатловдан ўтказиш.', '<p>1. Режа.</p><p>2. Хатлов.</p>', '2024 йил июль', 'туман ҳокимликлари'],
  ['Ўқув курсларини ташкил этиш.', '1. Курслар.', 'бир ой муддатда', 'Адлия вазирлиги']
]

describe.each(HOSTS)('the review of a draft %s', (_, open) => {
  let office: OpenedOffice
  let draft: number
  beforeAll(async () => {
    office = await openOffice(open)
    await setUp(office.client)
    draft = await readFile(office.client, smallFile(ROWS))
  })
  afterAll(() => office.close())
  const key = (number: number) => ({ draft, annex: 0, number })
  const measure = async (number: number): Promise<Measure> => {
    const review = await office.client.imports.get({ draft })
    const annex = review.draft.annexes[0]!
    if (annex.kind !== 'roadmap') throw new Error('not a road map')
    return annex.measures[number - 1]!
  }
  const codes = (one: Measure) => one.notes.map(note => note.code)

  test('a measure with more steps than dates is a doubt, which pairing by hand settles', async () => {
    expect(codes(await measure(2))).toContain('STEPS_DEADLINES_MISMATCH')
    const { measure: paired } = await office.client.imports.pair({ ...key(2), steps: [[2, 1, 2]] })
    expect(paired.deadlines[0]!.steps).toEqual([1, 2])
    expect(codes(paired)).not.toContain('STEPS_DEADLINES_MISMATCH')
    expect(await measure(2)).toEqual(paired)
    await expect(office.client.imports.pair({ ...key(2), steps: [[3]] })).rejects.toMatchObject({ code: 'BAD_VALUE' })
    await expect(office.client.imports.pair({ ...key(2), steps: [] })).rejects.toMatchObject({ code: 'BAD_VALUE' })
  })

  test('typed dates are read like printed ones and pair anew', async () => {
    const { measure: edited } = await office.client.imports.editCell({
      ...key(2),
      column: 'deadlines',
      value: '2025 йил 1 мартга қадар\n2025 йил IV чорак'
    })
    expect(edited.deadlines).toMatchObject([
      { kind: 'day', due: '2025-03-01', steps: [1] },
      { kind: 'quarter', start: '2025-10-01', due: '2025-12-31', steps: [2] }
    ])
    const { measure: emptied } = await office.client.imports.editCell({ ...key(2), column: 'deadlines', value: ' \n' })
    expect(emptied.deadlines).toEqual([])
    expect(codes(emptied)).toContain('NO_DEADLINE')
  })

  test('a pasted block is one step of undo; the valid cells go in, the others say why', async () => {
    const before = await Promise.all([1, 2, 3].map(measure))
    const { refused } = await office.client.imports.editCells({
      draft,
      cells: [
        { annex: 0, number: 1, column: 'title', value: 'Порталлар' },
        { annex: 0, number: 2, column: 'text', value: ' ' },
        { annex: 0, number: 3, column: 'deadlines', value: '2025 йил 1 мартга қадар' },
        { annex: 0, number: 99, column: 'title', value: 'x' }
      ]
    })
    expect(refused).toEqual([null, 'empty', null, 'changed-meanwhile'])
    expect((await measure(3)).deadlines).toMatchObject([{ due: '2025-03-01' }])
    await office.client.imports.takeBack({ draft })
    expect(await Promise.all([1, 2, 3].map(measure))).toEqual(before)
  })

  test('typed executors stand one a line', async () => {
    const { measure: edited } = await office.client.imports.editCell({
      ...key(1),
      column: 'executors',
      value: 'Адлия вазирлиги (Х. Мелиев)\n\nМингбулоқ тумани ҳокимлиги'
    })
    expect(edited.executors.map(one => [one.text, one.person])).toEqual([
      ['Адлия вазирлиги', 'Х. Мелиев'],
      ['Мингбулоқ тумани ҳокимлиги', null]
    ])
    const review = await office.client.imports.get({ draft })
    expect(review.concerns.find(one => one.number === 1)!.found.map(one => one.concern)).toContain('own-body')
  })

  test('typed steps are counted anew', async () => {
    const { measure: edited } = await office.client.imports.editCell({
      ...key(1),
      column: 'steps',
      value: '1. Бир\n7) Икки'
    })
    expect(edited.steps).toEqual([
      { number: 1, text: 'Бир', items: [] },
      { number: 2, text: 'Икки', items: [] }
    ])
    expect(codes(edited)).toContain('STEPS_DEADLINES_MISMATCH')
    const at = edited.notes.findIndex(note => note.code === 'STEPS_DEADLINES_MISMATCH')
    const { measure: settled } = await office.client.imports.settleDoubt({ ...key(1), note: at })
    expect(codes(settled)).not.toContain('STEPS_DEADLINES_MISMATCH')
  })

  test('an empty text and an unknown section are refused', async () => {
    const edit = (column: 'text' | 'section', value: string) =>
      office.client.imports.editCell({ ...key(1), column, value })
    await expect(edit('text', '  ')).rejects.toMatchObject({ code: 'BAD_VALUE' })
    await expect(edit('section', 'IX')).rejects.toMatchObject({ code: 'BAD_VALUE' })
    await expect(office.client.imports.editCell({ ...key(9), column: 'text', value: 'x' })).rejects.toMatchObject({
      code: 'NOT_FOUND'
    })
  })

  test('a corrected date of the act moves what is counted from it', async () => {
    expect((await measure(3)).deadlines).toMatchObject([{ kind: 'relative', due: '2024-03-01' }])
    const { draft: read } = await office.client.imports.get({ draft })
    await office.client.imports.editAct({ draft, act: { ...read.act, date: '2024-02-15' } })
    expect((await measure(3)).deadlines).toMatchObject([{ kind: 'relative', due: '2024-03-15', steps: [1] }])
  })

  test('edits that come at once are all kept', async () => {
    await Promise.all(
      [1, 2, 3].map(number =>
        office.client.imports.editCell({ ...key(number), column: 'title', value: `Янги ${number}` })
      )
    )
    expect(await Promise.all([1, 2, 3].map(async number => (await measure(number)).title))).toEqual([
      'Янги 1',
      'Янги 2',
      'Янги 3'
    ])
  })

  test('an act without a number is not accepted', async () => {
    const { draft: read } = await office.client.imports.get({ draft })
    await office.client.imports.editAct({ draft, act: { ...read.act, number: null } })
    await expect(office.client.imports.accept({ draft, control: 'all', past: 'open' })).rejects.toMatchObject({
      code: 'NO_ACT_NUMBER'
    })
    await office.client.imports.editAct({ draft, act: read.act })
  })

  test('what was edited is what is accepted, the rest is reference', async () => {
    const picked = [{ annex: 0, number: 1 }]
    await expect(office.client.imports.accept({ draft, control: 'picked', past: 'open' })).rejects.toMatchObject({
      code: 'NOTHING_PICKED'
    })
    await office.client.imports.accept({ draft, control: 'picked', picked, past: 'open' })
    const { rows } = await office.client.tasks.list({ view: 'measures' })
    expect(rows).toMatchObject([{ number: '1', title: 'Янги 1', control: 'ours' }])
    expect((await office.client.tasks.list({ view: 'measures', control: 'reference' })).total).toBe(2)
  })

  test('an act of the same number without a date is taken for the same', async () => {
    const again = await readFile(office.client, smallFile(ROWS))
    const { draft: read } = await office.client.imports.get({ draft: again })
    await office.client.imports.editAct({ draft: again, act: { ...read.act, date: null } })
    expect((await office.client.imports.get({ draft: again })).sameAct).toMatchObject({ label: 'ПҚ-77, 15.02.2024' })
    await office.client.imports.editAct({ draft: again, act: { ...read.act, date: '2025-02-15' } })
    expect((await office.client.imports.get({ draft: again })).sameAct).toBeNull()
    await office.client.imports.discard({ draft: again })
  })

  test('a seat is corrected before it is accepted', async () => {
    const seed = await readFile(office.client, seedFile())
    const { draft: read } = await office.client.imports.get({ draft: seed })
    const annex = read.annexes.findIndex(one => one.kind === 'group')
    const group = read.annexes[annex]!
    if (group.kind !== 'group') throw new Error('not a group')
    const { number, position } = group.members[0]!
    const corrected = { name: 'Лавозимига кўра', position, role: 'head', seat: 'ex-officio', acting: true } as const
    const { member } = await office.client.imports.editMember({ draft: seed, annex, number, member: corrected })
    expect(member).toMatchObject(corrected)
    await office.client.imports.accept({ draft: seed, control: 'concerned', past: 'open' })
    const groups = await office.client.groups.list()
    expect(groups.find(one => one.title === group.title)!.seats[0]).toMatchObject(corrected)
  })

  test('every edit of a draft is taken back and brought again, settled doubts come back', async () => {
    const small = await readFile(office.client, smallFile(ROWS))
    const { imports } = office.client
    const draftOf = async () => (await imports.get({ draft: small })).draft
    const where = { draft: small, annex: 0, number: 2 }
    const read = await draftOf()
    await expect(imports.takeBack({ draft: small })).rejects.toMatchObject({ code: 'CANNOT_UNDO' })
    await imports.editCell({ ...where, column: 'steps', value: 'x' })
    await imports.editAct({ draft: small, act: { ...read.act, date: '2026-01-01' } })
    const last = await draftOf()
    expect((await imports.get({ draft: small })).undo).toEqual({ deed: 'act', number: null })
    await imports.takeBack({ draft: small })
    await imports.takeBack({ draft: small })
    expect(await draftOf()).toEqual(read)
    await imports.bringAgain({ draft: small })
    expect((await imports.get({ draft: small })).redo).toEqual({ deed: 'act', number: null })
    await imports.bringAgain({ draft: small })
    expect(await draftOf()).toEqual(last)
    await imports.takeBack({ draft: small })
    await imports.takeBack({ draft: small })

    await imports.pair({ ...where, steps: [[1, 2]] })
    const { settled } = await imports.get({ draft: small })
    expect(settled).toMatchObject([{ annex: 0, number: 2, note: { code: 'STEPS_DEADLINES_MISMATCH' } }])
    await imports.restoreDoubt({ draft: small, settled: 0 })
    const back = await imports.get({ draft: small })
    expect(back.settled).toEqual([])
    const annex = back.draft.annexes[0]!
    if (annex.kind !== 'roadmap') throw new Error('not a road map')
    expect(codes(annex.measures[1]!)).toContain('STEPS_DEADLINES_MISMATCH')
    expect(annex.measures[1]!.deadlines[0]!.steps).toEqual([1, 2])
    await imports.takeBack({ draft: small })
    expect((await imports.get({ draft: small })).settled).toEqual(settled)
    await expect(imports.restoreDoubt({ draft: small, settled: 5 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await imports.discard({ draft: small })
  })

  test('proposed letters of names and posts are repaired one by one or all, and put aside', async () => {
    const seed = await readFile(office.client, seedFile())
    const { imports } = office.client
    const words = async () => (await imports.get({ draft: seed })).repairs
    const seats = async () => {
      const { draft: now } = await imports.get({ draft: seed })
      return JSON.stringify(now.annexes.map(annex => (annex.kind === 'group' ? annex.members : [])))
    }
    const ofSeats = async () => {
      const { draft: now } = await imports.get({ draft: seed })
      return (await words()).filter(({ annex }) => annex !== null && now.annexes[annex]!.kind === 'group')
    }
    const before = await seats()
    const [first, second, ...rest] = await ofSeats()
    expect(rest.length).toBeGreaterThan(10)
    expect(first!.context).toContain(first!.was)
    await imports.repairWords({ draft: seed, keys: [first!.key] })
    expect(await seats()).toContain(first!.now)
    expect(await ofSeats()).toHaveLength(rest.length + 1)
    await imports.leaveWords({ draft: seed, keys: [second!.key] })
    const left = await words()
    expect(left.map(({ key }) => key)).not.toContain(second!.key)
    const { repaired } = await imports.repairWords({ draft: seed, keys: left.map(({ key }) => key) })
    expect(repaired).toBe(left.length)
    expect(await words()).toEqual([])
    for (let k = 0; k < 3; k++) await imports.takeBack({ draft: seed })
    expect(await seats()).toBe(before)
    await expect(imports.repairWords({ draft: seed, keys: ['0:1 йўқ'] })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await imports.discard({ draft: seed })
  })

  test('rows are added, cut, joined and taken out; each deed goes back, and accepting counts them anew', async () => {
    const { imports } = office.client
    const small = await readFile(office.client, smallFile(ROWS, '88'))
    const rows = async () => {
      const [annex] = (await imports.get({ draft: small })).draft.annexes
      if (annex?.kind !== 'roadmap') throw new Error('not a road map')
      return annex.measures.map(one => [one.number, one.text])
    }
    const before = await rows()
    const { number } = await imports.addRow({ draft: small, annex: 0, after: 1, text: 'Қолиб кетган чора.' })
    expect(await rows()).toEqual([before[0], [number, 'Қолиб кетган чора.'], before[1], before[2]])
    const where = { draft: small, annex: 0, number: 2 }
    const half = await imports.splitRow({ ...where, texts: ['Сайтларни', 'хатловдан ўтказиш.'], fromStep: 2 })
    expect((await rows()).map(([one]) => one)).toEqual([1, number, 2, half.number, 3])
    await imports.mergeRow(where)
    expect((await rows())[2]).toEqual(before[1])
    await imports.removeRow({ ...where, number })
    expect(await rows()).toEqual(before)
    for (let k = 0; k < 4; k++) await imports.takeBack({ draft: small })
    expect(await rows()).toEqual(before)
    await expect(imports.takeBack({ draft: small })).rejects.toMatchObject({ code: 'CANNOT_UNDO' })
    for (let k = 0; k < 2; k++) await imports.bringAgain({ draft: small })
    await imports.confirmRows({ draft: small, rows: [{ annex: 0, number: half.number }], confirmed: true })
    await office.restart()
    const kept = await office.client.imports.get({ draft: small })
    expect(kept.confirmed).toEqual([`0:${half.number}`])
    expect(kept.undo).toEqual({ deed: 'confirm', number: half.number })
    await office.client.imports.accept({
      draft: small,
      control: 'picked',
      picked: [{ annex: 0, number: half.number }],
      past: 'open'
    })
    const { rows: tasks } = await office.client.tasks.list({ view: 'measures' })
    expect(tasks.filter(one => one.text === 'хатловдан ўтказиш.')).toMatchObject([{ number: '4', control: 'ours' }])
  })

  test('a clause is typed anew, added and taken out', async () => {
    const { imports } = office.client
    const seed = await readFile(office.client, seedFile())
    const clause = async (number: string) =>
      (await imports.get({ draft: seed })).draft.clauses.find(one => one.number === number)
    const [first] = (await imports.get({ draft: seed })).draft.clauses
    const where = { draft: seed, number: first!.number }
    await imports.editClause({ ...where, column: 'kind', value: 'task' })
    await imports.editClause({ ...where, column: 'deadlines', value: '2026 йил 1 мартга қадар' })
    await imports.editClause({ ...where, column: 'executors', value: 'Адлия вазирлиги (Х. Мелиев)' })
    expect(await clause(first!.number)).toMatchObject({
      kind: 'task',
      deadlines: [{ due: '2026-03-01' }],
      executors: [{ text: 'Адлия вазирлиги', person: 'Х. Мелиев' }]
    })
    await expect(imports.editClause({ ...where, column: 'kind', value: 'x' })).rejects.toMatchObject({
      code: 'BAD_VALUE'
    })
    await imports.addClause({ draft: seed, after: first!.number, number: '1.9', text: 'Ҳисобот берсин.' })
    expect(await clause('1.9')).toMatchObject({ kind: 'task', text: 'Ҳисобот берсин.' })
    await expect(imports.addClause({ draft: seed, after: null, number: '1.9', text: 'Яна.' })).rejects.toMatchObject({
      code: 'BAD_VALUE'
    })
    await imports.removeClause({ draft: seed, number: '1.9' })
    expect(await clause('1.9')).toBeUndefined()
    for (let k = 0; k < 5; k++) await imports.takeBack({ draft: seed })
    expect(await clause(first!.number)).toEqual(first)
    await imports.discard({ draft: seed })
  })
})
