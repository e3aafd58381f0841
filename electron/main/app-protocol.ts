import { pagePolicy } from '#api/page-policy.ts'
import { newNonce, type PageFile, withNonce } from '#machine/node/page.ts'
import { isOwnPage } from './guards.ts'

/**
 * Item 18: answers `app://nazorat/...` from the closed list of the page's files. Dots, encoded ways out, backslashes and NUL
 * find nothing in the list: a name from outside never becomes a path.
 */
export const answerApp = (page: ReadonlyMap<string, PageFile>, request: { url: string; method: string }): Response => {
  const nonce = newNonce()
  const headers = pagePolicy(nonce)
  if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405, headers })
  if (!isOwnPage(request.url)) return new Response(null, { status: 404, headers })
  const { pathname } = new URL(request.url)
  const file = page.get(pathname === '/' ? '/index.html' : pathname)
  if (file === undefined) return new Response(null, { status: 404, headers })
  const bytes = file.type.startsWith('text/html') ? withNonce(file.bytes, nonce) : file.bytes
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), {
    status: 200,
    headers: { ...headers, 'content-type': file.type }
  })
}
