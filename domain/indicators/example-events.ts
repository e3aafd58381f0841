import type { Attendance, EventKind, EventState } from '../event.ts'

/** An event that a real paper tells of; where it names only the year, the year is its span. `source`: the paper and its sentence. */
export type ExampleEvent = {
  kind: EventKind
  title: string
  firstDay: string
  lastDay: string | null
  place: string
  partner: string
  state: EventState
  text: string
  source: string
  attendance: readonly Attendance[]
}

const SPEECH = 'Андижон вилояти, 2016 йил якунлари бўйича ҳисобот'
const LETTER = 'Бухоро вилояти, 25.11.2021 йилдаги 01-1059-сон хат'
const DECREE = 'ПҚ-308, 14.09.2023, 4-банд'

const held = { partner: '', state: 'held' as const, text: '', attendance: [] }
const in2016 = { ...held, firstDay: '2016-01-01', lastDay: '2016-12-31', place: 'Андижон вилояти', source: SPEECH }
const planned = { ...held, kind: 'launch' as const, state: 'planned' as const, lastDay: null, source: DECREE }

/** What was held in the papers of the example figures: courses, seminars, attestation, launches. */
export const EXAMPLE_EVENTS: readonly ExampleEvent[] = [
  {
    ...in2016,
    kind: 'attestation',
    title: 'Компьютер саводхонлигини баҳолаш тизими бўйича аттестация',
    text: '2390 нафар ходим аттестациядан ўтказилди, улардан 900 нафари муваффақиятли топширди.',
    attendance: [{ body: 'Вилоятдаги 38 та корхона ва ташкилот', invited: null, attended: 2390, passed: 900 }]
  },
  {
    ...in2016,
    kind: 'course',
    title: 'Давлат ва хўжалик бошқаруви, маҳаллий давлат ҳокимияти органлари ходимлари учун ўқув курслари',
    partner: 'Тошкент ахборот технологиялари университети Фарғона филиали',
    attendance: [
      {
        body: 'Вилоятдаги давлат ва хўжалик бошқаруви, маҳаллий давлат ҳокимияти органлари',
        invited: null,
        attended: 230,
        passed: null
      }
    ]
  },
  {
    ...in2016,
    kind: 'launch',
    title: 'DVB-T2 стандартида ишловчи 5 кВт қувватга эга узатгич ишга туширилди',
    text: 'Аҳолининг рақамли телевидение билан таъминланиш даражаси 80 фоиздан 85 фоизга етказилди.'
  },
  {
    ...in2016,
    kind: 'launch',
    firstDay: '2016-12-15',
    lastDay: null,
    title: 'Вилоят ҳокимининг виртуал қабулхонаси ишга туширилди'
  },
  {
    ...held,
    kind: 'seminar',
    title: '«Маҳалла» ягона ахборот тизимидан фойдаланиш тартиб-қоидалари бўйича амалий семинарлар (икки марта)',
    firstDay: '2021-01-01',
    lastDay: '2021-11-25',
    place: 'Бухоро шаҳри',
    source: LETTER,
    attendance: [{ body: 'Маҳалла раислари ўринбосарлари', invited: null, attended: 65, passed: null }]
  },
  {
    ...planned,
    firstDay: '2024-01-01',
    place: '',
    title: 'Рақамли ҳукумат тизими ҳақида маълумот берувчи махсус порталнинг ишга туширилиши'
  },
  {
    ...planned,
    firstDay: '2024-06-01',
    place: '',
    title: 'Яшил ҳудуд, боғ ва жамоат парклари ҳақида ахборот берувчи махсус порталнинг ишга туширилиши'
  },
  {
    ...planned,
    firstDay: '2024-09-01',
    place: 'Тошкент шаҳри',
    title: 'Жамоат транспорти ҳаракати ҳақида ахборот берувчи махсус порталнинг ишга туширилиши'
  }
]
