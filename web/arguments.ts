import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

export type StartArguments = { data: string; port: number; open: boolean }

/** The user's application-data folder: %APPDATA%\Nazorat, ~/Library/Application Support/Nazorat, $XDG_DATA_HOME/nazorat. */
export const defaultDataFolder = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string => {
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Nazorat')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Nazorat')
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'nazorat')
}

/** `--data DIR --port N --no-open`. Throws a TypeError with one sentence for anything else. */
export const parseStart = (args: string[], platform = process.platform, env = process.env, home = homedir()): StartArguments => {
  const { values } = parseArgs({
    args,
    options: { data: { type: 'string' }, port: { type: 'string' }, 'no-open': { type: 'boolean' } }
  })
  const port = values.port === undefined ? 0 : Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new TypeError(`--port ${values.port}: 0…65535`)
  return {
    data: values.data === undefined ? defaultDataFolder(platform, env, home) : resolve(values.data),
    port,
    open: values['no-open'] !== true
  }
}
