import { COMPOSED_KINDS } from './kinds.ts'

/** Kinds of papers that are laid out with a template. */
export const TEMPLATE_KINDS = ['letter', ...COMPOSED_KINDS] as const
export type TemplateKind = (typeof TEMPLATE_KINDS)[number]
