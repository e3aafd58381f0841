/** The thread that reads files (started by reader.ts). */
import { parentPort } from 'node:worker_threads'
import { AnnexError } from '#annex/error.ts'
import type { ReadingOptions } from '#service/ports/reader.ts'
import type { Answer, Order } from './messages.ts'
import { letterHere, readHere } from './read-here.ts'

const say = (answer: Answer): void => parentPort?.postMessage(answer)

parentPort?.on('message', ({ file, letter }: Order) => {
  const options: ReadingOptions = {
    onProgress: (done, total, stage) => say({ kind: 'progress', done, total, stage })
  }
  const reading = letter === null ? readHere(file, options) : letterHere(file, letter.date, options)
  reading.then(
    result => say({ kind: 'done', result }),
    (error: unknown) =>
      say(
        error instanceof AnnexError
          ? { kind: 'refused', code: error.code, data: error.data }
          : { kind: 'failed', error }
      )
  )
})
