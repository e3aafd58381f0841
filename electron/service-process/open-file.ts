import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { createRouterClient, ORPCError } from '@orpc/server'
import { Fault } from '#domain/fault.ts'
import { MAX_FILE } from '#domain/limits.ts'
import type { CallContext } from '#service/call.ts'
import type { Router } from '#service/router.ts'

/**
 * Reads a file that the program was opened with into a draft, with the rights of whoever sits before the window. Gives the
 * place where it is reviewed. Rejects with an ORPCError whose message is the sentence for the person, or with what the disk says.
 */
export const readOpened = async (router: Router, context: CallContext, path: string): Promise<string> => {
  const name = basename(path)
  const { size } = await stat(path)
  // Before its bytes are taken into memory.
  if (size > MAX_FILE) throw new Fault('TOO_LARGE', { file: name, detail: `${Math.ceil(size / 1024 / 1024)} MB` })
  const file = new File([new Uint8Array(await readFile(path))], name)
  const client = createRouterClient(router, { context })
  for await (const event of await client.imports.read({ file }))
    if (event.kind === 'done') return `#/import/${event.draft}`
  throw new ORPCError('INTERNAL')
}
