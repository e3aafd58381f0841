import type { FaultCode } from '#domain/fault.ts'
import type { Sentence } from './sentence.ts'

/** Errors of papers and signatures that come from elsewhere. */
export const TRAVELLING = {
  NOT_A_PARCEL: [
    '[“{file}”: ]bu boshqa kompyuterga yuborilgan hujjat fayli emas. Nazorat dasturi tayyorlagan “.nazorat” faylini tanlang.',
    '[«{file}»: ]это не файл документа для другого компьютера. Выберите файл «.nazorat», созданный программой Nazorat.',
    '[“{file}”: ]this is not a paper sent between computers. Choose a “.nazorat” file made by Nazorat.'
  ],
  PARCEL_DAMAGED: [
    '[“{file}”: ]fayl yo‘lda o‘zgargan yoki buzilgan[ ({detail})], shuning uchun qabul qilinmadi. Yuboruvchidan faylni qayta so‘rang.',
    '[«{file}»: ]файл в пути изменён или повреждён[ ({detail})], поэтому не принят. Попросите прислать его заново.',
    '[“{file}”: ]the file was altered or damaged on its way[ ({detail})] and was not taken. Ask for it once more.'
  ],
  PARCEL_NEWER: [
    '[“{file}”: ]fayl dasturning yangiroq nusxasida tayyorlangan. Dasturni yangilang.',
    '[«{file}»: ]файл создан более новой версией программы. Обновите программу.',
    '[“{file}”: ]the file was made by a newer version of the program. Update the program.'
  ],
  PARCEL_OF_NOBODY: [
    'Bu javob dasturdagi hech bir hujjatning hozirgi nusxasiga to‘g‘ri kelmaydi[: {detail}]. Hujjat keyin o‘zgartirilgan bo‘lishi mumkin: yangi nusxasini qaytadan yuboring.',
    'Этот ответ не подходит к текущей редакции ни одного документа[: {detail}]. Возможно, документ позже изменён: отправьте новую редакцию ещё раз.',
    'This answer fits the present version of no paper here[: {detail}]. The paper may have been changed since: send its new version again.'
  ],
  NOT_A_SIGNATURE: [
    '[“{file}”: ]bu elektron imzo fayli emas. “.p7s” kengaytmali imzo faylini tanlang yoki imzo matnini to‘liq qo‘ying.',
    '[«{file}»: ]это не файл электронной подписи. Выберите файл с расширением «.p7s» или вставьте текст подписи целиком.',
    '[“{file}”: ]this is not an electronic signature. Choose a “.p7s” file or paste the whole text of the signature.'
  ],
  SIGNATURE_OTHER: [
    'Bu imzo boshqa faylga qo‘yilgan: u shu hujjat fayliga to‘g‘ri kelmaydi. Imzo qabul qilinmadi; shu hujjatning o‘ziga qo‘yilgan imzoni tanlang.',
    'Эта подпись поставлена под другим файлом и не подходит к этому документу. Подпись не принята; выберите подпись именно этого документа.',
    'This signature is over another file and does not fit this document. It was not taken; choose the signature of this very document.'
  ],
  SIGNATURE_OF_NOBODY: [
    'Bu imzo dasturdagi hech bir hujjatga to‘g‘ri kelmadi. Imzolangan fayl shu dasturda tayyorlanganini tekshiring.',
    'Эта подпись не подходит ни к одному документу программы. Проверьте, что подписанный файл подготовлен в этой программе.',
    'This signature fits no document here. Check that the signed file was made by this program.'
  ],
  SIGNATURE_THERE: [
    'Bu imzo hujjatga avval kiritilgan. Qayta kiritish shart emas.',
    'Эта подпись уже внесена к документу. Вносить её снова не нужно.',
    'This signature has been entered for the document already. There is no need to enter it again.'
  ],
  NOT_A_SCAN: [
    '[“{file}”: ]skan PDF, PNG yoki JPEG bo‘lishi kerak. Boshqa turdagi faylni avval shulardan biriga o‘tkazing.',
    '[«{file}»: ]скан должен быть PDF, PNG или JPEG. Файл другого вида сначала преобразуйте.',
    '[“{file}”: ]a scan must be PDF, PNG or JPEG. Turn another kind of file into one of these first.'
  ]
} satisfies Partial<Record<FaultCode, Sentence>>
