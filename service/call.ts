import { implement } from '@orpc/server'
import type { CallMeta } from '#api/call.ts'
import { contract } from '#api/contract.ts'
import { Fault } from '#domain/fault.ts'
import type { Actor, Deed, Language } from '#domain/office.ts'
import { crossing } from './faults.ts'
import type { Service } from './service.ts'

/** What a host knows of each call: who calls, and in which language errors are told. */
export type CallContext = { actor: Actor; language: Language }

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
        if (!meta.roles.includes(context.actor.role)) throw new Fault('FORBIDDEN')
        if (meta.writes && service.readOnly) throw new Fault('DB_READ_ONLY')
        const deed: Deed = { actor: context.actor, at: ports.clock.now(), cause: call }
        const result = await next({ context: { deed } })
        if (!isStream(result.output)) return result
        return { ...result, output: watched(result.output, told) }
      } catch (error) {
        throw told(error)
      }
    })

/** What a file of routes is given: `os.<area>.<call>.handler(…)`. */
export type Guarded = ReturnType<typeof guarded>
