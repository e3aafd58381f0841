import type { TemplateCheckView } from '#api/templates.ts'
import { getBlob } from '#db/repositories/blobs.ts'
import { chooseTemplate, getTemplate, keepTemplate } from '#db/repositories/templates.ts'
import { transact } from '#db/write.ts'
import { checkTemplate, sampleOf } from '#documents/template-check.ts'
import { FIELDS_OF } from '#documents/template-fields.ts'
import type { TemplateKind } from '#domain/compose/template-kind.ts'
import { Fault } from '#domain/fault.ts'
import type { Deed } from '#domain/office.ts'
import { paperPdf } from '../documents/pdf.ts'
import { safeFileName } from '../documents/file-name.ts'
import { nameOf } from '../imports/read.ts'
import type { Service } from '../service.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const checked = (kind: TemplateKind, bytes: Uint8Array): TemplateCheckView => {
  const { faults, used, unused } = checkTemplate(bytes, FIELDS_OF[kind])
  return { faults: [...faults], used: [...used], unused: [...unused] }
}

/** Everything wrong with a file, each fault with its place; nothing is kept. */
export const checkFile = async ({ kind, file }: { kind: TemplateKind; file: File }): Promise<TemplateCheckView> =>
  checked(kind, new Uint8Array(await file.arrayBuffer()))

/** Keeps a sound template and chooses it for its kind; of one with faults only the faults are told. */
export const uploadTemplate = async (
  service: Service,
  deed: Deed,
  { kind, file }: { kind: TemplateKind; file: File }
): Promise<{ transaction: number | null; check: TemplateCheckView }> => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const check = checked(kind, bytes)
  if (check.faults.length > 0) return { transaction: null, check }
  // What the check lets through is filled once before papers depend on it.
  await sampleOf(bytes, FIELDS_OF[kind], service.ports.clock.today())
  const { transaction } = await transact(service.db, deed, w =>
    keepTemplate(w, { kind, file: nameOf(file.name), bytes, at: deed.at, author: deed.actor.name })
  )
  return { transaction, check }
}

/** Papers of the kind are laid out with this version from now on. NOT_FOUND for one of another kind. */
export const chooseFor = async (
  service: Service,
  deed: Deed,
  { kind, id }: { kind: TemplateKind; id: number | null }
): Promise<{ transaction: number | null }> => {
  if (id !== null && (await getTemplate(service.db.read, id)).kind !== kind) throw new Fault('NOT_FOUND', { id })
  const { transaction } = await transact(service.db, deed, w => chooseTemplate(w, kind, id))
  return { transaction }
}

type Which = { kind: TemplateKind; id: number | null }
const bytesOf = async (service: Service, { kind, id }: Which): Promise<Uint8Array> => {
  if (id === null) return service.ports.assets.read(`templates/${kind}.docx`)
  const template = await getTemplate(service.db.read, id)
  if (template.kind !== kind) throw new Fault('NOT_FOUND', { id })
  return getBlob(service.db.read, template.sha256)
}

/** The template itself, to be edited in Word. NOT_FOUND. */
export const templateFile = async (service: Service, which: Which): Promise<File> => {
  const bytes = await bytesOf(service, which)
  return new File([bytes as Uint8Array<ArrayBuffer>], `${which.kind}.docx`, { type: DOCX })
}

/** The template filled with a sample of every field, as PDF. NOT_FOUND, NO_PRINTER, PRINT_FAILED. */
export const templateSample = async (service: Service, which: Which): Promise<File> => {
  const date = service.ports.clock.today()
  const docx = await sampleOf(await bytesOf(service, which), FIELDS_OF[which.kind], date)
  const bytes = await paperPdf(service, docx, { title: which.kind, date })
  const name = safeFileName(`Namuna ${which.kind}`, 'pdf')
  return new File([bytes as Uint8Array<ArrayBuffer>], name, { type: 'application/pdf' })
}
