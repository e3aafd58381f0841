import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openPackage, writePackage } from './package.ts'
import { TemplateError } from './template-error.ts'
import { docxOf, p } from './testdata/docx.ts'

const sound = zipSync({ 'a.xml': strToU8('<a>ҳужжат</a>'), 'b.xml': strToU8('b'.repeat(5000)) })
const about = { title: '', author: '', date: '2024-01-31' }

const refusal = (bytes: Uint8Array): string => {
  try {
    openPackage(bytes)
    return 'opened'
  } catch (error) {
    if (error instanceof TemplateError) return error.faults[0]!.code
    throw error
  }
}
/** A copy of `sound` with one number changed at every place where `find` is followed `skip` bytes later by that number. */
const changed = (signature: number, offset: number, value: number, size: 2 | 4): Uint8Array => {
  const bytes = sound.slice()
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 4 <= bytes.length; at++)
    if (view.getUint32(at, true) === signature) {
      if (size === 2) view.setUint16(at + offset, value, true)
      else view.setUint32(at + offset, value, true)
    }
  return bytes
}
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END = 0x06054b50

test('a sound archive opens, and what is written opens again with the same parts in the same order', () => {
  expect(refusal(sound)).toBe('opened')
  const parts = openPackage(sound)
  expect(openPackage(writePackage(parts, about))).toEqual(parts)
  expect([...parts.keys()]).toEqual(['a.xml', 'b.xml'])
})

test('names of prototypes are plain names or refused', () => {
  const parts = new Map([
    ['constructor', strToU8('2')],
    ['toString', strToU8('3')]
  ])
  expect(openPackage(writePackage(parts, about))).toEqual(parts)
  const name = '__pr0to__'
  const bytes = zipSync({ [name]: strToU8('1') })
  const text = new TextDecoder('latin1').decode(bytes)
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) bytes.set(strToU8('__proto__'), at)
  expect(refusal(bytes)).toBe('NOT_A_TEMPLATE')
  expect(Object.keys(Object.prototype)).toEqual([])
})

// Faults 39-57 as far as a template can carry them.
test.each<[string, Uint8Array]>([
  ['empty', new Uint8Array()],
  ['cut', sound.slice(0, sound.length / 2)],
  ['cut by one byte', sound.slice(0, -1)],
  ['an old .doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)])],
  ['text', strToU8('salom'.repeat(50))],
  ['data in front', new Uint8Array([1, 2, 3, 4, ...sound])],
  ['data behind', new Uint8Array([...sound, 0])],
  ['encryption bit', changed(CENTRAL, 8, 1, 2)],
  ['unknown method', changed(CENTRAL, 10, 12, 2)],
  ['wrong checksum', changed(CENTRAL, 16, 7, 4)],
  ['zip64', changed(END, 10, 0xffff, 2)],
  ['part outside the file', changed(CENTRAL, 42, 0x7fffffff, 4)],
  ['packed size outside the file', changed(CENTRAL, 20, 0x0fffffff, 4)],
  ['declared smaller', changed(CENTRAL, 24, 3, 4)],
  ['declared larger', changed(CENTRAL, 24, 9000, 4)],
  ['declared as 1 GB', changed(CENTRAL, 24, 1 << 30, 4)],
  ['two names of one part', changed(LOCAL, 30, 0x7a, 2)],
  ['unsafe ..', zipSync({ '../a.xml': strToU8('a') })],
  ['unsafe root', zipSync({ '/a.xml': strToU8('a') })],
  ['unsafe drive', zipSync({ 'C:a.xml': strToU8('a') })],
  ['unsafe backslash', zipSync({ 'word\\a.xml': strToU8('a') })],
  ['twice by case', zipSync({ 'a.xml': strToU8('a'), 'A.XML': strToU8('a') })],
  ['600 parts', zipSync(Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`${at}.xml`, strToU8('a')])))],
  ['40 MB of zeros', zipSync({ 'a.xml': new Uint8Array(40 << 20) })],
  ['9 MB file', new Uint8Array(9 << 20)]
])('%s is refused', (_, bytes) => {
  expect(refusal(bytes)).toMatch(/^(NOT_A_TEMPLATE|TOO_LARGE)$/)
})

test('a part that unpacks to more than it declares is stopped while unpacking', () => {
  const bomb = zipSync({ 'a.xml': new Uint8Array(20 << 20) })
  const view = new DataView(bomb.buffer)
  for (let at = 0; at + 4 <= bomb.length; at++)
    if (view.getUint32(at, true) === CENTRAL) view.setUint32(at + 24, 1000, true)
  expect(refusal(bomb)).toBe('TOO_LARGE')
})

test('a document without core properties stays without them', () => {
  expect(openPackage(writePackage(openPackage(docxOf(p('x'))), about)).has('docProps/core.xml')).toBe(false)
})
