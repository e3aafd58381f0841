import { baseFacts } from '#db/facts.ts'
import type { Service } from '../service.ts'
import { findSettings } from './settings.ts'

const LINES = 50

/**
 * What a person may send to whoever helps: versions, sizes, counts, warnings and the newest lines of the log. English and
 * technical on purpose: it is read by a programmer. Holds no name, title, text, address or folder.
 */
export const diagnosticsOf = async (service: Service): Promise<{ text: string }> => {
  const { ports, db } = service
  const machine = ports.machine.facts()
  const base = await baseFacts(db)
  const settings = await findSettings(db.read)
  const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`
  const facts: [string, string][] = [
    ['Nazorat', service.version],
    ['at', ports.clock.now()],
    ['system', `${machine.platform}, ${machine.release}, ${machine.memoryMb} MB memory`],
    ...Object.entries(machine.versions),
    ['sqlite', base.sqlite],
    [
      'register',
      `schema ${base.schema}, ${base.journal}, ${megabytes(base.bytes)}${service.readOnly ? ', read-only' : ''}`
    ],
    ['data folder', megabytes(await ports.machine.sizeOf(service.dataFolder))],
    [
      'rows',
      Object.entries(base.rows)
        .map(([table, count]) => `${table} ${count}`)
        .join(', ')
    ],
    ['language', settings === null ? 'not set up' : `${settings.language}, ${settings.script}`],
    ['last backup', (await service.backups.last()) ?? 'none'],
    ['warnings', service.warnings.join(', ') || 'none']
  ]
  const lines = ports.log.newest(LINES)
  return {
    text: [...facts.map(([name, value]) => `${name}: ${value}`), `log (${lines.length} lines):`, ...lines].join('\n')
  }
}
