import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { figureFormXlsx } from '#documents/figure-form.ts'
import { setUp } from './decree.ts'
import { type Client, HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice } from './office.ts'

type Catalogue = Awaited<ReturnType<Client['indicators']['catalogue']>>

describe.each(HOSTS)('figures %s', (_, open) => {
  let office: OpenedOffice
  let catalogue: Catalogue
  beforeAll(async () => {
    office = await openOffice(open)
    await setUp(office.client)
    await office.client.indicators.loadShipped()
    catalogue = await office.client.indicators.catalogue()
  })
  afterAll(() => office.close())
  const figures = () => office.client.indicators
  const one = (code: string) => catalogue.indicators.find(each => each.code === code)!.id
  const place = (name: string) => catalogue.places.find(each => each.nameUz === name)!.id
  const cell = (code: string, where: string, period: string, text: string) => ({
    ...{ indicator: one(code), place: place(where), period, body: '', text }
  })
  const factOf = async (code: string, where: string, period: string, span: 'period' | 'year' = 'period') =>
    (await figures().table({ indicators: [one(code)], places: [place(where)], periods: [period], span }))[0]!

  test('the office knows its own place, and loading again adds nothing', async () => {
    expect(catalogue.home).toBe(place('Mingbuloq tumani'))
    expect(catalogue.places).toHaveLength(221)
    expect((await figures().loadShipped()).transaction).toBeNull()
  })

  test('districts are summed into their region; growth and fulfilment stand beside', async () => {
    await figures().enter({
      cells: [
        cell('fibre-laid', 'Mingbuloq tumani', '2026-Q3', '12,5'),
        cell('fibre-laid', 'Chust tumani', '2026-Q3', '7.5 km'),
        cell('fibre-laid', 'Mingbuloq tumani', '2025-Q3', '10'),
        cell('fibre-laid', 'Mingbuloq tumani', '2026-Q2', '2')
      ],
      source: 'oylik shakl'
    })
    await figures().saveTargets({
      targets: [
        {
          ...{
            indicator: one('fibre-laid'),
            place: place('Mingbuloq tumani'),
            period: '2026-Q3',
            how: 'reach',
            value: 10
          },
          ...{ act: null, task: null, source: 'reja' }
        }
      ]
    })
    const own = await factOf('fibre-laid', 'Mingbuloq tumani', '2026-Q3')
    expect(own).toMatchObject({ plan: 10, percent: 125, grade: 'met', onYear: { in: 'percent', by: 25 } })
    expect((await factOf('fibre-laid', 'Namangan viloyati', '2026-Q3')).fact).toMatchObject({
      value: 20,
      origin: 'places'
    })
    expect((await factOf('fibre-laid', 'O‘zbekiston Respublikasi', '2026-Q3', 'year')).fact.value).toBe(22)
    const opened = await figures().open({
      ...{ indicator: one('fibre-laid'), place: place('Namangan viloyati'), period: '2026-Q3', span: 'period' }
    })
    expect(opened.below.filter(row => row.value !== null).map(row => [row.value, row.source])).toEqual([
      [7.5, 'oylik shakl'],
      [12.5, 'oylik shakl']
    ])
    expect(opened.sentences.latin).toContain('Namangan viloyatida 2026-yilning III choragida 20\u00a0km optik tolali')
  })

  test('letters get a figure with its source and sentence', async () => {
    const [figure] = await figures().forLetters({
      indicators: [one('fibre-laid'), one('fibre-total')],
      places: [place('Mingbuloq tumani')],
      ...{ periods: ['2026-Q3'], span: 'period', tongue: 'cyrillic' }
    })
    expect(figure).toMatchObject({ fact: { value: 12.5 }, source: 'oylik shakl', unit: 'km' })
    expect(figure!.sentence).toBe(
      '2026 йилнинг III чорагида 12,5\u00a0км оптик толали алоқа линияси тортилди, бу ўтган йилнинг шу даврига нисбатан 25\u00a0фоизга кўп. Режа 125\u00a0фоизга бажарилди.'
    )
  })

  test('what is asked or refused is named with its cell, and nothing of the paste is written', async () => {
    const before = (await office.client.changes.transactions({ limit: 1 }))[0]!.id
    const cells = [
      cell('fibre-laid', 'Pop tumani', '2026-Q3', '5'),
      cell('base-stations', 'Pop tumani', '2026-Q3', '1,240'),
      cell('base-stations', 'Chust tumani', '2026-Q3', '12 %'),
      cell('systems', 'Pop tumani', '2026-Q3', '25.09.2026'),
      cell('systems', 'Chust tumani', '2026-Q3', 'bajarildi'),
      cell('fibre-total', 'Pop tumani', '2026-Q3', '1e300'),
      cell('fibre-laid', 'Chust tumani', '2026-Q2', '-5'),
      cell('fibre-laid', 'Pop tumani', '2026-Q3', '6'),
      cell('settlements-fibre-share', 'Pop tumani', '2026-Q3', '40'),
      cell('fibre-laid', 'Pop tumani', '2026-07', '6')
    ]
    const answer = await figures().enter({ cells })
    expect(answer).toMatchObject({ transaction: null, changed: 0 })
    expect(answer.asked).toEqual([
      expect.objectContaining({ text: '1,240', readings: [1.24, 1240], place: place('Pop tumani') })
    ])
    expect(answer.refused.map(one => one.why)).toEqual([
      ...['percent-in-count', 'date', 'text', 'too-large', 'negative', 'twice', 'computed', 'wrong-period']
    ])
    expect((await office.client.changes.transactions({ limit: 1 }))[0]!.id).toBe(before)
    expect((await factOf('fibre-laid', 'Pop tumani', '2026-Q3')).fact.value).toBeNull()
    const meant = { ...cell('base-stations', 'Pop tumani', '2026-Q3', '1,240'), value: 1240 }
    expect(await figures().enter({ cells: [meant] })).toMatchObject({ changed: 1 })
  })

  test('checks warn and write all the same; a note stays with the cell; history tells every state; undo takes it back', async () => {
    const typed = cell('digital-tv', 'Mingbuloq tumani', '2026-Q3', '120')
    const ask = { indicators: [one('digital-tv')], places: [place('Mingbuloq tumani')], periods: ['2026-Q3'] }
    await figures().enter({ cells: [typed] })
    expect((await figures().entry(ask))[0]).toMatchObject({ value: 120, checks: ['over-100'] })
    const { transaction } = await figures().enter({ cells: [{ ...typed, text: '82', note: 'aniqlandi' }] })
    const steps = await figures().history({ ...typed })
    expect(steps.map(step => [step.value, step.note])).toEqual([
      [82, 'aniqlandi'],
      [120, '']
    ])
    await office.client.changes.undo({ transaction: transaction! })
    expect((await figures().entry(ask))[0]).toMatchObject({ value: 120, note: '' })
  })

  test('a ratio is computed from its parts, and says when there is zero below', async () => {
    await figures().enter({
      cells: [
        cell('staff-attested', 'Andijon viloyati', '2016', '2390'),
        cell('staff-passed', 'Andijon viloyati', '2016', '900'),
        cell('schools', 'Pop tumani', '2026-Q3', '0'),
        cell('schools-connected', 'Pop tumani', '2026-Q3', '0')
      ]
    })
    expect((await factOf('staff-passed-share', 'Andijon viloyati', '2016')).fact.value).toBeCloseTo(37.66, 2)
    expect((await factOf('schools-connected-share', 'Pop tumani', '2026-Q3')).fact).toMatchObject({
      value: null,
      gap: 'zero-below'
    })
  })

  test('an approved period is corrected only with a reason, by the deputy’s approval; who has not reported is seen', async () => {
    const where = place('Mingbuloq tumani')
    office.caller.actor = { name: 'H. Boylarov', role: 'officer' }
    await expect(figures().approve({ period: '2026-Q3', places: [where] })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    office.caller.actor = { name: 'A. Abdusalomov', role: 'deputy' }
    await figures().approve({ period: '2026-Q3', places: [where] })
    office.caller.actor = { name: 'H. Boylarov', role: 'officer' }
    const list = await figures().completeness({ period: '2026-Q3', place: place('Namangan viloyati') })
    const own = list.find(row => row.place === where)!
    expect(own.approved?.author).toBe('A. Abdusalomov')
    expect(own.filled).toBeGreaterThan(0)
    expect(list.find(row => row.place === place('Uychi tumani'))).toMatchObject({ filled: 0, approved: null })
    const typed = cell('fibre-laid', 'Mingbuloq tumani', '2026-Q3', '13')
    expect((await figures().enter({ cells: [typed] })).refused).toEqual([
      expect.objectContaining({ why: 'needs-reason' })
    ])
    await figures().enter({ cells: [typed], reason: 'Dalolatnoma keyin keldi' })
    expect((await figures().history(typed))[0]).toMatchObject({ value: 13, reason: 'Dalolatnoma keyin keldi' })
  })

  test('the form: out, filled, looked at, answered, taken', async () => {
    const codes = ['fibre-laid', 'base-stations', 'systems']
    const form = await figures().makeForm({
      place: place('Uychi tumani'),
      period: '2026-Q3',
      indicators: codes.map(one)
    })
    expect(form.name).toBe('Uychi-tumani-2026-Q3.xlsx')
    const sheet = new TextDecoder().decode(
      unzipSync(new Uint8Array(await form.arrayBuffer()))['xl/worksheets/sheet1.xml']
    )
    expect(sheet).toContain('<col min="1" max="1" hidden="1"')
    expect(sheet).toContain('<sheetProtection sheet="1"')
    // What the district sends back: one row gone, two changed places, one added, one ambiguous.
    const names = new Map(catalogue.indicators.map(each => [each.code, each.nameUz]))
    const row = (code: string, fact: string) => ({
      ...{ key: code, name: names.get(code) ?? 'Yangi ko‘rsatkich', unit: '', plan: null, lowerBetter: false, fact }
    })
    const filled = async (rows: ReturnType<typeof row>[], name = 'uychi.xlsx') => {
      const words = { number: '', name: '', unit: '', plan: '', fact: '', percent: '', note: '' }
      const key = catalogue.places.find(each => each.nameUz === 'Uychi tumani')!.key
      const mark = ['NAZORAT-FORM-1', key, '2026-Q3', codes.join(',')].join('|')
      const bytes = await figureFormXlsx({ mark, title: '', subtitle: '', hint: '', columns: words, rows })
      return new File([bytes as Uint8Array<ArrayBuffer>], name)
    }
    const first = await filled([row('base-stations', '1,240'), row('fibre-laid', '3,5'), row('', '9')])
    const reading = await figures().readForm({ file: first })
    expect(reading.rows.map(each => [each.row, each.state])).toEqual([
      [6, 'asked'],
      [7, 'new']
    ])
    expect(reading).toMatchObject({ place: place('Uychi tumani'), period: '2026-Q3', vanished: [names.get('systems')] })
    expect(reading.moved).toEqual([{ row: 7, name: names.get('fibre-laid') }])
    expect(reading.unknown).toHaveLength(1)
    expect(await figures().acceptForm({ file: first, answers: [] })).toMatchObject({ changed: 0, open: [{ row: 6 }] })
    const taken = await figures().acceptForm({ file: first, answers: [{ row: 6, as: 'reading', value: 1240 }] })
    expect(taken).toMatchObject({ changed: 2, open: [] })
    // A second office's file of the same period says something else.
    const second = await filled([row('fibre-laid', '4'), row('base-stations', '1240')], 'boshqa.xlsx')
    const again = await figures().readForm({ file: second })
    expect(again.rows.map(each => [each.state, each.before, each.source])).toEqual([
      ['changes', 3.5, 'uychi.xlsx'],
      ['same', 1240, 'uychi.xlsx']
    ])
    expect((await figures().acceptForm({ file: second, answers: [] })).open).toHaveLength(1)
    expect(await figures().acceptForm({ file: second, answers: [{ row: 6, as: 'replace' }] })).toMatchObject({
      changed: 1
    })
    // Sorted by its visible columns alone: key and name speak of different rows.
    const sorted = await filled([{ ...row('fibre-laid', '4'), name: names.get('base-stations')! }])
    expect((await figures().readForm({ file: sorted })).rows[0]).toMatchObject({ state: 'refused', why: 'moved' })
    const foreign = new File([new Uint8Array(await first.arrayBuffer()).slice(0, 100)], 'kesilgan.xlsx')
    await expect(figures().readForm({ file: foreign })).rejects.toMatchObject({ code: 'CUT_FILE' })
  })

  test('a body of a place is entered and sends its own form; its figures are summed into the place', async () => {
    const [where, body] = [place('Pop tumani'), 'Pop tumani xalq ta’limi bo‘limi']
    const ask = { indicators: [one('fibre-laid')], places: [where], periods: ['2026-Q3'], body }
    await figures().enter({ cells: [{ ...cell('fibre-laid', 'Pop tumani', '2026-Q3', '4'), body }] })
    await figures().enter({ cells: [{ ...cell('fibre-laid', 'Pop tumani', '2026-Q2', '1,5'), body }] })
    expect(await figures().entry(ask)).toMatchObject([{ value: 4, last: 1.5, plan: null, body }])
    expect(await figures().entry({ ...ask, body: '' })).toMatchObject([{ value: null, sum: 4 }])
    expect((await factOf('fibre-laid', 'Pop tumani', '2026-Q3')).fact.value).toBe(4)
    expect(await figures().bodies()).toEqual([body])
    const form = await figures().makeForm({ place: where, period: '2026-Q3', indicators: [one('fibre-laid')], body })
    const reading = await figures().readForm({ file: form })
    expect(reading).toMatchObject({ place: where, body, period: '2026-Q3', rows: [{ state: 'empty', before: 4 }] })
  })

  test('real figures as examples, each with its sentence; a second time adds nothing', async () => {
    await figures().loadExample()
    expect((await figures().loadExample()).transaction).toBeNull()
    const bukhara = await factOf('mahallas-in-use', 'Buxoro viloyati', '2021-Q4')
    expect(bukhara.fact.value).toBe(296)
    const score = await factOf('website-score', 'Andijon viloyati', '2016')
    expect(score).toMatchObject({ onYear: { in: 'points', by: 8.2 } })
    const { entered } = await figures().open({
      ...{ indicator: one('signature-holders'), place: place('Andijon viloyati'), period: '2016', span: 'period' }
    })
    expect(entered[0]).toMatchObject({ value: 431, source: expect.stringContaining('431 нафарга') })
    const problems = await office.client.work.period({ first: '2016-01-01', last: '2016-12-31' } as never)
    expect(JSON.stringify(problems)).toContain('390 та мурожаат')
    const events = await office.client.events.list({ to: '2021-12-31' })
    expect(events.map(one => [one.kind, one.sum.attended, one.sum.passed]).sort()).toEqual([
      ['attestation', 2390, 900],
      ['course', 230, null],
      ['launch', null, null],
      ['launch', null, null],
      ['seminar', 65, null]
    ])
    expect((await office.client.events.list({ states: ['planned'] })).every(one => one.due)).toBe(true)
  })

  test('a place or indicator that is not there, a period that is none', async () => {
    await expect(
      figures().enter({ cells: [{ ...cell('systems', 'Pop tumani', '2026-Q3', '1'), place: 99_999 }] })
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(figures().enter({ cells: [cell('systems', 'Pop tumani', '2026-Q9', '1')] })).rejects.toMatchObject({
      code: 'BAD_VALUE'
    })
  })

  test('mahallas are added once; an indicator cannot be a ratio of itself', async () => {
    const parent = place('Mingbuloq tumani')
    expect((await figures().addMahallas({ parent, names: ['Jomasho‘y', 'Gulbog‘', 'Жомашўй', ''] })).added).toBe(2)
    expect((await figures().addMahallas({ parent, names: ["Gulbog'"] })).added).toBe(0)
    const { id, ...share } = catalogue.indicators.find(each => each.code === 'schools-connected-share')!
    await expect(figures().save({ id, indicator: { ...share, numerator: id } })).rejects.toMatchObject({
      code: 'BAD_VALUE'
    })
  })
})

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
})
