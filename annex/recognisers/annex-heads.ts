/** Where annexes begin: "… ПҚ-308-сон қарорига 2-илова", on one line or several. */
import { fold } from './fold.ts'
import { type Block, flat } from '../blocks/blocks.ts'

/** `number` as canonical ('3', '21а'), `was` the printed one where it differs (З for 3); `act` the words about the act. */
export type AnnexHead = { number: string | null; was: string | null; act: string; from: number; to: number }

const WORD = '(?:илова(?:си)?|ilova(?:si)?|приложение)'
const MARK = new RegExp(
  `(?:^|\\s)№?\\s*(\\d{1,3}|[Зз])?\\s*([а-яa-zқғҳў])?\\s*[-–—]?\\s*(?:сон(?:ли)?|son(?:li)?)?\\s*[-–—]?\\s*${WORD}\\s*[.:]?$`,
  'iu'
)
const NUMBER_BEHIND = new RegExp(`(?:^|\\s)${WORD}\\s*(?:№|N)?\\s*(\\d{1,3})([а-яa-z])?\\s*[.:]?$`, 'iu')
const TO_ACT =
  /(qaror|farmon|farmoish|qonun|bayon|bayonnoma|buyru[qg]|xat|dastur|strategiya|reja)\w*(iga|siga|ga)\b|^k (postanovleniyu|ukazu|rasporyajeniyu|resheniyu|zakonu|prikazu|protokolu)\b/
/** In Russian the date and the number stand behind the words about the act. */
const DATE_BEHIND = /^ot ["\d]|^№ ?\S+$/
const ABOUT_ACT =
  /(prezident|mahkama|hokim|kengash|vazir|qomita|agentlig|komissiya|respublika)\w*(ning)?\b|\d{4} ?-? ?yil|-son/
/** How a line of the head ends that the next one goes on: "Президентининг", "3 мартдаги", "2025 йил", "… тўғрисида”ги". */
const LEADS_ON = /(ning|dagi|"gi|respublikasi|yil|viloyati|tumani|shahri|shahar|deputatlari|\d)$/
const MAX_LINE = 220
const MAX_HEAD_LINES = 6

type Found = { number: string | null; was: string | null; before: string }

/** The annex number at the end of a short line, with the words before it; null when the line is no annex head. */
export function annexMark(line: string): Found | null {
  if (line.length > MAX_LINE) return null
  const found = MARK.exec(line) ?? NUMBER_BEHIND.exec(line)
  if (found === null) return null
  const before = line.slice(0, found.index).trim()
  if (before !== '' && !TO_ACT.test(fold(before))) return null
  const digits = found[1] ?? ''
  const letter = (found[2] ?? '').toLowerCase()
  if (digits === '') return letter === '' ? { number: null, was: null, before } : null
  // The letter З is often typed for the digit 3.
  const isThree = /^[Зз]$/.test(digits)
  return { number: `${isThree ? '3' : digits}${letter}`, was: isThree ? digits : null, before }
}

/** The annex heads among the blocks in order; `from`…`to` (exclusive) are the blocks each head takes. */
export function findAnnexHeads(blocks: readonly Block[]): AnnexHead[] {
  const heads: AnnexHead[] = []
  blocks.forEach((block, i) => {
    if (block.kind !== 'paragraph') return
    const found = annexMark(flat(block))
    if (found === null) return
    let from = i
    const lines = found.before === '' ? [] : [found.before]
    const limit = Math.max(heads.at(-1)?.to ?? 0, i - MAX_HEAD_LINES)
    // Nothing joins once the lines read "… қарорига" back to the issuer; a gap or a sentence ends the head.
    while (from > limit) {
      const above = blocks[from - 1]!
      if (above.kind !== 'paragraph') break
      const text = flat(above)
      const here = blocks[from]!
      const isPart =
        TO_ACT.test(fold(text)) ||
        (ABOUT_ACT.test(fold(text)) && LEADS_ON.test(fold(text)) && lines.length > 0) ||
        (DATE_BEHIND.test(fold(text)) && i - from < MAX_HEAD_LINES && hasRussianAct(blocks, from - 1))
      if (!isPart || text.length > MAX_LINE || /[;:.]$/.test(text) || (here.gap && lines.length > 0)) break
      lines.unshift(text)
      from--
    }
    // "илова" without a number and without an act beside it may be a word of the text; alone on its line it is a head.
    heads.push({ number: found.number, was: found.was, act: lines.join(' '), from, to: i + 1 })
  })
  // The head may also stand the other way round: "1-илова" above "… қарорига".
  return heads.map(head => withLinesBelow(blocks, head))
}

/** "к постановлению …" among the lines above a date, back to a gap. */
function hasRussianAct(blocks: readonly Block[], date: number): boolean {
  for (let i = date - 1; i >= Math.max(0, date - MAX_HEAD_LINES); i--) {
    const block = blocks[i]!
    if (block.kind !== 'paragraph') return false
    if (/^k /.test(fold(flat(block)))) return TO_ACT.test(fold(flat(block)))
    if (block.gap) return false
  }
  return false
}

function withLinesBelow(blocks: readonly Block[], head: AnnexHead): AnnexHead {
  if (head.act !== '') return head
  const lines: string[] = []
  let to = head.to
  for (; to < blocks.length && to < head.to + MAX_HEAD_LINES; to++) {
    const block = blocks[to]!
    if (block.kind !== 'paragraph' || annexMark(flat(block)) !== null) break
    lines.push(flat(block))
    if (TO_ACT.test(fold(flat(block)))) {
      let end = to + 1
      for (; end < Math.min(blocks.length, to + MAX_HEAD_LINES); end++) {
        const behind = blocks[end]!
        if (behind.kind !== 'paragraph') break
        const isMore =
          DATE_BEHIND.test(fold(flat(behind))) || /^(prezidenta|kabineta|respubliki|hokima)/.test(fold(flat(behind)))
        if (!isMore) break
        lines.push(flat(behind))
      }
      return { ...head, act: lines.join(' '), to: end }
    }
    if (!ABOUT_ACT.test(fold(flat(block)))) break
  }
  return head
}
