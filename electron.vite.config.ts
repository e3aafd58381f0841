import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const from = (path: string) => resolve(import.meta.dirname, path)

/** The print font comes out of its package: an installed product carries no packages but those with machine code. */
const fonts = () => ({
  name: 'fonts',
  generateBundle(this: { emitFile: (file: { type: 'asset'; fileName: string; source: Uint8Array }) => unknown }) {
    for (const face of ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']) {
      const file = `Tinos_${face}.ttf`
      const source = readFileSync(from(`node_modules/@expo-google-fonts/tinos/${face}/${file}`))
      this.emitFile({ type: 'asset', fileName: `fonts/${file}`, source })
    }
  }
})

/** Only what carries machine code stays a package; everything else is bundled and minified. */
const NATIVE = ['better-sqlite3', 'electron', '@napi-rs/canvas', 'tesseract.js']

/** pdfjs loads the decoders of scanned pictures (JBIG2, CCITT, JPEG 2000, colours) by name at run time. */
const DECODERS = ['jbig2.wasm', 'openjpeg.wasm', 'qcms_bg.wasm']
const pdfDecoders = {
  name: 'pdf-decoders',
  generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: Uint8Array }): string }) {
    for (const name of DECODERS) {
      const source = readFileSync(from(`node_modules/pdfjs-dist/wasm/${name}`))
      this.emitFile({ type: 'asset', fileName: `pdf-decoders/${name}`, source })
    }
  }
}

/** The tray's picture, beside the main process. */
const trayIcon = {
  name: 'tray-icon',
  generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: Uint8Array }): string }) {
    const source = readFileSync(from('tools/packaging/icons/32x32.png'))
    this.emitFile({ type: 'asset', fileName: 'tray.png', source })
  }
}

/** What the first screen needs and main.tsx asks for only when it runs: the page names it, so that it is fetched with main.tsx. */
const AHEAD = [/i18n\/written-uz\.ts$/, /i18n\/by-feature\.ts$/, /features\/dashboard\/page\.tsx$/]
const preloadFirstScreen = {
  name: 'preload-first-screen',
  transformIndexHtml: {
    order: 'post' as const,
    handler: (html: string, { bundle = {} }: { bundle?: Record<string, Chunk> }) => {
      const wanted = new Set<string>()
      const styles = new Set<string>()
      const add = (name: string): void => {
        const chunk = bundle[name]
        if (chunk?.type !== 'chunk' || wanted.has(name)) return
        wanted.add(name)
        for (const style of chunk.viteMetadata?.importedCss ?? []) styles.add(style)
        for (const next of chunk.imports ?? []) add(next)
      }
      for (const [name, { facadeModuleId }] of Object.entries(bundle))
        if (AHEAD.some(path => path.test(facadeModuleId ?? ''))) add(name)
      const link = (rel: string, name: string) => ({
        tag: 'link',
        attrs: { rel, crossorigin: true, href: `./${name}`, ...(rel === 'preload' ? { as: 'style' } : {}) },
        injectTo: 'head' as const
      })
      const fresh = (name: string): boolean => !html.includes(name)
      return [
        ...[...wanted].filter(fresh).map(name => link('modulepreload', name)),
        ...[...styles].filter(fresh).map(name => link('preload', name))
      ]
    }
  }
}
type Chunk = {
  type: string
  facadeModuleId?: string | null
  imports?: string[]
  viteMetadata?: { importedCss: Set<string> }
}

export default defineConfig({
  main: {
    plugins: [fonts(), pdfDecoders, trayIcon],
    // fflate's Node half asks for threads by a `require` of its own, whose name the minifier gives twice in one file; its browser half has none.
    resolve: { alias: { fflate: from('tools/packaging/fflate.mjs') } },
    build: {
      outDir: 'dist/main',
      // Run-time packages without machine code: bundled, so that the installed product carries one package less each.
      externalizeDeps: { exclude: ['electron-updater', 'qrcode'] },
      chunkSizeWarningLimit: 4000,
      minify: true,
      rollupOptions: {
        checks: { pluginTimings: false },
        external: NATIVE,
        input: {
          electron: from('electron/main/main.ts'),
          'pages-worker': from('db/pages-worker.ts'),
          'reading-worker': from('machine/workers/reading-worker.ts'),
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
    plugins: [react(), preloadFirstScreen],
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
