import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFile, setUp, smallFile } from './decree.ts'
import { HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice } from './office.ts'

const PORTAL = [
  'Ҳокимлик веб-сайтини янги талаблар асосида қайта ишлаб чиқиш.',
  '1. Лойиҳа тайёрлаш. 2. Сайтни ишга тушириш.'
]
const FIBRE = ['Маҳаллаларга оптик толали алоқа линияларини етказиш.', '1. Лойиҳа ҳужжатлари.']
const STAFF = ['Рақамли ривожлантириш бўйича ходимлар малакасини ошириш.', '1. Ўқув курслари.']
const SCHOOL = ['Мактабларда рақамли тўгараклар ташкил этиш.', '1. Режа тасдиқлаш.']
const row = ([text, steps]: string[], due: string, body = 'туман ҳокимликлари') => [text!, steps!, due, body]
const FIRST = [row(PORTAL, '2026 йил май'), row(FIBRE, '2026 йил июль'), row(STAFF, '2026 йил сентябрь')]
const SECOND = [
  row(SCHOOL, '2026 йил декабрь'),
  row([`${PORTAL[0]!.slice(0, -1)} ва ривожлантириш.`, PORTAL[1]!], '2026 йил май'),
  row(FIBRE, '2026 йил октябрь', 'туман ҳокимликлари, Адлия вазирлиги')
]

describe('a new edition of an act that is in the register', () => {
  let office: OpenedOffice
  beforeAll(async () => {
    office = await openOffice(HOSTS[0]![1])
    await setUp(office.client)
  })
  afterAll(() => office.close())
  const rows = async () => (await office.client.tasks.list({ view: 'measures', control: 'all' })).rows

  test('is merged as accepted: states, ours and notes stay, what was dropped is removed from control; one undo takes it back', async () => {
    const { imports, tasks, changes } = office.client
    const first = await readFile(office.client, smallFile(FIRST))
    // The officer corrected a word that every edition prints wrong: it stays his.
    await imports.editCell({
      draft: first,
      annex: 0,
      number: 2,
      column: 'executors',
      value: 'Мингбулоқ тумани ҳокимлиги'
    })
    await imports.accept({ draft: first, control: 'all', past: 'open' })
    const before = await rows()
    const [portal, fibre, staff] = before
    await tasks.setProgress({ ids: [portal!.id], progress: 40 })
    await tasks.setOurs({ ids: [fibre!.id], ours: { deputy: 'A.Mansurov' } })
    await tasks.addNote({ id: fibre!.id, text: 'Эслатма' })

    const draft = await readFile(office.client, smallFile(SECOND))
    const edition = (await imports.edition({ draft }))!
    expect(edition).toMatchObject({ label: 'ПҚ-77, 01.02.2024' })
    const shown = edition.changes.map(({ kind, field, task, conflict }) => [
      kind,
      field,
      task?.number ?? null,
      conflict
    ])
    expect(shown).toEqual([
      ['added', null, null, false],
      ['moved', null, '1', false],
      ['changed', 'text', '1', false],
      ['moved', null, '2', false],
      ['changed', 'deadlines', '2', false],
      ['changed', 'executors', '2', true],
      ['dropped', null, '3', false]
    ])
    expect(edition.changes.find(({ conflict }) => conflict)).toMatchObject({ accepted: false })
    expect(edition.changes[2]!.words.some(({ kind, text }) => kind === 'added' && text.includes('ривожлантириш'))).toBe(
      true
    )

    const merged = await imports.mergeEdition({ draft, words: { dropped: 'Янги таҳрирда йўқ' } })
    expect(merged).toMatchObject({ added: 1, changed: 2, dropped: 1, refused: 1 })
    const after = await rows()
    expect(after.map(({ number, id }) => [number, id])).toEqual([
      ['1', expect.any(Number)],
      ['2', portal!.id],
      ['3', fibre!.id],
      ['3', staff!.id]
    ])
    expect(after[0]).toMatchObject({ control: 'ours', state: 'new' })
    expect(after[1]).toMatchObject({ state: 'in-progress', progress: 40 })
    const kept = await tasks.get({ id: fibre!.id })
    expect(kept.row.ours.deputy).toBe('A.Mansurov')
    expect(kept.executors.map(({ text }) => text)).toEqual(['Мингбулоқ тумани ҳокимлиги'])
    expect(kept.steps[0]!.due ?? kept.deadlines[0]?.due).toBe('2026-10-31')
    expect((await tasks.get({ id: portal!.id })).text).toContain('ва ривожлантириш')
    expect((await tasks.get({ id: staff!.id })).row.state).toBe('removed')
    expect((await tasks.get({ id: staff!.id })).notes.map(({ text }) => text)).toEqual(['Янги таҳрирда йўқ'])
    expect(await imports.list()).toEqual([])

    await changes.undo({ transaction: merged.transaction! })
    expect((await rows()).map(({ id, number, state }) => [id, number, state])).toEqual([
      [portal!.id, '1', 'in-progress'],
      [fibre!.id, '2', 'new'],
      [staff!.id, '3', 'new']
    ])
  })

  test('a refused change stays refused, and can be taken back like any deed of the review', async () => {
    const { imports } = office.client
    const draft = await readFile(office.client, smallFile(SECOND))
    const changes = (await imports.edition({ draft }))!.changes
    const added = changes.find(({ kind }) => kind === 'added')!
    await imports.decideEdition({ draft, keys: [added.key], accept: false })
    const accepted = async () =>
      (await imports.edition({ draft }))!.changes.find(({ key }) => key === added.key)!.accepted
    expect(await accepted()).toBe(false)
    await imports.takeBack({ draft })
    expect(await accepted()).toBe(true)
    await imports.decideEdition({ draft, keys: changes.map(({ key }) => key), accept: false })
    await expect(imports.mergeEdition({ draft, words: { dropped: '' } })).rejects.toMatchObject({
      code: 'NOTHING_PICKED'
    })
  })

  test('an act that is not in the register has no edition to be merged with', async () => {
    const draft = await readFile(office.client, smallFile(FIRST, '500'))
    expect(await office.client.imports.edition({ draft })).toBeNull()
  })
})
