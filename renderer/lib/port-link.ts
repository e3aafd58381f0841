import { RPCLink } from '@orpc/client/message-port'

type Link = RPCLink<Record<never, never>>

/** The service ended while the call was under way: nobody can tell from here whether it was done. */
export class ServiceLost extends Error {
  constructor() {
    super('the service process ended during the call')
    this.name = 'ServiceLost'
  }
}

/** One life of the service: the link comes when its port does; `lost` rejects when it ends. */
const aLife = () => {
  const link = Promise.withResolvers<Link>()
  const lost = Promise.withResolvers<never>()
  lost.promise.catch(() => {}) // often nobody is waiting
  return { link: link.promise, begin: link.resolve, lost: lost.promise, end: () => lost.reject(new ServiceLost()) }
}

const isStream = (answer: unknown): answer is AsyncIterator<unknown> =>
  typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer

/** The same stream, which breaks when the service ends instead of standing still for ever. */
async function* until(stream: AsyncIterator<unknown>, lost: Promise<never>) {
  try {
    for (;;) {
      const { done, value } = await Promise.race([stream.next(), lost])
      if (done === true) return value
      yield value
    }
  } finally {
    // What cannot be told to a service that is gone need not be told.
    void stream.return?.().catch(() => {})
  }
}

/**
 * Calls over the port that Electron hands over, across restarts of the service: a new port takes the place of the old one,
 * calls that hung on the old one are rejected with ServiceLost, calls made in between wait for the new one. `onBack` is told
 * of every port but the first.
 */
export const createPortLink = (onBack: () => void) => {
  let life = aLife()
  let begun = false
  let before = false
  return {
    take: (port: MessagePort): void => {
      if (begun) {
        life.end()
        life = aLife()
      }
      const mine = life
      // Registered before the link's own listener, which ends its calls as if the person had cancelled them.
      port.addEventListener('close', () => {
        if (life !== mine) return
        mine.end()
        life = aLife()
        begun = false
      })
      mine.begin(new RPCLink({ port }))
      port.start()
      begun = true
      if (before) onBack()
      before = true
    },
    call: async (path: readonly string[], input: unknown, options: Parameters<Link['call']>[2]): Promise<unknown> => {
      const { link, lost } = life
      const ready = await link
      const answer = await Promise.race([ready.call(path, input, options), lost])
      return isStream(answer) ? until(answer, lost) : answer
    }
  }
}
