import type { AccountInput, AccountState } from '#api/accounts.ts'
import type { ReadableDb } from '#db/connection.ts'
import {
  type Account,
  accountByName,
  findAccount,
  findSecret,
  getAccount,
  hasAccounts,
  listAccounts
} from '#db/repositories/accounts.ts'
import { transact } from '#db/write.ts'
import { isGoodPassword } from '#domain/account.ts'
import { Fault } from '#domain/fault.ts'
import type { Deed } from '#domain/office.ts'
import { fold } from '#language/fold.ts'
import type { Service } from '../service.ts'
import { findSettings } from '../system/settings.ts'
import { newSession, type Session } from './session.ts'

const secretName = (account: number): string => `account ${account}`
const RECOVERY = 'recovery'

/** What a window must know before anybody has signed in. */
export const accountState = async (service: Service, session: Session): Promise<AccountState> => {
  const { read } = service.db
  const settings = await findSettings(read)
  const account = session.account === null ? null : await findAccount(read, session.account)
  const present = account?.active ? { id: account.id, name: account.name, role: account.role } : null
  return {
    accounts: await hasAccounts(read),
    person: present,
    locked: session.locked && present !== null,
    language: settings?.language ?? 'uz-Latn',
    office: settings?.office.body ?? ''
  }
}

/** Guesses at a name: each wrong one makes the next wait longer, up to half a minute; nobody is locked out. */
const LONGEST_WAIT = 30_000
const waitAfter = (guesses: number): number => (guesses < 3 ? 0 : Math.min(LONGEST_WAIT, 1000 * 2 ** (guesses - 3)))

/**
 * Opens a window for an account. WRONG_PASSWORD says the same, and takes as long, for a name nobody has; TRY_LATER after
 * several guesses (`detail` seconds); WEAK_PASSWORD when the kept hash was made cheaper than ours: only the administrator helps.
 */
export const signIn = async (
  service: Service,
  deed: Deed,
  session: Session,
  { name, password }: { name: string; password: string }
): Promise<AccountState> => {
  const { clock, secrets, log } = service.ports
  const folded = fold(name.trim())
  const now = Date.parse(clock.now())
  const guessed = service.guesses.get(folded) ?? { count: 0, until: 0 }
  if (guessed.until > now) throw new Fault('TRY_LATER', { detail: String(Math.ceil((guessed.until - now) / 1000)) })
  // Counted before it is known: guesses sent all at once wait like guesses sent one by one.
  service.guesses.set(folded, { count: guessed.count + 1, until: now + waitAfter(guessed.count + 1) })
  const account = await accountByName(service.db.read, name)
  const kept = account?.active ? await findSecret(service.db.read, secretName(account.id)) : null
  const verdict = await secrets.verify(password, kept)
  if (verdict === 'weak') throw new Fault('WEAK_PASSWORD')
  if (verdict === 'wrong' || account === null) {
    log.write('warn', { at: clock.now(), call: 'accounts.signIn', line: 'refused' })
    throw new Fault('WRONG_PASSWORD')
  }
  service.guesses.delete(folded)
  if (!service.readOnly) {
    const fresh = verdict === 'old' ? await secrets.hash(password) : null
    const own: Deed = { ...deed, actor: { name: account.name, role: account.role } }
    await transact(service.db, own, async w => {
      await w.update('account', account.id, { signed_in_at: deed.at })
      if (fresh !== null) await w.putSecret(secretName(account.id), fresh)
    })
  }
  Object.assign(session, { account: account.id, locked: false, usedAt: Date.parse(clock.now()) })
  return accountState(service, session)
}

export const signOut = (session: Session): void => {
  Object.assign(session, newSession())
}
export const lock = (session: Session): void => {
  session.locked = session.account !== null
}

const goodHash = (service: Service, password: string): Promise<string> => {
  if (!isGoodPassword(password)) throw new Fault('WEAK_PASSWORD')
  return service.ports.secrets.hash(password)
}

const freeName = async (db: ReadableDb, name: string, id: number | null): Promise<string> => {
  if (name.trim() === '') throw new Fault('BAD_VALUE', { detail: 'F.I.Sh.' })
  const same = await accountByName(db, name)
  if (same !== null && same.id !== id) throw new Fault('NAME_TAKEN', { detail: same.name })
  return fold(name.trim())
}

/**
 * The end of one-person mode: the first administrator, and a code that opens the program when his password is lost. The code
 * is told once and kept only as a hash. CANNOT_UNDO when there are accounts already.
 */
export const startAccounts = async (
  service: Service,
  deed: Deed,
  session: Session,
  { name, password }: { name: string; password: string }
): Promise<{ transaction: number | null; code: string }> => {
  const secret = await goodHash(service, password)
  const code = service.ports.secrets.code()
  const recovery = await service.ports.secrets.hash(code)
  const { transaction, result } = await transact(service.db, deed, async w => {
    if (await hasAccounts(w.db)) throw new Fault('CANNOT_UNDO')
    const folded = await freeName(w.db, name, null)
    const id = await w.insert('account', {
      name: name.trim(),
      folded,
      role: 'administrator',
      active: 1,
      secret_at: deed.at,
      signed_in_at: deed.at
    })
    await w.putSecret(secretName(id), secret)
    await w.putSecret(RECOVERY, recovery)
    return id
  })
  Object.assign(session, { account: result, locked: false, usedAt: Date.parse(service.ports.clock.now()) })
  return { transaction, code }
}

/** The register always has somebody who may keep accounts. */
const keepsAdministrator = async (db: ReadableDb): Promise<void> => {
  const left = (await listAccounts(db)).some(({ role, active }) => active && role === 'administrator')
  if (!left) throw new Fault('LAST_ADMINISTRATOR')
}

/** A new account (with a password), or a changed one. NAME_TAKEN, WEAK_PASSWORD, LAST_ADMINISTRATOR, NOT_FOUND. */
export const saveAccount = async (
  service: Service,
  deed: Deed,
  { id, name, role, active, password }: AccountInput
): Promise<{ transaction: number | null; id: number }> => {
  if (id === null && password === null) throw new Fault('WEAK_PASSWORD')
  const secret = password === null ? null : await goodHash(service, password)
  const { transaction, result } = await transact(service.db, deed, async w => {
    const row = { name: name.trim(), folded: await freeName(w.db, name, id), role, active: active ? 1 : 0 }
    const fresh = secret === null ? {} : { secret_at: deed.at }
    const at = id ?? (await w.insert('account', { ...row, secret_at: deed.at, signed_in_at: null }))
    if (id !== null) {
      await getAccount(w.db, id)
      await w.update('account', id, { ...row, ...fresh })
    }
    if (secret !== null) await w.putSecret(secretName(at), secret)
    await keepsAdministrator(w.db)
    return at
  })
  return { transaction, id: result }
}

/** One's own password, with the one before. WRONG_PASSWORD, WEAK_PASSWORD. */
export const changePassword = async (
  service: Service,
  deed: Deed,
  session: Session,
  given: { before: string; after: string }
): Promise<{ transaction: number | null }> => {
  const id = session.account
  if (id === null) throw new Fault('SIGN_IN')
  const verdict = await service.ports.secrets.verify(given.before, await findSecret(service.db.read, secretName(id)))
  if (verdict !== 'right' && verdict !== 'old') throw new Fault('WRONG_PASSWORD')
  const secret = await goodHash(service, given.after)
  const { transaction } = await transact(service.db, deed, async w => {
    await w.update('account', id, { secret_at: deed.at })
    await w.putSecret(secretName(id), secret)
  })
  return { transaction }
}

/**
 * The sealed code gives an administrator a new password, and is used up: a new one is told. It waits after wrong guesses like
 * a password. WRONG_PASSWORD for a wrong code or a name that is no administrator's.
 */
export const recover = async (
  service: Service,
  deed: Deed,
  session: Session,
  { code, name, password }: { code: string; name: string; password: string }
): Promise<{ transaction: number | null; code: string }> => {
  const { secrets, clock } = service.ports
  const now = Date.parse(clock.now())
  const guessed = service.guesses.get(RECOVERY) ?? { count: 0, until: 0 }
  if (guessed.until > now) throw new Fault('TRY_LATER', { detail: String(Math.ceil((guessed.until - now) / 1000)) })
  service.guesses.set(RECOVERY, { count: guessed.count + 1, until: now + waitAfter(guessed.count + 1) })
  const typed = code.toUpperCase().replace(/[^0-9A-Z]/g, '')
  const shaped = typed.replace(/(.{4})(?=.)/g, '$1-')
  const verdict = await secrets.verify(shaped, await findSecret(service.db.read, RECOVERY))
  const account = await accountByName(service.db.read, name)
  if (verdict !== 'right' || account?.role !== 'administrator') throw new Fault('WRONG_PASSWORD')
  service.guesses.delete(RECOVERY)
  const secret = await goodHash(service, password)
  const next = secrets.code()
  const recovery = await secrets.hash(next)
  const own: Deed = { ...deed, actor: { name: account.name, role: account.role } }
  const { transaction } = await transact(service.db, own, async w => {
    await w.update('account', account.id, { active: 1, secret_at: deed.at })
    await w.putSecret(secretName(account.id), secret)
    await w.putSecret(RECOVERY, recovery)
  })
  Object.assign(session, { account: account.id, locked: false, usedAt: now })
  return { transaction, code: next }
}

/** Everybody who may sign in, or could. */
export const accountRows = (service: Service): Promise<Account[]> => listAccounts(service.db.read)
