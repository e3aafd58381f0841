import { expect, test } from 'vitest'
import { allTables } from '#db/all-tables.ts'
import { openMemory } from '#db/testing.ts'
import { LANGUAGES } from '#domain/office.ts'
import { ONLY_JSON } from './open-files.ts'
import { columnWords, tableWords } from './table-words.ts'

test('every workbook and every column of it is named in each language, no two workbooks alike', async () => {
  const tables = allTables(await openMemory()).filter(({ name }) => !ONLY_JSON.has(name))
  for (const language of LANGUAGES) {
    const names = tables.map(({ name }) => tableWords(name, language))
    expect(names.filter(name => /[a-z]_|^[a-z]/.test(name))).toEqual([])
    expect(new Set(names).size).toBe(tables.length)
    const silent = tables.flatMap(({ name, columns }) =>
      columns.filter(column => columnWords(column, language) === column).map(column => `${name}.${column}`)
    )
    expect(silent).toEqual([])
  }
})
