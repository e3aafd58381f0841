/** `npm run papers [count]`: the shipped templates filled with random data, 1,000 sets each; ends with 1 when a paper is not sound. */
import { KINDS, paperOf } from '#tests/layout/papers.ts'
import { wrongsOf } from '#tests/layout/sound.ts'

const count = Number(process.argv[2] ?? 1000)
let failed = 0
for (const kind of KINDS) {
  for (let seed = 1; seed <= count; seed++)
    for (const wrong of wrongsOf(await paperOf(kind, seed))) {
      failed++
      console.log(`${kind} ${seed}: ${wrong}`)
    }
  console.log(`${kind}: ${count} papers`)
}
process.exit(failed > 0 ? 1 : 0)
