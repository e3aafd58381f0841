import { expect, test } from 'vitest'
import { checkFolder } from './folder.ts'

test.each([
  ['\\\\server\\share\\nazorat.db', 'network'],
  ['//server/share/nazorat.db', 'network'],
  ['\\\\?\\UNC\\server\\share\\nazorat.db', 'network'],
  ['Z:\\nazorat\\nazorat.db', 'network'],
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
  ['/home/ali/Dropbox/nazorat.db', 'Dropbox']
])('refused: %s', (path, detail) => {
  expect(() => checkFolder(path, ['Z:'])).toThrow(
    expect.objectContaining({ code: 'DB_FOLDER_REFUSED', data: { file: path, detail } })
  )
})

test.each([
  'C:\\Users\\Али\\AppData\\Roaming\\Nazorat\\nazorat.db',
  '\\\\?\\C:\\Users\\Ali\\AppData\\Roaming\\Nazorat\\nazorat.db',
  'D:\\Onedriver\\nazorat.db',
  'D:\\Dropboxes\\nazorat.db',
  '/home/ali/.local/share/nazorat/nazorat.db',
  '/data/2026-йил/назорат.db'
])('allowed: %s', path => {
  expect(() => checkFolder(path, ['Z'])).not.toThrow()
})
