import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { createRouterClient } from '@orpc/server'
import { unzipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { draft as draftSchema } from '#api/draft.ts'
import { openDatabase } from '#db/open.ts'
import { nodePorts } from '#machine/node/ports.ts'
import { newSession } from '#service/accounts/session.ts'
import { createService } from '#service/create.ts'
import { HELP, run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'nazorat буйруқ '))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const seed = join(import.meta.dirname, '..', 'templates', 'example', 'pq308.txt')

const sink = () => {
  const chunks: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk))
      done()
    }
  })
  return { stream, text: () => chunks.join('') }
}
const command = async (args: string[], stdin = '') => {
  const [out, err] = [sink(), sink()]
  const code = await run(args, {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: out.stream,
    stderr: err.stream,
    folder
  })
  return { code, out: out.text(), err: err.text() }
}

describe('figures check', () => {
  test('prints the wrong figures of a text and nothing else', async () => {
    const file = join(folder, 'nutq.txt')
    writeFileSync(file, '2390 tadan 900 tasi 42,2 foiz.\nXodimlar 431 nafar (94 nafar, 337 nafar).\n')
    const { code, out, err } = await command(['figures', 'check', file])
    expect([code, err]).toEqual([0, ''])
    const [found, ...others] = JSON.parse(out)
    expect(others).toEqual([])
    expect(found).toMatchObject({ code: 'SHARE', printed: '42,2', expected: '37,7', at: { paragraph: 1, start: 20 } })
    expect(found.sentence).toBe('2390 tadan 900 tasi 42,2 foiz.')
  })
  test('a file that is not there is said in one line', async () => {
    const { code, out, err } = await command(['figures', 'check', join(folder, 'yoq.txt')])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('bunday fayl yo‘q')
  })
})

describe('kit', () => {
  const data = join(folder, 'reyestr')
  test('every recipient’s lists go into a new folder, read from the register and over no network', async () => {
    await mkdir(data)
    const filled = await openDatabase({ path: join(data, 'nazorat.db'), now: '2026-11-20T05:00:00Z' })
    const { router } = createService({
      ...{ db: filled.db, warnings: [], ports: nodePorts({ root: join(import.meta.dirname, '..'), dataFolder: data }) },
      ...{ version: 'test', dataFolder: data, backupFolder: join(data, 'backups') }
    })
    const context = { actor: { name: 'А', role: 'administrator' as const }, language: 'uz-Latn' as const }
    const client = createRouterClient(router, { context: { ...context, session: newSession() } })
    const office = { body: 'Mingbuloq tumani hokimligi', region: 'Namangan viloyati', district: '', aliases: [] }
    await client.system.setUp({ language: 'uz-Latn', script: 'latin', person: 'А', office })
    const plain = { kind: 'errand' as const, parent: null, act: null, incoming: null }
    const ours = { deputy: 'A.Mansurov', lead: '', co: [], proofNeeded: '' }
    await client.control.makeTask({ ...plain, ...ours, text: 'Hisobot berish', deadline: '25.11.2026' })
    // The console may stand open: the register is only read.
    const args = ['kit', 'chiqish', '--data', data, '--day', '2026-11-23', '--list', 'monday']
    const { code, out, err } = await command(args)
    await filled.close()
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('1 ta oluvchi, 8 ta fayl')
    const made = out.split('\n')[0]!
    const names = readdirSync(made, { recursive: true }).map(String)
    for (const end of ['docx', 'pdf', 'xlsx', 'txt'])
      expect(names.filter(name => name.includes('A.Mansurov') && name.endsWith(`.${end}`))).toHaveLength(1)
    expect(readFileSync(join(made, names.find(name => /A\.Mansurov.*txt$/.test(name))!), 'utf8')).toContain('Hisobot')
  })

  test.each([
    [['kit', 'x', '--data', 'yoq'], /Avval/],
    [['kit'], /papka/],
    [['kit', 'x', '--day', '2026-02-30'], /--day/],
    [['kit', 'x', '--list', 'sunday'], /--list/],
    [['kit', 'x', '--forms', 'docx,doc'], /--forms/],
    [['kit', 'x', '--language', 'de'], /--language/]
  ])('%j is refused in one line', async (args, said) => {
    const { code, out, err } = await command(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(said)
    expect(err.trimEnd()).not.toContain('\n')
  })
})

describe('annex read', () => {
  test('prints exactly the draft and nothing else', async () => {
    const { code, out, err } = await command(['annex', 'read', seed])
    expect([code, err]).toEqual([0, ''])
    const draft = JSON.parse(out)
    expect(draftSchema.parse(draft)).toEqual(draft)
    expect(draft).toMatchObject({
      version: 1,
      source: { name: 'pq308.txt', format: 'text' },
      act: { number: 'ПҚ-308' }
    })
  })

  const fileOf = (name: string, bytes: Uint8Array | string) => {
    writeFileSync(join(folder, name), bytes)
    return name
  }
  test.each([
    ['бўш.docx', '', /бўш\.docx.*bo‘sh/],
    ['матн.txt', 'Ҳеч қандай жадвалсиз матн.', /матн\.txt/],
    ['расм.docx', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), /расм\.docx/],
    ['қарор.pdf', '%PDF-1.7\n', /қарор\.pdf.*oxirigacha/],
    ['эски.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), /эски\.doc/]
  ])('%s cannot be read: one line that names it, exit code 2', async (name, bytes, said) => {
    const { code, out, err } = await command(['annex', 'read', fileOf(name, bytes)])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(said)
    expect(err.trimEnd()).not.toContain('\n')
  })
  test('a file that is not there, and a folder, are said in one line', async () => {
    expect(await command(['annex', 'read', 'yo‘q.txt'])).toMatchObject({
      code: 2,
      out: '',
      err: '“yo‘q.txt”: bunday fayl yo‘q. Nomini tekshiring.\n'
    })
    expect(await command(['annex', 'read', '.'])).toMatchObject({ code: 2, out: '' })
  })
})

describe('text convert', () => {
  test('line by line, to either script', async () => {
    expect(await command(['text', 'convert', '--to', 'latin'], 'Тошкент шаҳри\n\nПҚ-308\n')).toEqual({
      code: 0,
      out: 'Toshkent shahri\n\nPQ-308\n',
      err: ''
    })
    expect((await command(['text', 'convert', '--to', 'cyrillic'], 'Toshkent shahri')).out).toBe('Тошкент шаҳри')
  })
  test('another script is refused', async () => {
    expect(await command(['text', 'convert', '--to', 'greek'])).toMatchObject({ code: 2, out: '' })
    expect(await command(['text', 'convert', '--from', 'latin'])).toMatchObject({ code: 2, out: '' })
  })
})

test('help is asked for or given for nothing; a wrong command is refused', async () => {
  expect(await command(['--help'])).toEqual({ code: 0, out: HELP, err: '' })
  expect(await command([])).toEqual({ code: 0, out: HELP, err: '' })
  expect(await command(['annex', 'write', 'x'])).toMatchObject({ code: 2, out: '' })
  expect(await command(['annex', 'read'])).toMatchObject({ code: 2, out: '' })
})

test('the demo leaves a letter and a summary and says what it did', async () => {
  const { code, out, err } = await command(['demo'])
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(/53 ta chora-tadbir, 5 ta ishchi guruh, 54 ta a’zo/)
  const text = (name: string) =>
    new TextDecoder().decode(unzipSync(readFileSync(join(folder, 'out', name)))['word/document.xml'])
  expect(text('pq308-xat.docx')).toContain('A.Mansurov')
  expect(text('pq308-malumot.docx')).toContain('pq308.txt')
})
