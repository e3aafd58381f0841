import { afterAll, beforeAll } from 'vitest'
import { setUp } from './decree.ts'
import type { Client, Open } from './hosts.ts'
import { type OpenedOffice, openOffice } from './office.ts'

type Catalogue = Awaited<ReturnType<Client['indicators']['catalogue']>>

/** For tests of figures: an office with the shipped catalogue, opened before and closed after the tests of this block. */
export const figuresOffice = (open: Open) => {
  let office: OpenedOffice
  let catalogue: Catalogue
  beforeAll(async () => {
    office = await openOffice(open)
    await setUp(office.client)
    await office.client.indicators.loadShipped()
    catalogue = await office.client.indicators.catalogue()
  })
  afterAll(() => office.close())
  const figures = () => office.client.indicators
  const one = (code: string) => catalogue.indicators.find(each => each.code === code)!.id
  const place = (name: string) => catalogue.places.find(each => each.nameUz === name)!.id
  return {
    get office() {
      return office
    },
    get catalogue() {
      return catalogue
    },
    figures,
    one,
    place,
    cell: (code: string, where: string, period: string, text: string) => ({
      ...{ indicator: one(code), place: place(where), period, body: '', text }
    }),
    factOf: async (code: string, where: string, period: string, span: 'period' | 'year' = 'period') =>
      (await figures().table({ indicators: [one(code)], places: [place(where)], periods: [period], span }))[0]!,
    /** The newest transaction of the journal: the same after what wrote nothing. */
    lastWritten: async () => (await office.client.changes.transactions({ limit: 1 }))[0]!.id
  }
}
