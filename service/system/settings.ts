import type { ReadableDb } from '#db/connection.ts'
import { insertFirstJournals } from '#db/repositories/journals.ts'
import { getSettings, saveSetting } from '#db/repositories/settings.ts'
import { transact, type Writer } from '#db/write.ts'
import { Fault } from '#domain/fault.ts'
import type { Deed, LetterDefaults, Office, Script, Settings } from '#domain/office.ts'
import type { Service } from '../service.ts'

/** The first letterhead of an office, until its own was used once: the state, the region, the body. */
export const firstLetterhead = (office: Office, script: Script, person: string): LetterDefaults => ({
  head: ['O‘zbekiston Respublikasi', office.region, office.body].map(line => line.trim()).filter(line => line !== ''),
  address: '',
  tel: '',
  fax: '',
  email: '',
  city: '',
  headScript: 'latin',
  bodyScript: script,
  signerPost: '',
  signerName: '',
  executorName: person,
  executorTel: ''
})

/** The settings, or null before the first start was finished. */
export const findSettings = async (db: ReadableDb): Promise<Settings | null> => {
  const kept = (await getSettings(db)) as Partial<Settings>
  const { language, script, person, office } = kept
  if (language === undefined || script === undefined || person === undefined || office === undefined) return null
  const letter = kept.letter ?? firstLetterhead(office, script, person)
  const look = kept.look ?? { scheme: 'auto', contrast: 'auto' }
  return { language, script, person, office, letter, look, pdf: kept.pdf ?? 'browser', guide: kept.guide ?? true }
}

/** NOT_SET_UP before the first start was finished. */
export const settingsOf = async (db: ReadableDb): Promise<Settings> => {
  const settings = await findSettings(db)
  if (settings === null) throw new Fault('NOT_SET_UP')
  return settings
}

/** Only what is given is written. */
export const writeSettings = async (w: Writer, given: Partial<Settings>): Promise<void> => {
  for (const [key, value] of Object.entries(given)) if (value !== undefined) await saveSetting(w, key, value)
}

/** First start: who we are, and the two journals every office keeps. */
export const setUp = async (
  service: Service,
  deed: Deed,
  given: Omit<Settings, 'letter' | 'look' | 'guide' | 'pdf'>
): Promise<{ transaction: number | null }> => {
  if (given.person.trim() === '') throw new Fault('BAD_VALUE', { detail: 'F.I.Sh.' })
  const { transaction } = await transact(service.db, deed, async w => {
    await writeSettings(w, given)
    await insertFirstJournals(w)
  })
  return { transaction }
}

/** Later changes: who we are, in which language, with which letterhead. */
export const saveSettings = async (
  service: Service,
  deed: Deed,
  given: Partial<Settings>
): Promise<{ transaction: number | null }> => {
  // Every change is signed by this name.
  if (given.person?.trim() === '') throw new Fault('BAD_VALUE', { detail: 'F.I.Sh.' })
  const { transaction } = await transact(service.db, deed, w => writeSettings(w, given))
  return { transaction }
}
