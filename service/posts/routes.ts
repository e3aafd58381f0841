import type { Guarded } from '../call.ts'
import type { Service } from '../service.ts'
import { addPost, changePost, holderOf, postDetail, postRows, removeOf, renamePost } from './posts.ts'

export const postRoutes = (os: Guarded, service: Service) => ({
  list: os.posts.list.handler(({ input }) => postRows(service, input)),
  get: os.posts.get.handler(({ input }) => postDetail(service, input)),
  holderOf: os.posts.holderOf.handler(({ input }) => holderOf(service, input)),
  change: os.posts.change.handler(({ input, context }) => changePost(service, context.deed, input)),
  rename: os.posts.rename.handler(({ input, context }) => renamePost(service, context.deed, input)),
  removeName: os.posts.removeName.handler(({ input, context }) =>
    removeOf(service, context.deed, 'post_name', input.id)
  ),
  add: os.posts.add.handler(({ input, context }) => addPost(service, context.deed, input)),
  remove: os.posts.remove.handler(({ input, context }) => removeOf(service, context.deed, 'post', input.id)),
  removeHolding: os.posts.removeHolding.handler(({ input, context }) =>
    removeOf(service, context.deed, 'holding', input.id)
  )
})
