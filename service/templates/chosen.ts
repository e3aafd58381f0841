import type { TemplateKind } from '#domain/compose/template-kind.ts'
import type { Service } from '../service.ts'

/** The template that papers of a kind are laid out with. */
export const templateFor = (service: Service, kind: TemplateKind): Promise<Uint8Array> =>
  service.ports.assets.read(`templates/${kind}.docx`)
