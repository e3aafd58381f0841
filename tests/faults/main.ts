/** `npm run faults -- --rounds N --seed S [--only kills|sleeps|power|migrations|batch|files|calls]`: prints what was found of each part when it ends. */
import { parseArgs } from 'node:util'
import { batchKills } from './batch.ts'
import { damageRounds } from './damage.ts'
import { killRounds, migrationRounds } from './kill.ts'
import { powerCuts } from './power-cut.ts'
import { failingRoundsUnder, preloadOf } from './preload.ts'
import { sleepRounds } from './sleep.ts'
import { DEED_KINDS } from './work.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' }
  }
})
const rounds = Number(values.rounds)
const seed = Number(values.seed)

const progress = (what: string, total: number) => (round: number, soFar?: { acknowledged: number; lost: string[] }) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${what} ${round}/${total} `)
  // A long run written into a file still tells that it goes on, and what it has found.
  else if (round % 100 === 0) {
    const found = soFar === undefined ? '' : `: ${soFar.acknowledged} acknowledged, ${soFar.lost.length} lost`
    process.stderr.write(`${what} ${round}/${total}${found}\n`)
  }
}

/** Each does its rounds, prints its result and gives what was wrong. */
const PARTS: Record<string, () => Promise<string[]>> = {
  kills: async () => {
    const { acknowledged, lost, half, damaged, amid } = await killRounds(rounds, seed, progress('kill', rounds))
    console.log(`${rounds} kills: ${acknowledged} acknowledged deeds, ${lost.length} lost,`)
    console.log(`  ${half.length} half-done imports, ${damaged.length} integrity failures;`)
    console.log(`  cut amid ${DEED_KINDS.map(kind => `${kind} ${amid[kind]}`).join(', ')}`)
    return [...lost, ...half, ...damaged]
  },
  migrations: async () => {
    const times = Math.ceil(rounds / 10)
    const wrong = await migrationRounds(times, seed)
    console.log(`${times} kills during migration: ${wrong.length} not finished by the next start`)
    return wrong
  },
  sleeps: async () => {
    const times = Math.ceil(rounds / 10)
    const wrong = await sleepRounds(times, seed)
    console.log(`${times} times put to sleep amid work and woken: ${wrong.length} wrong`)
    return wrong
  },
  power: async () => {
    const library = await preloadOf('power-cut')
    if (library === null) {
      console.log('power cuts: not tried, no Linux or no C compiler')
      return []
    }
    const { points, torn, wrong } = await powerCuts(library, rounds, seed)
    console.log(`${points} states of a disk at power cuts (${torn} of them amid a sync): ${wrong.length} wrong`)
    return wrong
  },
  batch: async () => {
    const { kills, wrong } = await batchKills(500, 60)
    console.log(`a batch of 500 letters, ${kills} runs, each killed while it made them: ${wrong.length} wrong`)
    return wrong
  },
  files: async () => {
    const found = await damageRounds(rounds, seed, progress('damage', rounds))
    const { refused, noticed, harmless, silent, crashed } = found
    console.log(`${rounds} damaged files: ${refused} refused, ${noticed} opened with a warning or found by the check,`)
    console.log(`  ${harmless} with nothing changed, ${silent.length} silent, ${crashed.length} crashed`)
    return [...silent, ...crashed]
  },
  calls: async () => {
    const library = await preloadOf('failing')
    if (library === null) {
      console.log('failing file calls: not tried, no Linux or no C compiler')
      return []
    }
    const { rounds: done, failed, refused, wrong } = await failingRoundsUnder(library, Math.ceil(rounds / 2), seed)
    const well = `${refused} refused by a known code, ${failed - refused} done all the same`
    console.log(`${done} failing file calls: ${well}, ${wrong.length} wrong`)
    return wrong
  }
}

const parts = values.only === undefined ? Object.keys(PARTS) : [values.only]
const known = parts.every(part => Object.hasOwn(PARTS, part))
if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed) || !known) {
  console.error(`npm run faults -- --rounds N --seed S [--only ${Object.keys(PARTS).join('|')}]`)
  process.exit(2)
}
console.log(`seed ${seed}`)
const wrong: string[] = []
for (const part of parts) wrong.push(...(await PARTS[part]!()))
for (const line of wrong) console.log(`  ${line}`)
process.exitCode = wrong.length === 0 ? 0 : 1
