import { expect, it } from 'vitest'
import { codeCacheFolder, defaultDataFolder } from './data-folder.ts'

it('the data are kept in the application-data folder of the system', () => {
  expect(defaultDataFolder('linux', {}, '/home/u')).toBe('/home/u/.local/share/nazorat')
  expect(defaultDataFolder('linux', { XDG_DATA_HOME: '/x' }, '/home/u')).toBe('/x/nazorat')
  expect(defaultDataFolder('darwin', {}, '/Users/u')).toBe('/Users/u/Library/Application Support/Nazorat')
  const roaming = 'C:\\Users\\u\\AppData\\Roaming'
  expect(defaultDataFolder('win32', { APPDATA: roaming }, 'C:\\Users\\u')).toBe(`${roaming}\\Nazorat`)
  expect(defaultDataFolder('win32', {}, 'C:\\Users\\u')).toBe(`${roaming}\\Nazorat`)
})

it('the compiled program is kept among what the user may lose, never in the data folder', () => {
  expect(codeCacheFolder('linux', {}, '/home/u')).toBe('/home/u/.cache/nazorat')
  expect(codeCacheFolder('linux', { XDG_CACHE_HOME: '/x' }, '/home/u')).toBe('/x/nazorat')
  expect(codeCacheFolder('darwin', {}, '/Users/u')).toBe('/Users/u/Library/Caches/Nazorat')
  expect(codeCacheFolder('win32', { LOCALAPPDATA: 'C:\\L' }, 'C:\\U')).toBe('C:\\L\\Nazorat\\code')
})
