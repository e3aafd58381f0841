import { expect, it } from 'vitest'
import { createChoosing } from './choosing.ts'

it('answers find their questions; giving up is null, a stray answer is nobody’s', async () => {
  const asked: number[] = []
  const { choose, answered } = createChoosing(({ id }) => void asked.push(id))
  const [one, two] = [choose(), choose()]
  answered({ id: 99, folder: '/x' })
  answered({})
  answered({ id: asked[1]!, folder: null })
  answered({ id: asked[0]!, folder: '/papka' })
  expect(await Promise.all([one, two])).toEqual(['/papka', null])
})
