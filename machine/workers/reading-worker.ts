/** The thread that reads files (started by reader.ts). */
import { parentPort } from 'node:worker_threads'
import { AnnexError } from '#annex/error.ts'
import type { Answer, Order } from './messages.ts'
import { readHere } from './read-here.ts'

const say = (answer: Answer): void => parentPort?.postMessage(answer)

parentPort?.on('message', ({ file }: Order) => {
  readHere(file, { onProgress: (done, total, stage) => say({ kind: 'progress', done, total, stage }) }).then(
    result => say({ kind: 'done', result }),
    (error: unknown) =>
      say(
        error instanceof AnnexError
          ? { kind: 'refused', code: error.code, data: error.data }
          : { kind: 'failed', error }
      )
  )
})
