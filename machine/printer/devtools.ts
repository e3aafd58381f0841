import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

/** The devtools protocol of one browser over its pipe: messages of JSON, each ended by a NUL. */
export type Devtools = {
  /** Rejects with the browser's words, or when it ends before it answers. */
  send: (method: string, params?: object, session?: string) => Promise<Record<string, unknown>>
  /** While held, this process waits for the browser. */
  hold: (held: boolean) => void
  close: () => void
  ended: Promise<void>
}

/** Nothing is looked up, fetched, updated or reported; the profile is a folder of its own. */
const FLAGS = [
  '--headless=new',
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--disable-gpu',
  '--mute-audio',
  '--no-pings',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9'
]

type Waiting = { resolve: (result: Record<string, unknown>) => void; reject: (error: Error) => void }
type Message = { id?: number; result?: Record<string, unknown>; error?: { message: string } }

/** Speaks over the two pipes of a started browser; `child` may be anything that has them. */
export const overPipes = (
  input: Writable,
  output: Readable,
  child: Pick<ChildProcess, 'kill' | 'once' | 'ref' | 'unref'>
): Devtools => {
  const waiting = new Map<number, Waiting>()
  let next = 1
  let over = false
  const chunks: Buffer[] = []
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  const stop = (): void => {
    over = true
    for (const { reject } of waiting.values()) reject(new Error('The browser has ended'))
    waiting.clear()
    end()
  }
  const take = (text: string): void => {
    const { id, result, error } = JSON.parse(text) as Message
    const asked = id === undefined ? undefined : waiting.get(id)
    if (id === undefined || asked === undefined) return
    waiting.delete(id)
    if (error) asked.reject(new Error(error.message))
    else asked.resolve(result ?? {})
  }
  output.on('data', (chunk: Buffer) => {
    let from = 0
    for (let at = chunk.indexOf(0); at >= 0; at = chunk.indexOf(0, from)) {
      chunks.push(chunk.subarray(from, at))
      take(Buffer.concat(chunks).toString('utf8'))
      chunks.length = 0
      from = at + 1
    }
    if (from < chunk.length) chunks.push(chunk.subarray(from))
  })
  // A pipe that breaks is told by the end of the process.
  input.on('error', stop)
  output.on('error', stop)
  output.on('close', stop)
  child.once('exit', stop)
  child.once('error', stop)
  return {
    send: (method, params = {}, session) =>
      new Promise((resolve, reject) => {
        if (over) return reject(new Error('The browser has ended'))
        const id = next++
        waiting.set(id, { resolve, reject })
        input.write(`${JSON.stringify({ id, method, params, sessionId: session })}\0`)
      }),
    hold: held => {
      for (const one of [child, input, output] as { ref?: () => void; unref?: () => void }[])
        if (held) one.ref?.()
        else one.unref?.()
    },
    close: () => child.kill(),
    ended
  }
}

/** Starts a browser with a profile of its own. Only while it is held does its process keep this one alive. */
export const startBrowser = (path: string, profile: string): Devtools => {
  // A superuser's Chromium has no sandbox of its own; what it shows runs no script in any case.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(path, [...FLAGS, ...asRoot, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    windowsHide: true
  })
  return overPipes(child.stdio[3] as Writable, child.stdio[4] as Readable, child)
}
