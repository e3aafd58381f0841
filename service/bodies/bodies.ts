import type { BodyQuestion } from '#api/bodies.ts'
import type { ReadableDb } from '#db/connection.ts'
import { listBodyAnswers, putBodyAnswer } from '#db/repositories/body-answers.ts'
import { listExecutors } from '#db/repositories/choices.ts'
import { transact } from '#db/write.ts'
import {
  type BodyAnswer,
  bodyQuestions,
  isRegistered,
  type ResolvedBody,
  resolveBodies,
  spellingKey
} from '#domain/bodies/resolve.ts'
import type { Draft } from '#domain/draft.ts'
import type { Deed } from '#domain/office.ts'
import { keptDraft } from '../imports/drafts.ts'
import type { Service } from '../service.ts'

/** The printed executors of the register as bodies, `more` names beside them, with what persons have answered. */
export const bodiesOf = async (
  db: ReadableDb,
  printed: readonly { text: string; times: number }[]
): Promise<ResolvedBody[]> =>
  resolveBodies(
    printed.map(one => one.text),
    printed.map(one => one.times),
    await listBodyAnswers(db)
  )

/** The rows of a draft by the executors they print. */
const printedIn = (draft: Draft): Map<string, string[]> => {
  const rows = new Map<string, string[]>()
  const add = (text: string, row: string) => rows.set(text, [...(rows.get(text) ?? []), row])
  for (const [index, annex] of draft.annexes.entries())
    if (annex.kind === 'roadmap')
      for (const measure of annex.measures)
        for (const { text } of measure.executors) add(text, `${index}:${measure.number}`)
  for (const clause of draft.clauses) for (const { text } of clause.executors) add(text, `clause:${clause.number}`)
  return rows
}

/**
 * What a draft's executors leave to ask. They are held against one another and against the names of the register, so that a misprint of a body
 * that an earlier act printed rightly is asked about too. NOT_FOUND.
 */
export const questionsOf = async (service: Service, id: number): Promise<BodyQuestion[]> => {
  const db = service.db.read
  const { draft } = await keptDraft(service, id)
  const printed = printedIn(draft)
  const known = (await listExecutors(db)).map(one => one.text)
  const answers: BodyAnswer[] = await listBodyAnswers(db)
  const mine = new Map([...printed.keys()].map(text => [spellingKey(text), text]))
  return bodyQuestions([...printed.keys(), ...known], answers).flatMap(({ spelling, candidates }) => {
    const here = mine.get(spellingKey(spelling))
    const other = candidates.find(one => mine.has(spellingKey(one)))
    // Of two names of the register alone this draft has nothing to ask.
    if (here === undefined && other === undefined) return []
    return [{ spelling, candidates, rows: printed.get(here ?? other!) ?? [] }]
  })
}

export const bodiesList = async (service: Service) => {
  const printed = await listExecutors(service.db.read)
  const times = new Map(printed.map(one => [one.text, one.times]))
  const bodies = await bodiesOf(service.db.read, printed)
  return {
    bodies: bodies.map(({ key, name, spellings, sure }) => ({
      key,
      name,
      spellings,
      sure,
      tasks: spellings.reduce((sum, text) => sum + (times.get(text) ?? 0), 0)
    })),
    answers: await listBodyAnswers(service.db.read)
  }
}

/** Remembers what a printed name means. Said to be a body of its own, it and those it is unlike stay apart for good. */
export const answerBody = async (
  service: Service,
  deed: Deed,
  { spelling, body, unlike }: { spelling: string; body: string | null; unlike: string[] }
): Promise<{ transaction: number | null }> => {
  const apart = unlike.filter(name => !isRegistered(name)).map(name => ({ spelling: name, body: name }))
  const answers = body === null ? [{ spelling, body: spelling }, ...apart] : [{ spelling, body }]
  const { transaction } = await transact(service.db, deed, async w => {
    for (const one of answers)
      await putBodyAnswer(w, { ...one, folded: spellingKey(one.spelling), at: deed.at, author: deed.actor.name })
  })
  return { transaction }
}

/** Forgets an answer. NOT_FOUND. */
export const forgetAnswer = async (
  service: Service,
  deed: Deed,
  id: number
): Promise<{ transaction: number | null }> => {
  const { transaction } = await transact(service.db, deed, w => w.remove('body_answer', id))
  return { transaction }
}
