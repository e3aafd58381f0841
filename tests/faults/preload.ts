import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Failing } from './failing-calls.ts'
import { faultsFolder } from './folder.ts'

const run = promisify(execFile)

/**
 * A C file of this folder compiled for this machine; null where that cannot be: its way of standing under every file call is Linux's,
 * and a C compiler is no part of the project.
 */
export const preloadOf = async (name: 'failing' | 'power-cut'): Promise<string | null> => {
  if (process.platform !== 'linux') return null
  const library = join(faultsFolder(), `${name}.so`)
  try {
    await run('cc', ['-shared', '-fPIC', '-O1', '-o', library, join(import.meta.dirname, `${name}.c`), '-ldl'])
    return library
  } catch {
    return null
  }
}

/** failingRounds in a process of its own, under which file calls fail. */
export const failingRoundsUnder = async (library: string, rounds: number, seed: number): Promise<Failing> => {
  const script = join(import.meta.dirname, 'failing-calls.ts')
  const { stdout } = await run(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, 'failing', String(rounds), String(seed)],
    { env: { ...process.env, LD_PRELOAD: library }, maxBuffer: 1 << 28 }
  )
  return JSON.parse(stdout.trimEnd().split('\n').at(-1)!) as Failing
}
