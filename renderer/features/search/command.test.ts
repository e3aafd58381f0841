import { describe, expect, it } from 'vitest'
import { commandsFor } from './command.ts'

const run = () => undefined
const commands = ['Xat yozish', 'Kirish xatlari', 'Zaxira nusxalar', 'Ko‘rsatkichlar'].map(label => ({
  id: label,
  label,
  run
}))
const found = (typed: string) => commandsFor(commands, typed).map(one => one.label)

describe('commands by name', () => {
  it('are found in either script and by part of a word, what begins so first', () => {
    expect(found('хат')).toEqual(['Xat yozish', 'Kirish xatlari'])
    expect(found("ko'rsat")).toEqual(['Ko‘rsatkichlar'])
    expect(found('xatlari kirish')).toEqual(['Kirish xatlari'])
    expect(found('qwerty')).toEqual([])
  })
  it('are all there after the sign alone', () => {
    expect(found('>')).toHaveLength(4)
    expect(found('> zaxira')).toEqual(['Zaxira nusxalar'])
  })
})
