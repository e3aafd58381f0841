import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readAnnex } from '#annex/read.ts'
import type { RoadMap } from '#domain/draft.ts'
import { nodeHash } from '#machine/node/hash.ts'

const EXAMPLE = join(import.meta.dirname, '..', '..', 'templates', 'example', 'pq308.txt')

/** The text of the example decree as shipped. */
export const decreeText = (): string => readFileSync(EXAMPLE, 'utf8')

/** The road map of the example decree: 53 real measures with steps, deadlines and executors. */
export const decreeRoadMap = async (): Promise<RoadMap> => {
  const bytes = new TextEncoder().encode(decreeText())
  const draft = await readAnnex({ name: 'pq308.txt', bytes }, nodeHash)
  const map = draft.annexes.find(annex => annex.kind === 'roadmap')
  if (map === undefined) throw new Error('the example decree has no road map')
  return map as RoadMap
}
