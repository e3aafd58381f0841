import { spawn } from 'node:child_process'

const COMMANDS: Partial<Record<NodeJS.Platform, [string, string[]]>> = {
  win32: ['rundll32', ['url.dll,FileProtocolHandler']],
  darwin: ['open', []],
  linux: ['xdg-open', []]
}

/** Opens the address in the person's browser. Resolves false when there is none to open: the printed address remains. */
export const openBrowser = (address: string): Promise<boolean> =>
  new Promise(resolve => {
    const [file, args] = COMMANDS[process.platform] ?? ['xdg-open', []]
    const child = spawn(file, [...args, address], { stdio: 'ignore', detached: true })
    child.on('error', () => resolve(false))
    child.on('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
