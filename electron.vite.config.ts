import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const from = (path: string) => resolve(import.meta.dirname, path)

/** Only what carries machine code stays a package; everything else is bundled and minified. */
const NATIVE = ['better-sqlite3', 'electron']

export default defineConfig({
  main: {
    build: {
      outDir: 'dist/main',
      chunkSizeWarningLimit: 4000,
      minify: true,
      rollupOptions: {
        checks: { pluginTimings: false },
        external: NATIVE,
        input: {
          electron: from('electron/main/main.ts'),
          'service-process': from('electron/service-process/entry.ts'),
          web: from('web/main.ts'),
          cli: from('cli/main.ts')
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' }
      }
    }
  },
  // A sandboxed preload is one CommonJS file.
  preload: {
    build: {
      outDir: 'dist/preload',
      minify: true,
      rollupOptions: {
        checks: { pluginTimings: false },
        input: { preload: from('electron/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: from('renderer'),
    plugins: [react()],
    build: {
      outDir: from('dist/renderer'),
      chunkSizeWarningLimit: 2000,
      minify: true,
      // Inlined files would need `data:` in the page's content security policy.
      assetsInlineLimit: 0,
      rollupOptions: { checks: { pluginTimings: false }, input: from('renderer/index.html') }
    }
  }
})
