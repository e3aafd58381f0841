import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      '{language,domain,api,annex,db,templates,documents,service,machine,electron,web,cli,renderer,tests,tools,bench}/**/*.test.{ts,tsx}'
    ],
    exclude: ['tests/e2e/**', '**/node_modules/**'],
    pool: 'threads',
    testTimeout: 30_000,
    hookTimeout: 60_000
  }
})
