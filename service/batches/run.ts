import type { BatchEvent, BatchForm } from '#api/batches.ts'
import { type BatchLine, formOfBatch, getBatch, listBatchLines } from '#db/repositories/batches.ts'
import { getDocument, insertDocument } from '#db/repositories/documents.ts'
import { transact } from '#db/write.ts'
import { Fault } from '#domain/fault.ts'
import type { Deed } from '#domain/office.ts'
import { paperPdf } from '../documents/pdf.ts'
import { layOutPaper, type PaperForm } from '../papers/save.ts'
import type { LaidOut } from '../papers/laid-out.ts'
import { giveVisa } from '../papers/workflow.ts'
import type { Service } from '../service.ts'

/** So many letters are laid out and printed beside one another; more gain nothing on two cores. */
const BESIDE = 4
/** What is wrong with one letter alone: the others are made all the same. */
const OWN_FAULTS = [
  'NOT_FOUND',
  'MISSING_VALUE',
  'TEMPLATE_FAULT',
  'BAD_VALUE',
  'WRONG_STATE',
  'CHANGED_BYTES'
] as const

const formOfLine = ({ kind, letter, answerBy }: BatchForm, { executor, tasks, printed }: BatchLine): PaperForm => {
  const own = { addressees: [executor], tasks: tasks.slice(0, 500), number: printed }
  if (kind === 'letter') return { kind, form: { ...letter, ...own } }
  const { opening: _o, paragraphs: _p, table: _t, enclosureSheets: _e, copies: _c, ...head } = letter
  return { kind, form: { ...head, ...own, answerBy } }
}

type Ready = { line: BatchLine; laidOut: LaidOut; pdf: Uint8Array | null }

/** Without a browser to print with the DOCX alone is made, and the event says so. */
const prepare = async (service: Service, form: BatchForm, line: BatchLine): Promise<Ready> => {
  const { remember: _, ...laidOut } = await layOutPaper(service, formOfLine(form, line))
  try {
    return { line, laidOut, pdf: await paperPdf(service, laidOut.bytes, laidOut) }
  } catch (error) {
    if (error instanceof Fault && error.code === 'NO_PRINTER') return { line, laidOut, pdf: null }
    throw error
  }
}

/** One letter in its own transaction; null when another run has made it meanwhile. */
const keep = async (service: Service, deed: Deed, kind: BatchForm['kind'], { line, laidOut, pdf }: Ready) => {
  const { transaction, result } = await transact(service.db, deed, async w => {
    const now = await w.db.selectFrom('batch_line').select('document').where('id', '=', line.id).executeTakeFirst()
    if (now === undefined || now.document !== null) return null
    const id = await insertDocument(w, { ...laidOut, kind, createdAt: deed.at, author: deed.actor.name })
    if (pdf !== null) await w.update('document', id, { pdf: await w.putBlob(pdf) })
    if (line.number !== null) await w.update('journal_number', line.number, { state: 'used', document: id })
    await w.update('batch_line', line.id, { document: id })
    return id
  })
  return { transaction, document: result }
}

/**
 * Makes the letters of a batch that are not there yet: laid out and printed several beside one another, kept one by one in
 * their order, each in a transaction of its own. Cut off or cancelled anywhere, the next run makes only the rest. NOT_FOUND;
 * PRINT_FAILED, DISK_FULL and CANCELLED end it; what is wrong with one letter is told and passed over.
 */
export async function* runBatch(
  service: Service,
  deed: Deed,
  id: number,
  signal?: AbortSignal
): AsyncGenerator<BatchEvent, void, void> {
  const { read } = service.db
  const { kind, total } = await getBatch(read, id)
  const form = (await formOfBatch(read, id)) as BatchForm
  const open = (await listBatchLines(read, id)).filter(line => line.document === null)
  let done = total - open.length
  const under: Promise<Ready | { line: BatchLine; fault: unknown }>[] = []
  const begin = (): void => {
    const line = open.shift()
    if (line !== undefined) under.push(prepare(service, form, line).catch((fault: unknown) => ({ line, fault })))
  }
  for (let index = 0; index < BESIDE; index += 1) begin()
  for (let first = under.shift(); first !== undefined; first = under.shift()) {
    const ready = await first
    if (signal?.aborted) throw new Fault('CANCELLED')
    begin()
    done += 1
    const { executor } = ready.line
    const common = { executor, done, total }
    if ('fault' in ready) {
      yield { ...common, ...failure(ready.fault) }
      continue
    }
    const made = await keep(service, { ...deed, at: service.ports.clock.now() }, kind, ready)
    yield { kind: 'made', ...common, ...made, printed: ready.pdf !== null, fault: null }
    await service.ports.clock.breathe()
  }
}

const failure = (error: unknown) => {
  const own = error instanceof Fault ? OWN_FAULTS.find(code => code === error.code) : undefined
  if (own === undefined) throw error
  return { kind: 'failed' as const, document: null, transaction: null, printed: false, fault: own }
}

/** Marks every draft of a batch as checked, one by one; those further on are passed over. Errors as `runBatch`. */
export async function* checkBatch(
  service: Service,
  deed: Deed,
  id: number,
  signal?: AbortSignal
): AsyncGenerator<BatchEvent, void, void> {
  const { read } = service.db
  await getBatch(read, id)
  const papers = []
  for (const { executor, document } of await listBatchLines(read, id)) {
    if (document === null) continue
    const paper = await getDocument(read, document)
    if (paper.state === 'draft' || paper.state === 'returned') papers.push({ executor, paper })
  }
  for (const [index, { executor, paper }] of papers.entries()) {
    if (signal?.aborted) throw new Fault('CANCELLED')
    const common = { executor, done: index + 1, total: papers.length }
    try {
      const seen = { id: paper.id, sha256: paper.sha256, remarks: '' }
      const { transaction } = await giveVisa(service, { ...deed, at: service.ports.clock.now() }, 'check', seen)
      yield { kind: 'made', ...common, document: paper.id, transaction, printed: true, fault: null }
    } catch (error) {
      yield { ...common, ...failure(error) }
    }
    await service.ports.clock.breathe()
  }
}
