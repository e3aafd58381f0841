import { homedir } from 'node:os'
import { enableCompileCache } from 'node:module'
import { codeCacheFolder } from '#machine/node/data-folder.ts'

// What was compiled once is not compiled at the next start; where the folder cannot be written it is, as before.
enableCompileCache(codeCacheFolder(process.platform, process.env, homedir()))
await import('./start.ts')
