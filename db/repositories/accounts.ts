import { Fault } from '#domain/fault.ts'
import type { Role } from '#domain/office.ts'
import { fold } from '#language/fold.ts'
import type { ReadableDb } from '../connection.ts'

export type Account = {
  id: number
  name: string
  role: Role
  active: boolean
  /** Instants. */
  secretAt: string
  signedInAt: string | null
}

const select = (db: ReadableDb) =>
  db
    .selectFrom('account')
    .select(['id', 'name', 'role', 'active', 'secret_at as secretAt', 'signed_in_at as signedInAt'])
const accountOf = (row: Omit<Account, 'active'> & { active: number }): Account => ({ ...row, active: row.active === 1 })

/** By id. */
export const listAccounts = async (db: ReadableDb): Promise<Account[]> =>
  (await select(db).orderBy('id').execute()).map(accountOf)

export const findAccount = async (db: ReadableDb, id: number): Promise<Account | null> => {
  const row = await select(db).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : accountOf(row)
}

/** NOT_FOUND when there is no such account. */
export const getAccount = async (db: ReadableDb, id: number): Promise<Account> => {
  const found = await findAccount(db, id)
  if (found === null) throw new Fault('NOT_FOUND', { id, detail: 'account' })
  return found
}

/** By name in either script, any case and apostrophe; null when there is none. */
export const accountByName = async (db: ReadableDb, name: string): Promise<Account | null> => {
  const row = await select(db).where('folded', '=', fold(name.trim())).executeTakeFirst()
  return row === undefined ? null : accountOf(row)
}

/** Whether people sign in here; without accounts the one person at this PC is everything. */
export const hasAccounts = async (db: ReadableDb): Promise<boolean> =>
  (await db.selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined

/** The hash kept under a name, or null. */
export const findSecret = async (db: ReadableDb, name: string): Promise<string | null> =>
  (await db.selectFrom('secret').select('value').where('name', '=', name).executeTakeFirst())?.value ?? null
