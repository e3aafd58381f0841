import { createReport } from 'docx-templates'
import Docxtemplater from 'docxtemplater'
import { type TemplateData, TemplateHandler } from 'easy-template-x'
import PizZip from 'pizzip'
import { fillTemplate } from '#documents/fill.ts'
import { letterFields } from '#templates/letter.fields.ts'
import type { TemplateField } from '#templates/field.ts'
import {
  ABOUT,
  letterOf,
  letterTemplate,
  REPORT_FIELDS,
  reportOf,
  reportTemplate,
  reportTemplateOfDocxTemplates
} from './papers.ts'

/** Ours first. All of them get the finished strings and give the bytes of a DOCX. */
export const FILLERS = ['nazorat', 'easy-template-x', 'docxtemplater', 'docx-templates'] as const
export type Filler = (typeof FILLERS)[number]

/** `paper`: the letter, or a report of so many rows. */
export type Paper = 'letter' | number

const fill = (
  who: Filler,
  template: Uint8Array,
  view: Readonly<Record<string, unknown>>,
  fields: readonly TemplateField[]
): (() => Promise<Uint8Array>) => {
  switch (who) {
    case 'nazorat':
      return () => fillTemplate(template, view, fields, ABOUT)
    case 'easy-template-x':
      return async () => {
        const filled = await new TemplateHandler().process(template.slice().buffer as ArrayBuffer, view as TemplateData)
        return new Uint8Array(filled)
      }
    case 'docxtemplater':
      return async () => {
        const filled = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true })
        filled.render(view)
        return filled.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
      }
    case 'docx-templates':
      return () => createReport({ template, data: view })
  }
}

/** A function that fills the paper once. docx-templates gets the report only: a letter's conditions are code to it. */
export const filler = async (who: Filler, paper: Paper): Promise<() => Promise<Uint8Array>> => {
  if (paper === 'letter') return fill(who, letterTemplate(), letterOf(), letterFields)
  const template = who === 'docx-templates' ? reportTemplateOfDocxTemplates() : reportTemplate()
  return fill(who, template, await reportOf(paper), REPORT_FIELDS)
}
