import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findColumns } from './columns.ts'
import { cutBetween, wordsOf } from './cut-words.ts'
import { findGrids } from './grid.ts'
import { type Line, linesOf, splitRun } from './lines.ts'
import { pageEdges } from './margins.ts'
import type { Rule, Run } from './page.ts'
import { paragraphsOf, spacingOf, usualLeading } from './paragraphs.ts'

const run = (left: number, y: number, text: string, size = 10): Run => ({
  text,
  left,
  right: left + text.length * size * 0.5,
  y,
  size
})
const across = (at: number, from: number, to: number): Rule => ({ vertical: false, at, from, to })
const down = (at: number, from: number, to: number): Rule => ({ vertical: true, at, from, to })
const NO_WORDS = { whole: new Set<string>(), cutting: false, russian: false }

describe('lines', () => {
  it('joins runs of one baseline, a raised mark among them, with a space only where there is a gap', () => {
    const runs = [run(0, 100, 'Пор'), run(15, 100, 'тал'), run(35, 100, 'яратиш'), run(65, 97, '1', 6)]
    expect(linesOf(runs).map(({ text }) => text)).toEqual(['Портал яратиш1'])
  })
  it('keeps a tab for a wide gap', () => {
    expect(linesOf([run(0, 50, 'Тошкент'), run(200, 50, '№ 5')], 30)[0]!.text).toBe('Тошкент\t№ 5')
  })
  it('never loses a letter when a run is split at a border', () => {
    const texts = fc.string({ unit: fc.constantFrom('а', 'б', ' ', 'ш', '1'), minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 150 }), (text, x) => {
        const pieces = splitRun(run(0, 10, text), x)
        expect(pieces.map(piece => piece.text.replace(/\s/g, '')).join('')).toBe(text.replace(/\s/g, ''))
      })
    )
  })
})

describe('grids', () => {
  const lines = (xs: readonly number[], ys: readonly number[]) => [
    ...ys.map(y => across(y, xs[0]!, xs.at(-1)!)),
    ...xs.map(x => down(x, ys[0]!, ys.at(-1)!))
  ]
  it('covers its area with cells, each place by one, whatever lines are missing', () => {
    const size = fc.integer({ min: 2, max: 6 })
    const missing = fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.boolean()), { maxLength: 8 })
    fc.assert(
      fc.property(size, size, missing, (columns, rows, gaps) => {
        const without = (r: number, c: number, vertical: boolean) =>
          gaps.some(([row, column, v]) => v === vertical && row === r && column === c)
        const rules: Rule[] = [
          across(0, 0, columns * 50),
          across(rows * 20, 0, columns * 50),
          down(0, 0, rows * 20),
          down(columns * 50, 0, rows * 20)
        ]
        for (let r = 0; r < rows; r++)
          for (let c = 0; c < columns; c++) {
            if (r > 0 && !without(r, c, false)) rules.push(across(r * 20, c * 50, c * 50 + 50))
            if (c > 0 && !without(r, c, true)) rules.push(down(c * 50, r * 20, r * 20 + 20))
          }
        for (const grid of findGrids(rules)) {
          const area = grid.cells.reduce((sum, cell) => sum + (cell.right - cell.left) * (cell.bottom - cell.top), 0)
          expect(area).toBeCloseTo((grid.right - grid.left) * (grid.bottom - grid.top))
        }
      }),
      // Joined places in the form of a U, parts of one row that do not touch.
      {
        examples: [
          [
            3,
            2,
            [
              [1, 2, true],
              [1, 2, false],
              [1, 1, true],
              [1, 0, false]
            ]
          ]
        ]
      }
    )
  })
  it('keeps two tables on one page apart and closes one that is open at its sides and foot', () => {
    const open = [across(300, 0, 200), across(320, 0, 200), down(100, 300, 360)]
    const grids = findGrids([...lines([0, 100, 200], [0, 20, 40]), ...open])
    expect(grids.map(({ rows, columns }) => [rows, columns])).toEqual([
      [2, 2],
      [2, 2]
    ])
  })
  it('takes double lines for one and a lone box or an underline for none', () => {
    expect(findGrids([...lines([0, 100, 200], [0, 20]), ...lines([1.5, 101.5, 201.5], [1.5, 21.5])])[0]).toMatchObject({
      rows: 1,
      columns: 2
    })
    expect(findGrids(lines([0, 500], [0, 700]))).toEqual([])
    expect(findGrids([across(50, 0, 200), across(90, 0, 200)])).toEqual([])
  })
})

describe('tables without lines', () => {
  const cells = [1, 2, 3, 4, 5].flatMap(n => [
    run(0, n * 30, `${n}.`),
    run(40, n * 30, 'Янги'),
    run(65, n * 30, 'порталда'),
    run(110, n * 30, 'иш'),
    run(200, n * 30, 'Адлия')
  ])
  const found = (confidence: number | undefined) =>
    findColumns(confidence === undefined ? cells : cells.map(one => ({ ...one, confidence })), null).tables.flatMap(
      table => table.cells.map(cell => cell.runs.map(one => one.confidence))
    )

  it('have no cell of a scan that is sure, for its edges are not drawn', () => {
    const read = found(0.95)
    expect(read).toHaveLength(15)
    expect(read.every(words => Math.min(...words.map(one => one ?? 1)) < 0.9)).toBe(true)
    expect(read.find(words => words.length === 3)).toEqual([0.45, 0.95, 0.45])
  })
  it('are sure where the file itself tells the letters', () => {
    expect(
      found(undefined)
        .flat()
        .every(one => one === undefined)
    ).toBe(true)
  })
})

describe('paragraphs', () => {
  const column = { left: 0, right: 150, leading: 1.2 }
  const line = (y: number, text: string, left = 0, width = text.length * 5): Line => {
    const first = (/^\S+/.exec(text)?.[0].length ?? 0) * 5
    return { text, left, right: left + width, y, size: 10, first, letter: 5, exact: false }
  }
  const texts = (lines: readonly Line[], soft = false) =>
    paragraphsOf(lines, column, NO_WORDS, soft ? 'cell' : 'prose').map(({ text }) => text)

  it('ends where the next word would still have fitted', () => {
    expect(texts([line(12, 'аааа бббб вввв гггг дддд ее'), line(24, 'жжжжжж'), line(36, 'зз')])).toEqual([
      'аааа бббб вввв гггг дддд ее жжжжжж',
      'зз'
    ])
  })
  it('ends at a wider gap and before the next number of a list', () => {
    const full = 'аааа бббб вввв гггг дддд ее.'
    expect(texts([line(12, `1. ${full}`, 0, 145), line(24, '2. Ишга'), line(40, 'Якунлаш')])).toEqual([
      `1. ${full}`,
      '2. Ишга',
      'Якунлаш'
    ])
  })
  it('leaves a hyphen at a line end without a space, also between years', () => {
    expect(texts([line(12, 'аааа бббб вввв гггг чора-', 0, 145), line(24, 'тадбирлар')])).toEqual([
      'аааа бббб вввв гггг чора-тадбирлар'
    ])
    expect(texts([line(12, 'аааа бббб вввв гггг 2025–', 0, 145), line(24, '2026 йиллар')])).toEqual([
      'аааа бббб вввв гггг 2025–2026 йиллар'
    ])
  })
  it('keeps the line end before a capital where nobody can tell what it was', () => {
    expect(texts([line(12, 'Адлия вазирлиги ва ҳудудий', 0, 145), line(24, 'Соғлиқни сақлаш')], true)).toEqual([
      'Адлия вазирлиги ва ҳудудий\nСоғлиқни сақлаш'
    ])
  })
  it('takes the smallest common distance of lines for the usual one', () => {
    const lines = [10, 22, 34, 46, 70, 82].map(y => line(y, 'а'))
    expect(usualLeading([lines])).toBeCloseTo(1.2)
  })
  it('puts a cut word together when the file knows it whole', () => {
    const words = wordsOf([[line(0, 'бу ерда телекоммуникация тармоғи')]])
    const above = line(0, 'Телекоммуникац', 0, 148)
    expect(cutBetween(above, line(12, 'ия тармоғи'), column, words)).toEqual({ joined: true, doubt: null })
    expect(cutBetween(above, line(12, 'тармоғи'), column, words)).toEqual({
      joined: false,
      doubt: 'Телекоммуникац тармоғи'
    })
    expect(cutBetween(line(0, 'Телекоммуникац', 0, 90), line(12, 'ия тармоғи'), column, words)).toEqual({
      joined: false,
      doubt: null
    })
  })
})

describe('spacing', () => {
  const line = (y: number, text: string): Line => ({
    text,
    left: 0,
    right: 100,
    y,
    size: 10,
    first: 20,
    letter: 5,
    exact: false
  })
  it('takes the distance of paragraphs for no empty line where all of them stand apart', () => {
    const apart = [0, 22, 34, 56, 78, 100, 122, 144].map((y, i) =>
      line(y, i === 2 ? 'давоми.' : i === 1 ? 'Бу гап' : 'Гап тугади.')
    )
    expect(spacingOf([apart])).toEqual({ leading: 1.2, between: 2.2 })
    const close = [0, 12, 24, 36, 60, 72, 84, 96].map(y => line(y, 'Гап тугади.'))
    expect(spacingOf([close]).between).toBe(null)
  })
})

describe('edges of pages', () => {
  const page = (...lines: [number, string][]) => ({
    height: 800,
    lines: lines.map(
      ([y, text]): Line => ({ text, left: 0, right: 100, y, size: 10, first: 10, letter: 5, exact: false })
    )
  })
  const dropped = (pages: readonly ReturnType<typeof page>[]) =>
    pageEdges(pages).map(edge => [...edge].map(({ text }) => text))

  it('drops what stands at the same place on most pages and numbers that count them', () => {
    const pages = [1, 2, 3, 4].map(number => page([30, 'Қарор'], [400, 'Матн'], [780, `${number}`]))
    expect(dropped(pages)).toEqual([1, 2, 3, 4].map(number => ['Қарор', `${number}`]))
  })
  it('keeps a column header that repeats, with its second line, and what is seen twice only', () => {
    const header: [number, string][] = [
      [60, 'Т/р\tЧора-тадбирлар\tМасъул'],
      [72, 'ижрочилар']
    ]
    expect(dropped([page(...header), page(...header), page(...header)])).toEqual([[], [], []])
    expect(dropped([page([30, 'I бўлим']), page([30, 'II бўлим'])])).toEqual([[], []])
  })
})
