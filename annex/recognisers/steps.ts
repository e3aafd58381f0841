/** The steps of a mechanism cell: by printed numbers, by Word's own, or by the rule for cells without numbers (ANNEX-DRAFT.md "Steps"). */
import type { Step, StepItem } from '#domain/draft.ts'
import { glue } from '../blocks/blocks.ts'
import { findList } from './list-items.ts'
import type { Line } from './lines.ts'

/** The look of a number: '1.', '1)', 'а)', or nested '1.1.'. */
type Style = 'dot' | 'bracket' | 'letter' | 'nested' | 'none' | 'bullet'
type Piece = { style: Style; mark: string | null; text: string; part: number }

type StepsOfCell = {
  steps: Step[] /** for each step the row of the measure, from 0, where it begins */
  parts: number[]
}

const AT_START: readonly (readonly [Style, RegExp])[] = [
  ['nested', /^(\d{1,2}(?:\.\d{1,2})+)[.)]?\s+(?=\S)/],
  ['dot', /^(\d{1,2})\.(?!\d)\s*(?=\S)/],
  ['bracket', /^(\d{1,2})\)\s*(?=\S)/],
  ['letter', /^(\p{L})\)\s*(?=\S)/u],
  ['bullet', /^([–—•·▪➢✓-])\s*(?=\S)/]
]
/** A mark further on in a line counts only as the next of its row, behind the end of a sentence or of a part. */
const INSIDE = /(?<=([.;:!?…,”"»)]))\s+(\d{1,2}|\p{L})([.)])\s+(?=(\S))/gu
const ALPHABETS = ['абвгдежзиклмнопрст', 'abcdefghijklmnop']
const DATE_AHEAD =
  /^\s*(?:йил|yil|январ|феврал|март|апрел|май|июн|июл|август|сентябр|октябр|ноябр|декабр|yanvar|fevral|mart|aprel|may|iyun|iyul|avgust|sentabr|oktabr|noyabr|dekabr)/iu

function atStart(line: Line): Piece {
  if (line.list !== null && line.list.label !== '') {
    const { label, bullet, level } = line.list
    const style: Style = bullet
      ? 'bullet'
      : level > 0
        ? 'nested'
        : /^\p{L}/u.test(label)
          ? 'letter'
          : label.endsWith(')')
            ? 'bracket'
            : 'dot'
    return { style, mark: label.replace(/[.)]+$/, ''), text: line.text, part: line.part }
  }
  for (const [style, pattern] of AT_START) {
    const found = pattern.exec(line.text)
    if (found === null || DATE_AHEAD.test(line.text.slice(found[0].length))) continue
    return { style, mark: found[1]!, text: line.text.slice(found[0].length).trim(), part: line.part }
  }
  return { style: 'none', mark: null, text: line.text, part: line.part }
}

function nextMark(mark: string): string | null {
  if (/^\d+$/.test(mark)) return String(Number(mark) + 1)
  const low = mark.toLowerCase()
  const alphabet = ALPHABETS.find(letters => letters.includes(low))
  return alphabet?.[alphabet.indexOf(low) + 1] ?? null
}

const styleOf = (mark: string, sign: string): Style => (sign === '.' ? 'dot' : /^\d/.test(mark) ? 'bracket' : 'letter')

/** Cuts a line at the marks inside it that go on the row its first one began; `before` is the last number above. */
function cutInside(piece: Piece, before: number): Piece[] {
  if (piece.style === 'nested') return cutNested(piece)
  if (piece.style === 'bullet') return [piece]
  const pieces: Piece[] = []
  let from = 0
  let current = piece
  let expected = nextMark(piece.mark ?? String(before))
  for (const match of piece.text.matchAll(INSIDE)) {
    const [whole, end, mark, sign, ahead] = match as unknown as [string, string, string, string, string]
    const style = styleOf(mark, sign)
    if (mark.toLowerCase() !== expected || (piece.style !== 'none' && piece.style !== style)) continue
    // "… 2. ишга" inside a sentence is no step; behind a semicolon or with a bracket it is.
    if (style === 'dot' && end !== ';' && !/[\p{Lu}“"«\d(]/u.test(ahead)) continue
    if (DATE_AHEAD.test(piece.text.slice(match.index + whole.length))) continue
    pieces.push({ ...current, text: piece.text.slice(from, match.index).trim() })
    from = match.index + whole.length
    current = { style, mark, text: '', part: piece.part }
    expected = nextMark(mark)
  }
  pieces.push({ ...current, text: piece.text.slice(from).trim() })
  return pieces
}

const NESTED_INSIDE = /(?<=[.;])\s+(\d{1,2}(?:\.\d{1,2})+)[.)]?\s+(?=[\p{L}“"«])/gu
/** "1.1. …; 1.2. …" on one line, each the next of the one before it. */
function cutNested(piece: Piece): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  let { mark } = piece
  for (const match of piece.text.matchAll(NESTED_INSIDE)) {
    if (mark === null || match[1] !== mark.replace(/\d+$/, last => String(Number(last) + 1))) continue
    pieces.push({ ...piece, mark, text: piece.text.slice(from, match.index).trim() })
    from = match.index + match[0].length
    mark = match[1]!
  }
  pieces.push({ ...piece, mark, text: piece.text.slice(from).trim() })
  return pieces
}

function piecesOf(lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = []
  let last = 0
  for (const line of lines) {
    for (const piece of cutInside(atStart(line), last)) {
      pieces.push(piece)
      if ((piece.style === 'dot' || piece.style === 'bracket') && piece.mark !== null) last = Number(piece.mark) || last
    }
  }
  return pieces
}

const STYLES: readonly Style[] = ['dot', 'bracket', 'letter']

/** The style whose numbers are the steps: that of the first numbered piece; one number alone is no numbering unless it begins the cell. */
function topStyle(pieces: readonly Piece[]): Style | null {
  const first = pieces.find(piece => STYLES.includes(piece.style))
  // "1.1. …; 1.2. …" under measure 1, with nothing above them.
  if (first === undefined) return pieces.filter(({ style }) => style === 'nested').length > 1 ? 'nested' : null
  const count = pieces.filter(piece => piece.style === first.style).length
  return count > 1 || pieces[0] === first ? first.style : null
}

const bare = (text: string) => text.replace(/[;.,\s]+$/, '')

function itemsOf(group: readonly Piece[]): StepItem[] {
  const marked = group.slice(1).filter(piece => piece.mark !== null)
  if (marked.length > 1)
    return marked.map(piece => ({ number: piece.style === 'bullet' ? null : piece.mark, text: bare(piece.text) }))
  const list = findList(group.map(piece => shown(piece)).join('\n'))
  return (list?.items ?? []).map(text => ({ number: null, text }))
}

/** The words of a nested piece keep their own mark; only a step's own number is not text. */
const shown = (piece: Piece) => {
  if (piece.mark === null) return piece.text
  const sign = piece.style === 'bullet' ? '' : piece.style === 'dot' || piece.style === 'nested' ? '.' : ')'
  return `${piece.mark}${sign} ${piece.text}`
}

function stepOf(number: number, group: readonly Piece[], numbered: boolean): Step {
  const isMarked = numbered || group[0]!.style === 'bullet'
  const head = isMarked ? { ...group[0]!, mark: null } : group[0]!
  const all = [head, ...group.slice(1)]
  return { number, text: glue(all.map(shown)), items: itemsOf(all) }
}

/**
 * The steps of one mechanism cell. Without numbers it is one step, unless it has as many paragraphs as deadlines and more
 * than one. Numbers are counted 1…n, never obeyed; numbers of another look inside a step are its items. No lines: [].
 */
export function readSteps(lines: readonly Line[], deadlines: number): StepsOfCell {
  const pieces = piecesOf(lines)
  if (pieces.length === 0) return { steps: [], parts: [] }
  const top = topStyle(pieces)
  if (top === null) {
    const groups = lines.length === deadlines && deadlines > 1 ? pieces.map(piece => [piece]) : [pieces]
    return { steps: groups.map((group, i) => stepOf(i + 1, group, false)), parts: groups.map(group => group[0]!.part) }
  }
  const groups: Piece[][] = []
  const preface: Piece[] = []
  for (const piece of pieces) {
    if (piece.style === top) groups.push([piece])
    else if (groups.length === 0) preface.push(piece)
    else groups.at(-1)!.push(piece)
  }
  // "Қуйидагилар амалга оширилади: 1) …; 2) …": the numbers are parts of one step, unless each has a deadline of its own.
  if (preface.length > 0 && preface.at(-1)!.text.endsWith(':') && groups.length !== deadlines) {
    return { steps: [stepOf(1, pieces, false)], parts: [pieces[0]!.part] }
  }
  const steps = groups.map((group, i) => {
    const step = stepOf(i + 1, group, true)
    return i === 0 && preface.length > 0 ? { ...step, text: `${preface.map(shown).join(' ')} ${step.text}` } : step
  })
  return { steps, parts: groups.map(group => group[0]!.part) }
}
