import { dirname, join } from 'node:path'
import type { WritableDb } from '#db/connection.ts'
import type { Deed } from '#domain/office.ts'
import { nodePorts } from '#machine/node/ports.ts'
import { startLetter } from '#service/documents/letter.ts'
import { createPaper } from '#service/papers/save.ts'
import type { Service } from '#service/service.ts'
import { findSettings, setUp } from '#service/system/settings.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const OFFICE = { body: 'Mingbuloq tumani hokimligi', region: 'Namangan viloyati', district: 'Mingbuloq tumani' }

/** What the use cases are given over a register of this harness, set up so that letters can be written; without the router. */
export const officeOn = async (db: WritableDb): Promise<Service> => {
  const dataFolder = dirname(db.path)
  const service: Service = {
    db,
    ports: nodePorts({ root: ROOT, dataFolder }),
    version: '0.1.0',
    dataFolder,
    backupFolder: join(dataFolder, 'backups'),
    readOnly: db.readOnly,
    warnings: [],
    notices: new Set(),
    backups: { make: async () => {}, last: async () => null },
    guesses: new Map(),
    inTurn: work => work()
  }
  if ((await findSettings(db.read)) === null) {
    const deed: Deed = {
      actor: { name: 'Faults', role: 'administrator' },
      at: '2026-11-21T10:00:00.000Z',
      cause: 'setUp'
    }
    const office = { ...OFFICE, aliases: [] }
    await setUp(service, deed, { language: 'uz-Latn', script: 'latin', person: 'H.Boylarov', office })
  }
  return service
}

/** Generates a letter from its template and keeps it; its transaction. */
export const writeLetter = async (service: Service, deed: Deed, mark: string): Promise<number | null> => {
  const form = await startLetter(service, { tasks: [] })
  const letter = { ...form, date: '2026-11-21', addressees: ['Вилоят ҳокимлиги'], paragraphs: [mark] }
  return (await createPaper(service, deed, { kind: 'letter', form: letter })).transaction
}
