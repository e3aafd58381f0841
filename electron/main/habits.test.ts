import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { click, type Fake, folder, menuOf, start } from '#tests/desktop/started.ts'

describe('habits of a desktop', () => {
  const tell = (fake: Fake, message: object) => fake.services[0]!.emit('message', message)
  const label = (menu: MenuItemConstructorOptions[], text: RegExp) => menu.find(item => text.test(item.label ?? ''))!
  const press = (item: MenuItemConstructorOptions) => (item.click as () => void)()

  it('the tray shows the figures that the service counts and opens their list', async () => {
    const fake = await start()
    expect(fake.trays).toHaveLength(1)
    expect(fake.trays[0]!.icon).toMatch(/tray\.png$/)
    expect(fake.trays[0]!.tip).toBe('Nazorat')
    tell(fake, { kind: 'counts', counts: { late: 3, today: 1, ahead: 2 } })
    expect(fake.trays[0]!.tip).toContain('Muddati o‘tgan: 3')
    press(label(fake.trays[0]!.menu, /o‘tgan: 3/))
    expect(fake.windows[0]!.loadURL).toHaveBeenLastCalledWith('app://nazorat/index.html#/dashboard')
    tell(fake, { kind: 'language', language: 'ru' })
    expect(fake.trays[0]!.tip).toContain('Просрочено: 3')
    tell(fake, { kind: 'counts', counts: null })
    expect(fake.trays[0]!.tip).toBe('Nazorat')
    press(label(fake.trays[0]!.menu, /Выход/))
    expect(fake.app.quit).toHaveBeenCalled()
  })
  it('a toast opens what it speaks of, and never an address', async () => {
    const fake = await start()
    tell(fake, { kind: 'toast', toast: { title: 'Muddat: bugun', text: 'PQ-308, 2.1', hash: '#/tasks/12' } })
    expect(fake.toasts[0]!.options).toEqual({ title: 'Muddat: bugun', body: 'PQ-308, 2.1' })
    expect(fake.toasts[0]!.show).toHaveBeenCalled()
    fake.toasts[0]!.emit('click')
    expect(fake.windows[0]!.loadURL).toHaveBeenLastCalledWith('app://nazorat/index.html#/tasks/12')
    const before = fake.windows[0]!.loadURL.mock.calls.length
    for (const hash of ['https://evil.example/', '#/tasks/12?x=javascript:1', '/../x', '']) {
      tell(fake, { kind: 'toast', toast: { title: 't', text: 'x', hash } })
      fake.toasts.at(-1)!.emit('click')
    }
    expect(fake.windows[0]!.loadURL.mock.calls).toHaveLength(before)
  })
  it('a document given at the start or to a second start is handed to the service; its draft is shown', async () => {
    const decree = join(folder, 'қарор.docx')
    writeFileSync(decree, 'x')
    const fake = await start({}, [decree])
    expect(fake.services[0]!.got).toEqual([{ message: { kind: 'open-file', path: decree }, ports: 0 }])
    fake.app.emit('second-instance', {}, ['nazorat', 'қарор.docx'], folder)
    fake.app.emit('second-instance', {}, ['nazorat', 'йўқ.docx'], folder)
    expect(fake.services[0]!.got).toHaveLength(2)
    tell(fake, { kind: 'go', hash: '#/import/7' })
    expect(fake.windows[0]!.loadURL).toHaveBeenLastCalledWith('app://nazorat/index.html#/import/7')
    tell(fake, { kind: 'go', hash: 'https://evil.example/' })
    expect(fake.windows[0]!.loadURL).toHaveBeenLastCalledWith('app://nazorat/index.html#/import/7')
    tell(fake, { kind: 'not-opened', sentence: 'Fayl parol bilan himoyalangan' })
    expect(fake.dialog.showErrorBox.mock.calls.at(-1)![1]).toMatch(/ochilmadi:\nFayl parol/)
  })
  it('starting at login and staying in the tray are chosen in the menu and kept', async () => {
    vi.stubEnv('XDG_CONFIG_HOME', folder)
    const fake = await start()
    const window = fake.windows[0]!
    const close = () => {
      const event = { preventDefault: vi.fn() }
      window.emit('close', event)
      return event.preventDefault.mock.calls.length > 0
    }
    expect(close()).toBe(false)
    expect(menuOf(fake, 'Oyna yopilganda fonda ishlasin').checked).toBe(false)
    click(fake, 'Oyna yopilganda fonda ishlasin')
    click(fake, 'Kompyuter yonganda ishga tushsin')
    expect(menuOf(fake, 'Oyna yopilganda fonda ishlasin').checked).toBe(true)
    expect(close()).toBe(true)
    expect(window.hide).toHaveBeenCalled()
    if (process.platform === 'linux')
      expect(readFileSync(join(folder, 'autostart', 'nazorat.desktop'), 'utf8')).toContain('--hidden')
    else expect(fake.app.setLoginItemSettings).toHaveBeenCalledWith({ openAtLogin: true, args: ['--hidden'] })
    // Ending the program is no closing of the window.
    fake.app.emit('before-quit', { preventDefault: vi.fn() })
    expect(close()).toBe(false)
    // At the next login: no window is shown until the tray is pressed.
    const next = await start({}, ['--hidden'])
    next.windows[0]!.emit('ready-to-show')
    expect(next.windows[0]!.show).not.toHaveBeenCalled()
    next.trays[0]!.emit('click')
    expect(next.windows[0]!.show).toHaveBeenCalled()
    vi.unstubAllEnvs()
  })
  it('a desktop without a tray: the window is shown at login and closing it ends the program', async () => {
    mkdirSync(join(folder, 'window'))
    writeFileSync(join(folder, 'window', 'desk.json'), '{"atLogin":true,"inTray":true}')
    const fake = await start({ tray: false }, ['--hidden'])
    fake.windows[0]!.emit('ready-to-show')
    expect(fake.windows[0]!.show).toHaveBeenCalled()
    const event = { preventDefault: vi.fn() }
    fake.windows[0]!.emit('close', event)
    expect(event.preventDefault).not.toHaveBeenCalled()
  })
  it('the guide is a place of the page', async () => {
    const fake = await start()
    click(fake, 'Qo‘llanma')
    expect(fake.windows[0]!.loadURL).toHaveBeenLastCalledWith('app://nazorat/index.html#/help')
  })
  it('a folder is chosen in the system’s own window; giving up is told to the service too', async () => {
    const fake = await start()
    const answers = () => fake.services[0]!.got.map(({ message }) => message)
    tell(fake, { kind: 'choose-folder', id: 1 })
    await vi.waitFor(() => expect(answers()).toContainEqual({ kind: 'folder-chosen', id: 1, folder: null }))
    fake.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: ['/uy/hujjatlar'] })
    tell(fake, { kind: 'choose-folder', id: 2 })
    await vi.waitFor(() => expect(answers()).toContainEqual({ kind: 'folder-chosen', id: 2, folder: '/uy/hujjatlar' }))
    expect(fake.dialog.showOpenDialog.mock.calls.at(-1)![1]).toEqual({
      properties: ['openDirectory', 'createDirectory']
    })
  })
  it('FAULTS 158: an update is not taken without a key; the service is told so and goes on', async () => {
    const fake = await start()
    tell(fake, { kind: 'update' })
    await vi.waitFor(() =>
      expect(fake.services[0]!.got.map(({ message }) => message)).toContainEqual({
        kind: 'update-answer',
        code: 'UPDATE_NO_KEY',
        detail: undefined
      })
    )
    expect(fake.app.quit).not.toHaveBeenCalled()
  })
})
