import { describe, expect, it } from 'vitest'
import { defaultDataFolder, parseStart } from './arguments.ts'

describe('where the data is kept', () => {
  it('is the application-data folder of the system', () => {
    expect(defaultDataFolder('linux', {}, '/home/u')).toBe('/home/u/.local/share/nazorat')
    expect(defaultDataFolder('linux', { XDG_DATA_HOME: '/x' }, '/home/u')).toBe('/x/nazorat')
    expect(defaultDataFolder('darwin', {}, '/Users/u')).toBe('/Users/u/Library/Application Support/Nazorat')
    expect(defaultDataFolder('win32', { APPDATA: 'C:\\Users\\u\\AppData\\Roaming' }, 'C:\\Users\\u')).toMatch(/Roaming.Nazorat$/)
  })
})

describe('parseStart', () => {
  it('takes folder, port and --no-open', () => {
    expect(parseStart(['--data', '/tmp/маълумот лар', '--port', '4711', '--no-open'])).toEqual({ data: '/tmp/маълумот лар', port: 4711, open: false })
  })
  it('opens the browser on a free port by default', () => {
    expect(parseStart([], 'linux', {}, '/home/u')).toEqual({ data: '/home/u/.local/share/nazorat', port: 0, open: true })
  })
  it.each([['--port', 'x'], ['--port', '70000'], ['--port', '1.5'], ['--colour', 'red']])('refuses %s %s', (...args) => {
    expect(() => parseStart(args)).toThrow(TypeError)
  })
})
