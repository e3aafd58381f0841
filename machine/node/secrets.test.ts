import { describe, expect, test } from 'vitest'
import { COST, nodeSecrets } from './secrets.ts'

const cheap = nodeSecrets({ n: 10, r: 8, p: 1 })

describe('passwords', () => {
  test('are hashed at the full cost, salted, with their parameters', async () => {
    const secrets = nodeSecrets()
    const kept = await secrets.hash('to‘g‘ri parol')
    expect(kept).toMatch(/^scrypt\$17\$8\$1\$[0-9a-f]{32}\$[0-9a-f]{64}$/)
    expect(await secrets.verify('to‘g‘ri parol', kept)).toBe('right')
    expect(await secrets.verify('to‘g‘ri parol ', kept)).toBe('wrong')
    expect(COST).toEqual({ n: 17, r: 8, p: 1 })
  })

  test('two hashes of one password differ', async () => {
    expect(await cheap.hash('1234')).not.toBe(await cheap.hash('1234'))
  })

  test('composed and combining letters, emoji and NUL are themselves', async () => {
    const kept = await cheap.hash('ў\u0000🙂é')
    expect(await cheap.verify('у\u0306\u0000🙂e\u0301', kept)).toBe('right')
    expect(await cheap.verify('ў🙂é', kept)).toBe('wrong')
  })

  test('an unknown name is wrong, like a wrong password', async () => {
    expect(await cheap.verify('1234', null)).toBe('wrong')
  })

  test('a hash made cheaper, or that is no hash, never opens', async () => {
    const kept = await cheap.hash('1234')
    expect(await nodeSecrets({ n: 11, r: 8, p: 1 }).verify('1234', kept)).toBe('weak')
    for (const bad of ['', '1234', 'scrypt$10$8$1$00$00', kept.replace('scrypt$10', 'scrypt$40')])
      expect(await cheap.verify('1234', bad)).toBe('weak')
  })

  test('a dearer hash opens and asks to be made anew', async () => {
    const kept = await nodeSecrets({ n: 11, r: 8, p: 1 }).hash('1234')
    expect(await cheap.verify('1234', kept)).toBe('old')
  })
})

test('recovery codes have sixteen letters that are not mistaken for each other', () => {
  const codes = new Set(Array.from({ length: 50 }, () => cheap.code()))
  expect(codes.size).toBe(50)
  for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
})
