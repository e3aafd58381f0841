/** What a place is. Mahallas are added by the office; the others are shipped (territory.ts). */
export const PLACE_KINDS = ['republic', 'region', 'district', 'city', 'mahalla'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** `code` is the office's own (SOATO or another classifier); empty until somebody enters it from its source. */
export type NewPlace = {
  /** Names a shipped place for good; null for one that the office added. */
  key: string | null
  parent: number | null
  kind: PlaceKind
  nameUz: string
  nameRu: string
  code: string
  position: number
}
export type Place = NewPlace & { id: number }

/** 'Mingbuloq tumani' -> 'Mingbuloq tumanida': all our names end in a word that takes the plain ending. */
export const inPlaceUz = (name: string): string => `${name}da`

const IN_CITY: readonly (readonly [RegExp, string])[] = [
  [/а$/, 'е'],
  [/[ьй]$/, 'е'],
  [/([бвгджзклмнпрстфхцчшщ])$/, '$1е']
]

/** In Russian after "в": Мингбулакский район -> в Мингбулакском районе, город Ташкент -> в городе Ташкенте. */
export const inPlaceRu = (name: string): string => {
  const city = /^город (.+)$/.exec(name)
  if (city !== null) {
    const own = city[1]!
    const [pattern, ending] = IN_CITY.find(([end]) => end.test(own)) ?? [/$/, '']
    return `в городе ${own.replace(pattern, ending)}`
  }
  if (/^Республика /.test(name)) return `в ${name.replace(/^Республика/, 'Республике')}`
  const changed = name
    .replace(/ский район$/, 'ском районе')
    .replace(/ской район$/, 'ском районе')
    .replace(/ый район$/, 'ом районе')
    .replace(/ий район$/, 'ем районе')
    .replace(/ская область$/, 'ской области')
    .replace(/ская махалля$/, 'ской махалле')
  return changed === name ? `(${name})` : `${/^В[лф]/.test(changed) ? 'во' : 'в'} ${changed}`
}
