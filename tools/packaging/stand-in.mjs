// A stand-in for Electron's distribution, so that packing can be tried where the real one cannot be fetched.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Before Electron's fuse wire stands this sentinel (electronjs.org/docs/latest/tutorial/fuses), then version, length, states. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const AS_SHIPPED = '10110010'

/** Bytes of a "binary" with the fuse wire as Electron ships it somewhere in the middle. */
export const binaryWithFuses = (states = AS_SHIPPED) =>
  Buffer.concat([
    Buffer.alloc(4096, 0x90),
    Buffer.from(SENTINEL, 'latin1'),
    Buffer.from([1, states.length]),
    Buffer.from(states, 'latin1'),
    Buffer.alloc(1024, 0x90)
  ])

/** Writes the files of an unpacked distribution that electron-builder looks at. */
export const standInElectron = (folder, platform, version) => {
  const windows = platform === 'win32'
  const write = (name, bytes) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  write(windows ? 'electron.exe' : 'electron', binaryWithFuses())
  write('version', version)
  write('LICENSE', 'stand-in')
  write('LICENSES.chromium.html', 'stand-in')
  for (const language of ['en-US', 'ru', 'de']) write(`locales/${language}.pak`, 'stand-in')
  if (!windows) {
    write('chrome-sandbox', 'stand-in')
    chmodSync(join(folder, 'electron'), 0o755)
  }
}
