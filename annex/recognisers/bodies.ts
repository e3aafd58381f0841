/** What a whole name of a body, a post or a person looks like, by its last word. Works on one script as on the other. */
import { fold } from './fold.ts'

/** Nouns that end the name of a body, folded: stems that take -i/-si, plural and both. */
const BODY_NOUNS =
  'vazirlig|agentlig|qomita|markaz|boshqarma|hokimlig|mahkama|kengash|inspeksiya|prokuratura|sud|departament|bolim|idora|muassasa|tashkilot|birlashma|uyushma|federasiya|palata|bank|institut|universitet|akademiya|korxona|kompaniya|konsern|xolding|xizmat|komissiya|komitet|jamgarma|fond|jamiyat|ittifoq|harakat|partiya|direksiya|ofis|shtab|guruh|devon|apparat|administrasiya|gvardiya|maktab|lisey|texnikum|kollej|teleradiokompaniya|yigin|sektor|klub|muzey|teatr|kutubxona|klinika|shifoxona|poliklinika|dispanser|tarmoq|tarmog|operator|provayder|majlis|senat|palata|gazeta|nashriyot|birja|fakultet|kafedra|filial|vakolatxona|elchixona|konsullig|park|zavod|kombinat|kotibiyat|assosiasiya|koordinator|klaster|kenges|stansiya|aviakompaniya|universiteti|qoshin|rayosat|laboratoriya|poytaxt'
const BODY = new RegExp(`^(${BODY_NOUNS})(lar)?(s?i)?$`)
/** Bare nouns that are names as they stand ("Бош прокуратура", "Миллий гвардия", "Олий суд", "Марказий банк"). */
const BARE =
  /^(guruh|akademiya|prokuratura|gvardiya|sud|bank|majlis|senat|teleradiokompaniya|kompaniya|inspeksiya|komissiya|kengash|shtab)$/
const POST_NOUNS =
  'hokim|orinbosar|rahbar|boshlig|direktor|rais|vazir|mudir|rektor|prorektor|kotib|menejer|yetakchi|maslahatchi|yordamchi|prokuror|inspektor|vakil|faol|sudya|etakchi|hodim|xodim|boshqaruvchi|prezident|deputat|azo|mutaxassis'
const POST = new RegExp(`^(${POST_NOUNS})(lar)?(s?i)?$`)
const COLLECTIVE_END =
  /(idora|tashkilot|vazirlik|hokimlik|organ|bank|muassasa|korxona|mutasaddi|birlashma|operator|provayder|universitet)lar(i)?$/
const COLLECTIVE_START =
  /(^|\s)(manfaatdor|tegishli|barcha|boshqa|masul|aloqador|mahalliy|tijorat|xususiy|hududiy|oliy talim|davlat va xojalik)(\s|$)/
/** In Russian the noun stands first: "Министерство цифровых технологий", "хокимияты областей". */
const RUSSIAN_BODY =
  /^(?:\p{L}+(?:iy|aya|oe|ie|oy) ){0,2}(ministerst|agentst|komitet|komissi|hokimiyat|upravleni|sentr|inspeksi|prokuratur|kabinet|departament|otdel|assosiasi|palat|fond|bank|universitet|institut|akademi|slujb|sovet|jokargi|vedomst|organizasi|predpriyati|glavn\w* upravleni|generaln\w* prokuratur|sentraln\w* bank|gosudarstvenn\w* (komitet|inspeksi|unitarn)|nasionaln\w* (agentst|komitet))/u
const RUSSIAN_COLLECTIVE =
  /^(zainteresovann|sootvetstvuyush|drugi|vse |mestn|hokimiyati|ministerstva |vedomstva |organizasii|operatori|gosudarstvenn\w* organ)/
/** Whether the words begin as the name of a body in Russian does. */
export const beginsRussian = (text: string): boolean => {
  const folded = fold(text.trim())
  return RUSSIAN_BODY.test(folded) || RUSSIAN_COLLECTIVE.test(folded)
}
const LEGAL_FORM =
  /^(aj|ak|ao|ooo|oao|gup|duk|mchj|dm|atb|xk|qk|nnt|dak|xatb|atib|davlat unitar korxonasi|masuliyati cheklangan jamiyati?|aksiyadorlik jamiyati?)$/

/** "АК", "МЧЖ": the legal form of a company alone, or at the head of the words. */
export const isForm = (text: string) => LEGAL_FORM.test(fold(text.trim()))
export const beginsWithForm = (text: string) => isForm(/^\s*(\p{Lu}{2,4})(?![\p{L}])/u.exec(text)?.[1] ?? '')

const PLACE_END = /^(shahri|tumani|viloyati|respublikasi|(shahar|tuman|viloyat)lari)$/
/** `лиги` and `лиғи`, `боши` … end alike; the dative, the accusative and the locative do not end a name. */
const lastWord = (folded: string) => /([\p{L}\p{N}-]+)[^\p{L}\p{N}]*$/u.exec(folded)?.[1] ?? ''
const withoutBracket = (text: string) => text.replace(/\s*\([^()]*\)\s*$/, '')

/** An initial or two with a surname, in either order: "Ш. Шерматов", "B.Sayfullayev", "Шерматов Ш.Х.". */
const INITIAL = "(?:\\p{Lu}\\p{Ll}?[‘’ʻʼ`']?\\.)"
const SURNAME = "\\p{Lu}[\\p{Ll}\\p{Lu}‘’ʻʼ`'-]+"
const PERSON = new RegExp(`^(?:${INITIAL}\\s?){1,3}\\s?${SURNAME}$|^${SURNAME}\\s(?:${INITIAL}\\s?){1,3}$`, 'u')
/** Full names: two or three capitalised words, one of them with a family ending. */
const FULL_NAME = new RegExp(`^(?:${SURNAME}\\s){1,2}${SURNAME}(?:\\s(?:ўғли|қизи|o‘g‘li|qizi|ogli|угли))?$`, 'u')
const FAMILY = /(ov|ev|yev|ova|eva|yeva|in|ina|skiy|ich|vna|xon|bek|ogli|qizi)$/

/** One capitalised word with a family ending. */
export const isFamilyName = (text: string) => /^\p{Lu}[\p{Ll}‘’ʻʼ`'-]+$/u.test(text) && FAMILY.test(fold(text))

/** Whether the text is the name of one person. */
export function isPerson(text: string): boolean {
  const trimmed = text.trim()
  if (PERSON.test(trimmed)) return true
  return (
    FULL_NAME.test(trimmed) &&
    fold(trimmed)
      .split(' ')
      .some(word => FAMILY.test(word))
  )
}

const AT_END = new RegExp(
  `(?<=\\s)(?:(?:${INITIAL}\\s?){1,3}\\s?${SURNAME}|${SURNAME}\\s(?:${INITIAL}\\s?){1,3})$`,
  'u'
)
/** The person that a post is followed by: "бўлим мудири А. Хен". Null when the words end otherwise. */
export const personAtEnd = (text: string): string | null => AT_END.exec(text.trim())?.[0] ?? null

/** "ММТВ", "АКТ", with a short ending too: "ОТМлар". */
export const isAcronym = (text: string) =>
  /^\p{Lu}[\p{Lu}\d]+\p{Ll}{0,4}(?:[-\s]\p{Lu}[\p{Lu}\d]+)*$/u.test(text.trim())
/** "Минсельхоз", "Госкомстат", "Ўзкомназорат": a ministry or company in one word that is put together of shortened ones. */
const isShortened = (text: string) =>
  /^\p{Lu}\p{Ll}+$/u.test(text) &&
  /^(min(?=infokom|sifr|sel[hx]oz|ust|yust|fin|zdrav|trud|energo|trans|stroy|vuz|obr|vod[hx]oz|kult|invest|vneshtorg|ekonom|prom|kommun)|gos(?=kom|nalog|tamoj|kadastr|stat|aktiv)|[ou]z(?=bek(?!iston)|kom|stand|info|avto|neft|suv|energo|telekom|temir|trans|agro|gidro|kim|himsanoat|himfarm|paxta|tex|arxiv|kino|bioteh|eltexsanoat|gaz|sanoat|metro|aeronav|aviasiya))\p{L}+$/u.test(
    fold(text)
  )
const isQuoted = (text: string) => /^(“[^“”]+”|"[^"]+"|«[^«»]+»)(\s+\p{L}{2,4})?$/u.test(text.trim())

const isBarePlural = (word: string) => COLLECTIVE_END.test(word) && word.endsWith('lar')
/** Whether the words go on a collective tail: "идоралар", "ташкилотлар". */
export const goesOnCollective = (text: string) => isBarePlural(lastWord(fold(text)))

/**
 * How surely the words are a whole name of a body or person: 'sure' by its last noun, by a bracketed person, by quotes or
 * as an acronym; 'likely' by a possessive ending alone ("… почтаси"); 'no' otherwise ("Экология", "вилоятлар").
 */
export function wholeness(text: string): 'sure' | 'likely' | 'no' {
  const trimmed = text.trim()
  const bracket = /\(([^()]*)\)\s*$/.exec(trimmed)?.[1]
  if (bracket !== undefined && isPerson(bracket)) return 'sure'
  const name = withoutBracket(trimmed)
  if (isPerson(name) || personAtEnd(name) !== null || isAcronym(name) || isShortened(name) || isQuoted(name))
    return 'sure'
  const folded = fold(name)
  const last = lastWord(folded)
  // "манфаатдор вазирликлар" may go on with ", идоралар ва ташкилотлар"; with its "ва" it is complete.
  if (isBarePlural(last)) return / (va|hamda) /.test(folded) ? 'sure' : 'likely'
  if (COLLECTIVE_END.test(last) && COLLECTIVE_START.test(folded)) return 'sure'
  const noun = BODY.exec(last)
  // "Қорақалпоғистон Республикаси, вилоятлар ва … ҳокимликлари": a place alone still waits for its body.
  if (PLACE_END.test(last)) return 'no'
  // "Молия, банк" and "солиқ ва банк" only begin a name.
  if (noun !== null && noun[3] === undefined && /(,| va| hamda) \S+$/.test(folded)) return 'no'
  // A bare stem is a name only where the noun is used so; "вазирлик", "идора" without an ending still wait for more.
  if (noun !== null && (noun[3] !== undefined || BARE.test(last))) return 'sure'
  if (POST.exec(last)?.[3] !== undefined || LEGAL_FORM.test(last)) return 'sure'
  if (/[”"»]\s*$/.test(name) || COLLECTIVE_END.test(last) || beginsRussian(name)) return 'likely'
  return /(?:[^n]i|si)$/.test(last) && last.length > 4 && !/(ni|nki|dagi|gi)$/.test(last) ? 'likely' : 'no'
}

/** "манфаатдор вазирлик ва идоралар", "tegishli tashkilotlar", "ҳокимликлари": many bodies under one name. */
export function isCollective(text: string): boolean {
  const folded = fold(withoutBracket(text))
  const last = lastWord(folded)
  if (COLLECTIVE_START.test(folded) && /lar(i)?$/.test(last)) return true
  if (RUSSIAN_COLLECTIVE.test(folded)) return true
  return /(idora|tashkilot|vazirlik|hokimlik|organ|bank|muassasa|korxona|birlashma|boshqarma|bolim|hokim|sektor|uyushma|markaz|guruh|yigin)lar(i)?$/.test(
    last
  )
}
