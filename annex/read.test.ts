import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { docx, p, tbl, tc, tr } from '#tests/corpus/docx.ts'
import { smallDocx, TROUBLE, withOddNames } from '#tests/corpus/hostile.ts'
import { AnnexError } from './error.ts'
import { readAnnex } from './read.ts'

const sha256 = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const read = (bytes: Uint8Array, name = 'sinov.docx') => readAnnex({ name, bytes }, { sha256 })

describe('files that cannot be read', () => {
  it.each(TROUBLE)('refuses: $name', async ({ bytes, code }) => {
    const error = await read(bytes()).then(
      () => null,
      (thrown: unknown) => thrown
    )
    expect(error).toBeInstanceOf(AnnexError)
    expect((error as AnnexError).code).toBe(code)
    expect((error as AnnexError).data.file).toBe('sinov.docx')
    expect((error as AnnexError).message).toContain('“sinov.docx”')
    expect((error as AnnexError).message.split('\n')).toHaveLength(1)
  })

  it('names the headers it saw where it knows no column', async () => {
    const bytes = TROUBLE.find(({ code }) => code === 'UNKNOWN_COLUMNS')!.bytes()
    await expect(read(bytes)).rejects.toThrow('Исм | Ёши')
  })

  it('reads part names like __proto__ as plain names', async () => {
    const before = Object.getOwnPropertyNames(Object.prototype)
    const draft = await read(withOddNames())
    expect(draft.annexes).toHaveLength(1)
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
  })
})

describe('the reader is chosen by the bytes', () => {
  it('reads a DOCX under any name and says its hash', async () => {
    const bytes = smallDocx()
    const draft = await read(bytes, 'eski.pdf')
    expect(draft.source).toEqual({ name: 'eski.pdf', format: 'docx', pages: null, sha256: await sha256(bytes) })
    expect(draft.notes).toEqual([])
  })

  it('reads an HTML page that is called .doc', async () => {
    const page =
      '<html><body><table><tr><td>Т/р</td><td>Чора-тадбирлар номи</td></tr><tr><td>1.</td><td>Портал яратиш.</td></tr></table></body></html>'
    const draft = await read(new TextEncoder().encode(page), 'reja.doc')
    expect(draft.source.format).toBe('html')
    expect(draft.annexes[0]).toMatchObject({
      kind: 'roadmap',
      measures: [{ number: 1, printedNumber: '1', text: 'Портал яратиш.' }]
    })
  })
})

describe('progress and cancelling', () => {
  it('tells each stage and stops when it is aborted', async () => {
    const stages: string[] = []
    await readAnnex(
      { name: 'a', bytes: smallDocx() },
      { sha256, onProgress: (done, total, stage) => void stages.push(`${done}/${total} ${stage}`) }
    )
    expect(stages).toEqual(['0/3 open', '1/3 read', '2/3 recognise', '3/3 done'])
    await expect(readAnnex({ name: 'a', bytes: smallDocx() }, { sha256, signal: AbortSignal.abort() })).rejects.toThrow(
      'abort'
    )
  })
})

describe('a plan is always read whole', () => {
  it('keeps every key, unknown ones as null or []', async () => {
    const draft = await read(smallDocx())
    const annex = draft.annexes[0]!
    expect(annex.kind === 'roadmap' && annex.measures[0]).toMatchObject({
      section: null,
      subsection: null,
      title: 'Портал яратиш',
      items: [],
      declaredItems: null,
      steps: [],
      executors: [],
      funding: null,
      result: null,
      targets: [],
      confidence: 1,
      at: { page: null, table: 1, row: 2, paragraph: null },
      notes: []
    })
  })

  it('takes number and date from the annex head in a file of annexes alone', async () => {
    const table = tbl(
      [
        tr([tc('№'), tc('Chora-tadbirlar'), tc('Ijro muddati'), tc('Ijro uchun mas’ullar')]),
        tr([tc('1'), tc('Portal yaratish'), tc('2019-yil iyun'), tc('Adliya vazirligi')])
      ],
      4
    )
    const head = [
      'O‘zbekiston Respublikasi Prezidentining',
      '2019-yil 14-maydagi PQ-4320-son qaroriga',
      '1-ilova',
      'Sohani rivojlantirish bo‘yicha',
      '“YO‘L XARITASI”'
    ]
    const draft = await read(docx({ body: head.map(text => p(text)).join('') + table }))
    expect(draft.act).toEqual({ kind: 'PQ', number: 'PQ-4320', date: '2019-05-14', title: null, place: null })
    expect(draft.annexes[0]).toMatchObject({ number: '1', title: 'Sohani rivojlantirish bo‘yicha “YO‘L XARITASI”' })
  })

  it('looks through small tables that only place words on the page', async () => {
    const layout = (...cells: string[]) => tbl([tr(cells.map(text => tc(text)))], cells.length)
    const plan = tbl(
      [tr(['Т/р', 'Тадбирлар', 'Муддати'].map(text => tc(text))), tr(['1.', 'Портал', 'апрель'].map(text => tc(text)))],
      3
    )
    const body = [
      p('ТУМАН ҲОКИМИНИНГ ҚАРОРИ'),
      layout('2025 йил 3 март', '№ 12-4-0-Q/25', 'Қарши шаҳри'),
      p('Рақамлаштириш тўғрисида'),
      p('ҚАРОР ҚИЛАМАН:'),
      layout('', 'Туман ҳокимининг 2025 йил 3 мартдаги 12-4-0-Q/25-сон қарорига 1-илова'),
      p('РЕЖА'),
      plan
    ]
    const draft = await read(docx({ body: body.join('') }))
    expect(draft.act).toEqual({
      kind: 'hokim',
      number: '12-4-0-Q/25',
      date: '2025-03-03',
      title: 'Рақамлаштириш тўғрисида',
      place: 'Қарши шаҳри'
    })
    expect(draft.annexes).toMatchObject([
      { number: '1', title: 'РЕЖА', measures: [{ deadlines: [{ due: '2025-04-30' }] }] }
    ])
  })
})
