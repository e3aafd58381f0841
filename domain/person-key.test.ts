import { expect, test } from 'vitest'
import { personKey } from './person-key.ts'

test('either script, either order, with or without a space after the initial', () => {
  const key = personKey('А. Каримов')
  for (const name of ['Каримов А.', 'A.Karimov', 'Karimov A', 'А.  Каримов']) expect(personKey(name)).toBe(key)
  expect(personKey('Шерматов Ш.')).toBe(personKey('Sh. Shermatov'))
})
test('other initials or another surname are another person, no name is nobody', () => {
  expect(personKey('Б. Каримов')).not.toBe(personKey('А. Каримов'))
  expect(personKey('А. Каримова')).not.toBe(personKey('А. Каримов'))
  expect(personKey(' ')).toBe('')
})
