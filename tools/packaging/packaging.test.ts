import { execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractAll, extractFile, getRawHeader, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { Arch, build, type Configuration, Platform } from 'electron-builder'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadPage } from '#machine/node/page.ts'
import { productRoot } from '#machine/node/root.ts'
import { ASSETS } from '#service/ports/assets.ts'
import config from '../../electron-builder.config.mjs'
import { setFuses, wrongFuses } from './fuses.mjs'
import { ico, png, SIZES } from './icon.mjs'
import { binaryWithFuses, standInElectron } from './stand-in.mjs'

const root = join(import.meta.dirname, '..', '..')
const version: string = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.electron
/** A small page of one table. */
const SCAN = 'tests/corpus/scan/small.png'
const folder = mkdtempSync(join(tmpdir(), 'nazorat ўрам '))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the configuration', () => {
  it('is valid for electron-builder, which is asked without a network', async () => {
    // Not part of electron-builder's public face, so loaded by path.
    const { validateConfiguration } = await import(join(root, 'node_modules/app-builder-lib/out/util/config/config.js'))
    const quiet = { isEnabled: false, add: () => {} } as never
    await validateConfiguration({ ...config } as Configuration, quiet)
    await expect(
      validateConfiguration({ ...config, nsis: { perMachines: true } } as Configuration, quiet)
    ).rejects.toThrow(/configuration\.nsis/)
  })
  it('installs for one person without administrator rights, and leaves the register when it goes', () => {
    expect(config.nsis).toMatchObject({
      perMachine: false,
      oneClick: false,
      allowElevation: false,
      packElevateHelper: false,
      deleteAppDataOnUninstall: false
    })
    expect(config.win).toMatchObject({ requestedExecutionLevel: 'asInvoker' })
  })
  it('builds nothing native, publishes nowhere and runs no script', () => {
    expect(config).toMatchObject({ npmRebuild: false, nodeGypRebuild: false, publish: null, asarUnpack: ['**/*.node'] })
  })
  it('offers itself for documents and takes none away from Word', () => {
    expect(config).not.toHaveProperty('fileAssociations')
    const text = readFileSync(join(root, config.nsis.include), 'utf8')
    expect(text).toContain('Applications\\Nazorat.exe\\SupportedTypes')
    expect(text).toContain(`'"$INSTDIR\\Nazorat.exe" "%1"'`)
    expect(text).not.toMatch(/Software\\Classes\\\.(?:docx|pdf)/)
    expect(config.linux.desktop.entry.MimeType).toMatch(/wordprocessingml\.document;/)
  })
  it('never takes Chromium’s sandbox away, as electron-builder would for an AppImage', () => {
    expect(config.linux.executableArgs).toEqual([])
    expect(readFileSync(join(root, 'electron-builder.config.mjs'), 'utf8')).not.toContain('--no-sandbox')
  })
  it('names what is read only at the packing: it is there', () => {
    for (const path of [config.win.icon, config.linux.icon, config.nsis.license, config.nsis.include])
      expect(existsSync(join(root, path)), path).toBe(true)
    // electron-builder writes the mark into the file itself when it is missing.
    expect(readFileSync(join(root, config.nsis.license)).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  })
})

describe('the installer’s Uzbek', () => {
  const text = readFileSync(join(root, config.nsis.include), 'utf8')
  const messages = ['messages', 'assistedMessages'].flatMap(name => {
    const yaml = readFileSync(join(root, 'node_modules/app-builder-lib/templates/nsis', `${name}.yml`), 'utf8')
    return [...yaml.matchAll(/^(\w+):/gm)].map(([, id]) => id!)
  })
  it('has every message of electron-builder once: a missing one would stop the build', () => {
    expect(messages.length).toBeGreaterThan(20)
    const ours = [...text.matchAll(/LangString (\w+) \$\{LANG_UZBEK\} "[^"]+"/g)].map(([, id]) => id!)
    expect(ours.sort()).toEqual(messages.sort())
  })
  const makensis = ['/usr/bin/makensis', '/usr/local/bin/makensis'].find(path => existsSync(path))
  it.skipIf(makensis === undefined)('is accepted by NSIS without a warning', () => {
    const others = ['RUSSIAN', 'ENGLISH'].flatMap(language =>
      messages.map(id => `LangString ${id} \${LANG_${language}} "x"`)
    )
    const used = messages.map(id => `  DetailPrint $(${id})`)
    const script = [
      'Unicode true',
      'Name "Nazorat"',
      `OutFile "${join(folder, 'try.exe')}"`,
      '!define PRODUCT_NAME "Nazorat"',
      '!include MUI2.nsh',
      'Var isForceCurrentInstall',
      `!include "${join(root, config.nsis.include)}"`,
      '!insertmacro customWelcomePage',
      `!insertmacro MUI_PAGE_LICENSE "${join(root, config.nsis.license)}"`,
      '!insertmacro MUI_PAGE_DIRECTORY',
      '!insertmacro MUI_PAGE_INSTFILES',
      '!insertmacro MUI_PAGE_FINISH',
      '!insertmacro MUI_LANGUAGE "Russian"',
      '!insertmacro MUI_LANGUAGE "English"',
      '!insertmacro customHeader',
      ...others,
      'Function .onInit',
      '  !insertmacro customInstallMode',
      '  DetailPrint $isForceCurrentInstall',
      'FunctionEnd',
      'Section',
      ...used,
      '  !insertmacro customInstall',
      '  WriteUninstaller "$INSTDIR\\u.exe"',
      'SectionEnd',
      'Section "un.remove"',
      '  !insertmacro customUnInstall',
      'SectionEnd'
    ]
    writeFileSync(join(folder, 'try.nsi'), script.join('\n'))
    execFileSync(makensis!, ['-V2', '-WX', '-INPUTCHARSET', 'UTF8', join(folder, 'try.nsi')], { stdio: 'pipe' })
    expect(statSync(join(folder, 'try.exe')).size).toBeGreaterThan(10_000)
  })
})

describe('the fuses', () => {
  const wanted = {
    [FuseV1Options.RunAsNode]: '0',
    [FuseV1Options.EnableCookieEncryption]: '1',
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: '0',
    [FuseV1Options.EnableNodeCliInspectArguments]: '0',
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: '1',
    [FuseV1Options.OnlyLoadAppFromAsar]: '1',
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: '0',
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: '0'
  }
  const statesOf = async (binary: string) => {
    const { version: _, ...wire } = await getCurrentFuseWire(binary)
    return Object.fromEntries(Object.entries(wire).map(([fuse, state]) => [fuse, String.fromCharCode(Number(state))]))
  }
  it('19: are set in the binary as FAULTS.md names them, and a later fuse is left as it is', async () => {
    const binary = join(folder, 'binary')
    writeFileSync(binary, binaryWithFuses('1011001010'))
    await setFuses(binary)
    expect(await statesOf(binary)).toEqual({ ...wanted, 8: '1', 9: '0' })
    expect(readFileSync(binary).length).toBe(binaryWithFuses('1011001010').length)
  })
  it('a binary in which they cannot be set stops the build', async () => {
    const binary = join(folder, 'no-fuses')
    writeFileSync(binary, Buffer.alloc(4096))
    await expect(setFuses(binary)).rejects.toThrow(/sentinel/)
    writeFileSync(binary, binaryWithFuses('1011'))
    await expect(setFuses(binary)).rejects.toThrow()
    const { version: _, ...wire } = await getCurrentFuseWire(binary)
    expect(wrongFuses(wire)).toContain('OnlyLoadAppFromAsar')
  })
})

describe('the icon', () => {
  it('is there in every size, as its script draws it', () => {
    const icons = join(root, config.linux.icon)
    for (const size of SIZES) {
      const bytes = readFileSync(join(icons, `${size}x${size}.png`))
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size])
    }
    const windows = readFileSync(join(root, config.win.icon))
    expect([...windows.subarray(0, 4), windows[4]]).toEqual([0, 0, 1, 0, SIZES.length - 1])
    const small = { size: 16, bytes: png(16) }
    const one = ico([small])
    expect(one.readUInt32LE(6 + 8)).toBe(small.bytes.length)
    expect(one.subarray(one.readUInt32LE(6 + 12))).toEqual(small.bytes)
  })
})

describe.each([
  ['linux', 'linux-x64.node', 'linux-unpacked', 'nazorat'],
  ['win32', 'win32-x64.node', 'win-unpacked', 'Nazorat.exe']
])('packed for %s over a stand-in of Electron', (platform, prebuild, unpacked, program) => {
  const output = join(folder, platform)
  const resources = join(output, unpacked, 'resources')
  const archive = join(resources, 'app.asar')
  let entries: string[]
  beforeAll(async () => {
    expect(existsSync(join(root, 'dist/main/electron.js')), 'run npm run build first').toBe(true)
    const electronDist = join(folder, `${platform}-electron`)
    standInElectron(electronDist, platform, version)
    // A stand-in is no Windows program, so nothing can be written into its resources.
    const standIn = { disableAsarIntegrity: true, win: { ...config.win, signAndEditExecutable: false } }
    await build({
      projectDir: root,
      targets: (platform === 'win32' ? Platform.WINDOWS : Platform.LINUX).createTarget('dir', Arch.x64),
      config: {
        ...config,
        ...(platform === 'win32' ? standIn : {}),
        electronDist,
        directories: { ...config.directories, output }
      }
    })
    entries = listPackage(archive, { isPack: false }).map(path => path.replaceAll('\\', '/'))
    console.log(`app.asar for ${platform}: ${(statSync(archive).size / 1e6).toFixed(1)} MB, ${entries.length} entries`)
  }, 60_000)

  it('holds exactly what the program needs', () => {
    expect(entries.filter(path => path.split('/').length === 2).sort()).toEqual(
      ['/LICENSE', '/dist', '/node_modules', '/package.json', '/templates'].sort()
    )
    const under = (folder: string) =>
      entries
        .filter(path => path.startsWith(`${folder}/`) && path.split('/').length === folder.split('/').length + 1)
        .sort()
    expect(under('/node_modules')).toEqual(
      [
        '@napi-rs',
        '@tesseract.js-data',
        'better-sqlite3',
        'bmp-js',
        'is-url',
        'regenerator-runtime',
        'tesseract.js',
        'tesseract.js-core',
        'wasm-feature-detect'
      ].map(name => `/node_modules/${name}`)
    )
    // Three variants of one engine, by what the processor can do; the recognition data of two scripts.
    expect(under('/node_modules/tesseract.js-core').filter(path => path.endsWith('.wasm'))).toHaveLength(3)
    expect(entries.filter(path => path.endsWith('.traineddata.gz'))).toHaveLength(2)
    expect(under('/node_modules/better-sqlite3')).toEqual(
      ['LICENSE', 'lib', 'package.json', 'prebuilds'].map(name => `/node_modules/better-sqlite3/${name}`)
    )
    expect(under('/node_modules/better-sqlite3/prebuilds')).toEqual([
      `/node_modules/better-sqlite3/prebuilds/${prebuild}`
    ])
    expect(under('/dist')).toEqual(['/dist/main', '/dist/preload', '/dist/renderer'])
    expect(under('/dist/main')).toEqual([
      '/dist/main/chunks',
      '/dist/main/electron.js',
      '/dist/main/fonts',
      '/dist/main/pages-worker.js',
      '/dist/main/pdf-decoders',
      '/dist/main/reading-worker.js',
      '/dist/main/service-process.js',
      '/dist/main/tray.png'
    ])
    expect(under('/dist/preload')).toEqual(['/dist/preload/preload.cjs'])
    for (const asset of ASSETS)
      expect(entries).toContain(asset.startsWith('fonts/') ? `/dist/main/${asset}` : `/${asset}`)
    expect(entries.filter(path => /\.(map|ts|tsx|c|cpp|h|md)$/.test(path))).toEqual([])
  })
  it('carries the updater inside its own code, and beside the archive the name of its cache', () => {
    const chunks = entries.filter(path => /^\/dist\/main\/.*\.js$/.test(path))
    const code = chunks.map(path => extractFile(archive, path.slice(1)).toString('utf8'))
    expect(code.filter(text => text.includes('before-quit-for-update'))).toHaveLength(1)
    expect(readFileSync(join(resources, 'app-update.yml'), 'utf8')).toContain('updaterCacheDirName: nazorat-updater')
  })
  it('keeps machine code outside the archive and everything else inside', () => {
    const outside = readdirSync(`${archive}.unpacked`, { recursive: true, withFileTypes: true }).filter(entry =>
      entry.isFile()
    )
    // The canvas of the other platform is not installed here.
    const canvas = platform === process.platform ? ['skia.linux-x64-gnu.node'] : []
    expect(outside.map(entry => entry.name).sort()).toEqual([prebuild, ...canvas].sort())
    const walk = (files: Record<string, object>): object[] =>
      Object.values(files).flatMap(file => ('files' in file ? walk(file.files as Record<string, object>) : [file]))
    const inside = walk(getRawHeader(archive).header.files as Record<string, object>)
    expect(inside.length).toBeGreaterThan(20)
    expect(inside.every(file => 'integrity' in file)).toBe(true)
  })
  it('says its version and starts the built main process', () => {
    extractAll(archive, join(output, 'app'))
    const packed = JSON.parse(readFileSync(join(output, 'app', 'package.json'), 'utf8'))
    expect(packed).toMatchObject({ name: 'nazorat', main: 'dist/main/electron.js', type: 'module' })
    expect(packed).not.toHaveProperty('scripts')
    expect(packed).not.toHaveProperty('devDependencies')
    expect(existsSync(join(output, 'app', packed.main))).toBe(true)
  })
  it('has its fuses set, by the hook', async () => {
    const { version: _, ...wire } = await getCurrentFuseWire(join(output, unpacked, program))
    expect(wrongFuses(wire)).toEqual([])
  })
  it('finds its templates and its page from inside', async () => {
    const app = join(output, 'app')
    expect(productRoot(join(app, 'dist', 'main'))).toBe(app)
    const page = await loadPage(join(app, 'dist', 'renderer'))
    expect(page.has('/index.html')).toBe(true)
    expect(page.size).toBeGreaterThan(5)
  })
  // Of the other platform there is no Node to run it.
  if (platform === process.platform)
    it('the packed reading thread reads a scan with nothing but what is packed', async () => {
      const app = join(output, 'app')
      cpSync(`${archive}.unpacked`, app, { recursive: true })
      const worker = new Worker(join(app, 'dist/main/reading-worker.js'), { env: {} })
      try {
        worker.postMessage({
          file: { name: 'скан.png', bytes: new Uint8Array(readFileSync(join(root, SCAN))) },
          kind: 'act'
        })
        const said: { kind: string; error?: unknown; result?: { draft: { source: { format: string } } } }[] = []
        while (said.at(-1) === undefined || said.at(-1)!.kind === 'progress')
          said.push((await once(worker, 'message'))[0])
        expect(said.at(-1)?.error).toBeUndefined()
        expect(said.at(-1)).toMatchObject({ kind: 'done', result: { draft: { source: { format: 'scan' } } } })
      } finally {
        await worker.terminate()
      }
    }, 60_000)
  if (platform === process.platform)
    it('the packed service opens a register with nothing but what is packed', async () => {
      const bridge = `import { EventEmitter } from 'node:events'
      process.parentPort = Object.assign(new EventEmitter(), { postMessage: message => process.send(message) })
      process.on('message', data => process.parentPort.emit('message', { data, ports: [] }))`
      const data = join(folder, `${platform} маълумот`)
      const service = fork(join(output, 'app', 'dist/main/service-process.js'), ['--data', data], {
        execArgv: ['--import', `data:text/javascript,${encodeURIComponent(bridge)}`],
        env: {}
      })
      service.send({ kind: 'stop' })
      expect(await once(service, 'exit')).toEqual([0, null])
      expect(existsSync(join(data, 'nazorat.db'))).toBe(true)
      expect(readFileSync(join(data, 'nazorat.log'), 'utf8')).toMatch(/service start[\s\S]*service stop/)
    })
})
