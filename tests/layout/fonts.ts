import { join } from 'node:path'
import type { FontFiles } from '#documents/print/font.ts'
import { nodeAssets } from '#machine/node/assets.ts'

const assets = nodeAssets(join(import.meta.dirname, '..', '..'))

/** The print font as the program reads it. */
export const fonts = async (): Promise<FontFiles> => ({
  regular: await assets.read('fonts/Tinos_400Regular.ttf'),
  bold: await assets.read('fonts/Tinos_700Bold.ttf'),
  italic: await assets.read('fonts/Tinos_400Regular_Italic.ttf'),
  boldItalic: await assets.read('fonts/Tinos_700Bold_Italic.ttf')
})
