import type { Note, NoteCode, Place } from '#domain/draft.ts'

/** One sentence in Uzbek (Latin) per code; the screen has its own in four languages. */
const MESSAGES: Record<NoteCode, string> = {
  STEPS_DEADLINES_MISMATCH:
    'Bosqichlar va muddatlar soni mos emas: qaysi muddat qaysi bosqichga tegishli ekanini tanlang.',
  SCRIPT_REPAIRED: 'So‘zda boshqa yozuv harflari aralashgan: tuzatish taklif qilinadi.',
  NO_DEADLINE: 'Muddat ko‘rsatilmagan.',
  NO_EXECUTOR: 'Mas’ul ijrochi ko‘rsatilmagan.',
  AMBIGUOUS_DEADLINE: 'Muddatni ikki xil tushunish mumkin: tekshiring.',
  UNKNOWN_DEADLINE: 'Muddat so‘zlari tushunilmadi: sanasini o‘zingiz kiriting.',
  NO_ACT_DATE: 'Hujjat sanasi noma’lum, shuning uchun muddat hisoblanmadi.',
  NUMBER_GAP: 'Tartib raqami ketma-ket emas yoki yo‘q: qator o‘zi sanaldi.',
  ROW_JOINED: 'Sahifada bo‘lingan qator yuqoridagi chora-tadbirga qo‘shildi.',
  ITEM_COUNT_DIFFERS: 'Ro‘yxatdagi bandlar soni matnda aytilganidan farq qiladi.',
  UNKNOWN_COLUMN: 'Ustun nomi tanish emas, uning matni olinmadi.',
  LOW_CONFIDENCE: 'Ishonchsiz o‘qildi: tekshiring.',
  NO_TABLE: 'Jadval topilmadi.',
  ROW_NOT_UNDERSTOOD: 'Qator odatdagidek emas: tekshiring.',
  IGNORED_CONTENT: 'Hujjatning bu qismi olinmadi.',
  CUT_TEXT: 'Fayl oxirigacha kelmagan ko‘rinadi: oxirgi qator uzilgan. Asl faylni qaytadan ko‘chiring.',
  MISSING_ANNEX: 'Hujjat matnida nomi keltirilgan ilovalar faylda yo‘q.'
}

export function note(code: NoteCode, at: Place | null, was: string | null = null, now: string | null = null): Note {
  return { code, message: MESSAGES[code], at, was, now }
}
