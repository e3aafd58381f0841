import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadPage, withNonce } from './page.ts'

it('reads a closed list of the page’s files', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nazorat саҳифа '))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<meta content="__CSP_NONCE__"><style nonce="__CSP_NONCE__">')
  writeFileSync(join(folder, 'assets', 'a.js'), '1')
  writeFileSync(join(folder, 'assets', 'a.js.map'), 'source maps are not served')
  const page = await loadPage(folder)
  expect([...page.keys()].sort()).toEqual(['/assets/a.js', '/index.html'])
  expect(page.get('/assets/a.js')?.type).toMatch(/^text\/javascript/)
  const html = new TextDecoder().decode(withNonce(page.get('/index.html')!.bytes, 'abc'))
  expect(html).toBe('<meta content="abc"><style nonce="abc">')
  rmSync(folder, { recursive: true })
})
