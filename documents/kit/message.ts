import { cleanText } from '../fill.ts'
import { dayOnPaper } from '../lists/model.ts'
import { countsLine, recipientOf, registerText } from './list.ts'
import type { KitPaper, KitRow } from './model.ts'
import { kitWords } from './words.ts'

/** The most letters of one message in the messengers in use (Telegram: 4096 UTF-16 units), a few spared. */
const MOST = 4000
/** A task's words in a message: longer ones are cut at a word; the papers have them whole. */
const LONGEST = 140

const short = (text: string): string => {
  const line = cleanText(text).replace(/\s+/g, ' ').trim()
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`
}

/** The same list as plain text for a messenger; what does not go into one message is counted, never dropped in silence. */
export const kitMessage = (paper: KitPaper, say = registerText(paper.language)): string => {
  const words = kitWords(paper.language)
  const full = paper.parts.filter(one => one.rows.length > 0)
  const head = [
    `${words.word('title')}: ${words.dated(paper.day)}`,
    `${words.word('to')}: ${recipientOf(paper, words, say)}`,
    full.length === 0 ? words.word('nothing') : `${countsLine(paper, words)}.`
  ]
  const lines = head.map(line => line)
  let used = head.join('\n').length
  let left = full.reduce((sum, one) => sum + one.rows.length, 0)
  // Room for the line that counts what is left.
  const room = MOST - 40
  let number = 0
  for (const { part, rows } of full) {
    const title = `\n${words.part(part, paper.ranges, paper.occasion).toLocaleUpperCase('ru')}`
    let headed = false
    for (const row of rows) {
      const line = lineOf(row, ++number)
      const need = line.length + 1 + (headed ? 0 : title.length + 1)
      if (used + need > room) return [...lines, words.more(left)].join('\n')
      if (!headed) lines.push(title)
      headed = true
      lines.push(line)
      used += need
      left--
    }
  }
  return lines.join('\n')

  function lineOf(row: KitRow, at: number): string {
    // The number alone, of what belongs to no act, says nothing.
    const where = row.act === '' ? '' : [say(row.act), row.number].filter(one => one !== '').join(', ')
    const when =
      row.doneOn !== null
        ? dayOnPaper(row.doneOn)
        : [row.due === null ? '' : dayOnPaper(row.due), row.days === null ? '' : words.left(row.days)]
            .filter(one => one !== '')
            .join(', ')
    const lead = row.lead === '' ? '' : ` – ${say(row.lead)}`
    return `${at}. ${where === '' ? '' : `${where}: `}${short(say(row.text))} (${when})${lead}`
  }
}
