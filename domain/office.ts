/** Who acts. Accounts come later; in one-person mode the one person is everything. */
export const ROLES = ['officer', 'deputy', 'administrator'] as const
export type Role = (typeof ROLES)[number]

/** Who does it, in which role and at which instant (ISO 8601, UTC): an argument of every use case. */
export type Actor = { name: string; role: Role }
export type Deed = { actor: Actor; at: string; cause: string }

export const LANGUAGES = ['uz-Latn', 'uz-Cyrl', 'ru', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
export const SCRIPTS = ['latin', 'cyrillic'] as const
export type Script = (typeof SCRIPTS)[number]

/** Our own office: what "concerns us" is judged by. Names as the office writes them, either script. */
export type Office = {
  /** 'Mingbuloq tumani hokimligi' */
  body: string
  /** 'Namangan viloyati' */
  region: string
  /** 'Mingbuloq tumani', empty for an office of the region itself */
  district: string
  /** Other spellings and short forms of our body. */
  aliases: string[]
}

/** Letterhead, signer and executor as last used; the letter form starts from them. */
export type LetterDefaults = {
  head: string[]
  address: string
  tel: string
  fax: string
  email: string
  city: string
  headScript: Script
  bodyScript: Script
  signerPost: string
  signerName: string
  executorName: string
  executorTel: string
}

export const SCHEMES = ['auto', 'light', 'dark'] as const
export const CONTRASTS = ['auto', 'strong'] as const
/** How the screen looks; 'auto' follows the machine. */
export type Look = { scheme: (typeof SCHEMES)[number]; contrast: (typeof CONTRASTS)[number] }

export const PDF_PROGRAMS = ['browser', 'libreoffice', 'word'] as const
export type PdfProgram = (typeof PDF_PROGRAMS)[number]

export type Settings = {
  language: Language
  /** Script of what the office writes (documents). */
  script: Script
  /** The person at this PC; accounts come later. */
  person: string
  office: Office
  letter: LetterDefaults
  look: Look
  /** What makes PDFs: the browser, or an office program where it is installed. */
  pdf: PdfProgram
  /** The path of the first steps stands above every screen until it is walked. */
  guide: boolean
}
