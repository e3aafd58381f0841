import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { BodyQuestion } from '#api/bodies.ts'
import type { Review } from '#api/imports.ts'
import type { Measure, Member } from '#domain/draft.ts'
import { orpc } from '../../lib/client.ts'
import type { ReviewHere } from './review-model.ts'

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
  // The file's lines never change: they are not asked for again after every edit.
  const lines = useQuery({
    ...orpc.imports.source.queryOptions({ input: { draft } }),
    staleTime: Number.POSITIVE_INFINITY,
    meta: { quiet: true }
  })
  const review = useMemo(
    (): ReviewHere | undefined =>
      query.data === undefined ? undefined : { ...query.data, source: lines.data ?? NO_LINES },
    [query.data, lines.data]
  )
  const bodies = useQuery({ ...orpc.bodies.questions.queryOptions({ input: { draft } }), meta: { quiet: true } })
  const { queryKey } = orpc.imports.get.queryOptions({ input: { draft } })
  const refresh = () =>
    Promise.all([
      cache.invalidateQueries({ queryKey }),
      cache.invalidateQueries({ queryKey: orpc.bodies.key() }),
      cache.invalidateQueries({ queryKey: orpc.imports.list.key() })
    ])
  const onSuccess = (answer: { measure?: Measure; member?: Member }, input: { annex?: number }) => {
    const { measure } = answer
    const { annex } = input
    if (measure !== undefined && annex !== undefined) {
      cache.setQueryData(queryKey, old => (old === undefined ? undefined : withMeasure(old, annex, measure)))
    }
    return refresh()
  }
  const editAct = useMutation(
    orpc.imports.editAct.mutationOptions({
      onSuccess: ({ act }) => {
        cache.setQueryData(queryKey, old => (old === undefined ? undefined : { ...old, draft: { ...old.draft, act } }))
        return refresh()
      }
    })
  )
  return {
    query,
    review,
    /** Names of which it is not sure what body they are. */
    bodies: bodies.data ?? NO_QUESTIONS,
    editAct,
    editCell: useMutation(orpc.imports.editCell.mutationOptions({ onSuccess })),
    editCells: useMutation(orpc.imports.editCells.mutationOptions({ onSuccess: refresh })),
    pair: useMutation(orpc.imports.pair.mutationOptions({ onSuccess })),
    settle: useMutation(orpc.imports.settleDoubt.mutationOptions({ onSuccess })),
    editMember: useMutation(orpc.imports.editMember.mutationOptions({ onSuccess })),
    settleNote: useMutation(orpc.imports.settleNote.mutationOptions({ onSuccess: refresh })),
    restore: useMutation(orpc.imports.restoreDoubt.mutationOptions({ onSuccess: refresh })),
    repair: useMutation(orpc.imports.repairWords.mutationOptions({ onSuccess: refresh })),
    leave: useMutation(orpc.imports.leaveWords.mutationOptions({ onSuccess: refresh })),
    addRow: useMutation(orpc.imports.addRow.mutationOptions({ onSuccess: refresh })),
    removeRow: useMutation(orpc.imports.removeRow.mutationOptions({ onSuccess: refresh })),
    splitRow: useMutation(orpc.imports.splitRow.mutationOptions({ onSuccess: refresh })),
    mergeRow: useMutation(orpc.imports.mergeRow.mutationOptions({ onSuccess: refresh })),
    splitStep: useMutation(orpc.imports.splitStep.mutationOptions({ onSuccess })),
    mergeStep: useMutation(orpc.imports.mergeStep.mutationOptions({ onSuccess })),
    confirm: useMutation(orpc.imports.confirmRows.mutationOptions({ onSuccess: refresh })),
    editClause: useMutation(orpc.imports.editClause.mutationOptions({ onSuccess: refresh })),
    addClause: useMutation(orpc.imports.addClause.mutationOptions({ onSuccess: refresh })),
    removeClause: useMutation(orpc.imports.removeClause.mutationOptions({ onSuccess: refresh })),
    answerBody: useMutation(orpc.bodies.answer.mutationOptions({ onSuccess: refresh })),
    takeBack: useMutation(orpc.imports.takeBack.mutationOptions({ onSuccess: refresh })),
    bringAgain: useMutation(orpc.imports.bringAgain.mutationOptions({ onSuccess: refresh }))
  }
}
const NO_QUESTIONS: readonly BodyQuestion[] = []
const NO_LINES: ReviewHere['source'] = []
export type ReviewDeeds = Omit<ReturnType<typeof useReview>, 'query' | 'review'>
