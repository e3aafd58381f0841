import { describe, expect, it } from 'vitest'
import { concernsOf } from './concern.ts'
import { type Measure, NOWHERE } from './draft.ts'

const office = {
  body: 'Mingbuloq tumani hokimligi',
  region: 'Namangan viloyati',
  district: 'Mingbuloq tumani',
  aliases: []
}
const measure = (text: string, executors: string[] = []): Measure => ({
  number: 1,
  printedNumber: '1',
  section: null,
  subsection: null,
  text,
  title: text,
  items: [],
  declaredItems: null,
  steps: [],
  deadlines: [],
  executors: executors.map(name => ({ text: name, person: null, role: 'unknown', collective: false, steps: null })),
  funding: null,
  result: null,
  targets: [],
  confidence: 1,
  at: NOWHERE,
  notes: []
})

describe('what concerns our office', () => {
  it.each([
    ['Мингбулоқ туманида марказ очиш', 'own-body', 'Мингбулоқ туманида'],
    ['Mingbuloq tumani hokimligi portalini yangilash', 'own-body', 'Mingbuloq tumani hokimligi'],
    ['республиканинг барча ҳудудларида ишга тушириш', 'territories', 'барча ҳудудларида'],
    ['операторларнинг туман (шаҳар)лардаги тармоғи', 'districts', 'туман (шаҳар)лардаги'],
    ['tuman va shaharlarda seminarlar o‘tkazish', 'districts', 'tuman va shaharlarda'],
    ['ҳоқимликнинг электрон почта манзили', 'local-bodies', 'ҳоқимликнинг'],
    ['маҳаллий ижро этувчи ҳокимият органлари веб-сайти;', 'local-bodies', 'маҳаллий ижро этувчи ҳокимият органлари']
  ])('%s', (text, concern, words) => {
    expect(concernsOf(measure(text), office)).toContainEqual({ concern, words })
  })
  it.each([
    ['манфаатдор вазирлик ва идоралар', 'interested-bodies'],
    ['tegishli vazirliklar va idoralar', 'interested-bodies'],
    ['Тошкент шаҳар ва вилоят ҳокимликлари', 'hokimiyats']
  ])('among the executors: %s', (executor, concern) => {
    expect(concernsOf(measure('Портални яратиш', [executor]), office).map(found => found.concern)).toEqual([concern])
  })
  it('another hokimiyat among the executors is not ours', () => {
    expect(
      concernsOf(measure('Портални яратиш', ['Тошкент шаҳри ҳокимлиги', 'Рақамлаштириш вазирлиги']), office)
    ).toEqual([])
  })
})
