import { expect, test } from 'vitest'
import type { Progress } from '#api/imports.ts'
import { streamed } from './stream.ts'

const at = (done: number, stage: Progress['stage'] = 'read'): Progress => ({ kind: 'progress', stage, done, total: 9 })
const tick = () => new Promise(resolve => setTimeout(resolve, 0))

const collect = async <T>(stream: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = []
  for await (const one of stream) all.push(one)
  return all
}

test('reports come in order, the result is last', async () => {
  const stream = streamed(async report => {
    report(at(1))
    await tick()
    report(at(2))
    await tick()
    return 'result'
  })
  expect(await collect(stream)).toEqual([at(1), at(2), 'result'])
})

test('reports nobody took in time make way for newer ones of the same stage', async () => {
  const stream = streamed(async report => {
    report(at(1))
    report(at(2))
    report(at(9))
    report(at(1, 'write'))
    return 0
  })
  expect(await collect(stream)).toEqual([at(9), at(1, 'write'), 0])
})

test('an error ends the stream', async () => {
  const stream = streamed(async () => {
    throw new RangeError('broken')
  })
  await expect(collect(stream)).rejects.toThrow('broken')
})

test('leaving the stream aborts the work, whose error then disturbs nobody', async () => {
  let seen: AbortSignal | null = null
  const stream = streamed(async (report, signal) => {
    seen = signal
    for (let done = 0; ; done++) {
      signal.throwIfAborted()
      report(at(done))
      await tick()
    }
  })
  for await (const _ of stream) break
  await tick()
  expect(seen!.aborted).toBe(true)
})

test("the caller's signal reaches the work", async () => {
  const caller = new AbortController()
  const stream = streamed(async (report, signal) => {
    for (;;) {
      signal.throwIfAborted()
      report(at(1))
      await tick()
    }
  }, caller.signal)
  await stream.next()
  caller.abort(new Error('enough'))
  await expect(collect(stream)).rejects.toThrow('enough')
})
