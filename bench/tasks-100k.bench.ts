import type { Bench } from './harness.ts'
export const bench: Bench = { name: 'tasks-100k', what: 'x', budget: 'x', run: async () => [] }
