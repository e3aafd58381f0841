import type { Script } from '#domain/office.ts'
import { dateInWords, type IsoDay } from '#language/dates.ts'
import { formatInteger } from '#language/numbers.ts'
import { boldParts, type LetterParagraph, postLines, present } from '../letter.ts'
import { inScript } from '../script.ts'

/** Who signs and who prepared a paper; names as initials and family name or whole. */
export type PaperSigner = { post: string; name: string }
export type PaperExecutor = { name: string; phone: string }

/** 'Абдусаломов Абдулла Каримович' as 'А.А.Абдусаломов'… by its own letters; a name that has initials already stays. */
export const initials = (name: string): string => {
  const words = name.trim().split(/\s+/)
  if (words.length < 2 || /\./.test(name)) return name.trim()
  const [family, first, father] = words as [string, string, string?]
  // Sh, Ch, O‘, G‘ are one letter; a father's name is abbreviated by its first one too.
  const letter = (word: string): string => /^(?:[SCsc]h|[OoGg][‘ʻ'’])/.exec(word)?.[0] ?? word.slice(0, 1)
  const middle = father === undefined || /^(?:o‘g‘li|qizi|ўғли|қизи)$/i.test(father) ? '' : `${letter(father)}.`
  return `${letter(first)}.${middle}${family}`
}

/** A number as papers print it: thousands apart, a comma before decimals; '—' where there is none. */
export const figure = (value: number | null, decimals = 0): string => {
  if (value === null || !Number.isFinite(value)) return '—'
  const [whole, rest] = Math.abs(value).toFixed(decimals).split('.') as [string, string?]
  const grouped = formatInteger(Number(whole))
  const trimmed = rest?.replace(/0+$/, '') ?? ''
  return `${value < 0 ? '-' : ''}${grouped}${trimmed === '' ? '' : `,${trimmed}`}`
}

/** The words of one script: texts, days, paragraphs and the lines at the foot of a paper. */
export const wordsIn = (script: Script) => {
  const say = (text: string): string => inScript(text.trim(), script)
  const labelled = (label: string, value: string): string => (value.trim() === '' ? '' : `${say(label)} ${say(value)}`)
  const paragraphs = (texts: readonly string[]): LetterParagraph[] =>
    present(texts).map(text => ({ parts: boldParts(say(text)) }))
  return {
    say,
    paragraphs,
    day: (iso: IsoDay): string => dateInWords(iso, script),
    signer: ({ post, name }: PaperSigner) => ({ signerPost: postLines(say(post)), signerName: say(initials(name)) }),
    executor: ({ name, phone }: PaperExecutor) => ({
      executor: labelled('Ijrochi:', initials(name)),
      phone: phone.trim() === '' ? '' : `${say('Tel:')} ${phone.trim()}`
    })
  }
}
