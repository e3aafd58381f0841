import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { NO_CHOICES, readChoices, setAtLogin, writeChoices } from './choices.ts'
import { openedFile } from './opened-file.ts'
import { trayTemplate, trayTip } from './tray.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nazorat одат '))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a file that the program is opened with', () => {
  const put = (name: string) => {
    writeFileSync(join(folder, name), 'x')
    return join(folder, name)
  }
  it('is the last plain file of a kind we read, whole or beside the folder it was started in', () => {
    const decree = put('ПҚ-308 қарор.DOCX')
    expect(openedFile(['nazorat', decree], '/')).toBe(decree)
    expect(openedFile(['nazorat', '--data=/x', 'ПҚ-308 қарор.DOCX', '--hidden'], folder)).toBe(decree)
    expect(openedFile(['nazorat', decree, put('b.pdf')], '/')).toBe(join(folder, 'b.pdf'))
  })
  it('is none for a switch, a folder, another kind, what is not there, and the program itself', () => {
    mkdirSync(join(folder, 'folder.docx'))
    symlinkSync('/dev/zero', join(folder, 'zero.docx'))
    for (const given of [
      '--inspect=a.docx',
      'folder.docx',
      'zero.docx',
      put('a.exe'),
      put('b.js'),
      'gone.docx',
      '',
      'a\0.docx'
    ])
      expect(openedFile(['nazorat', given], folder), given).toBeNull()
    expect(openedFile([put('c.docx')], folder)).toBeNull()
    expect(openedFile(['nazorat', 'https://example.org/a.docx', '\\\\server\\a.docx'], folder)).toBeNull()
  })
})

describe('choices', () => {
  it('are kept, and junk is as if nothing had been chosen', () => {
    const file = join(folder, 'desk.json')
    expect(readChoices(file)).toEqual(NO_CHOICES)
    writeChoices(file, { atLogin: true, inTray: true })
    expect(readChoices(file)).toEqual({ atLogin: true, inTray: true })
    for (const junk of ['', '{', 'null', '[]', '{"inTray":"yes","__proto__":{"atLogin":true}}']) {
      writeFileSync(file, junk)
      expect(readChoices(file), junk).toEqual(NO_CHOICES)
    }
  })
  it('at login on Windows: the Run key of this person, hidden', () => {
    const setLoginItem = vi.fn()
    const parts = { platform: 'win32' as const, setLoginItem, config: folder, program: 'C:\\Nazorat.exe' }
    setAtLogin(true, parts)
    setAtLogin(false, parts)
    expect(setLoginItem.mock.calls).toEqual([
      [{ openAtLogin: true, args: ['--hidden'] }],
      [{ openAtLogin: false, args: ['--hidden'] }]
    ])
    expect(existsSync(join(folder, 'autostart'))).toBe(false)
  })
  it('at login on Linux: an entry of this person, its path quoted as the specification says', () => {
    const parts = {
      platform: 'linux' as const,
      setLoginItem: vi.fn(),
      config: folder,
      program: '/opt/Мой $100% "x"/Nazorat.AppImage'
    }
    setAtLogin(true, parts)
    const file = join(folder, 'autostart', 'nazorat.desktop')
    expect(readFileSync(file, 'utf8')).toContain('Exec="/opt/Мой \\$100%% \\"x\\"/Nazorat.AppImage" --hidden\n')
    setAtLogin(false, parts)
    setAtLogin(false, parts)
    expect(existsSync(file)).toBe(false)
  })
})

describe('the tray', () => {
  const deeds = { open: vi.fn(), openDashboard: vi.fn(), openImport: vi.fn(), quit: vi.fn() }
  it('tells the figures in the person’s language, and none while nobody has signed in', () => {
    const counts = { late: 3, today: 1, ahead: 12 }
    expect(trayTip(counts, 'uz-Latn')).toBe('Nazorat\nMuddati o‘tgan: 3\nBugun: 1\nYaqin kunlarda: 12')
    expect(trayTip(counts, 'uz-Cyrl')).toContain('Муддати ўтган: 3')
    expect(trayTip(null, 'ru')).toBe('Nazorat')
    expect(trayTip({ late: 1e100, today: 1e100, ahead: 1e100 }, 'ru').length).toBeLessThanOrEqual(127)
    expect(trayTemplate(null, 'ru', deeds).some(item => /\d/.test(item.label ?? ''))).toBe(false)
    expect(trayTemplate(counts, 'ru', deeds).filter(item => /: \d+$/.test(item.label ?? ''))).toHaveLength(3)
  })
})
