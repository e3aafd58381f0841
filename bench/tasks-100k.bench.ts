import { join } from 'node:path'
import { insideOf } from '#db/connection.ts'
import { openDatabase } from '#db/open.ts'
import { listTasks, type TaskPage } from '#db/repositories/task-list.ts'
import { fold, foldedWords } from '#language/fold.ts'
import { inFolder } from './data/folder.ts'
import { makeRegister, NOW } from './data/register.ts'
import { SEARCHES } from './data/searches.ts'
import { atMost, type Bench, type Contestant, figures, type Group, inTurn, type Samples } from './harness.ts'

const TASKS = 100_000
const FIRST = 200
const LIST = 2
const SEARCH = 5
const ROUNDS = 2

type Sqlite = ReturnType<typeof insideOf>['sqlite']

/** The text of the first statement that a call sends. */
const firstStatement = async (sqlite: Sqlite, call: () => Promise<unknown>): Promise<string> => {
  const texts: string[] = []
  const prepare = sqlite.prepare
  sqlite.prepare = ((text: string) => {
    texts.push(text)
    return prepare.call(sqlite, text)
  }) as typeof sqlite.prepare
  await call()
  sqlite.prepare = prepare
  return texts[0]!
}

/** The same list written by hand without the index of our own order. */
const BY_HAND = `from task t indexed by task_by_control left join annex x on x.id = t.annex
  where t.parent is null and t.control = 'ours' and t.state = 'in-progress'
  order by t.act, x.position, t.position, t.id limit ${FIRST}`

const measureList = async (read: Parameters<typeof listTasks>[0], sqlite: Sqlite): Promise<Group> => {
  const query: TaskPage = { view: 'measures', control: 'ours', states: ['in-progress'] }
  const byHand = sqlite.prepare(`select t.id ${BY_HAND}`)
  // Before anything else lists: a statement is compiled once.
  const inSqlite = sqlite.prepare(await firstStatement(sqlite, () => listTasks(read, { ...query, first: FIRST })))
  const ours = await listTasks(read, { ...query, first: FIRST })
  for (const others of [byHand.all() as { id: number }[], (await listTasks(read, query)).slice(0, FIRST)])
    if (others.map(row => row.id).join() !== ours.map(row => row.id).join()) throw new Error('the lists differ')
  const values = ['ours', JSON.stringify(query.states), FIRST, 0]
  const contestants: Contestant[] = [
    { who: `nazorat: the statement that filters and sorts, first ${FIRST}`, run: () => inSqlite.all(values) },
    {
      who: `nazorat: the first ${FIRST} with deadlines and executors`,
      run: () => listTasks(read, { ...query, first: FIRST })
    },
    { who: 'nazorat: all that fit, with deadlines and executors', run: () => listTasks(read, query) },
    { who: `SQL by hand without our index, ids of the first ${FIRST}`, run: () => byHand.all() }
  ]
  const all = figures(await inTurn({ rounds: 15 }, contestants))
  return {
    title: `filter, sort, first ${FIRST} of the measures`,
    figures: all,
    claims: [atMost('filter, sort, first rows in SQLite', all[0]!.median, LIST, 'ms')]
  }
}

const measureSearch = async (read: Parameters<typeof listTasks>[0], sqlite: Sqlite): Promise<Group> => {
  sqlite.exec(`create virtual table temp.words using fts5(search, content = '', prefix = '2 3');
    insert into temp.words(rowid, search) select id, search from task;
    create virtual table temp.trigrams using fts5(search, content = '', tokenize = 'trigram');
    insert into temp.trigrams(rowid, search) select id, search from task`)
  const like = sqlite.prepare(`select id from task where text like ? and text like ?`)
  const ranked = sqlite.prepare(`select rowid from temp.words where words match ? order by rank limit ${FIRST}`)
  const trigram = sqlite.prepare('select rowid from temp.trigrams where trigrams match ?')
  const searches: readonly [string, (text: string) => unknown[] | Promise<unknown[]>][] = [
    [
      `nazorat: folded, with parents and executors, the first ${FIRST} measures`,
      search => listTasks(read, { view: 'measures', search, first: FIRST })
    ],
    ['nazorat: the same, everything due, complete rows', search => listTasks(read, { view: 'due', search })],
    [
      'LIKE on the text as printed: one script, every id',
      search => {
        const [first = '', second = ''] = search.split(' ')
        return like.all(`%${first}%`, `%${second}%`)
      }
    ],
    [
      `FTS5 on folded words, the ${FIRST} best by rank`,
      search =>
        ranked.all(
          foldedWords(search)
            .map(word => `"${word}"*`)
            .join(' ')
        )
    ],
    [
      'FTS5 trigrams on folded text, every id',
      search =>
        trigram.all(
          fold(search)
            .split(' ')
            .map(word => `"${word}"`)
            .join(' ')
        )
    ]
  ]
  const samples: Samples = new Map(searches.map(([who]) => [who, []]))
  const found = new Map<string, number[]>()
  for (let round = -1; round < ROUNDS; round++) {
    for (const text of SEARCHES) {
      for (const [who, search] of searches) {
        const start = performance.now()
        const rows = await search(text)
        const took = performance.now() - start
        if (round >= 0) samples.get(who)!.push(took)
        else found.set(text, [...(found.get(text) ?? []), rows.length])
      }
    }
  }
  const all = figures(samples)
  const counted = ['raqamli', 'рақамли', 'vazirligi', '4321'].map(text => `${text} ${found.get(text)!.join(' / ')}`)
  return {
    title: `${SEARCHES.length} searches in both scripts`,
    note: `Found, in the order above: ${counted.join('; ')}.`,
    figures: all,
    claims: [atMost('a search, p95', all[0]!.p95, SEARCH, 'ms')]
  }
}

export const bench: Bench = {
  name: 'tasks-100k',
  what: `lists and searches in a register of ${TASKS} tasks by db/repositories, against SQL by hand, LIKE and FTS5`,
  budget: `filter, sort, first ${FIRST} <= ${LIST} ms in SQLite; a search in both scripts p95 <= ${SEARCH} ms`,
  run: () =>
    inFolder(async folder => {
      const path = join(folder, 'nazorat.db')
      await makeRegister(path, { tasks: TASKS, steps: 2, acts: 40 })
      const { db, close } = await openDatabase({ path, now: NOW })
      const { sqlite } = insideOf(db)
      const groups = [await measureList(db.read, sqlite), await measureSearch(db.read, sqlite)]
      await close()
      return groups
    })
}
