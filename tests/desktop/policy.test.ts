import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { loadPage } from '#machine/node/page.ts'
import { startHost } from '#web/server.ts'
import { answerApp } from '../../electron/main/app-protocol.ts'
import { APP_ORIGIN } from '../../electron/main/options.ts'

const page = new Map([['/index.html', { bytes: new TextEncoder().encode('<p>'), type: 'text/html; charset=utf-8' }]])
const NAMES = [
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'permissions-policy',
  'cache-control'
]
const policyOf = (headers: Headers) =>
  NAMES.map(name => `${name}: ${headers.get(name)?.replace(/nonce-[^']+/, 'nonce-…')}`).join('\n')

it('7: both hosts give the same policy, that of FAULTS.md; images as data only for the grid’s own icons', async () => {
  const host = await startHost({ page, port: 0, callService: async () => false })
  const loopback = policyOf((await fetch(`http://127.0.0.1:${host.port}/`)).headers)
  await host.close()
  expect(policyOf(answerApp(page, { url: `${APP_ORIGIN}/`, method: 'GET' }).headers)).toBe(loopback)
  expect(loopback.split('\n')[0]).toBe(
    "content-security-policy: default-src 'none'; script-src 'self'; style-src 'self' 'nonce-…'; img-src 'self' blob: data:; " +
      "font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
  )
})

it('7: the built page needs nothing else: no script in the text, every script and style a file of its own', async () => {
  const renderer = resolve(import.meta.dirname, '../../dist/renderer')
  const html = readFileSync(join(renderer, 'index.html'), 'utf8')
  const files = await loadPage(renderer)
  const scripts = [...html.matchAll(/<script\b([^>]*)>([^<]*)/g)]
  expect(scripts.length).toBeGreaterThan(0)
  for (const [, attributes, text] of scripts) {
    expect(text).toBe('')
    const { pathname } = new URL(/src="([^"]+)"/.exec(attributes!)![1]!, `${APP_ORIGIN}/index.html`)
    expect(files.has(pathname)).toBe(true)
  }
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/)
})

it('zod makes no code at run time in the page: it is told so before anything is drawn', () => {
  const main = readFileSync(resolve(import.meta.dirname, '../../renderer/app/main.tsx'), 'utf8')
  expect(main.indexOf('z.config({ jitless: true })')).toBeGreaterThan(0)
  expect(main.indexOf('z.config({ jitless: true })')).toBeLessThan(main.indexOf('createRoot('))
})
