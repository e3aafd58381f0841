import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { docxText } from '#documents/docx-text.ts'
import { openPackage, writePackage } from '#documents/package.ts'
import { setUp } from './decree.ts'
import { HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice } from './office.ts'

const shipped = new Uint8Array(readFileSync(join(import.meta.dirname, '..', '..', 'templates', 'note.docx')))
/** The shipped note with its XML changed, as an office changes it in Word. */
const changed = (change: (xml: string) => string, name = 'bizning.docx'): File => {
  const parts = openPackage(shipped)
  const xml = new TextDecoder().decode(parts.get('word/document.xml'))
  parts.set('word/document.xml', new TextEncoder().encode(change(xml)))
  const bytes = writePackage(parts, { title: 'note', author: '', date: '2026-11-21' })
  return new File([bytes as Uint8Array<ArrayBuffer>], name)
}

describe.each(HOSTS)('templates %s', (_, open) => {
  let office: OpenedOffice
  beforeAll(async () => {
    office = await openOffice(open)
    await setUp(office.client)
  })
  afterAll(() => office.close())
  const client = () => office.client
  const textOf = async (): Promise<string> => {
    const asked = {
      kind: 'note' as const,
      script: 'latin' as const,
      period: '2026-Q3',
      place: null,
      acts: [],
      indicators: []
    }
    const form = await client().compose.start(asked)
    const { document } = await client().compose.make({
      ...form,
      title: 'Sinov',
      signerPost: 'Boshliq',
      signerName: 'A.Mansurov'
    })
    const file = await client().documents.download({ id: document.id })
    return docxText(new Uint8Array(await file.arrayBuffer())).join('\n')
  }

  test('the tags a template may hold are listed', async () => {
    const fields = await client().templates.fields({ kind: 'note' })
    expect(fields.map(one => one.name)).toEqual(expect.arrayContaining(['title', 'tasks', 'taskNumber']))
    expect(fields.find(one => one.name === 'taskNumber')!.depth).toBe(1)
  })

  test('a faulty template is told with the place of each fault, and nothing is kept', async () => {
    const file = changed(xml => xml.replace('{subject}', '{subjekt}').replace('{title}', '{title'))
    const { transaction, check } = await client().templates.upload({ kind: 'note', file })
    expect(transaction).toBeNull()
    expect(check.faults.map(one => one.code)).toContain('UNKNOWN_TAG')
    expect(check.faults.find(one => one.code === 'UNKNOWN_TAG')).toMatchObject({ paragraph: 1, page: 1 })
    expect(await client().templates.list()).toEqual([])
    const word = new File(['not a document'], 'x.docx')
    expect((await client().templates.check({ kind: 'note', file: word })).faults[0]!.code).toBe('NOT_A_TEMPLATE')
  })

  test('a sound one is kept as a version, chosen, printed with, and taken back', async () => {
    const file = changed(xml => xml.replace('{subject}', 'Bizning blank: {subject}'))
    const { transaction } = await client().templates.upload({ kind: 'note', file })
    expect(await client().templates.list()).toMatchObject([{ kind: 'note', n: 1, chosen: true, file: 'bizning.docx' }])
    expect(await textOf()).toContain('Bizning blank: Sinov')
    expect((await client().templates.upload({ kind: 'note', file })).transaction).toBeNull()
    await client().templates.choose({ kind: 'note', id: null })
    expect(await textOf()).not.toContain('Bizning blank')
    const [own] = await client().templates.list()
    await client().templates.choose({ kind: 'note', id: own!.id })
    expect(await textOf()).toContain('Bizning blank')
    await expect(client().templates.choose({ kind: 'letter', id: own!.id })).rejects.toMatchObject({
      code: 'NOT_FOUND'
    })
    await client()
      .changes.undo({ transaction: transaction! })
      .catch(() => {})
    const bytes = new Uint8Array(await (await client().templates.download({ kind: 'note', id: null })).arrayBuffer())
    expect(bytes).toEqual(shipped)
  })

  test('without a browser the sample says so', async () => {
    await expect(client().templates.sample({ kind: 'note', id: null })).rejects.toMatchObject({ code: 'NO_PRINTER' })
  })
})
