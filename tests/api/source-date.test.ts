import { expect, onTestFinished, test } from 'vitest'
import { readFile, setUp } from './decree.ts'
import { HOSTS } from './hosts.ts'
import { openOffice } from './office.ts'

const HEAD = ['Т/р', 'Чора-тадбирлар номи', 'Муддати', 'Масъул ижрочилар']
const ROWS = [
  ['1', 'Порталларни ишга тушириш.', 'жорий йил якунига қадар', 'Адлия вазирлиги'],
  ['2', 'Ўқув курсларини ташкил этиш.', 'бир ой муддатда', 'Адлия вазирлиги'],
  ['3', 'Сайтларни хатловдан ўтказиш.', '2026 йил май', 'Адлия вазирлиги']
]

test('a file that says only "this year" asks for its date; typed, the deadlines are counted and the doubts go', async () => {
  const office = await openOffice(HOSTS[0]![1])
  onTestFinished(() => office.close())
  await setUp(office.client)
  const line = (cells: readonly string[]) => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`
  const html = `<html><body><p>Чора-тадбирлар режаси</p><table>${line(HEAD)}${ROWS.map(line).join('')}</table></body></html>`
  const draft = await readFile(office.client, new File([html], 'режа.html'))
  const measures = async () => {
    const [annex] = (await office.client.imports.get({ draft })).draft.annexes
    if (annex?.kind !== 'roadmap') throw new Error('not a road map')
    return annex.measures.map(({ deadlines, notes }) => [deadlines[0]?.due ?? null, notes.map(({ code }) => code)])
  }
  expect(await measures()).toEqual([
    [null, ['NO_ACT_DATE']],
    [null, ['NO_ACT_DATE']],
    ['2026-05-31', []]
  ])
  const { draft: read } = await office.client.imports.get({ draft })
  await office.client.imports.editAct({ draft, act: { ...read.act, date: '2026-02-10' } })
  expect(await measures()).toEqual([
    ['2026-12-31', []],
    ['2026-03-10', []],
    ['2026-05-31', []]
  ])
})
