import type { BatchForm, BatchShare } from '#api/batches.ts'
import { listBatchLines } from '#db/repositories/batches.ts'
import { getDocument } from '#db/repositories/documents.ts'
import { getJournal, takenCounters } from '#db/repositories/journals.ts'
import { transact } from '#db/write.ts'
import { Fault } from '#domain/fault.ts'
import { nextCounter, printedNumber } from '#domain/journal.ts'
import type { Deed } from '#domain/office.ts'
import { isFrozen } from '#domain/paper.ts'
import type { Service } from '../service.ts'

/**
 * Keeps who is to get a letter of which tasks, and reserves a number for each, in one transaction: letters made side by side
 * never meet on a number, and what is cut off keeps its own. BAD_VALUE when an executor is named twice.
 */
export const startBatch = (
  service: Service,
  deed: Deed,
  { form, shares }: { form: BatchForm; shares: readonly BatchShare[] }
) =>
  service.inTurn(async () => {
    const names = shares.map(share => share.executor.trim())
    const twice = names.find((name, index) => names.indexOf(name) !== index)
    if (twice !== undefined) throw new Fault('BAD_VALUE', { detail: twice })
    const year = Number(form.letter.date.slice(0, 4))
    const { transaction, result } = await transact(service.db, deed, async w => {
      const batch = await w.insert('batch', {
        kind: form.kind,
        title: form.title,
        form: JSON.stringify(form),
        created_at: deed.at,
        author: deed.actor.name
      })
      const numbers: (number | null)[] = names.map(() => null)
      if (form.journal !== null) {
        const journal = await getJournal(w.db, form.journal)
        const taken = new Set(await takenCounters(w.db, journal.id, year))
        const rows = names.map(() => {
          const n = nextCounter(journal, taken)
          taken.add(n)
          return {
            journal: journal.id,
            year,
            n,
            printed: printedNumber(journal, year, n),
            state: 'reserved' as const,
            document: null,
            reason: form.title,
            date: form.letter.date,
            author: deed.actor.name
          }
        })
        numbers.splice(0, numbers.length, ...(await w.insertMany('journal_number', rows)))
      }
      await w.insertMany(
        'batch_line',
        shares.map((share, position) => ({
          batch,
          position,
          executor: names[position]!,
          tasks: JSON.stringify(share.tasks),
          number: numbers[position]!,
          document: null
        }))
      )
      return batch
    })
    return { transaction, id: result }
  })

/** Takes a batch back in one transaction: its letters that are not signed, the numbers kept for the rest, and itself. NOT_FOUND. */
export const removeBatch = async (
  service: Service,
  deed: Deed,
  id: number
): Promise<{ transaction: number | null }> => {
  const { transaction } = await transact(service.db, deed, async w => {
    for (const line of await listBatchLines(w.db, id)) {
      const paper = line.document === null ? null : await getDocument(w.db, line.document)
      if (paper !== null && isFrozen(paper.state)) continue
      if (paper !== null) await w.remove('document', paper.id)
      else if (line.number !== null) await w.remove('journal_number', line.number)
    }
    await w.remove('batch', id)
  })
  return { transaction }
}
