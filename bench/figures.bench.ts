import { join } from 'node:path'
import { insideOf } from '#db/connection.ts'
import { rebuildDerived } from '#db/derived/refresh.ts'
import { openDatabase } from '#db/open.ts'
import { belowOf } from '#db/repositories/indicator-values.ts'
import { periodsOfYear } from '#domain/indicators/period.ts'
import { loadShipped } from '#service/indicators/catalogue.ts'
import { enterValues } from '#service/indicators/enter.ts'
import { figureRows, loadFacts } from '#service/indicators/figures.ts'
import { settingOf } from '#service/indicators/setting.ts'
import type { Service } from '#service/service.ts'
import { inFolder } from './data/folder.ts'
import { NOW } from './data/register.ts'
import { atMost, type Bench, figures, inTurn } from './harness.ts'

const QUARTERS = [2022, 2023, 2024, 2025, 2026].flatMap(year => periodsOfYear('quarter', year))
const INDICATORS = 60
const IMPORTED = 10_000
const AGGREGATE = 100
const IMPORT = 2000

/** Every district and city with 60 indicators in 20 quarters: a quarter of a million values. */
export const bench: Bench = {
  name: 'figures',
  what: 'sums over 208 places x 60 indicators x 20 quarters, and an import of 10,000 values with history',
  budget: 'any aggregate at most 100 ms and 1.5 times plain SQL; the import at most 2 s',
  run: () =>
    inFolder(async folder => {
      const { db, close } = await openDatabase({ path: join(folder, 'nazorat.db'), now: NOW })
      const { sqlite } = insideOf(db)
      const service = { db } as Service
      const deed = { actor: { name: 'Bench', role: 'administrator' as const }, at: NOW, cause: 'bench' }
      await loadShipped(service, deed)
      sqlite.exec(
        "update indicator set kind = 'stock', numerator = null, denominator = null, cumulative = 0, period = 'quarter'"
      )
      const setting = await settingOf(db.read)
      const ids = [...setting.indicators.keys()].slice(0, INDICATORS)
      const leaves = [...setting.places.values()].filter(place => place.kind === 'district' || place.kind === 'city')
      const regions = [...setting.places.values()].filter(place => place.kind === 'region').map(place => place.id)
      const republic = [...setting.places.values()].find(place => place.kind === 'republic')!.id
      const insert = sqlite.prepare(
        "insert into indicator_value (indicator, period, place, above, body, value, mark, note, source) values (?, ?, ?, ?, '', ?, 0, '', '')"
      )
      sqlite.transaction(() => {
        for (const id of ids) {
          for (const [at, period] of QUARTERS.entries()) {
            for (const place of leaves)
              insert.run(id, period, place.id, place.parent, ((place.id * 31 + at * 7 + id) % 900) + 1)
          }
        }
      })()
      rebuildDerived(db)
      sqlite.exec('analyze')
      const all = { indicators: ids, periods: QUARTERS, places: [...setting.places.keys()] }
      const plain = sqlite.prepare(
        'select v.indicator, v.period, p.parent, sum(v.value), count(v.value) from indicator_value v join place p on p.id = v.place group by 1, 2, 3'
      )
      const quarter = { indicators: ids, places: regions, periods: ['2026-Q3'], span: 'period' as const }
      const one = {
        indicators: [ids[0]!],
        places: [...regions, ...leaves.map(place => place.id)],
        periods: QUARTERS.slice(-4),
        span: 'period' as const
      }
      const sums = figures(
        await inTurn({ rounds: 7 }, [
          { who: 'nazorat: every sum of every region, indicator and quarter', run: () => belowOf(db.read, all) },
          { who: 'the same by plain SQL', run: () => plain.all() }
        ])
      )
      const tables = figures(
        await inTurn({ rounds: 7 }, [
          {
            who: '60 indicators x 14 regions of a quarter, with plan and growth',
            run: () => figureRows(db.read, setting, quarter)
          },
          {
            who: 'one indicator: every place x 4 quarters, with plan and growth',
            run: () => figureRows(db.read, setting, one)
          },
          {
            who: 'the republic: 60 indicators x 20 quarters',
            run: async () => {
              const fact = await loadFacts(db.read, setting, { ...all, places: [republic], span: 'period' })
              return ids.map(id => QUARTERS.map(period => fact(setting.indicators.get(id)!, republic, period).value))
            }
          }
        ])
      )
      let round = 0
      const entered = figures(
        await inTurn({ rounds: 3 }, [
          {
            who: `${IMPORTED} values written with their history`,
            run: () => {
              round++
              const cells = Array.from({ length: IMPORTED }, (_, at) => ({
                ...{
                  indicator: ids[at % INDICATORS]!,
                  place: leaves[Math.floor(at / INDICATORS)]!.id,
                  period: '2026-Q4',
                  body: ''
                },
                text: String(1000 + round)
              }))
              return enterValues(service, deed, { cells, source: 'bench', act: null, reason: '' })
            }
          }
        ])
      )
      await close()
      return [
        {
          title: '250,000 values summed',
          figures: sums,
          claims: [atMost('against plain SQL', sums[0]!.median / sums[1]!.median, 1.5, 'times')]
        },
        {
          title: 'tables',
          figures: tables,
          claims: tables.map(table => atMost(table.who, table.median, AGGREGATE, 'ms'))
        },
        { title: 'import', figures: entered, claims: [atMost('10,000 values', entered[0]!.median, IMPORT, 'ms')] }
      ]
    })
}
