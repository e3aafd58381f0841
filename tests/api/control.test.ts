import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MAX_FILE } from '#domain/limits.ts'
import { bringIn, seedFile, setUp } from './decree.ts'
import { HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice, PERSON, TODAY } from './office.ts'

const codeOf = (call: Promise<unknown>): Promise<string | null> =>
  call.then(
    () => null,
    error => (error as { code?: string }).code ?? String(error)
  )
const LETTER = {
  id: null,
  kind: 'letter' as const,
  sender: 'Рақамли технологиялар вазирлиги',
  theirNumber: '01-10/1318',
  theirDate: '2026-11-13',
  number: '214',
  date: '2026-11-16',
  subject: 'Оптик толали алоқа тармоқлари бўйича маълумот',
  text: [
    'Туманда оптик толали алоқа тармоқлари қурилиши бўйича маълумотни 2026 йил 1 декабрга қадар тақдим этишингизни сўраймиз.',
    'Муддати кўрсатилмаган топшириқлар ўн кун муддатда бажарилсин.',
    'Маҳалла фуқаролар йиғинларида рақамли саводхонлик ўқув курслари ташкил этилсин.'
  ].join('\n'),
  due: '2026-12-01',
  needsAnswer: true
}
const text = (words: string, name = 'dalolatnoma.pdf') => new File([words], name, { type: 'application/pdf' })

describe.each(HOSTS)('from a letter to removal from control %s', (_, open) => {
  let office: OpenedOffice
  let letter: number
  let tasks: number[]
  beforeAll(async () => {
    office = await openOffice(open)
    await setUp(office.client)
  })
  afterAll(() => office.close())
  const api = () => office.client

  test('a letter is entered with its file, and twice only when confirmed', async () => {
    const start = await api().incoming.start()
    expect(start).toMatchObject({ number: '1', today: TODAY })
    expect(start.phrases.length).toBeGreaterThan(3)
    letter = (await api().incoming.save({ ...LETTER, file: text('xat', 'xat.pdf') })).id
    expect(await codeOf(api().incoming.save(LETTER))).toBe('SAME_LETTER')
    expect((await api().incoming.start()).number).toBe('215')
    const { rows, waiting, late } = await api().incoming.list({ which: 'unanswered' })
    expect(rows.map(row => [row.id, row.wait, row.files])).toEqual([[letter, 'later', 1]])
    expect({ waiting, late }).toEqual({ waiting: 1, late: 0 })
    for (const words of ['OPTIK tolali', 'оптик 1318', 'йўқбундайсўз'])
      expect((await api().incoming.list({ which: 'all', search: words })).rows.length).toBe(
        words.startsWith('йўқ') ? 0 : 1
      )
  })

  test('its duties become tasks, the undated one by the default deadline', async () => {
    const { duties, defaultDeadline } = await api().incoming.duties({ id: letter })
    expect(defaultDeadline?.due).toBe('2026-11-23')
    expect(duties.map(one => one.due)).toEqual(['2026-12-01', '2026-11-23'])
    const made = await api().incoming.makeTasks({
      id: letter,
      duties: duties.map(one => ({ text: one.text, deadline: one.deadlineWords, executors: one.executors }))
    })
    tasks = made.tasks.map(row => row.id)
    expect(made.tasks.map(row => [row.kind, row.number, row.due, row.dueState])).toEqual([
      ['instruction', '1', '2026-12-01', 'later'],
      ['instruction', '2', '2026-11-23', 'soon']
    ])
    expect((await api().control.get({ id: tasks[0]! })).incoming).toMatchObject({ id: letter, number: '214' })
  })

  test('the deputy resolves it: people and day go on to its tasks', async () => {
    office.caller.actor = { name: 'A.Mansurov', role: 'deputy' }
    const { tasks: touched } = await api().incoming.resolve({
      id: letter,
      author: 'A.Mansurov',
      lead: 'H.Boylarov',
      co: ['Жумаев'],
      text: 'Ijrosini ta’minlang.',
      date: TODAY,
      due: null,
      source: 'console'
    })
    expect(touched.map(row => row.ours)).toEqual(
      tasks.map(() => ({ deputy: 'A.Mansurov', lead: 'H.Boylarov', co: ['Жумаев'], internalDate: null }))
    )
    expect(await codeOf(api().control.extend({ ids: tasks, due: '2027-01-01', reason: 'x' }))).toBe('FORBIDDEN')
    office.caller.actor = PERSON
  })

  test('our date is so many working days before the legal one and moves with an extension', async () => {
    const [task] = tasks
    const set = await api().control.setInternal({ ids: [task!], days: 3 })
    expect(set.tasks[0]!.ours.internalDate).toBe('2026-11-26')
    const { transaction, tasks: rows } = await api().control.extend({
      ids: [task!],
      due: '2026-12-14',
      reason: 'маълумот келмади',
      basis: '01-12/77'
    })
    expect(rows[0]).toMatchObject({ due: '2026-12-14', state: 'extended' })
    // The Saturday of 12 December is worked, by decree; Constitution day is not.
    expect(rows[0]!.ours.internalDate).toBe('2026-12-10')
    await api().control.extend({ ids: [task!], due: '2026-12-25', reason: 'яна', basis: '' })
    const { extensions } = await api().control.get({ id: task! })
    expect(extensions.map(one => [one.dueBefore, one.dueAfter])).toEqual([
      ['2026-12-01', '2026-12-14'],
      ['2026-12-14', '2026-12-25']
    ])
    expect(await codeOf(api().changes.undo({ transaction: transaction! }))).toBe('CHANGED_MEANWHILE')
  })

  test('an extension that is no extension is refused, and nothing of it is written', async () => {
    const before = await api().control.get({ id: tasks[0]! })
    const bad = { ids: tasks, due: '2026-12-20', reason: 'сабаб' }
    await expect(api().control.extend(bad)).rejects.toThrow(/Yangi muddat hozirgisidan keyin/)
    expect(await codeOf(api().control.extend({ ...bad, due: '2027-01-15', reason: ' ' }))).toBe('BASIS_NEEDED')
    expect(await api().control.get({ id: tasks[0]! })).toEqual(before)
    expect((await api().control.get({ id: tasks[1]! })).extensions).toEqual([])
  })

  test('proof is attached, opened, told when it is gone', async () => {
    const [task] = tasks
    await api().control.setProofNeeded({ ids: [task!], text: 'Далолатнома' })
    for (const [name, words] of [
      ['a.pdf', 'bir'],
      ['b.pdf', 'bir'],
      ['c.pdf', 'ikki']
    ] as const)
      await api().attachments.add({ holder: 'task', of: task!, kind: 'proof', file: text(words, name) })
    const { attachments, proofNeeded } = await api().control.get({ id: task! })
    expect(proofNeeded).toBe('Далолатнома')
    expect(attachments.map(one => one.name)).toEqual(['a.pdf', 'b.pdf', 'c.pdf'])
    expect(attachments[0]!.sha256).toBe(attachments[1]!.sha256)
    const back = await api().attachments.download({ id: attachments[2]!.id })
    expect([back.name, await back.text()]).toEqual(['c.pdf', 'ikki'])
    const { transaction } = await api().attachments.remove({ id: attachments[0]!.id })
    await api().changes.undo({ transaction: transaction! })
    expect((await api().control.get({ id: task! })).attachments.length).toBe(3)
    const empty = api().attachments.add({ holder: 'task', of: task!, kind: 'proof', file: text('', 'bo‘sh.pdf') })
    expect(await codeOf(empty)).toBe('EMPTY_FILE')
    const nowhere = api().attachments.add({ holder: 'task', of: 9999, kind: 'proof', file: text('x') })
    expect(await codeOf(nowhere)).toBe('NOT_FOUND')
  })

  test('the answer closes the letter, and undo opens it again', async () => {
    const ahead = { id: letter, document: null, number: '01-55', date: '2026-12-30', finish: true }
    expect(await codeOf(api().incoming.answer(ahead))).toBe('DAY_AHEAD')
    const { transaction, tasks: done } = await api().incoming.answer({ ...ahead, date: TODAY })
    expect(done.map(row => row.state)).toEqual(['done', 'done'])
    expect((await api().incoming.get({ id: letter })).answeredOn).toBe(TODAY)
    expect((await api().incoming.list({ which: 'open' })).rows).toEqual([])
    await api().changes.undo({ transaction: transaction! })
    expect((await api().incoming.list({ which: 'unanswered' })).waiting).toBe(1)
    await api().incoming.answer({ ...ahead, date: TODAY })
  })

  test('returned for rework it is open again; removed by the deputy on a basis it is closed for good', async () => {
    expect(await codeOf(api().control.returnForRework({ ids: tasks, date: TODAY, reason: '' }))).toBe('BASIS_NEEDED')
    const back = await api().control.returnForRework({ ids: [tasks[0]!], date: TODAY, reason: 'далил тўлиқ эмас' })
    expect(back.tasks[0]).toMatchObject({ state: 'returned', progress: 0, dueState: 'later' })
    await api().control.mark({ ids: [tasks[0]!], kind: 'cabinet-checked', date: TODAY, basis: '' })
    office.caller.actor = { name: 'A.Mansurov', role: 'deputy' }
    expect(await codeOf(api().control.remove({ ids: tasks, date: TODAY, basis: '' }))).toBe('BASIS_NEEDED')
    const gone = await api().control.remove({ ids: [tasks[0]!], date: TODAY, basis: '418/01-15' })
    expect(gone.tasks[0]).toMatchObject({ state: 'removed', dueState: 'done' })
    office.caller.actor = PERSON
    const { marks } = await api().control.get({ id: tasks[0]! })
    expect(marks.map(one => [one.kind, one.basis || one.text])).toEqual([
      ['returned', 'далил тўлиқ эмас'],
      ['cabinet-checked', ''],
      ['removed', '418/01-15']
    ])
    expect(await codeOf(api().control.extend({ ids: [tasks[0]!], due: '2027-05-01', reason: 'x' }))).toBe(
      'NO_DATE_TO_EXTEND'
    )
  })

  test('a letter taken back takes its tasks along, and both come back', async () => {
    const { transaction } = await api().incoming.remove({ id: letter })
    expect(await codeOf(api().tasks.get({ id: tasks[0]! }))).toBe('NOT_FOUND')
    await api().changes.undo({ transaction: transaction! })
    expect((await api().control.get({ id: tasks[0]! })).attachments.length).toBe(3)
  })
})

describe('tasks, their deadlines and files', () => {
  let office: OpenedOffice
  beforeAll(async () => {
    office = await openOffice(HOSTS[0]![1])
    await setUp(office.client)
    await bringIn(office.client, seedFile(), { control: 'all' })
  })
  afterAll(() => office.close())
  const api = () => office.client
  const row = async (number: string) =>
    (await api().tasks.list({ view: 'measures', control: 'all' })).rows.find(one => one.number === number)!

  test('an errand under a measure helps it but does not finish it', async () => {
    const measure = await row('41')
    const made = await api().control.makeTask({
      parent: measure.id,
      text: 'Портал учун маълумот тўплаш',
      deadline: '05.12.2026'
    })
    expect(made.tasks[0]).toMatchObject({ kind: 'errand', number: '41/1', due: '2026-12-05', control: 'ours' })
    expect((await row('41')).due).toBe(measure.due)
    await api().tasks.setState({ ids: [made.id], state: 'done' })
    expect((await row('41')).state).toBe('new')
    await api().control.editTask({ id: made.id, text: 'Портал учун рўйхат тузиш' })
    expect(await codeOf(api().control.editTask({ id: measure.id, text: 'бошқа' }))).toBe('PRINTED_TEXT')
    expect(await codeOf(api().control.removeTask({ id: measure.id }))).toBe('PRINTED_TEXT')
    const { transaction } = await api().control.removeTask({ id: made.id })
    await api().changes.undo({ transaction: transaction! })
    expect((await api().tasks.get({ id: made.id })).text).toBe('Портал учун рўйхат тузиш')
  })

  test('“belgilangan muddatda” takes the day of the task above, and moves with it', async () => {
    const parent = await api().control.makeTask({ text: 'Режа', deadline: '10.12.2026', kind: 'plan' })
    const child = await api().control.makeTask({ parent: parent.id, text: 'Банд', deadline: 'belgilangan muddatda' })
    expect(child.tasks[0]).toMatchObject({ due: '2026-12-10', deadlineText: 'belgilangan muddatda' })
    await api().control.extend({ ids: [parent.id], due: '2026-12-24', reason: 'сабаб' })
    expect((await api().tasks.get({ id: child.id })).row.due).toBe('2026-12-24')
  })

  test('a printed deadline with a day is moved by extension only; one without is set by hand, its words stay', async () => {
    const { rows } = await api().tasks.list({ view: 'due', control: 'all' })
    const dated = rows.find(one => one.due !== null && one.kind === 'step')!
    expect(await codeOf(api().control.setDeadline({ id: dated.id, deadline: '01.01.2027' }))).toBe('PRINTED_TEXT')
    const bare = (await api().tasks.list({ view: 'measures', control: 'all' })).rows.find(
      one => one.dueState === 'none' && one.kind === 'clause'
    )
    if (bare === undefined) throw new Error('the decree has a clause without a day')
    const set = await api().control.setDeadline({ id: bare.id, deadline: '20 kun muddatda' })
    expect(set.tasks[0]!.due).toBe('2026-12-11')
  })

  test('a letter is read from its file: head, words, the earliest day', async () => {
    const words = 'Туман ҳокимлигига\nПортал тўғрисида маълумотни 2026 йил 5 декабрга қадар тақдим этинг.'
    const read = await api().incoming.readFile({ file: new File([words], 'xat.txt'), date: '2026-11-16' })
    expect(read).toMatchObject({ due: '2026-12-05' })
    expect(read.text).toContain('Портал')
    const old = new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])], 'xat.doc')
    expect(await codeOf(api().incoming.readFile({ file: old, date: null }))).not.toBeNull()
  })

  test('an attachment that is too large is refused; one that is gone says so by its name', async () => {
    const { id } = await row('41')
    const large = new File([new Uint8Array(MAX_FILE + 1)], 'katta.zip')
    expect(await codeOf(api().attachments.add({ holder: 'task', of: id, kind: 'proof', file: large }))).toBe(
      'TOO_LARGE'
    )
    const kept = await api().attachments.add({
      holder: 'task',
      of: id,
      kind: 'proof',
      file: text('yo‘qoladi', 'isbot.pdf')
    })
    const { sha256 } = (await api().attachments.of({ holder: 'task', id }))[0]!
    const base = new BetterSqlite3(join(office.folder, 'nazorat.db'))
    base.pragma('foreign_keys = off')
    base.prepare('delete from blob where sha256 = ?').run(sha256)
    base.close()
    expect((await api().attachments.of({ holder: 'task', id }))[0]!.there).toBe(false)
    await expect(api().attachments.download({ id: kept.id })).rejects.toThrow(/“isbot\.pdf”: biriktirilgan faylning/)
  })

  test.each(['31.02.2026', 'кейинроқ', '2026-13-45'])('a deadline of “%s” is refused', async deadline => {
    expect(await codeOf(api().control.makeTask({ text: 'Топшириқ', deadline }))).toBe('DEADLINE_NOT_UNDERSTOOD')
  })

  test('words of a deadline are understood as in papers; recurring work has reporting points', async () => {
    const { id } = await api().control.makeTask({
      text: 'Мурожаатлар таҳлили',
      deadline: 'ҳар ойнинг 5-санасига қадар'
    })
    const { deadlines } = await api().tasks.get({ id })
    await api().control.setReporting({ deadline: deadlines[0]!.id, every: null, since: '2026-09-01' })
    const { reporting } = await api().control.get({ id })
    expect(reporting[0]!.late).toBe(3)
    expect(reporting[0]!.points.slice(0, 4).map(one => one.day)).toEqual([
      '2026-09-05',
      '2026-10-05',
      '2026-11-05',
      '2026-12-05'
    ])
    const report = { deadline: deadlines[0]!.id, reportedOn: TODAY, text: 'юборилди' }
    await api().control.markReported({ ...report, points: ['2026-09-05', '2026-10-05'] })
    expect((await api().control.get({ id })).reporting[0]!.late).toBe(1)
    const wrong = api().control.markReported({ ...report, points: ['2026-09-06'] })
    expect(await codeOf(wrong)).toBe('BAD_VALUE')
    const points = await api().control.points({ first: '2026-10-01', last: '2026-12-31' })
    expect(points.filter(one => one.task === id).map(one => one.state)).toEqual(['reported', 'late', 'open'])
    await api().control.setReporting({ deadline: deadlines[0]!.id, every: 'never', since: null })
    expect((await api().control.get({ id })).reporting[0]!.points.length).toBe(2)
  })
})
