import type { ComposeAsked, ComposedForm } from '#api/compose.ts'
import type { TaskRow } from '#api/register.ts'
import { daysInWords } from '#documents/papers/reminder.ts'
import { addDays, daysBetween } from '#domain/calendar.ts'
import type { ComposedKind } from '#domain/compose/kinds.ts'
import { endOf, shifted } from '#domain/indicators/period.ts'
import { unitWord } from '#domain/indicators/units.ts'
import { dative } from '#language/cases.ts'
import { isClosed } from '#domain/task.ts'
import { dateInWords } from '#language/dates.ts'
import { deskOf } from '../desk/desk.ts'
import { figureRows } from '../indicators/figures.ts'
import type { Service } from '../service.ts'
import { listRows, rowsById } from '../tasks/list.ts'
import {
  beginMaking,
  countMark,
  emptyForm,
  indicatorRows,
  indicatorSentences,
  type Making,
  periodName
} from './making.ts'
import {
  disciplineTable,
  groupTable,
  lateTable,
  problemsTold,
  problemTable,
  taskTable,
  tasksTold,
  workTold
} from './told.ts'

/** The paper put together from the register, ready to be edited. NOT_SET_UP; NOT_FOUND for an act that is gone. */
export const startPaper = async (service: Service, asked: ComposeAsked): Promise<ComposedForm> => {
  const making = await beginMaking(service, asked)
  return STARTS[asked.kind](making)
}

type Part = ComposedForm['parts'][number]
const part = (key: string, paragraphs: readonly string[], title = ''): Part => ({
  key,
  title,
  paragraphs: paragraphs.filter(text => text !== '')
})
const table = (key: ComposedForm['tables'][number]['key'], rows: string[][]) => ({ key, shown: rows.length > 0, rows })

const STANDS = { done: 'tasi bajarildi', running: 'tasi ijroda', late: 'tasining muddati o‘tgan' } as const

/** How execution stands, in two sentences; nothing where nothing is under control. */
const standing = (making: Making): string => {
  const { say, counts } = making
  const count = (what: Parameters<typeof countMark>[1]) => countMark(making, what)
  if ((counts.all.all ?? 0) === 0) return ''
  const of = (['done', 'running', 'late'] as const)
    .filter(what => (counts.all[what] ?? 0) > 0)
    .map(what => `${count(what)} ${STANDS[what]}`)
  const all = `Nazoratda bo‘lgan ${count('all')} ta topshiriqdan ${of.join(', ')}.`
  const due =
    counts.all.discipline === null
      ? ''
      : ` Davr mobaynida muddati kelgan ${count('due')} ta topshiriqning ${count('in-time')} tasi o‘z vaqtida bajarilib, ijro intizomi ${count('discipline')} foizni tashkil etdi.`
  return say(all + due)
}

const sphere = ({ settings }: Making): string => settings.office.district || settings.office.region

const startReport = async (making: Making): Promise<ComposedForm> => {
  const { say, act } = making
  const rows = await tasksTold(making)
  const counted = (words: string, what: Parameters<typeof countMark>[1]): string[] => [
    say(words),
    countMark(making, what)
  ]
  const counts = [
    counted('Nazoratdagi topshiriqlar', 'all'),
    counted('Bajarilgan', 'done'),
    counted('Ijroda', 'running'),
    counted('Muddati o‘tgan', 'late'),
    counted('Davr mobaynida muddati kelgan', 'due'),
    counted('O‘z vaqtida bajarilgan', 'in-time'),
    counted('Ijro intizomi, foiz', 'discipline')
  ].filter(([, value]) => value !== '')
  const problems = await problemsTold(making)
  return {
    ...emptyForm(making),
    title:
      act === ''
        ? say('Axborot-kommunikatsiya texnologiyalarini rivojlantirish sohasida amalga oshirilgan ishlar to‘g‘risida')
        : `${act} ${say('ijrosi to‘g‘risida')}`,
    parts: [part('summary', [standing(making), ...indicatorSentences(making)]), part('work', await workTold(making))],
    tables: [
      table('counts', making.counts.all.all === 0 ? [] : counts),
      table('indicators', indicatorRows(making)),
      table('tasks', await taskTable(making, rows)),
      table('problems', problemTable(problems, making)),
      table('late', await lateTable(making, rows)),
      table('discipline', disciplineTable(making)),
      table('groups', await groupTable(making))
    ],
    charts: await chartsOf(making),
    tasks: rows.map(row => row.id)
  }
}

const MOST_CHARTS = 4
const BACK = 4
/** The first indicators that can be drawn: at least two of the last periods are known. */
const chartsOf = async ({ service, setting, rows, say }: Making): Promise<ComposedForm['charts']> => {
  const charts: ComposedForm['charts'] = []
  for (const { indicator: id, place, period } of rows) {
    if (charts.length === MOST_CHARTS) break
    const periods = Array.from({ length: BACK }, (_, back) => shifted(period, back + 1 - BACK))
    const found = await figureRows(service.db.read, setting, {
      indicators: [id],
      places: [place],
      periods,
      span: 'period'
    })
    const values = found.map(row => row.fact.value)
    const { nameUz, unit } = setting.indicators.get(id)!
    if (values.filter(value => value !== null).length < 2) continue
    charts.push({ indicator: id, place, title: say(nameUz), unit: say(unitWord(unit, 'uz')), periods, values })
  }
  return charts
}

const ORDINALS = ['Birinchidan', 'Ikkinchidan', 'Uchinchidan', 'To‘rtinchidan', 'Beshinchidan', 'Oltinchidan']

const startSpeech = async (making: Making): Promise<ComposedForm> => {
  const { say, service, asked, last } = making
  const problems = await problemsTold(making)
  const next = endOf(shifted(asked.period, 1))
  const acts = asked.acts.length === 0 ? {} : { acts: asked.acts }
  const plans = (
    await listRows(service, { view: 'due', control: 'ours', ...acts, dueFrom: addDays(last, 1), dueTo: next })
  ).filter(row => !isClosed(row.state))
  const listeners = say('Hurmatli yig‘ilish qatnashchilari!')
  const trouble = problems.map(({ text, cause, remedy }) =>
    say(
      [text, cause === '' ? '' : `Sababi: ${cause}`, remedy === '' ? '' : `Buning uchun: ${remedy}`]
        .filter(words => words !== '')
        .map(words => words.replace(/[.;]?$/, '.'))
        .join(' ')
    )
  )
  const parts = [
    part(
      'intro',
      [
        say(
          `${sphere(making)}da ${periodName(asked.period)} davomida axborot-kommunikatsiya texnologiyalarini rivojlantirish, raqamli xizmatlar qamrovini kengaytirish bo‘yicha bir qator ishlar amalga oshirildi.`
        ),
        ...indicatorSentences(making)
      ],
      say('Assalomu alaykum, hurmatli yig‘ilish qatnashchilari!')
    ),
    part('tasks', [standing(making)]),
    part('work', await workTold(making), listeners),
    part(
      'problems',
      trouble.length === 0 ? [] : [say('Shu bilan birga, ayrim masalalar o‘z yechimini kutmoqda.'), ...trouble],
      listeners
    ),
    part(
      'plans',
      plans.length === 0
        ? []
        : [
            say(`${periodName(shifted(asked.period, 1))}da quyidagi ishlar amalga oshiriladi.`),
            ...plans
              .slice(0, ORDINALS.length)
              .map((row, index) => `**${say(ORDINALS[index]!)},** ${lower(say(row.title)).replace(/[.;,\s]*$/, '.')}`)
          ],
      listeners
    )
  ].filter(({ paragraphs }) => paragraphs.length > 0)
  return {
    ...emptyForm(making),
    title: say(
      `${sphere(making)}da axborot-kommunikatsiya texnologiyalarini rivojlantirish yuzasidan ${periodName(asked.period)}da amalga oshirilgan ishlar to‘g‘risida`
    ),
    parts,
    ending: say('E’tiboringiz uchun rahmat!'),
    tasks: plans.map(row => row.id)
  }
}

/** The first letter small, unless the word is an abbreviation. */
const lower = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

const startNote = async (making: Making): Promise<ComposedForm> => {
  const { say, act } = making
  const rows = await tasksTold(making)
  const problems = await problemsTold(making)
  const closing =
    problems.length === 0
      ? say('Topshiriqlar ijrosi doimiy nazoratda.')
      : say(
          `Hozirda ${problems
            .slice(0, 3)
            .map(({ text }) => lower(text).replace(/[.;\s]*$/, ''))
            .join('; ')} masalalari yuzasidan tegishli choralar ko‘rilmoqda.`
        )
  return {
    ...emptyForm(making),
    title: act === '' ? say('Nazoratdagi topshiriqlar ijrosi to‘g‘risida') : `${act} ${say('ijrosi to‘g‘risida')}`,
    parts: [
      part('body', [standing(making), ...indicatorSentences(making), ...(await workTold(making))]),
      part('closing', [closing])
    ],
    // A note is a page or two: a long list is there to be shown by whoever wants it.
    tables: [
      { ...table('tasks', await taskTable(making, rows)), shown: rows.length > 0 && rows.length <= MOST_IN_NOTE }
    ],
    tasks: rows.map(row => row.id)
  }
}
const MOST_IN_NOTE = 30

/** Days ahead that a reminder looks when nothing was chosen by hand. */
const AHEAD = 30

/** What a reminder to a body recalls: what is late or due within 30 days and still open, the earliest first. */
export const remindable = async (making: Making): Promise<TaskRow[]> => {
  const { service, asked, today } = making
  const desk = await deskOf(service)
  const index = desk.bodies.findIndex(({ key }) => key === asked.body)
  const concerns = (row: TaskRow): boolean => asked.body === '' || (desk.bodiesOf.get(row.id)?.includes(index) ?? false)
  const acts = asked.acts.length === 0 ? {} : { acts: asked.acts }
  const rows =
    asked.tasks.length > 0
      ? await rowsById(service, asked.tasks)
      : await listRows(service, { view: 'due', control: 'ours', ...acts })
  const until = addDays(today, AHEAD)
  return rows
    .filter(row => !isClosed(row.state) && concerns(row))
    .filter(row => asked.tasks.length > 0 || (row.due !== null && row.due <= until))
    .sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : (a.due ?? '9') > (b.due ?? '9') ? 1 : 0))
}

const startReminder = async (making: Making): Promise<ComposedForm> => {
  const { say, asked, today, act, service } = making
  const rows = await remindable(making)
  const body = (await deskOf(service)).bodies.find(({ key }) => key === asked.body)
  const late = rows.some(row => row.dueState === 'late')
  const asks = late
    ? 'muddati o‘tgan yoki yaqinlashgan quyidagi topshiriqlar ijrosini eslatamiz:'
    : 'ijro muddati yaqinlashgan quyidagi topshiriqlarni eslatamiz:'
  const opening =
    act === '' ? say(asks).replace(/^./, letter => letter.toUpperCase()) : `${act} ${say(`bo‘yicha ${asks}`)}`
  const until = dateInWords(addDays(today, 5), asked.script)
  const demand = say(
    `Topshiriqlar to‘liq bajarilishini ta’minlab, natijasi haqidagi ma’lumotni tasdiqlovchi hujjatlar bilan birga ${until} kuniga qadar taqdim etishingizni so‘raymiz.`
  )
  return {
    ...emptyForm(making),
    addressees: [say(body?.name ?? '')],
    parts: [part('opening', [opening]), part('demand', [demand])],
    tables: [
      table(
        'reminded',
        rows.map(row => [
          row.number,
          say(row.title),
          row.due === null ? say('muddatsiz') : dateInWords(row.due, asked.script),
          row.due === null ? '' : say(daysInWords(daysBetween(today, row.due)))
        ])
      )
    ],
    tasks: rows.map(row => row.id)
  }
}

/** The law a hokim decides by: “Mahalliy davlat hokimiyati to‘g‘risida”gi Qonun, articles 6 and 25, as printed in such decisions. */
const LAW = '“Mahalliy davlat hokimiyati to‘g‘risida”gi O‘zbekiston Respublikasi Qonunining 6 va 25-moddalariga asosan,'

const startDecision = async (making: Making): Promise<ComposedForm> => {
  const { say, act, asked, settings, service } = making
  const rows = asked.tasks.length > 0 ? await rowsById(service, asked.tasks) : []
  const given = rows.map(row => {
    const who = dative(say(row.executors.split(';')[0]!.trim() || row.ours.lead || 'Mas’ullar'))
    const until = row.due === null ? '' : ` ${dateInWords(row.due, asked.script)}${say('ga qadar')}`
    return `${who}${until} ${say(`“${row.title.replace(/[.;,\s]+$/, '').replace(/[“”]/g, '')}” vazifasini bajarish topshirilsin.`)}`
  })
  const points = [
    act === '' ? '' : `${act} ${say('ijro uchun qabul qilinsin.')}`,
    ...given,
    say('Mazkur qarorning ijrosini nazorat qilish tuman hokimining o‘rinbosari zimmasiga yuklansin.')
  ].filter(text => text !== '')
  return {
    ...emptyForm(making),
    head: [say(`${[settings.office.region, settings.office.district].filter(Boolean).join(' ')} hokimining qarori`)],
    city: say(settings.office.body),
    title: act === '' ? '' : `${act} ${say('ijrosi to‘g‘risida')}`,
    parts: [
      part('preamble', [act === '' ? say(LAW) : `${act} ${say(`ijrosini ta’minlash maqsadida, ${LAW}`)}`]),
      ...points.map((text, index) => part(`point-${index + 1}`, [text]))
    ],
    tasks: rows.map(row => row.id)
  }
}

const STARTS: Record<ComposedKind, (making: Making) => Promise<ComposedForm>> = {
  report: startReport,
  speech: startSpeech,
  note: startNote,
  reminder: startReminder,
  decision: startDecision
}
