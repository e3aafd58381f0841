/** Labels inside running text that say what a table's columns would: "Муддат: …", "Масъул ижрочилар – …". */
import { type ColumnKind, columnKind } from './columns.ts'
import { fold } from './fold.ts'

/** `start` is where the label begins, `from`…`to` its words behind the sign; `bracketed`: the label opens a bracket. */
export type Label = { kind: ColumnKind; name: string; start: number; from: number; to: number; bracketed: boolean }

const KINDS: readonly ColumnKind[] = [
  'deadline',
  'executors',
  'co-executors',
  'controller',
  'funding',
  'result',
  'mechanism',
  'when-who'
]
const MAX_WORDS = 5
const SIGN = /\s*[:：]\s*|\s+[–—-]\s+|\s*[–—]\s+/gu
/** What may stand before a label: the beginning, the end of a sentence or part, a bracket. */
const BEFORE = /(?:^|[.;,!?(”"»)\n])\s*$/u

/** The kind that the words before a sign name, or null: few words, none of them a verb or a sentence. */
function kindOf(words: string): ColumnKind | null {
  if (words.split(/\s+/).length > MAX_WORDS || !/^\p{L}/u.test(words)) return null
  const kind = columnKind(words)
  if (kind === null || !KINDS.includes(kind)) return null
  return kind === 'result' && !/^(kut|erish|natija$|ojid|ijro (shakli|natija)|amalga oshirish shakli)/.test(fold(words))
    ? null
    : kind
}

/**
 * The labels of one paragraph in order. A label stands at the beginning, behind the end of a sentence or a part, or in a bracket;
 * behind a dash instead of a colon only at the beginning or in a bracket.
 */
export function labelsIn(text: string): Label[] {
  const labels: Label[] = []
  for (const sign of text.matchAll(SIGN)) {
    const head = text.slice(labels.at(-1)?.from ?? 0, sign.index)
    const offset = sign.index - head.length
    const begin = /(?:^|[.;,!?(”"»)\n]\s*)([\p{L}\p{M}’‘ʻʼ'`-]+(?:[ ,/][\p{L}’‘ʻʼ'`-]+|\s[\p{L}’‘ʻʼ'`-]+)*)$/u.exec(
      head
    )
    if (begin === null) continue
    const name = begin[1]!
    const start = offset + begin.index + begin[0].length - name.length
    const before = text.slice(0, start)
    const bracketed = /\(\s*$/.test(before)
    const isDash = !/[:：]/.test(sign[0])
    if (!BEFORE.test(before) || (isDash && before.trim() !== '' && !bracketed && !/[;.\n]\s*$/.test(before))) continue
    const kind = kindOf(name)
    if (kind === null) continue
    labels.push({ kind, name, start, from: sign.index + sign[0].length, to: text.length, bracketed })
  }
  return labels.map((label, i) => ({ ...label, to: labels[i + 1]?.start ?? text.length }))
}

/** The words of a label without the marks that only part it from the next. */
export function labelled(text: string, label: Label, isInBracket: boolean): string {
  const words = text.slice(label.from, label.to).replace(/[\s;,(]+$/, '')
  return isInBracket ? words.replace(/\)\s*[.;,]*$/, '') : words
}
