import { expect, test } from 'vitest'
import { namedGroup } from './named-group.ts'

const title = (index: string) => ({
  title: `“Электрон ҳукумат тадқиқоти” ҳисоботининг ${index} индексидаги кўрсаткичларни яхшилаш учун масъул ишчи гурӯҳ ТАРКИБИ`
})
const groups = [
  'Онлайн хизмат кўрсатиш',
  'Электрон иштирок этиш',
  'Телекоммуникация инфратузилмаси',
  'Инсон капитали',
  'Маҳаллий онлайн хизматлар'
].map(title)

test.each([
  [
    '“Электрон ҳўкумат тадқиқоти” ҳисоботининг Онлайн хизмат кўрсатиши индексидаги кўрсаткичларни яхшилаш учун масъул ишчи гурӯҳ',
    0
  ],
  [
    '“Электрон ҳукумат тадқиқоти” ҳисботининг Онлайн хизмат кўрсатиш индексидаги кўрсаткичларни яхшилаш учун масъул ишчи гурӯҳ',
    0
  ],
  [
    '"Электрон ҳукумат тадқиқоти" ҳисоботининг Телекоммуникация инфратузилмаси индексидаги кўрсаткичларни яхшилаш учун масъул ишчи гурӯҳ',
    2
  ],
  [
    '“Электрон ҳукумат тадқиқоти” ҳисоботининг Маҳаллий онлайн хизматлар индексидаги кўрсаткчиларни яхшилаш учун масъул ишчи гурӯҳ',
    4
  ],
  [
    '“Elektron hukumat tadqiqoti” hisobotining Inson kapitali indeksidagi ko‘rsatkichlarni yaxshilash uchun mas’ul ishchi guruh',
    3
  ]
])('%s', (executor, index) => expect(namedGroup(executor, groups)).toBe(groups[index]))

test('a ministry is no group', () => expect(namedGroup('Рақамли технологиялар вазирлиги', groups)).toBeNull())
test('two groups of one name are not guessed between', () =>
  expect(namedGroup('масъул ишчи гуруҳ', [{ title: 'Масъул ишчи гуруҳ' }, { title: 'Масъул ишчи гуруҳ' }])).toBeNull())
