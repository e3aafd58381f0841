import { Fault } from '#domain/fault.ts'

export type TemplateFaultCode =
  | 'NOT_A_TEMPLATE'
  | 'TOO_LARGE'
  | 'UNSAFE_PART'
  | 'BAD_XML'
  | 'BAD_TAG'
  | 'UNKNOWN_TAG'
  | 'WRONG_KIND'
  | 'UNCLOSED'
  | 'UNOPENED'
  | 'CROSSED'
  | 'MISPLACED'
  | 'MISSING_VALUE'
  | 'BAD_IMAGE'

/** A cell of the text: outermost table, row and cell, each from 1. */
export type TemplateCell = { table: number; row: number; column: number }

/** `part` is the name inside the DOCX, `paragraph` is counted from 1 in that part, `page` in the text; null where there is no such place. */
export type TemplateFault = {
  code: TemplateFaultCode
  tag: string | null
  part: string | null
  paragraph: number | null
  page: number | null
  cell: TemplateCell | null
  hint: string
}

const inWords = (fault: TemplateFault): string =>
  [
    fault.code,
    fault.tag,
    fault.part && `${fault.part}${fault.paragraph === null ? '' : `, paragraph ${fault.paragraph}`}`,
    fault.hint
  ]
    .filter(Boolean)
    .join(' | ')

/** Everything wrong with one template or its values, collected; the fault code is MISSING_VALUE when only values are. */
export class TemplateError extends Fault {
  readonly faults: readonly TemplateFault[]
  constructor(faults: readonly TemplateFault[], options?: { cause?: unknown }) {
    const onlyValues = faults.every(fault => fault.code === 'MISSING_VALUE')
    super(onlyValues ? 'MISSING_VALUE' : 'TEMPLATE_FAULT', { detail: faults.map(inWords).join('; ') }, options)
    this.name = 'TemplateError'
    this.faults = faults
  }
}

export const templateFault = (
  code: TemplateFaultCode,
  hint: string,
  place: { tag?: string; part?: string; paragraph?: number; page?: number | null; cell?: TemplateCell | null } = {}
): TemplateFault => ({
  code,
  tag: place.tag ?? null,
  part: place.part ?? null,
  paragraph: place.paragraph ?? null,
  page: place.page ?? null,
  cell: place.cell ?? null,
  hint
})
