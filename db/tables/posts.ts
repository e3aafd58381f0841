import type { Generated } from 'kysely'

/** `folded`: of a post its title (language/fold.ts), of a person the one key of his name (domain/person-key.ts). */
export type PostTable = { id: Generated<number>; title: string; body: string; folded: string }
export type PersonTable = { id: Generated<number>; name: string; folded: string }
export type HoldingTable = {
  id: Generated<number>
  post: number
  person: number
  first_day: string | null
  last_day: string | null
  acting: number
  basis: string
}
/** `first_day` null: a spelling that was put right, by which papers may still call the post. */
export type PostNameTable = {
  id: Generated<number>
  post: number
  title: string
  body: string
  folded: string
  first_day: string | null
  basis: string
}
export type PostTables = { post: PostTable; post_name: PostNameTable; person: PersonTable; holding: HoldingTable }

/** A post that goes leaves its seats as they were printed. */
export const POST_DEPENDENTS = {
  post: [
    { entity: 'holding', column: 'post', fate: 'remove' },
    { entity: 'post_name', column: 'post', fate: 'remove' },
    { entity: 'seat', column: 'held', fate: 'clear' }
  ],
  post_name: [],
  person: [
    { entity: 'holding', column: 'person', fate: 'remove' },
    { entity: 'rollout_cell', column: 'person', fate: 'clear' }
  ],
  holding: []
} as const
