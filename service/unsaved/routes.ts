import { dropPreference, keepPreference, preferencesUnder } from '#db/repositories/preferences.ts'
import type { Guarded } from '../call.ts'
import type { Service } from '../service.ts'

const PREFIX = 'unsaved:'

export const unsavedRoutes = (os: Guarded, service: Service) => ({
  list: os.unsaved.list.handler(async ({ context }) => {
    const rows = await preferencesUnder(service.db.read, context.deed.actor.name, PREFIX)
    return rows.flatMap(({ name, value }) =>
      typeof value === 'string' ? [{ name: name.slice(PREFIX.length), text: value }] : []
    )
  }),
  keep: os.unsaved.keep.handler(async ({ input: { name, text }, context: { deed } }) => {
    if (text === null) await dropPreference(service.db, deed.actor.name, PREFIX + name)
    else await keepPreference(service.db, deed.actor.name, PREFIX + name, text)
    return { at: deed.at }
  })
})
