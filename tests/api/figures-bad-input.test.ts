import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { figureFormXlsx } from '#documents/figure-form.ts'
import { figuresOffice } from './figures-office.ts'
import { HOSTS } from './hosts.ts'

describe.each(HOSTS.slice(0, 1))('bad input of figures %s', (_, open) => {
  const at = figuresOffice(open)
  const { figures, place, cell, factOf, lastWritten, one } = at

  test('what is asked or refused is named with its cell, and nothing of the paste is written', async () => {
    const before = await lastWritten()
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
    expect(await lastWritten()).toBe(before)
    expect((await factOf('fibre-laid', 'Pop tumani', '2026-Q3')).fact.value).toBeNull()
    const meant = { ...cell('base-stations', 'Pop tumani', '2026-Q3', '1,240'), value: 1240 }
    expect(await figures().enter({ cells: [meant] })).toMatchObject({ changed: 1 })
  })

  test('a place or indicator that is not there, a period that is none', async () => {
    await expect(
      figures().enter({ cells: [{ ...cell('systems', 'Pop tumani', '2026-Q3', '1'), place: 99_999 }] })
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(figures().enter({ cells: [cell('systems', 'Pop tumani', '2026-Q9', '1')] })).rejects.toMatchObject({
      code: 'BAD_VALUE'
    })
  })

  /** A form of Chortoq as a district sends it back, filled with these texts by the codes of indicators. */
  const sent = async (rows: readonly (readonly [code: string, text: string])[], name = 'chortoq.xlsx') => {
    const key = at.catalogue.places.find(each => each.nameUz === 'Chortoq tumani')!.key
    const bytes = await figureFormXlsx({
      mark: ['NAZORAT-FORM-1', key, '2026-Q3', rows.map(([code]) => code).join(',')].join('|'),
      ...{ title: '', subtitle: '', hint: '' },
      columns: { number: '', name: '', unit: '', plan: '', fact: '', percent: '', note: '' },
      rows: rows.map(([code, fact]) => ({
        ...{ key: code, name: at.catalogue.indicators.find(each => each.code === code)!.nameUz, unit: '' },
        ...{ plan: null, lowerBetter: false, fact }
      }))
    })
    return new File([bytes as Uint8Array<ArrayBuffer>], name)
  }

  test.each([
    ['1,240 may be 1.24 or 1240', 'base-stations', '1,240', 'asked'],
    ['1.240 too', 'base-stations', '1.240', 'asked'],
    ['12 % into a count', 'base-stations', '12 %', 'percent-in-count'],
    ['a date', 'systems', '25.09.2026', 'date'],
    ['a date in ISO', 'systems', '2026-09-25', 'date'],
    ['text', 'systems', 'bajarildi', 'text'],
    ['text before a number', 'systems', 'jami 5', 'text'],
    ['1e300', 'fibre-total', '1e300', 'too-large'],
    ['sixteen digits', 'fibre-total', '1000000000000000', 'too-large'],
    ['a negative length', 'fibre-laid', '-5', 'negative'],
    ['another unit', 'fibre-laid', '5 nafar', 'wrong-unit'],
    ['a dash', 'fibre-laid', '–', 'dash'],
    ['a ratio that is computed', 'schools-connected-share', '40', 'computed']
  ])('%s: asked or refused by both ways in, the cell named, nothing half-written', async (_, code, text, why) => {
    const before = await lastWritten()
    const where = place('Chortoq tumani')
    const good = cell('fibre-libraries', 'Chortoq tumani', '2026-Q3', '7')
    const typed = await figures().enter({ cells: [good, cell(code, 'Chortoq tumani', '2026-Q3', text)] })
    const named = { indicator: one(code), place: where, period: '2026-Q3', text }
    if (why === 'asked') expect(typed.asked).toEqual([expect.objectContaining({ ...named, readings: [1.24, 1240] })])
    else expect(typed.refused).toEqual([expect.objectContaining({ ...named, why })])
    const file = await sent([
      ['fibre-libraries', '7'],
      [code, text]
    ])
    const { rows } = await figures().readForm({ file })
    const state = why === 'asked' ? { state: 'asked', readings: [1.24, 1240] } : { state: 'refused', why }
    expect(rows[1]).toMatchObject({ row: 7, indicator: one(code), text, ...state })
    const accepted = await figures().acceptForm({ file, answers: [] })
    expect(accepted).toMatchObject({ transaction: null, changed: 0, open: [{ row: 7 }] })
    expect(await lastWritten()).toBe(before)
    expect((await factOf('fibre-libraries', 'Chortoq tumani', '2026-Q3')).fact.value).toBeNull()
  })

  test('a place twice: refused by both ways in', async () => {
    const before = await lastWritten()
    const twice = [
      cell('fibre-laid', 'Chortoq tumani', '2026-Q3', '5'),
      cell('fibre-laid', 'Chortoq tumani', '2026-Q3', '6')
    ]
    expect((await figures().enter({ cells: twice })).refused).toEqual([
      expect.objectContaining({ why: 'twice', place: place('Chortoq tumani'), text: '6' })
    ])
    const file = await sent([
      ['fibre-laid', '5'],
      ['fibre-laid', '6']
    ])
    expect((await figures().acceptForm({ file, answers: [] })).open).toMatchObject([
      { row: 7, state: 'refused', why: 'twice', text: '6' }
    ])
    expect(await lastWritten()).toBe(before)
  })

  test('a ratio with zero below has no value and says why, whichever way its parts came', async () => {
    const parts = [cell('schools', 'Yangiqo‘rg‘on tumani', '2026-Q3', '0')]
    await figures().enter({ cells: [...parts, cell('schools-connected', 'Yangiqo‘rg‘on tumani', '2026-Q3', '0')] })
    const file = await sent([
      ['schools', '0'],
      ['schools-connected', '0']
    ])
    expect(await figures().acceptForm({ file, answers: [] })).toMatchObject({ changed: 2, open: [] })
    for (const where of ['Yangiqo‘rg‘on tumani', 'Chortoq tumani']) {
      const { fact } = await factOf('schools-connected-share', where, '2026-Q3')
      expect(fact).toMatchObject({ value: null, gap: 'zero-below' })
    }
  })

  test('two offices’ files for one period: the second one’s figures wait for a person, and go with history', async () => {
    await figures().acceptForm({ file: await sent([['systems', '12']], 'birinchi.xlsx'), answers: [] })
    const before = await lastWritten()
    const second = await sent([['systems', '15']], 'ikkinchi.xlsx')
    const [row] = (await figures().readForm({ file: second })).rows
    expect(row).toMatchObject({ state: 'changes', before: 12, value: 15, source: 'birinchi.xlsx' })
    expect((await figures().acceptForm({ file: second, answers: [] })).open).toHaveLength(1)
    expect(await lastWritten()).toBe(before)
    await figures().acceptForm({ file: second, answers: [{ row: 6, as: 'replace' }] })
    // The other way in: typed over, every state stays in the history with where it came from.
    const typed = cell('systems', 'Chortoq tumani', '2026-Q3', '16')
    await figures().enter({ cells: [typed], source: 'qo‘lda' })
    expect((await figures().history(typed)).map(step => [step.value, step.source])).toEqual([
      [16, 'qo‘lda'],
      [15, 'ikkinchi.xlsx'],
      [12, 'birinchi.xlsx']
    ])
  })

  test('a form saved by LibreOffice Calc: numbers whole, dates as numbers refused, what is unclear asked', async () => {
    const bytes = readFileSync(join(import.meta.dirname, 'testdata', 'form-saved-by-calc.xlsx'))
    const file = new File([bytes], 'uychi.xlsx')
    const reading = await figures().readForm({ file })
    expect(reading).toMatchObject({
      place: place('Uychi tumani'),
      period: '2026-Q3',
      vanished: [],
      moved: [],
      unknown: []
    })
    const codes = new Map(at.catalogue.indicators.map(each => [each.id, each.code]))
    const filled = reading.rows.filter(row => row.state !== 'empty')
    expect(filled.map(row => [codes.get(row.indicator), row.state, row.why ?? row.value])).toEqual([
      // 1,235 in a cell of numbers is one number: it is not asked about.
      ['fibre-laid', 'new', 1.235],
      ['fibre-libraries', 'refused', 'wrong-unit'],
      ['fibre-total', 'new', 1_234_567_890_123],
      ['settlements', 'new', 12.7],
      ['base-stations', 'new', 1240],
      ['internet-users', 'asked', null],
      ['digital-tv', 'new', 85],
      ['schools', 'new', null],
      ['staff-trained', 'refused', 'negative'],
      ['systems', 'refused', 'date'],
      ['portal-appeals', 'refused', 'too-large']
    ])
    expect(await figures().acceptForm({ file, answers: [] })).toMatchObject({ changed: 0, transaction: null })
  })
})
