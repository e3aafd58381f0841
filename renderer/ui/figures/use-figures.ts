import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { FieldView } from '#api/compose.ts'
import type { FieldStand, FigureField } from '#domain/compose/field.ts'
import type { Tongue } from '#domain/indicators/sentence.ts'
import { orpc } from '../../lib/client.ts'

/** The figures of a paper being written, by id, each with how it stands against the register. */
export const useFigures = (fields: FigureField[], script: Tongue) => {
  const query = useQuery({
    ...orpc.compose.fields.queryOptions({ input: { fields, script } }),
    enabled: fields.length > 0,
    placeholderData: keepPreviousData,
    meta: { quiet: true }
  })
  const { data } = query
  return useMemo(() => {
    const views = new Map<number, FieldView>((data ?? []).map(view => [view.id, view]))
    const stands = new Map<number, FieldStand>((data ?? []).map(view => [view.id, view.stand]))
    return { known: new Map(fields.map(field => [field.id, field])), views, stands }
  }, [data, fields])
}

/** These figures as the register says today. */
export const refreshedFields = (
  fields: readonly FigureField[],
  ids: readonly number[],
  views: ReadonlyMap<number, FieldView>
): FigureField[] =>
  fields.map(field => {
    const view = views.get(field.id)
    return ids.includes(field.id) && view?.now != null ? { ...field, text: view.now, value: view.nowValue } : field
  })
