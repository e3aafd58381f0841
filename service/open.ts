import { type OpenResult, openDatabase } from '#db/open.ts'
import { needsRescue } from '#db/rescue.ts'
import { createService, type ServiceParts } from './create.ts'
import type { Router } from './router.ts'
import type { Service } from './service.ts'

type Parts = Omit<ServiceParts, 'db' | 'warnings' | 'rescue'> & {
  /** The base's file. */
  path: string
  /** What the host does when a backup was laid ready for a base that could not be opened: it opens anew. */
  reopen: () => Promise<void>
}

/**
 * Opens the register and makes its service. A base that cannot be opened at all (empty, damaged, not ours) gives a service
 * that answers the calls of the rescue screen and nothing else. Errors: those of openDatabase that no backup mends.
 */
export const openService = async (
  parts: Parts
): Promise<{ service: Service; router: Router; close: OpenResult['close'] }> => {
  const { path, reopen, ...rest } = parts
  const now = rest.ports.clock.now()
  try {
    const { db, warnings, close } = await openDatabase({ path, now })
    return { ...createService({ ...rest, db, warnings }), close }
  } catch (error) {
    if (!needsRescue(error)) throw error
    rest.ports.log.write('warn', { at: now, call: 'open', line: `rescue: ${error.code}` })
    // Nothing lies in it: it only stands where the guard and the caller's name look.
    const { db, close } = await openDatabase({ path: ':memory:', now })
    return { ...createService({ ...rest, db, rescue: { fault: error, path, reopen } }), close }
  }
}
