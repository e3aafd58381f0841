import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NAME, readFile, seedFile, setUp } from './decree.ts'
import { HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice, TODAY } from './office.ts'

describe.each(HOSTS)('the main job %s', (_, open) => {
  let office: OpenedOffice
  beforeAll(async () => {
    office = await openOffice(open)
  })
  afterAll(() => office.close())
  const client = () => office.client

  let draft: number
  let imported: number
  let measure: number
  let letter: number

  test('the first start is told apart, then the office is known', async () => {
    expect(await client().system.status()).toMatchObject({
      firstStart: true,
      readOnly: false,
      settings: null,
      today: TODAY
    })
    expect((await setUp(client())).transaction).toBeGreaterThan(0)
    const { firstStart, settings } = await client().system.status()
    expect(firstStart).toBe(false)
    expect(settings).toMatchObject({ person: 'H.Boylarov', office: { district: 'Mingbuloq tumani' } })
    expect(settings!.letter.head.at(-1)).toBe('Mingbuloq tumani hokimligi')
  })

  test('a file is read with progress and kept as a draft', async () => {
    const stages: string[] = []
    for await (const event of await client().imports.read({ file: seedFile() })) {
      if (event.kind === 'progress') stages.push(event.stage)
      else draft = event.draft
    }
    expect(stages).toEqual(expect.arrayContaining(['open', 'read', 'recognise', 'store']))
    expect(await client().imports.list()).toMatchObject([{ id: draft, file: NAME, measures: 53 }])
  })

  test('the review shows doubts, concerns, past rows and the lines of the file', async () => {
    const review = await client().imports.get({ draft })
    expect(review.draft.act).toMatchObject({ kind: 'PQ', number: 'ПҚ-308', date: '2023-09-14' })
    expect(review.sameAct).toBeNull()
    expect(review.concerns.length).toBeGreaterThan(5)
    expect(review.concerns.every(one => one.found.length > 0)).toBe(true)
    expect(review.past.length).toBeGreaterThan(10)
    const source = await office.client.imports.source({ draft })
    expect(source.some(line => line.cells.some(cell => cell.includes('Онлайн хизматлар индекси')))).toBe(true)
  })

  test('accepting what concerns us writes everything after a backup', async () => {
    const accepted = await client().imports.accept({ draft, control: 'concerned', past: 'open' })
    expect(accepted).toMatchObject({
      measures: 53,
      clauses: 16,
      steps: 132,
      deadlines: 130,
      executors: 92,
      groups: 5,
      seats: 54,
      closed: 0
    })
    expect(accepted.ours).toBeGreaterThan(5)
    imported = accepted.transaction
    expect((await client().system.status()).lastBackup).not.toBeNull()
    expect(await client().imports.list()).toEqual([])
    const [act] = await client().acts.list()
    expect(act).toMatchObject({
      id: accepted.act,
      measures: 53,
      clauses: 10,
      ours: accepted.ours,
      groups: 5,
      transaction: imported
    })
  })

  test('lists count only what is ours; the rest is reference', async () => {
    const all = await client().tasks.list({ view: 'measures', control: 'all' })
    const ours = await client().tasks.list({ view: 'measures' })
    const summary = await client().tasks.summary()
    // 53 measures and the ten duties that stand in clauses alone.
    expect(all.total).toBe(63)
    expect(ours.total).toBe(summary.measures)
    expect(summary.reference).toBe(63 - summary.measures)
    const due = await client().tasks.list({ view: 'due' })
    expect(Object.values(summary.due).reduce((sum, count) => sum + count, 0)).toBe(due.total)
    const late = await client().tasks.list({ view: 'due', due: ['late'] })
    expect(late.total).toBe(summary.due.late)
    expect(late.rows.every(row => (row.due ?? row.start)! < TODAY)).toBe(true)
  })

  test('search finds both scripts; a measure is found by a step that only its executors name', async () => {
    const latin = await client().tasks.list({ view: 'measures', control: 'all', search: 'jamoat transporti' })
    const cyrillic = await client().tasks.list({ view: 'measures', control: 'all', search: 'ЖАМОАТ транспорти' })
    expect(latin.rows.map(row => row.number)).toContain('41')
    expect(cyrillic.rows).toEqual(latin.rows)
    const police = await client().tasks.list({ view: 'measures', control: 'all', executor: 'Ichki ishlar vazirligi' })
    expect(police.rows.map(row => row.number)).toContain('41')
  })

  test('a task opens with its steps, dates, executors and the group among them', async () => {
    const { rows } = await client().tasks.list({ view: 'measures', control: 'all' })
    const row = rows.find(one => one.number === '41')!
    const detail = await client().tasks.get({ id: row.id })
    expect(detail.steps.map(step => step.number)).toEqual(['41.1', '41.2'])
    expect(detail.deadlines.map(one => [one.due, one.steps])).toEqual([
      ['2024-08-31', [1]],
      ['2024-05-31', [2]]
    ])
    expect(detail.executors).toHaveLength(8)
    expect(detail.groups).toMatchObject([{ annex: '6' }])
    expect(detail.section).toMatch(/^V\. /)
  })

  test('a measure set done takes its steps along, and a restart keeps it', async () => {
    const { rows } = await client().tasks.list({ view: 'measures' })
    const row = rows.find(one => one.dueState === 'late')!
    measure = row.id
    const { tasks, transaction } = await client().tasks.setState({
      ids: [measure],
      state: 'done',
      reason: 'Ҳисобот юборилди'
    })
    expect(transaction).toBeGreaterThan(imported)
    expect(tasks.find(one => one.id === measure)).toMatchObject({ state: 'done', progress: 100, dueState: 'done' })
    await office.restart()
    const detail = await client().tasks.get({ id: measure })
    expect(detail.row.state).toBe('done')
    expect(detail.steps.every(step => step.state === 'done')).toBe(true)
    expect(detail.notes).toMatchObject([{ text: 'Ҳисобот юборилди', author: 'Ш. Каримов' }])
    const history = await client().changes.history({ entity: 'task', id: measure })
    expect(history.at(-1)).toMatchObject({ cause: 'tasks.setState', actor: 'Ш. Каримов', role: 'administrator' })
  })

  test('a letter is made, kept with its hash, and comes back byte for byte', async () => {
    const { rows } = await client().tasks.list({ view: 'due' })
    const form = await client().documents.startLetter({ tasks: rows.slice(0, 2).map(row => row.id) })
    expect(form.opening).toContain('PQ-308')
    expect(form.paragraphs).toHaveLength(2)
    const made = await client().documents.makeLetter({
      ...form,
      number: '01-1059',
      signerPost: 'Tuman hokimi',
      signerName: 'A.Mansurov',
      addressees: ['Ўзбекистон Республикаси Вазирлар Маҳкамаси'],
      table: true
    })
    letter = made.document.id
    expect(made.document).toMatchObject({ kind: 'letter', number: '01-1059', tasks: 2 })
    const file = await client().documents.download({ id: letter })
    expect(file.name).toBe(`01-1059 Ўзбекистон Республикаси Вазирлар Маҳкамаси ${TODAY}.docx`)
    const bytes = new Uint8Array(await file.arrayBuffer())
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(made.document.sha256)
    const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml'])
    expect(xml).toContain('01-1059')
    expect(xml).toContain('A.Mansurov')
    expect((await client().system.status()).settings!.letter.signerName).toBe('A.Mansurov')
  })

  test('a one-page summary of the act is made', async () => {
    const [act] = await client().acts.list()
    const { document } = await client().documents.makeSummary({ act: act!.id, script: 'cyrillic' })
    expect(await client().documents.list()).toMatchObject([{ id: document.id, kind: 'summary' }, { id: letter }])
    expect((await client().documents.download({ id: document.id })).size).toBe(document.size)
  })

  test('the whole import is undone and redone, with what was done to it since', async () => {
    const before = await client().tasks.list({ view: 'due', control: 'all' })
    const undone = await client().changes.undo({ transaction: imported })
    expect(await client().acts.list()).toEqual([])
    expect((await client().tasks.list({ view: 'measures', control: 'all' })).total).toBe(0)
    expect(await client().groups.list()).toEqual([])
    await expect(client().changes.undo({ transaction: imported })).rejects.toMatchObject({ code: 'CANNOT_UNDO' })
    await client().changes.undo({ transaction: undone.transaction! })
    expect(await client().tasks.list({ view: 'due', control: 'all' })).toEqual(before)
    expect((await client().tasks.get({ id: measure })).row.state).toBe('done')
    expect(await client().changes.transactions({ limit: 2 })).toMatchObject([
      { undoes: undone.transaction },
      { undoes: imported }
    ])
  })

  test('the same act twice warns and names the one that is there', async () => {
    const again = await readFile(client(), seedFile())
    const [act] = await client().acts.list()
    expect((await client().imports.get({ draft: again })).sameAct).toMatchObject({
      id: act!.id,
      label: 'ПҚ-308, 14.09.2023'
    })
    await expect(client().imports.accept({ draft: again, control: 'all', past: 'done' })).rejects.toMatchObject({
      code: 'SAME_ACT',
      data: { id: act!.id }
    })
    const second = await client().imports.accept({ draft: again, control: 'all', past: 'done', again: true })
    expect(second.ours).toBe(63)
    expect(second.closed).toBeGreaterThan(100)
    const late = await client().tasks.list({ view: 'due', acts: [second.act], due: ['late'] })
    expect(late.rows.filter(row => row.due !== null && row.due < TODAY && row.kind === 'step')).toEqual([])
  })
})
