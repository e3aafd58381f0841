import { verifyChain } from '#db/chain.ts'
import { readHead } from '#db/head.ts'
import { keepLastCheck } from '#db/last-check.ts'
import { mendIndexes } from '#db/mend-indexes.ts'
import type { RecordRef } from '#db/repositories/touched.ts'
import { verifyRows } from '#db/verify-rows.ts'
import type { Service } from '../service.ts'
import { namesOf } from './names.ts'

/** Places told of each kind; all are counted. */
const TOLD = 100

/**
 * The whole change journal checked by its seals, every record against the journal, and every index against its rows: a damaged
 * index is made anew and told. Changes nothing else; what is broken is a warning (AUDIT_BROKEN) from then on. About a second
 * for 20,000 tasks, in which nothing else is answered.
 */
export const verifyJournal = async (service: Service) => {
  const { db, ports } = service
  const at = ports.clock.now()
  const { rebuilt, left } = mendIndexes(db)
  for (const [what, lines] of Object.entries({ 'indexes made anew': rebuilt, 'integrity check': left }))
    if (lines.length > 0) ports.log.write('warn', { at, call: 'changes.verify', line: `${what}: ${lines.join('; ')}` })
  const chain = verifyChain(db, { known: readHead(db.path) })
  const rows = verifyRows(db)
  const told = rows.slice(0, TOLD)
  const names = await namesOf(
    db.read,
    told.map(({ entity, record }): RecordRef => ({ entity, record }))
  )
  const broken = chain.faults.length + rows.length + left.length
  if (broken > 0) service.notices.add('AUDIT_BROKEN')
  else service.notices.delete('AUDIT_BROKEN')
  if (!service.readOnly) keepLastCheck(db.path, at)
  return {
    at,
    checked: chain.checked,
    broken,
    rebuilt,
    pages: left.length,
    chain: chain.faults.slice(0, TOLD),
    rows: told.map(({ entity, record, field }) => ({ entity, record, field, name: names.name({ entity, record }) }))
  }
}
