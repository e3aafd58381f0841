import type { Generated } from 'kysely'

export type LocalisationTables = {
  localisation: {
    id: Generated<number>
    upper_act: number
    upper_task: number | null
    our_act: number
    our_task: number | null
    our_clause: string
    note: string
    author: string
  }
}
