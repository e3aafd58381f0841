import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    exclude: ['tests/e2e/**', '**/node_modules/**'],
    pool: 'threads',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          // These rooms change nothing of the world around them, so files may share what they load: a third less time.
          include: ['{language,domain,api,annex,db,templates,documents,service,cli,tests}/**/*.test.{ts,tsx}'],
          isolate: false
        }
      },
      {
        extends: true,
        test: { name: 'alone', include: ['{machine,electron,web,renderer,tools,bench}/**/*.test.{ts,tsx}'] }
      }
    ]
  }
})
