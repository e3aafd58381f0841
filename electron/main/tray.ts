import type { MenuItemConstructorOptions } from 'electron'
import { menuWord } from '#api/menu-words.ts'
import type { Language } from '#domain/office.ts'

/** What stands now, as the service counts it; null while nobody has signed in. */
export type Counts = { late: number; today: number; ahead: number } | null
export type TrayDeeds = { open: () => void; openDashboard: () => void; openImport: () => void; quit: () => void }

const figures = (counts: NonNullable<Counts>, language: Language): string[] =>
  (['late', 'today', 'ahead'] as const).map(name => `${menuWord(`tray.${name}`, language)}: ${counts[name]}`)

/** 'Nazorat' and the figures, within the 127 characters that Windows shows. */
export const trayTip = (counts: Counts, language: Language): string =>
  ['Nazorat', ...(counts === null ? [] : figures(counts, language))].join('\n').slice(0, 127)

export const trayTemplate = (counts: Counts, language: Language, deeds: TrayDeeds): MenuItemConstructorOptions[] => [
  { label: menuWord('tray.open', language), click: deeds.open },
  ...(counts === null
    ? []
    : figures(counts, language).map(label => ({ label, click: deeds.openDashboard }) as MenuItemConstructorOptions)),
  { type: 'separator' },
  { label: menuWord('import', language), click: deeds.openImport },
  { type: 'separator' },
  { label: menuWord('quit', language), click: deeds.quit }
]
