import { describe, expect, it } from 'vitest'
import type { RoadMap } from '#domain/draft.ts'
import type { Block, Paragraph, Table } from '../blocks/blocks.ts'
import { assemble } from '../draft/assemble.ts'
import { alike, edits } from './alike.ts'
import { fold } from './fold.ts'

const HEADER = ['Т/р', 'Чора-тадбирлар', 'Механизм', 'Муддати', 'Масъул ижрочилар']
const at = (page: number, row: number | null) => ({ page, table: page, row, paragraph: null })
const said = (text: string, page: number): Paragraph => ({
  kind: 'paragraph',
  text,
  list: null,
  gap: false,
  at: at(page, null),
  trust: { confidence: 0.95, doubtful: [] }
})
/** The part of a table that stands on one page of a scan. */
const page = (number: number, ...rows: string[][]): Table => ({
  kind: 'table',
  columns: 5,
  gap: false,
  at: at(number, null),
  rows: rows.map((row, i) => ({
    header: false,
    at: at(number, i + 1),
    cells: row.map((text, column) => ({
      column,
      span: 1,
      continued: false,
      paragraphs: text === '' ? [] : [said(text, number)]
    }))
  }))
})
const row = (number: string, text: string) => [number, text, '', '2026 йил май', 'Адлия вазирлиги']
const mapsOf = (...blocks: Block[]) =>
  assemble({ blocks, notes: [], pages: 9 }, { name: 'режа.pdf', format: 'scan', sha256: '' }).annexes.filter(
    (annex): annex is RoadMap => annex.kind === 'roadmap'
  )
const printed = (map: RoadMap | undefined) => map?.measures.map(({ printedNumber, text }) => [printedNumber, text])

describe('a scanned road map', () => {
  it('goes on behind a header whose letters were read amiss, and a page number read as a letter', () => {
    const maps = mapsOf(
      page(1, HEADER, row('1.', 'Бири.')),
      said('У', 1),
      page(2, ['"Ур', 'Чора-тацбирлар', 'Механизм', 'Мудлати', 'Масъул ижрочипар'], row('2.', 'Иккинчиси.')),
      page(3, ['', 'Чора-тадбирлар', 'Механнзм', 'Муддати', 'Масъул ижрочилар'], row('3.', 'Учинчиси.'))
    )
    expect(maps).toHaveLength(1)
    expect(printed(maps[0])).toEqual([
      ['1', 'Бири.'],
      ['2', 'Иккинчиси.'],
      ['3', 'Учинчиси.']
    ])
  })

  it('has a row of its own where the number at the top of a page was lost or read as a letter', () => {
    const [map] = mapsOf(
      page(1, HEADER, row('1.', 'Бири.')),
      page(2, HEADER, row('', 'Иккинчиси.')),
      page(3, HEADER, ['й', 'Учинчиси.', '', '2026 йил май', ''], row('4;', 'Тўртинчиси.'))
    )
    expect(printed(map)).toEqual([
      ['1', 'Бири.'],
      [null, 'Иккинчиси.'],
      [null, 'Учинчиси.'],
      ['4', 'Тўртинчиси.']
    ])
    expect(map!.measures[1]!.notes.map(({ code }) => code)).toContain('NUMBER_GAP')
  })

  it('takes a speck in front of words that go on for no number', () => {
    const [map] = mapsOf(
      page(1, HEADER, row('7.', 'Порталларни босқичма-босқич')),
      page(2, HEADER, ['2', 'ишга тушириш.', '', '', ''], row('8.', 'Яна бири.'))
    )
    expect(printed(map)).toEqual([
      ['7', 'Порталларни босқичма-босқич ишга тушириш.'],
      ['8', 'Яна бири.']
    ])
  })
})

it('a working group is one whose vowel was printed or read amiss', () => {
  for (const word of ['гуруҳ', 'гурӯҳ', 'гурўҳ']) expect(fold(word)).toBe('guruh')
})

it('texts are alike but for a quarter of their letters', () => {
  expect(edits('мактаб', 'мактаблар')).toBe(3)
  expect(edits('', 'аб')).toBe(2)
  expect(alike('чора-тадбирлар номи', 'чора-тацбирпар номи')).toBe(true)
  expect(alike('чора-тадбирлар номи', 'чора-тадбирлар режаси 2026')).toBe(false)
  expect(alike('т/р', 'т/р')).toBe(false)
})
