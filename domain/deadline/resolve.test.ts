import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDeadlines, readDeadlineCell } from '#language/deadline/find.ts'
import { isIsoDay } from '../calendar.ts'
import { type DeadlineContext, resolveDeadline } from './resolve.ts'

const CONTEXT: DeadlineContext = { actDate: '2023-09-14', planYear: 2026 }
const read = (cell: string, context = CONTEXT) => readDeadlineCell(cell).map(found => resolveDeadline(found, context))
const one = (cell: string, context = CONTEXT) => {
  const all = read(cell, context)
  expect(all).toHaveLength(1)
  return { ...all[0]!.deadline, notes: all[0]!.notes }
}

describe('resolveDeadline', () => {
  it('gives every key of a deadline', () => {
    expect(read('2025-yil 15-may soat 18:00 ga qadar')).toEqual([
      {
        deadline: {
          text: '2025-yil 15-may soat 18:00 ga qadar',
          kind: 'day',
          start: null,
          due: '2025-05-15',
          time: '18:00',
          every: null,
          dayOfMonth: null,
          steps: null,
          certain: true
        },
        notes: []
      }
    ])
  })

  // What else decrees print: cell, kind, start, due.
  it.each<[string, string, string | null, string | null]>([
    ['2025-yilning IV choragi', 'quarter', '2025-10-01', '2025-12-31'],
    ['2024-yil II yarim yilligi', 'half', '2024-07-01', '2024-12-31'],
    ['2025-yil yanvar-mart', 'months', '2025-01-01', '2025-03-31'],
    ['2025-yil noyabr – 2026-yil fevral', 'months', '2025-11-01', '2026-02-28'],
    ['2025-yil II-IV choraklar', 'months', '2025-04-01', '2025-12-31'],
    ['2025-yil 1–10-sentabr', 'day', '2025-09-01', '2025-09-10'],
    ['2025-yil 25-avgust – 5-sentabr', 'day', '2025-08-25', '2025-09-05'],
    ['2025-yil 1-yanvardan 31-dekabrgacha', 'day', '2025-01-01', '2025-12-31'],
    ['2025-yil mart oyining birinchi o‘n kunligida', 'day', '2025-03-01', '2025-03-10'],
    ['2025-yil aprel oyining 3-dekadasi', 'day', '2025-04-21', '2025-04-30'],
    ['2025–2026-o‘quv yili', 'years', '2025-09-01', '2026-06-30'],
    ['2025-yil boshigacha', 'year', null, '2025-01-01'],
    ['2025-yil iyul oyi oxiriga qadar', 'month', null, '2025-07-31'],
    ['2025 йилнинг 3-чорак якунига қадар', 'quarter', null, '2025-09-30'],
    ['Qaror qabul qilingan kundan boshlab bir oy ichida', 'relative', null, '2023-10-14'],
    ['2025-yil 1-yanvardan boshlab uch oy muddatda', 'relative', '2025-01-01', '2025-04-01'],
    ['3–5 иш куни ичида', 'relative', null, '2023-09-21'],
    ['Farmoyish imzolangan sanadan 10 kun ichida', 'relative', null, '2023-09-24'],
    ['besh kundan ko‘p bo‘lmagan muddatda', 'relative', null, '2023-09-19'],
    ['в двухнедельный срок со дня принятия постановления', 'relative', null, '2023-09-28'],
    ['2024/2025-o‘quv yili boshlanishiga qadar', 'years', null, '2024-09-01'],
    ['2024-yil 1-yanvardan boshlab 2026-yil 31-dekabrgacha', 'day', '2024-01-01', '2026-12-31'],
    ['bir yarim oy muddatda', 'relative', null, '2023-10-29'],
    ['24 soat ichida', 'relative', null, '2023-09-15'],
    ['joriy oyning 25-sanasiga qadar', 'day', null, '2023-09-25'],
    ['kelgusi oyning 5-sanasigacha', 'day', null, '2023-10-05'],
    ['joriy chorakda', 'quarter', '2023-07-01', '2023-09-30'],
    ['kelgusi yil mart', 'month', '2024-03-01', '2024-03-31'],
    ['IV квартал', 'quarter', '2026-10-01', '2026-12-31'],
    ['«25» «11» 2021 yil', 'day', null, '2021-11-25'],
    ['30 июль 2021 йил', 'day', null, '2021-07-30'],
    ['25.09.2020й.', 'day', null, '2020-09-25'],
    ['2024 - yil 25 - yanvar', 'day', null, '2024-01-25'],
    ['с 1 по 15 марта 2025 года', 'day', '2025-03-01', '2025-03-15'],
    ['до конца I квартала 2025 года', 'quarter', null, '2025-03-31'],
    ['III-IV кв. 2025 г.', 'months', '2025-07-01', '2025-12-31'],
    ['ноябрь т.г.', 'month', '2023-11-01', '2023-11-30'],
    ['Феврал-март, 2025 йил', 'months', '2025-02-01', '2025-03-31'],
    ['12.2025', 'month', '2025-12-01', '2025-12-31'],
    ['2024-2026', 'years', '2024-01-01', '2026-12-31'],
    ['2024-2026-yy.', 'years', '2024-01-01', '2026-12-31']
  ])('%s', (cell, kind, start, due) => {
    expect(one(cell)).toMatchObject({ kind, start, due, certain: true, notes: [] })
  })

  it.each<[string, string | null, number | null]>([
    ['har yili 1-fevralga qadar', 'P1Y', 1],
    ['har yarim yillik yakuni bo‘yicha', 'P6M', null],
    ['har uch oyda bir marta', 'P3M', null],
    ['oyiga ikki marta', 'P2W', null],
    ['har hafta juma kuni', 'P1W', null],
    ['ойма-ой', 'P1M', null],
    ['Ойлик', 'P1M', null],
    ['ҳисобот ойидан кейинги ойнинг 15-санасига қадар', 'P1M', 15],
    ['ҳар ойнинг 25-санасидан бошлаб, кейинги ойнинг 5-санасига қадар', 'P1M', 5],
    ['har yili 1-yanvar va 1-iyulga qadar', 'P6M', 1],
    ['ҳар йили 15 ноябрдан 15 декабргача', 'P1Y', 15],
    ['har bir oyning 10-sanasiga qadar', 'P1M', 10],
    ['ежегодно до 1 февраля', 'P1Y', 1],
    ['до 20 числа каждого месяца', 'P1M', 20],
    ['не реже одного раза в квартал', 'P3M', null]
  ])('%s recurs', (cell, every, dayOfMonth) => {
    expect(one(cell)).toMatchObject({ kind: 'recurring', every, dayOfMonth, start: null, due: null })
  })

  it('takes the year of the plan, else of the act, for dates without one', () => {
    expect(one('15 iyun')).toMatchObject({ due: '2026-06-15' })
    expect(one('15 iyun', { actDate: '2023-09-14', planYear: null })).toMatchObject({ due: '2023-06-15' })
    expect(one('joriy yil dekabr')).toMatchObject({ due: '2023-12-31' })
  })

  it('says when there is nothing to count from', () => {
    const unknown = { actDate: null, planYear: null }
    for (const cell of ['bir oy muddatda', '15 iyun', 'joriy oyda', 'kelasi yil'])
      expect(one(cell, unknown)).toMatchObject({ due: null, certain: false, notes: ['NO_ACT_DATE'] })
    expect(one('2025 yil iyun', unknown)).toMatchObject({ due: '2025-06-30', certain: true })
  })

  it('takes the later day of an ambiguous one and says so', () => {
    expect(one('2030-yilgacha')).toMatchObject({
      start: null,
      due: '2030-12-31',
      certain: false,
      notes: ['AMBIGUOUS_DEADLINE']
    })
    expect(one('mayga qadar')).toMatchObject({ due: '2026-05-31', certain: false, notes: ['AMBIGUOUS_DEADLINE'] })
    expect(one('2025-yil noyabr-fevral')).toMatchObject({ start: '2025-11-01', due: '2026-02-28', certain: false })
  })

  it('has no date for a day that does not exist', () => {
    for (const cell of ['31.02.2025', '2025-yil 31-sentabr', '30-fevral', '2025-yil 29-fevralga qadar'])
      expect(one(cell)).toMatchObject({ start: null, due: null, certain: false, notes: ['UNKNOWN_DEADLINE'] })
  })

  it('flags what is set elsewhere and what is not understood', () => {
    expect(one('Reja asosida').notes).toEqual(['NO_DEADLINE'])
    expect(one('imkon qadar').notes).toEqual(['UNKNOWN_DEADLINE'])
    expect(one('doimiy').notes).toEqual([])
  })

  it('moves nothing to a working day', () => {
    expect(one('2025-yil 1-mart').due).toBe('2025-03-01')
    expect(one('2026-yil 8-martga qadar').due).toBe('2026-03-08')
  })

  it('counts working days by the calendar given', () => {
    const calendar = { holidays: ['2023-09-15', '2023-09-18'], movedWorkingDays: ['2023-09-16'] }
    expect(one('uch ish kuni ichida', { ...CONTEXT, calendar }).due).toBe('2023-09-20')
  })

  it('gives only existing days, in order, for any text', () => {
    const number = fc.integer({ min: 0, max: 40 }).map(String)
    const year = fc.integer({ min: 1985, max: 2105 }).map(String)
    const words =
      'йил yilda йилнинг йиллар қадар gacha бошлаб dan ga - – . / , чорак IV II ярим йиллик февраль март oy kun иш муддатда ichida har икки doimiy якуни боши joriy kelasi санасига до с по года кварталa o‘quv декада'.split(
        ' '
      )
    const piece = fc.oneof(number, year, fc.constantFrom(...words))
    const text = fc.array(piece, { maxLength: 10 }).chain(parts => fc.constantFrom(parts.join(' '), parts.join('')))
    const context = fc.record({
      actDate: fc.constantFrom(null, '2024-01-31', '2024-02-29', '2023-12-31'),
      planYear: fc.constantFrom(null, 2025, 2024)
    })
    fc.assert(
      fc.property(text, context, (cell, given) => {
        for (const found of [...readDeadlineCell(cell), ...findDeadlines(cell)]) {
          const { deadline } = resolveDeadline(found, given)
          for (const day of [deadline.start, deadline.due]) if (day !== null) expect(isIsoDay(day)).toBe(true)
          if (deadline.start && deadline.due) expect(deadline.start <= deadline.due).toBe(true)
          if (['from', 'permanent', 'recurring', 'inherit', 'none', 'after-event'].includes(deadline.kind))
            expect(deadline.due).toBeNull()
        }
      }),
      { numRuns: 3000 }
    )
  })
})
