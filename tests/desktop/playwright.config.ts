import { defineConfig } from '@playwright/test'

/** The Electron window itself; tools/check runs it where a binary is found and names it as ELECTRON_PATH. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/desktop',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 1,
  fullyParallel: false
})
