import { constants } from 'node:fs'
import { lstat, open } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { Fault } from '#domain/fault.ts'

/** Where releases lie. Both ways give bytes by name; what the bytes are worth is decided by whoever asked. */
export type Source = {
  /** The bytes of one file in pieces. UPDATE_UNREACHABLE with its name when it is not there or is no plain file. */
  read(name: string, signal?: AbortSignal): AsyncIterable<Uint8Array>
}
export type Get = (url: string, init: { redirect: 'manual'; signal: AbortSignal }) => Promise<Response>

const REDIRECTS = 3
/** How long a site may say nothing, ms. */
const PATIENCE = 30_000

const unreachable = (name: string, cause: unknown): Fault => {
  const detail = (cause as { code?: string } | null)?.code ?? (cause instanceof Error ? cause.message : String(cause))
  return new Fault('UPDATE_UNREACHABLE', { file: name, detail }, { cause })
}

const PIECE = 1 << 20

async function* fromFolder(folder: string, name: string): AsyncIterable<Uint8Array> {
  const path = join(folder, name)
  try {
    // A link could lead anywhere; a pipe or a device never ends.
    const seen = await lstat(path)
    if (!seen.isFile()) throw new Error('no plain file')
    const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    try {
      const opened = await file.stat()
      if (!opened.isFile() || opened.ino !== seen.ino || opened.dev !== seen.dev) throw new Error('no plain file')
      for (;;) {
        const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(PIECE), 0, PIECE)
        if (bytesRead === 0) return
        yield buffer.subarray(0, bytesRead)
      }
    } finally {
      await file.close()
    }
  } catch (error) {
    throw unreachable(name, error)
  }
}

/** Asks an https address, goes on to at most three others of https, and gives up when the site is silent. */
async function* fromSite(base: string, name: string, get: Get, given?: AbortSignal): AsyncIterable<Uint8Array> {
  const silence = new AbortController()
  const signal = given === undefined ? silence.signal : AbortSignal.any([given, silence.signal])
  const later = () => setTimeout(() => silence.abort(new Error('timeout')), PATIENCE)
  let timer = later()
  const heard = () => {
    clearTimeout(timer)
    timer = later()
  }
  try {
    let url = new URL(name, base.endsWith('/') ? base : `${base}/`)
    for (let turns = 0; ; turns++) {
      if (url.protocol !== 'https:') throw new Error(`${url.protocol}//`)
      const answer = await get(url.href, { redirect: 'manual', signal })
      heard()
      const next = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null
      if (next === null) {
        if (answer.status !== 200 || answer.body === null) throw new Error(`HTTP ${answer.status}`)
        for await (const piece of answer.body) {
          heard()
          yield piece
        }
        return
      }
      await answer.body?.cancel()
      if (turns === REDIRECTS) throw new Error('too many redirects')
      url = new URL(next, url)
    }
  } catch (error) {
    if (given?.aborted === true) throw new Fault('CANCELLED')
    throw unreachable(name, error)
  } finally {
    clearTimeout(timer)
  }
}

/**
 * The source behind an address as a person gives it: `https://…`, or the whole path of a folder (of the network, a disk or a
 * stick). UPDATE_ADDRESS for anything else: http, a relative path, an address with a name and password.
 */
export const openSource = (address: string, get: Get = fetch): Source => {
  if (/^https:\/\//i.test(address) && URL.canParse(address)) {
    const { username, password, search, hash } = new URL(address)
    if (username !== '' || password !== '' || search !== '' || hash !== '')
      throw new Fault('UPDATE_ADDRESS', { detail: address })
    return { read: (name, signal) => fromSite(address, name, get, signal) }
  }
  if (!isAbsolute(address) || address.includes('\0')) throw new Fault('UPDATE_ADDRESS', { detail: address })
  return { read: name => fromFolder(address, name) }
}

/** The whole of a small file; UPDATE_BAD_LIST when it is larger than `most` bytes. */
export const readSmall = async (
  source: Source,
  name: string,
  most: number,
  signal?: AbortSignal
): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of source.read(name, signal)) {
    size += piece.length
    if (size > most) throw new Fault('UPDATE_BAD_LIST', { file: name, detail: `> ${most}` })
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
