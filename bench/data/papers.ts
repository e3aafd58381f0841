import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { letterView, type LetterView } from '#documents/letter.ts'
import type { LetterInput } from '#domain/letter.ts'
import type { TemplateField } from '#templates/field.ts'
import { docx, p, tbl, tc, tr } from '#tests/corpus/docx.ts'
import { pageTablesDocx } from '#tests/corpus/pq308.ts'
import { decreeRoadMap, decreeText } from './decree.ts'

const ROOT = join(import.meta.dirname, '..', '..')

export const ABOUT = { title: 'bench', author: 'Nazorat', date: '2026-11-21' }

/** The shipped template of a letter. */
export const letterTemplate = (): Uint8Array => new Uint8Array(readFileSync(join(ROOT, 'templates', 'letter.docx')))

/** The letter of the documents' tests as finished strings. */
export const letterOf = (): LetterView => {
  const file = join(ROOT, 'documents', 'testdata', 'seed-letter.json')
  return letterView(JSON.parse(readFileSync(file, 'utf8')) as LetterInput)
}

export const REPORT_FIELDS: readonly TemplateField[] = [
  { name: 'title', kind: 'text', about: 'the title' },
  {
    name: 'rows',
    kind: 'loop',
    about: 'the rows',
    fields: ['number', 'task', 'deadline', 'executors', 'state'].map(name => ({ name, kind: 'text', about: name }))
  }
]
export type ReportRow = { number: string; task: string; deadline: string; executors: string; state: string }
export type ReportView = { title: string; rows: ReportRow[] }

const HEAD = tr(
  ['Т/р', 'Чора-тадбирлар', 'Муддати', 'Масъул ижрочилар', 'Ҳолати'].map(text => tc(text)),
  true
)

/** A report's table in the grammar of ours, docxtemplater and easy-template-x. */
export const reportTemplate = (): Uint8Array => {
  const row = tr(['{#rows}{number}', '{task}', '{deadline}', '{executors}', '{state}{/rows}'].map(text => tc(text)))
  return docx({ body: p('{title}') + tbl([HEAD, row], 5) })
}

/** The same table in the grammar of docx-templates, whose loops stand in rows of their own. */
export const reportTemplateOfDocxTemplates = (): Uint8Array => {
  const command = (text: string): string => tr([tc(text), tc(''), tc(''), tc(''), tc('')])
  const row = tr(['number', 'task', 'deadline', 'executors', 'state'].map(name => tc(`+++INS $row.${name}+++`)))
  const rows = [HEAD, command('+++FOR row IN rows+++'), row, command('+++END-FOR row+++')]
  return docx({ body: p('+++INS title+++') + tbl(rows, 5) })
}

/** A report of the decree's measures, repeated until there are `count` of them. */
export const reportOf = async (count: number): Promise<ReportView> => {
  const { measures } = await decreeRoadMap()
  const rows = Array.from({ length: count }, (_, index) => {
    const measure = measures[index % measures.length]!
    return {
      number: String(index + 1),
      task: measure.text,
      deadline: measure.deadlines.map(one => one.text).join('; '),
      executors: measure.executors.map(one => one.text).join('; '),
      state: 'Ижрода'
    }
  })
  return { title: 'Ҳисобот', rows }
}

/** The decree as it is printed: 37 tables, one a page. */
export const decreeDocx = (): Uint8Array => pageTablesDocx(decreeText())

/** A road map of `count` rows in one Word table. */
export const longDocx = async (count: number): Promise<Uint8Array> => {
  const { rows } = await reportOf(count)
  const head = ['Т/р', 'Чора-тадбирлар номи', 'Амалга ошириш механизми', 'Муддати', 'Масъул ижрочилар']
  const body = rows.map(row => tr([row.number, row.task, row.task, row.deadline, row.executors].map(text => tc(text))))
  const title = p('Ўзбекистон Республикаси Президентининг 2024 йил 1 февралдаги ПҚ-77-сон қарорига') + p('1-ИЛОВА')
  return docx({
    body:
      title +
      tbl(
        [
          tr(
            head.map(text => tc(text)),
            true
          ),
          ...body
        ],
        5
      )
  })
}
