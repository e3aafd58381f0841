import { describe, expect, it } from 'vitest'
import { cutIn } from './cut.ts'
import { readText } from './read-text.ts'

const HEAD = 'Т/р\tЧора\tМеханизм\tМуддат\tИжрочи'
const row = (number: number) => `${number}.\tиш ${number}\t<p>1. қадам.</p> <p>2. қадам.</p>\t2024 йил\tвазирлик`
const table = [HEAD, row(1), row(2), row(3)].join('\n')

describe('a text that breaks off', () => {
  it('in a cell before the last one is noticed, with its last words', () => {
    const cut = `${table}\n4.\tиш 4\t<p>1. қадам.</p> <p>никоҳ`
    expect(cutIn(cut)).toBe('…4. иш 4 1. қадам. никоҳ')
    expect(readText(cut).notes).toMatchObject([{ code: 'CUT_TEXT', at: null }])
  })
  it('inside mark-up is noticed, and in an HTML table that is never closed', () => {
    expect(cutIn(`${table}\n4.\tиш\tқадам\t2024 йил\t<p>вазир</`)).not.toBeNull()
    expect(cutIn('матн\n<table><tr><td>1</td><td>иш</td>')).not.toBeNull()
  })
  it('in a row without a number is noticed', () => {
    expect(cutIn(`${table}\n\tбешинчи иш`)).toBe('…бешинчи иш')
    expect(cutIn(`${table}\n\n\tИзоҳ: бошқа гап`)).toBeNull()
  })
  it('at any character of a row but its last cell is noticed', () => {
    const from = table.length + 1
    const whole = `${table}\n${row(4)}`
    const lastCell = whole.lastIndexOf('\t')
    for (let at = from + 4; at < lastCell; at++) expect([at, cutIn(whole.slice(0, at))]).not.toEqual([at, null])
  })
  it('is not suspected where it is whole', () => {
    for (const whole of [
      table,
      `${table}\n`,
      `${table}\n4.\tиш\t\t\t\n \n`,
      `${table}\n\nИзоҳ: жадвал тугади.`,
      '',
      'бир қатор',
      '1.\tа',
      'а\tб\nв\tг',
      '| № | иш |\n|---|---|\n| 1 | а |',
      'Имзо:\tА. Султонов'
    ])
      expect([whole, cutIn(whole)]).toEqual([whole, null])
  })
})
