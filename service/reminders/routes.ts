import type { Guarded } from '../call.ts'
import type { Service } from '../service.ts'
import { dueReminders, markReminders, reminderCounts, saveRules, tellReminders } from './reminders.ts'
import { rulesOf } from './subjects.ts'

export const reminderRoutes = (os: Guarded, service: Service) => ({
  counts: os.reminders.counts.handler(({ context }) => reminderCounts(service, context.actor)),
  due: os.reminders.due.handler(({ input, context }) => dueReminders(service, context.actor, input)),
  tell: os.reminders.tell.handler(({ context }) => tellReminders(service, context.actor)),
  read: os.reminders.read.handler(({ input, context }) =>
    markReminders(service, context.deed, { ...input, until: null })
  ),
  snooze: os.reminders.snooze.handler(({ input, context }) => markReminders(service, context.deed, input)),
  rules: os.reminders.rules.handler(async () => {
    const { kinds, ahead, after, ...rules } = await rulesOf(service)
    return { ...rules, kinds: [...kinds], ahead: [...ahead], after: [...after] }
  }),
  saveRules: os.reminders.saveRules.handler(({ input, context }) => saveRules(service, context.deed, input))
})
