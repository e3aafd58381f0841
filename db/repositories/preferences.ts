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

/** Everything a person has kept under names that begin like this. */
export const preferencesUnder = async (
  db: ReadableDb,
  person: string,
  prefix: string
): Promise<{ name: string; value: unknown }[]> => {
  const rows = await db.selectFrom('preference').select(['name', 'value']).where('person', '=', person).execute()
  return rows
    .filter(({ name }) => name.startsWith(prefix))
    .map(({ name, value }) => ({ name, value: JSON.parse(value) as unknown }))
}

/** Forgets it; not journalled. Nothing changes in a register that is only read. DISK_FULL. */
export const dropPreference = async (db: WritableDb, person: string, name: string): Promise<void> => {
  if (db.readOnly) return
  try {
    await insideOf(db).kysely.deleteFrom('preference').where('person', '=', person).where('name', '=', name).execute()
  } catch (error) {
    throw asFault(error)
  }
}
