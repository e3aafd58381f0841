import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultDataFolder } from '#machine/node/data-folder.ts'

export type StartArguments = { data: string; port: number; open: boolean }

/** `--data DIR --port N --no-open`. Throws a TypeError with one sentence for anything else. */
export const parseStart = (
  args: string[],
  platform = process.platform,
  env = process.env,
  home = homedir()
): StartArguments => {
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
