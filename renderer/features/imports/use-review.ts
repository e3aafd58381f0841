import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Review } from '#api/imports.ts'
import type { Measure, Member } from '#domain/draft.ts'
import { orpc } from '../../lib/client.ts'

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
  const onSuccess = (answer: { measure?: Measure; member?: Member }, input: { annex?: number }) => {
    const { measure } = answer
    const { annex } = input
    if (measure !== undefined && annex !== undefined) {
      cache.setQueryData(queryKey, old => (old === undefined ? undefined : withMeasure(old, annex, measure)))
    }
    return Promise.all([
      cache.invalidateQueries({ queryKey }),
      cache.invalidateQueries({ queryKey: orpc.imports.list.key() })
    ])
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
  return { query, editCell, pair, settle, editAct, editMember }
}
export type ReviewDeeds = Omit<ReturnType<typeof useReview>, 'query'>
