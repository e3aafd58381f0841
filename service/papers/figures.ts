import { listActs } from '#db/repositories/acts.ts'
import { getBlob } from '#db/repositories/blobs.ts'
import { getDocument } from '#db/repositories/documents.ts'
import type { FigureFault } from '#documents/figures/figure.ts'
import { isSameAct } from '#domain/edition/control-table.ts'
import { figuresOfFile } from '../documents/figures.ts'
import type { Service } from '../service.ts'
import { sentPapers } from './sent.ts'

/** Warnings about the figures of a paper, acts of the register and papers already sent known; none of them blocks the signing. NOT_FOUND. */
export const figuresOfPaper = async (service: Service, id: number): Promise<FigureFault[]> => {
  const { read } = service.db
  const { file, sha256 } = await getDocument(read, id)
  const acts = await listActs(read, service.ports.clock.today())
  const hasAct = (number: string, date: string | null) =>
    acts.some(act => isSameAct({ kind: null, number, date }, { kind: null, number: act.number, date: act.date }))
  // An office begins with few acts: only where some are kept does a missing one say anything.
  const register = { hasAct: acts.length === 0 ? () => true : hasAct, sent: await sentPapers(service, id) }
  return figuresOfFile({ name: file, bytes: await getBlob(read, sha256) }, register)
}
