import { FAULT_CODES, Fault, type FaultCode } from '#domain/fault.ts'

/**
 * Asks the main process, by `ask`, to start the installer that lies ready, and waits for its one answer: null when everything
 * stands ready, else why it was not started.
 */
export const createUpdating = (ask: () => void) => {
  let waiting: PromiseWithResolvers<void> | null = null
  return {
    start: (): Promise<void> => {
      if (waiting !== null) return Promise.reject(new Fault('UPDATE_FAILED', { detail: 'busy' }))
      waiting = Promise.withResolvers()
      ask()
      return waiting.promise
    },
    answered: ({ code, detail }: { code?: string | null; detail?: string }): void => {
      const known = FAULT_CODES.includes(code as FaultCode) ? (code as FaultCode) : 'UPDATE_FAILED'
      if (code === null) waiting?.resolve()
      else waiting?.reject(new Fault(known, { detail }))
      waiting = null
    }
  }
}
