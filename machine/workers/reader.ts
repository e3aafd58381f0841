import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type ResourceLimits, Worker } from 'node:worker_threads'
import { AnnexError } from '#annex/error.ts'
import { Fault } from '#domain/fault.ts'
import type { Reader, ReadingOptions } from '#service/ports/reader.ts'
import type { Answer, Order } from './messages.ts'

/** What one file may take of the machine's memory, in megabytes: far above any act, far below what stops the PC. */
const LIMITS: ResourceLimits = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 }
/** A thread that has nothing to read for so long is given back. */
const IDLE = 60_000

/** Beside this file in the sources; in the built program beside it or above its `chunks/`. */
const workerFile = (): string => {
  const here = import.meta.dirname
  const places = [
    join(here, 'reading-worker.ts'),
    join(here, 'reading-worker.js'),
    join(dirname(here), 'reading-worker.js')
  ]
  const found = places.find(place => existsSync(place))
  if (found === undefined) throw new Error('The reading worker is missing: the installation is not complete')
  return found
}

/** One file read by one thread. Rejects as Reader.read; the thread is dead when it did not end with 'done' or 'refused'. */
const readBy = <T>(worker: Worker, order: Order, { onProgress, signal }: ReadingOptions): Promise<T> =>
  new Promise((resolve, reject) => {
    const broken = (cause: unknown) => reject(new Fault('READING_FAILED', { file: order.file.name }, { cause }))
    const stop = () => {
      void worker.terminate()
      reject(signal?.reason)
    }
    const listeners = {
      message: (answer: Answer) => {
        if (answer.kind === 'progress') onProgress?.(answer.done, answer.total, answer.stage)
        else if (answer.kind === 'done') resolve(answer.result as T)
        else if (answer.kind === 'refused') reject(new AnnexError(answer.code, answer.data))
        else {
          void worker.terminate()
          reject(answer.error)
        }
      },
      error: broken,
      exit: (code: number) => broken(new Error(`The reading worker ended with ${code}`))
    }
    const leave = () => {
      for (const [name, listener] of Object.entries(listeners)) worker.off(name, listener)
      signal?.removeEventListener('abort', stop)
    }
    for (const [name, listener] of Object.entries(listeners)) worker.on(name, listener)
    signal?.addEventListener('abort', stop, { once: true })
    const settle = resolve
    resolve = value => {
      leave()
      settle(value)
    }
    const refuse = reject
    reject = reason => {
      leave()
      // What a dying thread still says is heard by nobody, and must not end the process.
      worker.on('error', () => {})
      refuse(reason)
    }
    worker.postMessage(order)
  })

/**
 * Reads every file in a thread of its own; a thread that has read is kept a minute for the next file. A cancelled one is ended at
 * once. A waiting thread does not keep the process alive.
 */
export const workerReader = ({ limits = LIMITS, file = workerFile() } = {}): Reader => {
  let idle: { worker: Worker; timer: NodeJS.Timeout } | null = null
  const take = (): Worker => {
    if (idle !== null) {
      const { worker, timer } = idle
      clearTimeout(timer)
      idle = null
      worker.ref()
      return worker
    }
    return new Worker(file, { resourceLimits: limits, stdout: true })
  }
  const giveBack = (worker: Worker): void => {
    if (idle !== null || worker.threadId < 0) {
      void worker.terminate()
      return
    }
    const timer = setTimeout(() => {
      if (idle?.worker === worker) idle = null
      void worker.terminate()
    }, IDLE)
    timer.unref()
    worker.unref()
    idle = { worker, timer }
  }
  const ordered = async <T>(order: Order, options: ReadingOptions): Promise<T> => {
    options.signal?.throwIfAborted()
    const worker = take()
    try {
      const result = await readBy<T>(worker, order, options)
      giveBack(worker)
      return result
    } catch (error) {
      if (error instanceof AnnexError) giveBack(worker)
      else void worker.terminate()
      throw error
    }
  }
  return {
    read: (given, options) => ordered({ kind: 'act', file: given }, options),
    letter: (given, date, options) => ordered({ kind: 'letter', file: given, date }, options),
    page: (given, page, options) => ordered({ kind: 'page', file: given, page }, options)
  }
}
