import type { ComposeAsked, ComposedForm, SentencesAsked } from '#api/compose.ts'
import { getAct } from '#db/repositories/acts.ts'
import { inScript } from '#documents/script.ts'
import { actInWords } from '#documents/opening.ts'
import type { TaskCount } from '#domain/compose/field.ts'
import { endOf, readPeriod, startOf } from '#domain/indicators/period.ts'
import { figureText, sentenceOf, type Tongue } from '#domain/indicators/sentence.ts'
import { MONTHS_LATIN } from '#domain/indicators/sentence-words.ts'
import { unitWord } from '#domain/indicators/units.ts'
import { Fault } from '#domain/fault.ts'
import type { Settings } from '#domain/office.ts'
import { type FigureRow, figureRows } from '../indicators/figures.ts'
import { type Setting, settingOf } from '../indicators/setting.ts'
import type { Service } from '../service.ts'
import { settingsOf } from '../system/settings.ts'
import { type CountsOf, taskCounts } from './counts.ts'
import { type FieldMaker, fieldMaker } from './fields.ts'
import { sideOf } from './values.ts'

/** Everything a paper in the making is put together with. `say`: Uzbek Latin words in the script of the paper, markers kept. */
export type Making = {
  service: Service
  asked: ComposeAsked
  settings: Settings
  setting: Setting
  today: string
  first: string
  last: string
  maker: FieldMaker
  counts: CountsOf
  /** Of the chosen indicators, those that have a figure. */
  rows: readonly FigureRow[]
  say: (text: string) => string
  /** The acts the paper speaks of, in official words; '' when it speaks of none or several. */
  act: string
}

export const beginMaking = async (service: Service, asked: ComposeAsked): Promise<Making> => {
  const { read } = service.db
  const settings = await settingsOf(read)
  const setting = await settingOf(read)
  const [first, last] = [startOf(asked.period), endOf(asked.period)]
  const place = asked.place ?? setting.home?.id ?? null
  const rows =
    place === null || asked.indicators.length === 0
      ? []
      : await figureRows(read, setting, {
          indicators: asked.indicators,
          places: [place],
          periods: [asked.period],
          span: 'period'
        })
  const [only] = asked.acts
  const act = asked.acts.length === 1 && only !== undefined ? await getAct(read, only) : null
  return {
    ...{ service, asked, settings, setting, first, last, maker: fieldMaker() },
    today: service.ports.clock.today(),
    counts: await taskCounts(service, { acts: asked.acts, first, last }),
    rows: rows.filter(row => row.fact.value !== null),
    say: text => inScript(text, asked.script),
    act:
      act === null
        ? ''
        : actInWords({ kind: act.kind || null, number: act.number || null, date: act.date, issuer: null }, asked.script)
  }
}

/** A count of tasks as a live figure; '' where nothing can be said. */
export const countMark = ({ maker, asked, first, last, counts }: Making, what: TaskCount, body = ''): string => {
  const value = (body === '' ? counts.all : counts.bodies.get(body)?.counts)?.[what] ?? null
  if (value === null) return ''
  const text = figureText(value, what === 'discipline' ? 1 : 0)
  return maker.mark({ text, value }, { kind: 'tasks', what, acts: asked.acts, first, last, body })
}

/** A side of an indicator as a live figure; '' where there is none. */
export const sideMark = ({ maker, setting }: Making, row: FigureRow, what: Parameters<typeof sideOf>[2]): string => {
  const { indicator, place, period, span } = row
  const value = sideOf(row, setting.indicators.get(indicator)!, what, 'latin')
  return value === null ? '' : maker.mark(value, { kind: 'indicator', indicator, place, period, span, what })
}

/** What was reached, a sentence an indicator, its figures live. The office's own place is not named. */
export const sentencesOf = (
  rows: readonly FigureRow[],
  { setting, maker, tongue }: { setting: Setting; maker: FieldMaker; tongue: Tongue }
): string[] =>
  rows.flatMap(row => {
    const indicator = setting.indicators.get(row.indicator)!
    const growth = row.onYear === null ? 'on-last' : 'on-year'
    const sides = { fact: 'fact', growth, percent: 'percent' } as const
    const sentence = sentenceOf(
      {
        indicator,
        place: row.place === setting.home?.id ? null : (setting.places.get(row.place) ?? null),
        ...{ period: row.period, span: row.span, figure: row.fact, growth: row.onYear ?? row.onLast },
        against: growth === 'on-year' ? 'last-year' : 'last-period',
        percent: row.percent
      },
      tongue,
      (side, text) => {
        const what = sides[side]
        const { place, period, span } = row
        const value = sideOf(row, indicator, what, tongue)?.value ?? 0
        return maker.mark({ text, value }, { kind: 'indicator', indicator: indicator.id, place, period, span, what })
      }
    )
    return sentence === null ? [] : [sentence]
  })
export const indicatorSentences = ({ rows, setting, maker, asked }: Making): string[] =>
  sentencesOf(rows, { setting, maker, tongue: asked.script })

/** Sentences of indicators for a paper that is being written, with their figures numbered above `last`. NOT_FOUND without a place. */
export const sentencesFor = async (
  service: Service,
  { indicators, period, place, tongue, last }: SentencesAsked
): Promise<{ paragraphs: string[]; fields: ComposedForm['fields'] }> => {
  const setting = await settingOf(service.db.read)
  const where = place ?? setting.home?.id
  if (where === undefined) throw new Fault('NOT_FOUND', { detail: 'place' })
  const asked = { indicators, places: [where], periods: [period], span: 'period' as const }
  const maker = fieldMaker(last)
  const paragraphs = sentencesOf(await figureRows(service.db.read, setting, asked), { setting, maker, tongue })
  return { paragraphs, fields: maker.fields }
}

/** The chosen indicators as rows of a table, every number live. */
export const indicatorRows = (making: Making): string[][] =>
  making.rows.map(row => {
    const { nameUz, unit } = making.setting.indicators.get(row.indicator)!
    const side = (what: Parameters<typeof sideOf>[2]) => sideMark(making, row, what)
    const words = [making.say(nameUz), making.say(unitWord(unit, 'uz'))]
    return [...words, side('plan'), side('fact'), side('percent'), side('change')]
  })

const ROMAN = ['I', 'II', 'III', 'IV']
/** '2026-yil III choragi', '2026-yil sentabr oyi': a period as papers name it, in Latin letters. */
export const periodName = (period: string): string => {
  const { kind, year, index } = readPeriod(period)!
  if (kind === 'year') return `${year}-yil`
  if (kind === 'half') return `${year}-yil ${index === 1 ? 'birinchi' : 'ikkinchi'} yarim yilligi`
  return kind === 'quarter' ? `${year}-yil ${ROMAN[index - 1]} choragi` : `${year}-yil ${MONTHS_LATIN[index - 1]} oyi`
}

/** The form before its own words: letterhead, signer and executor as last used. */
export const emptyForm = (making: Making): ComposedForm => {
  const { asked, settings, setting, today } = making
  const { head, address, tel, fax, email, city, signerPost, signerName, executorName, executorTel } = settings.letter
  return {
    ...{ kind: asked.kind, script: asked.script, date: today, number: '', city, head, address, tel, fax, email },
    ...{ period: asked.period, place: asked.place ?? setting.home?.id ?? null, acts: asked.acts },
    ...{ title: '', addressees: [], parts: [], tables: [], charts: [], fields: making.maker.fields, tasks: [] },
    ...{ ending: '', signerPost, signerName, executorName, executorTel, visas: [], adopted: false }
  }
}
