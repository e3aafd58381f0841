import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ASSETS, type Assets } from '#service/ports/assets.ts'

/** `root` is the folder in which `templates/` stands: the repository, or the installed product. */
export const nodeAssets = (root: string): Assets => ({
  read: async name => {
    if (!ASSETS.includes(name)) throw new TypeError(`Not a shipped file: ${name}`)
    return new Uint8Array(await readFile(join(root, name)))
  }
})
