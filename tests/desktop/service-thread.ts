import { EventEmitter } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { MessageChannel, Worker } from 'node:worker_threads'
import type { MessagePortMain, UtilityProcess, WebContents } from 'electron'
import { createServiceLink } from '../../electron/main/service-link.ts'

const service = resolve(import.meta.dirname, '../../electron/service-process/main.ts')
const program = (data: string) => `
  import { EventEmitter } from 'node:events'
  import { parentPort } from 'node:worker_threads'
  import { runService } from ${JSON.stringify(pathToFileURL(service).href)}
  const parent = Object.assign(new EventEmitter(), { postMessage: message => parentPort.postMessage(message) })
  parentPort.on('message', ({ message, ports }) => parent.emit('message', { data: message, ports }))
  void runService(parent, ${JSON.stringify(data)}, code => process.exit(code))`

class ThreadAsProcess extends EventEmitter {
  worker: Worker
  constructor(file: string) {
    super()
    this.worker = new Worker(file, { execArgv: ['--disable-warning=ExperimentalWarning'] })
    this.worker.on('exit', code => this.emit('exit', code))
  }
  postMessage(message: unknown, ports: MessagePortMain[] = []) {
    this.worker.postMessage({ message, ports }, ports as never)
  }
  kill() {
    void this.worker.terminate()
    return true
  }
}

/**
 * The real link of the main process to the real service, which runs in a thread of its own and can be killed like Electron's
 * utility process; its ports are real. `onPort` is what the page gets.
 */
export const serviceInThread = (data: string, onPort: (port: MessagePort) => void) => {
  const file = join(data, 'thread.mjs')
  writeFileSync(file, program(data))
  const threads: ThreadAsProcess[] = []
  let failures = 0
  const link = createServiceLink({
    fork: () => {
      threads.push(new ThreadAsProcess(file))
      return threads.at(-1) as unknown as UtilityProcess
    },
    channel: () => new MessageChannel() as unknown as { port1: MessagePortMain; port2: MessagePortMain },
    now: Date.now,
    wait: (ms, then) => void setTimeout(then, ms),
    log: () => {},
    failing: () => failures++
  })
  const page = Object.assign(new EventEmitter(), {
    isDestroyed: () => false,
    postMessage: (_channel: string, _message: unknown, [port]: MessagePort[]) => onPort(port!)
  })
  link.start()
  return {
    connect: () => link.connect(page as unknown as WebContents),
    kill: () => threads.at(-1)!.kill(),
    stop: () => link.stop(5000),
    /** How often the service was started, and whether the person would have been told that it cannot stay alive. */
    counts: () => ({ starts: threads.length, failures })
  }
}
