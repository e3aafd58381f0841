/** Milliseconds after the last letter before what was typed goes to the service. */
const PATIENCE = 700
const MARK = 'nazorat.kept.loaded'

export type Keeping = { state: 'nothing' | 'waits' | 'kept' | 'failed'; at: string }
type Send = (name: string, text: string | null) => Promise<{ at: string }>

/**
 * A store of what is typed and not saved: the window's own (at once, outlives a reload) with the service behind it (a moment
 * later, outlives the program). Nothing goes to the service before `load` has brought what lies there.
 */
export const keptStore = (front: Storage) => {
  let send: Send | null = null
  let now: Keeping = { state: 'nothing', at: '' }
  const waiting = new Map<string, ReturnType<typeof setTimeout>>()
  const listeners = new Set<() => void>()
  const tell = (next: Keeping) => {
    now = next
    for (const listener of listeners) listener()
  }
  const push = async (name: string) => {
    waiting.delete(name)
    if (send === null) return
    try {
      const { at } = await send(name, front.getItem(name))
      tell({ state: waiting.size > 0 ? 'waits' : 'kept', at })
    } catch {
      // It still stands in this window, and that it is only there is shown.
      tell({ state: 'failed', at: '' })
    }
  }
  const later = (name: string, patience: number) => {
    if (send === null) return
    clearTimeout(waiting.get(name))
    waiting.set(
      name,
      setTimeout(() => void push(name), patience)
    )
    tell({ state: 'waits', at: '' })
  }
  return {
    getItem: (name: string): string | null => front.getItem(name),
    setItem: (name: string, text: string): void => {
      if (front.getItem(name) === text) return
      front.setItem(name, text)
      later(name, PATIENCE)
    },
    removeItem: (name: string): void => {
      if (front.getItem(name) === null) return
      front.removeItem(name)
      later(name, 0)
    },
    /** Brings what the service holds, once a window; what this window has typed itself stays. */
    load: (rows: readonly { name: string; text: string }[], to: Send): void => {
      if (front.getItem(MARK) === null)
        for (const { name, text } of rows) if (front.getItem(name) === null) front.setItem(name, text)
      front.setItem(MARK, 'yes')
      send = to
    },
    now: (): Keeping => now,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
  }
}

let store: ReturnType<typeof keptStore> | null = null
/** The window's one store. */
export const kept = (): ReturnType<typeof keptStore> => {
  store ??= keptStore(sessionStorage)
  return store
}
