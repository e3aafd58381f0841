import { z } from 'zod'
import { LONGEST_PASSWORD } from '#domain/account.ts'
import { LANGUAGES, ROLES } from '#domain/office.ts'
import { everybody, governing, id, open, written } from './call.ts'

const name = z.string().trim().min(1).max(200)
const password = z.string().min(1).max(LONGEST_PASSWORD)

/** What a window must know before anybody has signed in. */
export const accountState = z.object({
  /** False: one person at this PC, nobody signs in. */
  accounts: z.boolean(),
  person: z.object({ id, name: z.string(), role: z.enum(ROLES) }).nullable(),
  locked: z.boolean(),
  language: z.enum(LANGUAGES),
  office: z.string()
})
export type AccountState = z.infer<typeof accountState>

export const accountRow = z.object({
  id,
  name: z.string(),
  role: z.enum(ROLES),
  active: z.boolean(),
  secretAt: z.string(),
  signedInAt: z.string().nullable()
})
export const accountInput = z.object({
  id: id.nullable(),
  name,
  role: z.enum(ROLES),
  active: z.boolean(),
  /** Null keeps the password there is. */
  password: password.nullable()
})
export type AccountInput = z.infer<typeof accountInput>

/** `code` is told once: it opens the program when the administrator's password is lost. */
const withCode = written.extend({ code: z.string() })

export const accounts = {
  state: open.output(accountState),
  signIn: open.input(z.object({ name, password })).output(accountState),
  signOut: open.output(accountState),
  lock: open.output(accountState),
  /** A new password for an administrator by the sealed code. */
  recover: open.input(z.object({ code: z.string().min(1).max(100), name, password })).output(withCode),
  changePassword: everybody.input(z.object({ before: password, after: password })).output(written),
  list: governing.output(z.array(accountRow)),
  /** Ends one-person mode with its first administrator. */
  start: governing.input(z.object({ name, password })).output(withCode),
  save: governing.input(accountInput).output(written.extend({ id }))
}
