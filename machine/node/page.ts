import { randomBytes } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon'
}

export type PageFile = { bytes: Uint8Array; type: string }

/** Names and stat only: inside app.asar not every option of a file call is answered. */
const filesUnder = async (folder: string, url = ''): Promise<[string, string][]> => {
  const found = await Promise.all(
    (await readdir(folder)).map(async (name): Promise<[string, string][]> => {
      const path = join(folder, name)
      return (await stat(path)).isDirectory() ? filesUnder(path, `${url}/${name}`) : [[`${url}/${name}`, path]]
    })
  )
  return found.flat()
}

/**
 * The files of the built page, read once: a closed list. A name from outside is looked up in it and never becomes a path.
 * Keys are URL paths, '/index.html' and '/assets/x.js'.
 */
export const loadPage = async (folder: string): Promise<ReadonlyMap<string, PageFile>> => {
  const files = (await filesUnder(folder)).filter(([url]) => TYPES[extname(url)] !== undefined)
  return new Map(
    await Promise.all(
      files.map(
        async ([url, path]): Promise<[string, PageFile]> => [
          url,
          { bytes: await readFile(path), type: TYPES[extname(url)]! }
        ]
      )
    )
  )
}

export const newNonce = (): string => randomBytes(16).toString('base64')

/** Put into index.html where the page says `__CSP_NONCE__`: the grid and the component library inject styles. */
export const withNonce = (html: Uint8Array, nonce: string): Uint8Array =>
  new TextEncoder().encode(new TextDecoder().decode(html).replaceAll('__CSP_NONCE__', nonce))
