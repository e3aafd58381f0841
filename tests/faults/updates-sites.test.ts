import { existsSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { RELEASE_FILE, SIGNATURE_FILE } from '#domain/release.ts'
import type { Get } from '#machine/updates/source.ts'
import { putRelease } from '#tests/helpers/release/release.ts'
import { CURRENT, NOW, console_, look, nothingReady, ours, refused, stick, withConsole } from './update-console.ts'

withConsole()

describe('FAULTS 165: addresses', () => {
  it.each([
    'http://feed.example/',
    'HTTP://feed.example',
    'ftp://feed.example/',
    'file:///tmp',
    'https://user:secret@feed.example/',
    'https://feed.example/?token=1',
    'relative/folder',
    '',
    '.'
  ])('%s is none', async address => {
    await refused(look({}, address), 'UPDATE_ADDRESS')
  })

  describe('a site', () => {
    let close = () => {}
    afterEach(() => close())
    /** A real server; `https://feed.example` is asked of it, every other address of nobody. */
    const site = async (listener: RequestListener): Promise<{ get: Get; asked: string[] }> => {
      const server = createServer(listener)
      await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
      close = () => {
        server.close()
        server.closeAllConnections()
      }
      const asked: string[] = []
      const get: Get = (url, init) => {
        asked.push(url)
        const { port } = server.address() as AddressInfo
        return fetch(url.replace('https://feed.example', `http://127.0.0.1:${port}`), init)
      }
      return { get, asked }
    }
    const files: RequestListener = (request, response) => {
      const path = join(stick, decodeURIComponent(request.url!.split('/').at(-1)!))
      if (existsSync(path)) response.end(readFileSync(path))
      else response.writeHead(404).end()
    }

    it('gives the same release as a stick, also after a few turns', async () => {
      putRelease(stick, ours.privateKey)
      const { get } = await site((request, response) => {
        if (request.url!.startsWith('/old/'))
          response.writeHead(302, { location: `https://feed.example/new/${request.url!.slice(5)}` }).end()
        else files(request, response)
      })
      expect((await look({ get }, 'https://feed.example/old'))?.version).toBe('0.2.0')
    })
    it('a signature that is not there is unsigned, a list that is not there is not reached', async () => {
      putRelease(stick, ours.privateKey)
      const { get } = await site(files)
      rmSync(join(stick, SIGNATURE_FILE))
      await refused(look({ get }, 'https://feed.example'), 'UPDATE_UNSIGNED')
      rmSync(join(stick, RELEASE_FILE))
      await refused(look({ get }, 'https://feed.example'), 'UPDATE_UNREACHABLE', 'HTTP 404')
    })
    it('a loop ends, and http is not gone on to', async () => {
      const loop = await site((_request, response) => response.writeHead(302, { location: '/again' }).end())
      await refused(look({ get: loop.get }, 'https://feed.example'), 'UPDATE_UNREACHABLE', 'too many redirects')
      expect(loop.asked).toHaveLength(4)
      close()
      const down = await site((_request, response) =>
        response.writeHead(301, { location: 'http://feed.example/nazorat-release.json' }).end()
      )
      await refused(look({ get: down.get }, 'https://feed.example'), 'UPDATE_UNREACHABLE', 'http://')
      expect(down.asked).toHaveLength(1)
    })
    it('a list without end is cut off, and so is an installer', async () => {
      const endless: RequestListener = (_request, response) => {
        const more = () => {
          while (response.write(Buffer.alloc(65_536, 32)));
          response.once('drain', more)
        }
        more()
      }
      const list = await site(endless)
      await refused(look({ get: list.get }, 'https://feed.example'), 'UPDATE_BAD_LIST', '> 65536')
      close()
      putRelease(stick, ours.privateKey)
      const installer = await site((request, response) =>
        request.url!.endsWith('.AppImage') ? endless(request, response) : files(request, response)
      )
      await refused(look({ get: installer.get }, 'https://feed.example'), 'UPDATE_DAMAGED', '> 13')
      await nothingReady()
    })
    it('a site that is not there is said so, and a person may stop', async () => {
      const { get } = await site(files)
      close()
      await refused(look({ get }, 'https://feed.example'), 'UPDATE_UNREACHABLE')
      const silent = await site(() => {})
      const stop = new AbortController()
      const looking = console_({ get: silent.get }).look('https://feed.example', CURRENT, NOW, stop.signal)
      setTimeout(() => stop.abort(), 20)
      await refused(looking, 'CANCELLED')
      expect(await console_().history()).toEqual([])
    })
  })
})
