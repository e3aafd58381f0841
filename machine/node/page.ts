import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon'
}

export type PageFile = { bytes: Uint8Array; type: string }

/**
 * The files of the built page, read once: a closed list. A name from outside is looked up in it and never becomes a path.
 * Keys are URL paths, '/index.html' and '/assets/x.js'.
 */
export const loadPage = async (folder: string): Promise<ReadonlyMap<string, PageFile>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile() && TYPES[extname(entry.name)] !== undefined)
  return new Map(
    await Promise.all(
      files.map(async (entry): Promise<[string, PageFile]> => {
        const path = join(entry.parentPath, entry.name)
        const url = path.slice(folder.length).replaceAll('\\', '/')
        return [
          url.startsWith('/') ? url : `/${url}`,
          { bytes: await readFile(path), type: TYPES[extname(entry.name)]! }
        ]
      })
    )
  )
}

export const newNonce = (): string => randomBytes(16).toString('base64')

/** Put into index.html where the page says `__CSP_NONCE__`: the grid and the component library inject styles. */
export const withNonce = (html: Uint8Array, nonce: string): Uint8Array =>
  new TextEncoder().encode(new TextDecoder().decode(html).replaceAll('__CSP_NONCE__', nonce))
