/**
 * The words that the recogniser's own data list for a language (traineddata, its lstm-word-dawg): a graph of letters in which every way
 * from the root to a word's end is a word. Format: tesseract's tessdatamanager.h and dawg.h, 4.0 and later.
 */
import type { WordList } from '#service/ports/ocr.ts'

/** Numbers of the parts inside the file. */
const WORDS = 19
const LETTERS = 21
const MAGIC = 42
/** Bits of an edge behind its letter: last of its node, backwards, end of a word. */
const FLAGS = 3
const [LAST, BACKWARDS, END] = [1, 2, 4]

function parts(file: DataView): (Uint8Array | null)[] {
  const count = file.getInt32(0, true)
  const starts = Array.from({ length: count }, (_, i) => Number(file.getBigInt64(4 + 8 * i, true)))
  return starts.map(start => {
    if (start < 0) return null
    const next = Math.min(...starts.filter(one => one > start), file.byteLength)
    return new Uint8Array(file.buffer, file.byteOffset + start, next - start)
  })
}

/** The number of each letter: one line a letter behind the line with their count. */
function lettersOf(part: Uint8Array): ReadonlyMap<string, number> {
  const [count, ...lines] = new TextDecoder().decode(part).split('\n')
  return new Map(lines.slice(0, Number(count)).map((line, i) => [line.split(' ')[0]!, i]))
}

/** Reads the unpacked bytes of a traineddata file. Throws where it holds no words. */
export function wordList(bytes: Uint8Array): WordList {
  const all = parts(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const [words, letters] = [all[WORDS], all[LETTERS]]
  if (words == null || letters == null) throw new Error('The recognition data hold no words')
  const numbers = lettersOf(letters)
  const head = new DataView(words.buffer, words.byteOffset, words.byteLength)
  if (head.getInt16(0, true) !== MAGIC) throw new Error('The words of the recognition data are of an unknown form')
  const alphabet = head.getInt32(2, true)
  const edges = new BigUint64Array(words.slice(10, 10 + 8 * head.getInt32(6, true)).buffer)
  const flagsAt = Math.ceil(Math.log2(alphabet + 1))
  const nextAt = BigInt(flagsAt + FLAGS)
  const letterMask = 2 ** flagsAt - 1
  const lowMask = BigInt(2 ** (flagsAt + FLAGS) - 1)
  /** The edge that leaves a node by a letter, as its flags and where it leads. */
  const step = (node: number, letter: number): { ends: boolean; next: number } | null => {
    for (let at = node; at < edges.length; at++) {
      const edge = edges[at]!
      const low = Number(edge & lowMask)
      const flags = low >> flagsAt
      if ((low & letterMask) === letter && (flags & BACKWARDS) === 0)
        return { ends: (flags & END) !== 0, next: Number(edge >> nextAt) }
      if ((flags & LAST) !== 0) return null
    }
    return null
  }
  return {
    has: word => {
      let node = 0
      let ends = false
      for (const [i, letter] of [...word].entries()) {
        const number = numbers.get(letter)
        const found = number === undefined || (i > 0 && node === 0) ? null : step(node, number)
        if (found === null) return false
        node = found.next
        ends = found.ends
      }
      return ends
    }
  }
}
