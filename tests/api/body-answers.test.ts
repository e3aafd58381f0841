import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bringIn, readFile, setUp, smallFile } from './decree.ts'
import { HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice } from './office.ts'

const RIGHT = 'Рақамли технологиялар вазирлиги'
const MISPRINT = 'Рақамли технологялар вазирлиги'
const rows = (executor: string) => [['Порталларни ишга тушириш.', '1. Лойиҳа.', '2026 йил май', executor]]

describe('names of bodies that are not sure', () => {
  let office: OpenedOffice
  beforeAll(async () => {
    office = await openOffice(HOSTS[0]![1])
    await setUp(office.client)
  })
  afterAll(() => office.close())

  test('are asked once; the next import resolves them by itself, and an answer can be undone and forgotten', async () => {
    const { bodies, imports, changes } = office.client
    await bringIn(office.client, smallFile(rows(RIGHT)))
    const draft = await readFile(office.client, smallFile(rows(MISPRINT), '78'))
    expect(await bodies.questions({ draft })).toEqual([{ spelling: MISPRINT, candidates: [RIGHT], rows: ['0:1'] }])
    const { transaction } = await bodies.answer({ spelling: MISPRINT, body: RIGHT })
    expect(await bodies.questions({ draft })).toEqual([])
    await imports.accept({ draft, control: 'all', past: 'open' })
    const next = await readFile(office.client, smallFile(rows('Raqamli texnologyalar vazirligi'), '79'))
    expect(await bodies.questions({ draft: next })).toEqual([])
    const { bodies: listed, answers } = await bodies.list()
    expect(listed).toMatchObject([{ key: 'raqamli', sure: true, tasks: 2 }])
    expect(answers).toMatchObject([{ spelling: MISPRINT, body: RIGHT, author: 'Ш. Каримов' }])
    await changes.undo({ transaction: transaction! })
    expect(await bodies.questions({ draft: next })).toHaveLength(1)
    await bodies.answer({ spelling: MISPRINT, body: null, unlike: [RIGHT] })
    expect((await bodies.list()).bodies).toHaveLength(2)
    const [kept] = (await bodies.list()).answers
    await bodies.forget({ id: kept!.id })
    expect((await bodies.list()).answers).toEqual([])
    await expect(bodies.forget({ id: kept!.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('a body merged elsewhere meanwhile: edits of its tasks go in, the older answer is not taken back over the newer one', async () => {
    const { bodies, changes, kit, tasks } = office.client
    const before = (await tasks.list({ view: 'measures', executor: MISPRINT })).rows
    expect(before.length).toBeGreaterThan(0)
    await bodies.answer({ spelling: MISPRINT, body: RIGHT })
    // Another window still shows the old name and edits a task of it.
    await tasks.setState({ ids: [before[0]!.id], state: 'in-progress' })
    expect((await tasks.list({ view: 'measures', executor: MISPRINT })).rows.length).toBeGreaterThanOrEqual(
      before.length
    )
    const second = await bodies.answer({ spelling: MISPRINT, body: null, unlike: [RIGHT] })
    await bodies.answer({ spelling: MISPRINT, body: RIGHT })
    await expect(changes.undo({ transaction: second.transaction! })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE'
    })
    const gone = { by: 'body' as const, key: 'no such body any more' }
    const asked = { day: '2026-11-23', occasion: 'monday' as const, language: 'ru' as const }
    await expect(kit.one({ ...asked, recipient: gone, form: 'text' })).rejects.toMatchObject({
      code: 'NOTHING_ON_LIST'
    })
  })
})
