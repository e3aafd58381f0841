import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { toLatin } from '#language/script.ts'
import { checkFigures, scenesOf } from './check.ts'
import type { FigureBlock } from './figure.ts'

const linesOf = (name: string): string[] =>
  readFileSync(join(import.meta.dirname, 'testdata', name), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
const at = { page: null, table: null, row: null, paragraph: 1 }
const blocks = (text: string): FigureBlock[] =>
  text.split('\\n').map((one, index) => ({ kind: 'paragraph', text: one, at: { ...at, paragraph: index + 1 } }))
const found = (text: string): string[] =>
  checkFigures(blocks(text)).map(({ code, printed, expected }) => `${code} ${printed} → ${expected}`)

const RIGHT = linesOf('right.txt')
const WRONG = linesOf('wrong.tsv').map(line => line.split('\t') as [string, string, string, string])

const table = (lines: string[]): FigureBlock => ({
  kind: 'table',
  rows: lines.map((line, index) => ({
    header: index === 0,
    at: { ...at, paragraph: null, table: 1, row: index + 1 },
    cells: line.split('|').map((text, column) => ({ column, text }))
  }))
})
const inTable = (...lines: string[]): string[] =>
  checkFigures([table(lines)]).map(one => `${one.at.row}: ${one.code} ${one.printed} → ${one.expected}`)

test('a table with right sums, shares and growths is passed over', () => {
  const plan = [
    '№|Туман|Режа|Амалда|Фоиз',
    '1|Андижон|120|114|95',
    '2|Асака|80|84|105',
    '3|Балиқчи|100|90|90',
    '|Жами|300|288|96'
  ]
  expect(inTable(...plan)).toEqual([])
  expect(inTable('Hudud|Soni', 'A|12', 'B|15', 'Jami|27')).toEqual([])
  expect(inTable('Hudud|2023 yil|2024 yil|O‘sish, %', 'A|100|120|20,0', 'B|200|210|5,0', 'Jami|300|330|10,0')).toEqual(
    []
  )
  expect(inTable('Hudud|Aholi|Reyting', 'A|100|3', 'B|90|1', 'C|80|2')).toEqual([])
})

test('a wrong cell of a table is the one that is told', () => {
  const plan = (one: string, two: string): string[] =>
    inTable(
      '№|Туман|Режа|Амалда|Фоиз',
      `1|Андижон|120|${one}|95`,
      '2|Асака|80|84|105',
      `3|Балиқчи|100|90|${two}`,
      '|Жами|300|288|96'
    )
  expect(plan('124', '90')).toEqual(['2: SUM 124 → 114'])
  expect(plan('114', '80')).toEqual(['4: PLAN 80 → 90'])
  expect(inTable('Hudud|Soni', 'A|12', 'B|15', 'Jami|28')).toEqual(['4: SUM 28 → 27'])
  const growth = inTable(
    'Ҳудуд|2023 йил|2024 йил|Ўсиш, %',
    'А|100|120|20,0',
    'Б|200|210|5,0',
    'В|50|60|30,0',
    'Жами|350|390|11,4'
  )
  expect(growth).toEqual(['4: GROWTH 30,0 → 20,0'])
  expect(inTable('Hudud|Jami|Erkak|Ayol', 'A|100|60|40', 'B|90|50|40', 'C|80|30|45', 'Jami|270|140|125')).toEqual([
    '4: SUM 80 → 75'
  ])
})

test('with a register, acts it lacks and other figures than in a letter sent are told', () => {
  const sent = scenesOf('2023 йилда маҳаллаларнинг 296 таси интернет тармоғидан узлуксиз фойдаланмоқда.')
  const register = { hasAct: (number: string) => number === 'ПҚ-308', sent: [{ number: '01-1059', sentences: sent }] }
  const asked = (text: string): string[] =>
    checkFigures(blocks(text), register).map(one => `${one.code} ${one.printed} → ${one.expected}`)
  expect(asked('2023 йил 14 сентябрдаги ПҚ-308-сонли қарори ижроси таъминланди.')).toEqual([])
  expect(asked('2023 йил 14 сентябрдаги ПҚ-309-сонли қарори ижроси таъминланди.')).toEqual(['ACT_UNKNOWN ПҚ-309 → '])
  expect(asked('2023 йилда маҳаллаларнинг 269 таси интернет тармоғидан узлуксиз фойдаланмоқда.')).toEqual([
    'CONTRADICTION 269 → 296 (01-1059)'
  ])
  expect(asked('2024 йилда маҳаллаларнинг 269 таси интернет тармоғидан узлуксиз фойдаланмоқда.')).toEqual([])
})

test('one act has one date in one paper', () => {
  const text =
    '2023 йил 14 сентябрдаги ПҚ-308-сонли қарори қабул қилинди.\\n2023 йил 15 сентябрдаги ПҚ-308-сонли қарори ижроси таъминланди.'
  expect(found(text)).toEqual(['ACT_NUMBER ПҚ-308, 2023-09-15 → ПҚ-308, 2023-09-14'])
})

test.each(RIGHT)('right: %s', sentence => {
  expect(found(sentence)).toEqual([])
})

test.each(WRONG)('%s %s → %s: %s', (code, printed, expected, sentence) => {
  expect(found(sentence)).toEqual([`${code} ${printed} → ${expected}`])
})

test.each(RIGHT.filter(line => /[ўқғҳ]/i.test(line)))('right in Latin too: %s', sentence => {
  expect(
    found(
      sentence
        .split('\\n')
        .map(one => toLatin(one))
        .join('\\n')
    )
  ).toEqual([])
})

test.each(WRONG.filter(([code, , , line]) => /[ўқғҳ]/i.test(line) && code !== 'WEEKDAY'))(
  '%s %s → %s in Latin too: %s',
  (code, _printed, _expected, sentence) => {
    expect(
      checkFigures(
        blocks(
          sentence
            .split('\\n')
            .map(one => toLatin(one))
            .join('\\n')
        )
      ).map(one => one.code)
    ).toEqual([code])
  }
)
