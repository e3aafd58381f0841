import { logStrayRejections } from '#machine/node/stray-rejections.ts'
import { run } from './run.ts'

// What a command needs it waits for and tells by itself.
logStrayRejections(() => {})

// A closed pipe (`… | head`) is the reader's way of saying enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

// The code is set, not exited with: what is written to a pipe must still get out.
process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  folder: process.cwd()
})
