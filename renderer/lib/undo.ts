import type { Transaction } from '#api/register.ts'

/** Deeds that the buttons leave alone: who we are and in which language is changed where it is set. */
const SETTINGS = ['system.setUp', 'system.saveSettings', 'backups.restore', 'backups.setSecondPlace']

/**
 * What the next undo and the next redo would take back, from the journal (newest first). Undoing a transaction is itself
 * one, and undoing that is the redo: depth 0 is a deed, 1 its undo, 2 its redo and so on. The undo takes the newest
 * deed or redo that stands; the redo is offered only while the newest transaction of all is an undo that stands.
 */
export const undoAndRedo = (all: readonly Transaction[]): { undo: Transaction | null; redo: Transaction | null } => {
  const newestFirst = all.filter(transaction => !SETTINGS.includes(rootOf(transaction, all).cause))
  const byId = new Map(newestFirst.map(transaction => [transaction.id, transaction]))
  // Of an undo whose target is beyond the list only its own step is known.
  const depth = (transaction: Transaction): number => {
    if (transaction.undoes === null) return 0
    const target = byId.get(transaction.undoes)
    return target === undefined ? 1 : depth(target) + 1
  }
  const stands = (transaction: Transaction) => transaction.undoneBy === null
  const newest = newestFirst[0]
  return {
    undo: newestFirst.find(transaction => stands(transaction) && depth(transaction) % 2 === 0) ?? null,
    redo: newest !== undefined && stands(newest) && depth(newest) % 2 === 1 ? newest : null
  }
}

/** The deed at the root of a chain of undo and redo, whose cause tells a person what it was. */
export const rootOf = (transaction: Transaction, all: readonly Transaction[]): Transaction => {
  const target = all.find(other => other.id === transaction.undoes)
  return target === undefined ? transaction : rootOf(target, all)
}

/** Deeds that are never undone by one key without a question, and how many changes make any other such a deed. */
const GREAT = ['imports.accept', 'system.loadExample']
const GREAT_FROM = 50

/** Whether a person is asked before this is undone or redone: a whole import, or very many changes at once. */
export const isGreat = (transaction: Transaction, all: readonly Transaction[]): boolean => {
  const { cause } = rootOf(transaction, all)
  // A paste is taken back like a typed cell: what it did is on the screen, and the redo brings it again.
  return GREAT.includes(cause) || (transaction.changes > GREAT_FROM && !cause.startsWith('cells.'))
}
