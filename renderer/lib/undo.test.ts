import { describe, expect, it } from 'vitest'
import type { Transaction } from '#api/register.ts'
import { isGreat, rootOf, undoAndRedo } from './undo.ts'

const deed = (
  id: number,
  undoes: number | null = null,
  undoneBy: number | null = null,
  cause = 'tasks.setState'
): Transaction => ({
  id,
  at: '2026-01-01T00:00:00.000Z',
  actor: 'A. Mansurov',
  cause,
  changes: 1,
  undoes,
  undoneBy
})
const ids = ({ undo, redo }: ReturnType<typeof undoAndRedo>) => [undo?.id ?? null, redo?.id ?? null]

describe('undo and redo from the journal', () => {
  it('offers nothing on an empty journal', () => expect(ids(undoAndRedo([]))).toEqual([null, null]))
  it('undoes the newest deed', () => expect(ids(undoAndRedo([deed(2), deed(1)]))).toEqual([2, null]))
  it('after an undo goes on to the deed before, and can redo', () =>
    expect(ids(undoAndRedo([deed(3, 2), deed(2, null, 3), deed(1)]))).toEqual([1, 3]))
  it('after a redo undoes the redo', () =>
    expect(ids(undoAndRedo([deed(4, 3), deed(3, 2, 4), deed(2, null, 3), deed(1)]))).toEqual([4, null]))
  it('a new deed closes the way to redo', () =>
    expect(ids(undoAndRedo([deed(4), deed(3, 2), deed(2, null, 3), deed(1)]))).toEqual([4, null]))
  it('leaves the settings alone', () =>
    expect(
      ids(undoAndRedo([deed(3, null, null, 'system.saveSettings'), deed(2), deed(1, null, null, 'system.setUp')]))
    ).toEqual([2, null]))
  it('names a chain by the deed at its root', () => {
    const all = [deed(4, 3), deed(3, 2, 4), deed(2, null, 3)]
    expect(rootOf(all[0]!, all).id).toBe(2)
  })
})

describe('a question before undo and redo', () => {
  it('comes for an import whichever way and however small, and for many changes', () => {
    const imported = deed(1, null, 2, 'imports.accept')
    const all = [{ ...deed(4), changes: 51 }, { ...deed(3), changes: 50 }, deed(2, 1), imported]
    expect(all.map(one => isGreat(one, all))).toEqual([true, false, true, true])
  })
})
