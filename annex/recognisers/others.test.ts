import { describe, expect, it } from 'vitest'
import { readHtml } from '../readers/html/read-html.ts'
import { readText } from '../readers/text/read-text.ts'
import { readOther } from './others.ts'

const text = (...lines: string[]) => readOther(readText(lines.join('\n\n')).blocks, '1')
const html = (body: string) => readOther(readHtml(`<html><body>${body}</body></html>`).blocks, '2')
const row = (...cells: string[]) => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`

describe('other annexes', () => {
  it('a regulation is text with a row for each paragraph', () => {
    const other = text(
      'Платформадан фойдаланиш тартиби тўғрисидаги',
      'НИЗОМ',
      '1-боб. Умумий қоидалар',
      '1. Мазкур Низом тартибни белгилайди.',
      '2. Низомда қуйидаги тушунчалар қўлланилади:',
      'платформа – ахборот тизими.'
    )
    expect(other).toMatchObject({
      kind: 'text',
      title: 'Платформадан фойдаланиш тартиби тўғрисидаги НИЗОМ',
      columns: []
    })
    expect(other.rows).toEqual([
      ['1-боб. Умумий қоидалар'],
      ['1. Мазкур Низом тартибни белгилайди.'],
      ['2. Низомда қуйидаги тушунчалар қўлланилади:'],
      ['платформа – ахборот тизими.']
    ])
  })

  it('amendments are text', () => {
    const other = text(
      'Айрим қарорларга киритилаётган ўзгартиришлар',
      '1. 2019 йил 14 майдаги 395-сон қарорда:',
      '2-банд қуйидаги таҳрирда баён этилсин:',
      '“2. Вазирлик таъминласин”.'
    )
    expect(other).toMatchObject({ kind: 'text', title: 'Айрим қарорларга киритилаётган ўзгартиришлар' })
    expect(other.rows).toHaveLength(3)
  })

  it('bodies one by one are a list with their numbers', () => {
    const other = text(
      'Платформага уланадиган идоралар рўйхати',
      '1. Адлия вазирлиги.',
      '2. Ички ишлар вазирлиги.',
      '3. Бош прокуратура.'
    )
    expect(other).toMatchObject({
      kind: 'list',
      rows: [
        ['1', 'Адлия вазирлиги.'],
        ['2', 'Ички ишлар вазирлиги.'],
        ['3', 'Бош прокуратура.']
      ]
    })
  })

  it('a table of figures is indicators, its header of two rows one', () => {
    const other = html(
      `<p>Мақсадли кўрсаткичлар</p><table><tr><td rowspan="2">Т/р</td><td rowspan="2">Кўрсаткич</td><td colspan="2">Йиллар</td></tr>${row('2024 йил', '2025 йил')}${row('1', 'Интернет қамрови, %', '88', '100')}${row('2', 'Портлар, минг та', '5,7', '6,2')}</table><p>Изоҳ: кўрсаткичлар ҳар йили қайта кўрилади.</p>`
    )
    expect(other).toMatchObject({
      kind: 'indicators',
      title: 'Мақсадли кўрсаткичлар',
      columns: ['Т/р', 'Кўрсаткич', 'Йиллар 2024 йил', 'Йиллар 2025 йил']
    })
    expect(other.rows).toEqual([
      ['1', 'Интернет қамрови, %', '88', '100'],
      ['2', 'Портлар, минг та', '5,7', '6,2'],
      ['Изоҳ: кўрсаткичлар ҳар йили қайта кўрилади.']
    ])
  })

  it('a table of names is a list; the header that a page repeats is told once', () => {
    const head = row('№', 'Идора номи', 'Масъул')
    const other = html(
      `<p>Идоралар рўйхати</p><table>${head}${row('1', 'Адлия вазирлиги', 'А. Шадманов')}</table><table>${head}${row('2', 'Молия вазирлиги', 'Ж. Махсудов')}</table>`
    )
    expect(other).toMatchObject({
      kind: 'list',
      columns: ['№', 'Идора номи', 'Масъул'],
      rows: [
        ['1', 'Адлия вазирлиги', 'А. Шадманов'],
        ['2', 'Молия вазирлиги', 'Ж. Махсудов']
      ]
    })
  })

  it('a plan whose columns are not known says so', () => {
    const other = html(
      `<p>Чора-тадбирлар режаси</p><table>${row('Альфа', 'Бета')}${row('Портал яратиш', 'Каримов')}</table>`
    )
    expect(other.notes.map(({ code }) => code)).toContain('UNKNOWN_COLUMN')
  })
})
