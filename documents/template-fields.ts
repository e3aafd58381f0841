import type { TemplateKind } from '#domain/compose/template-kind.ts'
import { decisionFields } from '#templates/decision.fields.ts'
import type { TemplateField } from '#templates/field.ts'
import { letterFields } from '#templates/letter.fields.ts'
import { noteFields } from '#templates/note.fields.ts'
import { reminderFields } from '#templates/reminder.fields.ts'
import { reportFields } from '#templates/report.fields.ts'
import { speechFields } from '#templates/speech.fields.ts'

/** What templates of each kind may name. */
export const FIELDS_OF: Record<TemplateKind, readonly TemplateField[]> = {
  letter: letterFields,
  report: reportFields,
  speech: speechFields,
  note: noteFields,
  reminder: reminderFields,
  decision: decisionFields
}

/** A field with how many lists it stands in. */
export type ListedField = { name: string; kind: TemplateField['kind']; about: string; depth: number }

/** The fields of a kind in the order of its list, those inside lists below theirs. */
export const listedFields = (kind: TemplateKind): ListedField[] => {
  const flat = (fields: readonly TemplateField[], depth: number): ListedField[] =>
    fields.flatMap(field => [
      { name: field.name, kind: field.kind, about: field.about, depth },
      ...(field.kind === 'loop' ? flat(field.fields, depth + 1) : [])
    ])
  return flat(FIELDS_OF[kind], 0)
}
