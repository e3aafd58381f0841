/** Meetings, seminars, courses and the like: what was held, where, with whom, and what was decided. */
export const EVENT_KINDS = ['meeting', 'seminar', 'course', 'attestation', 'launch', 'other'] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** On the way, over, or called off. A planned event whose last day is over waits for its minutes: computed, never stored. */
export const EVENT_STATES = ['planned', 'held', 'cancelled'] as const
export type EventState = (typeof EVENT_STATES)[number]

/** A question of the agenda and who speaks on it ('' for nobody named). */
export type AgendaItem = { text: string; speaker: string }

/** Of one body; null = not counted. Without bodies one line with an empty `body` holds the whole. */
export type Attendance = { body: string; invited: number | null; attended: number | null; passed: number | null }

export type AttendanceFault = 'passed-over-attended' | 'body-twice' | 'nothing'

/**
 * What cannot be in the lines of who came: more passed than came, a body twice (`key` folds its name), a line without a figure.
 * More may come than were invited. Null when all is well; `at` is the line from 0.
 */
export const attendanceFault = (
  lines: readonly Attendance[],
  key: (body: string) => string
): { at: number; fault: AttendanceFault } | null => {
  const seen = new Set<string>()
  for (const [at, { body, invited, attended, passed }] of lines.entries()) {
    if (invited === null && attended === null && passed === null && body.trim() === '') return { at, fault: 'nothing' }
    if (passed !== null && attended !== null && passed > attended) return { at, fault: 'passed-over-attended' }
    if (seen.has(key(body))) return { at, fault: 'body-twice' }
    seen.add(key(body))
  }
  return null
}

export type AttendanceSum = { invited: number | null; attended: number | null; passed: number | null; bodies: number }

const sumOf = (values: readonly (number | null)[]): number | null => {
  const known = values.filter(value => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}

/** All lines together; null where no line says a figure. */
export const attendanceSum = (lines: readonly Attendance[]): AttendanceSum => ({
  invited: sumOf(lines.map(line => line.invited)),
  attended: sumOf(lines.map(line => line.attended)),
  passed: sumOf(lines.map(line => line.passed)),
  bodies: lines.filter(line => line.body.trim() !== '').length
})
