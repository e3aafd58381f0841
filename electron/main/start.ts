import { mkdirSync, renameSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { defaultDataFolder } from '#machine/node/data-folder.ts'

/**
 * Switches of Chromium, V8 and Node that let another program into the window or take its walls away. An installed console
 * refuses to start with one of them; `--inspect` and the environment variables of Node are shut off by fuses besides.
 */
export const FORBIDDEN_SWITCHES: readonly string[] = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-publish-uid',
  'debug-port',
  'js-flags',
  'load-extension',
  'disable-extensions-except',
  'no-sandbox',
  'disable-setuid-sandbox',
  'disable-seccomp-filter-sandbox',
  'disable-gpu-sandbox',
  'single-process',
  'in-process-gpu',
  'no-zygote',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-file-access-from-files',
  'allow-running-insecure-content',
  'unsafely-treat-insecure-origin-as-secure',
  'ignore-certificate-errors',
  'enable-blink-features',
  'enable-experimental-web-platform-features',
  'user-data-dir',
  'proxy-server',
  'proxy-pac-url',
  'host-rules',
  'host-resolver-rules',
  'renderer-cmd-prefix',
  'renderer-startup-dialog',
  'utility-cmd-prefix',
  'gpu-launcher',
  'ppapi-plugin-launcher',
  'browser-subprocess-path',
  'auto-open-devtools-for-tabs',
  'log-net-log',
  'dump-dom'
]

/**
 * The forbidden switches among the arguments, as Chromium would read them: one or two dashes, on Windows also a slash, in any
 * case of letters, with a value or without. Asked of the arguments, since Electron adds switches of its own to its list.
 */
export const forbiddenIn = (argv: readonly string[], platform = process.platform): string[] => {
  const prefix = platform === 'win32' ? /^(?:-{1,2}|\/)([^=]+)/ : /^-{1,2}([^=]+)/
  const given = new Set(argv.map(arg => prefix.exec(arg)?.[1]?.toLowerCase()))
  return FORBIDDEN_SWITCHES.filter(name => given.has(name))
}

/** `--data=DIR`, else the same folder as on every host. Chromium's own switches are not looked at. */
export const dataFolderOf = (
  argv: readonly string[],
  { platform = process.platform, env = process.env, home = homedir() } = {}
): string => {
  const given = argv.find(arg => arg.startsWith('--data='))?.slice('--data='.length)
  return given === undefined || given === '' ? defaultDataFolder(platform, env, home) : resolve(given)
}

/**
 * The window's own folder (Chromium's profile, the window's place) beside the register and apart from it: it may be deleted or
 * full of junk, the register is not touched. A file that lies in its place is put aside.
 */
export const profileFolder = (data: string): string => {
  const profile = join(data, 'window')
  try {
    mkdirSync(profile, { recursive: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    renameSync(profile, `${profile}.${Date.now()}`)
    mkdirSync(profile, { recursive: true })
  }
  return profile
}

/** What the service process may see of our environment: nothing by which Node or Electron are told to behave otherwise. */
export const cleanEnvironment = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined && !/^(NODE_|ELECTRON_|LD_PRELOAD$|DYLD_)/i.test(entry[0])
    )
  )
