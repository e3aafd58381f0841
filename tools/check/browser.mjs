import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const LINUX = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge'
]
const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe'
]
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium'
]

const candidates = () => {
  const named = process.env.CHROME_PATH ? [process.env.CHROME_PATH] : []
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
      Boolean
    )
    return [...named, ...folders.flatMap(folder => WINDOWS.map(path => join(folder, path)))]
  }
  if (process.platform === 'darwin') return [...named, ...MAC]
  const folders = (process.env.PATH ?? '').split(':').concat('/usr/bin', '/snap/bin')
  return [...named, ...LINUX.flatMap(name => folders.map(folder => join(folder, name)))]
}

const installOnDebian = () => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return
  console.log('Installing chromium from Debian’s packages for the end-to-end tests…')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = args =>
    spawnSync('apt-get', ['-q', '-y', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status
  // Without recommended packages it would come without a single font.
  const install = ['install', '--no-install-recommends', 'chromium', 'fonts-liberation2']
  if (apt(install) !== 0 && apt(['update']) === 0) apt(install)
}

/** Path of an installed Chrome, Edge or Chromium; on Debian as root chromium is installed when there is none. */
export const findBrowser = async () => {
  const found = () => candidates().find(path => existsSync(path)) ?? null
  if (found() === null) installOnDebian()
  return found()
}
