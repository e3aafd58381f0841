import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { createRouterClient } from '@orpc/server'
import { openDatabase } from '#db/open.ts'
import { nodePorts } from '#machine/node/ports.ts'
import { createService } from '#service/create.ts'
import { callerOf } from '#service/accounts/caller.ts'
import { newSession } from '#service/accounts/session.ts'
import type { Client } from '#tests/api/hosts.ts'
import { setUp } from '#tests/api/decree.ts'
import { NOW } from './register.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const WEB = join(ROOT, 'dist', 'main', 'web.js')

/** The service over a register, called in this process. */
export const openRegister = async (path: string): Promise<{ client: Client; close: () => Promise<void> }> => {
  const dataFolder = dirname(path)
  const ports = nodePorts({ root: ROOT, dataFolder })
  const { db, warnings, close } = await openDatabase({ path, now: NOW })
  const backupFolder = join(dataFolder, 'backups')
  const { service, router } = createService({
    db,
    warnings,
    ports,
    version: 'bench',
    dataFolder,
    backupFolder,
    checksAnswers: false
  })
  const session = newSession()
  const client: Client = createRouterClient(router, { context: () => callerOf(service, session) })
  return { client, close }
}

/** The first start finished, so that the program opens on the tasks. */
export const setUpRegister = async (path: string): Promise<void> => {
  const { client, close } = await openRegister(path)
  await setUp(client)
  await close()
}

export const isBuilt = (): boolean => existsSync(WEB)

/** The built program as a process of its own; resolves with its start address. */
export const startProgram = async (dataFolder: string): Promise<{ child: ChildProcess; address: string }> => {
  const args = ['--disable-warning=ExperimentalWarning', WEB, '--data', dataFolder, '--port', '0', '--no-open']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    const look = (piece: Buffer): void => {
      said += piece.toString('utf8')
      const found = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/.exec(said)
      if (found !== null) resolve(found[0])
    }
    child.stdout!.on('data', look)
    child.stderr!.on('data', look)
    child.on('exit', code => reject(new Error(`the program ended with ${code}: ${said}`)))
  })
  return { child, address }
}

export const stopProgram = (child: ChildProcess): Promise<void> =>
  new Promise(resolve => {
    child.removeAllListeners('exit')
    child.on('exit', () => resolve())
    child.kill('SIGTERM')
  })

/** A client of the running program, let in by its one-time token. */
export const signIn = async (address: string): Promise<Client> => {
  const { origin, hash } = new URL(address)
  const answer = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ token: hash.slice('#token='.length) })
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (cookie === undefined) throw new Error(`the program refused its own token: ${answer.status}`)
  const send = async (request: Request): Promise<Response> => {
    const body = new Uint8Array(await request.arrayBuffer())
    const headers = new Headers(request.headers)
    headers.set('origin', origin)
    headers.set('cookie', cookie)
    return fetch(request.url, { method: request.method, headers, body })
  }
  return createORPCClient(new RPCLink({ url: `${origin}/rpc`, fetch: send }))
}
