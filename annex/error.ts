/** Why a file cannot be read. The screen says its own sentence by code in the user's language. */
export const ANNEX_ERROR_CODES = [
  'EMPTY',
  'CUT',
  'NOT_A_DOCUMENT',
  'PASSWORD',
  'BOMB',
  'UNSAFE_ZIP',
  'BAD_XML',
  'DOC_OLD',
  'SCAN_NOT_YET',
  'XLS_OLD',
  'FORMAT_NOT_YET',
  'NO_TABLE',
  'UNKNOWN_COLUMNS'
] as const
export type AnnexErrorCode = (typeof ANNEX_ERROR_CODES)[number]

/** `file` is the name given by the caller, `trueType` what the bytes are, `detail` the reason or the headers seen. */
export type AnnexErrorData = { file: string; trueType: string | null; detail: string | null }

/** One line in Uzbek (Latin) that names the file, the reason and, where there is one, the way out. */
function sentence(code: AnnexErrorCode, { file, trueType, detail }: AnnexErrorData): string {
  const name = file === '' ? 'Fayl' : `“${file}” fayli`
  const why = detail === null ? '' : ` (${detail})`
  switch (code) {
    case 'EMPTY':
      return `${name} bo‘sh: unda hech narsa yo‘q.`
    case 'CUT':
      return `${name} oxirigacha yetib kelmagan, kesilgan${why}. Uni qaytadan yuklab oling.`
    case 'NOT_A_DOCUMENT':
      return `${name} hujjat emas${trueType === null ? '' : `, aslida u ${trueType}`}${why}.`
    case 'PASSWORD':
      return `${name} parol bilan himoyalangan. Parolni olib tashlab, qaytadan saqlang.`
    case 'BOMB':
      return `${name} ochilganda haddan tashqari katta bo‘lib ketadi${why}, shuning uchun o‘qilmadi.`
    case 'UNSAFE_ZIP':
      return `${name} ichki tuzilishi buzuq yoki xavfli${why}, shuning uchun o‘qilmadi.`
    case 'BAD_XML':
      return `${name} ichidagi matn tuzilishi buzuq yoki xavfli${why}, shuning uchun o‘qilmadi.`
    case 'DOC_OLD':
      return `${name} eski Word (.doc) shaklida. Uni Word dasturida ochib, “.docx” qilib saqlang va qayta tanlang.`
    case 'SCAN_NOT_YET':
      return `${name} rasm (${trueType ?? 'skan'}): bunday turdagi rasm o‘qilmaydi. Uni PNG, JPG yoki PDF qilib saqlang va qayta tanlang.`
    case 'XLS_OLD':
      return `${name} eski Excel (.xls) shaklida. Uni Excel dasturida ochib, “.xlsx” qilib saqlang va qayta tanlang.`
    case 'FORMAT_NOT_YET':
      return `${name} aslida ${trueType ?? 'boshqa turdagi hujjat'}: bunday fayl o‘qilmaydi. Uni “.docx” qilib saqlang va qayta tanlang.`
    case 'NO_TABLE':
      return `${name} ichida jadval ham, ishchi guruh tarkibi ham topilmadi.`
    case 'UNKNOWN_COLUMNS':
      return `${name} jadvalining ustunlari tanish emas${why}: chora-tadbir ustuni topilmadi.`
  }
}

/** A file that cannot be read: nothing of it was taken. `message` is one line in Uzbek (Latin). */
export class AnnexError extends Error {
  readonly code: AnnexErrorCode
  readonly data: AnnexErrorData
  constructor(code: AnnexErrorCode, data: Partial<AnnexErrorData> = {}) {
    const full: AnnexErrorData = { file: data.file ?? '', trueType: data.trueType ?? null, detail: data.detail ?? null }
    super(sentence(code, full))
    this.name = 'AnnexError'
    this.code = code
    this.data = full
  }
  /** The same error with the name of the file, which the readers do not know. */
  named(file: string): AnnexError {
    return new AnnexError(this.code, { ...this.data, file })
  }
}
