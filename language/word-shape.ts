/** Whether letters look like one Uzbek word or like two, by how letters follow each other in known words. */
import { fold } from './fold.ts'
import { SHAPES } from './lexicon/shapes.ts'

const EDGE = '#'
/** Steps of a doubling in the counts. */
const STEPS = 2.5
const LETTERS = 27
/** How much is lent to what was never seen. */
const LENT = 3
const HALF = 0.5

type Counts = {
  three: Map<string, number>
  two: Map<string, number>
  head: Map<string, number>
  one: Map<string, number>
}
let known: Counts | null = null

function counts(): Counts {
  if (known !== null) return known
  const made: Counts = { three: new Map(), two: new Map(), head: new Map(), one: new Map() }
  const add = (to: Map<string, number>, key: string, count: number) => to.set(key, (to.get(key) ?? 0) + count)
  for (const entry of SHAPES.trim().split(/\s+/)) {
    const head = entry.slice(0, 2)
    for (let i = 2; i + 1 < entry.length; i += 2) {
      const last = entry[i]!
      const count = 2 ** (Number.parseInt(entry[i + 1]!, 36) / STEPS) - 1
      made.three.set(head + last, count)
      add(made.head, head, count)
      add(made.two, head[1]! + last, count)
      add(made.one, head[1]!, count)
    }
  }
  known = made
  return made
}

/** The natural logarithm of how likely letters follow each other so. */
function likelihood(word: string): number {
  const { three, two, head, one } = counts()
  const letters = `${EDGE}${EDGE}${word}${EDGE}`
  let sum = 0
  for (let i = 2; i < letters.length; i++) {
    const before = letters.slice(i - 2, i)
    const last = letters[i]!
    const plain = ((two.get(before[1]! + last) ?? 0) + HALF) / ((one.get(before[1]!) ?? 0) + HALF * LETTERS)
    sum += Math.log(((three.get(before + last) ?? 0) + LENT * plain) / ((head.get(before) ?? 0) + LENT))
  }
  return sum
}

/**
 * How much likelier `head` and `tail` are one word than two, as a natural logarithm: above 0 one ("ҳужжатл", "арни"), below 0 two
 * ("рақамли", "хизматлар"). Between -5 and 5 it may well be otherwise. Either script.
 */
export function oneWord(head: string, tail: string): number {
  const [a, b] = [fold(head), fold(tail)].map(text => text.replace(/[^a-z]/g, ''))
  if (a === undefined || b === undefined || a === '' || b === '') return 0
  return likelihood(a + b) - likelihood(a) - likelihood(b)
}
