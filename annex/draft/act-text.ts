/** What an act's own text gives: its clauses and the acts it names. */
import type { Annex, Citation, Clause, DraftAct, Note } from '#domain/draft.ts'
import { type Block, flat, type Paragraph } from '../blocks/blocks.ts'
import { readBody } from '../recognisers/body.ts'
import { findCitations, withoutRepeats } from '../recognisers/citations.ts'
import { readClauses } from '../recognisers/clauses.ts'
import { timesOf } from '../recognisers/plan-year.ts'
import { measureTargets } from '../recognisers/targets.ts'

type ActText = { clauses: Clause[]; citations: Citation[]; notes: Note[] }

/** The clause or the whole paragraph that a line stands in, whose verb says what its annexes are. */
const clauseAround = (clauses: readonly Clause[], paragraph: Paragraph): string => {
  const words = flat(paragraph)
  if (!/илова|ilova/iu.test(words)) return words
  return clauses.find(({ text }) => text.includes(words))?.text ?? words
}

/** Clauses and citations of a body; a file without numbered clauses has only citations. */
export function readActText(blocks: readonly Block[], act: DraftAct): ActText {
  const body = readBody(blocks)
  const { clauses, notes } = readClauses(body.clauses, timesOf(null, act.date))
  const paragraphs =
    body.clauses.length > 0 ? [...body.preamble, ...body.clauses] : blocks.filter(block => block.kind === 'paragraph')
  const citations = withoutRepeats(
    paragraphs.flatMap(paragraph => findCitations(flat(paragraph), paragraph.at, clauseAround(clauses, paragraph)))
  )
  return { clauses, citations: citations.filter(({ number }) => number === null || number !== act.number), notes }
}

/** The acts that the rows of control tables carry out, each once. */
export function actsOfRows(annexes: readonly Annex[]): Citation[] {
  const acts = new Map<string, Citation>()
  for (const annex of annexes) {
    for (const { source, at } of annex.kind === 'roadmap' ? annex.measures : []) {
      if (source == null || source.number === null) continue
      const { kind, number, date, text } = source
      const key = `${number} ${date}`
      if (acts.has(key)) continue
      const nothing = { annex: null, clause: null, paragraph: null, article: null, stage: null }
      acts.set(key, { kind, number, date, ...nothing, text, relation: 'execution', at })
    }
  }
  return [...acts.values()]
}

/** The annexes with the targets that their measures set. */
export const withTargets = (annexes: readonly Annex[], act: DraftAct): Annex[] =>
  annexes.map(annex => {
    if (annex.kind !== 'roadmap') return annex
    const times = timesOf(annex.title, act.date)
    return {
      ...annex,
      measures: annex.measures.map(measure => ({ ...measure, targets: measureTargets(measure, times) }))
    }
  })
