import { createHash } from 'node:crypto'
import { copyFileSync, createReadStream, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { backup } from '#db/backup.ts'
import { verifyChain } from '#db/chain.ts'
import { insideOf } from '#db/connection.ts'
import { openDatabase } from '#db/open.ts'
import { saveSetting } from '#db/repositories/settings.ts'
import { transact } from '#db/write.ts'
import type { Deed } from '#domain/office.ts'
import { inFolder } from './data/folder.ts'
import { makeRegister, NOW } from './data/register.ts'
import { atMost, type Bench, figures, type Group, inTurn } from './harness.ts'

const TIMES_BARE = 2
const TIMES_BY_HAND = 1.2
const VERIFY_MS = 2000
const ENTRIES = 100_000
/** Bytes of the base that is backed up. */
const LARGE = 200 * (1 << 20)
const deed = (cause: string): Deed => ({ actor: { name: 'Bench', role: 'administrator' }, at: NOW, cause })

/** One edit, on the disk when it is answered: ours with journal and seal, and a bare update of the same row with WAL and FULL. */
const edits = async (folder: string): Promise<Group> => {
  const { db, close } = await openDatabase({ path: join(folder, 'edit.db'), now: NOW })
  const bare = new BetterSqlite3(join(folder, 'bare.db'))
  for (const pragma of ['journal_mode = wal', 'synchronous = full', 'foreign_keys = on']) bare.pragma(pragma)
  bare.exec('create table setting (id integer primary key, key text unique not null, value text not null) strict')
  bare.exec("insert into setting (key, value) values ('person', '0')")
  const update = bare.prepare("update setting set value = ? where key = 'person'")
  let n = 0
  const samples = await inTurn({ rounds: 60, warmup: 10 }, [
    {
      who: 'an edit with journal and seal',
      run: () => transact(db, deed('edit'), w => saveSetting(w, 'person', `${++n}`))
    },
    { who: 'the bare commit', run: () => bare.transaction(() => update.run(`${++n}`)).immediate() }
  ])
  await close()
  bare.close()
  const all = figures(samples)
  return {
    title: 'one durable edit',
    figures: all,
    claims: [atMost('with audit over the bare commit', 1 / (all[1]!.ratio ?? 1), TIMES_BARE, 'times')]
  }
}

const sha256 = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path)) hash.update(part)
  return hash.digest('hex')
}

/** A base of 200 MB: our backup against copying the file, its quick check and its SHA-256, each once, by hand. */
const backups = async (folder: string): Promise<Group> => {
  const path = join(folder, 'large.db')
  await makeRegister(path, { tasks: 5000, steps: 2, acts: 10 })
  const { db, close } = await openDatabase({ path, now: NOW })
  const { sqlite } = insideOf(db)
  const blob = sqlite.prepare('insert into blob (sha256, bytes, size) values (?, randomblob(1048576), 1048576)')
  for (let n = 0; statSync(path).size < LARGE; n += 1) {
    blob.run(n.toString(16).padStart(64, '0'))
    sqlite.pragma('wal_checkpoint(truncate)')
  }
  const copy = join(folder, 'copy.db')
  const samples = await inTurn({ rounds: 5, warmup: 1 }, [
    {
      who: 'a backup with manifest',
      run: () => backup(db, join(folder, 'backups'), { kind: 'event', keep: 1, now: NOW })
    },
    {
      who: 'copy, quick_check, SHA-256',
      run: async () => {
        copyFileSync(path, copy)
        const opened = new BetterSqlite3(copy, { readonly: true })
        opened.pragma('quick_check')
        opened.close()
        await sha256(copy)
        rmSync(copy)
      }
    }
  ])
  const size = Math.round(statSync(path).size / (1 << 20))
  await close()
  const all = figures(samples)
  return {
    title: `a backup of ${size} MB`,
    figures: all,
    claims: [atMost('over copying and checking by hand', 1 / (all[1]!.ratio ?? 1), TIMES_BY_HAND, 'times')]
  }
}

/** The whole journal by its seals, against reading the same lines and nothing else. */
const journal = async (folder: string): Promise<Group> => {
  const { db, close } = await openDatabase({ path: join(folder, 'journal.db'), now: NOW })
  for (let n = 0; n < ENTRIES / 100; n += 1)
    await transact(db, deed('edit'), async w => {
      for (let key = 0; key < 100; key += 1) await saveSetting(w, `key ${key}`, `${n} Рақамли технологиялар`)
    })
  const { sqlite } = insideOf(db)
  const lines = Number(sqlite.prepare('select count(*) from change').pluck().get())
  const read = sqlite.prepare('select tx, entity, record, field, old, new from change order by tx, id')
  const samples = await inTurn({ rounds: 10 }, [
    { who: 'the chain verified', run: () => verifyChain(db) },
    {
      who: 'its lines only read',
      run: () => {
        for (const line of read.iterate()) if (line === null) throw new Error('no line')
      }
    }
  ])
  await close()
  const all = figures(samples)
  return {
    title: `${lines} entries of the journal`,
    figures: all,
    claims: [atMost('verified', all[0]!.median, VERIFY_MS, 'ms')]
  }
}

export const bench: Bench = {
  name: 'trust',
  what: 'what keeps the register safe: an edit with its journal and seal, a backup of 200 MB, the check of 100,000 journal entries',
  budget: `an edit <= ${TIMES_BARE}x the bare commit; a backup <= ${TIMES_BY_HAND}x copy + quick_check + SHA-256; ${ENTRIES} entries <= ${VERIFY_MS / 1000} s`,
  run: () => inFolder(async folder => [await edits(folder), await journal(folder), await backups(folder)])
}
