/** Who carries out a clause: its subject ("Адлия вазирлиги (Р. Д.) … киритсин"), "… зиммасига юклансин", "… жавобгар этиб … белгилансин". */
import type { Executor, ExecutorRole } from '#domain/draft.ts'
import { findDeadlines } from '#language/deadline/find.ts'
import { isAcronym, isCollective, isPerson, wholeness } from './bodies.ts'
import { isPersonal } from './clause-kind.ts'
import { readExecutors } from './executors.ts'
import { fold } from './fold.ts'
import { type Word, wordsOf } from './words.ts'

const NAME =
  "(?:\\p{Lu}\\p{Ll}?[‘’ʻʼ`']?\\.\\s?){1,3}\\p{Lu}[\\p{L}‘’ʻʼ`'-]+|\\p{Lu}[\\p{L}‘’ʻʼ`'-]+\\s(?:\\p{Lu}\\p{Ll}?[‘’ʻʼ`']?\\.\\s?){1,3}"
const POST_AND_NAME = new RegExp(`([\\p{L}‘’ʻʼ\`'-]+)\\s+(${NAME})(?=[\\s,;.:]|$)`, 'gu')
const BRACKET_NAME = new RegExp(`\\(([^()]*[–—-]\\s*|\\p{Ll}[^()]*\\s)(${NAME})\\s*\\)`, 'gu')
/** "О. Каримовнинг ҳисоботи": a name in the genitive is whose, not who. */
const GENITIVE = /(?:нинг|ning)$/u

const BARE_POST = /^(vazir|hokim|rais|direktor|rahbar|prokuror|rektor|mudir|orinbosar)$/

/** "туман ҳокими А.Мансуров" as "туман ҳокими (А.Мансуров)": post and person stand apart as in a road map's cell. */
function personsInBrackets(text: string): string {
  return text
    .replace(BRACKET_NAME, '($2)')
    .replace(POST_AND_NAME, (all, post: string, name: string) =>
      (wholeness(post) === 'sure' || BARE_POST.test(fold(post))) && !isPerson(all) && !GENITIVE.test(name)
        ? `${post} (${name.trim()})`
        : all
    )
}

const LEAD_IN = /^(belgilansinki|belgilansin|belgilab|qoyilsinki|qoyilsin|shuningdek|bunda|shu|bilan|birga)$/
const MAX_LEAD_IN = 4
/** "Белгилансинки, …", "Бунда, …" and a deadline that stands before the subject are no part of it. */
function withoutLeadIn(text: string): string {
  const words = wordsOf(text)
  let from = 0
  for (let i = 0; i < Math.min(words.length, MAX_LEAD_IN) && LEAD_IN.test(words[i]!.key); i++) {
    if (words[i]!.mark === ',' || words[i]!.mark === ':' || /^bunda$/.test(words[i]!.key)) from = words[i]!.end
  }
  const rest = text.slice(from).trimStart()
  const deadline = findDeadlines(rest).find(({ start }) => start === 0)
  return deadline === undefined ? rest : rest.slice(deadline.end).replace(/^[,\s]+/, '')
}

const MAX_SUBJECT = 260
const MAX_WORDS = 16
const JOINED = /^\s*(?:,|(?:ва|va|ҳамда|hamda)\s)/iu
const personIn = (bracket: string) => bracket.split(',').every(part => isPerson(part.trim()))

/** The end of the chain of bodies with bracketed persons that the text begins with, or 0. */
function bracketedEnd(text: string): number {
  const brackets = [...text.slice(0, MAX_SUBJECT * 4).matchAll(/\(([^()]*)\)/g)].filter(([, inside]) =>
    personIn(inside!)
  )
  let end = 0
  for (const bracket of brackets) {
    const between = text.slice(end, bracket.index)
    const isFirst = end === 0
    if (between.length > MAX_SUBJECT || wholeness(between.trim()) === 'no' || isTogether(text, bracket.index)) break
    if (!isFirst && !JOINED.test(between)) break
    if (isFirst && hasVerbBefore(between)) break
    end = bracket.index + bracket[0].length
  }
  return end
}
const hasVerbBefore = (text: string) =>
  wordsOf(text).some(({ key }) => /(s[ai]n|ladi|iladi|adilar)$/.test(key) && key.length > 5)

const TOGETHER =
  /^(?:[^;:()]|\([^()]*\)){0,400}?(?:билан|bilan)\s+(?:бирга(?:ликда)?|ҳамкорликда|birga(?:likda)?|hamkorlikda)(?!\p{L})/iu
const isTogether = (text: string, bracket: number) =>
  bracket > 0 &&
  /^\([^()]*\)\s+(?:билан|bilan)\s+(?:бирга|ҳамкор|birga|hamkor)/iu.test(text.slice(bracket)) &&
  text.slice(0, bracket).includes(')')

const UNIT =
  /^(xizmat|bolim|boshqarma|departament|markaz|sektor|shoba|apparat|kotibiyat|inspeksiya|orinbosar|boshlig|rahbar|rais|direktor)i?(si)?$/
const PARENT = /(hokimlig|mahkama|vazirlig|agentlig|qomita|kengash|boshqarma|markaz|devon)(i|si)$/
const REACH = 4
/** Nouns of bodies that are more often what is worked on: "магистраль телекоммуникация тармоғи". */
const NO_DOER = /^(tarmo[gq]|park|idora|muassasa|maktab|sud|fond|jamgarma)(s?i)$/

/** Words (exclusive) of the whole name that words[from] begins, or `from` where none is whole soon. */
function nameEnd(words: readonly Word[], from: number): number {
  for (let i = from; i < Math.min(words.length, from + MAX_WORDS); i++) {
    const here = words
      .slice(from, i + 1)
      .map(word => word.text)
      .join(' ')
    const name = here.replace(/[,;:.]$/, '')
    if (
      !(wholeness(name) === 'sure' || (wholeness(name) === 'likely' && isCollective(name))) ||
      NO_DOER.test(words[i]!.key) ||
      /[”"»]$/.test(here)
    )
      continue
    // "давлат органлари раҳбарлари": what is only likely whole may go on.
    // So may a plural and an acronym: "вазирлик ва идоралар раҳбарлари", "АКТ бўлими".
    const mayGoOn = wholeness(name) !== 'sure' || /lar$/.test(words[i]!.key) || isAcronym(words[i]!.text)
    const goesOn = mayGoOn && words[i]!.mark === '' && /(i|si)$/.test(words[i + 1]?.key ?? '')
    if (goesOn && wholeness(`${name} ${words[i + 1]!.text}`) === 'sure') continue
    // "Президенти ҳузуридаги … академияси": the first is only where the second belongs.
    if (words[i]!.mark === '' && /^(huzuri|qoshi|tasarrufi)dagi$/.test(words[i + 1]?.key ?? '')) continue
    if (words[i]!.mark !== '' || !PARENT.test(words[i]!.key)) return i + 1
    // "туман ҳокимлиги ахборот хизмати": a unit of the body that was named first.
    for (let k = i + 1; k <= Math.min(i + REACH, words.length - 1); k++) {
      const { key, mark } = words[k]!
      if (UNIT.test(key) && /(i|si)$/.test(key)) return k + 1
      if (mark !== '' || /(ni|ning|ga|da|dan|va|hamda|bilan)$/.test(key)) break
    }
    return i + 1
  }
  return from
}

/** The end of a chain of whole names without persons ("Молия вазирлиги, Адлия вазирлиги ҳамда ҳокимликлар"), or 0. */
function namesEnd(text: string): number {
  const words = wordsOf(text)
  let at = 0
  let end = 0
  for (;;) {
    const next = nameEnd(words, at)
    if (next === at) return end
    end = words[next - 1]!.end
    const joins = words[next - 1]!.mark === ',' ? next : /^(va|hamda)$/.test(words[next]?.key ?? '') ? next + 1 : -1
    if (joins < 0 || next >= words.length) return end
    at = joins
  }
}

const clean = (text: string) => text.replace(/^[\s,]+|[\s,:;.]+$/g, '')

/** The subject of a sentence and those it acts with. */
function subjectOf(sentence: string, isActive: boolean): Executor[] {
  const text = withoutLeadIn(sentence)
  const bracketed = bracketedEnd(text)
  const end = bracketed > 0 ? bracketed : isActive ? namesEnd(text) : 0
  if (end === 0) return []
  const lead = readExecutors([clean(text.slice(0, end))])
  const rest = text.slice(end)
  const together = TOGETHER.exec(rest)?.[0]
  if (together === undefined) return lead
  const others = clean(together.replace(/\s*(?:билан|bilan)\s+\S+$/iu, ''))
  const isNames =
    others !== '' && wholeness(others) !== 'no' && findDeadlines(others).length === 0 && !hasVerbBefore(others)
  return !isNames ? lead : [...lead, ...readExecutors([others], 'co')]
}

/** Where the words before `zimmasiga` or between `etib` and `belgilansin` begin: behind the last verbal noun. */
const DUTY =
  /^(\p{L}+(?:ish|ash)(?:i|ni|ini|iga|ga|lar|larni|lariga)?|vazifa(?:si|lar|lari)?(?:ni)?|nazorat(?:i|ni|ini)?|ijrosi(?:ni)?|masuliyat(?:i|ini)?|javobgarlik(?:ni)?|etib|holda|maqsadida|boyicha|uchun|yuzasidan)$/u

function namedBefore(words: readonly Word[], to: number): string {
  let from = to
  while (from > 0 && !DUTY.test(words[from - 1]!.key) && !/[;:]/.test(words[from - 1]!.mark)) from--
  return clean(
    words
      .slice(from, to)
      .map(word => word.text)
      .join(' ')
  )
}

/** "… ижросини назорат қилиш X зиммасига": all that stands between is who. */
function behindControl(words: readonly Word[], to: number): string | null {
  const control = words.slice(0, to).findLastIndex(({ key }) => /^nazorat(ini|ni|i)?$/.test(key))
  if (control < 0) return null
  const act = words.slice(control + 1, Math.min(to, control + 4)).findLastIndex(({ key }) => CONTROLLING.test(key))
  if (act < 0) return null
  const named = clean(
    words
      .slice(control + 2 + act, to)
      .map(word => word.text)
      .join(' ')
  )
  return named === '' || wholeness(named) === 'no' ? null : named
}
const CONTROLLING = /^(qilish|borish|oshirish|etish|ornatish|yuritish)(ni)?$/

function charged(text: string, role: ExecutorRole): Executor[] {
  const words = wordsOf(text)
  const at = words.findIndex(({ key }) => /^zimmasiga$|^zimmalariga$/.test(key))
  if (at < 0) return laidOn(text, words, role)
  const named = behindControl(words, at) ?? namedBefore(words, at)
  return named === '' ? [] : readExecutors([named], role)
}

/** "… назорат қилишни вазир ўринбосари А. Мансуровга юклайман", "возложить на заместителя хокима …": the name carries the case. */
function laidOn(text: string, words: readonly Word[], role: ExecutorRole): Executor[] {
  const russian = /возложить\s+на\s+(.+?)\s*[.;]?$/iu.exec(text)?.[1]
  if (russian !== undefined) return readExecutors([russian], role)
  const at = words.findLastIndex(({ key }) => /^yukla/.test(key))
  const dative = at < 1 ? null : /^(.+\p{L})(?:га|ga)(\)?)$/u.exec(clean(words[at - 1]!.text))
  if (dative === null) return []
  const named = behindControl([...words.slice(0, at - 1), { ...words[at - 1]!, text: `${dative[1]}${dative[2]}` }], at)
  return named === null ? [] : readExecutors([named], role)
}

function answerable(text: string): Executor[] {
  const words = wordsOf(text)
  const verb = words.findLastIndex(({ key }) => /^(belgilan|hisoblan|tayinlan)/.test(key))
  const subject = () => subjectOf(text, true).map(one => ({ ...one, role: 'personally-responsible' as const }))
  if (verb < 0) {
    const says = words.findIndex(({ key }) => /^(shaxsan|shaxsiy|javobgar)/.test(key))
    const answers = says < 0 ? '' : namedBefore(words, says)
    return wholeness(answers) === 'sure' ? readExecutors([answers], 'personally-responsible') : subject()
  }
  const named = namedBefore(words, verb)
  const found = /^(masul|javobgar|shaxs)/.test(wordsOf(named)[0]?.key ?? 'masul')
    ? []
    : readExecutors([named], 'personally-responsible')
  return found.length > 0 ? found : subject()
}

/** "Адлия вазирлигига … топширилсин", "банкларга … тавсия этилсин": whom the words charge stands in the dative at the beginning. */
function chargedAtFirst(printed: string): Executor[] {
  const text = withoutLeadIn(printed)
  if (
    !/(?:topshirilsin|yuklatilsin|tavsiya (?:etil|qilin)sin)$/.test(
      wordsOf(text)
        .slice(-2)
        .map(({ key }) => key)
        .join(' ')
    )
  )
    return []
  for (const match of text.slice(0, MAX_SUBJECT).matchAll(/(?:га|ga)(\s*\([^()]*\))?[,:]?(?=\s)/gu)) {
    const named = `${text.slice(0, match.index)}${match[1] ?? ''}`
    if (wholeness(named) === 'sure' || isCollective(named)) return readExecutors([named])
  }
  return []
}

/** "… вазирлиги (…) томонидан … таъминлансин": the doer of a passive sentence. */
function doneBy(text: string): Executor[] {
  const words = wordsOf(text)
  const at = words.findIndex(({ key }) => key === 'tomonidan')
  if (at < 0) return []
  let from = at
  while (from > 0 && at - from < MAX_WORDS && !isEdge(words[from - 1]!, words.slice(from, at))) from--
  const named = clean(
    words
      .slice(from, at)
      .map(word => word.text)
      .join(' ')
  )
  return wholeness(named) === 'sure' ? readExecutors([named]) : []
}
const isEdge = (word: Word, behind: readonly Word[]) => {
  if (/[;:.]/.test(word.mark) && !/^\p{L}{1,2}$/u.test(word.key)) return true
  if (word.mark === ',') return wholeness(word.text.slice(0, -1)) !== 'sure'
  return (
    behind.length > 0 && /(da|dan|ga|ni|lab|ib|gan|uchun|boyicha|holda|asosida|muvofiq|belgilansinki)$/.test(word.key)
  )
}

/**
 * The executors of one clause. `isActive`: its verb has a doer, `isOpener`: its words open a list of duties ("… вазирлиги (…):"). The person
 * in charge of control has the role 'controller', who answers in person 'personally-responsible', with whom it is done 'co'.
 */
export function clauseExecutors(
  printed: string,
  kind: { isActive: boolean; isControl: boolean; isOpener: boolean }
): Executor[] {
  const text = personsInBrackets(printed)
  if (kind.isControl) {
    const inCharge = charged(text, 'controller')
    if (inCharge.length > 0) return inCharge
    return isPersonal(text) ? answerable(text) : subjectOf(text, kind.isActive)
  }
  const inCharge = charged(text, 'unknown')
  if (inCharge.length > 0) return inCharge
  if (!kind.isActive && isPersonal(text)) return answerable(text)
  const subject = subjectOf(text, kind.isActive)
  if (subject.length > 0) return subject
  if (kind.isOpener) return readExecutors([clean(withoutLeadIn(text))])
  const told = chargedAtFirst(text)
  return told.length > 0 ? told : doneBy(text)
}
