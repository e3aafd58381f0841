/*
 * Words as language/fold.ts folds them: one list serves Uzbek in both scripts and Russian.
 */

export const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:ming|tis|tisyach.*)$/, 1e3],
  [/^(?:mln|million.*)$/, 1e6],
  [/^(?:mlrd|milliard.*)$/, 1e9],
  [/^(?:trln|trillion.*)$/, 1e12]
]

/** What a number counts; `count` is things and people, `none` is a number whose unit is unknown. */
export type Unit =
  | 'percent'
  | 'point'
  | 'ball'
  | 'count'
  | 'people'
  | 'money'
  | 'dollar'
  | 'times'
  | 'm'
  | 'km'
  | 'm2'
  | 'ha'
  | 'kg'
  | 'tonna'
  | 'kwt'
  | 'day'
  | 'month'
  | 'year'
  | 'hour'
  | 'other'
  | 'none'

const ENDING = '(?:lar)?(?:i|si|imiz)?(?:ning|ni|ga|gacha|da|dagi|dan|li|lik|cha)?(?:dir)?'
const word = (...stems: string[]): RegExp => new RegExp(`^(?:${stems.join('|')})${ENDING}$`)

export const UNITS: readonly (readonly [RegExp, Unit])[] = [
  [/^(?:foiz|prosent|protsent)/, 'percent'],
  [/^(?:punkt|band)(?:ga|ni|i|iga|da|dan|a|ov|ami|lik)?$/, 'point'],
  [/^(?:ball?|ochko)(?:i|ni|ga|dan|da|lik|ning|a|ov|ami|gacha|lik)?$/, 'ball'],
  [/^(?:nafar|kishi|odam)/, 'people'],
  [/^(?:chel|chelovek.*)$/, 'people'],
  [word('ta', 'dona', 'xil'), 'count'],
  [/^(?:sht|shtuk.*|yedinis.*|edinis.*)$/, 'count'],
  [/^(?:som|sum|suma|sumov|somlik)(?:ni|ga|dan|ning|lik|i|da|dagi)?$/, 'money'],
  [/^(?:dollar|aqsh|yevro|evro)/, 'dollar'],
  [/^(?:barobar|baravar|karra|marta|raz|raza)(?:ga|dan|ni|i|cha|lik)?$/, 'times'],
  [word('km', 'kilometr'), 'km'],
  [/^kilometrov?$/, 'km'],
  [word('metr', 'm'), 'm'],
  [word('gektar', 'ga'), 'ha'],
  [word('kg', 'kilogramm'), 'kg'],
  [word('tonna', 't'), 'tonna'],
  [/^tonn$/, 'tonna'],
  [word('kvt', 'kilovatt'), 'kwt'],
  [word('kun'), 'day'],
  [/^(?:dney|dnya|den)$/, 'day'],
  [word('oy'), 'month'],
  [/^mesyas(?:a|ev|sev)?$/, 'month'],
  [word('yil'), 'year'],
  [/^(?:let|god|goda)$/, 'year'],
  [word('soat'), 'hour']
]

/** The part of a whole: 900 тасини, нафари, фоизи. */
export const PART = /^(?:ta|nafar|dona|kishi)(?:si|i)(?:ning|ni|ga|da|dan|si|gina|dir|dagi)?$/
/** From a whole: тадан, нафардан, ходимлардан, мурожаатнинг. */
export const FROM = /(?:dan|ning)$/
/** "Of them" before a part. */
export const OF_THEM =
  /^(?:shundan|shulardan|ulardan|ularning|uning|undan|bulardan|bularning|shularning|jumladan|shu|nix|kotorix)$/

export const GROWTH_WORDS =
  /^(?:osi|osg|osd|osm|osa|osish|oshd|oshg|oshi|oshm|oshr|ortd|ortg|ortib|ortish|ortmoq|kopay|kop$|kopr|kam$|kamay|kamr|pasay|past$|pastr|yuqori$|yuqorir|qisqar|yuksal|yaxshilan|uvelich|vozros|viros|rost$|rosta$|rostom|prirost|snizil|snijen|umenshi|sokrat|povis|bolshe|menshe|vishe|nije)/
/** An index: so many percent of the base, not above it. */
export const INDEX_WORDS = /^(?:nisbatan|solishtirganda|qiyosan|surati|surat|temp|tempi|indeksi|sravneniyu|k$)/
export const TOTAL_WORDS =
  /^(?:jami|jamisi|hammasi|xammasi|umumiy|vsego|itogo|obshee|obshchee|obshaya|obshchaya|yigindi)$/
export const REST_WORDS = /^(?:qolgan|qolganlari|qolganlar|ostaln.*)/
export const PLAN_WORDS =
  /^(?:reja|rejasi|rejada|rejadagi|rejaga|rejalashtiril.*|rejani|rejasini|rejasiga|prognoz.*|plan|plana|plane|planu|planom|zaplanirovan.*|topshiriq|orniga|belgilangan|kozda)$/
export const FACT_WORDS =
  /^(?:amalda|amaldagi|fakt|fakti|fakticheski|haqiqatda|xaqiqatda|bajaril.*|vipoln.*|ijro|ijrosi|taminlandi|osvo.*|ozlashtir.*)$/
export const VAGUE_BEFORE = /^(?:qariyb|salkam|taxminan|deyarli|okolo|bolee|svishe|pochti|primerno|kamida|menee|yaqin)$/
export const VAGUE_AFTER = /^(?:ortiq|ziyod|oshiq|yaqin|kop|koproq|ortdi|ortgan|oshdi|oshgan|atrofida)/
/** Words that join a part with its share: "900 нафари, яъни 37,7 фоизи". */
export const THAT_IS =
  /^(?:yoki|yani|bu|yoxud|ili|toest|est|chto|sostav.*|tashkil|ulushi|dolya|xissasi|hissasi|qamrov|korsatkich.*|esa)$/
/** Words that set a share beside nothing of the sentence: a norm, a rate, a price. */
export const RATE_WORDS = /^(?:stavka.*|soliq.*|foizli|kredit.*|imtiyoz.*|qqs|nds|jarima.*|ustama.*|badal.*|penya.*)$/
