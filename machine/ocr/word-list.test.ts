import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { wordList } from './word-list.ts'

const data = (script: string) =>
  gunzipSync(
    readFileSync(
      createRequire(import.meta.url).resolve(`@tesseract.js-data/${script}/4.0.0_best_int/${script}.traineddata.gz`)
    )
  )

it('knows the words that the recognition data list, and no others', () => {
  const words = wordList(data('uzb_cyrl'))
  for (const known of ['вазири', 'ўринбосари', 'гуруҳ', 'хизматларни']) expect(words.has(known)).toBe(true)
  for (const other of ['ўринбозари', 'гурўҳ', 'хизматларн', '', 'хизматларниъ', '9'])
    expect(words.has(other)).toBe(false)
  expect(() => wordList(new Uint8Array(400))).toThrow('no words')
})
