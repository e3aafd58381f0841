import { expect, test } from 'vitest'
import { paperMark, readMark } from '#domain/paper-mark.ts'
import { markPng, stamped } from './mark.ts'

const SHA = 'ab'.repeat(32)

test('a mark tells the paper and its bytes, however a reader types it', () => {
  const mark = paperMark(12, SHA)
  expect(readMark(mark)).toEqual({ id: 12, sha256: SHA })
  expect(readMark(` ${mark.toLowerCase()}\r\n`)).toEqual({ id: 12, sha256: SHA })
  for (const other of ['', 'NAZORAT', `NAZORAT:12:${SHA.slice(1)}`, `NAZORAT::${SHA}`, `https://x/NAZORAT:12:${SHA}`])
    expect(readMark(other), other).toBeNull()
})

test('a QR is a picture of the same bytes each time', async () => {
  const png = await markPng(paperMark(12, SHA))
  expect([...png.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
  expect(await markPng(paperMark(12, SHA))).toEqual(png)
})

test('every section gets the mark, nothing else changes', async () => {
  const html = '<style>p{}</style><section style="page:s0">a</section><section style="page:s1">b</section>'
  const printed = await stamped(html, paperMark(1, SHA))
  expect(printed.match(/@page s\d\{@bottom-left-corner/g)).toHaveLength(2)
  expect(printed.replace(/@page s.*?\}\}/g, '')).toBe(html)
})
