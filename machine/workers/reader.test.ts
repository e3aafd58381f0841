import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Fault } from '#domain/fault.ts'
import { workerReader } from './reader.ts'

const text = new Uint8Array(readFileSync(new URL('../../templates/example/pq308.txt', import.meta.url)))
const scan = new Uint8Array(readFileSync(new URL('../../tests/corpus/scan/small.png', import.meta.url)))

describe('a reader in a thread of its own', () => {
  it('reads one file after another, tells how far it is, and refuses what cannot be read with its name', async () => {
    const reader = workerReader()
    const stages: string[] = []
    const { draft, source } = await reader.read(
      { name: 'pq308.txt', bytes: text },
      { onProgress: (_done, _total, stage) => stages.push(stage) }
    )
    expect(draft.annexes).toHaveLength(6)
    expect(source.length).toBeGreaterThan(100)
    expect([...new Set(stages)]).toEqual(['open', 'read', 'recognise', 'done'])
    const cut = reader.read({ name: 'скан.png', bytes: scan.slice(0, 2000) }, {})
    await expect(cut).rejects.toMatchObject({ code: 'CUT', data: { file: 'скан.png' } })
    expect((await reader.read({ name: 'pq308.txt', bytes: text }, {})).draft.act.number).toBe('ПҚ-308')
  }, 60_000)

  it('reads letters too, a scanned one by its letters', async () => {
    const reader = workerReader()
    const words = '01-1059-son\n2026-yil 3-mart\n\nMa’lumotni 2026-yil 20-martga qadar taqdim etishingizni so‘raymiz.'
    const letter = await reader.letter({ name: 'xat.txt', bytes: new TextEncoder().encode(words) }, null, {})
    expect(letter.duties.flatMap(duty => duty.deadlines.map(({ due }) => due))).toEqual(['2026-03-20'])
    const scanned = await reader.letter({ name: 'хат.png', bytes: scan }, null, {})
    expect(scanned.head).toBeDefined()
    await expect(reader.letter({ name: 'хат.png', bytes: scan.slice(0, 2000) }, null, {})).rejects.toMatchObject({
      code: 'CUT',
      data: { file: 'хат.png' }
    })
  }, 60_000)

  it('a cancelled reading ends with the reason, the next one is read', async () => {
    const reader = workerReader()
    const stop = new AbortController()
    const reading = reader.read(
      { name: 'a.png', bytes: scan },
      { signal: stop.signal, onProgress: (_done, _total, stage) => stage === 'page' && stop.abort() }
    )
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
    await expect(reader.read({ name: 'a.png', bytes: scan }, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError'
    })
    expect((await reader.read({ name: 'pq308.txt', bytes: text }, {})).draft.annexes).toHaveLength(6)
  }, 60_000)

  it('a thread without memory is a fault with a sentence, and the process lives', async () => {
    const reader = workerReader({ limits: { maxOldGenerationSizeMb: 8 } })
    const refused = await reader.read({ name: 'pq308.txt', bytes: text }, {}).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(Fault)
    expect(refused).toMatchObject({ code: 'READING_FAILED', data: { file: 'pq308.txt' } })
  }, 60_000)
})
