import { Fault } from '#domain/fault.ts'
import type { Printer } from '#service/ports/printer.ts'

/** What the main process answers: the bytes, or why there are none. */
export type PrintAnswer = { id?: number; bytes?: Uint8Array; failed?: string }

/**
 * The printer of the window's own Chromium: `ask` hands the page to the main process, which answers by `answered`. Where that
 * fails, `other`, the installed browser, is tried once.
 */
export const createMainPrinter = (
  ask: (message: { kind: 'print'; id: number; html: string }) => void,
  other: Printer
) => {
  const waiting = new Map<number, PromiseWithResolvers<Uint8Array>>()
  let next = 1
  const printer: Printer = {
    kind: async () => 'electron',
    print: async html => {
      const id = next++
      const answer = Promise.withResolvers<Uint8Array>()
      waiting.set(id, answer)
      ask({ kind: 'print', id, html })
      try {
        return await answer.promise
      } catch (cause) {
        if ((await other.kind()) === 'none') throw new Fault('PRINT_FAILED', {}, { cause })
        return other.print(html)
      }
    },
    close: () => other.close()
  }
  const answered = ({ id, bytes, failed }: PrintAnswer): void => {
    const asked = id === undefined ? undefined : waiting.get(id)
    if (id === undefined || asked === undefined) return
    waiting.delete(id)
    if (bytes !== undefined) asked.resolve(new Uint8Array(bytes))
    else asked.reject(new Error(failed ?? 'no PDF'))
  }
  return { printer, answered }
}
