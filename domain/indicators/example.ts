import type { TargetHow } from './growth.ts'
import type { Mark } from './indicator.ts'

/** Figures of real papers as examples: each with the sentence it stands in. Places and indicators by key and code. */
export type ExampleFigure = {
  code: string
  place: string
  period: string
  value: number
  mark?: Mark
  /** The sentence as printed. */
  source: string
  note?: string
}
export type ExampleTarget = {
  code: string
  place: string
  period: string
  how: TargetHow
  value: number
  source: string
  /** Stands in the shipped decree PQ-308. */
  decree: boolean
}
export type ExampleWork = { place: string; date: string; first: string; last: string; text: string }
export type ExampleProblem = { place: string; opened: string; text: string; remedy: string; closed: string | null }

const LETTER = 'Бухоро вилояти, 25.11.2021 йилдаги 01-1059-сон хат'
const SPEECH = 'Андижон вилояти, 2016 йил якунлари бўйича ҳисобот'
const ARTICLE = 'Spot, PQ-308 haqida xabar'
const DECREE = 'ПҚ-308, 14.09.2023'

const said = (where: string, sentence: string): string => `${where}: “${sentence}”`

const bukhara = (code: string, value: number, sentence: string): ExampleFigure => ({
  ...{ code, place: 'buxoro', period: '2021-Q4', value, source: said(LETTER, sentence) }
})
const andijan = (code: string, value: number, sentence: string, more: Partial<ExampleFigure> = {}): ExampleFigure => ({
  ...{ code, place: 'andijon', period: '2016', value, source: said(SPEECH, sentence) },
  ...more
})

const MAHALLAS =
  'вилоятдги 544 та маҳалла фуқаролар йиғинлари биноларида … GPON технологияси асосида оптик толали интернет тармоқлари ўтказилиб'
const ATTESTED =
  '2390 нафар ходимлар … аттестациядан ўтказилган бўлса, уларнинг 900 нафари аттестацияни муваффақиятли топшириши (42,2%)'
const SIGNATURES =
  'электрон рақамли имзога эга ходимлар сони 431 нафарга (вилоят ҳокимлигига 94 нафар, шаҳар ва туман ҳокимликларида 337 нафар) етказилди'
const APPEALS =
  'Ягона интерактив давлат хизматлари портали орқали жами 12572 та мурожаат келиб тушган бўлиб, унинг 390 таси муддати кечиктирилган ҳолда кўриб чиқилган'
const APPEALS_2015 =
  '2015 йилда жами 8372 та мурожаат келиб тушган бўлиб, унинг 546 таси муддати кечиктирилган ҳолда кўриб чиқилган'
const DIGITAL = 'аҳолисининг рақамли телевидение билан таъминлаш даражаси 80 фоиздан 85 фоизга етказилди'

export const EXAMPLE_FIGURES: readonly ExampleFigure[] = [
  bukhara('mahallas', 544, MAHALLAS),
  bukhara('mahallas-connected', 544, MAHALLAS),
  bukhara(
    'mahallas-in-use',
    296,
    '296 та маҳалла фуқаролар йиғинлари интернет тармоғидан узлуксиз фойдаланиб келмоқда'
  ),
  bukhara('mahallas-computers', 46, '46 та маҳалла … замонавий моноблок компьютер техникалари билан таъминланди'),
  bukhara('mahalla-system-responsible', 13, 'шаҳар ва туман бўлимларидан жами 13 нафар масъул этиб белгиланиб'),
  bukhara('mahalla-staff-trained', 65, '65 нафар маҳалла раиси ўринбосарларининг саводхонлиги оширилди'),
  andijan('fibre-laid', 85.7, '2016 йил давомида 85,7 км оптик толали алоқа линияси тортилиб'),
  andijan('fibre-libraries', 8.6, '8,6 км узунликдаги оптик толали алоқа линияси тортилди'),
  andijan('broadband-users', 20751, 'кенг полосали Интернет тармоғидан фойдаланувчилар сони 20751 нафарга етказилди'),
  andijan('internet-users', 630, 'Интернет тармоғидан фойдаланувчилари сони 630 минг нафардан ортди', { mark: 'more' }),
  andijan('digital-tv', 85, DIGITAL),
  andijan('digital-tv', 80, DIGITAL, { period: '2015' }),
  andijan('staff-attested', 2390, ATTESTED),
  andijan('staff-passed', 900, ATTESTED, { note: '900 / 2390 = 37,7 %; матнда 42,2 % деб босилган' }),
  andijan('staff-trained', 230, '230 нафар ходимлар ўқув курсларида ўқитилди'),
  andijan('documents-electronic-share', 100, 'Электрон ҳужжат айланишининг … улуши 100 фоизни ташкил этиб'),
  andijan('signature-holders', 431, SIGNATURES),
  andijan('signature-holders-region', 94, SIGNATURES),
  andijan('signature-holders-districts', 337, SIGNATURES),
  andijan('portal-appeals', 12572, APPEALS),
  andijan('portal-appeals-late', 390, APPEALS),
  andijan('portal-appeals', 8372, APPEALS_2015, { period: '2015' }),
  andijan('portal-appeals-late', 546, APPEALS_2015, { period: '2015' }),
  andijan('portal-satisfaction', 4.99, 'қониққанлик даражаси 5 баллдан ўртача 4,99 бални ташкил этади'),
  andijan('website-score', 80.5, 'вилоят ҳокимининг расмий веб сайти 80,5 балл билан баҳоланган', {
    note: '72,3 → 80,5: 8,2 баллга; матнда “8,19 фоизга” деб босилган'
  }),
  andijan('website-score', 72.3, '2015 йилда 72,3 балга баҳоланган', { period: '2015' })
]

const republic = (code: string, period: string, how: TargetHow, value: number, sentence: string): ExampleTarget => ({
  ...{ code, place: 'uz', period, how, value, source: said(DECREE, sentence), decree: true }
})
const SERVICES =
  'Ягона порталда кўрсатилаётган хизматлар сони 700 тага, уларнинг автоматлашганлик даражаси 65 фоизга етказилади'
const FIBRE =
  '50 минг км оптик толали алоқа линиялари қуриш орқали уларнинг умумий узунлигини 250 минг километрга етказиш'
const PORTS = '700 мингта кенг полосали интернет портлар ўрнатиш орқали улар сонини 5,7 миллионтага етказиш'

export const EXAMPLE_TARGETS: readonly ExampleTarget[] = [
  {
    ...{ code: 'fibre-laid', place: 'andijon', period: '2017', how: 'reach', value: 86, decree: false },
    source: said(SPEECH, 'йил давомида 86 км оптик толали алоқа линияси тортиш')
  },
  republic('portal-services', '2024', 'reach', 700, SERVICES),
  republic('portal-automated', '2024', 'reach', 65, SERVICES),
  republic(
    'portal-mobile',
    '2024',
    'at-least',
    75,
    'сервисларнинг камида 75 фоизи мобиль илова орқали кўрсатилиши йўлга қўйилади'
  ),
  {
    ...{ code: 'fibre-laid', place: 'uz', period: '2024', how: 'add', value: 50_000, decree: true },
    source: `${said(ARTICLE, 'qo‘shimcha 50 ming kilometr optik tolali aloqa liniyalari quriladi')}; ${said(DECREE, FIBRE)}`
  },
  republic('fibre-total', '2024', 'reach', 250_000, FIBRE),
  republic(
    'base-stations',
    '2024',
    'reach',
    59_000,
    'Мобиль алоқа таянч станцияларининг умумий сонини 59 мингтага етказиш'
  ),
  republic('broadband-ports', '2024', 'reach', 5700, PORTS),
  republic('ports-installed', '2024', 'add', 700, PORTS),
  republic(
    'mobile-coverage',
    '2023',
    'reach',
    88,
    'юқори тезликдаги мобиль интернет билан таъминлаш даражасини 2023 йилда 88 фоиз'
  ),
  republic(
    'mobile-coverage',
    '2024',
    'reach',
    100,
    'юқори тезликдаги мобиль интернет билан таъминлаш даражасини 2024 йилда 100 фоизга етказиш'
  ),
  republic(
    'settlements-fibre-share',
    '2023',
    'reach',
    88,
    'кенг полосали симли интернет билан таъминлаш даражасини 2023 йилда 88 фоиз'
  ),
  republic(
    'settlements-fibre-share',
    '2024',
    'reach',
    100,
    'кенг полосали симли интернет билан таъминлаш даражасини 2024 йилда 100 фоизга етказиш'
  ),
  republic('egov-rank', '2030', 'top', 30, '2030 йилга қадар … давлатлар рўйхатида биринчи 30 таликка киритиш')
]

const YEAR_2016 = { place: 'Andijon viloyati', date: '2016-12-31', first: '2016-01-01', last: '2016-12-31' }
const NOVEMBER_2021 = { place: 'Buxoro viloyati', date: '2021-11-25', first: '2021-01-01', last: '2021-11-25' }

/** What was no figure: things done and events. */
export const EXAMPLE_WORK: readonly ExampleWork[] = [
  { ...YEAR_2016, text: 'Вилоят ҳокимлигининг расмий веб-портали тўлиқ тубдан янгиланди.' },
  { ...NOVEMBER_2021, text: 'Маҳаллаларнинг интернет хизматидан фойдаланишлари учун шартномалар расмийлаштирилди.' },
  {
    ...NOVEMBER_2021,
    text: 'Маҳалла ва оилани қўллаб-қувватлаш шаҳар ва туман бўлимларидан масъуллар белгиланиб, уларга тизимга кириш ҳуқуқи берилди.'
  },
  {
    ...NOVEMBER_2021,
    text: 'Бухоро шаҳридаги 65 та маҳаллада маҳаллага оид дастлабки маълумотлар синов тарзида киритилмоқда.'
  }
]

/** Shortcomings that the papers name. */
export const EXAMPLE_PROBLEMS: readonly ExampleProblem[] = [
  {
    ...{ place: 'Andijon viloyati', opened: '2016-12-31', closed: null },
    text: 'Портал орқали келган 390 та мурожаат муддати кечиктирилган ҳолда кўриб чиқилган.',
    remedy: ''
  },
  {
    ...{ place: 'Andijon viloyati', opened: '2016-12-31', closed: '2016-12-31' },
    text: 'Вилоят ҳокимининг расмий веб-сайти 80,5 балл билан баҳоланган.',
    remedy: 'Расмий веб-портал тўлиқ тубдан янгиланди.'
  },
  {
    ...{ place: 'Buxoro viloyati', opened: '2021-11-25', closed: null },
    text: 'Тизимни ишлатиш ва маълумотлар киритишда хато ва камчиликлар бор.',
    remedy: 'Хато ва камчиликларни бартараф этиш ишлари олиб борилмоқда.'
  }
]
