/** All made papers of the corpus. */
import type { CorpusCase } from './case.ts'
import { ACTS } from './acts.ts'
import { CONTROL } from './control.ts'
import { DEADLINES } from './deadlines.ts'
import { GROUPS } from './groups.ts'
import { MORE_ROADMAPS } from './more-roadmaps.ts'
import { ROADMAPS } from './roadmaps.ts'
import { WHOLE } from './whole.ts'

export const CASES: readonly CorpusCase[] = [
  ...ROADMAPS,
  ...MORE_ROADMAPS,
  ...DEADLINES,
  ...GROUPS,
  ...CONTROL,
  ...ACTS,
  ...WHOLE
]
