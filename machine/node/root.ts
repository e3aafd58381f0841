import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The nearest folder at or above `from` in which the shipped `templates/` stand: of the sources, the build, or an installed copy. */
export const productRoot = (from: string): string => {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'templates', 'letter.docx'))) return folder
    if (dirname(folder) === folder)
      throw new Error('The shipped templates are missing: the installation is not complete')
  }
}
