import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFile, setUp } from './decree.ts'
import { HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice } from './office.ts'

const HEAD = ['Т/р', 'Ҳужжат тури, рақами ва санаси', 'Банди', 'Топшириқ мазмуни', 'Ижро муддати', 'Масъул ижрочи']
const DECREE = 'Фармон / ПФ-777-сон / 14.10.2026 й'
const CENTRE = 'Ҳудудда рақамли хизматлар марказини ташкил этиш чораларини кўриш.'
const CABLE = 'Ижтимоий объектларни юқори тезликдаги интернетга улаш.'
const STAFF = 'Масъул ходимларни ўқитиш бўйича дастур тасдиқлаш.'
const table = (rows: readonly string[][]): File => {
  const line = (cells: readonly string[]) => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`
  const title = '<p>Назоратга олинган топшириқларнинг 2027 йилдаги ижроси тўғрисида назорат жадвали</p>'
  const body = rows.map((cells, at) => line([`${at + 1}`, ...cells])).join('')
  return new File([`<html><body>${title}<table>${line(HEAD)}${body}</table></body></html>`], 'жадвал.html')
}
const WORDS = { dropped: 'Жадвалда йўқ' }

describe('a control table of another office', () => {
  let office: OpenedOffice
  beforeAll(async () => {
    office = await openOffice(HOSTS[0]![1])
    await setUp(office.client)
  })
  afterAll(() => office.close())
  const tasks = async () => (await office.client.tasks.list({ view: 'measures', control: 'all' })).rows

  test('its acts are made, its rows become tasks; read again later it says what is new, changed, vanished or not understood', async () => {
    const { imports, changes } = office.client
    const first = await readFile(
      office.client,
      table([
        [DECREE, '1-банд', CENTRE, '25 август', 'Туман ҳокимлиги'],
        [DECREE, '5-банд', CABLE, '15 июнь', 'АКТ бўлими']
      ])
    )
    expect((await imports.get({ draft: first })).isControl).toBe(true)
    const shown = (await imports.edition({ draft: first }))!
    expect(shown.changes.map(({ kind, act, accepted }) => [kind, act, accepted])).toEqual([
      ['added', 'ПФ-777, 14.10.2026', true],
      ['added', 'ПФ-777, 14.10.2026', true]
    ])
    expect(await imports.mergeEdition({ draft: first, words: WORDS })).toMatchObject({ added: 2, refused: 0 })
    const [centre, cable] = await tasks()
    expect([centre, cable]).toMatchObject([
      { kind: 'clause', number: '1', title: expect.stringContaining('марказини'), due: '2027-08-25', control: 'ours' },
      { kind: 'clause', number: '5', due: '2027-06-15' }
    ])
    await office.client.tasks.setProgress({ ids: [centre!.id], progress: 30 })

    const next = await readFile(
      office.client,
      table([
        [DECREE, '1-банд', CENTRE, '30 сентябрь', 'Туман ҳокимлиги'],
        [DECREE, '9-банд', STAFF, '1 декабрь', 'Кадрлар бўлими'],
        ['оғзаки топшириқ', '3', 'Сайтни янгилаш.', 'доимий', 'Матбуот хизмати']
      ])
    )
    const edition = (await imports.edition({ draft: next }))!
    expect(edition).toMatchObject({ kind: 'control', same: 0 })
    expect(
      edition.changes.map(({ kind, field, task, accepted }) => [kind, field, task?.number ?? null, accepted])
    ).toEqual([
      ['changed', 'deadlines', '1', true],
      ['added', null, null, true],
      ['unknown', null, null, false],
      ['dropped', null, '5', false]
    ])
    const merged = await imports.mergeEdition({ draft: next, words: WORDS })
    expect(merged).toMatchObject({ added: 1, changed: 1, dropped: 0, refused: 2 })
    expect((await tasks()).map(({ number, due, state }) => [number, due, state])).toEqual([
      ['1', '2027-09-30', 'in-progress'],
      ['5', '2027-06-15', 'new'],
      ['9', '2027-12-01', 'new']
    ])
    await changes.undo({ transaction: merged.transaction! })
    expect((await tasks()).map(({ number, due }) => [number, due])).toEqual([
      ['1', '2027-08-25'],
      ['5', '2027-06-15']
    ])
  })
})
