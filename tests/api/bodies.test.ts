import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bringIn, setUp, smallFile } from './decree.ts'
import { HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice } from './office.ts'

const ROWS = [
  ['Биринчи.', '', '2026 йил 1 октябргача', 'Рақамли технологиялар вазирлиги'],
  ['Иккинчи.', '', '2026 йил 1 октябргача', 'Рақамлаштириш вазирлиги'],
  ['Учинчи.', '1. Режа.', '2026 йил 1 октябргача', 'Raqamli texnologiyalar vazirligi'],
  ['Тўртинчи.', '', '2026 йил 1 октябргача', 'Рақамли технологялар вазирлиги'],
  ['Бешинчи.', '', '2026 йил 1 октябргача', 'Тошкент шаҳри ҳокимлиги'],
  ['Олтинчи.', '', '2026 йил 1 октябргача', 'Тошкент шаҳар ҳокимлиги'],
  ['Еттинчи.', '', '2026 йил 1 октябргача', 'Тошкент вилояти ҳокимлиги'],
  ['Саккизинчи.', '', '2026 йил 1 октябргача', 'манфаатдор вазирлик ва идоралар']
]

describe.each(HOSTS)('executors as bodies %s', (_, open) => {
  let office: OpenedOffice
  beforeAll(async () => {
    office = await openOffice(open)
    await setUp(office.client)
    await bringIn(office.client, smallFile(ROWS))
  })
  afterAll(() => office.close())
  const numbers = async (executor: string) =>
    (await office.client.tasks.list({ view: 'measures', control: 'all', executor })).rows.map(row => row.number)

  test('a body is offered once, by its official name or its most frequent spelling', async () => {
    expect((await office.client.tasks.choices()).executors).toEqual([
      'манфаатдор вазирлик ва идоралар',
      'Рақамли технологиялар вазирлиги',
      'Тошкент шаҳар ҳокимлиги',
      'Тошкент вилояти ҳокимлиги'
    ])
  })

  test('what is offered finds the tasks of all spellings, and so does any other name of the body', async () => {
    const ministry = ['1', '2', '3', '4']
    for (const name of ['Рақамли технологиялар вазирлиги', 'Рақамлаштириш вазирлиги', 'raqamli', 'RTV']) {
      expect([name, await numbers(name)]).toEqual([name, ministry])
    }
    expect(await numbers('Тошкент шаҳар ҳокимлиги')).toEqual(['5', '6'])
    expect(await numbers('Toshkent viloyati hokimligi')).toEqual(['7'])
    expect(await numbers('тегишли идоралар')).toEqual(['8'])
    expect(await numbers('Адлия вазирлиги')).toEqual([])
  })

  test('the list still says what is printed', async () => {
    const { rows } = await office.client.tasks.list({ view: 'measures', control: 'all', executor: 'raqamli' })
    expect(rows.map(row => row.executors)).toEqual(ROWS.slice(0, 4).map(row => row[3]))
  })
})
