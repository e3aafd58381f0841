import { Readable, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { convertLines } from './text.ts'

const run = async (chunks: Uint8Array[]): Promise<string> => {
  let out = ''
  const output = new Writable({
    highWaterMark: 1,
    write(chunk, _encoding, done) {
      out += String(chunk)
      setImmediate(done)
    }
  })
  await convertLines(Readable.from(chunks), output, line => `<${line}>`)
  return out
}
const bytes = (text: string) => new TextEncoder().encode(text)

test('every line is converted by itself and keeps its end', async () => {
  expect(await run([bytes('бир\r\nикки\n\nуч')])).toBe('<бир>\r\n<икки>\n<>\n<уч>')
})

test('a letter or a line cut between two chunks is put together', async () => {
  const whole = bytes('\ufeffмаҳалла\nфуқаролар\n')
  expect(await run([...whole].map(byte => Uint8Array.of(byte)))).toBe('<маҳалла>\n<фуқаролар>\n')
})
