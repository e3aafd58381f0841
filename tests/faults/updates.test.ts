import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { RELEASE_FILE, SIGNATURE_FILE } from '#domain/release.ts'
import type { Get } from '#machine/updates/source.ts'
import { fileUpdates } from '#machine/updates/updates.ts'
import { aPublisher, NOTES, putRelease } from '#tests/helpers/release/release.ts'

const NOW = '2026-11-22T06:00:00.000Z'
const CURRENT = '0.1.0'
const ours = aPublisher()
let folder: string
let stick: string
let started: string[]
let start: (path: string) => Promise<void>
/** The update module of a console whose data folder is `folder`; made anew at every call, as after a restart. */
const console_ = (more: Partial<Parameters<typeof fileUpdates>[0]> = {}) =>
  fileUpdates({
    folder: join(folder, 'updates'),
    start: path => start(path),
    keys: [ours.key],
    platform: 'linux-x64',
    ...more
  })
const look = (more = {}, address = stick, current = CURRENT) => console_(more).look(address, current, NOW)
const refused = async (doing: Promise<unknown>, code: string, detail?: string | RegExp) => {
  await expect(doing).rejects.toMatchObject({
    name: 'Fault',
    code,
    ...(detail === undefined ? {} : { data: { detail: expect.stringMatching(detail) } })
  })
}
const ready = () => {
  try {
    return readdirSync(join(folder, 'updates', 'ready')).sort()
  } catch {
    return []
  }
}
const nothingReady = async () => {
  expect(ready()).toEqual([])
  expect(await console_().ready(CURRENT)).toBeNull()
  expect(existsSync(join(folder, 'updates')) ? readdirSync(join(folder, 'updates')) : []).not.toContainEqual(
    expect.stringMatching(/^new-/)
  )
}

const linkInPlace = (path: string) => {
  renameSync(path, `${path}.kept`)
  symlinkSync(`${path}.kept`, path)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nazorat янгилаш '))
  stick = join(folder, 'флешка')
  started = []
  start = async path => void started.push(readFileSync(path, 'utf8'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a release as it should be', () => {
  it('is fetched from a stick, laid ready, told with its words, and started', async () => {
    putRelease(stick, ours.privateKey)
    expect(await look()).toEqual({ version: '0.2.0', at: '2026-11-22T05:00:00.000Z', notes: NOTES, size: 13 })
    expect(ready()).toEqual(['Nazorat-0.2.0-linux-x64.AppImage', RELEASE_FILE, SIGNATURE_FILE])
    // The stick may be pulled now.
    rmSync(stick, { recursive: true })
    expect((await console_().ready(CURRENT))?.version).toBe('0.2.0')
    await console_().install(CURRENT, NOW)
    expect(started).toEqual(['program 0.2.0'])
    await console_().settle('0.2.0', NOW)
    expect((await console_().history()).map(({ outcome, version }) => [outcome, version])).toEqual([
      ['installed', '0.2.0'],
      ['started', '0.2.0'],
      ['ready', '0.2.0']
    ])
    expect(await console_().ready('0.2.0')).toBeNull()
  })
  it('of the same version as ours is no news, and no fault', async () => {
    putRelease(stick, ours.privateKey, { version: CURRENT })
    expect(await look()).toBeNull()
    await nothingReady()
  })
  it('is fetched once: what lies ready and is whole stays', async () => {
    const { file } = putRelease(stick, ours.privateKey)
    await look()
    rmSync(file)
    expect((await look())?.version).toBe('0.2.0')
  })
  it('for another system is named', async () => {
    putRelease(stick, ours.privateKey, { platform: 'win32-x64' })
    await refused(look(), 'UPDATE_NOT_FOR_US', /0\.2\.0, linux-x64/)
  })
  it('a second publisher’s key may be built in beside the first', async () => {
    const next = aPublisher()
    putRelease(stick, next.privateKey)
    expect((await look({ keys: [ours.key, next.key] }))?.version).toBe('0.2.0')
  })
})

describe('FAULTS 158-162: what is not signed right, is older or cut', () => {
  it('a copy without a key accepts nothing', async () => {
    putRelease(stick, ours.privateKey)
    await refused(look({ keys: [] }), 'UPDATE_NO_KEY')
  })
  it('158 unsigned: no signature, an empty one, one of another kind', async () => {
    putRelease(stick, ours.privateKey)
    const signature = readFileSync(join(stick, SIGNATURE_FILE), 'utf8')
    for (const text of ['', 'x', signature.replace('ed25519', 'none'), signature.slice(0, 60), `${signature} x`]) {
      writeFileSync(join(stick, SIGNATURE_FILE), text)
      await refused(look(), 'UPDATE_SIGNATURE')
    }
    rmSync(join(stick, SIGNATURE_FILE))
    await refused(look(), 'UPDATE_UNSIGNED')
    await nothingReady()
    expect(await console_().history()).toMatchObject([
      { outcome: 'refused', code: 'UPDATE_UNSIGNED', from: CURRENT },
      {}
    ])
  })
  it('159 signed by another, also under our key’s name', async () => {
    const other = aPublisher()
    putRelease(stick, other.privateKey)
    await refused(look(), 'UPDATE_SIGNATURE')
    const signature = readFileSync(join(stick, SIGNATURE_FILE), 'utf8')
    writeFileSync(join(stick, SIGNATURE_FILE), signature.replace(other.key.id, ours.key.id))
    await refused(look(), 'UPDATE_SIGNATURE')
    // A key whose bytes are not those of its name is none.
    await refused(look({ keys: [{ ...other.key, id: ours.key.id }] }), 'UPDATE_SIGNATURE')
    await nothingReady()
  })
  it('160 right signature, older version; and lower than one already verified', async () => {
    putRelease(stick, ours.privateKey, { version: '0.0.9' })
    await refused(look(), 'UPDATE_OLDER', /0\.0\.9 < 0\.1\.0/)
    await nothingReady()
    putRelease(stick, ours.privateKey, { version: '0.3.0' })
    await look()
    putRelease(stick, ours.privateKey, { version: '0.2.0' })
    await refused(look(), 'UPDATE_OLDER', /0\.2\.0 < 0\.3\.0/)
    expect((await console_().ready(CURRENT))?.version).toBe('0.3.0')
  })
  it('160 the same version with other bytes, signed right', async () => {
    putRelease(stick, ours.privateKey)
    await look()
    putRelease(stick, ours.privateKey, { bytes: Buffer.from('another') })
    await refused(look(), 'UPDATE_REPLACED', '0.2.0')
    await console_().install(CURRENT, NOW)
    expect(started).toEqual(['program 0.2.0'])
  })
  it('160 an older release put into the ready folder by hand is not run', async () => {
    putRelease(join(folder, 'updates', 'ready'), ours.privateKey, { version: '0.0.9' })
    expect(await console_().ready(CURRENT)).toBeNull()
    await refused(console_().install(CURRENT, NOW), 'UPDATE_OLDER')
    expect(started).toEqual([])
  })
  it('161 every byte of the list is signed: hash right, signature wrong', async () => {
    putRelease(stick, ours.privateKey)
    const list = readFileSync(join(stick, RELEASE_FILE))
    for (let at = 0; at < list.length; at += 37) {
      const changed = Buffer.from(list)
      changed[at] = changed[at]! ^ 1
      writeFileSync(join(stick, RELEASE_FILE), changed)
      await refused(look(), 'UPDATE_SIGNATURE')
    }
    writeFileSync(join(stick, RELEASE_FILE), `${list} `)
    await refused(look(), 'UPDATE_SIGNATURE')
    await nothingReady()
  })
  it('162 cut, longer, or of other bytes', async () => {
    const { file } = putRelease(stick, ours.privateKey, { bytes: Buffer.alloc(3_000_000, 7) })
    truncateSync(file, 2_999_999)
    await refused(look(), 'UPDATE_DAMAGED', /2999999 < 3000000/)
    appendFileSync(file, Buffer.alloc(2, 7))
    await refused(look(), 'UPDATE_DAMAGED', '> 3000000')
    const bytes = Buffer.alloc(3_000_000, 7)
    bytes[1_500_000] = 6
    writeFileSync(file, bytes)
    await refused(look(), 'UPDATE_DAMAGED', 'SHA-512')
    rmSync(file)
    await refused(look(), 'UPDATE_UNREACHABLE', 'ENOENT')
    await nothingReady()
  })
  it('signed, but not a list that we can read', async () => {
    for (const change of [{ format: 2 }, { product: 'other' }, { version: '1' }, { files: [] }]) {
      putRelease(stick, ours.privateKey, { change })
      await refused(look(), 'UPDATE_BAD_LIST')
    }
    writeFileSync(join(stick, RELEASE_FILE), Buffer.alloc(70_000, 32))
    await refused(look(), 'UPDATE_BAD_LIST', '> 65536')
  })
})

describe('FAULTS 163: swapped between check and run', () => {
  it.each([
    ['a byte', (path: string) => appendFileSync(path, 'x')],
    ['the whole file', (path: string) => writeFileSync(path, 'evil program!')],
    ['a link in its place', linkInPlace],
    ['nothing there', (path: string) => rmSync(path)]
  ])('%s', async (_name, swap) => {
    putRelease(stick, ours.privateKey)
    await look()
    swap(join(folder, 'updates', 'ready', 'Nazorat-0.2.0-linux-x64.AppImage'))
    await expect(console_().install(CURRENT, NOW)).rejects.toMatchObject({ code: /^UPDATE_(DAMAGED|UNREACHABLE)$/ })
    expect(started).toEqual([])
    expect((await console_().history())[0]).toMatchObject({ outcome: 'failed', from: CURRENT })
  })
  it('another installer with its own list and another’s signature', async () => {
    putRelease(stick, ours.privateKey)
    await look()
    putRelease(join(folder, 'updates', 'ready'), aPublisher().privateKey, { version: '0.4.0' })
    await refused(console_().install(CURRENT, NOW), 'UPDATE_SIGNATURE')
    expect(started).toEqual([])
  })
})

describe('FAULTS 164: names and links that lead elsewhere', () => {
  it.each(['../evil.sh', '..\\evil.exe', '/bin/sh', 'a"b.exe', 'a`b.exe', '%TEMP%.exe', 'CON.exe'])(
    '%s',
    async name => {
      putRelease(stick, ours.privateKey, { name })
      await refused(look(), 'UPDATE_BAD_LIST')
      await nothingReady()
    }
  )
  it('an installer, a list, or a signature that is a link, a folder or a device', async () => {
    const { file } = putRelease(stick, ours.privateKey)
    for (const path of [file, join(stick, RELEASE_FILE), join(stick, SIGNATURE_FILE)]) {
      renameSync(path, `${path}.kept`)
      symlinkSync(`${path}.kept`, path)
      await refused(look(), 'UPDATE_UNREACHABLE', 'no plain file')
      rmSync(path)
      mkdirSync(path)
      await refused(look(), 'UPDATE_UNREACHABLE', 'no plain file')
      rmSync(path, { recursive: true })
      symlinkSync('/dev/zero', path)
      await refused(look(), 'UPDATE_UNREACHABLE', 'no plain file')
      rmSync(path)
      renameSync(`${path}.kept`, path)
    }
    await nothingReady()
    expect((await look())?.version).toBe('0.2.0')
  })
  it('our own folder of updates replaced by a link', async () => {
    putRelease(stick, ours.privateKey)
    const elsewhere = join(folder, 'бошқа')
    mkdirSync(elsewhere)
    symlinkSync(elsewhere, join(folder, 'updates'))
    await refused(look(), 'UPDATE_FAILED')
    expect(readdirSync(elsewhere).filter(name => name !== 'history.json')).toEqual([])
  })
})

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

describe('FAULTS 169: disk full, rights missing, an installer that does not start', () => {
  it('too little room is told before a byte is fetched', async () => {
    putRelease(stick, ours.privateKey)
    await refused(look({ free: async () => 1_000_000 }), 'DISK_FULL', /^68 MB$/)
    await nothingReady()
  })
  it('a file system that fills up at the last byte leaves nothing, and what lay ready stays', async () => {
    putRelease(stick, ours.privateKey)
    await look()
    const { file } = putRelease(stick, ours.privateKey, { version: '0.3.0' })
    rmSync(file)
    symlinkSync('/dev/full', file)
    await refused(look(), 'UPDATE_UNREACHABLE')
    expect((await console_().ready(CURRENT))?.version).toBe('0.2.0')
  })
  it.skipIf(process.getuid?.() === 0)('a data folder without rights', async () => {
    putRelease(stick, ours.privateKey)
    chmodSync(folder, 0o500)
    await refused(look(), 'UPDATE_FAILED', 'EACCES')
    chmodSync(folder, 0o700)
    await nothingReady()
  })
  it('a file in the place of the folder of updates', async () => {
    putRelease(stick, ours.privateKey)
    writeFileSync(join(folder, 'updates'), 'x')
    await expect(look()).rejects.toThrow()
    expect(readFileSync(join(folder, 'updates'), 'utf8')).toBe('x')
  })
  it('an installer that does not start is told, and kept in the history; the version goes on', async () => {
    putRelease(stick, ours.privateKey)
    await look()
    start = async () => {
      throw Object.assign(new Error('spawn EACCES'), { code: 'EACCES' })
    }
    await expect(console_().install(CURRENT, NOW)).rejects.toThrow('spawn EACCES')
    expect((await console_().history())[0]).toMatchObject({
      outcome: 'failed',
      code: 'UPDATE_FAILED',
      version: '0.2.0'
    })
    expect((await console_().ready(CURRENT))?.version).toBe('0.2.0')
  })
  it('an installer that ran and changed nothing is told at the next start, once', async () => {
    putRelease(stick, ours.privateKey)
    await look()
    await console_().install(CURRENT, NOW)
    await console_().settle(CURRENT, NOW)
    await console_().settle(CURRENT, NOW)
    expect((await console_().history()).map(({ outcome }) => outcome)).toEqual(['failed', 'started', 'ready'])
  })
  it('a host that cannot install says so', async () => {
    putRelease(stick, ours.privateKey)
    await look()
    await refused(console_({ start: null }).install(CURRENT, NOW), 'UPDATE_NOT_HERE')
  })
  it('a history that is junk is an empty one', async () => {
    mkdirSync(join(folder, 'updates'))
    for (const text of ['', '{', '[1, {"at": 5}, null]', '{"__proto__": 1}']) {
      writeFileSync(join(folder, 'updates', 'history.json'), text)
      expect(await console_().history()).toEqual([])
    }
    putRelease(stick, ours.privateKey)
    expect((await look())?.version).toBe('0.2.0')
  })
})
