import type { LetterForm } from '#api/documents.ts'
import { getIncoming } from '#db/repositories/incoming.ts'
import { taskPlace } from '#db/repositories/task-parts.ts'
import type { TaskRow } from '#api/register.ts'
import { printedText } from '#domain/compose/field.ts'
import { figuresIn } from '../compose/lay-out.ts'
import { templateFor } from '../templates/chosen.ts'
import { getAct } from '#db/repositories/acts.ts'
import { makeLetter as layOut } from '#documents/letter-docx.ts'
import { openingFromAct, openingFromClause, openingInRussian } from '#documents/opening.ts'
import { Fault } from '#domain/fault.ts'
import type { LetterInput, LetterTask } from '#domain/letter.ts'
import type { LetterDefaults } from '#domain/office.ts'
import { holderOf } from '../posts/posts.ts'
import type { LayOut } from '../papers/laid-out.ts'
import { markOf } from '../papers/mark.ts'
import type { Service } from '../service.ts'
import { settingsOf, writeSettings } from '../system/settings.ts'
import { rowsById } from '../tasks/list.ts'
import { safeFileName } from './file-name.ts'
import { paragraphInRussian, paragraphOf, STATE_WORDS, STATE_WORDS_RU } from './paragraph.ts'

/** Rows of these tasks in the order given. NOT_FOUND names the first that is not there. */
const tasksOf = async (service: Service, ids: readonly number[]) => {
  const rows = new Map((await rowsById(service, ids)).map(row => [row.id, row]))
  return ids.map(id => {
    const row = rows.get(id)
    if (row === undefined) throw new Fault('NOT_FOUND', { id })
    return row
  })
}

/** Words that answer the one act all tasks come from; for tasks of several acts the officer writes them. */
const openingFor = async (
  service: Service,
  rows: readonly TaskRow[],
  { bodyScript: script, language }: Pick<LetterForm, 'bodyScript' | 'language'>
) => {
  const { read } = service.db
  const [first] = rows
  if (first === undefined || rows.some(row => row.act !== first.act)) return ''
  const place = await taskPlace(read, first.id)
  if (first.act === null) {
    const letters = await Promise.all(rows.map(row => taskPlace(read, row.id)))
    if (place.incoming === null || letters.some(one => one.incoming !== place.incoming)) return ''
    const { sender, theirNumber, theirDate } = await getIncoming(read, place.incoming)
    const letter = { kind: 'letter', number: theirNumber || null, date: theirDate, issuer: sender || null }
    return language === 'russian' ? openingInRussian(letter, null) : openingFromAct(letter, script)
  }
  const { kind, number, date } = await getAct(read, first.act)
  const act = { kind: kind || null, number: number || null, date, issuer: null }
  // Several duties of one act are named by the act, one of them by its annex and clause.
  const clause =
    rows.length === 1 && first.number !== '' ? { annex: place.annex, number: first.number.split('.')[0]! } : null
  const of = clause !== null && first.kind === 'clause' ? { ...clause, number: first.number } : clause
  if (language === 'russian') return openingInRussian(act, of)
  return of === null ? openingFromAct(act, script) : openingFromClause(act, of, script)
}

/** A form filled as far as the register knows: letterhead as last used with whoever holds the signer's post today, opening from the act, a paragraph for each task. */
export const startLetter = async (
  service: Service,
  { tasks, language = 'uzbek' }: { tasks: readonly number[]; language?: LetterForm['language'] }
): Promise<LetterForm> => {
  const { letter } = await settingsOf(service.db.read)
  const rows = await tasksOf(service, [...new Set(tasks)])
  const day = service.ports.clock.today()
  const signer = await holderOf(service, { title: letter.signerPost, day })
  return {
    ...letter,
    signerName: signer?.name ?? letter.signerName,
    date: day,
    number: '',
    addressees: [''],
    copies: [],
    opening: await openingFor(service, rows, { bodyScript: letter.bodyScript, language }),
    paragraphs: rows
      .slice(0, 200)
      .map(row => (language === 'russian' ? paragraphInRussian(row) : paragraphOf(row, letter.bodyScript))),
    tasks: rows.map(row => row.id),
    table: false,
    enclosureSheets: null,
    language,
    fields: [],
    urgency: '',
    byList: '',
    enclosures: [],
    moreExecutors: []
  }
}

const present = (lines: readonly string[]): string[] => lines.map(line => line.trim()).filter(line => line !== '')

const inputOf = (form: LetterForm, tasks: LetterTask[], print: (text: string) => string): LetterInput => ({
  language: form.language,
  urgency: form.urgency,
  byList: form.byList,
  enclosures: form.enclosures,
  moreExecutors: form.moreExecutors,
  script: { head: form.headScript, body: form.bodyScript },
  letterhead: {
    lines: present(form.head),
    address: form.address,
    contacts: { tel: form.tel, fax: form.fax, email: form.email }
  },
  date: form.date,
  dateStyle: 'words',
  number: form.number.trim() || null,
  city: form.city.trim() || null,
  addressees: present(form.addressees),
  copies: present(form.copies),
  dative: false,
  opening: print(form.opening).trim() || null,
  paragraphs: present(form.paragraphs.map(print)),
  numbered: false,
  tasks,
  enclosureSheets: form.enclosureSheets,
  signer: { post: form.signerPost, name: form.signerName },
  executor: { name: form.executorName, phone: form.executorTel }
})

const letterheadOf = (form: LetterForm): LetterDefaults => ({
  head: form.head,
  address: form.address,
  tel: form.tel,
  fax: form.fax,
  email: form.email,
  city: form.city,
  headScript: form.headScript,
  bodyScript: form.bodyScript,
  signerPost: form.signerPost,
  signerName: form.signerName,
  executorName: form.executorName,
  executorTel: form.executorTel
})

/**
 * The letter of a form as DOCX, with what the register keeps of it. MISSING_VALUE without an addressee; NOT_FOUND names a
 * task that is gone; TEMPLATE_FAULT.
 */
export const layOutLetter: LayOut<LetterForm> = async (service, form) => {
  const addressees = present(form.addressees)
  if (addressees.length === 0) throw new Fault('MISSING_VALUE', { detail: 'addressees' })
  const tasks = [...new Set(form.tasks)]
  const rows = await tasksOf(service, tasks)
  const table = rows.map(row => ({
    number: row.number,
    text: row.title,
    deadline: row.deadlineText,
    executor: row.ours.lead || row.executors,
    state: form.language === 'russian' ? STATE_WORDS_RU[row.state] : STATE_WORDS[row.state]
  }))
  const template = await templateFor(service, 'letter')
  const fields = new Map(form.fields.map(field => [field.id, field]))
  const print = (text: string): string => printedText(text, fields)
  const sha256 = await service.ports.hash.sha256(template)
  const mark = await markOf(service, form, sha256)
  const { bytes } = await layOut(template, inputOf(form, form.table ? table : [], print), mark)
  return {
    bytes,
    template: sha256,
    title: print(form.opening).trim().replace(/:$/, '') || addressees[0]!,
    number: form.number.trim(),
    date: form.date,
    addressees,
    copies: present(form.copies),
    file: safeFileName(present([form.number, addressees[0]!, form.date]).join(' '), 'docx'),
    tasks,
    form,
    figures: figuresIn([form.opening, ...form.paragraphs], form.fields),
    remember: w => writeSettings(w, { letter: letterheadOf(form) })
  }
}
