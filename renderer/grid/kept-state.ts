import { z } from 'zod'

/** What a person arranged in a grid: widths, order and sorting of columns. Kept per grid in the browser's storage. */
const keptState = z.object({
  widths: z.record(z.string(), z.number().positive()),
  order: z.array(z.string()),
  sort: z.array(z.object({ id: z.string(), down: z.boolean() }))
})
export type KeptState = z.infer<typeof keptState>

const KEY = 'nazorat.grid.'

/** Reads the kept state of a grid; null when there is none or it is of another shape (then the columns' own values hold). */
export const readState = (storage: Pick<Storage, 'getItem'>, name: string): KeptState | null => {
  const text = storage.getItem(KEY + name)
  if (text === null) return null
  const parsed = keptState.safeParse(parse(text))
  return parsed.success ? parsed.data : null
}

export const writeState = (storage: Pick<Storage, 'setItem'>, name: string, state: KeptState): void =>
  storage.setItem(KEY + name, JSON.stringify(state))

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    // An older or foreign value: the schema refuses it and the grid starts from its own columns.
    return null
  }
}
