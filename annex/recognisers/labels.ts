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
/** No label is longer. */
const MAX_NAME = 80
/** Words at the end of a text back to a sign that is no part of a word. */
const NAME = /(?<![\p{L}\p{M}’‘ʻʼ'`/ -])\s*(\p{L}[\p{L}\p{M}’‘ʻʼ'`/ -]*)$/u
const SIGN = /\s*[:：]\s*|\s+[–—-]\s+|\s*[–—]\s+/gu
/** What may stand before a label: the beginning, the end of a sentence or part, a bracket. */
const BEFORE = /(?:^|[.;,!?(”"»)\n])\s*$/u

/** How far back such a sign may stand. */
const NEAR = 4

/** The kind that the words before a sign name, or null: few words, none of them a verb or a sentence. */
function kindOf(words: string): ColumnKind | null {
  if (words.split(/\s+/).length > MAX_WORDS || !/^\p{L}/u.test(words)) return null
  const kind = columnKind(words)
  if (kind === null || !KINDS.includes(kind) || /(^|\s)(bilan|sovmestno)\s/.test(fold(words))) return null
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
    const head = text.slice(Math.max(labels.at(-1)?.from ?? 0, sign.index - MAX_NAME), sign.index)
    const name = NAME.exec(head)?.[1]
    if (name === undefined) continue
    const start = sign.index - name.length
    const before = text.slice(Math.max(0, start - NEAR), start)
    const bracketed = /\(\s*$/.test(before)
    const isDash = !/[:：]/.test(sign[0])
    if (!BEFORE.test(before) || (isDash && start > 0 && !bracketed && !/[;.\n]\s*$/.test(before))) continue
    const kind = kindOf(name)
    if (kind === null) continue
    labels.push({ kind, name, start, from: sign.index + sign[0].length, to: text.length, bracketed })
  }
  return labels.map((label, i) => ({ ...label, to: labels[i + 1]?.start ?? text.length }))
}

/** The words of a label without the marks that only part it from the next. */
export function labelled(text: string, label: Label, isInBracket: boolean): string {
  const words = text.slice(label.from, label.to).replace(/[\s;,(]+$/, '')
  const inner = isInBracket ? words.replace(/\)\s*[.;,]*$/, '') : words
  return label.kind === 'deadline' ? inner.replace(/(?<=\p{L}{3}|\d{4})[.;]$/u, '') : inner
}
