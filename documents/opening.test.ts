import { expect, test } from 'vitest'
import { openingFromAct, openingFromClause, openingInRussian } from './opening.ts'

const act = { kind: 'PF', number: 'ПФ-6079', date: '2020-10-05', issuer: null }

test('one duty is named by its annex and clause, as letters print it', () => {
  expect(openingFromClause(act, { annex: '21а', number: '8' }, 'cyrillic')).toBe(
    'Ўзбекистон Республикаси Президентининг 2020 йил 5 октябрдаги ПФ-6079-сонли Фармони 21а-илова 8-банди ижросини таъминлаш юзасидан:'
  )
  expect(openingFromClause(act, { annex: null, number: '5.1' }, 'latin')).toContain(
    'Farmoni 5.1-bandi ijrosini ta’minlash'
  )
})

test('an incoming letter is answered by its sender, day and number', () => {
  const letter = { kind: 'letter', number: '01-10/1318', date: '2026-11-02', issuer: 'Namangan viloyati hokimligi' }
  expect(openingFromAct(letter, 'latin')).toBe(
    'Namangan viloyati hokimligining 2026-yil 2-noyabrdagi 01-10/1318-sonli xati ijrosi yuzasidan:'
  )
})

test('in Russian the act has its Russian letters', () => {
  expect(openingInRussian(act, null)).toBe(
    'Во исполнение Указа Президента Республики Узбекистан от 5 октября 2020 года № УП-6079:'
  )
  expect(openingInRussian({ ...act, kind: 'PQ', number: 'ПҚ-308' }, { annex: '1', number: '20' })).toContain(
    'пункта 20 (приложение № 1) постановления Президента'
  )
})
