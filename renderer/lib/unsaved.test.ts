import { expect, it } from 'vitest'
import { isText, readUnsaved } from './unsaved.ts'

const storage = (text: string | null) => ({
  getItem: (name: string) => (name === 'nazorat.unsaved.note.7' ? text : null)
})

it('what was typed comes back under its own name', () => {
  expect(readUnsaved(storage('"ҳисобот"'), 'note.7', isText)).toBe('ҳисобот')
  expect(readUnsaved(storage('"ҳисобот"'), 'note.8', isText)).toBeNull()
})

it.each([[null], ['"cut'], ['{"a":1}'], ['7'], ['']])('junk %j is nothing', text => {
  expect(readUnsaved(storage(text), 'note.7', isText)).toBeNull()
})
