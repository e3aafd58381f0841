import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { electronBinary, runElectron } from './electron.mjs'
import { say, stop, words } from './say.mjs'

const OPTIONS = {
  host: { type: 'string' },
  data: { type: 'string' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
  help: { type: 'boolean' }
}

/**
 * What `npm start -- …` asks for: `host`, and the arguments for the loopback host. Electron unless told otherwise; a port or
 * `--no-open` is asked of the loopback host only, so either of them chooses it.
 */
export const startArguments = (args, from) => {
  const { values } = parseArgs({ args, options: OPTIONS })
  const host = values.host ?? (values.port !== undefined || values['no-open'] ? 'web' : 'electron')
  const data = values.data === undefined ? null : resolve(from, values.data)
  const web = [
    ...(data === null ? [] : ['--data', data]),
    ...(values.port === undefined ? [] : ['--port', values.port]),
    ...(values['no-open'] ? ['--no-open'] : [])
  ]
  return { host, data, web, help: values.help === true }
}

/** Opens the Electron window, or says in one line why not and opens the loopback host by `runWeb(args)`. Gives the exit code. */
export const startHost = async ({ root, node, args, from, runWeb }) => {
  let wanted
  try {
    wanted = startArguments(args, from)
  } catch (error) {
    process.stderr.write(`${error.message}\n${words('start-help')}\n`)
    return 1
  }
  const { host, data, web, help } = wanted
  if (help) {
    process.stdout.write(`${words('start-help')}\n`)
    return 0
  }
  if (host !== 'web' && host !== 'electron') stop('bad-host', { host })
  if (host === 'web') return runWeb(web)
  const { path, why } = await electronBinary(root, node)
  const { code, why: broken } = path === undefined ? { why } : await runElectron(path, root, data)
  if (code !== undefined) return code
  say('no-electron', { why: words(broken) })
  return runWeb(web)
}
