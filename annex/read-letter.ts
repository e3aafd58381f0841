import type { DraftAct } from '#domain/draft.ts'
import { flat } from './blocks/blocks.ts'
import { AnnexError } from './error.ts'
import { type AnnexFile, readBlocks, type ReadOptions } from './read.ts'
import { readActHead } from './recognisers/act-head.ts'
import { type LetterDuties, readLetterDuties } from './recognisers/letter.ts'
import { timesOf } from './recognisers/plan-year.ts'
import { readText } from './readers/text/read-text.ts'
import { sniff } from './sniff.ts'

/** `text`: the letter's paragraphs, one a line; `head`: the number, date and title that its head shows. */
export type LetterRead = LetterDuties & { text: string; head: DraftAct }

/**
 * Reads a letter or instruction, from a file or from its words. `date`: the day its relative deadlines count from; without
 * it that of its head. AnnexError as in readAnnex, but a letter needs no table; a scan without `options.scan` is SCAN_NOT_YET.
 */
export async function readLetter(
  source: AnnexFile | string,
  date: string | null,
  options: Pick<ReadOptions, 'scan' | 'unpack' | 'onProgress' | 'signal'> = {}
): Promise<LetterRead> {
  const onPage = async (done: number, total: number) => {
    options.signal?.throwIfAborted()
    await options.onProgress?.(done, total, 'page')
    options.signal?.throwIfAborted()
  }
  try {
    const read =
      typeof source === 'string'
        ? readText(source)
        : await readBlocks(sniff(source.bytes, options.unpack), onPage, options.scan ?? null)
    const paragraphs = read.blocks.filter(block => block.kind === 'paragraph')
    const { act } = readActHead(paragraphs)
    const duties = readLetterDuties(read.blocks, timesOf(null, date ?? act.date))
    const text = paragraphs.map(flat).filter(line => line !== '')
    return { ...duties, text: text.join('\n'), head: act }
  } catch (error) {
    if (error instanceof AnnexError && typeof source !== 'string') throw error.named(source.name)
    throw error
  }
}
