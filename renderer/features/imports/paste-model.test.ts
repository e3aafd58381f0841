import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileOf, pastedOf, readTabs } from './paste-model.ts'

describe('pasted text', () => {
  it('with tabs is a table; cells of several lines stay one', () => {
    const pasted = pastedOf('', '№\tЧора\tМуддат\n1\t"Порталлар\nва ""сайтлар"""\t2026 йил май\n')
    expect(pasted).toMatchObject({
      kind: 'table',
      rows: [
        ['№', 'Чора', 'Муддат'],
        ['1', 'Порталлар ва "сайтлар"', '2026 йил май']
      ]
    })
    expect(pasted!.content).toContain('<td>Порталлар<br>ва "сайтлар"</td>')
  })
  it('with an indent here and there is text', () =>
    expect(pastedOf('', '1. Қарор:\n\tбиринчи\nиккинчи\nучинчи')).toMatchObject({ kind: 'text', more: 0 }))
  it('that is empty is nothing', () => expect(pastedOf('<p></p>', ' \n')).toBeNull())
  it('shows its beginning and says how much more there is', () =>
    expect(pastedOf('', Array.from({ length: 50 }, (_, at) => `${at} қатор`).join('\n'))?.more).toBe(10))
  it('cannot bring tags into the table made of it', () => {
    const pasted = pastedOf('', 'a\t<script>1</script>\nb\t&amp;')!
    expect(pasted.content).not.toContain('<script>')
    expect(pasted.content).toContain('&#38;amp;')
  })
})

it('any cells come back from the tabs of a spreadsheet', () => {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  const cell = fc.string().map(text => `x${text.replaceAll('\r', '')}`)
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), rows => {
      expect(readTabs(rows.map(row => row.map(quoted).join('\t')).join('\n'))).toEqual(rows)
    })
  )
})

it('the file bears the name and tells its alphabet', async () => {
  const file = fileOf({ kind: 'table', content: '<table></table>', rows: [], more: 0 }, 'Nusxa')
  expect(file.name).toBe('Nusxa.html')
  expect(await file.text()).toMatch(/^<meta charset="utf-8">/)
})
