import { expect, test } from 'vitest'
import { isGoodPassword } from './account.ts'

test.each(['190748', 'tog‘lar 2026', 'ЎзбекНомер1'])('%s may be set', good => {
  expect(isGoodPassword(good)).toBe(true)
})

test.each(['', '1234', '123456', '654321', '000000', '121212', 'parol', 'aaaaaaaa', 'a'.repeat(300), '🙂🙂🙂🙂'])(
  '%s may not',
  bad => {
    expect(isGoodPassword(bad)).toBe(false)
  }
)
