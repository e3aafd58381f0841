import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Checked } from '#machine/updates/ready.ts'

/** Under these names electron-updater's generic provider asks for the list, on Windows and on Linux. */
const LISTS = ['latest.yml', 'latest-linux.yml']

/** electron-updater's list of one installer, written from the signed one; JSON is YAML. */
const listOf = ({ release, file }: Checked): string => {
  const sha512 = Buffer.from(file.sha512, 'hex').toString('base64')
  return JSON.stringify({
    version: release.version,
    files: [{ url: file.name, sha512, size: file.size }],
    path: file.name,
    sha512,
    releaseDate: release.at
  })
}

/**
 * Serves one verified release to electron-updater, whose generic provider speaks HTTP only: so the internet, a folder and a
 * stick are one way. On 127.0.0.1, under a name nobody can guess, for GET alone; what it gives is public and signed.
 */
export const serveRelease = async (checked: Checked & { path: string }): Promise<{ url: string; close(): void }> => {
  const secret = randomBytes(16).toString('hex')
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    // electron-updater adds ?noCache=… to the list's address.
    const [path] = (request.url ?? '').split('?')
    const name = path?.startsWith(`/${secret}/`) ? path.slice(secret.length + 2) : ''
    if (request.method === 'GET' && LISTS.includes(name)) {
      response.writeHead(200, { 'content-type': 'text/yaml' }).end(listOf(checked))
    } else if (request.method === 'GET' && name === checked.file.name) {
      response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': checked.file.size })
      createReadStream(checked.path)
        .on('error', () => response.destroy())
        .pipe(response)
    } else response.writeHead(404).end()
  }
  const server = createServer(answer)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${secret}/`,
    close: () => {
      server.close()
      server.closeAllConnections()
    }
  }
}
