import type { Edition } from '#api/imports.ts'
import type { Deed } from '#domain/office.ts'
import type { Service } from '../service.ts'
import { applyControl, controlOf, isControlDraft } from './control-table.ts'
import { keptDraft } from './drafts.ts'
import { decideEdition, editionOf } from './edition.ts'
import { applyEdition, type Merged, type MergeWords } from './edition-write.ts'

const isControl = async (service: Service, draft: number): Promise<boolean> =>
  isControlDraft((await keptDraft(service, draft)).draft)

/** What a draft changes in the register: as another office's control table, or as a new edition of an act; null when as neither. */
export const comparedWith = async (service: Service, draft: number): Promise<Edition | null> =>
  (await isControl(service, draft)) ? controlOf(service, draft) : editionOf(service, draft)

export const decide = (service: Service, input: { draft: number; keys: string[]; accept: boolean }) =>
  decideEdition(service, input, async (_, draft) => (await comparedWith(service, draft))?.changes ?? [])

/** Writes what was accepted, in one transaction. */
export const merge = async (
  service: Service,
  deed: Deed,
  input: { draft: number; words: MergeWords }
): Promise<Merged> =>
  (await isControl(service, input.draft)) ? applyControl(service, deed, input) : applyEdition(service, deed, input)
