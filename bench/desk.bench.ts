import { join } from 'node:path'
import { insideOf } from '#db/connection.ts'
import { openDatabase } from '#db/open.ts'
import { newestHits } from '#db/search.ts'
import { transact } from '#db/write.ts'
import { foldedWords } from '#language/fold.ts'
import { inFolder } from './data/folder.ts'
import { openRegister } from './data/program.ts'
import { makeRegister, NOW } from './data/register.ts'
import { SEARCHES } from './data/searches.ts'
import { atMost, type Bench, figures, type Group, inTurn, type Samples } from './harness.ts'

const TASKS = 100_000
const EDITS = 10_000
const SHOWN = 200
const DESK = 5
const SEARCH = 5
const TIMES = 2

/** The first screen and the discipline table, by the calls a screen makes. */
const measureDesk = async (path: string): Promise<Group> => {
  const { client, close } = await openRegister(path)
  const start = performance.now()
  const { open } = await client.desk.today()
  const first = performance.now() - start
  const { rows } = await client.tasks.list({ view: 'due', due: ['late'], first: 50 })
  const ids = rows.map(row => row.id)
  let turn = 0
  const beginning = performance.now()
  await client.desk.discipline({ by: 'body', from: '2024-01-01', to: '2027-12-31' })
  const firstDiscipline = performance.now() - beginning
  const samples = await inTurn({ rounds: 15 }, [
    { who: 'the first screen', run: () => client.desk.today() },
    {
      who: 'discipline of execution by body, four years',
      run: () => client.desk.discipline({ by: 'body', from: '2024-01-01', to: '2027-12-31' })
    }
  ])
  const after: number[] = []
  const disciplineAfter: number[] = []
  for (let round = 0; round < 10; round++) {
    const id = ids[turn++ % ids.length]!
    await client.tasks.setProgress({ ids: [id], progress: 1 + turn })
    const begin = performance.now()
    await client.desk.today()
    after.push(performance.now() - begin)
    const then = performance.now()
    await client.desk.discipline({ by: 'body', from: '2024-01-01', to: '2027-12-31' })
    disciplineAfter.push(performance.now() - then)
  }
  samples.set('the first screen right after an edit', after)
  samples.set('discipline of execution right after that edit', disciplineAfter)
  samples.set('the first screen for the first time after the start', [first])
  samples.set('discipline of execution by body for the first time after the start', [firstDiscipline])
  await close()
  const all = figures(samples).map(one => ({ ...one, ratio: null }))
  return {
    title: `the first screen and discipline over ${TASKS} tasks`,
    note: `Open duties of ours: ${open}.`,
    figures: all,
    claims: [
      atMost('the first screen', all[0]!.median, DESK, 'ms'),
      atMost('the first screen right after an edit', all[2]!.median, DESK, 'ms'),
      atMost('discipline of execution', all[1]!.median, DESK, 'ms'),
      atMost('discipline of execution right after an edit', all[3]!.median, DESK, 'ms')
    ]
  }
}

const measureSearch = async (path: string): Promise<Group> => {
  const { db, close } = await openDatabase({ path, now: NOW })
  const { sqlite } = insideOf(db)
  sqlite.exec(`create virtual table temp.ranked using fts5(search, content = '', prefix = '2 3');
    insert into temp.ranked(rowid, search) select id, search from task`)
  const like = sqlite.prepare('select id from task where search like ? order by id desc limit 200')
  const ranked = sqlite.prepare(`select rowid from temp.ranked where ranked match ? order by rank limit ${SHOWN}`)
  const searches: readonly [string, (text: string) => unknown][] = [
    [
      `nazorat: the newest ${SHOWN}, whole words, beginnings, insides`,
      text => newestHits(db.read, 'task', text, SHOWN)
    ],
    [
      `FTS5 on folded words, the ${SHOWN} best by rank`,
      text =>
        ranked.all(
          foldedWords(text)
            .map(word => `"${word}"*`)
            .join(' ')
        )
    ],
    [`LIKE on folded text, the newest ${SHOWN}`, text => like.all(`%${foldedWords(text).join('%')}%`)]
  ]
  const samples: Samples = new Map(searches.map(([who]) => [who, []]))
  for (let round = -1; round < 3; round++) {
    for (const text of [...SEARCHES, 'а', 'x', 'ra', 'ко']) {
      for (const [who, search] of searches) {
        const start = performance.now()
        await search(text)
        if (round >= 0) samples.get(who)!.push(performance.now() - start)
      }
    }
  }
  await close()
  const all = figures(samples)
  return {
    title: `${SEARCHES.length + 4} searches in both scripts, of one and two letters too`,
    figures: all,
    claims: [atMost('a search, p95', all[0]!.p95, SEARCH, 'ms')]
  }
}

/** The same 10,000 updates with and without their history; a value of its own for every hundred rows. */
const measureEdits = async (path: string): Promise<Group> => {
  const { db, close } = await openDatabase({ path, now: NOW })
  const { sqlite, kysely } = insideOf(db)
  const ids = sqlite.prepare<[], number>(`select id from task limit ${EDITS}`).pluck().all()
  let turn = 0
  const parts = Array.from({ length: EDITS / 100 }, (_, part) => ids.slice(part * 100, part * 100 + 100))
  const actor = { name: 'bench', role: 'officer' } as const
  const samples = await inTurn({ rounds: 5, warmup: 1 }, [
    {
      who: 'nazorat: with history, and what is derived from it',
      run: () => {
        turn++
        return transact(db, { actor, at: NOW, cause: 'bench' }, async w => {
          for (const [index, part] of parts.entries())
            await w.updateMany('task', part, { progress: (turn * 7 + index) % 100 })
        })
      }
    },
    {
      who: 'the same updates through Kysely, row by row',
      run: () => {
        turn++
        return kysely.transaction().execute(async trx => {
          for (const [index, part] of parts.entries())
            for (const id of part)
              await trx
                .updateTable('task')
                .set({ progress: (turn * 7 + index) % 100 })
                .where('id', '=', id)
                .execute()
        })
      }
    },
    {
      who: 'the same updates through Kysely, a hundred rows at once',
      run: () => {
        turn++
        return kysely.transaction().execute(async trx => {
          for (const [index, part] of parts.entries())
            await trx
              .updateTable('task')
              .set({ progress: (turn * 7 + index) % 100 })
              .where('id', 'in', part)
              .execute()
        })
      }
    }
  ])
  await close()
  const all = figures(samples)
  return {
    title: `${EDITS} edits in one transaction`,
    figures: all,
    claims: [atMost('against the same updates through Kysely, row by row', 1 / all[1]!.ratio!, TIMES, 'times')]
  }
}

export const bench: Bench = {
  name: 'desk',
  what: `first screen, discipline of execution, search and edits with history in a register of ${TASKS} tasks`,
  budget: `first screen <= ${DESK} ms; search p95 <= ${SEARCH} ms; ${EDITS} edits with history <= ${TIMES} times those without`,
  run: () =>
    inFolder(async folder => {
      const path = join(folder, 'nazorat.db')
      await makeRegister(path, { tasks: TASKS, steps: 2, acts: 40 })
      return [await measureDesk(path), await measureSearch(path), await measureEdits(path)]
    })
}
