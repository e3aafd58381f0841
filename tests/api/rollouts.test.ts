import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setUp } from './decree.ts'
import { HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice } from './office.ts'

describe.each(HOSTS)('registers of objects %s', (_, open) => {
  let office: OpenedOffice
  beforeAll(async () => {
    office = await openOffice(open)
    await setUp(office.client)
    await office.client.indicators.loadShipped()
    await office.client.rollouts.loadShipped()
  })
  afterAll(() => office.close())
  const registers = () => office.client.rollouts
  const named = async (code: string) => (await registers().list()).find(each => each.code === code)!

  test('holders of signatures: 431 = 94 + 337; a certificate warns 30 days ahead; a password is never taken', async () => {
    const register = await named('signatures')
    const { places } = await office.client.indicators.catalogue()
    const andijan = places.find(each => each.key === 'andijon')!
    const district = places.find(each => each.parent === andijan.id)!
    const objects = [
      ...Array.from({ length: 94 }, (_, at) => ({ name: `${at + 1}-xodim`, place: andijan.id })),
      ...Array.from({ length: 337 }, (_, at) => ({ name: `${at + 1}-xodim`, place: district.id }))
    ]
    expect((await registers().addObjects({ rollout: register.id, objects })).added).toBe(431)
    const opened = await registers().open({ id: register.id })
    const until = opened.line.columns.find(column => column.kind === 'date')!
    const [first, second] = opened.objects
    const cells = [
      { object: first!.id, column: until.id, text: '20.12.2026' },
      { object: second!.id, column: until.id, text: '01.03.2027' }
    ]
    expect(await registers().enter({ rollout: register.id, cells })).toMatchObject({ changed: 2, troubles: [] })
    expect(await registers().warnings()).toEqual([
      expect.objectContaining({ name: '1-xodim', state: 'soon', day: '2026-12-20' })
    ])
    const text = opened.line.columns.find(column => column.kind === 'text')!
    const secret = await registers().enter({
      rollout: register.id,
      cells: [
        { object: first!.id, column: text.id, text: 'parol: 12345' },
        { object: second!.id, column: text.id, text: 'Hokimlik' }
      ]
    })
    expect(secret).toMatchObject({ transaction: null, troubles: [{ why: 'secret', object: first!.id }] })
    await registers().countUp({ rollout: register.id, period: '2026-Q4' })
    const table = await office.client.indicators.table({
      ...{ indicators: [register.indicator!], places: [andijan.id, district.id], periods: ['2026-Q4'], span: 'period' }
    })
    // The region's own holder whose certificate runs out before the period ends is not counted.
    expect(table.map(row => row.fact.value)).toEqual([93, 337])
  })

  test('sections of fibre count into the quarter in which they were put to use', async () => {
    const register = await named('fibre')
    await registers().addObjects({
      rollout: register.id,
      objects: [
        { name: 'Jomasho‘y – Gulbog‘', place: null },
        { name: 'AKM', place: null }
      ]
    })
    const { line, objects } = await registers().open({ id: register.id })
    const [km, , date] = line.columns
    await registers().enter({
      rollout: register.id,
      cells: [
        { object: objects[0]!.id, column: km!.id, text: '85,7' },
        { object: objects[0]!.id, column: date!.id, text: '12.08.2026' },
        { object: objects[1]!.id, column: km!.id, text: '8,6' },
        { object: objects[1]!.id, column: date!.id, text: '12.04.2026' }
      ]
    })
    const { home } = await office.client.indicators.catalogue()
    await registers().countUp({ rollout: register.id, period: '2026-Q3' })
    const ask = { indicators: [km!.indicator!], places: [home!], periods: ['2026-Q3'], span: 'period' as const }
    expect((await office.client.indicators.table(ask))[0]!.fact.value).toBe(85.7)
    const opened = await office.client.indicators.open({
      ...ask,
      indicator: km!.indicator!,
      place: home!,
      period: '2026-Q3'
    })
    expect(opened.rollouts).toEqual([expect.objectContaining({ name: register.name, columnName: 'Uzunligi' })])
  })

  test('a column of a checklist is added, renamed and taken out with its cells; undo brings them back', async () => {
    const { rollouts } = office.client
    const blank = { unit: '', due: null, indicator: null, warnDays: null }
    const add = { name: 'Taftish', about: '', objects: 'school' as const, task: null, indicator: null }
    const { id: rollout } = await rollouts.add({ ...add, columns: [{ ...blank, name: 'Internet', kind: 'yes-no' }] })
    await rollouts.addColumn({ rollout, column: { ...blank, name: 'Muddati', kind: 'date', warnDays: 30 } })
    await rollouts.addObjects({ rollout, objects: [{ name: '5-maktab', place: null }] })
    const before = await rollouts.open({ id: rollout })
    const [internet, until] = before.line.columns
    const object = before.objects[0]!.id
    await rollouts.enter({ rollout, cells: [{ object, column: until!.id, text: '10.12.2026', proof: 'guvohnoma' }] })
    await rollouts.changeColumn({ id: internet!.id, column: { name: 'Internetga ulangan' } })
    const filled = await rollouts.open({ id: rollout })
    expect(filled.line.columns.map(one => [one.name, one.filled])).toEqual([
      ['Internetga ulangan', 0],
      ['Muddati', 1]
    ])
    const { transaction } = await rollouts.removeColumn({ id: until!.id })
    expect((await rollouts.open({ id: rollout })).cells).toEqual([])
    await office.client.changes.undo({ transaction: transaction! })
    expect(await rollouts.open({ id: rollout })).toEqual(filled)
    await expect(rollouts.removeColumn({ id: 999_999 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('cells are asked and refused by name, then nothing is written', async () => {
    const register = await named('mahallas')
    await registers().addObjects({ rollout: register.id, objects: [{ name: 'Gulbog‘', place: null }] })
    const { line, objects } = await registers().open({ id: register.id })
    const yes = line.columns.find(column => column.kind === 'yes-no')!
    const answer = await registers().enter({
      rollout: register.id,
      cells: [{ object: objects[0]!.id, column: yes.id, text: 'balki' }]
    })
    expect(answer).toMatchObject({ transaction: null, troubles: [{ why: 'not-yes-no' }] })
    const foreign = (await named('platform')).columns[0]!
    await expect(
      registers().enter({ rollout: register.id, cells: [{ object: objects[0]!.id, column: foreign.id, text: 'ha' }] })
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('a cell of persons points to the register of persons; namesakes and near names are asked about, nothing is written meanwhile', async () => {
    const { rollouts, posts, changes } = office.client
    const blank = { unit: '', due: null, indicator: null, warnDays: null }
    const add = { name: 'Mas’ullar', about: '', objects: 'mahalla' as const, task: null, indicator: null }
    const { id: rollout } = await rollouts.add({
      ...add,
      columns: [
        { ...blank, name: 'Mas’ul', kind: 'person' },
        { ...blank, name: 'Buyruq', kind: 'document' }
      ]
    })
    const names = ['Jomasho‘y', 'Gulbog‘', 'Oltinkon', 'Momoxon']
    await rollouts.addObjects({ rollout, objects: names.map(name => ({ name, place: null })) })
    await posts.add({ title: 'Bosh mutaxassis', body: 'Hokimlik', name: 'Каримов Шерзод', from: null })
    const { line, objects } = await rollouts.open({ id: rollout })
    const [who, paper] = line.columns
    const cell = (at: number, text: string, more = {}) => ({ object: objects[at]!.id, column: who!.id, text, ...more })
    const { people } = await rollouts.choices()
    expect(people).toEqual([{ id: expect.any(Number), name: 'Каримов Шерзод', about: 'Bosh mutaxassis, Hokimlik' }])
    // A near name and a bare surname are asked about, a number is no name: until then nothing of the paste is written.
    const cells = [cell(0, 'Karimov Sherzod'), cell(1, 'Каримов Ш.'), cell(2, 'Мелиев'), cell(3, '12')]
    const asked = await rollouts.enter({ rollout, cells })
    expect(asked).toMatchObject({ transaction: null, changed: 0, people: 0 })
    expect(asked.troubles).toEqual([
      expect.objectContaining({
        ...{ object: objects[1]!.id, kind: 'which', of: 'person' },
        choices: [{ id: people[0]!.id, label: 'Каримов Шерзод (Bosh mutaxassis, Hokimlik)' }]
      }),
      expect.objectContaining({ object: objects[2]!.id, kind: 'which', choices: [] }),
      expect.objectContaining({ object: objects[3]!.id, kind: 'refused', why: 'not-person' })
    ])
    expect((await rollouts.open({ id: rollout })).cells).toEqual([])
    const answered = [
      cells[0]!,
      cell(1, 'Каримов Ш.', { meant: people[0]!.id }),
      cell(2, 'Мелиев', { meant: 'new' }),
      cell(3, 'Жумаев А.')
    ]
    const written = await rollouts.enter({ rollout, cells: answered })
    expect(written).toMatchObject({ changed: 4, people: 2, troubles: [] })
    const now = await rollouts.open({ id: rollout })
    expect(now.cells.map(one => [one.value, one.person !== null])).toEqual([
      ['Каримов Шерзод', true],
      ['Каримов Шерзод', true],
      ['Мелиев', true],
      ['Жумаев А.', true]
    ])
    expect(now.cells[0]!.person).toBe(now.cells[1]!.person)
    // Undone as one deed: the new persons go too.
    await changes.undo({ transaction: written.transaction! })
    expect((await rollouts.open({ id: rollout })).cells).toEqual([])
    expect((await rollouts.choices()).people).toHaveLength(1)
    // A document that is none of ours stays as it is written; somebody who is not there is refused.
    const free = { object: objects[0]!.id, column: paper!.id, text: 'mahalla fuqarolar yig‘ini bayoni' }
    expect(await rollouts.enter({ rollout, cells: [free] })).toMatchObject({ changed: 1, troubles: [] })
    await expect(rollouts.enter({ rollout, cells: [cell(0, 'x', { meant: 99_999 })] })).rejects.toMatchObject({
      code: 'NOT_FOUND'
    })
  })

  test('every cell has a proof and files of its own', async () => {
    const register = await named('platform')
    await registers().addObjects({ rollout: register.id, objects: [{ name: 'Hokimlik', place: null }] })
    const { line, objects } = await registers().open({ id: register.id })
    const [connected, , received] = line.columns
    const object = objects[0]!.id
    await registers().enter({
      rollout: register.id,
      cells: [
        { object, column: connected!.id, text: 'ha', proof: 'dalolatnoma № 1' },
        { object, column: received!.id, text: '12', proof: 'hisobot' },
        { object, column: received!.id, proof: 'hisobot, 2-bet' }
      ]
    })
    const cells = async () => (await registers().open({ id: register.id })).cells
    expect((await cells()).map(one => [one.value, one.proof, one.files])).toEqual([
      ['1', 'dalolatnoma № 1', 0],
      ['12', 'hisobot, 2-bet', 0]
    ])
    const file = new File(['rasm'], 'rasm.txt', { type: 'text/plain' })
    const of = (await cells())[1]!.id
    await office.client.attachments.add({ holder: 'rollout_cell', of, kind: 'proof', note: '', file })
    expect((await cells()).map(one => one.files)).toEqual([0, 1])
    const secret = { object, column: connected!.id, proof: 'parol: 12345' }
    expect(await registers().enter({ rollout: register.id, cells: [secret] })).toMatchObject({
      troubles: [{ why: 'secret', text: 'parol: 12345' }]
    })
  })

  test('544 mahallas, 296 in use, 46 with computers, 13 named, 65 trained: every number opens its rows', async () => {
    const { rollouts, indicators } = office.client
    const { places } = await indicators.catalogue()
    const bukhara = places.find(one => one.key === 'buxoro')!
    const districts = places.filter(one => one.parent === bukhara.id)
    const rollout = (await named('mahallas')).id
    const before = (await rollouts.open({ id: rollout })).objects.length
    const objects = Array.from({ length: 544 }, (_, at) => ({
      ...{ name: `${at + 1}-son mahalla`, place: districts[at % districts.length]!.id }
    }))
    await rollouts.addObjects({ rollout, objects })
    const opened = await rollouts.open({ id: rollout })
    const [, inUse, computers, who, trained] = opened.line.columns
    const mine = opened.objects.slice(before)
    const ticked = (column: number, count: number, text = 'ha') =>
      mine.slice(0, count).map(({ id }, at) => ({ object: id, column, text: text === 'ha' ? text : `${text} ${at}` }))
    const person = mine.slice(0, 13).map(({ id }) => ({ object: id, column: who!.id, text: 'Мансуров А.' }))
    const cells = [...ticked(inUse!.id, 296), ...ticked(computers!.id, 46), ...ticked(trained!.id, 65), ...person]
    expect(await rollouts.enter({ rollout, cells })).toMatchObject({ changed: 420, people: 1 })
    await rollouts.countUp({ rollout, period: '2026-Q4' })
    const rows = (column: number | null, place = bukhara.id) =>
      rollouts.counted({ rollout, column, place, period: '2026-Q4' })
    for (const [column, count] of [
      [null, 544],
      [inUse!.id, 296],
      [computers!.id, 46],
      [who!.id, 13],
      [trained!.id, 65]
    ] as const) {
      const { counted, rest } = await rows(column)
      expect([counted.length, rest.length]).toEqual([count, 544 - count])
    }
    // The figure of a district and of the whole region come to the rows they are made of.
    const indicator = inUse!.indicator!
    const ask = { indicators: [indicator], places: [bukhara.id, districts[3]!.id], periods: ['2026-Q4'] }
    const [whole, part] = await indicators.table({ ...ask, span: 'period' })
    expect(whole!.fact).toMatchObject({ value: 296, origin: 'places' })
    expect((await rows(inUse!.id, districts[3]!.id)).counted).toHaveLength(part!.fact.value!)
    const figure = await indicators.open({ indicator, place: bukhara.id, period: '2026-Q4', span: 'period' })
    expect(figure.rollouts).toEqual([expect.objectContaining({ id: rollout, column: inUse!.id, rows: 296 })])
    await expect(rollouts.counted({ rollout, column: 99_999, place: null, period: null })).rejects.toMatchObject({
      code: 'NOT_FOUND'
    })
  })
})
