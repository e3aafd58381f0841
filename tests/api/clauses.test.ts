import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bringIn, readFile, seedFile, setUp } from './decree.ts'
import { HOSTS } from './hosts.ts'
import { type OpenedOffice, openOffice } from './office.ts'

const DECISION = join(import.meta.dirname, '..', 'golden', 'annex', 'mingbuloq', 'decision.txt')
const decision = () => new File([readFileSync(DECISION)], 'қарор.txt', { type: 'text/plain' })

describe('clauses of an act', () => {
  let office: OpenedOffice
  beforeAll(async () => {
    office = await openOffice(HOSTS[0]![1])
    await setUp(office.client)
  })
  afterAll(() => office.close())

  test('a decision without any annex is read; its duties are ours when our own hokim decided it', async () => {
    const draft = await readFile(office.client, decision())
    const { clauses } = await office.client.imports.get({ draft })
    expect(clauses.map(({ number, tracked, found }) => [number, tracked, found.map(one => one.concern)])).toEqual([
      ['1', false, []],
      ['2', false, []],
      ['3', true, ['own-body']],
      ['4', true, ['own-body']]
    ])
    const accepted = await office.client.imports.accept({ draft, control: 'concerned', past: 'open' })
    expect(accepted).toMatchObject({ measures: 0, clauses: 2, ours: 2 })
    const { rows } = await office.client.tasks.list({ view: 'measures' })
    expect(rows.map(({ kind, number, executors }) => [kind, number, executors])).toEqual([
      [
        'clause',
        '3',
        "Tuman hokimining birinchi o'rinbosari (A.Abdusalomov); tuman hokimining o'rinbosari (H.Boylarov)"
      ],
      [
        'clause',
        '4',
        "tuman hokimining birinchi o'rinbosari (A.Abdusalomov); tuman hokimining o'rinbosari (H.Boylarov)"
      ]
    ])
    await office.client.changes.undo({ transaction: accepted.transaction })
  })

  test('a duty printed in a clause and in a measure stands once in every list', async () => {
    const { act } = await bringIn(office.client, seedFile(), { control: 'all' })
    const all = await office.client.tasks.list({ view: 'measures', acts: [act] })
    const clauses = all.rows.filter(({ kind }) => kind === 'clause').map(({ number }) => number)
    expect(clauses).toEqual(['1', '1.1', '3', '4.а', '7.а.1', '7.а.2', '8', '9', '10', '10.1'])
    const due = await office.client.tasks.list({ view: 'due', acts: [act] })
    expect(due.rows.filter(({ kind }) => kind === 'clause').map(({ number, due }) => [number, due])).toEqual([
      ['1.1', '2030-12-31'],
      ['4.а', null],
      ['7.а.2', null],
      ['9', '2024-01-01']
    ])
    const measure = all.rows.find(({ kind, number }) => kind === 'measure' && number === '42')!
    const { also } = await office.client.tasks.get({ id: measure.id })
    expect(also).toMatchObject([{ kind: 'clause', number: '5.1' }])
    // The clause stands as its measure stands, whichever of the two is set; undone, both are as before.
    const linked = also[0]!.id
    const standing = async (id: number) => {
      const { row } = await office.client.tasks.get({ id })
      return [row.state, row.progress, row.control]
    }
    const before = await standing(linked)
    const done = await office.client.tasks.setState({ ids: [measure.id], state: 'done' })
    expect(await standing(linked)).toEqual(['done', 100, 'ours'])
    await office.client.changes.undo({ transaction: done.transaction! })
    expect(await standing(linked)).toEqual(before)
    await office.client.tasks.setProgress({ ids: [linked], progress: 40 })
    expect((await standing(measure.id))[0]).toBe('in-progress')
    expect(await standing(linked)).toEqual(await standing(measure.id))
    await office.client.tasks.setControl({ ids: [measure.id], control: 'reference' })
    expect((await standing(linked))[2]).toBe('reference')
    const clause = await office.client.tasks.get({ id: also[0]!.id })
    expect(clause).toMatchObject({
      row: { number: '5.1', control: 'reference' },
      also: [{ id: measure.id, kind: 'measure', number: '42' }]
    })
    expect(clause.deadlines.map(({ due }) => due)).toEqual(['2023-10-14'])
  })

  test('a clause of any kind that was ticked comes under control', async () => {
    const draft = await readFile(office.client, decision())
    const choice = { control: 'picked' as const, clauses: ['1'], past: 'open' as const }
    const { ours, clauses } = await office.client.imports.accept({ draft, ...choice })
    expect({ ours, clauses }).toEqual({ ours: 1, clauses: 3 })
  })
})
