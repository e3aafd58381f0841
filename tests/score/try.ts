import { readAnnex } from '#annex/read.ts'
import { CASES } from '../corpus/cases/index.ts'
import { readGold } from '../corpus/gold.ts'
import { layOut } from '../corpus/paper.ts'
import { addScores, scoreDraft, type Score } from './compare.ts'
const only = process.argv[2]
const all: Score[] = []
for (const one of CASES) {
  if (only && !one.name.includes(only)) continue
  for (const format of one.formats) {
    let draft = null
    let why = ''
    try {
      draft = await readAnnex({ name: one.name, bytes: await layOut(one.paper, format) }, { sha256: async () => '' })
    } catch (e) { why = String(e) ; if (process.env.STACK) console.log(e) }
    const score = scoreDraft(`${one.name}.${format}`, readGold(one.gold), draft)
    if (why) score.faults.push(why)
    all.push(score)
    for (const f of score.faults) console.log(f)
  }
}
const s = addScores(all)
console.log(JSON.stringify({ ...s, faults: s.faults.length }))
