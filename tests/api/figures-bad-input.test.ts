import { describe, expect, test } from 'vitest'
import { figuresOffice } from './figures-office.ts'
import { HOSTS } from './hosts.ts'

describe.each(HOSTS.slice(0, 1))('bad input of figures %s', (_, open) => {
  const at = figuresOffice(open)
  const { figures, place, cell, factOf, lastWritten } = at

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
})
