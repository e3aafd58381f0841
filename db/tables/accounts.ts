import type { Generated } from 'kysely'
import type { Role } from '#domain/office.ts'

export type AccountTables = {
  account: {
    id: Generated<number>
    name: string
    folded: string
    role: Role
    active: number
    /** When its password was set last; the secret itself is in a table of its own. */
    secret_at: string
    signed_in_at: string | null
  }
}
/** Not journalled: 'account 5' or 'recovery', and a hash. */
export type SecretTable = { name: string; value: string }
