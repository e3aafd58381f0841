import { expect, test } from 'vitest'
import { readLetter } from '../read-letter.ts'

const dutiesOf = async (text: string, date = '2026-11-16') =>
  (await readLetter(text, date)).duties.map(duty => [duty.text, duty.deadlines[0]?.due ?? null])

test('a letter asks, orders and sets a day for what names none', async () => {
  const text = [
    'Ҳокимликка',
    'Вазирлар Маҳкамасининг 2026 йил 10 ноябрдаги 01-10/1318-сонли топшириғи ижроси юзасидан:',
    'Туманда алоқа тармоқлари қурилиши бўйича маълумотни 2026 йил 1 декабрга қадар тақдим этишингизни сўраймиз.',
    'Муддати кўрсатилмаган топшириқлар бир ой муддатда бажарилсин.',
    'Маҳаллаларда ўқув курслари ташкил этилсин.',
    'Ҳурмат билан,',
    'Вазир ўринбосари Ш. Шерматов'
  ].join('\n')
  expect(await dutiesOf(text)).toEqual([
    [
      'Туманда алоқа тармоқлари қурилиши бўйича маълумотни 2026 йил 1 декабрга қадар тақдим этишингизни сўраймиз.',
      '2026-12-01'
    ],
    ['Маҳаллаларда ўқув курслари ташкил этилсин.', '2026-12-16']
  ])
})

test('each line of a list that is asked for is a duty, with the day of the line above', async () => {
  const text = [
    'Quyidagilarni 20-dekabrga qadar ta’minlang:',
    'a) maktablarni internetga ulash rejasini 5-dekabrga qadar kiritish;',
    'b) e-imzo kalitlari ro‘yxatini tuzish.',
    'Mazkur xat ma’lumot uchun yuborilmoqda.'
  ].join('\n')
  expect(await dutiesOf(text)).toEqual([
    ['maktablarni internetga ulash rejasini 5-dekabrga qadar kiritish;', '2026-12-05'],
    ['e-imzo kalitlari ro‘yxatini tuzish.', '2026-12-20']
  ])
})

test('numbered points of minutes are read as clauses, with their doers', async () => {
  const { duties } = await readLetter(
    'BAYONI\n1. Axborot texnologiyalari bo‘limi (H.Boylarov) bir hafta muddatda tahlilni taqdim etsin.\n2. Mazkur bayon ijrosini nazorat qilish A.Mansurov zimmasiga yuklansin.',
    '2026-11-16'
  )
  expect(duties.map(one => [one.number, one.kind, one.executors[0]?.text])).toEqual([
    ['1', 'task', 'Axborot texnologiyalari bo‘limi'],
    ['2', 'control', 'A.Mansurov']
  ])
  expect(duties[0]!.deadlines[0]!.due).toBe('2026-11-23')
})

test.each(['', 'Ҳурматли ҳамкасблар!\nСизни байрам билан табриклаймиз.', 'Маълумот учун юборилади.'])(
  'what asks for nothing gives nothing: “%s”',
  async text => expect(await dutiesOf(text)).toEqual([])
)
