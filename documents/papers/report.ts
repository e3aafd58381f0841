import type { Script } from '#domain/office.ts'
import type { IsoDay } from '#language/dates.ts'
import { reportFields } from '#templates/report.fields.ts'
import type { ChartView } from '../chart.ts'
import { fillTemplate } from '../fill.ts'
import { gluedView } from '../glue.ts'
import { markView } from '../mark.ts'
import { present } from '../letter.ts'
import { figure, type PaperExecutor, type PaperSigner, wordsIn } from './words.ts'

/** A number, or its finished words; null is printed as a dash. */
export type Printed = number | string | null

/**
 * A quarterly report. A part without rows is left out and the others keep their order. `percent` and `growth` are worked out of plan and
 * year before where they are not given.
 */
export type ReportInput = {
  script: Script
  date: IsoDay
  head: readonly string[]
  subject: string
  /** In words, or a quarter or year whose end is reported. */
  period: string | { year: number; quarter: 1 | 2 | 3 | 4 | null }
  city: string
  summary: readonly string[]
  counts: readonly { name: string; value: Printed }[]
  indicators: readonly {
    name: string
    unit: string
    plan: Printed
    fact: Printed
    /** The same period of the year before. */
    before?: number | null
    percent?: string
    growth?: string
  }[]
  charts: readonly ChartView[]
  sections: readonly {
    number: string
    title: string
    tasks: readonly { number: string; text: string; deadline: string; executor: string; state: string; proof: string }[]
  }[]
  work: readonly (string | { date: IsoDay; text: string })[]
  problems: readonly { problem: string; remedy: string; responsible: string; until: string | null }[]
  late: readonly { number: string; text: string; due: string; days: Printed; reason: string }[]
  discipline: readonly { body: string; due: Printed; inTime: Printed; late: Printed; share?: string }[]
  groups: readonly { name: string; leader: string; seats: number | string; filled?: number; meetings: Printed }[]
  signer: PaperSigner
  executor: PaperExecutor
}

const ROMAN = ['I', 'II', 'III', 'IV']

/** fact/plan in percent with one decimal; null where it cannot be said. */
const percent = (part: Printed, whole: Printed | undefined): number | null =>
  typeof part !== 'number' || typeof whole !== 'number' || whole === 0 ? null : (part / whole) * 100

/** An ISO day in words; other words stay as they are. */
const dayOr = (text: string, day: (iso: IsoDay) => string, say: (text: string) => string): string =>
  /^\d{4}-\d\d-\d\d$/.test(text) ? day(text) : say(text)

export const reportView = (input: ReportInput) => {
  const { say, paragraphs, day, signer, executor } = wordsIn(input.script)
  const shown = (value: Printed, decimals = 1): string =>
    typeof value === 'string' ? say(value) || '—' : figure(value, decimals)
  const inWords = ({ year, quarter }: { year: number; quarter: 1 | 2 | 3 | 4 | null }): string =>
    quarter === null
      ? say(`${year}-yil yakuni bo‘yicha`)
      : `${say(`${year}-yil`)} ${ROMAN[quarter - 1]} ${say('chorak yakuni bo‘yicha')}`
  const period = typeof input.period === 'string' ? say(input.period) : inWords(input.period)
  const year = typeof input.period === 'string' ? input.date.slice(0, 4) : input.period.year
  let number = 0
  const part = (name: string, there: boolean, title: string) => ({
    [`has${name}`]: there,
    [`title${name}`]: there ? `${++number}. ${say(title)}` : ''
  })
  const columns = {
    countTitle: say('Ko‘rsatkich'),
    valueTitle: say('Soni'),
    indicatorTitle: say('Ko‘rsatkich'),
    unitTitle: say('Birligi'),
    planTitle: say('Reja'),
    factTitle: say('Amalda'),
    percentTitle: '%',
    growthTitle: say('O‘tgan yilga nisbatan'),
    problemTitle: say('Muammo va sababi'),
    remedyTitle: say('Yechimi'),
    responsibleTitle: say('Mas’ul'),
    untilTitle: say('Muddati'),
    lateTaskTitle: say('Topshiriq'),
    lateDueTitle: say('Muddati'),
    lateDaysTitle: say('Kechikish (kun)'),
    reasonTitle: say('Sababi'),
    bodyTitle: say('Ijrochi'),
    dueTitle: say('Muddati kelgan'),
    inTimeTitle: say('O‘z vaqtida'),
    overdueTitle: say('Kechikkan'),
    shareTitle: say('Ijro intizomi, %'),
    groupTitle: say('Ishchi guruh'),
    leaderTitle: say('Rahbari'),
    seatsTitle: say('A’zolari'),
    meetingsTitle: say('Yig‘ilishlari')
  }
  const taskColumns = {
    numberTitle: '№',
    taskTitle: say('Topshiriq'),
    deadlineTitle: say('Muddati'),
    executorTitle: say('Mas’ul'),
    stateTitle: say('Holati va tasdig‘i')
  }
  return {
    head: present(input.head).map(line => ({ line: say(line).toUpperCase() })),
    title: say('HISOBOT'),
    subject: say(input.subject),
    period,
    city: `${say(input.city)}${input.city === '' ? '' : ' – '}${year}`,
    ...part('Summary', input.summary.length + input.counts.length > 0, 'Qisqacha xulosa'),
    summary: paragraphs(input.summary),
    counts: input.counts.map(({ name, value }) => ({ count: say(name), value: shown(value, 0) })),
    ...part('Indicators', input.indicators.length > 0, 'Asosiy ko‘rsatkichlar'),
    indicators: input.indicators.map(one => ({
      indicator: say(one.name),
      unit: say(one.unit),
      plan: shown(one.plan),
      fact: shown(one.fact),
      percent: shown(one.percent ?? percent(one.fact, one.plan)),
      growth: shown(one.growth ?? percent(one.fact, one.before))
    })),
    charts: input.charts.map(chart => ({
      chart: {
        ...chart,
        title: say(chart.title),
        categories: chart.categories.map(say),
        series: chart.series.map(one => ({ ...one, name: say(one.name) }))
      }
    })),
    ...part(
      'Tasks',
      input.sections.some(one => one.tasks.length > 0),
      'Topshiriqlar ijrosi'
    ),
    sections: input.sections
      .filter(section => section.tasks.length > 0)
      .map(section => ({
        sectionTitle: `${section.number} ${say(section.title)}`.trim(),
        ...taskColumns,
        tasks: section.tasks.map(task => ({
          taskNumber: task.number,
          task: say(task.text),
          deadline: say(task.deadline),
          taskExecutor: say(task.executor),
          state: present([task.state, task.proof]).map(say).join('\n')
        }))
      })),
    ...part('Work', input.work.length > 0, 'Amalga oshirilgan ishlar'),
    work: paragraphs(input.work.map(one => (typeof one === 'string' ? one : `**${day(one.date)}**: ${one.text}`))),
    ...part('Problems', input.problems.length > 0, 'Muammolar va ularning yechimi'),
    problems: input.problems.map(one => ({
      problem: say(one.problem),
      remedy: say(one.remedy),
      responsible: say(one.responsible),
      until: one.until === null ? '—' : dayOr(one.until, day, say)
    })),
    ...part('Late', input.late.length > 0, 'Muddati o‘tgan topshiriqlar'),
    late: input.late.map(one => ({
      lateTask: `${one.number} ${say(one.text)}`.trim(),
      lateDue: dayOr(one.due, day, say),
      lateDays: shown(one.days, 0),
      reason: say(one.reason)
    })),
    ...part('Discipline', input.discipline.length > 0, 'Ijro intizomi'),
    discipline: input.discipline.map(one => ({
      body: say(one.body),
      due: shown(one.due, 0),
      inTime: shown(one.inTime, 0),
      overdue: shown(one.late, 0),
      share: shown(one.share ?? percent(one.inTime, one.due))
    })),
    ...part('Groups', input.groups.length > 0, 'Ishchi guruhlar'),
    groups: input.groups.map(one => ({
      group: say(one.name),
      leader: say(one.leader),
      seats: typeof one.seats === 'string' ? say(one.seats) : `${figure(one.filled ?? 0)} / ${figure(one.seats)}`,
      meetings: shown(one.meetings, 0)
    })),
    ...columns,
    ...signer(input.signer),
    ...executor(input.executor)
  }
}

/** The report as DOCX, `mark` in its QR. The same template and input give the same bytes. Throws TemplateError. */
export const makeReport = async (
  input: ReportInput,
  template: Uint8Array,
  mark: string | null = null
): Promise<Uint8Array> => {
  const view = { ...reportView(input), ...(await markView(mark)) }
  const title = `${view.title}: ${view.subject}, ${view.period}`
  return fillTemplate(template, gluedView(view), reportFields, { title, author: view.signerName, date: input.date })
}
