import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { IndicatorView, PlaceView } from '#api/indicators.ts'
import { readPeriod } from '#domain/indicators/period.ts'
import { unitWord } from '#domain/indicators/units.ts'
import { toCyrillic } from '#language/script.ts'
import { indicatorName } from '../../i18n/indicator-name.ts'
import type { T } from '../../i18n/i18n.ts'
import { useLanguage } from '../../i18n/i18n.ts'
import { orpc } from '../../lib/client.ts'

export type Catalogue = {
  indicators: readonly IndicatorView[]
  places: readonly PlaceView[]
  indicator: (id: number) => IndicatorView | undefined
  place: (id: number) => PlaceView | undefined
  nameOf: (one: { nameUz: string; nameRu: string }) => string
  unitOf: (unit: string) => string
  childrenOf: (place: number) => readonly PlaceView[]
  home: number
  today: string
}

/** One and the same list, so that what follows from it is not drawn anew. */
const NONE: readonly PlaceView[] = []

/** Indicators and places with their names in the language of the screen; null before they are read. */
export const useCatalogue = (): { catalogue: Catalogue | null; error: unknown; again: () => void } => {
  const language = useLanguage()
  const query = useQuery({ ...orpc.indicators.catalogue.queryOptions(), meta: { quiet: true } })
  const { data } = query
  const catalogue = useMemo(() => {
    if (data === undefined) return null
    const cyrillic = language === 'uz-Cyrl'
    const indicators = new Map(data.indicators.map(one => [one.id, one]))
    const places = new Map(data.places.map(one => [one.id, one]))
    const children = Map.groupBy(data.places, place => place.parent)
    const nameOf = (one: { nameUz: string; nameRu: string }) => indicatorName(one, language)
    return {
      indicators: data.indicators,
      places: data.places,
      indicator: (id: number) => indicators.get(id),
      place: (id: number) => places.get(id),
      nameOf,
      unitOf: (unit: string) => {
        const word = unitWord(unit, language === 'ru' ? 'ru' : 'uz')
        return cyrillic ? toCyrillic(word) : word
      },
      childrenOf: (place: number) => children.get(place) ?? NONE,
      home: data.home ?? data.places[0]?.id ?? 0,
      today: data.today
    }
  }, [data, language])
  return { catalogue, error: query.error, again: () => void query.refetch() }
}

const ROMAN = ['I', 'II', 'III', 'IV']

/** 'III chorak 2026', 'sentabr 2026', '2026-yil': a period as a heading says it. */
export const periodWords = (period: string, t: T<'indicators'>): string => {
  const parts = readPeriod(period)
  if (parts === null) return period
  const { kind, year, index } = parts
  if (kind === 'year') return t('period.year', { year })
  if (kind === 'month') return t('period.month', { year, month: t(`month.${index}` as 'month.1') })
  return t(kind === 'quarter' ? 'period.quarter' : 'period.half', { year, part: ROMAN[index - 1]! })
}
