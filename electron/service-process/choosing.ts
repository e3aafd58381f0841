/** What the main process answers: the folder's path, null when the person gave up. */
export type ChooseAnswer = { id?: number; folder?: string | null }

/** Asks the main process, by `ask`, for a folder that the person chooses in the system's window. */
export const createChoosing = (ask: (message: { kind: 'choose-folder'; id: number }) => void) => {
  const waiting = new Map<number, (folder: string | null) => void>()
  let next = 1
  return {
    choose: (): Promise<string | null> => {
      const id = next++
      const { promise, resolve } = Promise.withResolvers<string | null>()
      waiting.set(id, resolve)
      ask({ kind: 'choose-folder', id })
      return promise
    },
    answered: ({ id, folder }: ChooseAnswer): void => {
      if (id === undefined) return
      waiting.get(id)?.(folder ?? null)
      waiting.delete(id)
    }
  }
}
