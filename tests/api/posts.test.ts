import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bringIn, seedFile, setUp } from './decree.ts'
import { type Client, HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice } from './office.ts'

const codeOf = (call: Promise<unknown>): Promise<string | null> =>
  call.then(
    () => null,
    error => (error as { code?: string }).code ?? String(error)
  )
const sitting = async (client: Client, day: string, key: RegExp) =>
  (await client.groups.list({ day })).flatMap(group =>
    group.seats.filter(seat => key.test(seat.name)).map(seat => [seat.now.name, seat.now.acting] as const)
  )

describe.each(HOSTS)('posts and those who hold them %s', (_, open) => {
  let office: OpenedOffice
  let seat: number
  let post: number
  beforeAll(async () => {
    office = await openOffice(open)
    await setUp(office.client)
    await bringIn(office.client, seedFile())
  })
  afterAll(() => office.close())
  const api = () => office.client

  test('one change of a post moves every seat of it in all groups, from its day on', async () => {
    const groups = await api().groups.list({})
    const busiest = groups.flatMap(group => group.seats).sort((a, b) => b.groups - a.groups)[0]!
    expect(busiest.groups).toBeGreaterThan(2)
    seat = busiest.id
    const before = await api().posts.get({ seat })
    expect(before).toMatchObject({ id: null, printedName: busiest.name, holdings: [] })
    expect(before.seats.length).toBeGreaterThan(1)
    const seats = before.seats.map(one => one.id)
    const change = {
      of: { seat },
      name: 'Мелиев М.',
      from: '2025-03-01',
      to: null,
      acting: false,
      basis: 'Ф-12',
      seats
    }
    const done = await api().posts.change(change)
    post = done.post
    expect(done.moved).toBe(seats.length)
    const key = new RegExp(`^${busiest.name.replace(/[.*+?^$()[\]\\]/g, '\\$&')}$`)
    const moved = (await sitting(api(), '2025-03-01', key)).filter(([name]) => name === 'Мелиев М.')
    expect(moved.length).toBe(seats.length)
    expect((await sitting(api(), '2025-02-28', key)).every(([name]) => name === busiest.name)).toBe(true)
    // Today's lists and the people behind a task show the successor.
    const now = (await api().groups.list({})).flatMap(group => group.seats).find(one => one.id === seat)!
    expect(now.now).toEqual({ name: 'Мелиев М.', acting: false, since: '2025-03-01', changed: true })
    expect(now.name).toBe(busiest.name)
    await api().changes.undo({ transaction: done.transaction! })
    expect(await api().posts.get({ seat })).toEqual(before)
    expect((await api().posts.change(change)).moved).toBe(seats.length)
    post = (await api().posts.get({ seat })).id!
  })

  test('acting stands for its days only; what cannot be is refused and nothing is written', async () => {
    const acting = {
      of: { post },
      name: 'Каримов Б.',
      from: '2025-07-01',
      to: '2025-07-20',
      acting: true,
      basis: '',
      seats: []
    }
    await api().posts.change(acting)
    const title = (await api().posts.get({ post })).title
    const holder = (day: string) => api().posts.holderOf({ title, day })
    expect(await holder('2025-07-10')).toMatchObject({ name: 'Каримов Б.', acting: true })
    expect(await holder('2025-07-21')).toMatchObject({ name: 'Мелиев М.', acting: false })
    const before = await api().posts.get({ post })
    expect(await codeOf(api().posts.change({ ...acting, name: 'Шерматов Ш.' }))).toBe('HOLDER_OVERLAP')
    expect(await codeOf(api().posts.change({ ...acting, from: '2025-08-10', to: '2025-08-01' }))).toBe('HOLDER_OVERLAP')
    expect(await codeOf(api().posts.change({ ...acting, seats: [999_999] }))).toBe('NOT_FOUND')
    expect(await codeOf(api().posts.change({ ...acting, from: '2025-02-30' }))).toBe('BAD_VALUE')
    expect(await codeOf(api().posts.get({ seat: 999_999 }))).toBe('NOT_FOUND')
    expect(await api().posts.get({ post })).toEqual(before)
    const vacant = { ...acting, name: '', from: '2026-01-01', to: null, acting: false }
    await api().posts.change(vacant)
    expect(await holder('2026-02-01')).toBeNull()
    const seats = (await api().groups.list({ day: '2026-02-01' })).flatMap(group => group.seats)
    expect(seats.find(one => one.id === seat)!.now).toMatchObject({ name: '', changed: true })
  })

  test('a post of our own: a letter takes its holder, and the box finds him', async () => {
    const added = await api().posts.add({ title: 'Tuman hokimi', body: '', name: 'A.Mansurov', from: null })
    const change = { of: { post: added.post }, to: null, acting: false, basis: '', seats: [] }
    await api().posts.change({ ...change, name: 'H.Boylarov', from: '2026-06-01' })
    expect((await api().posts.holderOf({ title: 'Туман ҳокими', day: '2026-05-31' }))?.name).toBe('A.Mansurov')
    const { settings } = await api().system.status()
    await api().system.saveSettings({
      letter: { ...settings!.letter, signerPost: 'Tuman hokimi', signerName: 'A.Mansurov' }
    })
    expect((await api().documents.startLetter({ tasks: [] })).signerName).toBe('H.Boylarov')
    const { hits } = await api().search.all({ text: 'бойларов' })
    expect(hits.filter(hit => hit.kind === 'post')).toMatchObject([{ opens: { kind: 'post', id: added.post } }])
    const rows = await api().posts.list({ day: '2026-05-01' })
    expect(rows.find(row => row.id === added.post)?.holder?.name).toBe('A.Mansurov')
    await api().posts.remove({ id: added.post })
    expect(await codeOf(api().posts.get({ post: added.post }))).toBe('NOT_FOUND')
  })

  test('a post is renamed from a day on, or its spelling put right for all time; both are undone', async () => {
    const { title: printed } = await api().posts.get({ post })
    const named = async (day: string) => (await api().posts.list({ day })).find(row => row.id === post)!.title
    const renaming = { of: { post }, title: 'Raqamli rivojlanish bo‘limi boshlig‘i', body: '', basis: 'Ф-77' }
    await api().posts.rename({ ...renaming, from: '2026-03-01' })
    expect([await named('2026-02-28'), await named('2026-03-01')]).toEqual([printed, renaming.title])
    const seats = (await api().groups.list({ day: '2026-03-01' })).flatMap(group => group.seats)
    expect(seats.find(one => one.id === seat)).toMatchObject({ position: printed, called: renaming.title })
    // Both names find the post in letters.
    for (const title of [printed, 'Рақамли ривожланиш бўлими бошлиғи'])
      expect(await api().posts.holderOf({ title, day: '2025-03-05' })).toMatchObject({ name: 'Мелиев М.' })
    const { names } = await api().posts.get({ post })
    expect(names).toMatchObject([
      { id: null, title: printed, from: null },
      { from: '2026-03-01', basis: 'Ф-77' }
    ])
    await api().posts.removeName({ id: names[1]!.id! })
    expect((await api().posts.get({ post })).names).toEqual([])

    const always = await api().posts.rename({ ...renaming, title: `${printed} (to‘g‘ri yozilgani)`, from: null })
    expect(await named('2025-01-01')).toBe(`${printed} (to‘g‘ri yozilgani)`)
    expect(await api().posts.holderOf({ title: printed, day: '2025-03-05' })).toMatchObject({ name: 'Мелиев М.' })
    await api().changes.undo({ transaction: always.transaction! })
    expect(await named('2025-01-01')).toBe(printed)
    expect(await codeOf(api().posts.rename({ ...renaming, title: ' ', from: null }))).toBe('BAD_VALUE')
    expect(await codeOf(api().posts.rename({ ...renaming, from: '2026-02-30' }))).toBe('BAD_VALUE')
    expect(await codeOf(api().posts.rename({ ...renaming, of: { post: 999_999 }, from: null }))).toBe('NOT_FOUND')
  })

  test('an act read later falls under the changes that are known', async () => {
    await bringIn(api(), seedFile(), { again: true })
    const groups = await api().groups.list({ day: '2025-03-05' })
    const all = groups.flatMap(group => group.seats).filter(one => one.now.name === 'Мелиев М.' && one.post === post)
    expect(all.length).toBe((await api().posts.get({ post })).seats.length)
    expect(
      new Set(groups.filter(group => group.seats.some(one => one.post === post)).map(group => group.act)).size
    ).toBe(2)
  })
})
