import type { Progress, SourceLine } from '#api/imports.ts'
import { PROGRESS_STAGES } from '#api/imports.ts'
import { saveDraft } from '#db/repositories/drafts.ts'
import type { Draft } from '#domain/draft.ts'
import type { Deed } from '#domain/office.ts'
import type { Reader } from '../ports/reader.ts'
import type { Service } from '../service.ts'
import { type Report, streamed } from '../stream.ts'

export type FileBytes = { name: string; bytes: Uint8Array }

const stageOf = (stage: string): Progress['stage'] => PROGRESS_STAGES.find(known => known === stage) ?? 'recognise'

/**
 * Reads a file into a draft without keeping anything; what `cli annex read` prints is `draft`. The name is a name, never a
 * path. Errors as of the reader.
 */
export const readDraft = (
  file: FileBytes,
  reader: Pick<Reader, 'read'>,
  { report, signal }: { report: Report; signal?: AbortSignal }
): Promise<{ draft: Draft; source: SourceLine[] }> =>
  reader.read(file, {
    signal,
    onProgress: (done, total, stage) => report({ kind: 'progress', stage: stageOf(stage), done, total })
  })

/** Reads a file and keeps the draft, so that the review can go on tomorrow. Aborted before the end, nothing is kept. */
export const readAndKeep = async (
  service: Service,
  deed: Deed,
  file: FileBytes,
  { report, signal }: { report: Report; signal: AbortSignal }
): Promise<number> => {
  const { draft, source } = await readDraft(file, service.ports.reader, { report, signal })
  report({ kind: 'progress', stage: 'store', done: 0, total: 1 })
  await service.ports.clock.breathe()
  signal.throwIfAborted()
  const { sha256 } = draft.source
  return saveDraft<SourceLine[]>(service.db, { file: file.name, sha256, bytes: file.bytes, draft, source, at: deed.at })
}

/** The call: a file from a screen, progress, then the draft's id. */
export const readFile = (service: Service, deed: Deed, file: File, signal?: AbortSignal) =>
  streamed(async (report, both) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const draft = await readAndKeep(service, deed, { name: nameOf(file.name), bytes }, { report, signal: both })
    return { kind: 'done' as const, draft }
  }, signal)

/** A name from outside is a name: folders, control and direction marks are dropped. */
export const nameOf = (given: string): string =>
  (given.split(/[\\/]/).at(-1) ?? '')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .trim()
    .slice(0, 255)
