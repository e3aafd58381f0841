import type { ComposedForm } from '#api/compose.ts'
import { makeDecision } from '#documents/papers/decision.ts'
import { makeNote } from '#documents/papers/note.ts'
import { makeReminder } from '#documents/papers/reminder.ts'
import { makeReport } from '#documents/papers/report.ts'
import { makeSpeech } from '#documents/papers/speech.ts'
import { fieldsIn, type FigureField, printedText } from '#domain/compose/field.ts'
import { COLUMNS, type ComposedKind, type TableKey } from '#domain/compose/kinds.ts'
import { Fault } from '#domain/fault.ts'
import type { LetterDefaults } from '#domain/office.ts'
import type { PaperFigure } from '#db/repositories/documents.ts'
import { safeFileName } from '../documents/file-name.ts'
import type { LayOut } from '../papers/laid-out.ts'
import { markOf } from '../papers/mark.ts'
import { findSettings, writeSettings } from '../system/settings.ts'
import { templateFor } from '../templates/chosen.ts'
import { periodName } from './making.ts'

const present = (lines: readonly string[]): string[] => lines.map(line => line.trim()).filter(line => line !== '')

/** The texts of a form in the order of the paper: prose first, then the cells of the tables that are printed. */
const textsOf = (form: Pick<ComposedForm, 'parts' | 'tables'>): string[] => [
  ...form.parts.flatMap(part => [part.title, ...part.paragraphs]),
  ...form.tables.filter(table => table.shown).flatMap(table => table.rows.flat())
]

/** The figures that a paper really prints, each once, in its order. BAD_VALUE names a marker without a figure. */
export const figuresIn = (texts: readonly string[], fields: readonly FigureField[]): PaperFigure[] => {
  const known = new Map(fields.map(field => [field.id, field]))
  const ids = new Set(texts.flatMap(fieldsIn))
  return [...ids].map(id => {
    const field = known.get(id)
    if (field === undefined) throw new Fault('BAD_VALUE', { detail: `⟦${id}⟧` })
    return { printed: field.text, value: field.value, source: field.source }
  })
}

type Row<K extends TableKey> = Record<(typeof COLUMNS)[K][number], string>
/** The rows of a printed table by the names of its columns, in finished words; none when it is left out. */
const rowsOf = <K extends TableKey>(form: ComposedForm, key: K, print: (text: string) => string): Row<K>[] => {
  const table = form.tables.find(one => one.key === key)
  if (table === undefined || !table.shown) return []
  const names: readonly string[] = COLUMNS[key]
  return table.rows.map(cells => Object.fromEntries(names.map((name, at) => [name, print(cells[at] ?? '')])) as Row<K>)
}

type Printed = { form: ComposedForm; template: Uint8Array; mark: string; print: (text: string) => string }
const partOf = ({ form, print }: Printed, key: string): string[] =>
  present(form.parts.find(part => part.key === key)?.paragraphs.map(print) ?? [])
const contactsOf = ({ tel, fax, email }: ComposedForm): string =>
  [tel.trim() && `tel: ${tel.trim()}`, fax.trim() && `faks: ${fax.trim()}`, email.trim()].filter(Boolean).join(', ')
const footOf = (form: ComposedForm) => ({
  signer: { post: form.signerPost, name: form.signerName },
  executor: { name: form.executorName, phone: form.executorTel }
})

const layOutReport = (printed: Printed): Promise<Uint8Array> => {
  const { form, template, mark, print } = printed
  const rows = <K extends TableKey>(key: K) => rowsOf(form, key, print)
  const sections = Map.groupBy(rows('tasks'), row => row.section)
  return makeReport(
    {
      script: form.script,
      date: form.date,
      head: present(form.head),
      subject: form.title,
      period: `${periodName(form.period)} yakuni bo‘yicha`.replace('choragi yakuni', 'chorak yakuni'),
      city: form.city,
      summary: partOf(printed, 'summary'),
      counts: rows('counts').map(({ count, value }) => ({ name: count, value })),
      indicators: rows('indicators').map(({ indicator, ...row }) => ({ name: indicator, ...row })),
      charts: form.charts.map(({ title, unit, periods, values }) => ({
        kind: 'bars' as const,
        title,
        categories: periods.map(periodName),
        series: [{ name: unit, values }]
      })),
      sections: [...sections].map(([title, tasks]) => ({
        number: '',
        title,
        tasks: tasks.map(({ task, ...row }) => ({ ...row, text: task, proof: '' }))
      })),
      work: partOf(printed, 'work'),
      problems: rows('problems').map(row => ({ ...row, until: row.until || null })),
      late: rows('late').map(({ task, due, days, reason }) => ({ number: '', text: task, due, days, reason })),
      discipline: rows('discipline').map(({ overdue, ...row }) => ({ ...row, late: overdue })),
      groups: rows('groups').map(({ group, ...row }) => ({ name: group, ...row })),
      ...footOf(form)
    },
    template,
    mark
  )
}

const layOutSpeech = ({ form, template, print }: Printed): Promise<Uint8Array> =>
  makeSpeech(
    {
      script: form.script,
      date: form.date,
      speaker: form.signerName,
      title: print(form.title),
      sections: form.parts.map(({ title, paragraphs }) => ({
        addresses: present(title.split('\n')),
        paragraphs: present(paragraphs.map(print))
      })),
      ending: form.ending
    },
    template
  )

const layOutNote = (printed: Printed): Promise<Uint8Array> => {
  const { form, template, mark, print } = printed
  return makeNote(
    {
      script: form.script,
      date: form.date,
      act: form.title,
      paragraphs: partOf(printed, 'body'),
      tasks: rowsOf(form, 'tasks', print).map(({ task, ...row }) => ({ ...row, text: task })),
      closing: partOf(printed, 'closing'),
      ...footOf(form)
    },
    template,
    mark
  )
}

const layOutReminder = (printed: Printed): Promise<Uint8Array> => {
  const { form, template, mark, print } = printed
  const addressees = present(form.addressees)
  if (addressees.length === 0) throw new Fault('MISSING_VALUE', { detail: 'addressees' })
  return makeReminder(
    {
      script: form.script,
      letterhead: { lines: present(form.head), address: form.address, contacts: contactsOf(form) },
      date: form.date,
      number: form.number.trim() || null,
      city: form.city,
      addressees,
      act: null,
      tasks: rowsOf(form, 'reminded', print).map(({ number, task, deadline, left }) => ({
        ...{ number, text: task, due: null, daysLeft: null, deadline, left }
      })),
      answerBy: null,
      opening: partOf(printed, 'opening').join('\n'),
      demand: partOf(printed, 'demand').join('\n'),
      ...footOf(form)
    },
    template,
    mark
  )
}

const layOutDecision = (printed: Printed): Promise<Uint8Array> => {
  const { form, template, print } = printed
  return makeDecision(
    {
      script: form.script,
      day: form.date,
      draft: !form.adopted,
      head: form.head.join(' '),
      date: form.adopted ? form.date : null,
      number: form.adopted ? form.number : null,
      place: form.city,
      title: print(form.title),
      preamble: partOf(printed, 'preamble'),
      points: form.parts
        .filter(part => part.key !== 'preamble')
        .map(part => present(part.paragraphs.map(print)))
        .filter(paragraphs => paragraphs.length > 0),
      signer: { post: form.signerPost, name: form.signerName },
      visas: form.visas.filter(({ name }) => name.trim() !== '')
    },
    template
  )
}

const LAY_OUTS: Record<ComposedKind, (printed: Printed) => Promise<Uint8Array>> = {
  report: layOutReport,
  speech: layOutSpeech,
  note: layOutNote,
  reminder: layOutReminder,
  decision: layOutDecision
}
/** What files of a kind are called. */
const NAMES: Record<ComposedKind, string> = {
  report: 'Hisobot',
  speech: 'Ma’ruza',
  note: 'Ma’lumotnoma',
  reminder: 'Eslatma',
  decision: 'Qaror loyihasi'
}

const headOf = (form: ComposedForm, last: LetterDefaults): LetterDefaults => ({
  ...last,
  // A decision's head is the hokim's, not the office's.
  ...(form.kind === 'decision' ? {} : { head: form.head, city: form.city }),
  ...{ address: form.address, tel: form.tel, fax: form.fax, email: form.email },
  ...{ signerPost: form.signerPost, signerName: form.signerName },
  ...{ executorName: form.executorName, executorTel: form.executorTel }
})

/**
 * A composed paper as DOCX with the figures it carries. MISSING_VALUE without a title or an addressee; BAD_VALUE for a marker
 * without a figure; TEMPLATE_FAULT.
 */
export const layOutComposed: LayOut<ComposedForm> = async (service, form) => {
  const about = form.kind === 'reminder' ? form.addressees[0]?.trim() : form.title.trim()
  if (about === undefined || about === '')
    throw new Fault('MISSING_VALUE', { detail: form.kind === 'reminder' ? 'addressees' : 'title' })
  const fields = new Map(form.fields.map(field => [field.id, field]))
  const template = await templateFor(service, form.kind)
  const sha256 = await service.ports.hash.sha256(template)
  const mark = await markOf(service, form, sha256)
  const bytes = await LAY_OUTS[form.kind]({ form, template, mark, print: text => printedText(text, fields) })
  const tasks = [...new Set(form.tasks)]
  return {
    bytes,
    template: sha256,
    title: printedText(about, fields),
    number: form.number.trim(),
    date: form.date,
    addressees: present(form.addressees),
    copies: [],
    file: safeFileName(
      `${NAMES[form.kind]} ${present([form.number, about.slice(0, 60).trim(), form.date]).join(' ')}`,
      'docx'
    ),
    tasks,
    form,
    figures: figuresIn(textsOf(form), form.fields),
    remember: async w => {
      const settings = await findSettings(w.db)
      if (settings !== null) await writeSettings(w, { letter: headOf(form, settings.letter) })
    }
  }
}
