import { describe, expect, test } from 'vitest'
import { type Draft, NOWHERE } from '#domain/draft.ts'
import { insideOf } from '../connection.ts'
import { deadline, deed, NOW, openMemory, task, openWithAct, plansOf } from '../testing.ts'
import { undo } from '../undo.ts'
import { transact } from '../write.ts'
import { findAct, getAct, insertAct, insertCitations, listActs, listSections } from './acts.ts'
import { getBlob } from './blobs.ts'
import { listChoices } from './choices.ts'
import { getDocument, insertDocument, listDocuments, type NewDocument } from './documents.ts'
import { deleteDraft, getDraft, listDrafts, saveDraft, updateDraft } from './drafts.ts'
import { insertGroup, listGroups } from './groups.ts'
import { getSettings, saveSetting } from './settings.ts'
import {
  deadlinesOf,
  executorsOf,
  insertDeadlines,
  insertExecutors,
  insertNote,
  notesOf,
  taskOfDeadline
} from './task-parts.ts'
import { getTask, insertTasks, type NewTask, oursToPatch } from './tasks.ts'

describe('tasks', () => {
  test('a task comes back as it was put in', async () => {
    const db = await openMemory()
    const given: NewTask = task({
      number: '41.2',
      printedNumber: '2',
      items: ['бир', 'икки'],
      targets: [{ value: 10, unit: 'та', what: 'хизмат', how: 'reach', start: null, due: '2026-12-31' }],
      funding: 'бюджет',
      result: 'ҳисобот',
      at: { page: 1, table: 2, row: 3, paragraph: null },
      ours: { deputy: 'А', lead: 'Б', co: ['В', 'Г'], internalDate: '2026-12-01' },
      doubts: [{ code: 'NO_DEADLINE', message: 'muddat yoʻq', at: NOWHERE, was: null, now: null }]
    })
    const { result: ids } = await transact(db, deed(), w => insertTasks(w, [given]))
    expect(await getTask(db.read, ids[0]!)).toEqual({
      id: ids[0],
      ...given,
      incoming: null,
      event: null,
      carriedFrom: null,
      internalDays: null,
      proofNeeded: ''
    })
    await expect(getTask(db.read, 99)).rejects.toMatchObject({ code: 'NOT_FOUND', data: { id: 99 } })
  })

  test('ours is changed by what is given of it', async () => {
    const { db } = await openWithAct(1)
    await transact(db, deed(), w => w.update('task', 1, oursToPatch({ lead: 'Б', co: ['В'] })))
    await transact(db, deed(), w => w.update('task', 1, oursToPatch({ internalDate: '2027-01-01', lead: '' })))
    expect((await getTask(db.read, 1)).ours).toEqual({ deputy: '', lead: '', co: ['В'], internalDate: '2027-01-01' })
  })

  test('deadlines, executors and notes come by task, in the order of the paper', async () => {
    const { db, steps, measures } = await openWithAct(1)
    const step = steps[0]!
    await transact(db, deed(), async w => {
      await insertDeadlines(w, [
        deadline({
          task: step,
          position: 2,
          text: 'учинчи',
          kind: 'recurring',
          due: null,
          every: 'P1M',
          dayOfMonth: 5
        }),
        deadline({ task: step, position: 1, text: 'иккинчи', time: '10:00', certain: false, startConfirmed: true })
      ])
      await insertNote(w, { task: step, at: NOW, author: 'А', text: 'биринчи' })
      await insertNote(w, { task: step, at: NOW, author: 'Б', text: 'иккинчи' })
    })
    const found = (await deadlinesOf(db.read, [step])).get(step)!
    expect(found.map(({ text }) => text)).toEqual(['2027 йил 1 мартгача', 'иккинчи', 'учинчи'])
    expect(found[1]).toMatchObject({ time: '10:00', certain: false, startConfirmed: true, every: null })
    expect(found[2]).toMatchObject({ kind: 'recurring', every: 'P1M', dayOfMonth: 5, due: null })
    expect(await taskOfDeadline(db.read, found[2]!.id)).toBe(step)
    expect(await taskOfDeadline(db.read, 999)).toBeUndefined()
    expect((await notesOf(db.read, step)).map(({ text }) => text)).toEqual(['иккинчи', 'биринчи'])
    expect([...(await executorsOf(db.read, measures)).values()].flat()).toEqual([
      { id: 1, text: 'Рақамли технологиялар вазирлиги', person: null, role: 'lead', collective: false }
    ])
  })
})

describe('acts', () => {
  test('with their counts', async () => {
    const { db, act, steps, transaction } = await openWithAct(3)
    const doubt = [{ code: 'NO_DEADLINE', message: '', at: null, was: null, now: null }]
    await transact(db, deed(), async w => {
      await w.update('task', 1, { state: 'done' })
      await w.update('task', 2, { control: 'reference', doubts: JSON.stringify(doubt) })
      await w.update('annex', 1, { doubts: JSON.stringify(doubt) })
    })
    const only = async (today: string) => (await listActs(db.read, today))[0]!
    expect(await only('2027-09-30')).toEqual({
      ...(await getAct(db.read, act)),
      measures: 3,
      clauses: 0,
      ours: 2,
      done: 1,
      late: 1,
      doubts: 2,
      groups: 1,
      transaction
    })
    expect((await only('2027-05-01')).late).toBe(0)
    expect((await only('2027-05-02')).late).toBe(1)
    await transact(db, deed(), w => w.updateMany('task', steps.slice(4), { state: 'removed' }))
    expect((await only('2027-09-30')).late).toBe(0)
  })

  test('brought back by a redo, the act names the redo', async () => {
    const { db, transaction } = await openWithAct(1)
    const undone = await undo(db, deed(), transaction)
    expect(await listActs(db.read, '2026-01-01')).toEqual([])
    const redone = await undo(db, deed(), undone.transaction)
    expect((await listActs(db.read, '2026-01-01'))[0]!.transaction).toBe(redone.transaction)
  })

  test('the same act is found in either script, another is not', async () => {
    const { db, act } = await openWithAct(1)
    const date = '2023-09-14'
    for (const number of ['ПҚ-308', 'PQ-308', '№ PQ–308', 'pq 308']) {
      expect((await findAct(db.read, { number, date }))?.id).toBe(act)
    }
    expect(await findAct(db.read, { number: 'ПФ-308', date })).toBeUndefined()
    expect(await findAct(db.read, { number: 'ПҚ-308', date: '2023-09-15' })).toBeUndefined()
    // An unknown date contradicts nothing: the person is warned and decides.
    expect((await findAct(db.read, { number: 'ПҚ-308', date: null }))?.id).toBe(act)
    const plans = await plansOf(db, () => findAct(db.read, { number: 'ПҚ-308', date }))
    expect(plans[0]).toContain('act_by_number')
    await expect(getAct(db.read, 99)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('an act without a date; citations are kept', async () => {
    const db = await openMemory()
    const { result: act } = await transact(db, deed(), async w => {
      const id = await insertAct(w, {
        kind: '',
        number: '12',
        date: null,
        title: '',
        place: '',
        file: 'a.txt',
        sha256: null,
        importedAt: NOW
      })
      const none = { annex: null, clause: null, paragraph: null, article: null, stage: null }
      await insertCitations(w, id, [
        {
          kind: 'PF',
          number: 'ПФ-6079',
          date: '2020-10-05',
          ...none,
          text: 'фармони',
          relation: 'execution',
          at: NOWHERE
        }
      ])
      return id
    })
    expect((await findAct(db.read, { number: '12', date: null }))?.id).toBe(act)
    const cited = await db.read.selectFrom('citation').select(['number', 'relation']).execute()
    expect(cited).toEqual([{ number: 'ПФ-6079', relation: 'execution' }])
  })

  test('sections with counts', async () => {
    const { db, act, annex, section } = await openWithAct(3)
    await transact(db, deed(), async w => {
      const sub = await w.insert('section', {
        annex,
        parent: section,
        level: 2,
        number: '1.1',
        title: 'Т',
        position: 1
      })
      await w.update('task', 1, { subsection: sub, state: 'done' })
      await w.update('task', 2, { control: 'reference' })
    })
    expect(await listSections(db.read, act)).toEqual([
      { id: section, parent: null, level: 1, number: 'I', title: 'Индекс', measures: 3, ours: 2, done: 1 },
      { id: section + 1, parent: section, level: 2, number: '1.1', title: 'Т', measures: 1, ours: 1, done: 1 }
    ])
  })
})

test('groups: seats in order, and in how many groups a person sits', async () => {
  const { db, act, annex, group } = await openWithAct(1)
  await transact(db, deed(), w =>
    insertGroup(w, { act, annex, position: 1, title: 'Иккинчи', successionRule: false }, [
      {
        number: 1,
        name: 'B. Sayfullayev',
        position: '',
        role: 'secretary',
        seat: 'by-agreement',
        acting: true,
        at: NOWHERE
      },
      {
        number: 2,
        name: 'Лавозимига кўра',
        position: 'ҳ',
        role: 'member',
        seat: 'ex-officio',
        acting: false,
        at: NOWHERE
      }
    ])
  )
  const groups = await listGroups(db.read)
  expect(groups.map(({ annex: number, title, successionRule }) => [number, title, successionRule])).toEqual([
    ['1', 'Иккинчи', false],
    ['2', 'Ишчи гуруҳ', true]
  ])
  expect(groups.map(({ seats }) => seats.map(({ name, groups: count }) => [name, count]))).toEqual([
    [
      ['B. Sayfullayev', 2],
      ['Лавозимига кўра', 1]
    ],
    [
      ['Лавозимига кўра', 1],
      ['Б. Сайфуллаев', 2]
    ]
  ])
  expect(groups[1]!.seats[1]).toMatchObject({ position: 'ўринбосар', role: 'member', seat: 'person', acting: false })
  expect(groups[1]!.id).toBe(group)
  expect(await listGroups(db.read, [act])).toHaveLength(2)
  expect(await listGroups(db.read, [act + 1])).toEqual([])
})

test('documents: frozen bytes, form and links', async () => {
  const { db } = await openWithAct(2)
  const bytes = new TextEncoder().encode('PK docx')
  const given: NewDocument = {
    kind: 'letter',
    title: 'Хат',
    number: '01-12/77',
    date: '2026-11-21',
    template: '',
    addressees: ['Рақамли технологиялар вазирлиги'],
    copies: [],
    file: 'xat.docx',
    createdAt: NOW,
    author: 'А',
    bytes,
    form: { paragraphs: ['бир'] },
    tasks: [2, 1]
  }
  const { result: id } = await transact(db, deed(), w => insertDocument(w, given))
  await transact(db, deed(), w => insertDocument(w, { ...given, title: 'Иккинчи', tasks: [], form: { second: true } }))
  const { bytes: _, form: __, template: ___, copies: ____, ...words } = given
  const kept = await getDocument(db.read, id)
  expect(kept).toEqual({
    ...words,
    addressees: 'Рақамли технологиялар вазирлиги',
    id,
    sha256: kept.sha256,
    pdf: null,
    state: 'draft',
    size: bytes.length,
    tasks: 2
  })
  expect(await getBlob(db.read, kept.sha256)).toEqual(bytes)
  expect((await listDocuments(db.read)).map(({ title }) => title)).toEqual(['Иккинчи', 'Хат'])
  await expect(getDocument(db.read, 99)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  insideOf(db).sqlite.exec("update blob set bytes = cast('PK d0cx' as blob), size = 7")
  await expect(getBlob(db.read, kept.sha256)).rejects.toMatchObject({ code: 'DB_DAMAGED' })
  await expect(getBlob(db.read, 'none')).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('settings', async () => {
  const db = await openMemory()
  expect(await getSettings(db.read)).toEqual({})
  await transact(db, deed(), w => saveSetting(w, 'office', { body: 'Мингбулоқ тумани ҳокимлиги' }))
  await transact(db, deed(), w => saveSetting(w, 'language', 'uz-Latn'))
  const { transaction } = await transact(db, deed(), w =>
    saveSetting(w, 'office', { body: 'Мингбулоқ тумани ҳокимлиги' })
  )
  expect(transaction).toBeNull()
  expect(await getSettings(db.read)).toEqual({ language: 'uz-Latn', office: { body: 'Мингбулоқ тумани ҳокимлиги' } })
})

test('choices', async () => {
  const { db, act, measures } = await openWithAct(2)
  await transact(db, deed(), async w => {
    await insertExecutors(w, [
      {
        task: measures[0]!,
        position: 1,
        text: 'Raqamli texnologiyalar vazirligi',
        person: null,
        role: 'co',
        collective: false
      }
    ])
    await w.update('task', 1, oursToPatch({ deputy: 'А. Султонов', co: ['Ф. Бозоров', 'А. Султонов'] }))
  })
  const choices = await listChoices(db.read)
  expect(choices).toEqual({
    acts: [{ id: act, kind: 'PQ', number: 'ПҚ-308', date: '2023-09-14', title: 'Рақамли технологиялар' }],
    sections: ['I'],
    executors: [
      { text: 'Raqamli texnologiyalar vazirligi', times: 1 },
      { text: 'Рақамли технологиялар вазирлиги', times: 2 }
    ],
    people: ['А. Султонов', 'Ф. Бозоров']
  })
})

describe('kept drafts', () => {
  const draft: Draft = {
    version: 1,
    source: { name: 'a.docx', format: 'docx', pages: null, sha256: 'a'.repeat(64) },
    act: { kind: 'PQ', number: 'ПҚ-308', date: '2023-09-14', title: null, place: null },
    citations: [],
    annexes: [{ kind: 'group', number: '2', title: null, members: [], successionRule: false, notes: [] }],
    clauses: [],
    sameAs: [],
    notes: [{ code: 'NO_TABLE', message: '', at: null, was: null, now: null }]
  }
  const kept = {
    file: 'a.docx',
    sha256: 'a'.repeat(64),
    bytes: new Uint8Array([1, 2]),
    draft,
    source: [['қатор']],
    at: NOW
  }

  test('are saved, edited, listed, dropped, and never journalled', async () => {
    const db = await openMemory()
    const id = await saveDraft(db, kept)
    const second = await saveDraft(db, { ...kept, file: 'b.docx' })
    expect(await getDraft<string[][]>(db.read, id)).toEqual({ id, ...kept })
    await updateDraft(db, id, { ...draft, notes: [] })
    expect((await getDraft(db.read, id)).draft.notes).toEqual([])
    await updateDraft(db, id, { ...draft, notes: [] }, { done: [1] })
    expect(await getDraft(db.read, id)).toMatchObject({ draft: { ...draft, notes: [] }, work: { done: [1] } })
    expect(Object.keys((await getDraft(db.read, id)).draft)).not.toContain('work')
    expect(await listDrafts(db.read)).toEqual([
      { id: second, file: 'b.docx', at: NOW, act: draft.act, measures: 0, doubts: 1 },
      { id, file: 'a.docx', at: NOW, act: draft.act, measures: 0, doubts: 0 }
    ])
    await deleteDraft(db, id)
    for (const gone of [getDraft(db.read, id), updateDraft(db, id, draft), deleteDraft(db, id)]) {
      await expect(gone).rejects.toMatchObject({ code: 'NOT_FOUND', data: { id } })
    }
    expect(await db.read.selectFrom('change_tx').select('id').execute()).toEqual([])
  })
})
