/** Papers that are put together from the register in the console; a letter has a form of its own. */
export const COMPOSED_KINDS = ['report', 'speech', 'note', 'reminder', 'decision'] as const
export type ComposedKind = (typeof COMPOSED_KINDS)[number]

/** Tables of a composed paper; each row is a list of cells in the order of COLUMNS. */
export const TABLES = ['counts', 'indicators', 'tasks', 'reminded', 'problems', 'late', 'discipline', 'groups'] as const
export type TableKey = (typeof TABLES)[number]

export const COLUMNS = {
  counts: ['count', 'value'],
  indicators: ['indicator', 'unit', 'plan', 'fact', 'percent', 'growth'],
  tasks: ['section', 'number', 'task', 'deadline', 'executor', 'state'],
  reminded: ['number', 'task', 'deadline', 'left'],
  problems: ['problem', 'remedy', 'responsible', 'until'],
  late: ['task', 'due', 'days', 'reason'],
  discipline: ['body', 'due', 'inTime', 'overdue', 'share'],
  groups: ['group', 'leader', 'seats', 'meetings']
} as const satisfies Record<TableKey, readonly string[]>

/** Whose parts a person adds, removes and moves; the others have the parts their template prints. */
export const FREE_PARTS: readonly ComposedKind[] = ['speech', 'decision']
