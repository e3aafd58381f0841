import mammoth from 'mammoth'
import { readAnnex } from '#annex/read.ts'
import { readDocx } from '#annex/readers/docx/read-docx.ts'
import { openZip } from '#annex/zip/open-zip.ts'
import { nodeHash } from '#machine/node/hash.ts'
import { nodeUnpack } from '#machine/node/unpack.ts'
import { decreeDocx, longDocx } from './data/papers.ts'
import { atLeast, atMost, type Bench, figures, type Group, inTurn } from './harness.ts'

const FASTER = 8

/** Two by two: what reading on to the draft leaves for the collector must not be paid by the next contestant. */
const toBlocks = async (title: string, bytes: Uint8Array): Promise<Group> => {
  const buffer = Buffer.from(bytes)
  const all = figures(
    await inTurn({ rounds: 15, warmup: 5 }, [
      { who: 'nazorat: to blocks', run: () => readDocx(openZip(bytes, nodeUnpack)) },
      { who: 'mammoth: to HTML', run: () => mammoth.convertToHtml({ buffer }) }
    ])
  )
  return {
    title,
    figures: all,
    claims: [atLeast('to blocks, faster than mammoth', all[1]!.ratio!, FASTER, 'times')]
  }
}

const toDraft = async (title: string, bytes: Uint8Array, limit: number | null): Promise<Group> => {
  const all = figures(
    await inTurn({ rounds: 7 }, [
      {
        who: 'nazorat: to draft',
        run: () => readAnnex({ name: 'bench.docx', bytes }, { ...nodeHash, unpack: nodeUnpack })
      }
    ])
  )
  return {
    title,
    figures: all,
    claims: limit === null ? [] : [atMost('to draft', all[0]!.median, limit, 'ms')]
  }
}

export const bench: Bench = {
  name: 'read-docx',
  what: 'reading a Word document to blocks, and on to a draft with measures, steps, deadlines and executors, against mammoth to HTML',
  budget: `to blocks at least ${FASTER} times faster than mammoth; PQ-308 to draft <= 300 ms`,
  run: async () => {
    const long = await longDocx(500)
    return [
      await toBlocks('PQ-308, 37 page tables', decreeDocx()),
      await toBlocks('a road map of 500 rows', long),
      await toDraft('PQ-308, on to the draft', decreeDocx(), 300),
      await toDraft('a road map of 500 rows, on to the draft', long, null)
    ]
  }
}
