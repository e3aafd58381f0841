import type { Generated } from 'kysely'

/** `view` is JSON text (api/views.ts, gridView); `query` the address of the screen; the bits are 0 or 1. */
export type SavedViewTable = {
  id: Generated<number>
  grid: string
  title: string
  owner: string
  shared: number
  is_default: number
  view: string
  query: string
}

export type SavedViewTables = { saved_view: SavedViewTable }
