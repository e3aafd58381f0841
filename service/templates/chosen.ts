import { getBlob } from '#db/repositories/blobs.ts'
import { chosenTemplate } from '#db/repositories/templates.ts'
import type { TemplateKind } from '#domain/compose/template-kind.ts'
import type { Service } from '../service.ts'

/** The template that papers of a kind are laid out with: the office's own, or the shipped one. */
export const templateFor = async (service: Service, kind: TemplateKind): Promise<Uint8Array> => {
  const own = await chosenTemplate(service.db.read, kind)
  return own === null ? service.ports.assets.read(`templates/${kind}.docx`) : getBlob(service.db.read, own)
}
