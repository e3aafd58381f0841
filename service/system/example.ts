import type { Progress } from '#api/imports.ts'
import type { Deed } from '#domain/office.ts'
import { type Accepted, acceptDraft } from '../imports/accept.ts'
import { discardDraft } from '../imports/drafts.ts'
import { readAndKeep } from '../imports/read.ts'
import type { Service } from '../service.ts'
import { type Report, streamed } from '../stream.ts'
import { listRows } from '../tasks/list.ts'
import { setState } from '../tasks/standing.ts'
import { settingsOf } from './settings.ts'

export type ExampleLoaded = Accepted & { done: number }

const step = (stage: Progress['stage'], done: number): Progress => ({ kind: 'progress', stage, done, total: 1 })

/**
 * Brings in the shipped decree by the same use cases as any other: read, accept with what concerns the office under control,
 * and of the tasks whose date is past the earlier half done, so that every colour is seen. NOT_SET_UP, SAME_ACT.
 */
export const bringExample = async (
  service: Service,
  deed: Deed,
  { report, signal }: { report: Report; signal: AbortSignal }
): Promise<ExampleLoaded> => {
  await settingsOf(service.db.read)
  const bytes = await service.ports.assets.read('templates/example/pq308.txt')
  const draft = await readAndKeep(service, deed, { name: 'pq308.txt', bytes }, { report, signal })
  report(step('write', 0))
  const choice = { control: 'concerned', picked: [], past: 'open', again: false } as const
  const accepted = await acceptDraft(service, deed, { draft, ...choice }).catch(async (error: unknown) => {
    await discardDraft(service, draft)
    throw error
  })
  const rows = await listRows(service, { view: 'due', acts: [accepted.act], control: 'ours', due: ['late'] })
  const byDate = rows.filter(row => row.due !== null).sort((a, b) => (a.due! < b.due! ? -1 : a.due! > b.due! ? 1 : 0))
  const finished = byDate.slice(0, Math.ceil(byDate.length / 2)).map(row => row.id)
  if (finished.length > 0) await setState(service, deed, { ids: finished, state: 'done' })
  report(step('write', 1))
  return { ...accepted, done: finished.length }
}

/** The call behind the button on the first screen. */
export const loadExample = (service: Service, deed: Deed, signal?: AbortSignal) =>
  streamed(async (report, both) => {
    const { act, transaction, ours } = await bringExample(service, deed, { report, signal: both })
    return { kind: 'done' as const, act, transaction, ours }
  }, signal)
