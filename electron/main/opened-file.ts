import { lstatSync, statSync } from 'node:fs'
import { extname, resolve } from 'node:path'

/** What the console reads, and so what may be opened with it. */
const READ = ['.docx', '.pdf', '.xlsx', '.html', '.htm', '.txt', '.png', '.jpg', '.jpeg']

/**
 * The file that the program was told to open with ("Open with…", a file dropped on the icon), or null: the last argument that
 * names a plain file of a kind we read. Switches, folders, pipes and devices are none.
 */
export const openedFile = (argv: readonly string[], folder: string): string | null => {
  // The first is the program itself.
  for (const given of argv.slice(1).reverse()) {
    if (given === '' || given.startsWith('-') || given.includes('\0')) continue
    if (!READ.includes(extname(given).toLowerCase())) continue
    const path = resolve(folder, given)
    try {
      if (lstatSync(path).isFile() || statSync(path).isFile()) return path
    } catch {
      // Not there: the argument was something else.
    }
  }
  return null
}
