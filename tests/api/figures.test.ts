import { describe, expect, test } from 'vitest'
import { figuresOffice } from './figures-office.ts'
import { HOSTS } from './hosts.ts'

describe.each(HOSTS)('figures %s', (_, open) => {
  const at = figuresOffice(open)
  const { figures, one, place, cell, factOf } = at

  test('the office knows its own place, and loading again adds nothing', async () => {
    expect(at.catalogue.home).toBe(place('Mingbuloq tumani'))
    expect(at.catalogue.places).toHaveLength(221)
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
    await at.office.client.changes.undo({ transaction: transaction! })
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

  test('mahallas are added once; an indicator cannot be a ratio of itself', async () => {
    const parent = place('Mingbuloq tumani')
    expect((await figures().addMahallas({ parent, names: ['Jomasho‘y', 'Gulbog‘', 'Жомашўй', ''] })).added).toBe(2)
    expect((await figures().addMahallas({ parent, names: ["Gulbog'"] })).added).toBe(0)
    const { id, ...share } = at.catalogue.indicators.find(each => each.code === 'schools-connected-share')!
    await expect(figures().save({ id, indicator: { ...share, numerator: id } })).rejects.toMatchObject({
      code: 'BAD_VALUE'
    })
  })

  test('an approved period is corrected only with a reason, by the deputy’s approval; who has not reported is seen', async () => {
    const where = place('Mingbuloq tumani')
    at.office.caller.actor = { name: 'H. Boylarov', role: 'officer' }
    await expect(figures().approve({ period: '2026-Q3', places: [where] })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    at.office.caller.actor = { name: 'A. Abdusalomov', role: 'deputy' }
    await figures().approve({ period: '2026-Q3', places: [where] })
    at.office.caller.actor = { name: 'H. Boylarov', role: 'officer' }
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
})
