import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from './hosts.ts'

/** The shipped decree, PQ-308, under a name like those that come in letters. */
export const NAME = 'ПҚ-308 сонли қарор (ўғирилган №1).txt'
export const seedFile = (): File =>
  new File([readFileSync(join(import.meta.dirname, '..', '..', 'templates', 'example', 'pq308.txt'))], NAME, {
    type: 'text/plain'
  })

const row = (cells: readonly string[]) => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`
const HEAD = ['Т/р', 'Чора-тадбирлар номи', 'Амалга ошириш механизми', 'Муддати', 'Масъул ижрочилар']

/** A road map of the given rows (measure, mechanism, deadline, executors) as an HTML file. */
export const smallFile = (rows: readonly (readonly string[])[], number = '77', name = 'режа.html'): File => {
  const body = rows.map((cells, index) => row([String(index + 1), ...cells])).join('')
  const text = `<html><body><p>Ўзбекистон Республикаси Президентининг 2024 йил 1 февралдаги ПҚ-${number}-сон қарорига</p>
    <p>1-ИЛОВА</p><p>Чора-тадбирлар режаси</p><table>${row(HEAD)}${body}</table></body></html>`
  return new File([text], name, { type: 'text/html' })
}

export const OFFICE = {
  body: 'Mingbuloq tumani hokimligi',
  region: 'Namangan viloyati',
  district: 'Mingbuloq tumani',
  aliases: []
}
export const setUp = (client: Client) =>
  client.system.setUp({ language: 'uz-Latn', script: 'latin', person: 'H.Boylarov', office: OFFICE })

/** Reads a file to its end and gives the kept draft's id. */
export const readFile = async (client: Client, file: File): Promise<number> => {
  for await (const event of await client.imports.read({ file })) if (event.kind === 'done') return event.draft
  throw new Error('the reading ended without a draft')
}

type Choice = { control?: 'all' | 'concerned' | 'picked'; past?: 'open' | 'done' | 'removed'; again?: boolean }

export const bringIn = async (
  client: Client,
  file: File,
  { control = 'all', past = 'open', again = false }: Choice = {}
) => client.imports.accept({ draft: await readFile(client, file), control, past, again })
