import { expect, it } from 'vitest'
import { labelled, labelsIn } from './labels.ts'

const told = (text: string) =>
  labelsIn(text).map(label => `${label.kind} ${labelled(text, label, labelsIn(text)[0]!.bracketed)}`)

it.each([
  ['Муддат: 2026 йил 1 июнга қадар.', ['deadline 2026 йил 1 июнга қадар']],
  ['Масъуллар – Адлия вазирлиги', ['executors Адлия вазирлиги']],
  [
    'Улаш (муддат: 2025 йил 1 май; масъул: Солиқ бошқармаси).',
    ['deadline 2025 йил 1 май', 'executors Солиқ бошқармаси']
  ],
  ['Портал яратиш. Ijro muddati: 10 kun. Mas’ul: AKT bo‘limi', ['deadline 10 kun', 'executors AKT bo‘limi']],
  ['Ишлар муддатида бажарилсин ва масъул ходимлар билан келишилсин: шартнома тузилсин', []],
  ['Вазирлик – масъул идора', []]
])('%s', (text, want) => {
  expect(told(text)).toEqual(want)
})

it('looks through a text without end once', () => {
  expect(labelsIn(`${'муддати ўтган ишлар '.repeat(20_000)}: бор`)).toEqual([])
  expect(labelsIn('а: '.repeat(30_000))).toEqual([])
})
