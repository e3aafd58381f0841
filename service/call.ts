import { implement } from '@orpc/server'
import type { CallMeta } from '#api/call.ts'
import { contract } from '#api/contract.ts'
import { Fault } from '#domain/fault.ts'
import type { Actor, Deed, Language } from '#domain/office.ts'
import type { Session } from './accounts/session.ts'
import { crossing } from './faults.ts'
import type { Service } from './service.ts'

/** What a host knows of each call: who calls (null: nobody has signed in), in which language errors are told, from which window. */
export type CallContext = { actor: Actor | null; language: Language; session: Session }

/** In whose name an open call runs before it is known who calls. */
const NOBODY: Actor = { name: '—', role: 'officer' }

const isStream = (output: unknown): output is AsyncIterable<unknown> =>
  typeof output === 'object' && output !== null && Symbol.asyncIterator in output

/** The stream with its errors told like those of any call. */
async function* watched(stream: AsyncIterable<unknown>, told: (error: unknown) => unknown): AsyncGenerator<unknown> {
  try {
    yield* stream
  } catch (error) {
    throw told(error)
  }
}

/**
 * The contract with a guard before every call: role, read-only register, who does what and when (the deed), and errors by
 * code. The guard stands before the check of the input, so wrong types are told by code too; it also watches a stream to its end.
 */
export const guarded = (service: Service) =>
  implement(contract)
    .$context<CallContext>()
    .$config(service.checksAnswers === false ? { initialOutputValidationIndex: Number.NaN } : {})
    .use(async ({ context, path, procedure, signal, next }) => {
      const call = path.join('.')
      const { ports } = service
      const told = (error: unknown) => crossing(error, { call, language: context.language, signal, ports })
      try {
        const meta = procedure['~orpc'].meta as CallMeta
        const { session, actor } = context
        const { rescue } = service
        if (rescue !== undefined && path[0] !== 'rescue' && call !== 'accounts.state')
          throw new Fault(rescue.fault.code, rescue.fault.data)
        if (meta.open !== true) {
          if (actor === null) throw new Fault(session.locked ? 'LOCKED' : 'SIGN_IN')
          if (!meta.roles.includes(actor.role)) throw new Fault('FORBIDDEN')
          session.usedAt = Date.parse(ports.clock.now())
        }
        if (meta.writes && service.readOnly) throw new Fault('DB_READ_ONLY')
        if (meta.writes && service.notices.has('RESTORE_WAITS')) throw new Fault('RESTORE_WAITS')
        const deed: Deed = { actor: actor ?? NOBODY, at: ports.clock.now(), cause: call }
        const result = await next({ context: { deed, actor: deed.actor } })
        if (!isStream(result.output)) return result
        return { ...result, output: watched(result.output, told) }
      } catch (error) {
        throw told(error)
      }
    })

/** What a file of routes is given: `os.<area>.<call>.handler(…)`. */
export type Guarded = ReturnType<typeof guarded>
