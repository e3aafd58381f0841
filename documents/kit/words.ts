import type { KitOccasion, KitPart, KitRanges } from '#domain/kit/kit.ts'
import type { Language } from '#domain/office.ts'
import type { TaskState } from '#domain/task.ts'
import { toCyrillic } from '#language/script.ts'
import { dayOnPaper } from '../lists/model.ts'

type Said = readonly [uz: string, ru: string, en: string]
const WEEKDAYS: readonly Said[] = [
  ['dushanba', 'понедельник', 'Monday'],
  ['seshanba', 'вторник', 'Tuesday'],
  ['chorshanba', 'среда', 'Wednesday'],
  ['payshanba', 'четверг', 'Thursday'],
  ['juma', 'пятница', 'Friday'],
  ['shanba', 'суббота', 'Saturday'],
  ['yakshanba', 'воскресенье', 'Sunday']
]
const WORDS = {
  title: ['Nazorat ro‘yxati', 'Контрольный список', 'Control list'],
  whole: ['Nazorat ro‘yxatlari: jami', 'Контрольные списки: итоги', 'Control lists: totals'],
  to: ['Kimga', 'Кому', 'To'],
  nobody: ['rahbar belgilanmagan', 'руководитель не назначен', 'no deputy named'],
  noBody: ['idora ko‘rsatilmagan', 'организация не указана', 'no body named'],
  nothing: [
    'Muddati o‘tgan va yaqin topshiriq yo‘q.',
    'Просроченных и предстоящих поручений нет.',
    'Nothing is late or falls due.'
  ],
  source: ['Nazoratdagi topshiriqlar reyestri', 'Реестр контрольных поручений', 'Register of tasks under control'],
  'column.row': ['T/r', '№', 'No.'],
  'column.act': ['Hujjat', 'Документ', 'Act'],
  'column.number': ['Band', 'Пункт', 'Clause'],
  'column.text': ['Topshiriq', 'Поручение', 'Task'],
  'column.due': ['Muddati', 'Срок', 'Due'],
  'column.days': ['Kun', 'Дней', 'Days'],
  'column.executors': ['Ijrochilar', 'Исполнители', 'Executors'],
  'column.lead': ['Bizdan mas’ul', 'Ответственный', 'Our lead'],
  'column.state': ['Holati', 'Состояние', 'State'],
  'column.note': ['Izoh', 'Примечание', 'Note'],
  'column.recipient': ['Kimga', 'Кому', 'To'],
  'column.total': ['Jami', 'Всего', 'Total'],
  deputies: ['Rahbarlar', 'Руководители', 'Deputies'],
  bodies: ['Idoralar', 'Организации', 'Bodies'],
  late: ['Muddati o‘tgan', 'Просрочено', 'Late'],
  'state.new': ['Yangi', 'Новое', 'New'],
  'state.in-progress': ['Ijroda', 'На исполнении', 'In progress'],
  'state.done': ['Bajarildi', 'Исполнено', 'Done'],
  'state.returned': ['Qayta ijroda', 'На доработке', 'Returned'],
  'state.extended': ['Muddati uzaytirilgan', 'Срок продлён', 'Extended'],
  'state.not-done': ['Bajarilmadi', 'Не исполнено', 'Not done'],
  'state.removed': ['Nazoratdan yechildi', 'Снято с контроля', 'Removed']
} as const satisfies Record<string, Said>
type Word = keyof typeof WORDS

/** The words of the lists in a language; Uzbek Cyrillic is derived from Latin. */
export const kitWords = (language: Language) => {
  const say = ([uz, ru, en]: Said): string =>
    language === 'ru' ? ru : language === 'en' ? en : language === 'uz-Cyrl' ? toCyrillic(uz) : uz
  const word = (key: Word): string => say(WORDS[key])
  const day = (iso: string): string => dayOnPaper(iso)
  return {
    word,
    state: (state: TaskState): string => word(`state.${state}`),
    /** '23.11.2026, dushanba' */
    dated: (iso: string): string => {
      const weekday = (new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7
      return `${day(iso)}, ${say(WEEKDAYS[weekday]!)}`
    },
    /** The head of a part with its days. */
    part: (part: KitPart, ranges: KitRanges, occasion: KitOccasion): string => {
      const { done, near, coming } = ranges
      if (part === 'late') return word('late')
      if (part === 'done' && done !== null) {
        const [from, to] = [day(done.from!), day(done.to)]
        return say([
          `Shu hafta bajarildi (${from}–${to})`,
          `Исполнено за неделю (${from}–${to})`,
          `Done this week (${from}–${to})`
        ])
      }
      const last = day(part === 'near' ? near.to : coming.to)
      // Whole sentences are turned into Cyrillic: one half in it already would keep the other half as it is.
      if (part === 'coming')
        return say([
          `Keyingi oy oxirigacha (${last} gacha)`,
          `До конца следующего месяца (до ${last})`,
          `To the end of next month (to ${last})`
        ])
      return occasion === 'monday'
        ? say([`Shu hafta (${last} gacha)`, `На этой неделе (до ${last})`, `This week (to ${last})`])
        : say([
            `Kelgusi hafta oxirigacha (${last} gacha)`,
            `До конца следующей недели (до ${last})`,
            `To the end of next week (to ${last})`
          ])
    },
    /** '39 kun o‘tdi', 'bugun', '5 kun qoldi'; days from the day of the list. */
    left: (days: number): string => {
      const far = Math.abs(days)
      if (days === 0) return say(['shu kuni', 'в этот день', 'on the day'])
      return days < 0
        ? say([`${far} kun o‘tdi`, `просрочено дней: ${far}`, `${far} days late`])
        : say([`${far} kun qoldi`, `осталось дней: ${far}`, `${far} days left`])
    },
    /** What a list is filtered by. */
    filter: (ranges: KitRanges): string => {
      const last = day(ranges.coming.to)
      return say([
        `bizning nazoratimizdagi, muddati o‘tgan va ${last} gacha bajarilishi kerak bo‘lgan topshiriqlar; bir vazifa bir marta sanaladi`,
        `поручения на нашем контроле: просроченные и со сроком до ${last}; одна обязанность считается один раз`,
        `tasks under our control that are late or due to ${last}; one duty counts once`
      ])
    },
    more: (count: number): string => say([`… va yana ${count} ta`, `… и ещё ${count}`, `… and ${count} more`]),
    /** `name` is said already: 'Muddati o‘tgan: 3 ta'. */
    counted: (name: string, count: number): string =>
      `${name}: ${language === 'ru' || language === 'en' ? count : say([`${count} ta`, '', ''])}`
  }
}
export type KitWords = ReturnType<typeof kitWords>
