import { WebSocket } from 'ws'
import { Fault } from '#domain/fault.ts'

/** Milliseconds to wait for a call that needs nobody, and for one that opens a window. */
export type Patience = { silent: number; window: number }
export const PATIENCE: Patience = { silent: 10_000, window: 180_000 }

export type Request = { plugin?: string; name: string; arguments?: readonly string[] }
export type Reply = { success: boolean; status: number; reason: string; [field: string]: unknown }

/** 64 MB as base64 with its envelope: no answer of the program is larger. */
const LARGEST = 96 * 1024 * 1024

/** The program's own refusals that mean one thing whatever was asked. */
export const refusalOf = ({ status, reason }: Reply): Fault => {
  if (status === -5) return new Fault('SIGNER_CLOSED')
  if (/BadPaddingException/.test(reason)) return new Fault('SIGNER_WRONG_PASSWORD')
  return new Fault('SIGNER_REFUSED', { detail: reason.slice(0, 200) || String(status) })
}

const replyOf = (text: string): Reply => {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (cause) {
    throw new Fault('SIGNER_REFUSED', { detail: 'JSON' }, { cause })
  }
  if (typeof parsed !== 'object' || parsed === null || !('success' in parsed) || typeof parsed.success !== 'boolean') {
    throw new Fault('SIGNER_REFUSED', { detail: 'JSON' })
  }
  const { status, reason } = parsed as { status?: unknown; reason?: unknown }
  return {
    ...parsed,
    success: parsed.success,
    status: Number(status ?? 0),
    reason: typeof reason === 'string' ? reason : ''
  }
}

/** TLS of the program is self-signed; it never leaves this machine, so its certificate proves nothing either way. */
const socketTo = (address: string): WebSocket =>
  new WebSocket(address, { rejectUnauthorized: false, maxPayload: LARGEST, perMessageDeflate: false })

const TLS_TROUBLE = /SSL|TLS|EPROTO|certificate/i

/**
 * One request on a socket of its own (E-IMZO's protocol has no request ids): open, send, one answer, close. Gives the answer
 * whether the program says yes or no. SIGNER_NOT_RUNNING, SIGNER_TLS, SIGNER_SILENT after `patience` ms, SIGNER_REFUSED
 * when the answer is not of the protocol, CANCELLED.
 */
export const ask = (address: string, request: Request, patience: number, signal?: AbortSignal): Promise<Reply> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(new Fault('CANCELLED'))
      return
    }
    const socket = socketTo(address)
    const settle = (deed: () => void) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      socket.removeAllListeners()
      // Ending a socket that never opened makes it complain once more; whoever asked has his answer already.
      socket.on('error', () => {})
      if (socket.readyState === WebSocket.OPEN) socket.close()
      else socket.terminate()
      deed()
    }
    const fail = (fault: Fault) => settle(() => reject(fault))
    const cancel = () => fail(new Fault('CANCELLED'))
    const timer = setTimeout(() => fail(new Fault('SIGNER_SILENT')), patience)
    signal?.addEventListener('abort', cancel)
    socket.on('open', () => socket.send(JSON.stringify(request)))
    socket.on('message', data => {
      try {
        const reply = replyOf(data.toString())
        settle(() => resolve(reply))
      } catch (error) {
        fail(error as Fault)
      }
    })
    socket.on('error', cause =>
      fail(new Fault(TLS_TROUBLE.test(cause.message) ? 'SIGNER_TLS' : 'SIGNER_NOT_RUNNING', {}, { cause }))
    )
    socket.on('close', code => fail(new Fault(code === 1015 ? 'SIGNER_TLS' : 'SIGNER_NOT_RUNNING')))
  })
