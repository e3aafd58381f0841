import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'

/** What a command talks to; a test hands in its own. `folder`: where relative names of files begin. */
export type Io = {
  stdin: Readable
  stdout: Writable
  stderr: Writable & { isTTY?: boolean }
  folder: string
}

export const print = async (output: Writable, text: string): Promise<void> => {
  if (!output.write(text)) await once(output, 'drain')
}

/** Progress for a person at a terminal: one line that is written over. A file or pipe gets none. */
export const progressOn = (stderr: Io['stderr']) => ({
  show: (words: string): void => {
    if (stderr.isTTY) stderr.write(`\r\u001b[K${words}`)
  },
  clear: (): void => {
    if (stderr.isTTY) stderr.write('\r\u001b[K')
  }
})
