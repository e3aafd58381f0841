import { type GridView, gridView } from '#api/views.ts'

const KEY = 'nazorat.grid.'

/** Reads how a person arranged a grid; null when there is nothing or it is of another shape (then the columns' own values hold). */
export const readState = (storage: Pick<Storage, 'getItem'>, name: string): GridView | null => {
  const text = storage.getItem(KEY + name)
  if (text === null) return null
  const parsed = gridView.safeParse(parse(text))
  return parsed.success ? parsed.data : null
}

export const writeState = (storage: Pick<Storage, 'setItem'>, name: string, state: GridView): void =>
  storage.setItem(KEY + name, JSON.stringify(state))

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    // An older or foreign value: the schema refuses it and the grid starts from its own columns.
    return null
  }
}
