import writeXlsxFile, { type SheetData } from 'write-excel-file/universal'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ImportField, ListTable } from '#api/exchange.ts'
import { readWorkbook } from '#annex/readers/xlsx/workbook.ts'
import { openZip } from '#annex/zip/open-zip.ts'
import { docxText } from '#documents/docx-text.ts'
import { bringIn, setUp, smallFile } from './decree.ts'
import { HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice } from './office.ts'

const ROWS = Array.from({ length: 5 }, (_, index) => [
  `${['Биринчи', 'Иккинчи', 'Учинчи', 'Тўртинчи', 'Бешинчи'][index]} чора-тадбир матни.`,
  '',
  '2026 йил 1 декабргача',
  'Адлия вазирлиги'
])

const workbook = async (sheets: { name: string; rows: SheetData }[], name = 'жадвал.xlsx'): Promise<File> => {
  const blob = await writeXlsxFile(sheets.map(({ name: sheet, rows }) => ({ data: rows, sheet }))).toBlob()
  return new File([await blob.arrayBuffer()], name)
}

describe.each(HOSTS)('Excel in and out %s', (_, open) => {
  let office: OpenedOffice
  beforeAll(async () => {
    office = await openOffice(open)
    await setUp(office.client)
    await bringIn(office.client, smallFile(ROWS))
  })
  afterAll(() => office.close())
  const exchange = () => office.client.exchange
  const rows = async () => (await office.client.tasks.list({ view: 'measures', control: 'all' })).rows
  /** As the dialog does: the first sheet with the mapping it offers. */
  const offered = async (file: File, at = 0) => {
    const found = (await exchange().sheets({ file })).sheets[at]!
    const mapping = found.columns.flatMap(({ index, field }) => (field === null ? [] : [{ index, field }]))
    return { file, sheet: found.name, headerRow: found.headerRow, mapping }
  }
  const HEAD = ['Т/р', 'Чора-тадбирлар номи', 'Ҳолати', 'Бажарилиши, %', 'Маъсул ўринбосар', 'Ички муддат']

  test('the control plan of an act: head to be approved, each task with its deadline, executors and state', async () => {
    const act = (await office.client.acts.list())[0]!
    const { file, warnings } = await exchange().controlPlan({ act: act.id, format: 'docx' })
    expect([file.name, warnings]).toEqual([expect.stringMatching(/^Nazorat rejasi.*\.docx$/), []])
    const words = docxText(new Uint8Array(await file.arrayBuffer())).join('\n')
    for (const said of [
      'TASDIQLAYMAN',
      'Биринчи чора-тадбир матни',
      '2026 йил 1 декабр',
      'Адлия вазирлиги',
      'Qabul qilingan'
    ])
      expect(words).toContain(said)
    const pdf = await exchange().controlPlan({ act: act.id, format: 'pdf' })
    expect(await pdf.file.slice(0, 5).text()).toBe('%PDF-')
    await expect(exchange().controlPlan({ act: 999, format: 'pdf' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('a view goes out with its filter and source, and comes back in unchanged', async () => {
    const tasks = await rows()
    const table: ListTable = {
      columns: [
        { header: 'Kalit', kind: 'number', width: 60 },
        { header: 'Chora-tadbir', kind: 'text', width: 300 },
        { header: 'Holati', kind: 'text', width: 90 },
        { header: 'Bajarilishi', kind: 'number', width: 90 }
      ],
      rows: tasks.map(row => ({ cells: [row.id, row.title, 'Yangi', row.progress] }))
    }
    const wanted = { title: 'Topshiriqlar', filter: 'Holati: Yangi', source: 'ПҚ-77', table }
    const { file } = await exchange().list({ format: 'xlsx', ...wanted })
    expect(file.name).toMatch(/^Topshiriqlar \d{4}-\d\d-\d\d\.xlsx$/)
    const run = await exchange().dryRun(await offered(file))
    expect(run.counts).toEqual({ new: 0, update: 0, same: 5, wrong: 0 })
    const docx = await exchange().list({ format: 'docx', ...wanted })
    expect(docxText(new Uint8Array(await docx.file.arrayBuffer())).join('\n')).toContain('Holati: Yangi')
    const pdf = await exchange().list({ format: 'pdf', ...wanted, title: 'Рўйхат 漢' })
    expect(pdf.warnings).toEqual([{ code: 'MISSING_GLYPHS', detail: '漢' }])
    expect(new TextDecoder('latin1').decode((await pdf.file.arrayBuffer()).slice(0, 5))).toBe('%PDF-')
    const many = { columns: Array.from({ length: 27 }, () => table.columns[0]!), rows: [] }
    await expect(exchange().list({ format: 'pdf', ...wanted, table: many })).rejects.toMatchObject({
      code: 'BAD_VALUE'
    })
    const sheets = readWorkbook(openZip(new Uint8Array(await file.arrayBuffer())))
    expect(sheets).toHaveLength(1)
  })

  test('two sheets, moved columns, a misprinted header: every row has its verdict, nothing is written before it is looked at', async () => {
    const before = await rows()
    const file = await workbook([
      { name: 'Изоҳ', rows: [['Бу варақда жадвал йўқ']] },
      {
        name: 'Режа',
        rows: [
          ['Мингбулоқ тумани бўйича назорат жадвали'],
          ['Ички муддат', 'Ҳолати', 'Т/р', 'Чора-тадбирлар номи', 'Маъсул ўринбосар', 'Бажарилиши, %'],
          ['2026 йил 20 ноябрь', 'Ижрода', '1.', 'Биринчи чора-тадбир матни.', 'С. Каримов', 40],
          ['31.02.2026', 'Ижрода', '2', 'Иккинчи чора-тадбир матни.', 'Мелиев', 10],
          ['', 'Янги', '3', 'Учинчи чора-тадбир матни.', '', 0],
          ['', 'Назоратдан ечилди', '4', 'Тўртинчи чора-тадбир', '', ''],
          ['', '', '1', 'Биринчи чора-тадбир матни.', 'Султонов', ''],
          ['', '', '', 'Маҳаллаларда интернет сифатини ўрганиш', 'Жумаев', ''],
          ['', '', '99', '', 'Шерматов', '']
        ]
      }
    ])
    const wanted = await offered(file)
    expect(wanted.sheet).toBe('Режа')
    const run = await exchange().dryRun(wanted)
    expect(run.rows.map(row => [row.row, row.verdict])).toEqual([
      [3, 'update'],
      [4, 'wrong'],
      [5, 'same'],
      [6, 'wrong'],
      [7, 'wrong'],
      [8, 'new'],
      [9, 'wrong']
    ])
    expect(run.rows.flatMap(row => row.troubles.map(trouble => trouble.reason))).toEqual([
      'no-such-day',
      'needs-reason',
      'twice',
      'unknown-key'
    ])
    // The fifth measure is not in the file: it is told and stays.
    expect(run.missing).toBe(1)
    expect(await rows()).toEqual(before)

    const { transaction, counts, tasks } = await exchange().apply({ ...wanted, mark: run.mark })
    expect(counts).toEqual({ new: 1, update: 1, same: 1, wrong: 4 })
    expect(tasks).toHaveLength(2)
    const after = await rows()
    expect(after).toHaveLength(6)
    expect(after.find(row => row.number === '1' && row.act !== null)).toMatchObject({
      state: 'in-progress',
      progress: 40,
      ours: { deputy: 'С. Каримов', internalDate: '2026-11-20' }
    })
    expect(after.find(row => row.kind === 'errand')).toMatchObject({ ours: { deputy: 'Жумаев' }, control: 'ours' })
    // What was looked at is no longer what would be done.
    await expect(exchange().apply({ ...wanted, mark: run.mark })).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
    await office.client.changes.undo({ transaction: transaction! })
    expect(await rows()).toEqual(before)
  })

  test('what a header means is remembered once it was brought in', async () => {
    const strange = (words: string) =>
      workbook([
        {
          name: 'A',
          rows: [
            ['Рақами', 'Кто отвечает тут'],
            ['1', words]
          ]
        }
      ])
    const file = await strange('Фатуллаев')
    const first = await offered(file)
    expect(first.mapping.map(one => one.field)).toEqual(['number'])
    const mapping: { index: number; field: ImportField }[] = [...first.mapping, { index: 1, field: 'lead' }]
    const run = await exchange().dryRun({ ...first, mapping })
    await exchange().apply({ ...first, mapping, mark: run.mark })
    expect((await offered(await strange('Мелиев'))).mapping.map(one => one.field)).toEqual(['number', 'lead'])
  })

  test('a formula without its result, a column twice, no column of a key, another file: each in words, nothing written', async () => {
    const before = await rows()
    const formula = await workbook([
      {
        name: 'A',
        rows: [
          ['Т/р', 'Бажарилиши'],
          ['1', { value: '=10+5', type: 'Formula' }]
        ]
      }
    ])
    const { sheets } = await exchange().sheets({ file: formula })
    expect(sheets[0]).toMatchObject({ unsolved: 1 })
    expect((await exchange().dryRun(await offered(formula))).counts).toMatchObject({ wrong: 0, update: 0 })
    const file = await workbook([{ name: 'A', rows: [HEAD, ['1', 'x', '', '', '', '']] }])
    const wanted = await offered(file)
    expect(wanted.mapping.map(one => one.field)).toEqual([
      'number',
      'title',
      'state',
      'progress',
      'deputy',
      'internalDate'
    ])
    const twice = {
      ...wanted,
      mapping: [
        { index: 0, field: 'number' as const },
        { index: 1, field: 'number' as const }
      ]
    }
    await expect(exchange().dryRun(twice)).rejects.toMatchObject({ code: 'BAD_VALUE' })
    const noKey = { ...wanted, mapping: [{ index: 2, field: 'state' as const }] }
    await expect(exchange().dryRun(noKey)).rejects.toMatchObject({ code: 'UNKNOWN_COLUMNS' })
    await expect(exchange().sheets({ file: new File(['салом'], 'a.xlsx') })).rejects.toMatchObject({
      code: 'NOT_A_WORKBOOK'
    })
    await expect(exchange().sheets({ file: new File([], 'a.xlsx') })).rejects.toMatchObject({ code: 'EMPTY_FILE' })
    expect(await rows()).toEqual(before)
  })
})
