import { expect, test } from 'vitest'
import { inScript } from './script.ts'

test.each([
  ["O'ZBEKISTON va ma`lumot, bog' to‘g`risida", 'O‘ZBEKISTON va ma’lumot, bog‘ to‘g‘risida'],
  ['маълумот тўғрисида', 'ma’lumot to‘g‘risida'],
  ['мүхтож шахслар, қүлай', 'muhtoj shaxslar, qulay'],
  ["'qo'shtirnoq' ichida", "'qo‘shtirnoq' ichida"]
])('signs of Latin print are one kind: %s', (text, printed) => {
  expect(inScript(text, 'latin')).toBe(printed)
})

test('brands and addresses stay in Cyrillic text', () => {
  const text = 'GPON технологияси, “baza.rmk.uz” манзили, VI бўлим'
  expect(inScript(text, 'cyrillic')).toBe(text)
})
