import type { ReminderForm } from '#api/batches.ts'
import { getAct } from '#db/repositories/acts.ts'
import { makeReminder } from '#documents/papers/reminder.ts'
import { daysBetween } from '#domain/calendar.ts'
import { Fault } from '#domain/fault.ts'
import type { LetterAct } from '#domain/letter.ts'
import type { LayOut } from '../papers/laid-out.ts'
import { markOf } from '../papers/mark.ts'
import type { Service } from '../service.ts'
import { rowsById } from '../tasks/list.ts'
import { templateFor } from '../templates/chosen.ts'
import { safeFileName } from './file-name.ts'

/** The one act that all tasks come from; null for tasks of several. */
const actOf = async (service: Service, acts: ReadonlySet<number | null>): Promise<LetterAct | null> => {
  const [id] = acts
  if (acts.size !== 1 || id === undefined || id === null) return null
  const { kind, number, date } = await getAct(service.db.read, id)
  return { kind: kind || null, number: number || null, date, issuer: null }
}

/** A reminder of its form as DOCX. MISSING_VALUE without an addressee or a task that is still there; TEMPLATE_FAULT. */
export const layOutReminder: LayOut<ReminderForm> = async (service, form) => {
  const addressees = form.addressees.map(line => line.trim()).filter(line => line !== '')
  if (addressees.length === 0) throw new Fault('MISSING_VALUE', { detail: 'addressees' })
  const found = new Map((await rowsById(service, form.tasks)).map(row => [row.id, row]))
  const rows = [...new Set(form.tasks)].flatMap(id => found.get(id) ?? [])
  if (rows.length === 0) throw new Fault('MISSING_VALUE', { detail: 'tasks' })
  const template = await templateFor(service, 'reminder')
  const sha256 = await service.ports.hash.sha256(template)
  const contacts = [
    ['tel:', form.tel],
    ['faks:', form.fax],
    ['e-mail:', form.email]
  ].flatMap(([label, value]) => (value!.trim() === '' ? [] : [`${label} ${value!.trim()}`]))
  const bytes = await makeReminder(
    {
      script: form.bodyScript,
      letterhead: { lines: form.head, address: form.address, contacts: contacts.join(', ') },
      date: form.date,
      number: form.number.trim() || null,
      city: form.city,
      addressees,
      act: await actOf(service, new Set(rows.map(row => row.act))),
      tasks: rows.map(row => ({
        number: row.number,
        text: row.title,
        due: row.due,
        daysLeft: row.due === null ? null : daysBetween(form.date, row.due)
      })),
      answerBy: form.answerBy,
      signer: { post: form.signerPost, name: form.signerName },
      executor: { name: form.executorName, phone: form.executorTel }
    },
    template,
    await markOf(service, form, sha256)
  )
  return {
    bytes,
    template: sha256,
    title: addressees[0]!,
    number: form.number.trim(),
    date: form.date,
    addressees,
    copies: [],
    file: safeFileName(['Eslatma', form.number.trim(), addressees[0]!, form.date].filter(Boolean).join(' '), 'docx'),
    tasks: rows.map(row => row.id),
    form
  }
}
