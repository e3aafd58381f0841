import type { ReadableDb } from '../connection.ts'
import type { Writer } from '../write.ts'

export type KeptAnswer = { id: number; spelling: string; body: string; at: string; author: string }

/** Every answer, the newest first. */
export const listBodyAnswers = (db: ReadableDb): Promise<KeptAnswer[]> =>
  db.selectFrom('body_answer').select(['id', 'spelling', 'body', 'at', 'author']).orderBy('id', 'desc').execute()

/** Keeps an answer in place of an earlier one about the same spelling (`folded`). */
export const putBodyAnswer = async (
  w: Writer,
  answer: Omit<KeptAnswer, 'id'> & { folded: string }
): Promise<number> => {
  const before = await w.db
    .selectFrom('body_answer')
    .select('id')
    .where('folded', '=', answer.folded)
    .executeTakeFirst()
  if (before === undefined) return w.insert('body_answer', answer)
  await w.update('body_answer', before.id, answer)
  return before.id
}
