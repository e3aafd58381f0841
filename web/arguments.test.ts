import { describe, expect, it } from 'vitest'
import { parseStart } from './arguments.ts'

describe('parseStart', () => {
  it('takes folder, port and --no-open', () => {
    expect(parseStart(['--data', '/tmp/маълумот лар', '--port', '4711', '--no-open'])).toEqual({
      data: '/tmp/маълумот лар',
      port: 4711,
      open: false
    })
  })
  it('opens the browser on a free port by default', () => {
    expect(parseStart([], 'linux', {}, '/home/u')).toEqual({
      data: '/home/u/.local/share/nazorat',
      port: 0,
      open: true
    })
  })
  it.each([
    ['--port', 'x'],
    ['--port', '70000'],
    ['--port', '1.5'],
    ['--colour', 'red']
  ])('refuses %s %s', (...args) => {
    expect(() => parseStart(args)).toThrow(TypeError)
  })
})
