import { isDefinedError, safe } from '@orpc/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLES } from '#domain/office.ts'
import type { Reader } from '#service/ports/reader.ts'
import { CALLS, callByName } from './calls.ts'
import { bringIn, readFile, seedFile, setUp, smallFile } from './decree.ts'
import { HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice, PERSON } from './office.ts'

const SECRET = '/home/officer/nazorat.db: SELECT * FROM task'
const toTheEnd = async <T>(stream: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = []
  for await (const one of stream) all.push(one)
  return all
}
const isStream = (value: unknown): value is AsyncGenerator =>
  typeof value === 'object' && value !== null && 'next' in value

describe.each(HOSTS)('the guard before every call %s', (_, open) => {
  let office: OpenedOffice
  /** What the next reading does before it reads. */
  let amidReading: () => Promise<void> = async () => {}
  let assetsBroken = false

  beforeAll(async () => {
    const plain = await openOffice(open)
    const reader: Reader = {
      read: async (file, options) => {
        await amidReading()
        return plain.ports.reader.read(file, options)
      },
      letter: plain.ports.reader.letter,
      page: plain.ports.reader.page
    }
    const assets: OpenedOffice['ports']['assets'] = {
      read: async name => {
        if (assetsBroken) throw new Error(SECRET)
        return plain.ports.assets.read(name)
      }
    }
    office = await openOffice(open, { reader, assets })
    await plain.close()
    await setUp(office.client)
  })
  afterAll(() => office.close())
  const client = () => office.client

  const codeOf = async (path: readonly string[], input: unknown): Promise<string | null> => {
    try {
      const answer = await callByName(client(), path, input)
      if (isStream(answer)) await answer.return(undefined)
      return null
    } catch (error) {
      return (error as { code?: string }).code ?? String(error)
    }
  }

  test('each role may make exactly the calls the contract gives it', async () => {
    expect(CALLS.length).toBeGreaterThan(30)
    for (const role of ROLES) {
      office.caller.actor = { ...PERSON, role }
      for (const { path, name, meta } of CALLS) {
        if (name === 'system.loadExample' && meta.roles.includes(role)) continue // a whole import: tried by itself
        const code = await codeOf(path, { wrong: true })
        expect([name, role, code === 'FORBIDDEN']).toEqual([name, role, !meta.roles.includes(role)])
      }
    }
    office.caller.actor = PERSON
  })

  test('a deputy looks and changes nothing', async () => {
    office.caller.actor = { ...PERSON, role: 'deputy' }
    expect(await codeOf(['tasks', 'list'], { view: 'due' })).toBeNull()
    expect(await codeOf(['tasks', 'setState'], { ids: [1], state: 'done' })).toBe('FORBIDDEN')
    expect(await codeOf(['imports', 'read'], { file: seedFile() })).toBe('FORBIDDEN')
    office.caller.actor = PERSON
  })

  test.each([
    [['tasks', 'setState'], { ids: ['1'], state: 'done' }],
    [['tasks', 'setState'], { ids: [], state: 'done' }],
    [['tasks', 'setState'], { ids: [1.5], state: 'done' }],
    [['tasks', 'setState'], { ids: [2 ** 53 + 2], state: 'done' }],
    [['tasks', 'setState'], { ids: [1], state: 'finished' }],
    [['tasks', 'setProgress'], { ids: [1], progress: Number.NaN }],
    [['tasks', 'list'], { view: 'all' }],
    [['tasks', 'list'], null],
    [['imports', 'read'], { file: 'C:\\secret.txt' }],
    [['imports', 'get'], { draft: { id: 1 } }],
    [['documents', 'download'], { id: '1; DROP TABLE task' }],
    [['changes', 'transactions'], { limit: 100_000 }]
  ])('a wrong input of %j is refused by code: %j', async (path, input) => {
    expect(await codeOf(path, input)).toBe('BAD_VALUE')
  })

  test('what looks like SQL in a search is only words', async () => {
    for (const search of ["'; DROP TABLE task; --", '%', '_', '"', 'NEAR(a b)', '*', '\\'])
      expect((await client().tasks.list({ view: 'measures', control: 'all', search })).rows).toEqual([])
  })

  test('a known error is typed, names its data and speaks the language of the caller', async () => {
    const [error] = await safe(client().tasks.get({ id: 987_654 }))
    expect(isDefinedError(error)).toBe(true)
    expect(error).toMatchObject({ code: 'NOT_FOUND', data: { id: 987_654 } })
    const uzbek = (error as Error).message
    office.caller.language = 'ru'
    const [russian] = await safe(client().tasks.get({ id: 987_654 }))
    office.caller.language = 'uz-Latn'
    expect((russian as Error).message).toMatch(/[а-я]/)
    expect((russian as Error).message).not.toBe(uzbek)
  })

  test('an error nobody foresaw leaves as a number, and the log has the rest', async () => {
    assetsBroken = true
    const form = await client().documents.startLetter({ tasks: [] })
    const [error] = await safe(client().documents.makeLetter({ ...form, addressees: ['Вилоят ҳокимлиги'] }))
    assetsBroken = false
    expect(error).toMatchObject({ code: 'INTERNAL', data: { log: expect.stringMatching(/^\d{8}-[0-9a-f]{6}$/) } })
    expect(`${JSON.stringify(error)} ${(error as Error).message} ${(error as Error).stack}`).not.toContain('SELECT')
    const { log } = (error as unknown as { data: { log: string } }).data
    const entry = office.log.find(text => text.startsWith(log))
    expect(entry).toContain('documents.makeLetter')
    expect(entry).toContain(SECRET)
    expect(entry).not.toContain('Вилоят')
    expect(await client().documents.list()).toEqual([])
  })

  test('errors in the middle of a stream are told the same way', async () => {
    assetsBroken = true
    const events = await client().system.loadExample()
    await expect(events.next()).rejects.toMatchObject({ code: 'INTERNAL' })
    assetsBroken = false
    const stream = await client().imports.read({ file: new File(['эски матн, жадвалсиз'], 'хат.txt') })
    await expect(toTheEnd(stream)).rejects.toMatchObject({ code: 'NO_TABLE', data: { file: 'хат.txt' } })
    expect(await client().imports.list()).toEqual([])
  })

  test('an empty file and bytes of no format are refused by name, nothing is kept', async () => {
    const reading = async (file: File) => toTheEnd(await client().imports.read({ file }))
    await expect(reading(new File([], 'бўш.docx'))).rejects.toMatchObject({
      code: 'EMPTY_FILE',
      data: { file: 'бўш.docx' }
    })
    await expect(reading(new File([Uint8Array.of(0, 1, 2, 255, 254, 0, 0, 7)], 'x.docx'))).rejects.toMatchObject({
      code: 'NOT_A_DOCUMENT'
    })
    expect(await client().imports.list()).toEqual([])
  })

  test('a file above 50 MB is refused by size', async () => {
    const file = new File([new Uint8Array(50 * 1024 * 1024 + 1)], 'катта.docx')
    expect(await codeOf(['imports', 'read'], { file })).toBe('TOO_LARGE')
    await expect(client().imports.read({ file })).rejects.toMatchObject({
      data: { file: 'катта.docx', detail: '51 MB' }
    })
  })

  test('nobody works without a name', async () => {
    const { settings } = await client().system.status()
    await expect(client().system.saveSettings({ ...settings!, person: '  ' })).rejects.toMatchObject({
      code: 'BAD_VALUE'
    })
  })

  test('a reading is cancelled in its middle and keeps nothing', async () => {
    const canceller = new AbortController()
    amidReading = async () => {
      canceller.abort()
      await new Promise(resolve => setTimeout(resolve, 100)) // the word has to reach the service
    }
    const reading = async () =>
      toTheEnd(await client().imports.read({ file: seedFile() }, { signal: canceller.signal }))
    await expect(reading()).rejects.toThrow()
    amidReading = async () => {}
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(await client().imports.list()).toEqual([])
    expect(office.log.filter(text => text.includes('imports.read'))).toEqual([])
  })

  test('a reading that is left is given up', async () => {
    amidReading = () => new Promise(resolve => setTimeout(resolve, 100))
    for await (const _event of await client().imports.read({ file: seedFile() })) break
    await new Promise(resolve => setTimeout(resolve, 400))
    amidReading = async () => {}
    expect(await client().imports.list()).toEqual([])
  })

  test('a name with folders in it is only a name', async () => {
    const draft = await readFile(
      client(),
      smallFile([['чора', '1. қадам', '2024 йил май', 'Адлия вазирлиги']], '9', '../../etc/режа.html')
    )
    expect(await client().imports.list()).toMatchObject([{ id: draft, file: 'режа.html' }])
    await client().imports.discard({ draft })
    await expect(client().imports.discard({ draft })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('the same draft accepted twice at once is taken once', async () => {
    const draft = await readFile(client(), smallFile([['чора', '1. қадам', '2024 йил май', 'Адлия вазирлиги']], '10'))
    const accept = () => client().imports.accept({ draft, control: 'all', past: 'open', again: true })
    const results = await Promise.allSettled([accept(), accept()])
    expect(results.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await client().acts.list()).filter(act => act.number.includes('10'))).toHaveLength(1)
  })

  test('a read-only register answers and refuses to write', async () => {
    const { act } = await bringIn(client(), smallFile([['чора', '1. қадам', '2024 йил май', 'Адлия вазирлиги']], '11'))
    await office.restart({ readOnly: true })
    expect((await client().system.status()).readOnly).toBe(true)
    const { rows } = await client().tasks.list({ view: 'measures', acts: [act] })
    expect(rows).toHaveLength(1)
    for (const { path, name, meta } of CALLS)
      if (meta.writes)
        expect([name, await codeOf(path, { ids: [rows[0]!.id], state: 'done' })]).toEqual([name, 'DB_READ_ONLY'])
    await office.restart()
    expect((await client().tasks.get({ id: rows[0]!.id })).row.state).toBe('new')
  })
})
