import { accessSync, constants } from 'node:fs'
import { posix, win32 } from 'node:path'
import type { OfficeProgram } from '#service/ports/converter.ts'

export type InstalledOffice = { program: OfficeProgram; path: string }

const WORD = ['root\\Office16', 'Office16', 'root\\Office15', 'Office15', 'Office14']

/** Where LibreOffice and Word stand on a machine; only fixed places are looked at. */
export const officesOf = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): InstalledOffice[] => {
  const at = (program: OfficeProgram, paths: readonly string[]) => paths.map(path => ({ program, path }))
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.ProgramW6432].filter(root => root !== undefined)
    return [...new Set(roots)].flatMap(root => [
      ...at('libreoffice', [win32.join(root, 'LibreOffice\\program\\soffice.exe')]),
      ...at(
        'word',
        WORD.map(folder => win32.join(root, 'Microsoft Office', folder, 'WINWORD.EXE'))
      )
    ])
  }
  if (platform === 'darwin') return at('libreoffice', ['/Applications/LibreOffice.app/Contents/MacOS/soffice'])
  const folders = (env.PATH ?? '').split(':').filter(folder => posix.isAbsolute(folder))
  return at('libreoffice', [
    ...folders.map(folder => posix.join(folder, 'soffice')),
    '/opt/libreoffice/program/soffice'
  ])
}

const runnable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The first installed of each program. */
export const findOffices = (
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  is: (path: string) => boolean = runnable
): InstalledOffice[] => {
  const there = officesOf(platform, env).filter(({ path }) => is(path))
  return there.filter((one, index) => there.findIndex(({ program }) => program === one.program) === index)
}
