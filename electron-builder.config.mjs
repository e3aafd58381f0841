// Installers: `node node_modules/electron-builder/cli.js --config electron-builder.config.mjs` (docs/packaging.md).
import { afterPack } from './tools/packaging/fuses.mjs'

/** The canvas's machine code is a package a platform; only that of the building machine is installed (docs/packaging.md). */
const CANVAS = { win32: 'win32-x64-msvc', linux: 'linux-x64-gnu' }

/**
 * A closed list: what is not named does not get in. Each platform has it whole: electron-builder's macro ${platform} is that of
 * the building machine.
 */
const packed = platform => [
  'package.json',
  'LICENSE',
  'dist/main/electron.js',
  'dist/main/service-process.js',
  'dist/main/pages-worker.js',
  'dist/main/reading-worker.js',
  'dist/main/tray.png',
  'dist/main/pdf-decoders/**',
  'dist/main/chunks/**',
  'dist/main/fonts/**',
  'dist/preload/**',
  'dist/renderer/**',
  'templates/*.docx',
  'templates/example/**',
  '!**/*.map',
  '!node_modules/node-{linux,win}-x64{,/**}',
  '!node_modules/node-addon-api{,/**}',
  '!node_modules/better-sqlite3/{src,deps}{,/**}',
  '!node_modules/better-sqlite3/binding.gyp',
  '!node_modules/better-sqlite3/README.md',
  '!node_modules/better-sqlite3/lib/*-{x64,arm64}.js',
  // Of the recogniser only what runs: one engine in three variants by what the processor can do, and the small data of both scripts.
  '!node_modules/tesseract.js/{dist,docs,examples,scripts,benchmarks}{,/**}',
  '!node_modules/tesseract.js-core/*.wasm.js',
  // In Node tesseract.js 7.0.0 asks for the whole engine, whatever the model.
  '!node_modules/tesseract.js-core/*-lstm.{js,wasm}',
  '!node_modules/@tesseract.js-data/*/4.0.0{,/**}',
  '!node_modules/{idb-keyval,opencollective-postinstall,zlibjs}{,/**}',
  // Bundled into the main process (electron-updater) and into the service (qrcode), with what they ask for.
  '!node_modules/{electron-updater,builder-util-runtime,debug,ms,sax,fs-extra,graceful-fs,jsonfile,universalify,js-yaml,argparse,lazy-val,lodash.*,semver,tiny-typed-emitter}{,/**}',
  '!node_modules/{qrcode,dijkstrajs,pngjs,yargs,yargs-parser,cliui,decamelize,find-up,locate-path,p-limit,p-locate,p-try,path-exists,get-caller-file,require-directory,require-main-filename,set-blocking,string-width,strip-ansi,ansi-regex,ansi-styles,color-convert,color-name,emoji-regex,is-fullwidth-code-point,which-module,wrap-ansi,y18n,camelcase}{,/**}',
  // Asked for only where a program has no fetch of its own.
  '!node_modules/{node-fetch,whatwg-url,tr46,webidl-conversions}{,/**}',
  '!node_modules/**/*.{md,ts}',
  `!node_modules/@napi-rs/canvas-!(${CANVAS[platform]}){,/**}`,
  `!node_modules/better-sqlite3/prebuilds/!(${platform}-x64).node`
]

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'uz.nazorat.console',
  productName: 'Nazorat',
  copyright: 'MIT',
  extraMetadata: {
    description: 'Nazorat – topshiriqlar ijrosi nazorati / контроль исполнения поручений',
    main: 'dist/main/electron.js'
  },
  directories: { output: 'out/installers', buildResources: 'tools/packaging' },
  // Only machine code lies outside: JavaScript there would not be covered by the archive's integrity.
  asar: { smartUnpack: false },
  asarUnpack: ['**/*.node'],
  npmRebuild: false,
  nodeGypRebuild: false,
  publish: null,
  extraResources: [{ from: 'tools/packaging/app-update.yml', to: 'app-update.yml' }],
  electronLanguages: ['en-US', 'ru'],
  afterPack,
  win: {
    target: [{ target: 'nsis', arch: ['x64'] }],
    files: packed('win32'),
    icon: 'tools/packaging/icons/icon.ico',
    requestedExecutionLevel: 'asInvoker'
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowElevation: false,
    packElevateHelper: false,
    allowToChangeInstallationDirectory: true,
    createDesktopShortcut: true,
    createStartMenuShortcut: true,
    shortcutName: 'Nazorat',
    uninstallDisplayName: 'Nazorat',
    deleteAppDataOnUninstall: false,
    runAfterFinish: true,
    differentialPackage: false,
    // Uzbek is added by installer.nsh: electron-builder knows it only as Cyrillic, which NSIS lacks.
    installerLanguages: ['ru_RU', 'en_US'],
    displayLanguageSelector: false,
    license: 'tools/packaging/license.txt',
    include: 'tools/packaging/installer.nsh',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder's own macros
    artifactName: 'Nazorat-${version}-windows-x64.${ext}'
  },
  linux: {
    target: [{ target: 'AppImage', arch: ['x64'] }],
    files: packed('linux'),
    icon: 'tools/packaging/icons',
    executableName: 'nazorat',
    // electron-builder's own default for an AppImage takes the sandbox away.
    executableArgs: [],
    category: 'Office',
    synopsis: 'Topshiriqlar ijrosi nazorati',
    desktop: {
      entry: {
        Name: 'Nazorat',
        // Offered under “Open with”; a desktop makes nothing the first choice by this.
        MimeType:
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document;application/pdf;application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;',
        'Comment[uz]': 'Topshiriqlar ijrosi nazorati',
        'Comment[ru]': 'Контроль исполнения поручений',
        'Comment[en]': 'Control of decrees and their execution',
        StartupWMClass: 'Nazorat'
      }
    },
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder's own macros
    artifactName: 'Nazorat-${version}-linux-x64.${ext}'
  }
}
