import type { Transaction } from '#api/register.ts'

/** What a transaction of the journal is: a deed of its own, the undoing of one, or the bringing again of one. */
export type Meaning = { kind: 'deed' | 'undone' | 'again'; root: Transaction }

/**
 * Follows "undoes" to the deed at the root: an odd number of steps means it was taken back, an even one that it was
 * brought again. A root older than the list stays the oldest one known.
 */
export const meaningOf = (transaction: Transaction, all: ReadonlyMap<number, Transaction>): Meaning => {
  let root = transaction
  let steps = 0
  while (root.undoes !== null) {
    steps++
    const target = all.get(root.undoes)
    if (target === undefined) break
    root = target
  }
  return { kind: steps === 0 ? 'deed' : steps % 2 === 1 ? 'undone' : 'again', root }
}
