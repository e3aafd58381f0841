import type { FaultCode } from '#domain/fault.ts'
import type { Sentence } from './sentence.ts'

/** Errors of letters, reports and their PDFs. */
export const DOCUMENTS = {
  TEMPLATE_FAULT: [
    'Xat andozasida xato bor[: {detail}]. Andozani Word’da tuzating.',
    'Ошибка в шаблоне письма[: {detail}]. Исправьте шаблон в Word.',
    'The letter template has a mistake[: {detail}]. Mend it in Word.'
  ],
  MISSING_VALUE: [
    'Xat uchun ma’lumot yetishmaydi[: {detail}]. Shu maydonni to‘ldiring.',
    'Для письма не хватает данных[: {detail}]. Заполните это поле.',
    'A value is missing for the letter[: {detail}]. Fill in this field.'
  ],
  WRONG_STATE: [
    'Hujjatning hozirgi holatida bu amalni bajarib bo‘lmaydi. Sahifani yangilab, hujjat holatini qarang.',
    'В текущем состоянии документа это действие невозможно. Обновите страницу и посмотрите его состояние.',
    'This cannot be done in the present state of the document. Reload the page and look at its state.'
  ],
  NUMBER_TAKEN: [
    'Bu raqam band[: {detail}]. Boshqa raqam oling yoki jurnalni tekshiring.',
    'Этот номер уже занят[: {detail}]. Возьмите другой номер или проверьте журнал.',
    'This number is taken[: {detail}]. Take another one or check the journal.'
  ],
  CHANGED_BYTES: [
    'Hujjat ko‘rib chiqilgandan keyin o‘zgargan. Yangi nusxasini ochib ko‘ring, so‘ng imzolang.',
    'Документ изменился после просмотра. Откройте новую редакцию и затем подпишите.',
    'The document has changed since it was looked through. Open the new version, then sign.'
  ],
  NO_PRINTER: [
    'PDF tayyorlash uchun brauzer topilmadi. Microsoft Edge, Google Chrome yoki Chromium o‘rnating; DOCX fayli tayyor.',
    'Для PDF не найден браузер. Установите Microsoft Edge, Google Chrome или Chromium; файл DOCX готов.',
    'No browser was found that can make a PDF. Install Microsoft Edge, Google Chrome or Chromium; the DOCX is ready.'
  ],
  PRINT_FAILED: [
    'PDF tayyorlanmadi: brauzer javob bermadi. Qaytadan urinib ko‘ring; DOCX fayli tayyor.',
    'PDF не получился: браузер не ответил. Попробуйте ещё раз; файл DOCX готов.',
    'The PDF was not made: the browser gave no answer. Try again; the DOCX is ready.'
  ]
} satisfies Partial<Record<FaultCode, Sentence>>
