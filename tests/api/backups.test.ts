import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insideOf } from '#db/connection.ts'
import { monthlyDrill } from '#service/backups/backups.ts'
import { lookForDue } from '#service/backups/schedule.ts'
import { setUp } from './decree.ts'
import { HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice, PERSON } from './office.ts'

describe.each(HOSTS)('backups %s', (host, open) => {
  let office: OpenedOffice
  beforeAll(async () => {
    office = await openOffice(open)
    await setUp(office.client)
  })
  afterAll(() => office.close())
  const client = () => office.client
  const rename = (person: string) => client().system.saveSettings({ person })
  const newest = async () => (await client().backups.list()).rows[0]!

  test('one is made now, listed with its kind, and copied to the second place', async () => {
    expect(await client().backups.make()).toEqual({ second: null })
    const second = join(office.folder, 'флешка')
    await expect(client().backups.setSecondPlace({ folder: second })).rejects.toMatchObject({
      code: 'SECOND_PLACE_FAILED',
      data: { detail: second }
    })
    mkdirSync(second)
    await client().backups.setSecondPlace({ folder: second })
    expect(await client().backups.make()).toEqual({ second: true })
    const list = await client().backups.list()
    expect(list.rows.map(({ place, kind, seal }) => [place, kind, seal])).toEqual([
      ['first', 'event', 'ours'],
      ['first', 'event', 'ours'],
      ['second', 'event', 'ours']
    ])
    expect(list.second).toMatchObject({ folder: second, reachable: true, newest: list.rows[0]!.at })
  })

  test('every kept one is opened and checked; one that was changed is named', async () => {
    expect((await client().backups.drill()).map(({ good }) => good)).toEqual([true, true, true])
    const { file } = await newest()
    const path = join(office.folder, 'backups', `${file}.json`)
    const manifest = readFileSync(path, 'utf8')
    writeFileSync(path, manifest.replace('"tasks": 0', '"tasks": 1'))
    expect((await client().backups.drill())[0]).toMatchObject({
      file,
      good: false,
      reason: expect.stringContaining('sealed')
    })
    await expect(client().backups.preview({ place: 'first', file })).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' })
    writeFileSync(path, manifest)
  })

  test('what would be lost is shown, then nothing is written until the restart, which brings the old state', async () => {
    const { file } = await newest()
    const before = (await client().system.status()).settings!.person
    await rename('Sayfullayev')
    const preview = await client().backups.preview({ place: 'first', file })
    expect(preview).toMatchObject({ same: true, lost: 1, backup: { file } })
    expect(preview.transactions.map(({ cause, actor }) => [cause, actor])).toEqual([
      ['system.saveSettings', PERSON.name]
    ])
    const { aside } = await client().backups.restore({ place: 'first', file })
    await expect(rename('Жумаев')).rejects.toMatchObject({ code: 'RESTORE_WAITS' })
    expect((await client().system.status()).warnings).toContain('RESTORE_WAITS')
    expect(await client().backups.cancelRestore()).toEqual({ cancelled: true })
    await rename('Жумаев')
    await client().backups.restore({ place: 'first', file })
    await office.restart()
    const status = await client().system.status()
    expect([status.settings!.person, status.warnings]).toEqual([before, []])
    expect(readdirSync(office.folder).filter(name => name.startsWith('nazorat-before-restore-'))).not.toEqual([])
    expect(aside).toMatch(/^nazorat-before-restore-/)
    expect((await client().changes.transactions({ limit: 1 }))[0]!.cause).toBe('backups.restore')
  })

  test('only the administrator restores, and no other file than a backup is named', async () => {
    const { file } = await newest()
    office.caller.actor = { ...PERSON, role: 'officer' }
    await expect(client().backups.restore({ place: 'first', file })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    office.caller.actor = PERSON
    await expect(client().backups.preview({ place: 'first', file: '../nazorat.db' })).rejects.toMatchObject({
      code: 'BAD_VALUE'
    })
  })

  test('the schedule makes what is due once, and checks the journal', async () => {
    const count = async () => (await client().backups.list()).rows.filter(({ place }) => place === 'first').length
    const before = await count()
    await lookForDue(office.service)
    await lookForDue(office.service)
    expect(await count()).toBe(before + 1)
    expect((await newest()).kind).toBe('monthly')
    expect(readdirSync(office.folder)).toContain('nazorat.db.checked')
  })

  test('the monthly drill restores the newest backup elsewhere and keeps its result; a broken one is a warning', async () => {
    expect((await client().backups.list()).drill).toMatchObject({ file: (await newest()).file, reason: null })
    const path = join(office.folder, 'backups', (await newest()).file)
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.subarray(0, bytes.length - 4096))
    await monthlyDrill(office.service)
    expect((await client().backups.list()).drill?.reason).toContain('SHA-256')
    expect((await client().system.status()).warnings).toContain('DRILL_FAILED')
    writeFileSync(path, bytes)
    await monthlyDrill(office.service)
    expect((await client().system.status()).warnings).not.toContain('DRILL_FAILED')
  })

  // The passphrase costs as much as a password does: once is enough.
  test.runIf(host === 'in process')(
    'a sealed copy for a stick opens again with its passphrase only, and is restored like any other',
    async () => {
      const stick = join(office.folder, 'флешка')
      const passphrase = 'tog‘ cho‘qqisi 2026'
      await expect(client().backups.seal({ folder: stick, passphrase: 'qisqa' })).rejects.toMatchObject({
        code: 'WEAK_PASSWORD'
      })
      const { file, size } = await client().backups.seal({ folder: stick, passphrase })
      const path = join(stick, file)
      expect(readFileSync(path).length).toBe(size)
      expect(readFileSync(path).includes('SQLite format')).toBe(false)
      const { file: kept } = await newest()
      rmSync(join(office.folder, 'backups', kept))
      rmSync(join(office.folder, 'backups', `${kept}.json`))
      await expect(client().backups.unseal({ path, passphrase: `${passphrase}!` })).rejects.toMatchObject({
        code: 'SEALED_REFUSED'
      })
      expect((await newest()).file).not.toBe(kept)
      await client().backups.unseal({ path, passphrase })
      expect(await client().backups.preview({ place: 'first', file: kept })).toMatchObject({ same: true, lost: 0 })
    }
  )

  test('everything goes out as open files with progress; left in the middle nothing stays', async () => {
    const stick = join(office.folder, 'флешка')
    const before = readdirSync(stick)
    for await (const event of await client().backups.exportOpen({ folder: stick })) {
      expect(event.kind).toBe('progress')
      break
    }
    await expect.poll(() => readdirSync(stick)).toEqual(before)
    let end: { file: string; size: number } | null = null
    for await (const event of await client().backups.exportOpen({ folder: stick }))
      if (event.kind === 'done') end = event
    const bytes = readFileSync(join(stick, end!.file))
    expect(bytes.length).toBe(end!.size)
    const files = unzipSync(bytes)
    const names = Object.keys(files)
    expect(names).toContain('O‘QING.txt')
    expect(JSON.parse(strFromU8(files['json/setting.json']!))).toContainEqual(
      expect.objectContaining({ key: 'person' })
    )
    const workbook = names.find(name => name.startsWith('xlsx/Sozlamalar'))
    const sheet = unzipSync(files[workbook!]!)
    const shown = Object.entries(sheet)
      .map(([, one]) => strFromU8(one))
      .join('')
    expect(['Kalit', 'Qiymati'].filter(word => !shown.includes(word))).toEqual([])
    expect(names.filter(name => /secret|blob/.test(name))).toEqual([])
  })

  test('a newest good backup older than a week is a warning until there is another', async () => {
    const folder = join(office.folder, 'backups')
    for (const file of readdirSync(folder)) rmSync(join(folder, file))
    await client().backups.make()
    const now = office.ports.clock.now
    office.ports.clock.now = () => new Date(Date.parse(now()) + 8 * 86_400_000).toISOString()
    expect((await client().system.status()).warnings).toContain('BACKUP_OLD')
    await client().backups.make()
    expect((await client().system.status()).warnings).not.toContain('BACKUP_OLD')
    office.ports.clock.now = now
  })

  test('a record changed behind the program is named by the check of the journal', async () => {
    expect(await client().changes.verify()).toMatchObject({ broken: 0, chain: [], rows: [] })
    insideOf(office.service.db).sqlite.prepare(`update setting set value = '"x"' where key = 'person'`).run()
    const report = await client().changes.verify()
    expect(report).toMatchObject({ broken: 1, rows: [{ entity: 'setting', field: 'value' }] })
    expect((await client().system.status()).warnings).toContain('AUDIT_BROKEN')
  })
})
