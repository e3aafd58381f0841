import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { docxOf, p } from '#documents/testdata/docx.ts'
import { officeConverter, type Run } from './converter.ts'
import { findOffices, officesOf } from './find-office.ts'

const DOCX = docxOf(p('Xat matni'))
const PDF = new TextEncoder().encode('%PDF-1.7\n%%EOF\n')
const WORD = { program: 'word', path: 'C:\\Program Files\\Microsoft Office\\root\\Office16\\WINWORD.EXE' } as const

/** Speaks as PowerShell with Word behind it: reads the script, opens what the environment names, writes the PDF there. */
const fakeWord =
  (says: (from: string, to: string) => void, seen: string[] = []): Run =>
  async (file, args, env) => {
    const script = Buffer.from(args[args.indexOf('-EncodedCommand') + 1]!, 'base64').toString('utf16le')
    seen.push(file, script)
    const { NAZORAT_FROM: from, NAZORAT_TO: to } = env
    if (!script.includes('Documents.Open($env:NAZORAT_FROM') || from === undefined || to === undefined)
      throw new Error('not asked as PowerShell is')
    says(from, to)
  }

test('Word is asked over PowerShell by paths in the environment; nothing is left behind', async () => {
  const seen: string[] = []
  let folder = ''
  const run = fakeWord((from, to) => {
    folder = dirname(from)
    expect(new Uint8Array(readFileSync(from))).toEqual(DOCX)
    writeFileSync(to, PDF)
  }, seen)
  const converter = officeConverter({ offices: [WORD], run, env: { SystemRoot: 'C:\\Windows' } })
  expect(await converter.installed()).toEqual(['word'])
  expect(await converter.convert('word', DOCX)).toEqual(PDF)
  expect(seen[0]).toBe('C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe')
  for (const said of ['AutomationSecurity = 3', 'ExportAsFixedFormat($env:NAZORAT_TO, 17)', 'Quit(0)'])
    expect(seen[1]).toContain(said)
  expect(existsSync(folder)).toBe(false)
})

test('a program that fails, gives nothing or no PDF is told; the next paper is made all the same', async () => {
  const answers: ((from: string, to: string) => void)[] = [
    () => {
      throw new Error('0x80040154 class not registered')
    },
    () => {},
    (_, to) => writeFileSync(to, 'MZ'),
    (_, to) => writeFileSync(to, PDF)
  ]
  const run = fakeWord((from, to) => answers.shift()!(from, to))
  const converter = officeConverter({ offices: [WORD], run })
  const all = await Promise.allSettled([1, 2, 3, 4].map(() => converter.convert('word', DOCX)))
  expect(all.map(one => (one.status === 'fulfilled' ? 'made' : (one.reason as { code: string }).code))).toEqual([
    'PRINT_FAILED',
    'PRINT_FAILED',
    'PRINT_FAILED',
    'made'
  ])
  await expect(converter.convert('libreoffice', DOCX)).rejects.toMatchObject({ code: 'NO_PRINTER' })
})

test('LibreOffice is asked with a profile of its own', async () => {
  const run: Run = async (file, args) => {
    expect(basename(file)).toBe('soffice')
    expect(args[0]).toMatch(/^-env:UserInstallation=file:\/\//)
    writeFileSync(join(args[args.indexOf('--outdir') + 1]!, 'paper.pdf'), PDF)
  }
  const converter = officeConverter({ offices: [{ program: 'libreoffice', path: '/usr/bin/soffice' }], run })
  expect(await converter.convert('libreoffice', DOCX)).toEqual(PDF)
})

test('the programs are looked for in fixed places only, the first of each counts', () => {
  const env = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)', PATH: 'C:\\evil' }
  expect(officesOf('win32', env).some(({ path }) => path.includes('evil'))).toBe(false)
  expect(findOffices('win32', env, () => true).map(({ path }) => path)).toEqual([
    'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
    'C:\\Program Files\\Microsoft Office\\root\\Office16\\WINWORD.EXE'
  ])
  expect(findOffices('linux', { PATH: 'bin:/usr/bin' }, path => path === '/usr/bin/soffice')).toEqual([
    { program: 'libreoffice', path: '/usr/bin/soffice' }
  ])
  expect(findOffices('darwin', {}, () => false)).toEqual([])
})
