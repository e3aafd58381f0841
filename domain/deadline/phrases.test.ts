import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findDeadlines, readDeadlineCell } from '#language/deadline/find.ts'
import type { Deadline } from '../draft.ts'
import { resolveDeadline } from './resolve.ts'

// Real phrases with their meaning; "year of text" and "year of the letter" are the act's, cells without a year take the plan's.
const TABLE = new URL('../../language/deadline/testdata/deadline-phrases.tsv', import.meta.url)
const ACT_DATE = '2023-09-14'
const PLAN_YEAR = 2026
const ACT_YEAR = 2023

type Interval = { start: string | null; due: string | null }

const lastDay = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10)

const COUNTED: Record<string, string> = {
  'act date + 1 month': '2023-10-14',
  'act date + 2 months': '2023-11-14',
  'act date + 3 months': '2023-12-14',
  'act date + 14 days': '2023-09-28',
  'act date + 10 calendar days': '2023-09-24',
  'act date + 10/15 days': 'each',
  'act date + 3 working days': '2023-09-19'
}

/** The interval that a meaning of the table states plainly, or null. */
function plainInterval(meaning: string, before: Interval | null): Interval | null {
  const text = meaning.trim()
  const counted = Object.entries(COUNTED).find(([words]) => text.startsWith(words))
  if (counted && counted[1] !== 'each') return { start: null, due: counted[1] }
  if (text === 'same') return before
  const dated = text
    .replace('(year of text + 1)', String(ACT_YEAR + 1))
    .replace(/\(year of (text|letter)\)/, String(ACT_YEAR))
    .replace(/^(\.\.)?-(?=\d\d-\d\d)/, `$1${ACT_YEAR}-`)
    .replace(/^\.\.(?=12-31 of the year of the letter)/, `..${PLAN_YEAR}-`)
    .replace(/^(?=(09-30|12-31 of the plan year)$)/, `..${PLAN_YEAR}-`)
    .replace(/^07-01\.\.09-30 of the plan year/, `${PLAN_YEAR}-07-01..${PLAN_YEAR}-09-30`)
    .replace(/^(\d{4}-\d\d)-01\.\.\d\d$/, (_, month: string) => `${month}-01..${lastDay(month)}`)
    .replace(/^(\d{4}-\d\d)( of the plan year)?$/, (_, month: string) => `${month}-01..${lastDay(month)}`)
  const match = /^(?:due (\d{4}-\d\d-\d\d)|(\d{4}-\d\d-\d\d)?\.\.\s?(\d{4}-\d\d-\d\d)?)(?!\d)/.exec(dated)
  if (!match || !(match[1] || match[2] || match[3])) return null
  return { start: match[2] ?? null, due: match[1] ?? match[3] ?? null }
}

type Row = { phrase: string; meaning: string; line: number }

function rows(): Row[] {
  const lines = readFileSync(TABLE, 'utf8').trim().split('\n').slice(1)
  return lines.flatMap((line, at) => {
    const [cell, , meaning] = line.split('\t') as [string, string, string]
    const phrases = cell.split(';').map(text => text.trim())
    const meanings = meaning.split(';')
    return phrases.map((phrase, i) => ({
      phrase,
      meaning: meanings[phrases.length === meanings.length ? i : 0]!,
      line: at + 2
    }))
  })
}

const read = (text: string): Deadline[] =>
  readDeadlineCell(text).map(found => resolveDeadline(found, { actDate: ACT_DATE, planYear: PLAN_YEAR }).deadline)

type Want = Partial<Deadline>
const recurring = (every: string | null, dayOfMonth: number | null = null, start: string | null = null): Want => ({
  kind: 'recurring',
  start,
  due: null,
  every,
  dayOfMonth
})
const day = (due: string): Want => ({ kind: 'day', start: null, due })
const NO_DATE = { start: null, due: null }

// Rows whose third column is no plain interval: what they mean by the rules of the draft.
const OTHERS: Record<string, Want[]> = {
  '2023 йил ноябрь 2023 йил декабрь 2024 йил январь 2024–2025 йиллар': [
    { due: '2023-11-30' },
    { due: '2023-12-31' },
    { due: '2024-01-31' },
    { start: '2024-01-01', due: '2025-12-31' }
  ],
  '2023 йил ноябрь / 2023 йил декабрь / 2024–2025 йиллар': [
    { due: '2023-11-30' },
    { due: '2023-12-31' },
    { start: '2024-01-01', due: '2025-12-31' }
  ],
  '2023 йил декабрь 2024 йил декабрь 2024 йил декабрь': [
    { due: '2023-12-31' },
    { due: '2024-12-31' },
    { due: '2024-12-31' }
  ],
  '2030 йилга қадар': [{ kind: 'year', start: null, due: '2030-12-31', certain: false }],
  '2030-yilgacha': [{ kind: 'year', start: null, due: '2030-12-31', certain: false }],
  '2023-yilgacha': [{ kind: 'year', start: null, due: '2023-12-31', certain: false }],
  '2026 йил майгача': [{ kind: 'month', start: null, due: '2026-05-31', certain: false }],
  'қисқа муддатда': [{ kind: 'none', ...NO_DATE }],
  'қисқа муддатларда': [{ kind: 'none', ...NO_DATE }],
  'мунтазам равишда': [{ kind: 'permanent', ...NO_DATE }],
  Doimiy: [{ kind: 'permanent', ...NO_DATE }],
  'жалб қилингунинга қадар': [{ kind: 'after-event', ...NO_DATE }],
  'йил давомида': [{ kind: 'year', start: '2026-01-01', due: '2026-12-31' }],
  'belgilangan muddatlarda': [{ kind: 'inherit', ...NO_DATE }],
  'ўз муддатларида': [{ kind: 'inherit', ...NO_DATE }],
  'белгиланган муддатларда': [{ kind: 'inherit', ...NO_DATE }],
  'Reja-jadval asosida': [{ kind: 'inherit', ...NO_DATE }],
  'Reja asosida': [{ kind: 'inherit', ...NO_DATE }],
  'Bir oy muddatda': [{ kind: 'relative', due: '2023-10-14' }],
  '2026 декабрь': [{ kind: 'month', due: '2026-12-31' }],
  'IV чорак': [{ kind: 'quarter', start: '2026-10-01', due: '2026-12-31' }],
  'IV-чорак': [{ kind: 'quarter', start: '2026-10-01', due: '2026-12-31' }],
  '2026 йил октябрида': [{ kind: 'month', due: '2026-10-31' }],
  '2019-йил 17-июндаги ПФ-5742-сон қарорга асосан декабрь': [{ kind: 'month', due: '2026-12-31' }],
  'ПҚ-2019 сонли қарорга асосан декабрь': [{ kind: 'month', due: '2026-12-31' }],
  '2 марта текшириш': [{ kind: 'none', ...NO_DATE }],
  'сув майдонларини кенгайтириш': [{ kind: 'none', ...NO_DATE }],
  'Ҳар чорак якуни билан кейинги ойнинг 25 санаси': [recurring('P3M', 25)],
  '25 август': [day('2026-08-25')],
  '15 июнь': [day('2026-06-15')],
  'har oyda': [recurring('P1M')],
  'har chorakda': [recurring('P3M')],
  'ҳар чоракда': [recurring('P3M')],
  'har oyning 5-sanasiga qadar': [recurring('P1M', 5)],
  'ҳар ойнинг 5 санасига қадар': [recurring('P1M', 5)],
  'ҳар ойнинг    5 -санасига қадар': [recurring('P1M', 5)],
  "texnik topshiriq tasdiqlangandan so'ng 3 oy ichida": [{ kind: 'after-event', ...NO_DATE }],
  '15 октябр кунига қадар': [day('2026-10-15')],
  'еттинчи ойдан бошлаб 7 йил давомида': [{ kind: 'after-event', ...NO_DATE }],
  '10 kun muddatda': [{ kind: 'relative', due: '2023-09-24' }],
  '15 kun muddatda': [{ kind: 'relative', due: '2023-09-29' }],
  'har oy yakuni bo‘yicha': [recurring('P1M')],
  'har oyda kamida bir marta': [recurring('P1M')],
  'har yili yarim yil va kalendar yili yakunlari bo‘yicha': [recurring('P6M')],
  'har o‘quv yili yakunida': [recurring('P1Y')],
  'ҳар ойнинг 15-санасига қадар янгиланиб борилади': [recurring('P1M', 15)],
  'ҳар ойнинг 1 (биринчи) санасидан 10 (ўнинчи) санасига қадар': [recurring('P1M', 10)],
  'Йилига 2 марта (1 апрель ва 1 октябрь ҳолатига)': [recurring('P6M')],
  'даврдан кейинги ойнинг 2 санасига қадар': [recurring(null, 2)],
  '26 февралдан кечиктирмай, 26 мартдан кечиктирмай': [day('2026-02-26'), day('2026-03-26')]
}

// Not deadlines: in running text nothing is found.
const NOT_DEADLINES = [
  '2025–2026 йилларга мўлжалланган',
  '2021-2023 йилларга мўлжалланган',
  '2021-2025 yillarga mo’ljallangan',
  '2023 йилда 88 фоиз',
  '2024 йилда 100 фоизга',
  '2 марта текшириш',
  'сув майдонларини кенгайтириш'
]

// "(empty cell)" stands for no text; "N" is a placeholder.
const LEFT_OUT = ['(empty cell)', 'har chorak yakunidan keyingi oyning N-sanasiga qadar']

const all = rows()
const plain: (Row & Interval)[] = []
let before: Interval | null = null
for (const row of all) {
  const interval = plainInterval(row.meaning, before)
  before = interval ?? before
  if (interval && !OTHERS[row.phrase] && !NOT_DEADLINES.includes(row.phrase)) plain.push({ ...row, ...interval })
}

describe('deadline phrases of real papers', () => {
  it.each(plain)('$line: $phrase = $meaning', ({ phrase, start, due, meaning }) => {
    const deadlines = read(phrase)
    expect(deadlines).toHaveLength(1)
    // A step of every two years stands behind the date of its start.
    expect(deadlines[0], meaning).toMatchObject({ start, due, certain: true })
  })

  it.each(all.filter(row => OTHERS[row.phrase]))('$line: $phrase ($meaning)', ({ phrase }) => {
    const deadlines = read(phrase)
    expect(deadlines).toHaveLength(OTHERS[phrase]!.length)
    for (const [at, want] of OTHERS[phrase]!.entries()) expect(deadlines[at]).toMatchObject(want)
  })

  it.each(NOT_DEADLINES)('%s is no deadline in running text', text => {
    expect(findDeadlines(text)).toEqual([])
  })

  it('leaves no row untested but the two that are no text', () => {
    const tested = new Set([...plain.map(row => row.phrase), ...Object.keys(OTHERS), ...NOT_DEADLINES, ...LEFT_OUT])
    expect(all.filter(row => !tested.has(row.phrase)).map(row => `${row.line}: ${row.phrase}`)).toEqual([])
    expect(plain.length).toBeGreaterThan(70)
  })

  it.each([
    'қарор кучга киргандан сўнг бир ой муддатда',
    'Қонун расмий эълон қилинган кундан бошлаб уч ой ичида',
    'в месячный срок со дня официального опубликования постановления'
  ])('%s: publishing and coming into force have dates of their own', phrase => {
    expect(read(phrase)).toMatchObject([{ kind: 'after-event', ...NO_DATE }])
  })

  it('reads the placeholder row with a number in it, and nothing from an empty cell', () => {
    expect(read('har chorak yakunidan keyingi oyning 20-sanasiga qadar')).toMatchObject([recurring('P3M', 20)])
    expect(readDeadlineCell('')).toEqual([])
    expect(readDeadlineCell(' \n – ')).toEqual([])
  })
})
