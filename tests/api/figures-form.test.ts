import { unzipSync } from 'fflate'
import { figureFormXlsx } from '#documents/figure-form.ts'
import { describe, expect, test } from 'vitest'
import { figuresOffice } from './figures-office.ts'
import { HOSTS } from './hosts.ts'

describe.each(HOSTS.slice(1, 2))('the form of figures %s', (_, open) => {
  const at = figuresOffice(open)
  const { figures, one, place, cell, factOf } = at

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
    const names = new Map(at.catalogue.indicators.map(each => [each.code, each.nameUz]))
    const row = (code: string, fact: string) => ({
      ...{ key: code, name: names.get(code) ?? 'Yangi ko‘rsatkich', unit: '', plan: null, lowerBetter: false, fact }
    })
    const filled = async (rows: ReturnType<typeof row>[], name = 'uychi.xlsx') => {
      const words = { number: '', name: '', unit: '', plan: '', fact: '', percent: '', note: '' }
      const key = at.catalogue.places.find(each => each.nameUz === 'Uychi tumani')!.key
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
})
