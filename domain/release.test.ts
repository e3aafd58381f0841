import { expect, it } from 'vitest'
import { type Release, readRelease, releaseText } from './release.ts'

const release: Release = {
  version: '0.2.0',
  at: '2026-11-22T05:00:00.000Z',
  notes: { uz: 'Yangi', ru: 'Новое', en: 'New' },
  files: [
    { platform: 'win32-x64', name: 'Nazorat-0.2.0-windows-x64.exe', size: 10, sha512: 'a'.repeat(128) },
    { platform: 'linux-x64', name: 'Nazorat-0.2.0-linux-x64.AppImage', size: 11, sha512: 'b'.repeat(128) }
  ]
}
const parsed = () => JSON.parse(releaseText(release))
const withFile = (part: object) => ({ ...parsed(), files: [{ ...release.files[0], ...part }] })

it('reads what it wrote', () => {
  expect(readRelease(parsed())).toEqual(release)
})

it('FAULTS 164: a name that is not plain everywhere makes the list no list', () => {
  for (const name of [
    '../a.exe',
    '..\\a.exe',
    '/etc/a.exe',
    'C:\\a.exe',
    'C:a.exe',
    'a"b.exe',
    'a`b.exe',
    "a'b.exe",
    '%TEMP%.exe',
    '$HOME.exe',
    'a b.exe',
    'a..exe',
    'CON.exe',
    'nul',
    'lpt1.exe',
    'a.exe.',
    '.exe',
    'a.exe:b',
    'a\0.exe',
    'а.exe',
    '',
    `${'a'.repeat(101)}`
  ])
    expect(readRelease(withFile({ name })), name).toBeNull()
})

it('nothing of a wrong kind is taken', () => {
  for (const part of [
    { size: 0 },
    { size: -1 },
    { size: 1.5 },
    { size: 2e9 },
    { size: '10' },
    { platform: 'darwin-x64' }
  ])
    expect(readRelease(withFile(part))).toBeNull()
  for (const sha512 of ['a'.repeat(127), 'A'.repeat(128), 5, null]) expect(readRelease(withFile({ sha512 }))).toBeNull()
  const { files } = release
  for (const part of [
    { version: '0.2' },
    { at: 'today' },
    { format: 2 },
    { product: 'other' },
    { notes: { uz: 'x' } },
    { notes: { uz: 'x'.repeat(4001), ru: '', en: '' } },
    { files: [] },
    { files: [files[0], files[0]] },
    { files: [files[0], { ...files[1], name: files[0]!.name.toUpperCase() }] },
    { files: 'a' }
  ])
    expect(readRelease({ ...parsed(), ...part }), JSON.stringify(part)).toBeNull()
  for (const value of [null, 1, 'x', [], {}, Object.create(parsed())]) expect(readRelease(value)).toBeNull()
})
