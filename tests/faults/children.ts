import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const WORK = join(import.meta.dirname, 'work.ts')

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
     * after the base was named to it. Gives the whole lines it said. A child that ends by itself is an error.
     */
    killed: async (
      path: string,
      { seed, after, from = 'ready' }: { seed: number; after: number; from?: 'ready' | 'opening' }
    ): Promise<string[]> => {
      const { process: child, warm } = next
      next = start()
      await warm
      let out = ''
      let err = ''
      let clock: NodeJS.Timeout | undefined
      const strike = () => {
        clock ??= setTimeout(() => child.kill('SIGKILL'), after)
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
      if (signal !== 'SIGKILL') throw new Error(`the work ended by itself: ${err}`)
      return out.split('\n').slice(0, -1)
    },
    end: (): void => {
      next.process.kill('SIGKILL')
    }
  }
}
