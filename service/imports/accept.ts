import { findAct } from '#db/repositories/acts.ts'
import { deleteDraft } from '#db/repositories/drafts.ts'
import { transact } from '#db/write.ts'
import { Fault } from '#domain/fault.ts'
import type { Deed } from '#domain/office.ts'
import { settleAct } from '../calendar/calendar.ts'
import type { Service } from '../service.ts'
import { settingsOf } from '../system/settings.ts'
import { keptDraft } from './drafts.ts'
import { type Choice, planTasks } from './plan.ts'
import { counted } from './reshape.ts'
import { type ActWritten, writeAct } from './write-act.ts'

export type Accepted = ActWritten & { transaction: number; ours: number; closed: number }

/**
 * Takes a draft into the register in one transaction, after a verified backup; the whole import can be undone later.
 * SAME_ACT (`id` of the one that is there) unless `again`; NO_ACT_NUMBER, NOTHING_PICKED, NOT_SET_UP, BACKUP_FAILED.
 */
export const acceptDraft = (
  service: Service,
  deed: Deed,
  { draft: id, again, ...choice }: Choice & { draft: number; again: boolean }
): Promise<Accepted> =>
  service.inTurn(async () => {
    const { office } = await settingsOf(service.db.read)
    const kept = await keptDraft(service, id)
    const { draft, numberOf } = counted(kept.draft)
    const picked = choice.picked.map(({ annex, number }) => ({ annex, number: numberOf(annex, number) }))
    const plan = planTasks(draft, { ...choice, picked }, office, service.ports.clock.today())
    const { number, date } = draft.act
    const same = await findAct(service.db.read, { number: number ?? '', date })
    if (same !== undefined && !again) throw new Fault('SAME_ACT', { id: same.id, file: kept.file })
    await service.backups.make()
    const { transaction, result } = await transact(service.db, deed, async w => {
      const written = await writeAct(w, { draft, plan, bytes: kept.bytes, at: deed.at })
      await settleAct(w, written.act)
      return written
    })
    if (transaction === null) throw new Error('an import always writes')
    // Only now: had the machine stopped in between, the draft would still be there, and accepting it again warns.
    await deleteDraft(service.db, id)
    noteImport(service, { ...result, ours: plan.ours, closed: plan.closed })
    return { ...result, transaction, ours: plan.ours, closed: plan.closed }
  })

/** Counts only: the log is read by others than the office. */
const noteImport = ({ ports }: Service, counts: Record<string, unknown>): void => {
  const line = Object.entries(counts).flatMap(([name, count]) =>
    typeof count === 'number' ? [`${name} ${count}`] : []
  )
  ports.log.write('info', { at: ports.clock.now(), call: 'imports.accept', line: line.join(', ') })
}
