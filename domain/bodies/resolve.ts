import { fold } from '#language/fold.ts'
import { toCyrillic } from '#language/script.ts'
import { REGIONS } from '../places.ts'
import { DISTRICTS } from './districts.ts'
import {
  attached,
  edits,
  type Form,
  formOf,
  isHokimiyat,
  misprints,
  readForm,
  regionAside,
  withoutLegalForm
} from './form.ts'
import { BODIES, type Body, type BodyKind } from './register.ts'

/**
 * A body among printed executors. `key` is stable for bodies of the register and collectives, for others it is their folded form.
 * `name`: the official one in the script that prints it most, else the most frequent spelling. `sure`: no spelling was joined by
 * taking a letter for a misprint, and none was left alone because it resembles several.
 */
export type ResolvedBody = { key: string; kind: BodyKind; name: string; spellings: string[]; sure: boolean }

type Spelling = { text: string; count: number }
/** `exact`: a person (or no word at all), whose name is compared to the letter. */
type Group = {
  key: string
  kind: BodyKind
  form: Form
  spellings: Spelling[]
  sure: boolean
  exact: boolean
  /** A person has said what this name is: no likeness joins it with another name of which that was said too. */
  fixed: boolean
  official: string | null
}

/** A person's answer: the spelling names this body (its official name or a printed one); `body` = `spelling` for "a body of its own". */
export type BodyAnswer = { spelling: string; body: string }
type Answers = ReadonlyMap<string, string>

const namesOf = (body: Body): string[] => [body.name, ...body.short, ...body.former.map(({ name }) => name)]
const REGISTER = BODIES.flatMap(body => namesOf(body).map(name => ({ body, form: readForm(name) })))
const BY_JOINED = new Map(REGISTER.map(({ body, form }) => [form.joined, body]))
const BY_LENGTH = Map.groupBy(REGISTER, ({ form }) => form.words.length)
/** Words that are no misprints of one another; the last are in no name above but in names everywhere. */
const KNOWN: ReadonlySet<string> = new Set(
  [
    ...REGISTER.map(({ form }) => form.words),
    ...REGIONS.map(({ uz }) => readForm(uz).words),
    ...DISTRICTS.map(names => readForm(names).words),
    readForm('sanʼat sanoat ishlab ishlar ishlari taʼlim tahlil taʼminot tarix tarif').words
  ].flat()
)

const NEUTRAL = new Set(
  readForm(
    'boshqa barcha manfaatdor tegishli aloqador mutasaddi masʼul davlat vazirlik vazirliklar idora idoralar idoralari tashkilot tashkilotlar ' +
      'tashkilotlari muassasa muassasalar organlar organlari agentlik agentliklar qoʻmita qoʻmitalar boʻlgan hamkorlar vazirligi'
  ).words
)
const CONCERNED = readForm('manfaatdor').joined
/** "масъул вазирликлар" are any, "масъул ишчи гуруҳ" is one. */
const RESPONSIBLE = readForm('masʼul').joined
const INTERESTED = new Set(readForm('manfaatdor tegishli aloqador mutasaddi').words)

/** 'collective:' with the words that say more than "those concerned" ("… ва ҳокимликлар"); null when it names somebody. */
const collectiveKey = ({ words }: Form): string | null => {
  const plain = words.map(word => (edits(word, CONCERNED, 2) <= 2 ? CONCERNED : word))
  if (plain.length < 2 || !NEUTRAL.has(plain[0]!)) return null
  const more = plain.filter(word => !NEUTRAL.has(word)).sort()
  const isOpen = plain.some(word => INTERESTED.has(word)) || (plain[0] === RESPONSIBLE && more.length === 0)
  if (!isOpen) return null
  return ['collective', ...new Set(more)].join(':')
}

/** Names of persons are compared to the letter: Каримов and Каримова are two. */
const PERSON =
  /(?:^|[\s(.])\p{Lu}\p{Ll}?\.|\p{Ll}(?:ов|ев|ова|ева|ович|евич|овна|евна|ov|ev|ova|eva|ovich|evich|ovna|evna)(?!\p{L})|(?:ўғли|қизи|g['‘’ʻʼ`]?li|qizi)$/u

const inRegister = (form: Form): Body | undefined => {
  const found = BY_JOINED.get(form.joined) ?? BY_JOINED.get(withoutLegalForm(form).joined)
  if (found !== undefined) return found
  const parts = attached(form)
  if (parts === null) return undefined
  const upper = inRegister(parts.to)
  return upper === undefined ? undefined : BY_JOINED.get(parts.rest.joined)
}

/** The one body of the register that this may be a misprint of; several or none: undefined. */
const nearRegister = (form: Form): Body | undefined => {
  const near = new Set<Body>()
  for (const one of BY_LENGTH.get(form.words.length) ?? []) {
    if (misprints(one.form, form, KNOWN) !== null) near.add(one.body)
  }
  return near.size === 1 ? [...near][0] : undefined
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
/** The most frequent first. */
const inOrder = (spellings: readonly Spelling[]): Spelling[] =>
  spellings.length === 1
    ? [...spellings]
    : spellings
        .map(one => ({ one, folded: fold(one.text) }))
        .sort((a, b) => b.one.count - a.one.count || compare(a.folded, b.folded) || compare(a.one.text, b.one.text))
        .map(({ one }) => one)

const REGION_NAMES = REGIONS.map(({ uz }) => readForm(uz).words[0]!)
const regionOf = (printed: string): string | undefined => {
  const near = REGION_NAMES.filter(name => name === printed || (name.length > 6 && edits(name, printed, 1) <= 1))
  return near.find(name => name === printed) ?? (new Set(near).size === 1 ? near[0] : undefined)
}

/** The forms by text. A district without its region is the one printed with it, unless several regions have one of that name. */
const formsOf = (spellings: readonly Spelling[]): Map<string, Form> => {
  const forms = new Map<string, Form>()
  const full = new Map<string, Map<string, Form>>()
  for (const { text } of spellings) {
    const form = readForm(text)
    const parts = regionAside(form)
    const region = parts === null ? undefined : regionOf(parts.region)
    if (parts === null || region === undefined) {
      forms.set(text, form)
      continue
    }
    const whole = formOf([region, 'viloyat', ...parts.rest.words])
    forms.set(text, whole)
    const there = full.get(parts.rest.joined) ?? new Map<string, Form>()
    full.set(parts.rest.joined, there.set(region, whole))
  }
  for (const [text, form] of forms) {
    const regions = full.get(form.joined)
    if (regions?.size === 1) forms.set(text, [...regions.values()][0]!)
  }
  return forms
}

const kindOf = (form: Form): BodyKind => (isHokimiyat(form) ? 'hokimiyat' : 'other')

const groupBy = (spellings: readonly Spelling[], answers: Answers): { known: Group[]; unknown: Group[] } => {
  const forms = formsOf(spellings)
  const known = new Map<string, Group>()
  const unknown = new Map<string, Group>()
  const join = (to: Map<string, Group>, group: Omit<Group, 'spellings'>, spelling: Spelling) => {
    const there = to.get(group.key)
    if (there === undefined) to.set(group.key, { ...group, spellings: [spelling] })
    else {
      there.spellings.push(spelling)
      there.sure &&= group.sure
      there.exact ||= group.exact
      there.fixed ||= group.fixed
    }
  }
  for (const spelling of spellings) {
    const answer = answers.get(readForm(spelling.text).joined)
    const fixed = answer !== undefined
    const form = answer === undefined ? forms.get(spelling.text)! : readForm(answer)
    const exact = form.joined === '' || PERSON.test(spelling.text)
    const official = inRegister(form)
    const found = official ?? (exact || fixed ? undefined : nearRegister(form))
    const collective = found === undefined ? collectiveKey(form) : null
    if (found !== undefined) {
      const sure = official !== undefined
      join(known, { key: found.key, kind: found.kind, form, sure, exact, fixed, official: found.name }, spelling)
    } else if (collective !== null) {
      join(known, { key: collective, kind: 'collective', form, sure: true, exact, fixed, official: null }, spelling)
    } else {
      const key = `=${form.joined === '' ? spelling.text : form.joined}`
      join(unknown, { key, kind: kindOf(form), form, sure: true, exact, fixed, official: null }, spelling)
    }
  }
  return { known: [...known.values()], unknown: [...unknown.values()] }
}

const alike = (a: Group, b: Group, slack: number): boolean =>
  !a.exact && !b.exact && !(a.fixed && b.fixed) && misprints(a.form, b.form, KNOWN, slack) !== null

/** Names linked by likeness, hand to hand. */
const linked = (groups: readonly Group[]): Group[][] => {
  const parts: Group[][] = []
  const open = new Set(groups)
  for (const first of groups) {
    if (!open.delete(first)) continue
    const part = [first]
    for (const one of part) {
      for (const other of open) {
        if (alike(one, other, 1)) {
          open.delete(other)
          part.push(other)
        }
      }
    }
    parts.push(part)
  }
  return parts
}

/** Misprints of one name made one; where the ends of a chain are too far apart all stay alone, and unsure. */
const together = (groups: readonly Group[]): Group[] =>
  [...Map.groupBy(groups, group => group.form.words.length).values()].flatMap(linked).flatMap(part => {
    if (part.length === 1) return part
    const close = part.every((one, at) => part.slice(at + 1).every(other => alike(one, other, 2)))
    if (!close) return part.map(group => ({ ...group, sure: group.fixed }))
    const spellings = part.flatMap(group => group.spellings)
    return [{ ...headOf(part), spellings, sure: false }]
  })

/** What names of one body are called by: the one a person has spoken of, else the most frequent. */
const headOf = (part: readonly Group[]): Group => {
  const [first] = inOrder(part.flatMap(group => group.spellings))
  return part.find(group => group.fixed) ?? part.find(group => group.spellings.includes(first!))!
}

const isCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text)

const named = ({ key, kind, form, spellings, sure, official }: Group): ResolvedBody => {
  const ordered = inOrder(spellings)
  const cyrillic = spellings.reduce((sum, { text, count }) => sum + (isCyrillic(text) ? count : -count), 0) > 0
  const whole = ordered.length === 1 ? ordered : ordered.filter(({ text }) => readForm(text).joined === form.joined)
  const frequent = whole.find(({ text }) => isCyrillic(text) === cyrillic) ?? whole[0] ?? ordered[0]!
  const name = official === null ? frequent.text : cyrillic ? toCyrillic(official) : official
  return { key, kind, name, spellings: ordered.map(({ text }) => text), sure }
}

type Asked = { spellings: Spelling[]; answers: Answers }
const asked = (
  texts: readonly string[],
  counts: readonly number[] | undefined,
  answers: readonly BodyAnswer[]
): Asked => {
  const times = new Map<string, number>()
  for (const [at, text] of texts.entries()) times.set(text, (times.get(text) ?? 0) + (counts?.[at] ?? 1))
  const spellings = [...times].map(([text, count]) => ({ text, count })).sort((a, b) => compare(a.text, b.text))
  return { spellings, answers: new Map(answers.map(({ spelling, body }) => [readForm(spelling).joined, body])) }
}

/**
 * Printed executors (no persons in brackets) as bodies, by name: each text lands in exactly one body, whatever the order. A text
 * given several times counts as often; `counts` (parallel to `texts`) says so without repeating. Two names are one body when the
 * register says so or when word answers to word but for misprints; in doubt they stay two. What a person has answered goes before both.
 */
export const resolveBodies = (
  texts: readonly string[],
  counts?: readonly number[],
  answered: readonly BodyAnswer[] = []
): ResolvedBody[] => {
  const { spellings, answers } = asked(texts, counts, answered)
  const { known, unknown } = groupBy(spellings, answers)
  return [...known, ...together(unknown)]
    .map(named)
    .map(body => ({ body, folded: fold(body.name) }))
    .sort((a, b) => compare(a.folded, b.folded) || compare(a.body.key, b.body.key))
    .map(({ body }) => body)
}

/** A name of which it is not sure what body it is: as printed, and the bodies it may be, the likeliest first. */
export type BodyQuestion = { spelling: string; candidates: string[] }

const registerName = ({ name }: Body, text: string): string => (isCyrillic(text) ? toCyrillic(name) : name)

/** What to ask a person about these executors, each name once; what is in the register or was answered before is not asked. */
export const bodyQuestions = (texts: readonly string[], answered: readonly BodyAnswer[] = []): BodyQuestion[] => {
  const { spellings, answers } = asked(texts, undefined, answered)
  const { known, unknown } = groupBy(spellings, answers)
  const seen = new Set<string>()
  const ofRegister = known.flatMap(group =>
    group.sure
      ? []
      : group.spellings.flatMap(({ text }) => {
          const form = readForm(text)
          const near = inRegister(form) === undefined && !answers.has(form.joined) ? nearRegister(form) : undefined
          if (near === undefined || seen.has(form.joined)) return []
          seen.add(form.joined)
          return [{ spelling: text, candidates: [registerName(near, text)] }]
        })
  )
  const others = [...Map.groupBy(unknown, group => group.form.words.length).values()].flatMap(linked).flatMap(part => {
    const head = headOf(part)
    return part
      .filter(group => part.length > 1 && group !== head && !group.fixed)
      .map(group => {
        const like = part.filter(other => other !== group && alike(group, other, 1))
        const first = like.includes(head) ? [head, ...like.filter(other => other !== head)] : like
        return {
          spelling: inOrder(group.spellings)[0]!.text,
          candidates: first.map(other => inOrder(other.spellings)[0]!.text)
        }
      })
  })
  return [...ofRegister, ...others]
}

/** Whether the register knows a body of this name. */
export const isRegistered = (name: string): boolean => inRegister(readForm(name)) !== undefined
/** One key for every script and ending of a name: under it an answer is kept. */
export const spellingKey = (name: string): string => readForm(name).joined
