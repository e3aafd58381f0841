import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insideOf } from '#db/connection.ts'
import { newSession } from '#service/accounts/session.ts'
import { CALLS, callByName } from './calls.ts'
import { setUp } from './decree.ts'
import { HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice } from './office.ts'

const ADMIN = { name: 'H.Boylarov', password: 'tog‘lar 2026' }
const OFFICER = { name: 'Ш. Каримов', password: 'daryolar 2026' }

describe.each(HOSTS)('accounts %s', (_, open) => {
  let office: OpenedOffice
  let clock = Date.parse('2026-11-21T05:00:00.000Z')
  let code: string
  beforeAll(async () => {
    const time = {
      now: () => new Date(clock++).toISOString(),
      today: () => '2026-11-21',
      breathe: async () => {}
    }
    office = await openOffice(open, { clock: time }, { accounts: true })
    await setUp(office.client)
  })
  afterAll(() => office.close())
  const client = () => office.client
  const leave = () => void Object.assign(office.caller.session, newSession())
  const as = async (who: { name: string; password: string }) => {
    leave()
    await client().accounts.signIn(who)
    return client()
  }

  test('one person until accounts are started; the first is the administrator', async () => {
    expect(await client().accounts.state()).toMatchObject({ accounts: false, person: null })
    await expect(client().accounts.start({ name: ADMIN.name, password: '123456' })).rejects.toMatchObject({
      code: 'WEAK_PASSWORD'
    })
    expect((await client().accounts.state()).accounts).toBe(false)
    const started = await client().accounts.start(ADMIN)
    code = started.code
    expect(code).toMatch(/^(\w{4}-){3}\w{4}$/)
    expect(await client().accounts.state()).toMatchObject({ accounts: true, person: { role: 'administrator' } })
    await expect(client().accounts.start(ADMIN)).rejects.toMatchObject({ code: 'CANNOT_UNDO' })
    await expect(client().changes.undo({ transaction: started.transaction! })).rejects.toMatchObject({
      code: 'CANNOT_UNDO'
    })
  })

  test('before sign-in and after sign-out every call but the open ones is refused', async () => {
    leave()
    const closed = CALLS.filter(({ meta }) => meta.open !== true)
    expect(closed.length).toBeGreaterThan(60)
    expect(CALLS.filter(({ meta }) => meta.open === true).map(({ name }) => name)).toEqual([
      'accounts.state',
      'accounts.signIn',
      'accounts.signOut',
      'accounts.lock',
      'accounts.recover',
      'rescue.state',
      'rescue.backups',
      'rescue.restore',
      'rescue.unseal'
    ])
    for (const { path } of closed)
      await expect(callByName(client(), path, undefined), path.join('.')).rejects.toMatchObject({ code: 'SIGN_IN' })
    await as(ADMIN)
    expect((await client().system.status()).firstStart).toBe(false)
    await client().accounts.signOut()
    await expect(client().system.status()).rejects.toMatchObject({ code: 'SIGN_IN' })
  })

  test('a wrong password and a name nobody has are told alike; guesses wait, and the right one opens after the wait', async () => {
    leave()
    for (const who of [
      { ...ADMIN, password: 'boshqa parol' },
      { name: 'Султонов', password: 'boshqa parol' }
    ])
      await expect(client().accounts.signIn(who)).rejects.toMatchObject({ code: 'WRONG_PASSWORD' })
    const codes: string[] = []
    for (let i = 0; i < 6; i += 1) {
      await client()
        .accounts.signIn({ ...ADMIN, password: `taxmin ${i} ${i}` })
        .catch((error: { code: string }) => codes.push(error.code))
    }
    expect(codes).toContain('TRY_LATER')
    await expect(client().accounts.signIn(ADMIN)).rejects.toMatchObject({ code: 'TRY_LATER' })
    clock += 31_000
    expect((await client().accounts.signIn(ADMIN)).person?.name).toBe(ADMIN.name)
    expect(office.log.join('')).not.toMatch(/boshqa|taxmin|Boylarov/)
  })

  test('each account does what its role may, as of this moment', async () => {
    await as(ADMIN)
    const { id } = await client().accounts.save({ id: null, ...OFFICER, role: 'officer', active: true })
    await expect(
      client().accounts.save({ id: null, ...OFFICER, name: 'Sh. Karimov', role: 'deputy', active: true })
    ).rejects.toMatchObject({ code: 'NAME_TAKEN' })
    const officer = await as(OFFICER)
    await expect(officer.accounts.list()).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await officer.tasks.list({ view: 'measures' })).toMatchObject({ total: 0 })
    const session = { ...office.caller.session }
    await as(ADMIN)
    await client().accounts.save({ id, name: OFFICER.name, role: 'officer', active: false, password: null })
    Object.assign(office.caller.session, session)
    await expect(client().tasks.list({ view: 'measures' })).rejects.toMatchObject({ code: 'SIGN_IN' })
    await expect(as(OFFICER)).rejects.toMatchObject({ code: 'WRONG_PASSWORD' })
    await as(ADMIN)
    await client().accounts.save({ id, name: OFFICER.name, role: 'officer', active: true, password: null })
    await as(OFFICER)
    const changes = await client().changes.transactions({ limit: 5 })
    expect(changes[0]).toMatchObject({ actor: OFFICER.name, cause: 'accounts.signIn' })
  })

  test('idle for a quarter of an hour the window is locked; the password opens it', async () => {
    await as(OFFICER)
    clock += 16 * 60_000
    await expect(client().tasks.summary()).rejects.toMatchObject({ code: 'LOCKED' })
    expect(await client().accounts.state()).toMatchObject({ locked: true, person: { name: OFFICER.name } })
    await client().accounts.signIn(OFFICER)
    await client().tasks.summary()
    await client().accounts.lock()
    await expect(client().tasks.summary()).rejects.toMatchObject({ code: 'LOCKED' })
  })

  test('the last administrator stays one', async () => {
    await as(ADMIN)
    const [admin] = await client().accounts.list()
    for (const change of [{ active: false }, { role: 'officer' as const }])
      await expect(
        client().accounts.save({ ...admin!, role: 'administrator', active: true, password: null, ...change })
      ).rejects.toMatchObject({ code: 'LAST_ADMINISTRATOR' })
  })

  test('a lost password is replaced by the sealed code, once', async () => {
    leave()
    const fresh = { name: ADMIN.name, password: 'yangi parol 7' }
    await expect(client().accounts.recover({ ...fresh, code: '0000-0000-0000-0000' })).rejects.toMatchObject({
      code: 'WRONG_PASSWORD'
    })
    const next = await client().accounts.recover({ ...fresh, code: code.toLowerCase().replaceAll('-', ' ') })
    expect(next.code).not.toBe(code)
    leave()
    await expect(client().accounts.recover({ ...fresh, code })).rejects.toMatchObject({ code: 'WRONG_PASSWORD' })
    await as(fresh)
    await client().accounts.changePassword({ before: fresh.password, after: ADMIN.password })
    await as(ADMIN)
  })

  test('no hash and no password is in any history, log or answer', async () => {
    await as(ADMIN)
    const { sqlite } = insideOf(office.service.db)
    const kept = sqlite.prepare('select value from secret').pluck().all() as string[]
    expect(kept.length).toBe(3)
    const journal = JSON.stringify(sqlite.prepare('select * from change').all())
    for (const secret of [...kept, ADMIN.password, OFFICER.password, code]) {
      expect(journal).not.toContain(secret)
      expect(office.log.join('')).not.toContain(secret)
    }
  })

  test('a password too long, or a hash lowered in the base, opens nothing', async () => {
    leave()
    await expect(client().accounts.signIn({ name: ADMIN.name, password: 'a'.repeat(1_000_000) })).rejects.toMatchObject(
      {
        code: 'BAD_VALUE'
      }
    )
    const { sqlite } = insideOf(office.service.db)
    sqlite.prepare("update secret set value = replace(value, 'scrypt$10', 'scrypt$05') where name = 'account 1'").run()
    clock += 31_000
    await expect(client().accounts.signIn(ADMIN)).rejects.toMatchObject({ code: 'WEAK_PASSWORD' })
  })
})
