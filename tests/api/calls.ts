import { type AnyContractProcedure, type AnyContractRouter, isContractProcedure } from '@orpc/contract'
import type { CallMeta } from '#api/call.ts'
import { contract } from '#api/contract.ts'
import type { Client } from './hosts.ts'

export type Call = { path: readonly string[]; name: string; meta: CallMeta }

const walk = (router: AnyContractRouter, path: readonly string[]): Call[] =>
  isContractProcedure(router)
    ? [{ path, name: path.join('.'), meta: (router as AnyContractProcedure)['~orpc'].meta as CallMeta }]
    : Object.entries(router as Record<string, AnyContractRouter>).flatMap(([key, value]) => walk(value, [...path, key]))

/** Every call of the contract. */
export const CALLS: readonly Call[] = walk(contract, [])

/** Calls by name with whatever input, as a page that was tampered with would. */
export const callByName = (client: Client, path: readonly string[], input: unknown): Promise<unknown> => {
  const found = path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], client)
  return (found as (input: unknown) => Promise<unknown>)(input)
}
