import { reminderMore, reminderToast } from '#api/reminder-words.ts'
import type { Reminder } from '#api/reminders.ts'
import { callerOf } from '#service/accounts/caller.ts'
import type { Session } from '#service/accounts/session.ts'
import { reminderCounts, tellReminders } from '#service/reminders/reminders.ts'
import type { Service } from '#service/service.ts'

/** When the desktop is told, in milliseconds: soon after the start, then every two minutes. */
export const ALOUD = { first: 10_000, every: 120_000 }

const placeOf = ({ task, incoming }: Reminder): string =>
  task !== null ? `#/tasks/${task}` : incoming !== null ? `#/incoming/${incoming}` : '#/dashboard'

/** One look for the desktop: figures for the tray and what is to be told aloud, of whoever sits before the window. */
export const tellDesktop = async (
  service: Service,
  session: Session,
  post: (message: object) => void
): Promise<void> => {
  const { actor, language } = await callerOf(service, session)
  if (actor === null) {
    post({ kind: 'counts', counts: null })
    return
  }
  const { after, day, ahead } = await reminderCounts(service, actor)
  post({ kind: 'counts', counts: { late: after, today: day, ahead } })
  // What was told is kept: nothing may be written now.
  if (service.readOnly || service.notices.has('RESTORE_WAITS')) return
  const { items, more } = await tellReminders(service, actor)
  for (const one of items) post({ kind: 'toast', toast: { ...reminderToast(one, language), hash: placeOf(one) } })
  if (more > 0)
    post({ kind: 'toast', toast: { title: 'Nazorat', text: reminderMore(more, language), hash: '#/dashboard' } })
}
