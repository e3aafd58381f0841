import { parseArgs } from 'node:util'
import { damageRounds } from './damage.ts'
import { killRounds, migrationRounds } from './kill.ts'
import { failingRoundsUnder, preloadOf } from './preload.ts'
import { DEED_KINDS } from './work.ts'

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } }
})
const rounds = Number(values.rounds)
const seed = Number(values.seed)
if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed)) {
  console.error('npm run faults -- --rounds N --seed S')
  process.exit(2)
}

const progress = (what: string, total: number) => (round: number) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${what} ${round}/${total} `)
  // A long run written into a file still tells that it goes on.
  else if (round % 100 === 0) process.stderr.write(`${what} ${round}/${total}\n`)
}
const killed = await killRounds(rounds, seed, progress('kill', rounds))
const migrated = await migrationRounds(Math.ceil(rounds / 10), seed)
const damaged = await damageRounds(rounds, seed, progress('damage', rounds))
const library = await preloadOf()
const failing = library === null ? null : await failingRoundsUnder(library, Math.ceil(rounds / 2), seed)
if (process.stderr.isTTY) process.stderr.write('\r')

console.log(`seed ${seed}`)
console.log(`${rounds} kills: ${killed.acknowledged} acknowledged deeds, ${killed.lost.length} lost,`)
console.log(`  ${killed.half.length} half-done imports, ${killed.damaged.length} integrity failures;`)
console.log(`  cut amid ${DEED_KINDS.map(kind => `${kind} ${killed.amid[kind]}`).join(', ')}`)
console.log(`${Math.ceil(rounds / 10)} kills during migration: ${migrated.length} not finished by the next start`)
console.log(
  `${rounds} damaged files: ${damaged.refused} refused, ${damaged.noticed} opened with a warning or found by the check,`
)
console.log(
  `  ${damaged.harmless} with nothing changed, ${damaged.silent.length} silent, ${damaged.crashed.length} crashed`
)
console.log(
  failing === null
    ? 'failing file calls: not tried, no Linux or no C compiler'
    : `${failing.rounds} failing file calls: ${failing.refused} refused by a known code, ${failing.failed - failing.refused} done all the same, ${failing.wrong.length} wrong`
)
const wrong = [
  ...(failing?.wrong ?? []),
  ...killed.lost,
  ...killed.half,
  ...killed.damaged,
  ...migrated,
  ...damaged.silent,
  ...damaged.crashed
]
for (const line of wrong) console.log(`  ${line}`)
process.exitCode = wrong.length === 0 ? 0 : 1
