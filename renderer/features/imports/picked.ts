import { useCallback, useState } from 'react'

const nameOf = (draft: number) => `nazorat.import.${draft}.picked`

const read = (draft: number): ReadonlySet<string> | null => {
  const kept = localStorage.getItem(nameOf(draft))
  return kept === null ? null : new Set(kept === '' ? [] : kept.split(' '))
}

/**
 * The rows ticked in a draft, by key; kept in this browser so that leaving loses nothing. null until the person ticks
 * something: then the suggested rows stand ticked.
 */
export const usePicked = (draft: number, suggested: ReadonlySet<string>) => {
  const [own, setOwn] = useState(() => read(draft))
  const pick = useCallback(
    (picked: ReadonlySet<string>) => {
      localStorage.setItem(nameOf(draft), [...picked].join(' '))
      setOwn(picked)
    },
    [draft]
  )
  return { picked: own ?? suggested, pick }
}

/** After accepting or discarding. */
export const forgetPicked = (draft: number): void => localStorage.removeItem(nameOf(draft))
