import type { Draft, SourceFormat } from '#domain/draft.ts'
import type { Block, Read } from './blocks/blocks.ts'
import { assemble } from './draft/assemble.ts'
import { AnnexError } from './error.ts'
import { readDocx } from './readers/docx/read-docx.ts'
import { readHtml } from './readers/html/read-html.ts'
import { readPdf } from './readers/pdf/read-pdf.ts'
import { readText } from './readers/text/read-text.ts'
import { pictureKind } from './readers/scan/picture-size.ts'
import { readPicture } from './readers/scan/read-picture.ts'
import type { ScanTools } from './readers/scan/tools.ts'
import { readXlsx } from './readers/xlsx/read-xlsx.ts'
import { type Sniffed, sniff } from './sniff.ts'
import { type SourceLine, sourceLines } from './source-lines.ts'
import type { Unpack } from './zip/open-zip.ts'

export type AnnexFile = { name: string; bytes: Uint8Array }
export type ReadOptions = {
  /** The SHA-256 of the bytes in hexadecimal; what computes it differs by host. */
  sha256: (bytes: Uint8Array) => Promise<string>
  /**
   * Called between stages: 'open', 'read', 'recognise', 'done', and with 'page' after every page of a format that has pages; waited
   * for, so that a host can breathe and cancel.
   */
  onProgress?: (done: number, total: number, stage: string) => void | Promise<void>
  signal?: AbortSignal
  /** Without them a scan is refused: SCAN_NOT_YET. */
  scan?: ScanTools
  /** The host's own unpacker of zip parts; without it ours is used. */
  unpack?: Unpack
}

const STAGES = ['open', 'read', 'recognise', 'done']

type OnPage = (done: number, total: number) => Promise<void>
type ReadAs = Read & { format: SourceFormat }

/** `onPage` is called after every page of a format that has pages. */
export async function readBlocks(sniffed: Sniffed, onPage: OnPage, tools: ScanTools | null = null): Promise<ReadAs> {
  if (sniffed.format === 'pdf') {
    const { scanned, ...read } = await readPdf(sniffed.bytes, onPage, tools)
    return { ...read, format: scanned ? 'scan' : 'pdf' }
  }
  if (sniffed.format === 'picture') {
    if (tools === null) throw new AnnexError('SCAN_NOT_YET', { trueType: pictureKind(sniffed.bytes) })
    await onPage(0, 1)
    return { ...(await readPicture(sniffed.bytes, tools)), format: 'scan' }
  }
  return { ...readStructured(sniffed), format: sniffed.format }
}

/** Formats that state their structure. */
function readStructured(sniffed: Exclude<Sniffed, { bytes: Uint8Array }>): Read {
  switch (sniffed.format) {
    case 'xlsx':
      return readXlsx(sniffed.zip)
    case 'docx':
      return readDocx(sniffed.zip)
    case 'html':
      return readHtml(sniffed.text)
    case 'text':
      return readText(sniffed.text)
  }
}

/**
 * Reads a decree with its annexes into a draft (ANNEX-DRAFT.md). The reader is chosen by the bytes. Throws AnnexError for
 * a file that cannot be read and the signal's reason when it is aborted; nothing is written anywhere.
 */
export async function readAnnex(file: AnnexFile, options: ReadOptions): Promise<Draft> {
  return (await readWithSource(file, options)).draft
}

/** The draft together with the lines of the file that stand beside it on the review screen. Errors as in readAnnex. */
export async function readWithSource(
  file: AnnexFile,
  options: ReadOptions
): Promise<{ draft: Draft; source: SourceLine[] }> {
  const stage = async (done: number) => {
    options.signal?.throwIfAborted()
    await options.onProgress?.(done, STAGES.length - 1, STAGES[done]!)
    options.signal?.throwIfAborted()
  }
  try {
    await stage(0)
    const sha256 = await options.sha256(file.bytes)
    const sniffed = sniff(file.bytes, options.unpack)
    await stage(1)
    const onPage: OnPage = async (done, total) => {
      options.signal?.throwIfAborted()
      await options.onProgress?.(done, total, 'page')
      options.signal?.throwIfAborted()
    }
    const { format, ...read } = await readBlocks(sniffed, onPage, options.scan ?? null)
    await stage(2)
    const draft = assemble(read, { name: file.name, format, sha256 })
    await stage(3)
    return { draft, source: sourceLines(read.blocks) }
  } catch (error) {
    throw error instanceof AnnexError ? error.named(file.name) : error
  }
}

/** What stands in a file, paragraph by paragraph and table by table, without any meaning of acts. Errors as in readAnnex. */
export async function readPlainBlocks(file: AnnexFile): Promise<Block[]> {
  try {
    return (await readBlocks(sniff(file.bytes), async () => {})).blocks
  } catch (error) {
    throw error instanceof AnnexError ? error.named(file.name) : error
  }
}
