import { oc } from '@orpc/contract'
import { z } from 'zod'
import { FAULT_CODES, type FaultCode } from '#domain/fault.ts'
import type { Role } from '#domain/office.ts'
import { place } from './draft.ts'

/** Who may call, and whether the call writes (refused in read-only mode). Checked in the service before every call. */
export type CallMeta = {
  roles: readonly Role[]
  writes: boolean
  /** May be called before anybody has signed in. */
  open?: boolean
}

const faultData = z
  .object({ file: z.string(), detail: z.string(), at: place, id: z.number().int(), log: z.string() })
  .partial()

/** Over HTTP: a refusal is the caller's (422), only what nobody foresaw is ours (500). */
export const statusOf = (code: FaultCode): number => (code === 'INTERNAL' ? 500 : 422)

/** Every known error may come from every call; its sentence is `messageOf(code, data, language)`. */
const faults = Object.fromEntries(
  FAULT_CODES.map(code => [code, { status: statusOf(code), data: faultData }])
) as unknown as Record<FaultCode, { data: typeof faultData }>

const call = oc.$meta<CallMeta>({ roles: [], writes: false }).errors(faults)
const EVERYBODY: readonly Role[] = ['officer', 'deputy', 'administrator']

/** A call that only reads. */
export const reading = call.meta({ roles: EVERYBODY, writes: false })
/** A call that changes the register: officers and the administrator; the deputy looks and signs. */
export const writing = call.meta({ roles: ['officer', 'administrator'], writes: true })
/** A call that decides: agreeing, returning, signing, resolving. */
export const deciding = call.meta({ roles: ['deputy', 'administrator'], writes: true })
/** A call for the administrator: bringing in decrees, settings. In one-person mode the person has every role. */
export const administering = call.meta({ roles: ['administrator', 'officer'], writes: true })

/** A call of the deputy's too: resolving letters, removal from control. */
export const resolving = call.meta({ roles: EVERYBODY, writes: true })
/** A call that keeps accounts: the administrator alone. */
export const governing = call.meta({ roles: ['administrator'], writes: true })
/** A call of the administrator that leaves the register as it is, so that it is answered in read-only mode too: backups. */
export const keeping = call.meta({ roles: ['administrator'], writes: false })
/** A call of whoever has signed in about himself. */
export const everybody = call.meta({ roles: EVERYBODY, writes: true })
/** A call that is answered before anybody has signed in. */
export const open = call.meta({ roles: EVERYBODY, writes: false, open: true })

export const id = z.number().int().positive()
/** What a write answers: its transaction in the change journal, for undo; null when nothing was different, so nothing was written. */
export const written = z.object({ transaction: id.nullable() })
