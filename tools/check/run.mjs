import { spawn } from 'node:child_process'

/** Runs a script with this same Node; its output is kept and, with `echo`, also shown as it comes. */
export const run = (cwd, args, { echo = false, env = process.env } = {}) =>
  new Promise(resolve => {
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const parts = []
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', chunk => {
        parts.push(chunk)
        if (echo) process.stdout.write(chunk)
      })
    child.on('close', code => resolve({ code, output: Buffer.concat(parts).toString('utf8') }))
  })
