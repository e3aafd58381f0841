import { describe, expect, it } from 'vitest'
import { readHtml } from '../readers/html/read-html.ts'
import { readText } from '../readers/text/read-text.ts'
import { isSuccessionRule, readMembers } from './members.ts'

const members = (text: string) => readMembers(readText(text).blocks).members

describe('members of a group', () => {
  it('reads numbered entries broken over lines', () => {
    expect(
      members(
        '1. А. Хен\n - Тошкент шаҳар ҳокими ўринбосари – департамент раҳбари, Ишчи гуруҳ раҳбари\n2. Д. Адилов – вазирнинг ўринбосари – “Дирекция”\nдиректори'
      )
    ).toMatchObject([
      { number: 1, name: 'А. Хен', position: 'Тошкент шаҳар ҳокими ўринбосари – департамент раҳбари', role: 'head' },
      { number: 2, name: 'Д. Адилов', position: 'вазирнинг ўринбосари – “Дирекция” директори', role: 'member' }
    ])
  })
  it('reads entries without numbers and counts them', () => {
    expect(
      members(
        'Aripov A.N. — Bosh vazir, komissiya raisi\nSayfullayev B. — madaniyat vaziri, komissiya raisining o‘rinbosari\nKarimova N. — bo‘lim boshlig‘i, kotib'
      )
    ).toMatchObject([
      { number: 1, name: 'Aripov A.N.', position: 'Bosh vazir', role: 'head' },
      { number: 2, position: 'madaniyat vaziri', role: 'deputy-head' },
      { number: 3, position: 'bo‘lim boshlig‘i', role: 'secretary' }
    ])
  })
  it('knows seats by post and by agreement, and acting holders', () => {
    expect(
      members(
        '1. Лавозимига кўра – вазир ўринбосари\n2. Келишувга кўра – банк вакили\n3. А. Каримов – вазир в.в.б.\n4. Lavozimi bo‘yicha – IIB boshlig‘i'
      )
    ).toMatchObject([
      { name: 'Лавозимига кўра', seat: 'ex-officio', acting: false },
      { seat: 'by-agreement' },
      { seat: 'person', acting: true, position: 'вазир в.в.б.' },
      { seat: 'ex-officio' }
    ])
  })
  it('reads a list laid out as a table without borders', () => {
    const { blocks } = readHtml(
      '<table><tr><td>1.</td><td>А. Каримов</td><td>–</td><td>туман ҳокими, Ишчи гуруҳ раҳбари</td></tr><tr><td>2.</td><td>У. Шакиров</td><td>–</td><td>бўлим бошлиғи</td></tr></table>'
    )
    expect(readMembers(blocks).members).toMatchObject([
      { name: 'А. Каримов', position: 'туман ҳокими', role: 'head' },
      { name: 'У. Шакиров', position: 'бўлим бошлиғи' }
    ])
  })
  it('keeps a job that only sounds like a seat', () => {
    expect(members('1. А. Каримов – “Ўзбектелеком” АК бошқаруви раиси\n2. У. Шакиров – марказ раҳбари')).toMatchObject([
      { role: 'member', position: '“Ўзбектелеком” АК бошқаруви раиси' },
      { role: 'member' }
    ])
  })
  it('reads posts without persons, and posts in front of persons', () => {
    expect(
      members(
        '1. Туман ҳокими – комиссия раиси\n2. Молия бўлими мудири – аъзо\n3. Туман ИИБ бошлиғи – аъзо (келишув бўйича)'
      )
    ).toMatchObject([
      { name: 'Туман ҳокими', position: '', role: 'head', seat: 'ex-officio' },
      { name: 'Молия бўлими мудири', position: '', role: 'member', seat: 'ex-officio' },
      { name: 'Туман ИИБ бошлиғи', seat: 'by-agreement' }
    ])
    expect(members('1. Бош вазир – А. Арипов (раис)\n2. Вазир – Ш. Шерматов')).toMatchObject([
      { name: 'А. Арипов', position: 'Бош вазир', role: 'head' },
      { name: 'Ш. Шерматов', position: 'Вазир', role: 'member' }
    ])
  })
  it('takes the seats that the rows of a table name above the members', () => {
    const table =
      '№\tФ.И.Ш.\tЛавозими\n\tКомиссия раиси\t\n1.\tА. Арипов\tБош вазир\n\tКомиссия аъзолари\t\n2.\tШ. Шерматов\tвазир\n3.\tХен Александр\tдиректор'
    expect(members(table)).toMatchObject([
      { role: 'head', position: 'Бош вазир' },
      { role: 'member' },
      { name: 'Хен Александр', role: 'member' }
    ])
  })
  it('begins the list at the line that names the first seat', () => {
    const blocks = readText(
      'Кенгаш таркиби\nКенгаш раиси:\nА. Арипов — Бош вазир\nКенгаш аъзолари:\nШ. Шерматов — вазир'
    ).blocks
    expect(readMembers(blocks)).toMatchObject({ from: 1, members: [{ role: 'head' }, { role: 'member' }] })
  })
  it('knows seats typed without the letters ў, қ, ғ, ҳ', () => {
    expect(
      members('1. А. Арипов – туман хокими, ишчи гурух рахбари\n2. Ш. Шерматов – мудир, ишчи гурух рахбари уринбосари')
    ).toMatchObject([
      { role: 'head', position: 'туман хокими' },
      { role: 'deputy-head', position: 'мудир' }
    ])
  })
  it('keeps a numbered seat whatever stands for its name', () => {
    expect(
      members('1. А. Арипов – Бош вазир, комиссия раиси\n2. Вакант – вазир ўринбосари\n3. Ш. Шерматов – вазир')
    ).toMatchObject([{ role: 'head' }, { name: 'Вакант', position: 'вазир ўринбосари' }, { name: 'Ш. Шерматов' }])
  })
  it('takes a post for a name where the seat goes with it', () => {
    expect(
      members('Арипов А. — Бош вазир, комиссия раиси\nВилоят ҳокими — лавозими бўйича\nШерматов Ш. — вазир')
    ).toMatchObject([{ seat: 'person' }, { name: 'Вилоят ҳокими', seat: 'ex-officio' }, { seat: 'person' }])
  })
  it('ends the last entry before a note with a star', () => {
    expect(
      members('1. А. Арипов – вазир, раис\n2. Ш. Шерматов – мудир\n* Аъзолар бошқа ишга ўтганда ўрнига янгиси киради.')
    ).toMatchObject([{}, { position: 'мудир' }])
  })
  it('makes no group of running text', () => {
    expect(members('Тошкент – пойтахт.\nМақсад – ривожланиш; натижа – ўсиш.')).toEqual([])
  })
})

it.each([
  [
    'Изоҳ: Ишчи гурӯҳ аъзолари бошқа ишга ўтган тақдирда, унинг таркибига ушбу лавозимларга янги тайинланган шахслар киритилади.',
    true
  ],
  ['Izoh: a’zolar boshqa ishga o‘tganda, uning tarkibiga ushbu lavozimga tayinlanganlar kiritiladi.', true],
  ['Изоҳ: гуруҳ ҳар чоракда йиғилади.', false]
])('the succession rule: %s', (text, expected) => expect(isSuccessionRule(text)).toBe(expected))
