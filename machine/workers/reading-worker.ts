/** The thread that reads files (started by reader.ts). */
import { parentPort } from 'node:worker_threads'
import { AnnexError } from '#annex/error.ts'
import type { LetterRead } from '#annex/read-letter.ts'
import type { ReadingOptions, ReadResult } from '#service/ports/reader.ts'
import type { Answer, Order } from './messages.ts'
import { letterHere, pageHere, readHere } from './read-here.ts'

const say = (answer: Answer): void => parentPort?.postMessage(answer)

const done = (order: Order, options: ReadingOptions): Promise<ReadResult | LetterRead | Uint8Array> => {
  if (order.kind === 'act') return readHere(order.file, options)
  return order.kind === 'letter' ? letterHere(order.file, order.date, options) : pageHere(order.file, order.page)
}

parentPort?.on('message', (order: Order) => {
  const options: ReadingOptions = {
    onProgress: (done, total, stage) => say({ kind: 'progress', done, total, stage })
  }
  done(order, options).then(
    result => say({ kind: 'done', result }),
    (error: unknown) =>
      say(
        error instanceof AnnexError
          ? { kind: 'refused', code: error.code, data: error.data }
          : { kind: 'failed', error }
      )
  )
})
