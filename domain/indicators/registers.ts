import type { ColumnKind, ObjectKind } from './rollout.ts'

type Column = {
  name: string
  kind: ColumnKind
  unit: string
  due: string | null
  warnDays: number | null
  /** The indicator (by code) that the column counts to. */
  counts: string | null
}
type Register = {
  code: string
  name: string
  about: string
  objects: ObjectKind
  counts: string | null
  columns: readonly Column[]
}

const column = (name: string, kind: ColumnKind, more: Partial<Column> = {}): Column => ({
  ...{ name, kind, unit: '', due: null, warnDays: null, counts: null },
  ...more
})

/** Certificates warn so many days before they run out. */
const AHEAD = 30

/** Registers that the product ships empty: what is counted, and the checklist. Never a password or a key: those columns do not exist. */
export const SHIPPED_REGISTERS: readonly Register[] = [
  {
    code: 'signatures',
    name: 'Elektron raqamli imzolar reyestri',
    about: 'Imzo egasi, idorasi va sertifikat muddati. Parol va kalit fayllari bu yerga yozilmaydi.',
    objects: 'person',
    counts: 'signature-holders',
    columns: [
      column('Idora', 'text'),
      column('Lavozim', 'text'),
      column('Sertifikat muddati', 'date', { warnDays: AHEAD })
    ]
  },
  {
    code: 'fibre',
    name: 'Optik tolali liniya uchastkalari',
    about: 'Har bir uchastkaning uzunligi, maqsadi va ishga tushirilgan sanasi.',
    objects: 'fibre',
    counts: null,
    columns: [
      column('Uzunligi', 'number', { unit: 'km', counts: 'fibre-laid' }),
      column('Maqsadi', 'text'),
      column('Ishga tushirilgan sana', 'date'),
      column('Dalolatnoma', 'document')
    ]
  },
  {
    code: 'mahallas',
    name: 'Mahallalarni raqamlashtirish',
    about:
      'Har bir mahalla: internet o‘tkazilgan, foydalanilmoqda, kompyuter berilgan, mas’ul belgilangan, o‘qitilgan.',
    objects: 'mahalla',
    counts: 'mahallas',
    columns: [
      column('Internet o‘tkazilgan', 'yes-no', { counts: 'mahallas-connected' }),
      column('Internetdan foydalanmoqda', 'yes-no', { counts: 'mahallas-in-use' }),
      column('Kompyuter bilan ta’minlangan', 'yes-no', { counts: 'mahallas-computers' }),
      column('Mas’ul xodim', 'person'),
      column('O‘qitilgan', 'yes-no')
    ]
  },
  {
    code: 'platform',
    name: '“Xalq nazorati” platformasiga ulanish',
    about: 'Vakolatli organlar platformaga ulanishi va xabarlarni ko‘rib chiqishi.',
    objects: 'body',
    counts: 'platform-bodies',
    columns: [
      column('Ulangan', 'yes-no', { counts: 'platform-connected', due: '2025-03-01' }),
      column('Mas’ul xodim', 'person'),
      column('Kelib tushgan xabarlar', 'number', { unit: 'ta', counts: 'platform-messages' }),
      column('Muddatida hal etilgan', 'number', { unit: 'ta', counts: 'platform-in-time' }),
      column('Muddatidan kech', 'number', { unit: 'ta', counts: 'platform-late' }),
      column('Qoniqish darajasi', 'number', { unit: 'ball' })
    ]
  }
]
