import type { ReadableDb } from '#db/connection.ts'
import { contentMark, readContentMark } from '#domain/paper-mark.ts'
import type { Service } from '../service.ts'

/** SHA-256 of what a paper is made from: its form as it is kept, and its template. */
const contentHash = (service: Service, form: string, template: string): Promise<string> =>
  service.ports.hash.sha256(new TextEncoder().encode(`${template}\n${form}`))

/** What the QR inside a paper says, known before the paper itself is. */
export const markOf = async (service: Service, form: unknown, template: string): Promise<string> =>
  contentMark(await contentHash(service, JSON.stringify(form), template))

const formsOf = (read: ReadableDb) =>
  read.selectFrom('document').select(['id', 'form', 'template']).where('template', '<>', '').orderBy('id', 'desc')

/** The paper whose own QR says these words; null where there is none, or it was changed since. */
export const paperByContent = async (service: Service, words: string): Promise<number | null> => {
  const wanted = readContentMark(words)
  if (wanted === null) return null
  for (const { id, form, template } of await formsOf(service.db.read).execute())
    if ((await contentHash(service, form, template)) === wanted) return id
  return null
}
