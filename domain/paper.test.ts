import { expect, test } from 'vitest'
import { ROLES } from './office.ts'
import { DOCUMENT_DEEDS, DOCUMENT_STATES, deedsOf, isFrozen, stateAfter } from './paper.ts'

test('the straight way: prepared, checked, agreed, signed, stamped, sent', () => {
  let state = stateAfter('draft', 'check', 'officer')
  for (const [deed, role] of [
    ['agree', 'deputy'],
    ['sign', 'deputy'],
    ['stamp', 'officer'],
    ['send', 'officer']
  ] as const)
    state = stateAfter(state, deed, role)
  expect(state).toBe('sent')
})

test('returned with remarks it is edited and goes round again', () => {
  const returned = stateAfter('checked', 'return', 'deputy')
  expect(stateAfter(stateAfter(returned, 'edit', 'officer'), 'check', 'officer')).toBe('checked')
})

test('an edit after the check asks for a new check', () => {
  expect(stateAfter('agreed', 'edit', 'officer')).toBe('draft')
})

test('an officer signs nothing, a deputy writes nothing, an unchecked paper is not signed', () => {
  expect(() => stateAfter('checked', 'sign', 'officer')).toThrow('FORBIDDEN')
  expect(() => stateAfter('draft', 'edit', 'deputy')).toThrow('FORBIDDEN')
  expect(() => stateAfter('draft', 'sign', 'deputy')).toThrow('WRONG_STATE')
})

test('no deed of anybody leads out of the frozen states', () => {
  for (const state of DOCUMENT_STATES.filter(isFrozen))
    for (const role of ROLES)
      for (const deed of deedsOf(state, role)) expect(isFrozen(stateAfter(state, deed, role))).toBe(true)
})

test('what is offered can be done, and nothing else', () => {
  for (const state of DOCUMENT_STATES)
    for (const role of ROLES)
      for (const deed of DOCUMENT_DEEDS) {
        const offered = deedsOf(state, role).includes(deed)
        if (offered) expect(DOCUMENT_STATES).toContain(stateAfter(state, deed, role))
        else expect(() => stateAfter(state, deed, role)).toThrow()
      }
})
