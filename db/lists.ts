import { sql } from 'kysely'

/** Any number of ids, or words, as one parameter of `in`. */
export const idList = (ids: readonly number[]) => sql<number>`(select value from json_each(${JSON.stringify(ids)}))`
export const textList = <T extends string>(texts: readonly T[]) =>
  sql<T>`(select value from json_each(${JSON.stringify(texts)}))`
