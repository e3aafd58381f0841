import { describe, expect, it } from 'vitest'
import { flat, type Table } from '../../blocks/blocks.ts'
import { decodeHtml, looksLikeHtml, readHtml } from './read-html.ts'

const table = (html: string) => readHtml(html).blocks.find((block): block is Table => block.kind === 'table')!
const grid = (html: string) =>
  table(html).rows.map(row =>
    row.cells.map(cell => `${cell.column}${cell.continued ? '^' : ''} ${cell.paragraphs.map(flat).join('|')}`)
  )

describe('HTML', () => {
  it('spreads rowspan and colspan over the grid', () => {
    expect(grid('<table><tr><td rowspan=2>а<td colspan=2>б</tr><tr><td>в<td>г</tr></table>')).toEqual([
      ['0 а', '1 б'],
      ['0^ а', '1 в', '2 г']
    ])
  })
  it('reads paragraphs, breaks and lists of a cell', () => {
    const cell = table(
      '<table><tr><td><p>бир<br>икки</p><ol><li>уч</li><li><p>тўрт</p></li></ol><ul><li>беш</li></ul></td></tr></table>'
    ).rows[0]!.cells[0]!
    expect(cell.paragraphs.map(({ text, list }) => [text, list?.label ?? null])).toEqual([
      ['бир\nикки', null],
      ['уч', '1.'],
      ['тўрт', '2.'],
      ['беш', '•']
    ])
  })
  it('ends a paragraph at an empty line of breaks', () => {
    expect(
      readHtml('<p>бир<br>икки<br> <br>уч</p>').blocks.map(block => block.kind === 'paragraph' && block.text)
    ).toEqual(['бир\nикки', 'уч'])
  })
  it('drops scripts, styles and hidden text', () => {
    expect(
      readHtml('<style>x</style><script>y</script><p>кўринади<span style="display: none">яширин</span></p>').blocks
    ).toMatchObject([{ text: 'кўринади' }])
  })
  it('folds line breaks of the source', () => {
    expect(readHtml('<p>бир\n   икки&nbsp;уч</p>').blocks).toMatchObject([{ text: 'бир икки уч' }])
  })
  it('looks through a table that is only a frame', () => {
    expect(grid('<table><tr><td><table><tr><td>а</td><td>б</td></tr></table></td></tr></table>')).toEqual([
      ['0 а', '1 б']
    ])
  })
  it('is told from text that carries mark-up', () => {
    expect(looksLikeHtml('<!DOCTYPE html><p>')).toBe(true)
    expect(looksLikeHtml('  <table border=1><tr><td>')).toBe(true)
    expect(looksLikeHtml('Т/р\t<p>Чора</p>\t<i>а</i>')).toBe(false)
  })
  it('is decoded by its meta charset', () => {
    const cyrillic = new Uint8Array(
      [...'<meta charset=windows-1251><p>'].map(letter => letter.charCodeAt(0)).concat([0xcf, 0xd4])
    )
    expect(decodeHtml(cyrillic)).toContain('ПФ')
  })
})
