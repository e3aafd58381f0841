import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bringIn, seedFile, setUp, smallFile } from './decree.ts'
import { HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice, TODAY } from './office.ts'

const codeOf = (call: Promise<unknown>): Promise<string | null> =>
  call.then(
    () => null,
    error => (error as { code?: string }).code ?? String(error)
  )
const text = (words: string, name = 'dalolatnoma.pdf') => new File([words], name, { type: 'application/pdf' })

describe('plans, money, checklists, calendar and work', () => {
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

  test('the criteria of the decree become checklists in one action; two audits stand side by side', async () => {
    const candidates = await api().checklists.candidates()
    const lists = candidates.filter(one => one.suggested)
    expect(lists.length).toBe(10)
    const made = await api().checklists.fromItems({ tasks: lists.map(one => one.id), date: TODAY })
    expect(made).toMatchObject({ checklists: 10, criteria: 189 })
    expect((await api().checklists.candidates()).some(one => one.suggested)).toBe(false)
    const list = await api().checklists.list()
    const portal = list.find(one => one.criteria === 9)!
    const { audits, findings } = await api().checklists.get({ id: portal.id })
    await api().checklists.assess({
      findings: findings.slice(0, 4).map(one => one.id),
      verdict: 'present',
      responsible: 'H.Boylarov'
    })
    await api().checklists.assess({ findings: [findings[4]!.id], verdict: 'absent', link: 'https://mingbuloq.uz' })
    const second = await api().checklists.startAudit({ checklist: portal.id, date: TODAY, title: '', copy: true })
    const after = await api().checklists.get({ id: portal.id })
    expect(after.audits.map(one => one.id)).toEqual([audits[0]!.id, second.id])
    expect(after.findings.filter(one => one.audit === second.id && one.verdict === 'present').length).toBe(4)
    const undone = await api().changes.undo({ transaction: made.transaction! })
    expect(await api().checklists.list()).toEqual([])
    await api().changes.undo({ transaction: undone.transaction! })
    expect((await api().checklists.get({ id: portal.id })).findings).toEqual(after.findings)
    expect(await codeOf(api().checklists.fromItems({ tasks: [(await row('41')).id], date: TODAY }))).toBe('BAD_VALUE')
  })

  test('criteria pasted below a list made by hand join it; a printed list takes none; a block of answers is one deed', async () => {
    const criteria = ['Sayt ishlaydi', 'Xizmatlar ro‘yxati bor']
    const { id } = await api().checklists.make({ task: null, title: 'Sayt tekshiruvi', criteria, date: TODAY })
    const { id: second } = await api().checklists.startAudit({ checklist: id, date: TODAY, title: '', copy: false })
    const rows = [
      { text: 'Aloqa raqamlari to‘g‘ri', verdict: 'partly' as const, proof: 'skrinshot', link: '', responsible: '' },
      { text: 'Murojaat shakli bor', verdict: null, proof: '', link: '', responsible: 'Жумаев' }
    ]
    const before = await api().checklists.get({ id })
    const added = await api().checklists.addCriteria({ checklist: id, audit: second, rows })
    const after = await api().checklists.get({ id })
    expect(after.criteria.map(one => one.text)).toEqual([...criteria, ...rows.map(one => one.text)])
    expect(after.findings.filter(one => one.verdict === 'partly').map(one => [one.audit, one.proof])).toEqual([
      [second, 'skrinshot']
    ])
    expect(after.findings.length).toBe(8)
    const [first, next] = after.findings.filter(one => one.audit === second)
    const filled = await api().checklists.fill({
      findings: [
        { id: first!.id, verdict: 'present', proof: 'akt' },
        { id: next!.id, responsible: 'Мелиев' }
      ]
    })
    expect((await api().checklists.get({ id })).findings.find(one => one.id === next!.id)?.responsible).toBe('Мелиев')
    await api().changes.undo({ transaction: filled.transaction! })
    expect(await api().checklists.get({ id })).toEqual(after)
    await api().changes.undo({ transaction: added.transaction! })
    expect(await api().checklists.get({ id })).toEqual(before)
    const printed = (await api().checklists.list()).find(one => one.task !== null)!
    const { audits } = await api().checklists.get({ id: printed.id })
    expect(await codeOf(api().checklists.addCriteria({ checklist: printed.id, audit: audits[0]!.id, rows }))).toBe(
      'PRINTED_TEXT'
    )
    expect(await codeOf(api().checklists.addCriteria({ checklist: id, audit: audits[0]!.id, rows }))).toBe('NOT_FOUND')
    expect(await codeOf(api().checklists.fill({ findings: [{ id: first!.id, proof: 'x' }, { id: 999_999 }] }))).toBe(
      'NOT_FOUND'
    )
    expect(await api().checklists.get({ id })).toEqual(before)
  })

  test('a pasted block becomes items of a plan made by hand; what cannot go in says why, all is undone whole', async () => {
    const plan = await api().control.makeAct({ kind: 'plan', number: '1', date: TODAY, title: 'Bo‘lim rejasi' })
    const items = async () => (await api().tasks.list({ view: 'measures', acts: [plan.id] })).rows
    const { transaction, refused, tasks } = await api().control.makeTasks({
      act: plan.id,
      tasks: [
        { text: 'Maktablarda o‘quv kursi', deadline: '31.12.2026', deputy: 'Ш. Каримов' },
        { text: '  ', deadline: '31.12.2026' },
        { text: 'Tarmoqni ta’mirlash', deadline: '31.02.2027' },
        { text: 'Serverlarni yangilash' }
      ]
    })
    expect(refused).toEqual([null, 'empty', 'not-date', null])
    expect(tasks.map(one => [one.number, one.due])).toEqual([
      ['1', '2026-12-31'],
      ['2', null]
    ])
    await api().changes.undo({ transaction: transaction! })
    expect(await items()).toEqual([])
    const printed = (await row('41')).act!
    expect(await codeOf(api().control.makeTasks({ act: printed, tasks: [{ text: 'x' }] }))).toBe('PRINTED_TEXT')
  })

  test('unfinished tasks go into the plan of the next year in one action', async () => {
    const own = await api().control.makeTask({
      kind: 'plan',
      text: 'Қишлоқларда курслар ўтказиш',
      deadline: '20.11.2026'
    })
    const candidates = await api().control.nextYearCandidates({ year: 2027 })
    expect(candidates.some(one => one.id === own.id)).toBe(true)
    const printed = candidates.find(one => one.actLabel !== '')!
    const made = await api().control.makeNextYear({
      year: 2027,
      title: '2027-yil rejasi',
      tasks: [own.id, printed.id],
      old: 'remove'
    })
    expect(made.items).toBe(2)
    const { rows } = await api().tasks.list({ view: 'measures', acts: [made.id], control: 'all' })
    expect(rows.map(one => [one.kind, one.number, one.due?.slice(0, 4)])).toEqual([
      ['plan', '1', '2027'],
      ['plan', '2', '2027']
    ])
    expect((await api().control.get({ id: rows[0]!.id })).carriedFrom?.id).toBe(own.id)
    expect((await api().tasks.get({ id: own.id })).row.state).toBe('removed')
    expect((await api().tasks.get({ id: printed.id })).row.state).not.toBe('removed')
    await api().changes.undo({ transaction: made.transaction! })
    expect((await api().tasks.get({ id: own.id })).row.state).toBe('new')
  })

  test('money of a task with its contract', async () => {
    const { id } = await row('41')
    const money = {
      source: 'Маҳаллий бюджет',
      currency: 'UZS',
      planned: 12_500_000_00,
      paid: null,
      contractNumber: '77',
      contractDate: '2026-03-01',
      party: 'Uztelecom'
    }
    await api().control.saveFunding({ id: null, task: id, ...money })
    const [kept] = (await api().control.get({ id })).funding
    await api().control.saveFunding({ ...kept!, task: id, paid: 5_000_000_00 })
    expect((await api().control.get({ id })).funding).toEqual([{ ...kept, paid: 5_000_000_00 }])
    await api().control.removeFunding({ id: kept!.id })
    expect((await api().control.get({ id })).funding).toEqual([])
  })

  test('a day moved in the calendar moves deadlines in working days, and undo moves them back', async () => {
    await bringIn(
      office.client,
      smallFile([['Маълумот киритиш', '1. Рўйхат тузиш.', '10 иш куни муддатда', 'Mingbuloq tumani hokimligi']])
    )
    const due = async () =>
      (await api().tasks.list({ view: 'due', control: 'all', search: 'Рўйхат тузиш' })).rows.find(
        one => one.deadlineText === '10 иш куни муддатда'
      )?.due
    expect(await due()).toBe('2024-02-15')
    const day = { day: '2024-02-06', kind: 'holiday' as const, name: 'Sinov', basis: 'PF-1' }
    const { recounted, transaction } = await api().calendar.saveDay(day)
    expect([recounted, await due()]).toEqual([1, '2024-02-16'])
    const year = await api().calendar.year({ year: 2024 })
    expect(year.days.find(one => one.day === '2024-02-06')).toMatchObject({ name: 'Sinov', set: expect.any(Number) })
    expect(year.working[1]).toBe(20)
    await api().changes.undo({ transaction: transaction! })
    expect(await due()).toBe('2024-02-15')
  })

  test('work and problems of a quarter stand beside those of the quarter before', async () => {
    const plain = { task: null, place: 'Жомашуй шаҳарчаси', firstDay: null, lastDay: null, figures: [] }
    await api().work.saveEntry({ id: null, ...plain, date: '2026-08-10', text: 'Учинчи чорак' })
    const { id } = await api().work.saveEntry({
      id: null,
      ...plain,
      task: (await row('41')).id,
      date: '2026-11-10',
      text: '12 та мактаб уланди',
      figures: [{ name: 'мактаб', value: 12, unit: 'та' }]
    })
    await api().attachments.add({ holder: 'work_entry', of: id, kind: 'proof', file: text('rasm', 'rasm.jpg') })
    const trouble = {
      task: null,
      place: '',
      cause: '',
      remedy: '',
      who: 'Жумаев',
      due: null,
      closed: null,
      outcome: ''
    }
    await api().work.saveProblem({ id: null, ...trouble, opened: '2026-09-01', text: 'Маблағ йўқ' })
    const found = await api().work.period({ first: '2026-10-01', last: '2026-12-31' })
    expect(found.entries.map(one => [one.text, one.files])).toEqual([['12 та мактаб уланди', 1]])
    await api().indicators.loadShipped()
    const [indicator] = (await api().indicators.catalogue()).indicators
    await api().work.saveEntry({ ...found.entries[0]!, indicator: indicator!.id })
    expect(await api().work.ofIndicator({ indicator: indicator!.id })).toMatchObject([
      { id, indicatorNames: { nameUz: indicator!.nameUz } }
    ])
    expect(await codeOf(api().work.saveEntry({ ...found.entries[0]!, indicator: 999_999 }))).toBe('NOT_FOUND')
    expect(found.entries[0]!.taskLabel).toContain('41')
    expect(found.problems.map(one => one.text)).toEqual(['Маблағ йўқ'])
    expect([found.before.first, found.before.last]).toEqual(['2026-07-01', '2026-09-30'])
    expect(found.before.entries.map(one => one.text)).toEqual(['Учинчи чорак'])
    expect(await codeOf(api().work.period({ first: '2026-12-31', last: '2026-10-01' }))).toBe('BAD_VALUE')
    expect(
      await codeOf(
        api().work.saveProblem({ id: null, ...trouble, opened: '2026-09-01', closed: '2026-08-01', text: 'x' })
      )
    ).toBe('BAD_VALUE')
    const { transaction } = await api().work.removeEntry({ id })
    await api().changes.undo({ transaction: transaction! })
    expect((await api().attachments.of({ holder: 'work_entry', id })).map(one => one.name)).toEqual(['rasm.jpg'])
  })
})
