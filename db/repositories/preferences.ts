import { insideOf, type ReadableDb, type WritableDb } from '../connection.ts'
import { asFault } from '../errors.ts'

/** What a person last chose on a screen, as JSON gives it back; undefined for nothing. */
export const getPreference = async (db: ReadableDb, person: string, name: string): Promise<unknown> => {
  const row = await db
    .selectFrom('preference')
    .select('value')
    .where('person', '=', person)
    .where('name', '=', name)
    .executeTakeFirst()
  return row === undefined ? undefined : JSON.parse(row.value)
}

/** Keeps it in place of the one before; not journalled. Nothing is kept in a register that is only read. DISK_FULL. */
export const keepPreference = async (db: WritableDb, person: string, name: string, value: unknown): Promise<void> => {
  if (db.readOnly) return
  try {
    const text = JSON.stringify(value)
    await insideOf(db)
      .kysely.insertInto('preference')
      .values({ person, name, value: text })
      .onConflict(conflict => conflict.columns(['person', 'name']).doUpdateSet({ value: text }))
      .execute()
  } catch (error) {
    throw asFault(error)
  }
}
