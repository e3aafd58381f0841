import { describe, expect, test } from 'vitest'
import { TASK_KINDS, TASK_STATES } from '#domain/task.ts'
import { paragraphOf, STATE_WORDS, type TaskForLetter } from './paragraph.ts'

const task = (more: Partial<TaskForLetter> = {}): TaskForLetter => ({
  kind: 'step',
  number: '41.2',
  title: 'Яшил ҳудуд портални ишга тушириш.',
  deadlineText: '2024 йил май',
  dueState: 'done',
  state: 'done',
  progress: 100,
  ...more
})

test('a done step in the script of the letter, its act in the script of the decree', () => {
  expect(paragraphOf(task(), 'latin')).toBe(
    'Yo‘l xaritasining 41-bandi amalga oshirish mexanizmining 2-bandida “Yashil hudud portalni ishga tushirish” vazifasi belgilangan (ijro muddati – 2024-yil may). Mazkur vazifa to‘liq bajarildi.'
  )
  expect(paragraphOf(task(), 'cyrillic')).toBe(
    'Йўл харитасининг 41-банди амалга ошириш механизмининг 2-бандида “Яшил ҳудуд портални ишга тушириш” вазифаси белгиланган (ижро муддати – 2024 йил май). Мазкур вазифа тўлиқ бажарилди.'
  )
})

test('without a date no brackets, and quotes are not nested in their like', () => {
  const words = paragraphOf(
    task({ kind: 'measure', number: '3', title: '“Рақамли офис”га киритиш;', deadlineText: '' }),
    'cyrillic'
  )
  expect(words).toBe(
    'Йўл харитасининг 3-бандида «“Рақамли офис”га киритиш» вазифаси белгиланган. Мазкур вазифа тўлиқ бажарилди.'
  )
})

describe.each(TASK_STATES)('the state %s', state => {
  test.each(TASK_KINDS)('of a %s is a whole sentence in either script', kind => {
    for (const dueState of ['late', 'later'] as const) {
      const latin = paragraphOf(task({ kind, state, dueState, progress: 40 }), 'latin')
      expect(latin).toMatch(/^\p{Lu}.*\. \p{Lu}.*\.$/u)
      expect(latin).not.toMatch(/\p{Script=Cyrillic}|undefined|null/u)
      expect(paragraphOf(task({ kind, state, dueState, progress: 40 }), 'cyrillic')).not.toMatch(/\p{Script=Latin}/u)
    }
  })
  test('has its word for a table', () => expect(STATE_WORDS[state]).toMatch(/^[a-z‘’ ]+$/))
})

test('late work is called so, and its share is told', () => {
  const words = paragraphOf(task({ state: 'in-progress', dueState: 'late', progress: 60 }), 'latin')
  expect(words).toContain('belgilangan muddatda yakunlanmagan, ijrosi davom etmoqda, bajarilish darajasi – 60 foiz')
})
