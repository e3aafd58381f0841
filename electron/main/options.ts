import type { WebPreferences } from 'electron'

/** Electron's security checklist, items 2-4, 6, 8-12: what the one window may be. Asserted whole by hardening.test.ts. */
export const webPreferences = (preload: string): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  devTools: false
})

/** The page's own scheme: standard so that addresses resolve, secure so that it counts as a safe origin; nothing more. */
export const APP_SCHEME = {
  scheme: 'app',
  privileges: {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    stream: false,
    bypassCSP: false,
    corsEnabled: false
  }
} as const
export const APP_ORIGIN = 'app://nazorat'

/** Addresses that may be opened in the person's browser, whole (item 15). Everything else stays shut. */
export const OPENABLE: readonly string[] = ['https://ijro.gov.uz/', 'https://lex.uz/', 'https://e-imzo.uz/']
