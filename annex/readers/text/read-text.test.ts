import { describe, expect, it } from 'vitest'
import { flat } from '../../blocks/blocks.ts'
import { decodeText } from '../decode.ts'
import { readText } from './read-text.ts'

const shape = (text: string) =>
  readText(text).blocks.map(block =>
    block.kind === 'paragraph' ? block.text : block.rows.map(row => row.cells.map(cell => cell.paragraphs.map(flat)))
  )

describe('text', () => {
  it('makes a table of lines with tabs and ends it at an empty line', () => {
    expect(shape('а\tб\nв\tг\n\nд\tе')).toEqual([
      [
        [['а'], ['б']],
        [['в'], ['г']]
      ],
      [[['д'], ['е']]]
    ])
  })
  it('begins a paragraph of a cell at <p> and <ul>', () => {
    expect(
      shape('1.\t<p>бир <i>икки</i></p> <p>уч:</p> <ul style="list-style-type: none"> тўрт; беш. <p>олти</p>')
    ).toEqual([[[['1.'], ['бир икки', 'уч:', 'тўрт; беш.', 'олти']]]])
  })
  it('takes Markdown out and leaves other stars', () => {
    expect(shape('## **“ЙЎЛ ХАРИТАСИ”**\nКаримов – вазир, *раҳбар*\n2 * 3 * 4\n* * *')).toEqual([
      '“ЙЎЛ ХАРИТАСИ”',
      'Каримов – вазир, раҳбар',
      '2 * 3 * 4',
      '* * *'
    ])
  })
  it('drops ruled rows and reads rows between bars', () => {
    expect(shape('| а | б |\n|---|:--:|\n| в | г |')).toEqual([
      [
        [['а'], ['б']],
        [['в'], ['г']]
      ]
    ])
    expect(shape('а\tб\n-----\t-----\nв\tг')).toEqual([
      [
        [['а'], ['б']],
        [['в'], ['г']]
      ]
    ])
  })
  it('reads an HTML table that stands in the text', () => {
    const text =
      '№ ПҚ-308\nТошкент шаҳри\n<table>\n<tr><th>Т/р</th><th rowspan="2">Иш</th></tr>\n<tr><td>1.</td></tr>\n</table>\n2-илова\nГуруҳ'
    expect(shape(text)).toEqual([
      '№ ПҚ-308',
      'Тошкент шаҳри',
      [
        [['Т/р'], ['Иш']],
        [['1.'], ['Иш']]
      ],
      '2-илова',
      'Гуруҳ'
    ])
  })
  it('marks gaps and keeps unknown tags', () => {
    expect(readText('бир\nикки\n\nуч <x>').blocks).toMatchObject([
      { gap: false },
      { gap: false },
      { gap: true, text: 'уч <x>' }
    ])
  })
  it('undoes the quotes of a spreadsheet', () => {
    expect(shape('1\t"“А” ва ""Б"""')).toEqual([[[['1'], ['“А” ва "Б"']]]])
    expect(shape('1\t"А" АЖ, "Б"')).toEqual([[[['1'], ['"А" АЖ, "Б"']]]])
  })
})

it('refuses millions of lines or cells before they are cut', () => {
  expect(() => readText('\n'.repeat(1_000_001))).toThrow(expect.objectContaining({ code: 'BOMB' }))
  expect(() => readText(`а${'\t'.repeat(500_001)}`)).toThrow(expect.objectContaining({ code: 'BOMB' }))
})

describe('the characters of a text', () => {
  it.each([
    ['UTF-8', [0xd0, 0x9f], 'П'],
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0xd0, 0x9f], 'П'],
    ['UTF-16LE', [0xff, 0xfe, 0x1f, 0x04], 'П'],
    ['windows-1251', [0xcf, 0x20, 0xcf], 'П П']
  ])('%s', (_, bytes, text) => expect(decodeText(new Uint8Array(bytes))).toBe(text))
  it('are not found in bytes that are no text', () => expect(decodeText(new Uint8Array([0, 1, 2, 3]))).toBeNull())
})
