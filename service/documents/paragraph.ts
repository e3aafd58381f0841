import { inScript } from '#documents/script.ts'
import type { Script } from '#domain/office.ts'
import type { DueState, TaskKind, TaskState } from '#domain/task.ts'

/** What a paragraph of an answer says of one task. */
export type TaskForLetter = {
  kind: TaskKind
  /** '41', '41.2' */
  number: string
  title: string
  /** The deadline that counts, in its printed words; empty when there is none. */
  deadlineText: string
  dueState: DueState
  state: TaskState
  progress: number
}

const placeOf = ({ kind, number }: TaskForLetter): string => {
  if (kind === 'clause') return `Hujjatning ${number}-bandida`
  const [measure, step] = number.split('.')
  if (kind === 'step' && step !== undefined)
    return `Yo‘l xaritasining ${measure}-bandi amalga oshirish mexanizmining ${step}-bandida`
  if (kind === 'measure') return `Yo‘l xaritasining ${number}-bandida`
  return number === '' ? 'Topshiriqda' : `Topshiriqning ${number}-bandida`
}

const share = (progress: number): string => (progress > 0 ? `, bajarilish darajasi – ${progress} foiz` : '')

const standing = ({ state, progress, dueState }: TaskForLetter): string => {
  const late = dueState === 'late'
  switch (state) {
    case 'done':
      return 'Mazkur vazifa to‘liq bajarildi.'
    case 'removed':
      return 'Mazkur vazifa nazoratdan yechilgan.'
    case 'returned':
      return `Mazkur vazifa qayta ijroga yuborilgan, aniqlangan kamchiliklar bartaraf etilmoqda${share(progress)}.`
    case 'extended':
      return `Mazkur vazifaning ijro muddati uzaytirilgan, ijrosi davom etmoqda${share(progress)}.`
    case 'not-done':
      return 'Mazkur vazifa bajarilmagan.'
    case 'in-progress':
      return late
        ? `Mazkur vazifa belgilangan muddatda yakunlanmagan, ijrosi davom etmoqda${share(progress)}.`
        : `Mazkur vazifa ijrosi davom etmoqda${share(progress)}.`
    case 'new':
      return late ? 'Mazkur vazifa belgilangan muddatda bajarilmagan.' : 'Mazkur vazifa ijroga qabul qilingan.'
  }
}

/** Guillemets round words that hold curly quotes already, so that no pair is nested in its like. */
const quoted = (words: string): string => (/[“”„"]/.test(words) ? `«${words}»` : `“${words}”`)

/**
 * One paragraph of an official answer: where the task stands in the act, its words, its deadline and how it stands.
 * Only what the register knows is said; the officer writes the rest.
 */
export const paragraphOf = (task: TaskForLetter, script: Script): string => {
  const words = quoted(inScript(task.title.trim().replace(/[.;:,\s]+$/, ''), script))
  const deadline = task.deadlineText.trim()
  const parts = [
    `${inScript(placeOf(task), script)} ${words} ${inScript('vazifasi belgilangan', script)}`,
    deadline === '' ? '' : ` (${inScript('ijro muddati', script)} – ${inScript(deadline, script)})`,
    `. ${inScript(standing(task), script)}`
  ]
  return parts.join('')
}

const STANDS_RU: Record<TaskState, string> = {
  new: 'принято к исполнению',
  'in-progress': 'находится на исполнении',
  done: 'исполнено в полном объёме',
  returned: 'возвращено на доработку, недостатки устраняются',
  extended: 'срок исполнения продлён, работа продолжается',
  'not-done': 'не исполнено',
  removed: 'снято с контроля'
}

/** As `paragraphOf`, in Russian; the words of the task stay as the act prints them. */
export const paragraphInRussian = ({
  kind,
  number,
  title,
  deadlineText,
  dueState,
  state,
  progress
}: TaskForLetter): string => {
  const place =
    kind === 'clause'
      ? `По пункту ${number}`
      : kind === 'measure' || kind === 'step'
        ? `По пункту ${number} «дорожной карты»`
        : 'По поручению'
  const words = `«${title
    .trim()
    .replace(/[.;:,\s]+$/, '')
    .replace(/[“”„]/g, '"')}»`
  const deadline = deadlineText.trim() === '' ? '' : ` (срок – ${deadlineText.trim()})`
  const open = state === 'new' || state === 'in-progress'
  const stands =
    dueState === 'late' && open ? 'в установленный срок не исполнено, работа продолжается' : STANDS_RU[state]
  const share =
    progress > 0 && state !== 'done' && state !== 'removed' ? `, степень исполнения – ${progress} процентов` : ''
  return `${place} ${words}${deadline}: поручение ${stands}${share}.`
}

/** State of a task as an official word, for a table row in a letter. */
export const STATE_WORDS: Record<TaskState, string> = {
  new: 'ijroga qabul qilingan',
  'in-progress': 'ijroda',
  done: 'bajarildi',
  returned: 'qayta ijroga yuborilgan',
  extended: 'muddati uzaytirilgan',
  'not-done': 'bajarilmadi',
  removed: 'nazoratdan yechildi'
}

/** The same in Russian. */
export const STATE_WORDS_RU: Record<TaskState, string> = {
  new: 'принято к исполнению',
  'in-progress': 'на исполнении',
  done: 'исполнено',
  returned: 'на доработке',
  extended: 'срок продлён',
  'not-done': 'не исполнено',
  removed: 'снято с контроля'
}
