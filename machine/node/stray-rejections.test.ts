import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { at, pdf } from '#tests/corpus/pdf.ts'

it('a PDF that has lost a page is refused in one line by the command, which does not break off', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nazorat-'))
  const whole = Buffer.from(pdf([1, 2, 3].map(() => ({ content: at(60, 60, 'Reja') }))))
  // The third page's object says it is another one.
  writeFileSync(join(folder, 'reja.pdf'), whole.toString('latin1').replace('\n8 0 obj', '\n9 0 obj'), 'latin1')
  const root = join(import.meta.dirname, '..', '..')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'cli', 'main.ts'), 'annex', 'read', 'reja.pdf'],
    { cwd: folder, encoding: 'utf8' }
  )
  rmSync(folder, { recursive: true })
  expect({ status, stdout, lines: stderr.trim().split('\n').length }).toEqual({ status: 2, stdout: '', lines: 1 })
  expect(stderr).toContain('“reja.pdf”')
})
