import type { MenuItemConstructorOptions } from 'electron'
import { menuWord } from '#api/menu-words.ts'
import type { Language } from '#domain/office.ts'
import type { Choices } from './choices.ts'

export type MenuDeeds = {
  openImport: () => void
  print: () => void
  openGuide: () => void
  openDataFolder: () => void
  about: () => void
  choose: (choices: Choices) => void
}

/** The window's menu; labels are ours because Electron's own roles know no Uzbek. */
export const menuTemplate = (language: Language, deeds: MenuDeeds, choices: Choices): MenuItemConstructorOptions[] => {
  const word = (name: Parameters<typeof menuWord>[0]) => menuWord(name, language)
  const choice = (name: keyof Choices): MenuItemConstructorOptions => ({
    label: word(name),
    type: 'checkbox',
    checked: choices[name],
    click: () => deeds.choose({ ...choices, [name]: !choices[name] })
  })
  return [
    {
      label: word('file'),
      submenu: [
        { label: word('import'), accelerator: 'CmdOrCtrl+O', click: deeds.openImport },
        { label: word('print'), accelerator: 'CmdOrCtrl+P', click: deeds.print },
        { type: 'separator' },
        choice('atLogin'),
        choice('inTray'),
        { type: 'separator' },
        { label: word('quit'), role: 'quit' }
      ]
    },
    {
      // No undo and redo here: Ctrl+Z belongs to the page, which undoes in the register.
      label: word('edit'),
      submenu: [
        { label: word('cut'), role: 'cut' },
        { label: word('copy'), role: 'copy' },
        { label: word('paste'), role: 'paste' },
        { label: word('selectAll'), role: 'selectAll' }
      ]
    },
    {
      label: word('view'),
      submenu: [
        { label: word('larger'), role: 'zoomIn' },
        { label: word('smaller'), role: 'zoomOut' },
        { label: word('normal'), role: 'resetZoom' },
        { type: 'separator' },
        { label: word('fullScreen'), role: 'togglefullscreen' }
      ]
    },
    {
      label: word('help'),
      submenu: [
        { label: word('guide'), click: deeds.openGuide },
        { type: 'separator' },
        { label: word('dataFolder'), click: deeds.openDataFolder },
        { label: word('about'), click: deeds.about }
      ]
    }
  ]
}
