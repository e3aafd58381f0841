import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

const root = resolve(import.meta.dirname, '../..')
export const electronPath = process.env.ELECTRON_PATH ?? ''
export const shots = join(root, 'test-results', 'screenshots')

export type Desktop = { app: ElectronApplication; page: Page }

/** Starts the built console in Electron on a data folder, as `npm start -- --data DIR` does. */
export const startDesktop = async (data: string): Promise<Desktop> => {
  const { ELECTRON_RUN_AS_NODE: _1, NODE_OPTIONS: _2, ...env } = process.env
  const app = await _electron.launch({
    executablePath: electronPath,
    args: [root, `--data=${data}`],
    env: env as Record<string, string>
  })
  return { app, page: await app.firstWindow() }
}

/** Process number of the service, once it runs. */
export const serviceOf = (app: ElectronApplication): Promise<number> =>
  app.evaluate(async ({ app }) => {
    for (;;) {
      const found = app.getAppMetrics().find(({ type, name }) => type === 'Utility' && name === 'Nazorat')
      if (found !== undefined) return found.pid
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  })
