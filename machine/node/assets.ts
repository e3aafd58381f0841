import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ASSETS, type Asset, type Assets } from '#service/ports/assets.ts'

/** Where a shipped file may stand below the root: fonts come out of their package when the product is built. */
const placesOf = (name: Asset): string[] => {
  if (!name.startsWith('fonts/')) return [name]
  const file = name.slice('fonts/'.length)
  const face = file.replace(/^Tinos_|\.ttf$/g, '')
  return [join('dist', 'main', 'fonts', file), join('node_modules', '@expo-google-fonts', 'tinos', face, file)]
}

/** `root` is the folder in which `templates/` stands: the repository, or the installed product. */
export const nodeAssets = (root: string): Assets => ({
  read: async name => {
    if (!ASSETS.includes(name)) throw new TypeError(`Not a shipped file: ${name}`)
    const [first, ...others] = placesOf(name).map(place => join(root, place)) as [string, ...string[]]
    let bytes = readFile(first)
    for (const other of others) bytes = bytes.catch(() => readFile(other))
    return new Uint8Array(await bytes)
  }
})
