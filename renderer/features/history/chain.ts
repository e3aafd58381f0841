import type { Transaction } from '#api/register.ts'

/** What is set where it is set: who we are and in which language. Undoing the first set-up would hide the whole register. */
const SETTINGS = ['system.setUp', 'system.saveSettings', 'backups.restore', 'backups.setSecondPlace']

/** A transaction that can be undone from the list: one that stands and is not of the settings. */
export const canBeUndone = (transaction: Transaction, all: ReadonlyMap<number, Transaction>): boolean =>
  transaction.undoneBy === null && !SETTINGS.includes(meaningOf(transaction, all).root.cause)

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
