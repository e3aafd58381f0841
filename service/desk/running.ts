import { type Counted, type Desk, everyCounted, type Move } from './desk.ts'

/** Figures of one day that follow the desk: counted once over everything, then only by what moved. */
type Running<S> = { today: string; state: S; moved: number }

/**
 * Keeps figures for a desk. `begin` makes them empty, `put` counts one task in (1) or out (-1). Given a desk they are as if
 * counted anew; on another day, or after the register was read whole, they are.
 */
export const running = <S>(put: (state: S, one: Counted, by: 1 | -1) => void) => {
  const kept = new WeakMap<readonly Move[], Map<string, Running<S>>>()
  return (desk: Desk, name: string, today: string, begin: () => S): S => {
    const all = kept.get(desk.moves) ?? new Map<string, Running<S>>()
    kept.set(desk.moves, all)
    const known = all.get(name)
    if (known?.today !== today) {
      const state = begin()
      for (const one of everyCounted(desk)) put(state, one, 1)
      all.set(name, { today, state, moved: desk.moves.length })
      return state
    }
    for (; known.moved < desk.moves.length; known.moved++) {
      const { before, after } = desk.moves[known.moved]!
      if (before !== null) put(known.state, before, -1)
      if (after !== null) put(known.state, after, 1)
    }
    return known.state
  }
}
