import { cells } from './cells.ts'
import { documents, system } from './documents.ts'
import { imports } from './imports.ts'
import { acts, changes, groups, tasks } from './register.ts'
import { views } from './views.ts'

/** Every call between a screen and the service. */
export const contract = { system, imports, acts, tasks, cells, groups, changes, documents, views }
export type Contract = typeof contract
