import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { say } from './say.mjs'

const alive = pid => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

const ownerOf = folder => {
  try {
    return Number(readFileSync(join(folder, 'pid'), 'utf8'))
  } catch {
    return null // the owner has made the folder and is about to write its number, or has just left
  }
}

/** Several commands may be started side by side; one installs or builds, the others wait. */
export const alone = async (folder, work) => {
  mkdirSync(dirname(folder), { recursive: true })
  let unowned = 0
  for (let told = false; ; ) {
    try {
      mkdirSync(folder)
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const owner = ownerOf(folder)
    unowned = owner === null ? unowned + 1 : 0
    if ((owner !== null && !alive(owner)) || unowned > 25) {
      rmSync(folder, { recursive: true, force: true })
      continue
    }
    if (!told) say('waiting')
    told = true
    await sleep(200)
  }
  try {
    writeFileSync(join(folder, 'pid'), String(process.pid))
    return await work()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
