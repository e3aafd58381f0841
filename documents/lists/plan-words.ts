import type { Language } from '#domain/office.ts'
import { toCyrillic } from '#language/script.ts'

const UZBEK = {
  title: 'Nazorat rejasi',
  approve: 'TASDIQLAYMAN',
  number: 'T/r',
  task: 'Topshiriq mazmuni',
  deadline: 'Ijro muddati',
  internal: 'Ichki muddat',
  executors: 'Ijrochilar',
  deputy: 'Nazorat qiluvchi rahbar',
  lead: 'Mas’ul xodim',
  state: 'Ijro holati',
  mark: 'Ijro haqida belgi',
  ours: 'faqat nazoratga olinganlar',
  all: 'barcha bandlar (nazoratga olingani yo‘q)',
  done: 'bajarilgan',
  open: 'ijroda',
  late: 'muddati o‘tgan',
  'state.new': 'Qabul qilingan',
  'state.in-progress': 'Ijroda',
  'state.done': 'Bajarildi',
  'state.returned': 'Qayta ijroga yuborilgan',
  'state.extended': 'Muddati uzaytirilgan',
  'state.not-done': 'Bajarilmadi',
  'state.removed': 'Nazoratdan yechildi'
}
export type PlanWord = keyof typeof UZBEK

const RUSSIAN: Record<keyof typeof UZBEK, string> = {
  title: 'План контроля',
  approve: 'УТВЕРЖДАЮ',
  number: '№ п/п',
  task: 'Содержание поручения',
  deadline: 'Срок исполнения',
  internal: 'Внутренний срок',
  executors: 'Исполнители',
  deputy: 'Контролирующий руководитель',
  lead: 'Ответственный сотрудник',
  state: 'Состояние',
  mark: 'Отметка об исполнении',
  ours: 'только взятые на контроль',
  all: 'все пункты (на контроль ничего не взято)',
  done: 'исполнено',
  open: 'на исполнении',
  late: 'просрочено',
  'state.new': 'Принято',
  'state.in-progress': 'На исполнении',
  'state.done': 'Исполнено',
  'state.returned': 'На доработке',
  'state.extended': 'Срок продлён',
  'state.not-done': 'Не исполнено',
  'state.removed': 'Снято с контроля'
}
const ENGLISH: Record<keyof typeof UZBEK, string> = {
  title: 'Control plan',
  approve: 'APPROVED',
  number: 'No.',
  task: 'Task',
  deadline: 'Deadline',
  internal: 'Internal date',
  executors: 'Executors',
  deputy: 'Supervising deputy',
  lead: 'Responsible officer',
  state: 'State',
  mark: 'Note of execution',
  ours: 'only what is under control',
  all: 'all items (none is under control)',
  done: 'done',
  open: 'open',
  late: 'late',
  'state.new': 'Taken',
  'state.in-progress': 'In progress',
  'state.done': 'Done',
  'state.returned': 'Returned',
  'state.extended': 'Extended',
  'state.not-done': 'Not done',
  'state.removed': 'Removed from control'
}

/** The words of a control plan; Uzbek Cyrillic is derived from Latin. */
export const planWords = (language: Language): ((word: PlanWord) => string) => {
  if (language === 'ru') return word => RUSSIAN[word]
  if (language === 'en') return word => ENGLISH[word]
  return word => (language === 'uz-Cyrl' ? toCyrillic(UZBEK[word]) : UZBEK[word])
}
