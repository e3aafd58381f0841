import type BetterSqlite3 from 'better-sqlite3'
import type { Touched } from './refresh.ts'

type Group = readonly [indicator: number, period: string, above: number]
type Row = { indicator: number; period: string; above: number | null }

const SUMS = `select v.indicator, v.period, v.above, sum(v.value), count(v.value), sum(v.value is not null or v.mark = 3),
  max(case when v.value is null then 0 else v.mark end)`
const END = 'group by v.indicator, v.period, v.above having sum(v.value is not null or v.mark = 3) > 0'
const ASKED = 'select value ->> 0 as indicator, value ->> 1 as period, value ->> 2 as place from json_each(?)'

/** The sums that these lines of the journal have touched: where each value counts now, and where it counted before. */
const groupsOf = (sqlite: BetterSqlite3.Database, lines: readonly Touched[]): Group[] => {
  const found = new Map<string, Group>()
  const add = ({ indicator, period, above }: Row): void => {
    if (above !== null) found.set(`${indicator} ${period} ${above}`, [indicator, period, above])
  }
  for (const { field, old, new: now } of lines) if (field === null) add(JSON.parse((now ?? old)!) as Row)
  const changed = lines.filter(line => line.field !== null)
  const living = new Map(
    sqlite
      .prepare<[string], Row & { id: number }>(
        'select id, indicator, period, above from indicator_value where id in (select value from json_each(?))'
      )
      .all(JSON.stringify([...new Set(changed.map(line => line.record))]))
      .map(row => [row.id, row])
  )
  for (const row of living.values()) add(row)
  for (const { field, record, old } of changed) {
    const row = living.get(record)
    if (field === 'above' && row !== undefined) add({ ...row, above: JSON.parse(old!) as number | null })
  }
  return [...found.values()]
}

/** Sums anew what lies below the places that these changes of values touch. */
export const refreshSums = (sqlite: BetterSqlite3.Database, lines: readonly Touched[]): void => {
  const groups = JSON.stringify(groupsOf(sqlite, lines))
  sqlite.prepare(`delete from indicator_sum where (indicator, period, place) in (${ASKED})`).run(groups)
  sqlite
    .prepare(
      `insert into indicator_sum ${SUMS} from (${ASKED}) g
       cross join indicator_value v on v.indicator = g.indicator and v.period = g.period and v.above = g.place ${END}`
    )
    .run(groups)
}

export const rebuildSums = (sqlite: BetterSqlite3.Database): void => {
  sqlite.exec('delete from indicator_sum')
  sqlite.exec(`insert into indicator_sum ${SUMS} from indicator_value v where v.above is not null ${END}`)
}
