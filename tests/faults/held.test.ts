import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { insideOf } from '#db/connection.ts'
import { openDatabase } from '#db/open.ts'
import { getSettings, saveSetting } from '#db/repositories/settings.ts'
import { transact } from '#db/write.ts'
import { faultsFolder } from './folder.ts'
import { deedOf } from './work.ts'

const NOW = '2026-11-21T10:00:00.000Z'
/** Another program that takes the base for writing, says so, and lets it go after so many milliseconds. */
const HOLDER = `
  const sqlite = new (require('better-sqlite3'))(process.argv[1])
  sqlite.exec('begin immediate')
  process.stdout.write('held')
  setTimeout(() => sqlite.exec('rollback'), Number(process.argv[2]))`

const held = async (path: string, ms: number) => {
  const child = spawn(process.execPath, ['-e', HOLDER, path, String(ms)], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return child
}

test('held by another program: an edit waits for it; for too long it is refused by code and can be made later (21)', async () => {
  const folder = faultsFolder()
  const path = join(folder, 'nazorat.db')
  const { db, close } = await openDatabase({ path, now: NOW })
  const edit = (value: string) => transact(db, deedOf('held'), w => saveSetting(w, 'person', value))
  try {
    await edit('Каримов')
    const short = await held(path, 300)
    await edit('Мелиев')
    expect(await getSettings(db.read)).toMatchObject({ person: 'Мелиев' })
    await once(short, 'close')
    insideOf(db).sqlite.pragma('busy_timeout = 50')
    const long = await held(path, 60_000)
    await expect(edit('Жумаев')).rejects.toMatchObject({ code: 'DB_LOCKED' })
    expect(await getSettings(db.read)).toMatchObject({ person: 'Мелиев' })
    long.kill('SIGKILL')
    await once(long, 'close')
    await edit('Жумаев')
    expect(await getSettings(db.read)).toMatchObject({ person: 'Жумаев' })
  } finally {
    await close()
    rmSync(folder, { recursive: true, force: true })
  }
}, 60_000)
