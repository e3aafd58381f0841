import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Review } from '#api/imports.ts'
import type { Measure, Member, Note } from '#domain/draft.ts'
import { orpc } from '../../lib/client.ts'
import { type Row, repaired } from './review-model.ts'

const withMeasure = (review: Review, annexIndex: number, measure: Measure): Review => ({
  ...review,
  draft: {
    ...review.draft,
    annexes: review.draft.annexes.map((annex, index) =>
      index !== annexIndex || annex.kind !== 'roadmap'
        ? annex
        : { ...annex, measures: annex.measures.map(old => (old.number === measure.number ? measure : old)) }
    )
  }
})

/** A kept draft and everything that can be mended in it. The answer is shown at once, the rest read again behind it. */
export const useReview = (draft: number) => {
  const cache = useQueryClient()
  const query = useQuery({ ...orpc.imports.get.queryOptions({ input: { draft } }), meta: { quiet: true } })
  const { queryKey } = orpc.imports.get.queryOptions({ input: { draft } })
  const refresh = () =>
    Promise.all([cache.invalidateQueries({ queryKey }), cache.invalidateQueries({ queryKey: orpc.imports.list.key() })])
  const onSuccess = (answer: { measure?: Measure; member?: Member }, input: { annex?: number }) => {
    const { measure } = answer
    const { annex } = input
    if (measure !== undefined && annex !== undefined) {
      cache.setQueryData(queryKey, old => (old === undefined ? undefined : withMeasure(old, annex, measure)))
    }
    return refresh()
  }
  const editCell = useMutation(orpc.imports.editCell.mutationOptions({ onSuccess }))
  const pair = useMutation(orpc.imports.pair.mutationOptions({ onSuccess }))
  const settle = useMutation(orpc.imports.settleDoubt.mutationOptions({ onSuccess }))
  const editAct = useMutation(
    orpc.imports.editAct.mutationOptions({
      onSuccess: ({ act }) => {
        cache.setQueryData(queryKey, old => (old === undefined ? undefined : { ...old, draft: { ...old.draft, act } }))
        return cache.invalidateQueries({ queryKey: orpc.imports.key() })
      }
    })
  )
  const editMember = useMutation(orpc.imports.editMember.mutationOptions({ onSuccess }))
  /** Does the proposed repairs of a row, cell by cell: each cell is read again by the service. */
  const repair = useMutation({
    mutationFn: async ({ row, notes }: { row: Row; notes: readonly Note[] }) => {
      for (const { column, value } of repaired(row.measure, notes)) {
        await editCell.mutateAsync({ draft, annex: row.annex, number: row.measure.number, column, value })
      }
    },
    // The cell's own mutation has told the person already.
    meta: { quiet: true }
  })
  const settleNote = useMutation(orpc.imports.settleNote.mutationOptions({ onSuccess: refresh }))
  const restore = useMutation(orpc.imports.restoreDoubt.mutationOptions({ onSuccess: refresh }))
  const repairSeats = useMutation(orpc.imports.repairSeats.mutationOptions({ onSuccess: refresh }))
  const takeBack = useMutation(orpc.imports.takeBack.mutationOptions({ onSuccess: refresh }))
  const bringAgain = useMutation(orpc.imports.bringAgain.mutationOptions({ onSuccess: refresh }))
  return {
    query,
    repair,
    editCell,
    pair,
    settle,
    editAct,
    editMember,
    settleNote,
    restore,
    repairSeats,
    takeBack,
    bringAgain
  }
}
export type ReviewDeeds = Omit<ReturnType<typeof useReview>, 'query'>
