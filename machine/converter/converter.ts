import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, win32 } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { Fault } from '#domain/fault.ts'
import type { Converter } from '#service/ports/converter.ts'
import { findOffices, type InstalledOffice } from './find-office.ts'
import { encodedScript, WORD_SCRIPT } from './word-script.ts'

/** Milliseconds; a first start of either program takes some tens of seconds on an old PC. */
const LONGEST = 120_000

/** Runs a program to its end without a shell. Rejects when it fails or takes longer than LONGEST. */
export type Run = (file: string, args: readonly string[], env: NodeJS.ProcessEnv) => Promise<unknown>
const runProgram: Run = (file, args, env) =>
  promisify(execFile)(file, [...args], { env, timeout: LONGEST, killSignal: 'SIGKILL', windowsHide: true })

const commandOf = ({ program, path }: InstalledOffice, folder: string, env: NodeJS.ProcessEnv) => {
  const from = join(folder, 'paper.docx')
  const to = join(folder, 'paper.pdf')
  if (program === 'libreoffice') {
    // A profile of its own: an office that is open beside it is neither asked nor disturbed.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const how = ['--headless', '--norestore', '--nolockcheck', '--nodefault', '--convert-to', 'pdf', '--outdir', folder]
    return { from, to, file: path, args: [profile, ...how, from], env }
  }
  const powershell = win32.join(env.SystemRoot ?? 'C:\\Windows', 'System32\\WindowsPowerShell\\v1.0\\powershell.exe')
  const args = ['-NoLogo', '-NoProfile', '-NonInteractive', '-EncodedCommand', encodedScript(WORD_SCRIPT)]
  return { from, to, file: powershell, args, env: { ...env, NAZORAT_FROM: from, NAZORAT_TO: to } }
}

/** LibreOffice and Word of this machine, one paper after the other, each in a folder that is gone afterwards. */
export const officeConverter = ({
  offices = findOffices(),
  run = runProgram,
  env = process.env
}: {
  offices?: readonly InstalledOffice[]
  run?: Run
  env?: NodeJS.ProcessEnv
} = {}): Converter => {
  let last: Promise<unknown> = Promise.resolve()
  const convert = async (office: InstalledOffice, docx: Uint8Array): Promise<Uint8Array> => {
    const folder = await mkdtemp(join(tmpdir(), 'nazorat-office-'))
    try {
      const { from, to, file, args, env: given } = commandOf(office, folder, env)
      await writeFile(from, docx)
      await run(file, args, given)
      const pdf = new Uint8Array(await readFile(to))
      if (new TextDecoder('latin1').decode(pdf.subarray(0, 5)) !== '%PDF-') throw new Error('what came is no PDF')
      return pdf
    } catch (cause) {
      throw new Fault('PRINT_FAILED', { detail: office.program }, { cause })
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    }
  }
  return {
    installed: async () => offices.map(({ program }) => program),
    convert: async (program, docx) => {
      const office = offices.find(one => one.program === program)
      if (office === undefined) throw new Fault('NO_PRINTER')
      const mine = last.then(() => convert(office, docx))
      last = mine.catch(() => {})
      return mine
    }
  }
}
