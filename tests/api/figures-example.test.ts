import { describe, expect, test } from 'vitest'
import { figuresOffice } from './figures-office.ts'
import { HOSTS } from './hosts.ts'

describe.each(HOSTS.slice(0, 1))('example figures %s', (_, open) => {
  const at = figuresOffice(open)
  const { figures, one, place, factOf } = at

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
    const problems = await at.office.client.work.period({ first: '2016-01-01', last: '2016-12-31' } as never)
    expect(JSON.stringify(problems)).toContain('390 та мурожаат')
    const events = await at.office.client.events.list({ to: '2021-12-31' })
    expect(events.map(one => [one.kind, one.sum.attended, one.sum.passed]).sort()).toEqual([
      ['attestation', 2390, 900],
      ['course', 230, null],
      ['launch', null, null],
      ['launch', null, null],
      ['seminar', 65, null]
    ])
    expect((await at.office.client.events.list({ states: ['planned'] })).every(one => one.due)).toBe(true)
  })
})
