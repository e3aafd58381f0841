import { gridView, type SavedView } from '#api/views.ts'
import { getView, type KeptView, listViews, saveView } from '#db/repositories/saved-views.ts'
import { transact } from '#db/write.ts'
import { Fault } from '#domain/fault.ts'
import type { Actor, Deed } from '#domain/office.ts'
import type { Service } from '../service.ts'

/** Views of a grid that this person sees. One kept by another version of the program and not understood here is left out. */
export const viewsOf = async (service: Service, actor: Actor, grid: string): Promise<SavedView[]> =>
  (await listViews(service.db.read, grid, actor.name)).flatMap(kept => {
    const view = gridView.safeParse(kept.view)
    return view.success ? [{ ...kept, view: view.data }] : []
  })

export const keepView = async (
  service: Service,
  deed: Deed,
  view: Omit<KeptView, 'id' | 'owner'>
): Promise<{ transaction: number | null; id: number }> => {
  const name = view.name.trim()
  if (name === '') throw new Fault('BAD_VALUE', { detail: 'name' })
  const { transaction, result } = await transact(service.db, deed, w =>
    saveView(w, { ...view, name, owner: deed.actor.name })
  )
  return { transaction, id: result }
}

/** NOT_FOUND; FORBIDDEN: a view that another person keeps for himself. */
export const removeView = async (service: Service, deed: Deed, id: number): Promise<{ transaction: number | null }> => {
  const { transaction } = await transact(service.db, deed, async w => {
    const view = await getView(w.db, id)
    if (!view.shared && view.owner !== deed.actor.name) throw new Fault('FORBIDDEN')
    await w.remove('saved_view', id)
  })
  return { transaction }
}
