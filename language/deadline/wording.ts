import { type Cursor, isDash, isMark, isQuote, keyIs, phrase } from './cursor.ts'
import { type Match, match } from './match.ts'
import { relativeAt } from './relative.ts'
import type { Token } from './tokens.ts'
import { numeral } from './words.ts'

const PERMANENT =
  /^(doimiy|doimo|muntazam|uzluksiz|postoyann(o|oy|iy)|regul[ya]+rno|sistematicheski|bessrochno|muddatsiz|nepreri?vno)$/
const MANNER = /^(ravishda|asosda|tarzda|tartibda|suratda|holda|osnove|bazis\S*)$/
/** A noun behind "доимий" makes it an adjective: доимий комиссия, мунтазам мониторинг. */
function permanentAt(c: Cursor, i: number): Match | null {
  const start = phrase(c, i, /^na$/) ?? i
  const token = c.tokens[start]
  if (!keyIs(token, PERMANENT)) return null
  let next = start + 1
  let manner = phrase(c, next, MANNER)
  if (!manner && (keyIs(c.tokens[next], /^(va|hamda|i)$/) || isMark(c.tokens[next], ','))) {
    const second = keyIs(c.tokens[next + 1], PERMANENT) ? next + 2 : null
    if (second) {
      next = second
      manner = phrase(c, next, MANNER)
    }
  }
  if (manner) return match(i, manner, { form: 'permanent', since: null })
  if (start !== i) return null
  const after = c.tokens[next]
  const adverb = keyIs(token, /^(doimo|postoyanno|regul|bessrochno|muddatsiz)/)
  const alone = after === undefined || after.newline || isMark(after, ',;)(./') || after.type === 'number'
  const listed = keyIs(after, /^(har|ejekv|ejemes|ejegod)/)
  if (c.mode === 'cell') return alone || listed || adverb ? match(i, next, { form: 'permanent', since: null }) : null
  const ends = after === undefined || isMark(after, ';')
  const hasSince = keyIs(c.tokens[i - 1], /^(boshlab|etiboran)$/)
  return (ends && (i === 0 || isMark(c.tokens[i - 1], ',;'))) || hasSince
    ? match(i, next, { form: 'permanent', since: null })
    : null
}

const TERMS = /^muddat(lar|i|lari)?(da|ga|ida|iga|larda|larida|lariga|lar|i)?$/
const INHERIT: RegExp[][] = [
  [/^(belgilangan|belgilab|korsatilgan|tasdiklangan|tegishli|urnatilgan|ornatilgan)$/, TERMS],
  [/^belgilab$/, /^(kuyilgan|berilgan|koyilgan)$/, TERMS],
  [/^nazarda$/, /^tutilgan$/, TERMS],
  [/^oz$/, TERMS],
  [/^ozining$/, TERMS],
  [/^v$/, /^(ustanovlenn|opredelenn|ukazann)\S*$/, /^(poryadk|porad)\S*$/, /^i$/, /^srok/],
  [/^v$/, /^(ustanovlenn|opredelenn|ukazann|predusmotrenn)\S*$/, /^srok/],
  [/^v$/, /^srok(i|ah)?$/, /^(ustanovlenn|opredelenn|ukazann|predusmotrenn)/]
]
const VAGUE = /^(kiska|tez|yakin|imkon|eng)/
// Only in a cell: another plan or schedule has the date.
const PLAN =
  /^(reja|grafik|jadval|dastur|harita|loiha|kelishuv|shartnoma|plan|plano?m|prilojen|ilova|jadvali|buyruk|topshirik|taklif)/
const BY = /^(asosida|asosan|muvofik|binoan|kora|boicha|karab|doirasida)$/
const BY_RUSSIAN = /^(soglasno|po|sootvetstvii)$/

function inheritAt(c: Cursor, i: number): Match | null {
  for (const words of INHERIT) {
    const next = phrase(c, i, ...words)
    if (next !== null) return match(i, next, { form: 'inherit' })
  }
  if (c.mode !== 'cell') return null
  // "лойиҳани амалга ошириш муддатларида": the term of something else; a short or quick one is no date at all.
  const elsewhere = keyIs(c.tokens[i], /^muddat(lari|i)(da|ga)$/) && !keyIs(c.tokens[i - 1], VAGUE)
  return elsewhere ? match(i, i + 1, { form: 'inherit' }) : planAt(c, i)
}

function planAt(c: Cursor, i: number): Match | null {
  const limit = Math.min(c.tokens.length, i + 7)
  if (keyIs(c.tokens[i], BY_RUSSIAN)) {
    for (let j = i + 1; j < limit; j++)
      if (keyIs(c.tokens[j], /^(plan|grafik|prilojen|dogovor|raspisan)/)) return match(i, j + 1, { form: 'inherit' })
    return null
  }
  if (!keyIs(c.tokens[i], PLAN)) return null
  for (let j = i + 1; j < limit; j++) {
    if (keyIs(c.tokens[j], BY)) return match(i, j + 1, { form: 'inherit' })
    if (!(c.tokens[j]!.type === 'word' || isDash(c.tokens[j]) || isQuote(c.tokens[j]))) return null
  }
  return null
}

const EVENT_END = /(gan|kan|kkan)(i|lik|ligi)?dan$/
// "тўлгунга қадар" of a child's age and "ҳозирга қадар" are no deadlines.
const NOT_EVENT = /^(tolgun|hozir|bugun|shu|shun|un)/

/** "жалб қилингунинга қадар", and in a cell "тасдиқлангандан сўнг", "киритилгач". */
function eventAt(c: Cursor, i: number, floor: number): Match | null {
  const token = c.tokens[i]
  if (token?.type !== 'word' || NOT_EVENT.test(token.key)) return null
  let to: number | null = null
  if (/gun(i|in|lari)?ga$/.test(token.key)) to = phrase(c, i + 1, /^kadar$/)
  else if (/.{3}gun(i|in)?cha$/.test(token.key)) to = i + 1
  else if (c.mode === 'cell' && EVENT_END.test(token.key)) to = phrase(c, i + 1, /^(song|kein|boshlab|etiboran)$/)
  else if (c.mode === 'cell' && /^.{4,}(gach|kach)$/.test(token.key)) to = i + 1
  else if (c.mode === 'cell' && /^.{4,}(gan|kan)da$/.test(token.key) && endsPart(c, i + 1)) to = i + 1
  if (
    to === null &&
    c.mode === 'cell' &&
    /^(kun|sana|vakt)dan$/.test(token.key) &&
    /(gan|kan)$/.test(c.tokens[i - 1]?.key ?? '')
  )
    to = phrase(c, i + 1, /^(song|kein|boshlab|etiboran)$/)
  if (to === null || relativeAt(c, isMark(c.tokens[to], ',') ? to + 1 : to, floor)) return null
  return match(eventStart(c, i, floor), to, { form: 'after-event', length: null })
}

function eventStart(c: Cursor, i: number, floor: number): number {
  let from = i
  const limit = c.mode === 'cell' ? 14 : 1
  while (from > floor && i - from < limit && !isBoundary(c.tokens[from - 1]!)) from--
  return from
}

const endsPart = (c: Cursor, i: number): boolean => c.tokens[i] === undefined || isBoundary(c.tokens[i]!)

const isBoundary = (token: Token): boolean => isMark(token, ',;.:') || token.newline

/** "после утверждения", "со дня вступления" in a Russian cell: an event without a length. */
function russianEventAt(c: Cursor, i: number): Match | null {
  if (c.mode !== 'cell') return null
  const next = phrase(c, i, /^posle$/) ?? phrase(c, i, /^s$/, /^moment/) ?? phrase(c, i, /^so$/, /^dn[ya]+$/)
  if (next === null || numeral(c.tokens[next]) !== null || c.tokens[next]?.type !== 'word') return null
  let to = next
  while (to < c.tokens.length && c.tokens[to]!.type === 'word') to++
  return match(i, to, { form: 'after-event', length: null })
}

/** Reads the deadlines that are words only: permanent, set elsewhere, bound to an event. */
export function wordingAt(c: Cursor, i: number, floor: number): Match | null {
  return permanentAt(c, i) ?? inheritAt(c, i) ?? eventAt(c, i, floor) ?? russianEventAt(c, i)
}
