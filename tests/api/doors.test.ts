import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type AnyContractProcedure, type AnyContractRouter, isContractProcedure } from '@orpc/contract'
import { RPCHandler } from '@orpc/server/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { contract } from '#api/contract.ts'
import { insideOf } from '#db/connection.ts'
import { ROLES } from '#domain/office.ts'
import { callerOf } from '#service/accounts/caller.ts'
import { newSession } from '#service/accounts/session.ts'
import type { CallContext } from '#service/call.ts'
import { routerOf } from '#service/router.ts'
import { CALLS, callByName } from './calls.ts'
import { setUp } from './decree.ts'
import { type Client, HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice } from './office.ts'

/** What no call may choke on: wrong types, sizes, prototypes, numbers that are none, halves of letters. */
const HOSTILE: readonly unknown[] = [
  null,
  undefined,
  true,
  -1,
  2 ** 53 + 2,
  Number.NaN,
  10n ** 30n,
  '',
  '../../nazorat.db',
  'a\u0000b\ud800',
  "'; DROP TABLE task; --",
  'x'.repeat(20_000),
  [],
  Array.from({ length: 1001 }, (_, index) => index),
  {},
  JSON.parse('{"__proto__": {"role": "administrator"}, "constructor": {"prototype": {"x": 1}}}'),
  new Date(Number.NaN),
  new Map([['id', 1]]),
  new Set([1])
]

type Schema = z.ZodType
const schemaOf = (path: readonly string[]): Schema | undefined => {
  const found = path.reduce<AnyContractRouter>((at, key) => (at as Record<string, AnyContractRouter>)[key]!, contract)
  if (!isContractProcedure(found)) throw new Error(`no call ${path.join('.')}`)
  return (found as AnyContractProcedure)['~orpc'].inputSchema as Schema | undefined
}

/** Every hostile value alone, and in every field of the call's input at once, with a field more than it has. */
const inputsFor = (schema: Schema): unknown[] => {
  const { properties = {} } = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as {
    properties?: Record<string, unknown>
  }
  const fields = Object.keys(properties)
  const filled = HOSTILE.map(value => Object.fromEntries([...fields, 'more'].map(field => [field, value])))
  return [...HOSTILE, ...filled].filter(input => !schema.safeParse(input).success)
}

let office: OpenedOffice
let doors: readonly (readonly [string, Client])[]
let closeHttp: () => Promise<void>
const accounts = new Map<string, number>()
const become = (role: string | null) =>
  Object.assign(office.caller.session, newSession(), {
    account: role === null ? null : accounts.get(role)!,
    usedAt: Date.now()
  })

beforeAll(async () => {
  office = await openOffice(HOSTS[1]![1], {}, { accounts: true })
  await setUp(office.client)
  await office.client.accounts.start({ name: 'H.Boylarov', password: 'tog‘lar 2026' })
  for (const role of ROLES) {
    const name = `Каримов ${role}`
    await office.client.accounts.save({ id: null, name, role, active: true, password: 'daryolar 2026' })
  }
  for (const row of await office.client.accounts.list()) accounts.set(row.role, row.id)
  const { session } = office.caller
  const http = await HOSTS[2]![1](routerOf(office.service), () => callerOf(office.service, session))
  closeHttp = http.close
  doors = [
    ['over a port', office.client],
    ['over HTTP', http.client]
  ]
})
afterAll(async () => {
  await closeHttp()
  await office.close()
})

const codeOf = async (client: Client, path: readonly string[], input: unknown): Promise<string> => {
  try {
    await callByName(client, path, input)
    return 'answered'
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}
const written = () => {
  const { sqlite } = insideOf(office.service.db)
  const count = (table: string) => sqlite.prepare(`select count(*) from ${table}`).pluck().get()
  return ['change_tx', 'change', 'blob', 'draft', 'secret', 'saved_view'].map(count)
}
/** Twenty calls at a time, as a page that was tampered with would. */
const eachOf = async <T>(all: readonly T[], work: (one: T, index: number) => Promise<void>): Promise<void> => {
  for (let from = 0; from < all.length; from += 20)
    await Promise.all(all.slice(from, from + 20).map((one, index) => work(one, from + index)))
}

test('before sign-in, after sign-out and from the wrong role every call is refused alike at both doors (121, 144)', async () => {
  const before = written()
  const odd: string[] = []
  const refusedAs = async (code: string, calls: typeof CALLS) => {
    for (const [door, client] of doors)
      await eachOf(calls, async ({ path, name }, index) => {
        const found = await codeOf(client, path, HOSTILE[index % HOSTILE.length])
        if (found !== code) odd.push(`${name} ${door}: ${found} for ${code}`)
      })
  }
  const closed = CALLS.filter(({ meta }) => meta.open !== true)
  become(null)
  await refusedAs('SIGN_IN', closed)
  become('officer')
  await doors[0]![1].accounts.signOut()
  await refusedAs('SIGN_IN', closed)
  for (const role of ROLES) {
    become(role)
    await refusedAs(
      'FORBIDDEN',
      closed.filter(({ meta }) => !meta.roles.includes(role))
    )
  }
  expect(odd).toEqual([])
  expect(written()).toEqual(before)
})

test('hostile input is refused by code at both doors, nothing is written, no prototype changes (119, 120)', async () => {
  become('administrator')
  const before = written()
  const logged = office.log.length
  const odd: string[] = []
  let tried = 0
  const asked = CALLS.flatMap(({ path, name, meta }, place) => {
    const schema = schemaOf(path)
    if (schema === undefined) return []
    const role = meta.roles.includes('administrator') ? 'administrator' : meta.roles[0]!
    // Half of them for each call, the other half for the next one.
    return [{ path, name, role, inputs: inputsFor(schema).filter((_, index) => (index + place) % 2 === 0) }]
  })
  for (const role of ROLES) {
    become(role)
    for (const { path, name, inputs } of asked.filter(one => one.role === role)) {
      await eachOf(inputs, async (input, index) => {
        // Over HTTP, which is slower, every sixth of them.
        for (const [door, client] of (tried + index) % 6 === 0 ? doors : doors.slice(0, 1)) {
          const found = await codeOf(client, path, input)
          if (!['BAD_VALUE', 'TOO_LARGE'].includes(found)) odd.push(`${name} ${door}, input ${index}: ${found}`)
        }
      })
      tried += inputs.length
    }
  }
  expect(odd).toEqual([])
  expect(tried).toBeGreaterThan(2000)
  expect(written()).toEqual(before)
  expect(office.log.slice(logged)).toEqual([])
  expect(({} as { role?: unknown; x?: unknown }).role ?? ({} as { x?: unknown }).x).toBeUndefined()
}, 120_000)

test('two thousand calls at once: each gets its own answer (122)', async () => {
  become('administrator')
  const [, client] = doors[0]!
  const ids = Array.from({ length: 2000 }, (_, index) => 900_000 + index)
  const answers = await Promise.all(
    ids.map(id =>
      client.tasks.get({ id }).then(
        () => 0,
        (error: { data?: { id?: number } }) => error.data?.id
      )
    )
  )
  expect(answers).toEqual(ids)
})

test('what is no call at all breaks no door', async () => {
  become('administrator')
  const context = () => callerOf(office.service, office.caller.session)
  const handler = new RPCHandler<CallContext>(routerOf(office.service))
  const server = createServer(async (request, response) => {
    const { matched } = await handler.handle(request, response, { prefix: '/rpc', context: await context() })
    if (!matched) response.writeHead(404).end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/rpc`
  const post = (path: string, body: string, type = 'application/json') =>
    fetch(`${url}/${path}`, { method: 'POST', body, headers: { 'content-type': type } })
  for (const [path, body, type] of [
    ['tasks/list', '{"json":'],
    ['tasks/list', 'x', 'text/plain'],
    ['tasks/list', '{"json":{},"meta":[[99,"a"]]}'],
    ['tasks/list', '{"json":{"a":1},"meta":[[1,"__proto__","polluted"]]}'],
    ['tasks/list', '[[[[[['],
    ['__proto__/x', '{}'],
    ['constructor', '{}'],
    ['tasks/__proto__', '{}'],
    ['tasks', '{}']
  ] as const)
    expect([path, body, (await post(path, body, type)).status >= 400]).toEqual([path, body, true])
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  expect((await doors[0]![1].accounts.state()).accounts).toBe(true)
  expect((await doors[1]![1].accounts.state()).accounts).toBe(true)
  server.closeAllConnections()
  server.close()
})
