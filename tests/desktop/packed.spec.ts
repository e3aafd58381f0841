import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

/** The packed program (out/installers/linux-unpacked/nazorat, …/win-unpacked/Nazorat.exe), fuses set. */
const packed = process.env.NAZORAT_PACKED ?? ''
test.skip(packed === '', 'NAZORAT_PACKED names no packed program')

let data: string
let running: ChildProcess
const start = (args: string[], env: Record<string, string> = {}) => {
  running = spawn(packed, [`--data=${data}`, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  return running
}
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
const answers = (port: number): Promise<boolean> =>
  new Promise(resolve => {
    const socket = connect(port, '127.0.0.1')
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false))
    socket.on('close', () => socket.destroy())
  })
const opened = () => existsSync(join(data, 'nazorat.db'))

test.beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'nazorat ўрнатилган '))
})
test.afterEach(async () => {
  if (running.exitCode === null && running.signalCode === null) {
    running.kill('SIGKILL')
    await once(running, 'exit')
  }
  rmSync(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 })
})

test('the packed console opens its register', async () => {
  start([])
  await expect.poll(opened, { timeout: 30_000 }).toBe(true)
})

test('FAULTS 110: --remote-debugging-port opens no door and no register', async () => {
  const port = await freePort()
  start([`--remote-debugging-port=${port}`])
  await new Promise(resolve => setTimeout(resolve, 6000))
  expect(await answers(port)).toBe(false)
  expect(opened()).toBe(false)
})

test('FAULTS 110: --inspect opens no door', async () => {
  const port = await freePort()
  start([`--inspect=${port}`])
  await new Promise(resolve => setTimeout(resolve, 6000))
  expect(await answers(port)).toBe(false)
})

test('FAULTS 110: ELECTRON_RUN_AS_NODE and NODE_OPTIONS are without effect', async () => {
  const mark = join(data, 'ran')
  const script = `require('fs').writeFileSync(${JSON.stringify(mark)}, '')`
  start(['-e', script], { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require=${join(data, 'missing.cjs')}` })
  await expect.poll(opened, { timeout: 30_000 }).toBe(true)
  expect(existsSync(mark)).toBe(false)
})
