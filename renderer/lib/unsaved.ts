import { useState } from 'react'
import { kept } from './kept.ts'

const nameOf = (name: string): string => `nazorat.unsaved.${name}`

/** What was typed and not yet saved in this window under `name`, or null where there is nothing or something else. */
export const readUnsaved = <T>(
  storage: Pick<Storage, 'getItem'>,
  name: string,
  isShape: (value: unknown) => value is T
): T | null => {
  const text = storage.getItem(nameOf(name))
  if (text === null) return null
  try {
    const value: unknown = JSON.parse(text)
    return isShape(value) ? value : null
  } catch {
    // Cut or foreign: the field starts anew.
    return null
  }
}

/**
 * State of a field or form that outlives a reload of the page and the end of the program: `[value, change, forget]`.
 * `forget` goes back to `start`; call it when the value was saved. `name` tells one record's text from another's.
 */
export const useUnsaved = <T>(name: string, start: T, isShape: (value: unknown) => value is T) => {
  const fresh = () => ({ name, value: readUnsaved(kept(), name, isShape) ?? start })
  const [state, setState] = useState(fresh)
  const present = state.name === name ? state : fresh()
  const change = (value: T): void => {
    kept().setItem(nameOf(name), JSON.stringify(value))
    setState({ name, value })
  }
  const forget = (): void => {
    kept().removeItem(nameOf(name))
    setState({ name, value: start })
  }
  return [present.value, change, forget] as const
}

export const isText = (value: unknown): value is string => typeof value === 'string'
