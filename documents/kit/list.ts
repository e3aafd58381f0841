import type { Language } from '#domain/office.ts'
import type { List, ListColumn, ListRow } from '../lists/model.ts'
import { listWords } from '../lists/words.ts'
import { inScript } from '../script.ts'
import type { KitPaper, KitRow } from './model.ts'
import { type KitWords, kitWords } from './words.ts'

/** Texts of the register in the script of the paper; a Russian or English paper leaves them as they are. */
export const registerText = (language: Language): ((text: string) => string) => {
  if (language === 'ru' || language === 'en') return text => text
  const script = language === 'uz-Cyrl' ? 'cyrillic' : 'latin'
  // The same acts and bodies stand in every row of every paper.
  const known = new Map<string, string>()
  return text => {
    const before = known.get(text)
    if (before !== undefined) return before
    const after = inScript(text, script)
    known.set(text, after)
    return after
  }
}

export const recipientOf = (
  paper: Pick<KitPaper, 'recipient' | 'by'>,
  words: KitWords,
  say: (text: string) => string
) => (paper.recipient === '' ? words.word(paper.by === 'deputy' ? 'nobody' : 'noBody') : say(paper.recipient))

/** How many in each part: 'Muddati o‘tgan: 3 ta; Shu hafta (29.11.2026 gacha): 2 ta'. */
export const countsLine = (paper: KitPaper, words: KitWords): string =>
  paper.parts
    .map(({ part, rows }) => words.counted(words.part(part, paper.ranges, paper.occasion), rows.length))
    .join('; ')

/** The list of a recipient as it goes to Word, Excel and PDF: a heading for each part, rows numbered through. */
export const kitList = (paper: KitPaper, say = registerText(paper.language)): List => {
  const words = kitWords(paper.language)
  const column = (key: Parameters<KitWords['word']>[0], width: number, kind: ListColumn['kind'] = 'text') => ({
    header: words.word(key),
    kind,
    width
  })
  let row = 0
  const cellsOf = (one: KitRow): ListRow => ({
    cells: [
      ++row,
      say(one.act),
      one.number,
      say(one.text),
      one.due,
      one.days,
      say(one.executors),
      say(one.lead),
      one.doneOn === null
        ? words.state(one.state)
        : `${words.state(one.state)}, ${one.doneOn.split('-').reverse().join('.')}`,
      null
    ]
  })
  const rows = paper.parts.flatMap(({ part, rows: own }): ListRow[] =>
    own.length === 0
      ? []
      : [{ group: words.part(part, paper.ranges, paper.occasion), level: 0, count: own.length }, ...own.map(cellsOf)]
  )
  return {
    title: `${words.word('title')}: ${words.dated(paper.day)}`,
    office: say(paper.office),
    lines: [
      `${words.word('to')}: ${recipientOf(paper, words, say)}`,
      rows.length === 0 ? words.word('nothing') : countsLine(paper, words)
    ],
    filter: words.filter(paper.ranges),
    source: words.word('source'),
    made: paper.made,
    columns: [
      column('column.row', 36, 'number'),
      column('column.act', 110),
      column('column.number', 56),
      column('column.text', 430),
      column('column.due', 78, 'date'),
      column('column.days', 46, 'number'),
      column('column.executors', 220),
      column('column.lead', 110),
      column('column.state', 90),
      column('column.note', 90)
    ],
    rows,
    words: listWords(paper.language)
  }
}

/** One line for each recipient with the figures of his list. `papers` of one kit. */
export const kitTotals = (papers: readonly KitPaper[], say: (text: string) => string): List | null => {
  const [first] = papers
  if (first === undefined) return null
  const words = kitWords(first.language)
  const parts = first.parts.map(one => one.part)
  const rows = (['deputy', 'body'] as const).flatMap((by): ListRow[] => {
    const own = papers.filter(paper => paper.by === by)
    if (own.length === 0) return []
    return [
      { group: words.word(by === 'deputy' ? 'deputies' : 'bodies'), level: 0, count: own.length },
      ...own.map((paper): ListRow => {
        const counts = paper.parts.map(part => part.rows.length)
        return { cells: [recipientOf(paper, words, say), ...counts, counts.reduce((sum, one) => sum + one, 0)] }
      })
    ]
  })
  return {
    title: `${words.word('whole')}, ${words.dated(first.day)}`,
    office: say(first.office),
    filter: words.filter(first.ranges),
    source: words.word('source'),
    made: first.made,
    columns: [
      { header: words.word('column.recipient'), kind: 'text', width: 400 },
      ...parts.map(
        (part): ListColumn => ({ header: words.part(part, first.ranges, first.occasion), kind: 'number', width: 120 })
      ),
      { header: words.word('column.total'), kind: 'number', width: 70 }
    ],
    rows,
    words: listWords(first.language)
  }
}
