/** All made papers of the corpus. */
import type { CorpusCase } from './case.ts'
import { ACTS } from './acts.ts'
import { CLAUSES } from './clauses.ts'
import { CONTROL } from './control.ts'
import { DEADLINES } from './deadlines.ts'
import { FRAMES } from './frames.ts'
import { GROUPS } from './groups.ts'
import { MORE_GROUPS } from './more-groups.ts'
import { MORE_ROADMAPS } from './more-roadmaps.ts'
import { ROADMAP_CELLS } from './roadmap-cells.ts'
import { ROADMAP_ROWS } from './roadmap-rows.ts'
import { ROADMAPS } from './roadmaps.ts'
import { TEXT_PLANS } from './text-plans.ts'
import { VARIED } from './varied.ts'
import { WHOLE } from './whole.ts'
import { WHOLE_TABLES } from './whole-tables.ts'

export const CASES: readonly CorpusCase[] = [
  ...ROADMAPS,
  ...ROADMAP_ROWS,
  ...MORE_ROADMAPS,
  ...ROADMAP_CELLS,
  ...DEADLINES,
  ...GROUPS,
  ...CONTROL,
  ...ACTS,
  ...WHOLE,
  ...WHOLE_TABLES,
  ...FRAMES,
  ...TEXT_PLANS,
  ...VARIED,
  ...CLAUSES,
  ...MORE_GROUPS
]
