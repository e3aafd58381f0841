import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkFolder, realPlace } from './folder.ts'

test.each([
  ['\\\\server\\share\\nazorat.db', 'network'],
  ['//server/share/nazorat.db', 'network'],
  ['\\\\?\\UNC\\server\\share\\nazorat.db', 'network'],
  ['C:\\Users\\Ali\\OneDrive\\nazorat.db', 'OneDrive'],
  ['C:\\Users\\Ali\\OneDrive - Hokimlik\\Hujjatlar\\nazorat.db', 'OneDrive - Hokimlik'],
  ['C:\\Users\\Ali\\Google Drive\\nazorat.db', 'Google Drive'],
  ['G:\\My Drive\\nazorat.db', 'My Drive'],
  ['G:\\Мой диск\\nazorat.db', 'Мой диск'],
  ['C:\\Users\\Ali\\Dropbox\\nazorat.db', 'Dropbox'],
  ['C:\\Users\\Ali\\Dropbox (Personal)\\nazorat.db', 'Dropbox (Personal)'],
  ['C:\\Users\\Ali\\YandexDisk\\nazorat.db', 'YandexDisk'],
  ['C:\\Users\\Ali\\Yandex.Disk\\nazorat.db', 'Yandex.Disk'],
  ['C:\\Users\\Ali\\Яндекс.Диск\\nazorat.db', 'Яндекс.Диск'],
  ['/home/ali/Dropbox/nazorat.db', 'Dropbox'],
  ['C:\\Users\\CON\\nazorat.db', 'CON'],
  ['C:\\lpt1.hujjat\\nazorat.db', 'lpt1.hujjat'],
  ['C:\\Nazorat.\\nazorat.db', 'Nazorat.'],
  ['C:\\Nazorat \\nazorat.db', 'Nazorat '],
  [`C:\\${'а'.repeat(260)}\\nazorat.db`, '274 > 240']
])('refused: %s', (path, detail) => {
  expect(() => checkFolder(path)).toThrow(
    expect.objectContaining({ code: 'DB_FOLDER_REFUSED', data: { file: path, detail } })
  )
})

test.each([
  'C:\\Users\\Али\\AppData\\Roaming\\Nazorat\\nazorat.db',
  '\\\\?\\C:\\Users\\Ali\\AppData\\Roaming\\Nazorat\\nazorat.db',
  'D:\\Onedriver\\nazorat.db',
  'D:\\Dropboxes\\nazorat.db',
  '/home/ali/.local/share/nazorat/nazorat.db',
  '/data/2026-йил/назорат.db',
  '/data/con/nazorat.db',
  'C:\\Console\\..\\Ўзбек 😀\\nazorat.db'
])('allowed: %s', path => {
  expect(() => checkFolder(path)).not.toThrow()
})

test('a link into a folder that is copied to a cloud leads there, also for a file that is not made yet', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nazorat жой '))
  try {
    mkdirSync(join(folder, 'Dropbox'))
    symlinkSync(join(folder, 'Dropbox'), join(folder, 'хужжатлар'), 'junction')
    const place = realPlace(join(folder, 'хужжатлар', 'янги', 'nazorat.db'))
    expect(() => checkFolder(place)).toThrow(expect.objectContaining({ code: 'DB_FOLDER_REFUSED' }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
