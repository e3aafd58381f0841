/** The shipped templates filled with data of a seed: the same seed gives the same paper. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeLetter } from '#documents/letter-docx.ts'
import { makeDecision } from '#documents/papers/decision.ts'
import { makeNote } from '#documents/papers/note.ts'
import { makeReminder } from '#documents/papers/reminder.ts'
import { makeReport } from '#documents/papers/report.ts'
import { makeSpeech } from '#documents/papers/speech.ts'
import type { Script } from '#domain/office.ts'

export const KINDS = ['letter', 'reminder', 'note', 'decision', 'speech', 'report'] as const
export type Kind = (typeof KINDS)[number]

const ROOT = join(import.meta.dirname, '..', '..')
export const templateOf = (kind: Kind): Uint8Array =>
  new Uint8Array(readFileSync(join(ROOT, 'templates', `${kind}.docx`)))

const SENTENCES = [
  'Viloyatdagi **544** ta mahalla fuqarolar yig‘inlari binolarida yuqori tezlikdagi ma’lumotlarni uzatish uchun **GPON** texnologiyasi asosida optik tolali internet tarmoqlari o‘tkazilib, yakuniy qurilmalar o‘rnatildi.',
  'Shu bilan birga mahallalarning internet xizmatidan foydalanishlari uchun tegishli shartnomalar rasmiylashtirildi.',
  'Fuqarolar yig‘inlari xodimlarining tizimdan foydalanish tartib qoidalari bo‘yicha amaliy seminarlar tashkil qilinib, **65 nafar** mahalla raisi o‘rinbosarlarining savodxonligi oshirildi.',
  'Hozirgi kunda tizimni ishlatish, ma’lumotlar kiritish bo‘yicha xato va kamchiliklarni bartaraf etish ishlari olib borilmoqda.',
  'Tumanlar va shaharlarda mazkur tizimni bosqichma-bosqich sifatli joriy qilish maqsadida tegishli login hamda maxfiy kalitlar mahalla mas’ullariga taqdim etildi.',
  'Ko‘rsatkich bajarildi.',
  'Raqamli xizmatlar va servislarning kamida 75 foizi mobil ilova orqali ko‘rsatilishi yo‘lga qo‘yiladi, aholi yashash maskanlarida keng polosali internet tarmoqlari kengaytiriladi hamda tadbirkorlik subyektlari bilan hamkorlik dasturi amalga oshiriladi.'
]
const BODIES = [
  'Raqamli texnologiyalar vazirligi',
  'Sog‘liqni saqlash boshqarmasi',
  'Maktabgacha va maktab ta’limi bo‘limi',
  'Mahalla va oilani qo‘llab-quvvatlash bo‘limi'
]
const PEOPLE = ['A.Abdusalomov', 'H.Boylarov', 'A.Mansurov', 'Y.Jumayev', 'S.Fatullayev']

/** Mulberry32: a small generator whose numbers are the same everywhere. */
const randomOf = (seed: number) => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const upTo = (most: number): number => Math.floor(next() * (most + 1))
  const pick = <T>(all: readonly T[]): T => all[upTo(all.length - 1)]!
  const many = <T>(least: number, most: number, make: (index: number) => T): T[] =>
    Array.from({ length: least + upTo(most - least) }, (_, index) => make(index))
  return { next, upTo, pick, many }
}

const HEAD = ['O‘zbekiston Respublikasi', 'Buxoro viloyati mahalla va oilani', 'qo‘llab-quvvatlash boshqarmasi']
const ACT = { kind: 'PQ', number: 'PQ-308', date: '2023-09-14', issuer: null }

/** One paper of a kind. `length` multiplies the rows of tables: 1 for an ordinary paper. */
export const paperOf = async (kind: Kind, seed: number, length = 1): Promise<Uint8Array> => {
  const { upTo, pick, many, next } = randomOf(seed * 7919 + KINDS.indexOf(kind))
  const script: Script = next() < 0.5 ? 'cyrillic' : 'latin'
  const date = `202${upTo(6)}-${String(1 + upTo(11)).padStart(2, '0')}-${String(1 + upTo(27)).padStart(2, '0')}`
  const sentence = (): string => many(1, 3, () => pick(SENTENCES)).join(' ')
  const plain = (): string => pick(SENTENCES).replaceAll('*', '')
  const signer = {
    post: pick(['Tuman hokimining o‘rinbosari', 'Tuman hokimi', 'Bo‘lim boshlig‘i']),
    name: pick(PEOPLE)
  }
  const executor = { name: pick(PEOPLE), phone: '65-224-24-85' }
  const tasks = (most: number) =>
    many(2, Math.max(2, most * length), index => ({
      number: `${index + 1}.`,
      text: plain(),
      deadline: `2024-yil ${1 + upTo(27)}-noyabr`,
      due: `2024-11-${String(1 + upTo(27)).padStart(2, '0')}`,
      daysLeft: upTo(40) - 20,
      executor: pick(BODIES),
      state: pick(['Bajarildi', 'Ijroda', 'Muddati o‘tgan']),
      proof: next() < 0.5 ? `01-${upTo(2000)}-son xat` : ''
    }))
  const template = templateOf(kind)
  switch (kind) {
    case 'letter': {
      const made = await makeLetter(template, {
        script: { head: next() < 0.5 ? 'latin' : script, body: script },
        letterhead: {
          lines: HEAD,
          address: '200100, Buxoro sh., Hofiz Tanish Buxoriy ko‘chasi',
          contacts: { tel: '(65) 223-11-54', fax: '(65) 223-11-54', email: '' }
        },
        date,
        dateStyle: pick(['words', 'boxes'] as const),
        number: next() < 0.7 ? `01-${upTo(3000)}` : null,
        city: pick(['Buxoro sh.', null]),
        addressees: many(1, 3, () => pick(BODIES)),
        copies: many(0, 1, () => pick(BODIES)),
        dative: false,
        opening: pick([
          null,
          'O‘zbekiston Respublikasi Prezidentining 2023-yil 14-sentabrdagi PQ-308-sonli qarori ijrosi yuzasidan:'
        ]),
        paragraphs: many(1, 8, sentence),
        numbered: next() < 0.3,
        tasks: next() < 0.5 ? [] : tasks(8),
        enclosureSheets: pick([null, 3]),
        signer,
        executor
      })
      return made.bytes
    }
    case 'reminder':
      return makeReminder(
        {
          script,
          letterhead: { lines: HEAD, address: '', contacts: 'tel: (65) 223-11-54' },
          date,
          number: `02-${upTo(900)}`,
          city: 'Buxoro sh.',
          addressees: many(1, 2, () => pick(BODIES)),
          act: pick([ACT, null]),
          tasks: tasks(12),
          answerBy: pick([date, null]),
          signer,
          executor
        },
        template
      )
    case 'note':
      return makeNote(
        {
          script,
          date,
          act: { ...ACT, title: pick([null, 'Raqamli xizmatlarni kengaytirish chora-tadbirlari to‘g‘risida']) },
          paragraphs: many(1, 6, sentence),
          tasks: next() < 0.3 ? [] : tasks(12),
          closing: many(0, 2, sentence),
          signer,
          executor
        },
        template
      )
    case 'decision':
      return makeDecision(
        {
          script,
          day: date,
          draft: next() < 0.5,
          head: 'Namangan viloyati Mingbuloq tumani hokimining qarori',
          date: pick([date, null]),
          number: pick(['664-6-81-Q/24', null]),
          place: 'Mingbuloq tumani hokimligi',
          title: 'Namangan viloyati hokimining 2024-yil 20-noyabrdagi 564-6-0-Q/24-son qarori ijrosi to‘g‘risida',
          preamble: [
            '“Mahalliy davlat hokimiyati to‘g‘risida”gi O‘zbekiston Respublikasi Qonunining 6 va 25-moddalariga asosan,'
          ],
          points: many(2, 7, () => many(1, 4, plain)),
          signer,
          visas: many(0, 4, () => ({ post: pick(BODIES), name: pick(PEOPLE) }))
        },
        template
      )
    case 'speech':
      return makeSpeech(
        {
          script,
          date,
          speaker: pick(PEOPLE),
          title: '“Elektron hukumat” tizimi doirasida amalga oshirilgan ishlar to‘g‘risida',
          sections: many(2, 5, () => ({
            addresses: many(1, 2, () => pick(['Hurmatli yig‘ilish qatnashchilari,', 'Hurmatli hamkasblar!'])),
            paragraphs: many(1, 5, sentence)
          })),
          ending: 'Hisobotim tugadi.'
        },
        template
      )
    case 'report':
      return makeReport(
        {
          script,
          date,
          head: HEAD,
          subject: 'PQ-308-sonli qaror ijrosi to‘g‘risida',
          period: { year: 2024, quarter: pick([1, 2, 3, 4, null] as const) },
          city: 'Buxoro',
          summary: many(1, 4, sentence),
          counts: many(2, 7, () => ({
            name: pick(['Jami topshiriqlar', 'Bajarilgan', 'Ijroda', 'Muddati o‘tgan']),
            value: upTo(5000)
          })),
          indicators: many(1, 8, () => ({
            name: plain().slice(0, 60),
            unit: pick(['ta', 'foiz', 'km']),
            plan: pick([null, upTo(500)]),
            fact: upTo(500),
            before: pick([null, 1 + upTo(400)])
          })),
          charts: many(0, 2, () => ({
            kind: pick(['bars', 'lines'] as const),
            title: 'Ulangan mahallalar',
            categories: ['I chorak', 'II chorak', 'III chorak', 'IV chorak'],
            series: many(1, 2, index => ({
              name: ['Reja', 'Amalda'][index]!,
              values: many(4, 4, () => pick([upTo(500), null]))
            }))
          })),
          sections: many(1, 3, index => ({
            number: `${index + 1}.`,
            title: 'Telekommunikatsiya infratuzilmasini rivojlantirish',
            tasks: tasks(10)
          })),
          work: many(0, 5, () => ({ date, text: sentence() })),
          problems: many(0, 4, () => ({
            problem: plain(),
            remedy: plain(),
            responsible: pick(BODIES),
            until: pick([date, null])
          })),
          late: many(0, 5, index => ({
            number: `${index + 1}.`,
            text: plain(),
            due: date,
            days: upTo(90),
            reason: plain()
          })),
          discipline: many(0, 6, () => ({ body: pick(BODIES), due: upTo(50), inTime: upTo(40), late: upTo(10) })),
          groups: many(0, 4, () => ({
            name: plain().slice(0, 50),
            leader: pick(PEOPLE),
            seats: 12,
            filled: upTo(12),
            meetings: upTo(4)
          })),
          signer,
          executor
        },
        template
      )
  }
}
