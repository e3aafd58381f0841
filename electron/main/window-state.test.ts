import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FIRST, readState, restoreState, writeState } from './window-state.ts'

const screens = [{ x: 0, y: 0, width: 1366, height: 728 }]

describe('the remembered window', () => {
  it('comes back where it was', () => {
    const state = { x: 100, y: 50, width: 1000, height: 650, maximised: false }
    expect(restoreState(state, screens)).toEqual(state)
  })
  it('comes back on a screen that is there', () => {
    expect(restoreState({ x: 3000, y: 50, width: 1000, height: 650, maximised: false }, screens)).toEqual({
      ...FIRST,
      maximised: false
    })
  })
  it('is never smaller than its least size', () => {
    expect(restoreState({ x: 0, y: 0, width: 10, height: 10, maximised: false }, screens)).toMatchObject({
      width: 900,
      height: 600
    })
  })
  it.each([null, 'x', 7, {}, { x: 'a', y: 0, width: 1, height: 1, maximised: true }, { ...FIRST, x: Number.NaN }])(
    'starts anew from junk %j',
    junk => {
      expect(restoreState(junk, screens)).toEqual(FIRST)
    }
  )
  it('survives a lost or spoilt file', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'nazorat ойна ')), 'window.json')
    expect(readState(file)).toBeNull()
    writeState(file, FIRST)
    expect(readState(file)).toEqual(FIRST)
    writeFileSync(file, '{"x":')
    expect(readState(file)).toBeNull()
  })
})
