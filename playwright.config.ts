import { defineConfig } from '@playwright/test'

/** End-to-end in the browser that is installed; `npm test` finds it and passes it as CHROME_PATH. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 120_000,
  // One more try on a machine that was busy; a test that passed only then is reported as flaky.
  retries: 1,
  expect: { timeout: 15_000 },
  // Files side by side: each starts a console of its own, and mostly waits.
  workers: 2,
  fullyParallel: false,
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'uz-UZ',
    timezoneId: 'Asia/Tashkent',
    acceptDownloads: true,
    actionTimeout: 15_000,
    launchOptions: {
      // Hidden scrollbars still take their room and cover the last column.
      ignoreDefaultArgs: ['--hide-scrollbars'],
      executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync'
      ]
    }
  }
})
