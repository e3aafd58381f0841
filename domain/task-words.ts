import { fold } from '#language/fold.ts'
import { TASK_STATES, type TaskState } from './task.ts'

/** The words for a state that people type and that stand in tables of other offices; Uzbek (either script by `fold`), Russian, English. */
const WORDS: Record<TaskState, readonly string[]> = {
  new: ['yangi', 'boshlanmagan', 'новое', 'новая', 'не начато', 'new', 'not started'],
  'in-progress': ['ijroda', 'jarayonda', 'bajarilmoqda', 'на исполнении', 'исполняется', 'в работе', 'in progress'],
  done: ['bajarildi', 'bajarilgan', 'ijro etildi', 'исполнено', 'выполнено', 'done'],
  returned: [
    'qayta ijroda',
    'qayta ijroga yuborildi',
    'qaytarildi',
    'возвращено',
    'возвращено на доработку',
    'на доработке',
    'returned'
  ],
  extended: [
    'muddati uzaytirildi',
    'muddati uzaytirilgan',
    'muddati kechiktirilgan',
    'uzaytirildi',
    'продлено',
    'срок продлён',
    'extended'
  ],
  'not-done': ['bajarilmadi', 'bajarilmagan', 'не исполнено', 'не выполнено', 'not done'],
  removed: ['nazoratdan yechildi', 'nazoratdan yechilgan', 'снято с контроля', 'removed from control', 'removed']
}

/** Other words for a state, beside the one the screen shows. */
export const stateWords = (state: TaskState): readonly string[] => WORDS[state]

const BY_WORD = new Map(
  TASK_STATES.flatMap(state => [state, ...WORDS[state]].map(word => [fold(word), state] as const))
)

/** The state that a word names, in either script of Uzbek, Russian or English; null for any other text. */
export const stateOf = (text: string): TaskState | null => BY_WORD.get(fold(text)) ?? null

/** States that are given only with a reason or a basis document: a table of words cannot bring them. */
export const ASKS_REASON: readonly TaskState[] = ['returned', 'extended', 'not-done', 'removed']
