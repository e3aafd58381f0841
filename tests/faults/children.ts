import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as setTimer } from 'node:timers/promises'

const WORK = join(import.meta.dirname, 'work.ts')

type Order = { seed: number; after: number; from?: 'ready' | 'opening'; asleep?: () => Promise<void> }
type Child = { process: ChildProcessWithoutNullStreams; warm: Promise<void> }

const start = (): Child => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', WORK, 'work'], {
    // What is compiled once serves all the children.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'nazorat-compiled') }
  })
  // A child may be killed while its base is being named to it.
  child.stdin.on('error', () => {})
  const warm = new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve())
    child.once('error', reject)
    child.once('close', resolve)
  })
  return { process: child, warm }
}

/** Children that work on a base until they are killed; the next one is being loaded while the last one's base is looked at. */
export const workers = () => {
  let next = start()
  return {
    /**
     * Lets a child work and kills it with SIGKILL so many milliseconds after its first word, or, with `from: 'opening'`,
     * after the base was named to it. Gives the whole lines it said. A child that ends by itself is an error. `asleep`: it is
     * stopped first, as a PC that is put to sleep, until this has ended; then it works as long again before it is killed.
     */
    killed: async (path: string, { seed, after, from = 'ready', asleep }: Order): Promise<string[]> => {
      const { process: child, warm } = next
      next = start()
      await warm
      let out = ''
      let err = ''
      let clock: NodeJS.Timeout | undefined
      let failed: unknown = null
      const end = async () => {
        if (asleep !== undefined) {
          child.kill('SIGSTOP')
          await asleep().catch((error: unknown) => {
            failed = error
          })
          child.kill('SIGCONT')
          await setTimer(after)
        }
        child.kill('SIGKILL')
      }
      const strike = () => {
        clock ??= setTimeout(() => void end(), after)
      }
      child.stderr.on('data', part => {
        err += part
      })
      child.stdout.on('data', part => {
        out += part
        strike()
      })
      const signal = await new Promise<NodeJS.Signals | null>(resolve => {
        child.on('close', (_code, by) => resolve(by))
        child.stdin.write(`${seed} ${path}\n`)
        if (from === 'opening') strike()
      })
      clearTimeout(clock)
      if (failed !== null) throw failed
      if (signal !== 'SIGKILL') throw new Error(`the work ended by itself: ${err}`)
      return out.split('\n').slice(0, -1)
    },
    end: (): void => {
      next.process.kill('SIGKILL')
    }
  }
}
