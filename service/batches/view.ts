import { getBatch, listBatchLines } from '#db/repositories/batches.ts'
import { listDocuments } from '#db/repositories/documents.ts'
import type { Service } from '../service.ts'

/** A batch with who gets which letter, and the letters made. NOT_FOUND. */
export const batchView = async (service: Service, id: number) => {
  const { read } = service.db
  const row = await getBatch(read, id)
  const papers = new Map((await listDocuments(read)).map(paper => [paper.id, paper]))
  const lines = (await listBatchLines(read, id)).map(line => ({
    id: line.id,
    executor: line.executor,
    tasks: line.tasks.length,
    number: line.printed,
    document: line.document === null ? null : (papers.get(line.document) ?? null)
  }))
  return { row, lines }
}
