import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { docx, documentXml, numberingXml, p, run, tbl, tc, tr, W } from '#tests/corpus/docx.ts'
import { flat, type Paragraph, type Table } from '../../blocks/blocks.ts'
import { AnnexError } from '../../error.ts'
import { openZip } from '../../zip/open-zip.ts'
import { readDocx } from './read-docx.ts'

const read = (spec: Parameters<typeof docx>[0]) => readDocx(openZip(docx(spec)))
const paragraphs = (spec: Parameters<typeof docx>[0]) =>
  read(spec).blocks.filter((block): block is Paragraph => block.kind === 'paragraph')
const texts = (body: string) => paragraphs({ body }).map(({ text }) => text)
const table = (body: string) => read({ body }).blocks.find((block): block is Table => block.kind === 'table')!
const grid = (body: string) =>
  table(body).rows.map(row =>
    row.cells.map(
      cell => `${cell.column}+${cell.span}${cell.continued ? '^' : ''} ${cell.paragraphs.map(flat).join('|')}`
    )
  )
const one = (runs: string) => `<w:p>${runs}</w:p>`

describe('paragraphs', () => {
  it.each([
    ['joins runs', one(run('Йўл ') + run('харитаси')), ['Йўл харитаси']],
    ['keeps a soft break and a tab apart from spaces', one(run('а\nб\tв')), ['а\nб\tв']],
    [
      'reads hyphens and drops soft ones',
      one('<w:r><w:t>чора</w:t><w:noBreakHyphen/><w:t>тад</w:t><w:softHyphen/><w:t>бир\u00AD</w:t></w:r>'),
      ['чора-тадбир']
    ],
    ['folds no-break and thin spaces', p('1\u00A0240,5\u2009 км'), ['1 240,5 км']],
    [
      'takes inserted and leaves deleted text',
      one(`<w:ins w:id="1">${run('янги')}</w:ins><w:del w:id="2"><w:r><w:delText>эски</w:delText></w:r></w:del>`),
      ['янги']
    ],
    [
      'leaves moved-away text',
      one(`<w:moveFrom w:id="1">${run('эски')}</w:moveFrom><w:moveTo w:id="2">${run('янги')}</w:moveTo>`),
      ['янги']
    ],
    [
      'joins paragraphs whose mark is deleted',
      `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('бир')}</w:p>${p('икки')}`,
      ['бир икки']
    ],
    ['leaves hidden text', one(run('кўринади') + run('яширин', '<w:vanish/>')), ['кўринади']],
    [
      'leaves field codes and keeps their results',
      one(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
      ),
      ['7']
    ],
    [
      'takes the content of a content control',
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${p('ичида')}</w:sdtContent></w:sdt>`,
      ['ичида']
    ],
    [
      'takes a link and a smart tag',
      one(`<w:hyperlink>${run('my.gov.uz')}</w:hyperlink><w:smartTag>${run(' да')}</w:smartTag>`),
      ['my.gov.uz да']
    ]
  ])('%s', (_, body, expected) => {
    expect(texts(body)).toEqual(expected)
  })

  it('marks a gap behind an empty paragraph', () => {
    expect(paragraphs({ body: p('бир') + p('') + p('икки') + p('уч') }).map(({ gap }) => gap)).toEqual([
      false,
      true,
      false
    ])
  })

  it('lists what it leaves out', () => {
    const box = `<w:p><w:r><w:pict><w:txbxContent>${p('қутида')}</w:txbxContent></w:pict></w:r>${run('матн')}</w:p>`
    const { blocks, notes } = read({ body: box })
    expect(blocks).toMatchObject([{ text: 'матн' }])
    expect(notes).toMatchObject([{ code: 'IGNORED_CONTENT', was: 'matn qutisi (text box)' }])
  })
})

describe('automatic numbers', () => {
  const labels = (levels: readonly (readonly [string, string])[], items: readonly number[], start = 1) =>
    paragraphs({
      body: items.map(level => p('x', { list: { id: 1, level } })).join(''),
      numbering: numberingXml([{ id: 1, levels, start }])
    }).map(({ list }) => list?.label)

  it('counts levels and starts lower ones again', () => {
    expect(
      labels(
        [
          ['decimal', '%1.'],
          ['decimal', '%1.%2.']
        ],
        [0, 1, 1, 0, 1]
      )
    ).toEqual(['1.', '1.1.', '1.2.', '2.', '2.1.'])
  })
  it.each([
    ['upperRoman', ['I.', 'II.', 'III.', 'IV.']],
    ['lowerRoman', ['i.', 'ii.', 'iii.', 'iv.']],
    ['upperLetter', ['A.', 'B.', 'C.', 'D.']],
    ['lowerLetter', ['a.', 'b.', 'c.', 'd.']],
    ['russianLower', ['а.', 'б.', 'в.', 'г.']],
    ['decimalZero', ['01.', '02.', '03.', '04.']]
  ])('%s', (format, expected) => {
    expect(labels([[format, '%1.']], [0, 0, 0, 0])).toEqual(expected)
  })
  it('begins where the list begins', () => expect(labels([['decimal', '%1)']], [0, 0], 5)).toEqual(['5)', '6)']))
  it('begins again at a start override and shares the count between instances without one', () => {
    const numbering = `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`
    const body = [1, 1, 2, 3, 3].map(id => p('x', { list: { id } })).join('')
    expect(paragraphs({ body, numbering }).map(({ list }) => list?.label)).toEqual(['1', '2', '3', '1', '2'])
  })
  it('takes the number of a style through its base, and none where numId is 0', () => {
    const styles = `<w:styles xmlns:w="${W}"><w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="Base"/></w:style></w:styles>`
    const body = p('x', { style: 'Own' }) + p('y', { style: 'Own', list: { id: 0 } }) + p('z', { style: 'Own' })
    expect(
      paragraphs({ body, styles, numbering: numberingXml([{ id: 1, levels: [['decimal', '%1.']] }]) }).map(
        ({ list }) => list?.label
      )
    ).toEqual(['1.', undefined, '2.'])
  })
  it('keeps the number of an empty cell', () => {
    const body = tbl([tr([tc([p('', { list: { id: 1 } })]), tc('иш')])], 2)
    const { blocks } = read({ body, numbering: numberingXml([{ id: 1, levels: [['decimal', '%1.']] }]) })
    expect((blocks[0] as Table).rows[0]!.cells[0]!.paragraphs).toMatchObject([{ text: '', list: { label: '1.' } }])
  })
})

describe('tables', () => {
  it('keeps spans on the grid', () => {
    expect(grid(tbl([tr([tc('а', { span: 2 }), tc('б')]), tr([tc('в'), tc('г'), tc('д')])], 3))).toEqual([
      ['0+2 а', '2+1 б'],
      ['0+1 в', '1+1 г', '2+1 д']
    ])
  })
  it('gives a vertically merged cell to every row it spans', () => {
    expect(
      grid(
        tbl(
          [
            tr([tc('а', { merge: 'restart' }), tc('1')]),
            tr([tc([], { merge: 'continue' }), tc('2')]),
            tr([tc('б'), tc('3')])
          ],
          2
        )
      )
    ).toEqual([
      ['0+1 а', '1+1 1'],
      ['0+1^ а', '1+1 2'],
      ['0+1 б', '1+1 3']
    ])
  })
  it('takes a merge without a beginning as a cell of its own', () => {
    expect(grid(tbl([tr([tc('а', { merge: 'continue' })])], 1))).toEqual([['0+1 а']])
  })
  it('clamps a span of two billion', () => {
    expect(table(tbl([tr([tc('а', { span: 2_000_000_000 })])], 1)).columns).toBeLessThan(300)
  })
  it('puts the text of a table inside a cell into that cell', () => {
    expect(
      grid(tbl([tr([tc([p('олдин'), tbl([tr([tc('ичида'), tc('ёнида')])], 2), p('кейин')]), tc('б')])], 2))
    ).toEqual([['0+1 олдин|ичида|ёнида|кейин', '1+1 б']])
  })
  it('looks through a table that is only a frame', () => {
    expect(grid(tbl([tr([tc([tbl([tr([tc('а'), tc('б')])], 2)])])], 1))).toEqual([['0+1 а', '1+1 б']])
  })
  it('drops a deleted row', () => {
    expect(
      grid(tbl([tr([tc('а')]), `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc('эски')}</w:tr>`, tr([tc('б')])], 1))
    ).toEqual([['0+1 а'], ['0+1 б']])
  })
  it('knows the row that repeats on each page', () => {
    expect(table(tbl([tr([tc('а')], true), tr([tc('б')])], 1)).rows.map(({ header }) => header)).toEqual([true, false])
  })
})

describe('packages', () => {
  it('finds the document by its relationship under another name', () => {
    expect(paragraphs({ body: p('матн'), documentPart: 'matn/asosiy.xml' })).toMatchObject([{ text: 'матн' }])
  })
  it('reads the strict namespace and other prefixes', () => {
    const strict = documentXml(p('матн'))
      .replaceAll('w:', 'q:')
      .replace('xmlns:w=', 'xmlns:q=')
      .replace(W, 'http://purl.oclc.org/ooxml/wordprocessingml/main')
    expect(paragraphs({ body: strict })).toMatchObject([{ text: 'матн' }])
  })
})

describe('any damage', () => {
  it('ends in a reading or in a known error', () => {
    const good = docx({ body: tbl([tr([tc('Т/р'), tc('Чора-тадбирлар')]), tr([tc('1.'), tc('Иш')])], 2) })
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }), changes => {
        const bytes = good.slice()
        for (const [at, byte] of changes) bytes[at] = byte
        try {
          readDocx(openZip(bytes))
        } catch (error) {
          expect(error).toBeInstanceOf(AnnexError)
        }
      }),
      { numRuns: 150 }
    )
  })
})
