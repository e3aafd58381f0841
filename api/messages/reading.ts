import type { FaultCode } from '#domain/fault.ts'
import type { Sentence } from './sentence.ts'

/** Errors of a file that is read. */
export const READING = {
  NOT_A_DOCUMENT: [
    '[“{file}”: ]bu fayl hujjat emas[ ({detail})]. DOCX, PDF, XLSX, HTML, matn yoki rasm (PNG, JPG) faylini tanlang.',
    '[«{file}»: ]это не документ[ ({detail})]. Выберите файл DOCX, PDF, XLSX, HTML, текст или изображение (PNG, JPG).',
    '[“{file}”: ]this is not a document[ ({detail})]. Choose a DOCX, PDF, XLSX, HTML or text file, or a picture (PNG, JPG).'
  ],
  EMPTY_FILE: [
    '[“{file}”: ]fayl bo‘sh. Asl faylni qaytadan oling.',
    '[«{file}»: ]файл пуст. Получите исходный файл ещё раз.',
    '[“{file}”: ]the file is empty. Get the original again.'
  ],
  CUT_FILE: [
    '[“{file}”: ]fayl oxirigacha kelmagan (yarmi kesilgan). Asl faylni qaytadan ko‘chiring.',
    '[«{file}»: ]файл неполный (обрезан). Скопируйте исходный файл заново.',
    '[“{file}”: ]the file is cut short. Copy the original again.'
  ],
  WRONG_TYPE: [
    '[“{file}”: ]kengaytmasi boshqa, aslida bu {detail}. Uni Word’da ochib, .docx qilib saqlang.',
    '[«{file}»: ]расширение не соответствует содержимому: это {detail}. Откройте в Word и сохраните как .docx.',
    '[“{file}”: ]the extension does not match: this is {detail}. Open it in Word and save it as .docx.'
  ],
  PASSWORD: [
    '[“{file}”: ]fayl parol bilan himoyalangan. Parolni olib tashlab, qaytadan saqlang.',
    '[«{file}»: ]файл защищён паролем. Снимите пароль и сохраните заново.',
    '[“{file}”: ]the file is protected by a password. Remove the password and save it again.'
  ],
  BOMB: [
    '[“{file}”: ]fayl ochilganda haddan tashqari kattalashadi[ ({detail})], shuning uchun o‘qilmadi. Uni Word’da ochib, yangi nom bilan saqlang.',
    '[«{file}»: ]при распаковке файл становится слишком большим[ ({detail})], поэтому он не прочитан. Откройте его в Word и сохраните под новым именем.',
    '[“{file}”: ]the file unpacks to an unreasonable size[ ({detail})], so it was not read. Open it in Word and save it under a new name.'
  ],
  UNSAFE_ZIP: [
    '[“{file}”: ]fayl ichi buzilgan yoki xavfli[ ({detail})]. Word’da ochib, yangi nom bilan saqlang.',
    '[«{file}»: ]содержимое файла повреждено или опасно[ ({detail})]. Откройте в Word и сохраните под новым именем.',
    '[“{file}”: ]the inside of the file is damaged or unsafe[ ({detail})]. Open it in Word and save it under a new name.'
  ],
  BAD_XML: [
    '[“{file}”: ]hujjat ichidagi matn buzilgan[ ({detail})]. Word’da ochib, qaytadan saqlang.',
    '[«{file}»: ]текст внутри документа повреждён[ ({detail})]. Откройте в Word и сохраните заново.',
    '[“{file}”: ]the text inside the document is damaged[ ({detail})]. Open it in Word and save it again.'
  ],
  DOC_OLD: [
    '[“{file}”: ]bu eski Word (.doc) fayli. Uni Word’da oching va “Saqlash turi: .docx” qilib saqlang.',
    '[«{file}»: ]это старый формат Word (.doc). Откройте его в Word и сохраните как .docx.',
    '[“{file}”: ]this is an old Word (.doc) file. Open it in Word and save it as .docx.'
  ],
  SCAN_NOT_YET: [
    '[“{file}”: ]bunday turdagi rasm o‘qilmaydi[ ({detail})]. Uni PNG, JPG yoki PDF qilib saqlab, qayta tanlang.',
    '[«{file}»: ]изображения этого вида не читаются[ ({detail})]. Сохраните его как PNG, JPG или PDF и выберите снова.',
    '[“{file}”: ]pictures of this kind are not read[ ({detail})]. Save it as PNG, JPG or PDF and choose it again.'
  ],
  XLS_OLD: [
    '[“{file}”: ]bu eski Excel (.xls) fayli. Uni Excel’da oching va “Saqlash turi: .xlsx” qilib saqlang.',
    '[«{file}»: ]это старый формат Excel (.xls). Откройте его в Excel и сохраните как .xlsx.',
    '[“{file}”: ]this is an old Excel (.xls) file. Open it in Excel and save it as .xlsx.'
  ],
  TOO_LARGE: [
    '[“{file}”: ]fayl juda katta[ ({detail})]. 50 MB dan kichik faylni tanlang.',
    '[«{file}»: ]файл слишком большой[ ({detail})]. Выберите файл меньше 50 МБ.',
    '[“{file}”: ]the file is too large[ ({detail})]. Choose one under 50 MB.'
  ],
  NO_TABLE: [
    '[“{file}”: ]hujjatda na chora-tadbirlar jadvali, na ishchi guruh tarkibi topildi. Ilovasi bor faylni tanlang.',
    '[«{file}»: ]в документе нет ни таблицы мероприятий, ни состава рабочей группы. Выберите файл с приложением.',
    '[“{file}”: ]no table of measures and no working group was found. Choose the file that has the annex.'
  ],
  UNKNOWN_COLUMNS: [
    '[“{file}”: ]jadval ustunlari tanish emas[: {detail}]. “Chora-tadbir”, “Muddat”, “Ijrochi” ustunlari bo‘lishi kerak.',
    '[«{file}»: ]столбцы таблицы не опознаны[: {detail}]. Нужны столбцы «Мероприятие», «Срок», «Исполнитель».',
    '[“{file}”: ]the columns of the table are unknown[: {detail}]. Columns for measure, deadline and executor are needed.'
  ],
  READING_FAILED: [
    '[“{file}”: ]faylni o‘qish to‘xtab qoldi: u haddan tashqari katta yoki shikastlangan. Hech narsa yozilmadi; faylni bo‘laklarga ajratib yoki boshqa ko‘rinishda saqlab, qayta urining.',
    '[«{file}»: ]чтение файла прервалось: он слишком велик или повреждён. Ничего не записано; разделите файл или сохраните его в другом виде и повторите.',
    '[“{file}”: ]reading the file broke off: it is too large or damaged. Nothing was written; divide the file or save it in another form and try again.'
  ],
  NOT_A_WORKBOOK: [
    '[“{file}”: ]bu Excel kitobi emas[ ({detail})]. Excel’da oching va .xlsx qilib saqlang.',
    '[«{file}»: ]это не книга Excel[ ({detail})]. Откройте в Excel и сохраните как .xlsx.',
    '[“{file}”: ]this is no Excel workbook[ ({detail})]. Open it in Excel and save it as .xlsx.'
  ]
} satisfies Partial<Record<FaultCode, Sentence>>
