import type { TemplateField } from '#templates/field.ts'
import { fillTemplate, type TemplateView } from './fill.ts'
import { openPackage } from './package.ts'
import { readTags } from './tags.ts'
import { TemplateError, type TemplateFault } from './template-error.ts'

/** What a check of a template tells: every fault with its place, and the names of the list that the template does not print. */
export type TemplateCheck = { faults: readonly TemplateFault[]; used: readonly string[]; unused: readonly string[] }

/** Checks a template in one pass against its list of fields: everything wrong at once. Throws nothing. */
export const checkTemplate = (template: Uint8Array, fields: readonly TemplateField[]): TemplateCheck => {
  try {
    const { tags, faults } = readTags(openPackage(template), fields)
    const named = new Set(tags.map(tag => tag.name))
    const names = fields.map(field => field.name)
    return {
      faults,
      used: names.filter(name => named.has(name)),
      unused: names.filter(name => !named.has(name))
    }
  } catch (error) {
    if (error instanceof TemplateError) return { faults: error.faults, used: [], unused: fields.map(one => one.name) }
    throw error
  }
}

const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  char => char.charCodeAt(0)
)

const sampleValue = (field: TemplateField): TemplateView[string] => {
  switch (field.kind) {
    case 'text':
      return `«${field.name}»`
    case 'condition':
      return true
    case 'loop':
      return [sampleView(field.fields), sampleView(field.fields)]
    case 'image':
      return { bytes: PIXEL, about: field.about }
    case 'chart': {
      const series = [{ name: 'A', values: [1, 2] }]
      return { kind: 'bars', title: `«${field.name}»`, categories: ['I', 'II'], series }
    }
  }
}

/** A value for every field: texts name their field, loops have two rows, conditions hold. */
const sampleView = (fields: readonly TemplateField[]): TemplateView =>
  Object.fromEntries(fields.map(field => [field.name, sampleValue(field)]))

/** The template filled with a sample of every field, for the eye. Throws TemplateError with all faults of the template. */
export const sampleOf = (template: Uint8Array, fields: readonly TemplateField[], date: string): Promise<Uint8Array> =>
  fillTemplate(template, sampleView(fields), fields, { title: 'namuna', author: '', date })
