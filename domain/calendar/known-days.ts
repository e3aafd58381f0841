import { addDays, type Calendar, FIXED_HOLIDAYS, type IsoDay, isIsoDay, weekday } from '../calendar.ts'

/**
 * 'holiday': no work is done; 'working': a Saturday or Sunday that is worked; 'ordinary': as its day of the week, whatever
 * the program knows of it.
 */
export const CALENDAR_DAY_KINDS = ['holiday', 'working', 'ordinary'] as const
export type CalendarDayKind = (typeof CALENDAR_DAY_KINDS)[number]

/** `basis`: the decree or article; `name` is Uzbek in Latin script. `from`: the day off that was moved here. */
export type KnownDay = { day: IsoDay; kind: 'holiday' | 'working'; name: string; basis: string }

const LAW = 'Mehnat kodeksi (O‘RQ-798), 208-modda'
const NAMES: Record<string, string> = {
  '01-01': 'Yangi yil',
  '03-08': 'Xotin-qizlar kuni',
  '03-21': 'Navro‘z bayrami',
  '05-09': 'Xotira va qadrlash kuni',
  '09-01': 'Mustaqillik kuni',
  '10-01': 'O‘qituvchi va murabbiylar kuni',
  '12-08': 'Konstitutsiya kuni'
}
const RAMAZON = 'Ramazon hayiti'
const QURBON = 'Qurbon hayiti'

/** First days of the two feasts as the President's decisions of each year set them. */
const FEASTS: readonly (readonly [IsoDay, string])[] = [
  ['2021-05-13', RAMAZON],
  ['2021-07-20', QURBON],
  ['2022-05-02', RAMAZON],
  ['2022-07-09', QURBON],
  ['2023-04-21', RAMAZON],
  ['2023-06-28', QURBON],
  ['2024-04-10', RAMAZON],
  ['2024-06-16', QURBON],
  ['2025-03-30', RAMAZON],
  ['2025-06-06', QURBON],
  ['2026-03-20', RAMAZON],
  ['2026-05-27', QURBON]
]

/**
 * What the decrees of each year added for a week of five days: days off given to all, and days off moved from a Saturday,
 * which is then worked. docs/calendar.md names the source of every line.
 */
const DECREES: readonly { basis: string; extra: readonly IsoDay[]; moved: readonly (readonly [IsoDay, IsoDay])[] }[] = [
  {
    basis: 'PF-6122, 03.12.2020 (o‘zgartirishlari bilan)',
    extra: ['2021-05-14', '2021-09-02', '2021-09-03', '2021-12-31'],
    moved: [
      ['2021-03-27', '2021-03-22'],
      ['2021-07-17', '2021-07-21'],
      ['2021-07-24', '2021-07-22']
    ]
  },
  {
    basis: 'PF-35, 20.12.2021 (PF-131, 30.04.2022)',
    extra: ['2022-01-03', '2022-03-22', '2022-03-23', '2022-05-03', '2022-07-11', '2022-09-02'],
    moved: [
      ['2022-01-08', '2022-01-04'],
      ['2022-05-07', '2022-05-04'],
      ['2022-07-16', '2022-07-12']
    ]
  },
  {
    basis: 'PF-270, 23.12.2022 (o‘zgartirishlari bilan)',
    extra: ['2023-01-02', '2023-04-24', '2023-06-29', '2023-06-30'],
    moved: [
      ['2023-01-07', '2023-01-03'],
      ['2023-03-11', '2023-03-20'],
      ['2023-03-25', '2023-03-22']
    ]
  },
  {
    basis: 'PF-213, 22.12.2023',
    extra: ['2024-03-22', '2024-04-11', '2024-06-18', '2024-09-03', '2024-12-31'],
    moved: [
      ['2024-01-06', '2024-01-02'],
      ['2024-04-13', '2024-04-12'],
      ['2024-12-14', '2024-12-30']
    ]
  },
  { basis: 'Prezident qarori, 24.12.2024', extra: [], moved: [['2025-01-04', '2025-01-02']] },
  {
    basis: 'PF-257, 24.12.2025',
    extra: ['2025-12-31', '2026-01-02', '2026-05-28', '2026-05-29', '2026-08-31'],
    moved: [['2026-12-12', '2026-12-31']]
  }
]

/** From this day on a holiday that falls on a day off gives the working day after it. */
const NEW_CODE: IsoDay = '2023-04-30'
const printed = (day: IsoDay): string => day.split('-').reverse().join('.')
const isWeekend = (day: IsoDay): boolean => weekday(day) >= 6

const decreed = (): KnownDay[] =>
  DECREES.flatMap(({ basis, extra, moved }) => [
    ...extra.map((day): KnownDay => ({ day, kind: 'holiday', name: 'Qo‘shimcha dam olish kuni', basis })),
    ...moved.flatMap(([from, to]): KnownDay[] => [
      { day: to, kind: 'holiday', name: `Dam olish kuni (${printed(from)} dan ko‘chirilgan)`, basis },
      { day: from, kind: 'working', name: `Ish kuni (dam olish ${printed(to)} ga ko‘chirilgan)`, basis }
    ])
  ])
const DECREED = decreed()

/**
 * Every day of a year on which law or decree departs from Monday to Friday, in order: holidays of the Labour Code, the two
 * feasts, what the year's decree moved, and, of a holiday on a day off, the working day that takes its place (Labour Code,
 * article 208, in force from 30 April 2023). Feasts of years not yet decided are not guessed.
 */
export const knownDays = (year: number): KnownDay[] => {
  const of = (day: IsoDay) => day.startsWith(`${year}-`)
  const holidays: KnownDay[] = [
    ...FIXED_HOLIDAYS.map(md => ({
      day: `${year}-${md}`,
      kind: 'holiday' as const,
      name: NAMES[md] ?? '',
      basis: LAW
    })),
    ...FEASTS.filter(([day]) => of(day)).map(([day, name]) => ({ day, kind: 'holiday' as const, name, basis: LAW }))
  ]
  const days = new Map(holidays.map(one => [one.day, one]))
  for (const one of DECREED) if (of(one.day) && !days.has(one.day)) days.set(one.day, one)
  for (const { day, name, basis } of holidays) {
    if (day < NEW_CODE || !isWeekend(day)) continue
    let instead = addDays(day, 1)
    while (isWeekend(instead) || days.has(instead)) instead = addDays(instead, 1)
    if (!of(instead)) continue
    days.set(instead, { day: instead, kind: 'holiday', name: `${name} (${printed(day)} dan ko‘chirilgan)`, basis })
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** Years for which a decree is known: later ones have only the holidays of the law until the office enters them. */
export const KNOWN_YEARS = { first: 2021, last: 2026 } as const

export type SetDay = { day: IsoDay; kind: CalendarDayKind }

/** The working calendar: what the program knows, and over it the days that the office set. Days that do not exist are left out. */
export const calendarOf = (set: readonly SetDay[] = []): Calendar => {
  const days = new Map<IsoDay, CalendarDayKind>()
  const years = new Set([...set.map(one => Number(one.day.slice(0, 4)))])
  for (let year = KNOWN_YEARS.first; year <= KNOWN_YEARS.last + 10; year++) years.add(year)
  for (const year of years) for (const one of knownDays(year)) days.set(one.day, one.kind)
  for (const { day, kind } of set) if (isIsoDay(day)) days.set(day, kind)
  const of = (kind: CalendarDayKind) => [...days].filter(([, one]) => one === kind).map(([day]) => day)
  return { holidays: of('holiday'), movedWorkingDays: of('working') }
}

/** What holds where the office set nothing: for reading a paper before it is in the register. */
export const KNOWN_CALENDAR: Calendar = calendarOf()
