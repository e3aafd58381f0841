import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KIT_FORMS, type KitRecipient } from '#api/kit.ts'
import { nodeFolders } from '#machine/node/folders.ts'
import { docxText } from '#documents/docx-text.ts'
import { bringIn, seedFile, setUp } from './decree.ts'
import { HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice, TODAY } from './office.ts'

const MONDAY = { day: '2026-11-23', occasion: 'monday' as const }
const FRIDAY = { day: '2026-11-27', occasion: 'friday' as const }
const OPEN = ['late', 'soon', 'later'] as const

describe.each(HOSTS)('the Monday and Friday kit %s', (_, open) => {
  let office: OpenedOffice
  /** What the person chooses in the system's window. */
  let chosen: string | null = null
  beforeAll(async () => {
    office = await openOffice(open, { folders: nodeFolders(async () => chosen) })
    await setUp(office.client)
    await bringIn(office.client, seedFile())
    const { rows } = await office.client.tasks.list({ view: 'due', due: ['late'], order: 'due' })
    await office.client.tasks.setOurs({ ids: rows.slice(0, 3).map(row => row.id), ours: { deputy: 'Ш. Каримов' } })
    await office.client.tasks.setState({ ids: [rows[0]!.id], state: 'done' })
  })
  afterAll(() => office.close())
  const total = async (filter: object): Promise<number> =>
    (await office.client.tasks.list({ view: 'due', first: 1, ...filter })).total
  const ofLine = ({ by, key }: KitRecipient) => (by === 'deputy' ? { deputy: key } : { executor: key })

  test.each([MONDAY, FRIDAY])('every figure of $occasion is that of the list it opens', async asked => {
    const { client } = office
    const { lines, ranges, total: all, today } = await client.kit.recipients(asked)
    expect(today).toBe(TODAY)
    expect(lines.filter(line => line.by === 'deputy').map(line => line.key)).toContain('Ш. Каримов')
    const figures = async (of: object) => ({
      done:
        ranges.done === null
          ? 0
          : await total({ states: ['done'], doneFrom: ranges.done.from!, doneTo: ranges.done.to, ...of }),
      late: await total({ due: OPEN, dueTo: ranges.late.to, ...of }),
      near: await total({ due: OPEN, dueFrom: ranges.near.from!, dueTo: ranges.near.to, ...of }),
      coming: await total({ due: OPEN, dueFrom: ranges.coming.from!, dueTo: ranges.coming.to, ...of })
    })
    expect(await figures({})).toEqual(all)
    for (const line of lines.slice(0, 3)) expect(await figures(ofLine(line))).toEqual(line.counts)
  })

  test('one list as paper, with the same words in the message; in either script', async () => {
    const asked = { ...MONDAY, recipient: { by: 'deputy' as const, key: 'Ш. Каримов' } }
    const { file, message } = await office.client.kit.one({ ...asked, language: 'uz-Latn', form: 'docx' })
    const text = docxText(new Uint8Array(await file.arrayBuffer())).join('\n')
    expect(file.name).toBe('Sh. Karimov 2026-11-23.docx')
    for (const words of [
      'Nazorat ro‘yxati: 23.11.2026, dushanba',
      'Kimga: Sh. Karimov',
      'Muddati o‘tgan (2)',
      'PQ-308'
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/undefined|\{\{|NaN/)
    expect(message.split('\n').slice(0, 2)).toEqual(['Nazorat ro‘yxati: 23.11.2026, dushanba', 'Kimga: Sh. Karimov'])
    expect(message.length).toBeLessThan(4001)
    const cyrillic = await office.client.kit.one({ ...asked, language: 'uz-Cyrl', form: 'text' })
    expect(cyrillic.message).toContain('Кимга: Ш. Каримов')
    expect(await cyrillic.file.text()).toContain('МУДДАТИ ЎТГАН')
    const friday = await office.client.kit.one({ ...asked, ...FRIDAY, day: '2026-11-21', language: 'ru', form: 'text' })
    expect(friday.message).toContain('Исполнено за неделю (16.11.2026–21.11.2026): 1')
  })

  const everybody = async () => (await office.client.kit.recipients(MONDAY)).lines.map(({ by, key }) => ({ by, key }))

  test('all lists in one archive, each recipient in each form, and it is taken once', async () => {
    // Short lists: how long they take is the same for all.
    const others = (await everybody()).filter(one => one.by === 'body').slice(-2)
    const recipients = [{ by: 'deputy' as const, key: 'Ш. Каримов' }, ...others]
    const stages: number[] = []
    let made = ''
    let files = 0
    const wanted = { ...MONDAY, language: 'uz-Latn' as const, recipients, forms: [...KIT_FORMS] }
    for await (const event of await office.client.kit.make(wanted)) {
      if (event.kind === 'progress') stages.push(event.done)
      else ({ made, files } = event)
    }
    expect(files).toBe((recipients.length + 1) * 4)
    expect(stages.at(-1)).toBe(files - 1)
    // Giving up in the system's window loses nothing.
    expect(await office.client.kit.toFolder({ made })).toEqual({ folder: null })
    const archive = await office.client.kit.take({ made })
    expect(archive.name).toBe('Nazorat ro‘yxati 2026-11-23.zip')
    const inside = unzipSync(new Uint8Array(await archive.arrayBuffer()))
    const names = Object.keys(inside)
    expect(names).toHaveLength(files)
    expect(names).toContain('Rahbarlar/Sh. Karimov 2026-11-23.pdf')
    expect(names.filter(name => name.startsWith('Nazorat ro‘yxatlari- jami')).length).toBe(4)
    const name = names.find(one => one.startsWith('Nazorat') && one.endsWith('.txt'))!
    expect(strFromU8(inside[name]!)).toContain('Sh. Karimov: Muddati o‘tgan – 2')
    await expect(office.client.kit.take({ made })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('all lists go into a new folder where the person wants it', async () => {
    const wanted = { ...MONDAY, language: 'uz-Latn' as const, forms: ['text' as const] }
    let made = ''
    const recipients = [{ by: 'deputy' as const, key: 'Ш. Каримов' }]
    for await (const event of await office.client.kit.make({ ...wanted, recipients }))
      if (event.kind === 'done') ({ made } = event)
    chosen = office.folder
    const { folder } = await office.client.kit.toFolder({ made })
    expect(folder).toBe(join(office.folder, 'Nazorat ro‘yxati 2026-11-23'))
    expect(readdirSync(folder!, { recursive: true }).sort()).toEqual([
      'Nazorat ro‘yxatlari- jami, 23.11.2026, dushanba.txt',
      'Rahbarlar',
      join('Rahbarlar', 'Sh. Karimov 2026-11-23.txt')
    ])
    await expect(office.client.kit.toFolder({ made })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('stopped half-way nothing is kept; nobody with anything on the list is said', async () => {
    const stop = new AbortController()
    const wanted = { ...MONDAY, language: 'ru' as const, recipients: await everybody(), forms: ['xlsx' as const] }
    const run = async () => {
      for await (const event of await office.client.kit.make(wanted, { signal: stop.signal })) {
        if (event.kind === 'done') return event.made
        if (event.done === 3) stop.abort()
      }
      return null
    }
    expect(await run().catch(() => null)).toBeNull()
    const nobody = { ...wanted, recipients: [{ by: 'deputy' as const, key: 'Мелиев' }] }
    const none = async () => {
      for await (const event of await office.client.kit.make(nobody)) if (event.kind === 'done') return event.made
      return null
    }
    await expect(none()).rejects.toMatchObject({ code: 'NOTHING_ON_LIST' })
  })

  test('what was chosen is there after a restart, for each person apart, and is no deed', async () => {
    expect(await office.client.kit.choice()).toBeNull()
    const before = await office.client.changes.transactions({ limit: 1 })
    const choice = { occasion: 'friday' as const, language: 'ru' as const, forms: ['pdf' as const], recipients: null }
    await office.client.kit.keepChoice({ ...choice, forms: ['docx'] })
    await office.client.kit.keepChoice(choice)
    await office.restart()
    expect(await office.client.kit.choice()).toEqual(choice)
    expect(await office.client.changes.transactions({ limit: 1 })).toEqual(before)
  })
})
