import type { ReadableDb } from '#db/connection.ts'
import { type RecordRef, type Subject, subjectsOf } from '#db/repositories/touched.ts'
import { actLabel } from '../tasks/rows.ts'

/** Longer titles are cut at a word. */
const TITLE = 80

const short = (title: string): string => {
  const line = title.replace(/\s+/g, ' ').trim()
  if (line.length <= TITLE) return line
  return `${line.slice(0, TITLE).replace(/\s+\S*$/, '')}…`
}

/** How a person knows a record: 'ПҚ-308, 14.09.2023', 'ПҚ-308, 14.1: Геоахборот…', '01-1059: Вазирлар Маҳкамасига'. */
export const nameOf = (subject: Subject, acts: ReadonlyMap<number, { number: string }>): string => {
  if (subject.entity === 'act') return actLabel(subject)
  const act = subject.act === null ? '' : (acts.get(subject.act)?.number ?? '')
  const number = [act, subject.number].filter(part => part !== '').join(', ')
  return [number, short(subject.title)].filter(part => part !== '').join(': ')
}

/** Names of the records of changes, also of those that are gone; '' for what has none (a setting). */
export const namesOf = async (
  db: ReadableDb,
  refs: readonly RecordRef[]
): Promise<{ subject: (ref: RecordRef) => Subject | undefined; name: (ref: RecordRef) => string }> => {
  const subjects = await subjectsOf(db, refs)
  const acts = new Map<number, Subject>()
  const named = [...new Set([...subjects.values()].map(one => one.act))].filter(act => act !== null)
  const actRefs = named.map(record => ({ entity: 'act' as const, record }))
  for (const act of (await subjectsOf(db, actRefs)).values()) acts.set(act.record, act)
  const subject = ({ entity, record }: RecordRef): Subject | undefined => subjects.get(`${entity} ${record}`)
  return {
    subject,
    name: ref => {
      const found = subject(ref)
      return found === undefined ? '' : nameOf(found, acts)
    }
  }
}
