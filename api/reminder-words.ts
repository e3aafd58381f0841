import type { Language } from '#domain/office.ts'
import { toCyrillic } from '#language/script.ts'
import type { Reminder } from './reminders.ts'

type Said = readonly [uz: string, ru: string, en: string]
const inLanguage = ([uz, ru, en]: Said, language: Language): string =>
  language === 'ru' ? ru : language === 'en' ? en : language === 'uz-Cyrl' ? toCyrillic(uz) : uz

const KINDS: Record<Reminder['kind'], Said> = {
  deadline: ['Muddat', 'Срок', 'Deadline'],
  internal: ['Ichki muddat', 'Внутренний срок', 'Our own day'],
  report: ['Davriy hisobot', 'Периодический отчёт', 'Report'],
  answer: ['Xatga javob', 'Ответ на письмо', 'Answer to a letter'],
  problem: ['Muammoni hal qilish', 'Решение проблемы', 'Problem to be put right']
}

/** 1 день, 2 дня, 5 дней, 21 день. */
const russianDays = (count: number): string => {
  const [tens, ones] = [count % 100, count % 10]
  if (tens >= 11 && tens <= 14) return `${count} дней`
  return ones === 1 ? `${count} день` : ones >= 2 && ones <= 4 ? `${count} дня` : `${count} дней`
}

const whenSaid = (days: number): Said => {
  const far = Math.abs(days)
  if (days === 0) return ['bugun', 'сегодня', 'today']
  if (days === 1) return ['ertaga', 'завтра', 'tomorrow']
  if (days > 0) return [`${far} kun qoldi`, `осталось ${russianDays(far)}`, `in ${far} days`]
  const english = far === 1 ? '1 day late' : `${far} days late`
  return [`${far} kun o‘tdi`, `просрочено на ${russianDays(far)}`, english]
}

/** 'Muddat: 3 kun qoldi' in the user's language. */
export const reminderWhen = ({ kind, days }: Pick<Reminder, 'kind' | 'days'>, language: Language): string =>
  `${inLanguage(KINDS[kind], language)}: ${inLanguage(whenSaid(days), language)}`

/** Head and text of a toast; names and titles stay as they are written in the register. */
export const reminderToast = (one: Reminder, language: Language): { title: string; text: string } => ({
  title: reminderWhen(one, language),
  text: [[one.label, one.title].filter(part => part !== '').join(': '), one.who].filter(part => part !== '').join('\n')
})

/** The toast for those beside the ones that were told by name. */
export const reminderMore = (more: number, language: Language): string =>
  inLanguage([`Yana ${more} ta eslatma bor.`, `Есть ещё напоминания: ${more}.`, `${more} more reminders.`], language)
