import { expect, test } from 'vitest'
import { rowSource } from './row-source.ts'

const PF = { kind: 'PF', number: 'ПФ-777', date: '2026-10-14' }

test.each([
  ['Фармон / ПФ-777-сон / 14.10.2026 й', '1-банд', { ...PF, clause: '1', annex: null }],
  ['Фармон ПФ-777 14.10.26 й.', '5-банд 2-хатбоши', { ...PF, clause: '5.2' }],
  ['ПФ-777-сон Фармон (14.10.2026) 2-илова 14-банди', null, { ...PF, annex: '2', clause: '14' }],
  ['Президентнинг 2026 йил 14 октябрдаги ПФ-777-сон Фармони', '4-банд “а” кичик банд', { ...PF, clause: '4.а' }],
  [
    'Қарор / 664-6-81-Q/24 / 22.11.2024',
    '3',
    { kind: 'hokim', number: '664-6-81-Q/24', date: '2024-11-22', clause: '3' }
  ],
  ['ВМҚ 695-сон 24.10.2024', '2.1', { number: '695', date: '2024-10-24', clause: '2.1' }]
])('“%s” with “%s”', (document, clause, want) => expect(rowSource(document, clause, null)).toMatchObject(want))

test('words without the number of an act name none', () => {
  expect(rowSource('оғзаки топшириқ', '3', null)).toBeNull()
  expect(rowSource('', '3', null)).toBeNull()
})
