import { describe, expect, it } from 'vitest'
import { findRepairs, repairWord } from './repair.ts'

describe('repairWord', () => {
  it.each([
    ['ўринbosари', 'ўринбосари'],
    ['Raқамли', 'Рақамли'],
    ['Аbruев', 'Абруев'],
    ['хulosалар', 'хулосалар'],
    ['механизmlарни', 'механизмларни'],
    ['сиёsat', 'сиёсат'],
    ['tenglashтирилган', 'тенглаштирилган'],
    ['эътиroz', 'эътироз'],
    ['эксперtlари', 'экспертлари'],
    ['ўtkазиш', 'ўтказиш'],
    ['Эшchanов', 'Эшчанов'],
    ['бola', 'bola'],
    ['Bилоят', 'Вилоят'],
    ['ВИЛOЯТ', 'ВИЛОЯТ'],
    ['сhora', 'chora'],
    ['гурӯҳ', 'гуруҳ'],
    ['Мүддати', 'Муддати'],
    ['түғрисида', 'тўғрисида'],
    ['күрсатыладиган', 'кўрсатиладиган'],
    ['мӯаммо', 'муаммо'],
    ['муҳтоҷ', 'муҳтож'],
    ['мобиљ', 'мобиль'],
    ['Бөш', 'Бош'],
    ['бөг', 'боғ'],
    ['хөкимлик', 'ҳокимлик'],
    ['мұхокама', 'муҳокама'],
    ['мұвоғиқлаштириш', 'мувофиқлаштириш'],
    ['түргрисида', 'тўғрисида'],
    ['сөз', 'сўз']
  ])('%s -> %s', (was, now) => expect(repairWord(was)).toBe(now))

  it.each(['MGRдан', 'SDKни', 'GPON', 'Facebookда', 'вазирлик', 'vazirlik', 'XXI', 'Быков', 'IoTни', 'o‘quv'])(
    '%s is right',
    word => expect(repairWord(word)).toBe(word)
  )
})

describe('findRepairs', () => {
  it('finds wrong letters in place of figures and in act numbers', () => {
    expect(findRepairs('ПК-308-сон қарорига\nЗ-илова, 4. З. Зияев')).toEqual([
      { was: 'ПК-308', now: 'ПҚ-308', index: 0 },
      { was: 'З-илова', now: '3-илова', index: 20 }
    ])
    expect(findRepairs('2О23 йил, УРҚ-547')).toEqual([
      { was: '2О23', now: '2023', index: 0 },
      { was: 'УРҚ-547', now: 'ЎРҚ-547', index: 10 }
    ])
  })

  it('leans on the script around a word', () => {
    expect(findRepairs('айrim ҳолларда бola учун')).toEqual([
      { was: 'айrim', now: 'айрим', index: 0 },
      { was: 'бola', now: 'бола', index: 15 }
    ])
  })

  it('says nothing of right text', () => {
    expect(
      findRepairs('“GPON” ва SDKни жорий этиш, ПҚ-308, ПФ-6079-сон, З.Зияев, user-centric, Wi-Fi, VI чорак')
    ).toEqual([])
  })
})
