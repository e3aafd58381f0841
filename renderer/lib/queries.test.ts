import { afterEach, expect, it, vi } from 'vitest'
import { ServiceLost } from './port-link.ts'

vi.stubGlobal('location', { protocol: 'http:', origin: 'http://127.0.0.1' })
const { createQueryClient } = await import('./queries.ts')
afterEach(() => vi.clearAllMocks())

const failing = (times: number, error: Error) => {
  let left = times
  return vi.fn(async () => {
    if (left-- > 0) throw error
    return 'answer'
  })
}

it('a reading cut off by a restart of the service is asked again by itself, and nothing is reported', async () => {
  const report = vi.fn()
  const ask = failing(2, new ServiceLost())
  expect(await createQueryClient(report).fetchQuery({ queryKey: ['a'], queryFn: ask })).toBe('answer')
  expect(ask).toHaveBeenCalledTimes(3)
  expect(report).not.toHaveBeenCalled()
})

it('any other error is reported at once', async () => {
  const report = vi.fn()
  const ask = failing(1, new Error('no'))
  await expect(createQueryClient(report).fetchQuery({ queryKey: ['b'], queryFn: ask })).rejects.toThrow('no')
  expect(ask).toHaveBeenCalledTimes(1)
  expect(report).toHaveBeenCalledTimes(1)
})

it('a change is never done twice by itself: nobody knows whether it was written', async () => {
  const report = vi.fn()
  const client = createQueryClient(report)
  const write = failing(1, new ServiceLost())
  const deed = client.getMutationCache().build(client, { mutationFn: write })
  await expect(deed.execute(undefined)).rejects.toBeInstanceOf(ServiceLost)
  expect(write).toHaveBeenCalledTimes(1)
  expect(report).toHaveBeenCalledTimes(1)
})
