import { describe, expect, it } from 'vitest'
import { readText } from '../readers/text/read-text.ts'
import { columnKind, isHeaderRow } from './columns.ts'

const rowOf = (text: string) => {
  const table = readText(text).blocks.find(block => block.kind === 'table')
  return table!.rows[0]!
}

describe('columns by their words', () => {
  it.each([
    ['Т/р', 'number'],
    ['T/р', 'number'],
    ['№', 'number'],
    ['т.р.', 'number'],
    ['№ т/р', 'number'],
    ['Чора-тадбирлар', 'measure'],
    ['Чора-тадбирлар номи', 'measure'],
    ['Tadbir nomi', 'measure'],
    ['Топшириқ мазмуни', 'measure'],
    ['Амалга ошириладиган ишлар', 'measure'],
    ['Амалга ошириш механизми', 'mechanism'],
    ['Механизм', 'mechanism'],
    ['Муддати', 'deadline'],
    ['Мүддати', 'deadline'],
    ['Bajarish muddati', 'deadline'],
    ['Ijro muddati', 'deadline'],
    ['Amalga oshirish muddatlari', 'deadline'],
    ['Чора-тадбирларни бажариш муддати', 'deadline'],
    ['Масъул ижрочилар', 'executors'],
    ['Mas’ul ijrochilar', 'executors'],
    ['Ижрочилар', 'executors'],
    ['Масъуллар', 'executors'],
    ['Ijro uchun mas’ullar', 'executors'],
    ['Bajarish uchun mas’ullar', 'executors'],
    ['Ҳамижрочилар', 'co-executors'],
    ['Moliyalashtirish manbalari', 'funding'],
    ['Эришиладиган натижа ва кўрсаткичлар', 'result'],
    ['Бажариш шакли', 'result'],
    ['Ўтказиладиган сана', 'deadline'],
    ['Boshlanish sanasi', 'deadline'],
    ['Tugash sanasi', 'deadline-end'],
    ['Мероприятия', 'measure'],
    ['Срок исполнения', 'deadline'],
    ['Ответственные исполнители', 'executors'],
    ['Изоҳ', 'note'],
    ['Ижро ҳолати', 'state'],
    ['Фуқаролар йиғини номи', 'place']
  ])('%s is %s', (text, kind) => {
    expect(columnKind(text)).toBe(kind)
  })
  it.each(['Ёши', 'F.I.Sh.', ''])('%s is unknown', text => expect(columnKind(text)).toBeNull())
})

describe('a header row', () => {
  it.each([
    'Т/р\tЧора-тадбирлар номи\tМуддати',
    '№\tMas’ullar\tTadbirlar',
    'Чора-тадбирлар\tМеханизм\tИжрочилар\tМуддат'
  ])('%s', text => {
    expect(isHeaderRow(rowOf(text))).toBe(true)
  })
  it.each([
    '1.\tЧора-тадбирлар режасини тузиш\t2024 йил май',
    '\tЧора-тадбирлар дастурини амалга ошириш.\tдоимий муддатда\tМасъул ижрочилар',
    'Исм\tЁши',
    '№\tF.I.Sh.\tLavozimi\tKomissiyadagi vazifasi',
    '№\tФамилияси, исми\tИш жойи ва лавозими\tМасъул вазифаси'
  ])('not: %s', text => {
    expect(isHeaderRow(rowOf(text))).toBe(false)
  })
})
