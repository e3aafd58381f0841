/** What the columns of a road map are, by the words of their headers in either script, never by position. */
import { fold } from './fold.ts'
import { flatAll, type Row } from '../blocks/blocks.ts'

export type ColumnKind =
  | 'number'
  | 'measure'
  | 'mechanism'
  | 'deadline'
  | 'deadline-end'
  | 'executors'
  | 'co-executors'
  | 'controller'
  | 'funding'
  | 'result'
  | 'note'
  | 'state'
  | 'place'
  | 'source'
  | 'clause'
  | 'when-who'

/** Tried in this order: "чора-тадбирларни амалга ошириш муддати" is a deadline, not a measure. */
const WORDS: readonly (readonly [ColumnKind, RegExp])[] = [
  // "Ҳужжат тури, рақами ва санаси" of a control table; the date of the act is no deadline.
  [
    'source',
    /^(normativ-? ?)?(huquqiy )?(hujjat|qaror|farmon|akt)\w*( \p{L}+){0,3} (turi|raqami?|sanasi|nomi|rekvizit\w*)\b|^(hujjat\w*|hujjatlar|asos bolgan hujjat|topshiriq (manbai?|asosi|hujjati)|nazorat hujjati|asos|asosi|manba|manbai|qabul qilingan sanasi|(dokument|osnovani)\w*( \p{L}+){0,4})$|^(nomer|data|vid|rekviziti) (i data )?dokumenta/u
  ],
  [
    'clause',
    /^(hujjat\w* |topshiriq\w* )?(bandi?|bandlari|bandi? raqami|modda|ilova,? bandi?|punkt\w*( \p{L}+)?|band \(modda\))$/u
  ],
  [
    'number',
    /^(t ?[/.\\] ?[rp]\.?|tr|№( ?[tp] ?\/ ?[rp])?|[tp] ?\/ ?[rp] ?№|n|no\.?|#|[qkp] ?\/ ?[tp]|tartib( raqami)?|raqami?|s ?\/ ?n)\.?$/
  ],
  ['measure', /^(chora-? ?)?tadbir\w*( nomi| mazmuni)?$|chora-? ?tadbirlari?$/],
  // "Муддати ва масъул ижрочилар" in one column.
  ['when-who', /mud+at.*(masul|ijrochi)|(masul|ijrochilar).*mud+at|srok.*otvetstven|otvetstven.*srok/],
  // "Муддати: бошланиши | якуни": the second one ends what the first begins.
  [
    'deadline-end',
    /(mud+at|vaqt|sana|davr)\w* .*(yakun|tuga|oxir)|^(yakunlash|yakunlanish|tugash|tugatish|tugallash|tugallanish) (mud+ati|sanasi|vaqti)/
  ],
  [
    'deadline',
    /mud+at|(ijro|bajar|otkaz|amalga oshir)\w*( \w+)? (vaqti|sanasi|davri)|(^|\s)(vaqti?|sanasi|sana)$|^srok/
  ],
  ['mechanism', /mexaniz|bosqichlari|amalga oshirish (tartibi|usuli|yollari)/],
  ['co-executors', /ham ?ijrochi|birgalikda|hamkor/],
  ['controller', /nazorat\w* (uchun|qiluvchi|olib|amalga)/],
  ['executors', /mas[uo]l|ijrochi|javobgar|bajaruvchi|ijro etuvchi|otvetstven|otvestven|ispolnitel/],
  ['funding', /moliyala|moliyaviy|mablag|manba|finansir|(^|\s)summa|xarajat|qiymati/],
  [
    'result',
    /natija|(amalga oshirish|ijro|yakuniy|bajar\w*|tugallash) (shakli|hujjat)|^(normativ-? ?)?(huquqiy )?(hujjat\w*|qaror\w*|akt\w*) (shakli|korinishi)|^(forma|vid) (realiz|ispoln|dokument)|ojidaem|rezultat|korsatkich|samara|indikator/
  ],
  ['state', /holati|bajarilishi|ijrosi\b/],
  ['note', /^(izoh|eslatma|primechani)/],
  ['measure', /chora|tadbir|topshiriq|vazifa|ishlar|mazmuni|masala|loiha|yonalish|mavzu|meropriyat/],
  ['place', /yigin|mahalla|hudud|tuman|shahar|\bmfy\b|manzil/]
]
const MAX_HEADER = 120

/** The kind of a column by its header text, null when the words are not known. */
export function columnKind(header: string): ColumnKind | null {
  const folded = fold(header)
  if (folded === '' || header.length > MAX_HEADER) return null
  return kindOf(folded) ?? cutKind(folded)
}
const kindOf = (folded: string) => WORDS.find(([, words]) => words.test(folded))?.[0] ?? null

/** No header has more words that a narrow column could have cut. */
const MAX_CUT = 6
/** "Мудд ати", "Масъу л ижроч илар": words that a narrow column cut, put together one after the other. */
function cutKind(folded: string): ColumnKind | null {
  const words = folded.split(' ')
  if (words.length < 2 || words.length > MAX_CUT) return null
  for (let i = 0; i + 1 < words.length; i++) {
    const kind = kindOf([...words.slice(0, i), words[i]! + words[i + 1]!, ...words.slice(i + 2)].join(' '))
    if (kind !== null) return kind
  }
  return words.length > 2 ? kindOf(words.join('')) : null
}

/** `texts` as printed, in order; `kinds` and `starts` beside them: the grid column where each begins. */
export type Header = { texts: string[]; kinds: (ColumnKind | null)[]; starts: number[]; rows: number }

type HeaderCell = { text: string; kind: ColumnKind | null; start: number; end: number }
const cellsOf = (row: Row): HeaderCell[] =>
  row.cells.map(cell => {
    const text = flatAll(cell.paragraphs)
    return { text, kind: columnKind(text), start: cell.column, end: cell.column + cell.span }
  })

const PERSON_COLUMN = /^f\. ?i\. ?(sh|o)\.?$|^(familiyasi?|ismi?)\b|^(azolar\w* )?f\.? ?i\.? ?(sh|o)\b/
const POST_COLUMN = /^((ish|hizmat|xizmat|asosiy) (joi|joyi)\w* )?(va )?(egallab turgan |egallagan )?lavozimi?\b/
/** "№ | Ф.И.Ш. | Лавозими" heads the list of a group, whatever its further columns are called. */
function namesPersons(row: Row): boolean {
  const texts = row.cells.map(cell => flatAll(cell.paragraphs))
  if (texts.some(text => text.length > MAX_HEADER)) return false
  const folded = texts.map(fold)
  return (
    folded.some(text => PERSON_COLUMN.test(text)) &&
    folded.some(text => POST_COLUMN.test(text)) &&
    !folded.some(text => /mud+at/.test(text))
  )
}

/** Whether a row names columns: at least two known ones, a measure or a number among them, most of its words known. */
export function isHeaderRow(row: Row): boolean {
  if (namesPersons(row)) return false
  // Sentences, dates and numbers of their own are what stands under a header; most rows are told apart by this alone.
  const texts = row.cells.map(cell => flatAll(cell.paragraphs))
  if (texts.some(text => text.length > MAX_HEADER || /^\d+[.)]?$|\d{4}|.{9}[.;]$/.test(text))) return false
  if (row.cells.some(cell => cell.paragraphs.some(({ list }) => list !== null && !list.bullet))) return false
  const cells = cellsOf(row).filter(cell => cell.text !== '')
  const kinds = new Set(cells.map(cell => cell.kind).filter(kind => kind !== null))
  if (kinds.size < 2) return false
  const known = cells.filter(cell => cell.kind !== null).length
  const hasCore = kinds.has('measure') || kinds.has('mechanism') || (kinds.has('deadline') && kinds.has('executors'))
  const hasAside = (['deadline', 'executors', 'when-who', 'number', 'clause', 'source'] as const).some(kind =>
    kinds.has(kind)
  )
  return hasCore && hasAside && known * 2 >= cells.length
}

/** A row that only counts the columns: 1 2 3 4 5. */
export function isCountingRow(row: Row): boolean {
  const texts = row.cells.map(cell => flatAll(cell.paragraphs))
  return texts.length > 1 && texts.every((text, i) => text.replace(/[.)]$/, '') === String(i + 1))
}

/** The header that begins at `rows[at]`, over one or more rows, or null. In a taller one the lower cells name the columns. */
export function readHeader(rows: readonly Row[], at: number): Header | null {
  const first = rows[at]
  if (first === undefined || !isHeaderRow(first)) return null
  let cells = cellsOf(first)
  let last = at
  while (last + 1 < rows.length && goesOn(rows[last]!, rows[last + 1]!)) {
    last++
    const lower = cellsOf(rows[last]!)
    cells = cells.flatMap(upper => {
      const under = lower.filter(
        cell => cell.start >= upper.start && cell.end <= upper.end && cell.text !== '' && cell.text !== upper.text
      )
      if (under.length === 0) return [upper]
      // "Ҳужжат: тури | рақами | санаси" are all of the act.
      const ofSource = (cell: HeaderCell) => upper.kind === 'source' && cell.kind !== 'clause'
      return under.map(cell => ({
        ...cell,
        kind: ofSource(cell) ? 'source' : (cell.kind ?? columnKind(`${upper.text} ${cell.text}`))
      }))
    })
  }
  const kinds = withSupervisor(
    withExecutors(withNumber(cells.map(cell => cell.kind))),
    cells.map(cell => fold(cell.text))
  )
  // The first column of a kind is that kind, but "Чора-тадбирлар" is one before "Йўналишлар"; a second one stays unknown.
  const named = cells.findIndex((cell, i) => kinds[i] === 'measure' && /tadbir/.test(fold(cell.text)))
  // "Назоратга олинган сана" is a date too; "муддат" says which one is due.
  const due = cells.findIndex((cell, i) => kinds[i] === 'deadline' && /mud+at|srok/.test(fold(cell.text)))
  const own = (kind: ColumnKind) =>
    kind === 'measure' && named >= 0 ? named : kind === 'deadline' && due >= 0 ? due : kinds.indexOf(kind)
  const single = kinds.map((kind, i) => (kind !== null && !SEVERAL.includes(kind) && own(kind) !== i ? null : kind))
  return {
    texts: cells.map(cell => cell.text),
    kinds: withMeasure(
      single.includes('deadline') ? single : single.map(kind => (kind === 'deadline-end' ? 'deadline' : kind))
    ),
    starts: cells.map(cell => cell.start),
    rows: last - at + 1
  }
}

/** What may stand in several columns: a row's act as kind, number and date, its executors as bodies and persons. */
const SEVERAL: readonly ColumnKind[] = ['source', 'executors', 'funding', 'result']
/** "Масъул раҳбар" beside a column of executors is who watches over them. */
const withSupervisor = (kinds: readonly (ColumnKind | null)[], texts: readonly string[]): (ColumnKind | null)[] => {
  const isExecutors = (i: number) => kinds[i] === 'executors' && !/rahbar/.test(texts[i]!)
  return kinds.some((_, i) => isExecutors(i))
    ? kinds.map((kind, i) => (kind === 'executors' && !isExecutors(i) ? 'controller' : kind))
    : [...kinds]
}
/** "Масъул ташкилотлар (ҳамкорликда)": who acts together where nobody else is named are the executors. */
const withExecutors = (kinds: readonly (ColumnKind | null)[]): (ColumnKind | null)[] =>
  kinds.includes('executors') || kinds.includes('when-who')
    ? [...kinds]
    : kinds.map(kind => (kind === 'co-executors' ? 'executors' : kind))
/** "Банд" counts the rows where nothing names their act; beside a document it is the clause that the row carries out. */
const withNumber = (kinds: readonly (ColumnKind | null)[]): (ColumnKind | null)[] =>
  kinds.includes('source') || kinds.includes('number')
    ? [...kinds]
    : kinds.map(kind => (kind === 'clause' ? 'number' : kind))

/** Where no column is called a measure, it is the first unknown one in front of deadline and executors, else the mechanism, else the place. */
function withMeasure(kinds: readonly (ColumnKind | null)[]): (ColumnKind | null)[] {
  if (kinds.includes('measure')) return [...kinds]
  const aside = kinds.findIndex(kind => kind === 'deadline' || kind === 'executors' || kind === 'when-who')
  const unknown = kinds.findIndex((kind, i) => kind === null && i < aside)
  const named = kinds.includes('mechanism') ? kinds.indexOf('mechanism') : kinds.indexOf('place')
  const at = unknown < 0 ? named : unknown
  return kinds.map((kind, i) => (i === at ? 'measure' : kind))
}

/** A header goes on below when a cell of it is merged downwards and another is divided under a common heading. */
function goesOn(upper: Row, lower: Row): boolean {
  return (
    lower.cells.some(cell => cell.continued) &&
    upper.cells.some(cell => cell.span > 1) &&
    lower.cells.some(cell => !cell.continued)
  )
}
