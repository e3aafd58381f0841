import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'

/**
 * Runs every line through `convert` as it comes in, so that a pipe of any length passes; line ends (LF, CRLF, a last line without
 * one) stay as they are. Input is UTF-8, a byte order mark is dropped.
 */
export const convertLines = async (
  input: Readable,
  output: Writable,
  convert: (line: string) => string
): Promise<void> => {
  const decoder = new TextDecoder()
  const put = async (text: string): Promise<void> => {
    if (text !== '' && !output.write(text)) await once(output, 'drain')
  }
  let rest = ''
  for await (const chunk of input as AsyncIterable<Uint8Array>) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop()!
    await put(lines.map(line => `${converted(line, convert)}\n`).join(''))
  }
  const last = rest + decoder.decode()
  if (last !== '') await put(converted(last, convert))
}

const converted = (line: string, convert: (line: string) => string): string =>
  line.endsWith('\r') ? `${convert(line.slice(0, -1))}\r` : convert(line)
