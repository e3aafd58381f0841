import type { Generated } from 'kysely'
import type { TemplateKind } from '#domain/compose/template-kind.ts'

export type TemplateTables = {
  template: {
    id: Generated<number>
    kind: TemplateKind
    n: number
    file: string
    sha256: string
    chosen: number
    at: string
    author: string
  }
}
