import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type EditionRow, mergeEdition } from './merge-edition.ts'
import type { PrintedRow } from './printed-row.ts'

const row = (number: string, text: string, more: Partial<PrintedRow> = {}): PrintedRow => ({
  annex: '1',
  section: 'I',
  number,
  text,
  steps: [],
  deadlines: [],
  executors: [],
  ...more
})
const PORTAL = 'Ҳокимлик веб-сайтини янги талаблар асосида қайта ишлаб чиқиш'
const FIBRE = 'Маҳаллаларга оптик толали алоқа линияларини етказиш'
const STAFF = 'Рақамли ривожлантириш бўйича ўринбосарларнинг малакасини ошириш'
const till = (due: string) => [{ text: due, start: null, due }]

describe('a new edition', () => {
  test('a renumbered duty is the same duty', () =>
    expect(
      mergeEdition([row('1', PORTAL), row('2', FIBRE)], [row('1', STAFF), row('2', PORTAL), row('3', FIBRE)])
    ).toEqual([
      { kind: 'added', old: null, now: 0 },
      { kind: 'same', old: 0, now: 1, moved: true },
      { kind: 'same', old: 1, now: 2, moved: true }
    ]))

  test('the other script and other punctuation change nothing', () =>
    expect(
      mergeEdition([row('1', FIBRE)], [row('1', 'Mahallalarga optik tolali aloqa liniyalarini yetkazish.')])
    ).toEqual([{ kind: 'same', old: 0, now: 0, moved: false }]))

  test('changed words are shown as spans', () => {
    const [change] = mergeEdition([row('1', `${FIBRE} (570 та)`)], [row('1', `${FIBRE} (620 та)`)])
    expect(change).toMatchObject({
      kind: 'changed',
      fields: [
        {
          field: 'text',
          conflict: false,
          words: [
            { kind: 'same', text: FIBRE },
            { kind: 'dropped', text: '(570' },
            { kind: 'added', text: '(620' },
            { kind: 'same', text: 'та)' }
          ]
        }
      ]
    })
  })

  test('a later date and another executor are changes of their own', () => {
    const was = row('1', PORTAL, { deadlines: till('2024-03-01'), executors: ['Ҳокимлик'] })
    const now = row('1', PORTAL, {
      deadlines: till('2024-06-01'),
      executors: ['Ҳокимлик', 'Рақамли технологиялар вазирлиги']
    })
    const [change] = mergeEdition([was], [now])
    expect(change).toMatchObject({ kind: 'changed', fields: [{ field: 'deadlines' }, { field: 'executors' }] })
  })

  test('a dropped duty stands where it stood', () =>
    expect(
      mergeEdition([row('1', PORTAL), row('2', FIBRE), row('3', STAFF)], [row('1', PORTAL), row('2', STAFF)])
    ).toEqual([
      { kind: 'same', old: 0, now: 0, moved: false },
      { kind: 'dropped', old: 1, now: null },
      { kind: 'same', old: 2, now: 1, moved: true }
    ]))

  test('a person’s edit stays where the new edition prints what the old one printed', () => {
    const edited: EditionRow = {
      ...row('1', PORTAL, { deadlines: till('2024-05-01') }),
      base: row('1', PORTAL, { deadlines: till('2024-03-01') })
    }
    expect(mergeEdition([edited], [row('1', PORTAL, { deadlines: till('2024-03-01') })])).toEqual([
      { kind: 'same', old: 0, now: 0, moved: false }
    ])
    expect(mergeEdition([edited], [row('1', PORTAL, { deadlines: till('2024-07-01') })])).toMatchObject([
      { kind: 'changed', fields: [{ field: 'deadlines', conflict: true }] }
    ])
  })

  test('both lists come back whole, each row once', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(PORTAL, FIBRE, STAFF, 'Бошқа вазифа'), { maxLength: 8 }),
        fc.array(fc.constantFrom(PORTAL, FIBRE, STAFF, 'Янги вазифа'), { maxLength: 8 }),
        (old, now) => {
          const changes = mergeEdition(
            old.map((text, i) => row(String(i + 1), text)),
            now.map((text, i) => row(String(i + 1), text))
          )
          const olds = changes.flatMap(change => (change.old === null ? [] : [change.old])).sort()
          const news = changes.flatMap(change => (change.now === null ? [] : [change.now]))
          expect(olds).toEqual(old.map((_, i) => i))
          expect(news).toEqual(now.map((_, i) => i))
        }
      )
    ))
})
