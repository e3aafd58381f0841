import mammoth from 'mammoth'
import { readAnnex } from '#annex/read.ts'
import { readDocx } from '#annex/readers/docx/read-docx.ts'
import { openZip } from '#annex/zip/open-zip.ts'
import { nodeHash } from '#machine/node/hash.ts'
import { decreeDocx, longDocx } from './data/papers.ts'
import { atLeast, atMost, type Bench, figures, type Group, inTurn } from './harness.ts'

const FASTER = 8

const measure = async (title: string, bytes: Uint8Array, rounds: number): Promise<Group> => {
  const buffer = Buffer.from(bytes)
  const all = figures(
    await inTurn({ rounds }, [
      { who: 'nazorat: to blocks', run: () => readDocx(openZip(bytes)) },
      { who: 'nazorat: to draft', run: () => readAnnex({ name: 'bench.docx', bytes }, nodeHash) },
      { who: 'mammoth: to HTML', run: () => mammoth.convertToHtml({ buffer }) }
    ])
  )
  const [, draft, peer] = all
  return {
    title,
    figures: all,
    claims: [
      atLeast('to blocks, faster than mammoth', peer!.ratio!, FASTER, 'times'),
      atMost('to draft', draft!.median, 300, 'ms')
    ]
  }
}

export const bench: Bench = {
  name: 'read-docx',
  what: 'reading a Word document to blocks, and on to a draft with measures, steps, deadlines and executors, against mammoth to HTML',
  budget: `to blocks at least ${FASTER} times faster than mammoth; PQ-308 to draft <= 300 ms`,
  run: async () => [
    await measure('PQ-308, 37 page tables', decreeDocx(), 9),
    await measure('a road map of 500 rows', await longDocx(500), 5)
  ]
}
