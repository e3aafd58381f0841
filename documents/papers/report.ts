import type { Script } from '#domain/office.ts'
import type { IsoDay } from '#language/dates.ts'
import { reportFields } from '#templates/report.fields.ts'
import type { ChartView } from '../chart.ts'
import { fillTemplate } from '../fill.ts'
import { present } from '../letter.ts'
import { figure, type PaperExecutor, type PaperSigner, wordsIn } from './words.ts'

/** A quarterly report. A part without rows is left out and the others keep their order; figures null are printed as a dash. */
export type ReportInput = {
  script: Script
  date: IsoDay
  head: readonly string[]
  subject: string
  period: { year: number; quarter: 1 | 2 | 3 | 4 | null }
  city: string
  summary: readonly string[]
  counts: readonly { name: string; value: number }[]
  indicators: readonly {
    name: string
    unit: string
    plan: number | null
    fact: number | null
    /** The same period of the year before. */
    before: number | null
  }[]
  charts: readonly ChartView[]
  sections: readonly {
    number: string
    title: string
    tasks: readonly { number: string; text: string; deadline: string; executor: string; state: string; proof: string }[]
  }[]
  work: readonly { date: IsoDay; text: string }[]
  problems: readonly { problem: string; remedy: string; responsible: string; until: IsoDay | null }[]
  late: readonly { number: string; text: string; due: IsoDay; days: number; reason: string }[]
  discipline: readonly { body: string; due: number; inTime: number; late: number }[]
  groups: readonly { name: string; leader: string; seats: number; filled: number; meetings: number }[]
  signer: PaperSigner
  executor: PaperExecutor
}

const ROMAN = ['I', 'II', 'III', 'IV']

/** fact/plan in percent with one decimal; null where it cannot be said. */
const percent = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : (part / whole) * 100

export const reportView = (input: ReportInput) => {
  const { say, paragraphs, day, signer, executor } = wordsIn(input.script)
  const shown = (value: number | null, suffix = ''): string => {
    const text = figure(value, 1)
    return text === '—' ? text : `${text}${suffix}`
  }
  const { year, quarter } = input.period
  const period =
    quarter === null
      ? say(`${year}-yil yakuni bo‘yicha`)
      : `${say(`${year}-yil`)} ${ROMAN[quarter - 1]} ${say('chorak yakuni bo‘yicha')}`
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
    growthTitle: say('O‘sish, %'),
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
    counts: input.counts.map(({ name, value }) => ({ count: say(name), value: figure(value) })),
    ...part('Indicators', input.indicators.length > 0, 'Asosiy ko‘rsatkichlar'),
    indicators: input.indicators.map(one => ({
      indicator: say(one.name),
      unit: say(one.unit),
      plan: shown(one.plan),
      fact: shown(one.fact),
      percent: shown(percent(one.fact, one.plan)),
      growth: shown(percent(one.fact, one.before))
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
    work: paragraphs(input.work.map(({ date, text }) => `**${day(date)}**: ${text}`)),
    ...part('Problems', input.problems.length > 0, 'Muammolar va ularning yechimi'),
    problems: input.problems.map(one => ({
      problem: say(one.problem),
      remedy: say(one.remedy),
      responsible: say(one.responsible),
      until: one.until === null ? '—' : day(one.until)
    })),
    ...part('Late', input.late.length > 0, 'Muddati o‘tgan topshiriqlar'),
    late: input.late.map(one => ({
      lateTask: `${one.number} ${say(one.text)}`.trim(),
      lateDue: day(one.due),
      lateDays: figure(one.days),
      reason: say(one.reason)
    })),
    ...part('Discipline', input.discipline.length > 0, 'Ijro intizomi'),
    discipline: input.discipline.map(one => ({
      body: say(one.body),
      due: figure(one.due),
      inTime: figure(one.inTime),
      overdue: figure(one.late),
      share: shown(percent(one.inTime, one.due))
    })),
    ...part('Groups', input.groups.length > 0, 'Ishchi guruhlar'),
    groups: input.groups.map(one => ({
      group: say(one.name),
      leader: say(one.leader),
      seats: `${figure(one.filled)} / ${figure(one.seats)}`,
      meetings: figure(one.meetings)
    })),
    ...columns,
    ...signer(input.signer),
    ...executor(input.executor)
  }
}

/** The report as DOCX. The same template and input give the same bytes. Throws TemplateError. */
export const makeReport = (input: ReportInput, template: Uint8Array): Promise<Uint8Array> => {
  const view = reportView(input)
  const title = `${view.title}: ${view.subject}, ${view.period}`
  return fillTemplate(template, view, reportFields, { title, author: view.signerName, date: input.date })
}
