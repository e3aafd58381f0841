import type { FaultCode } from '#domain/fault.ts'
import type { Sentence } from './sentence.ts'

/** Errors of the signing program E-IMZO. */
export const SIGNING = {
  SIGNER_NOT_RUNNING: [
    'E-IMZO dasturi ishlamayapti. Uni ishga tushiring va yana “Imzolash”ni bosing; xat o‘zgarmadi.',
    'Программа E-IMZO не запущена. Запустите её и снова нажмите «Подписать»; письмо не изменилось.',
    'E-IMZO is not running. Start it and press “Sign” again; the letter is unchanged.'
  ],
  SIGNER_TLS: [
    'E-IMZO bilan himoyalangan aloqa o‘rnatilmadi. E-IMZO’ni qayta ishga tushiring yoki yangilang.',
    'Не удалось установить защищённую связь с E-IMZO. Перезапустите или обновите E-IMZO.',
    'A secure connection to E-IMZO could not be made. Restart or update E-IMZO.'
  ],
  SIGNER_OLD: [
    'E-IMZO dasturi eskirgan[ ({detail})]. 3.37 yoki undan yangi versiyasini o‘rnating.',
    'Программа E-IMZO устарела[ ({detail})]. Установите версию 3.37 или новее.',
    'E-IMZO is too old[ ({detail})]. Install version 3.37 or newer.'
  ],
  SIGNER_NO_KEY: [
    'Elektron imzo kaliti topilmadi. Kalit faylini DSKEYS papkasiga qo‘ying yoki kalit solingan fleshkani ulang.',
    'Ключ электронной подписи не найден. Положите файл ключа в папку DSKEYS или вставьте флешку с ключом.',
    'No signing key was found. Put the key file into the DSKEYS folder or plug in the stick that holds it.'
  ],
  SIGNER_EXPIRED: [
    'Bu kalitning amal qilish muddati tugagan yoki hali boshlanmagan. Boshqa kalitni tanlang yoki kalitni yangilang.',
    'Срок действия этого ключа истёк или ещё не начался. Выберите другой ключ или обновите его.',
    'This key has expired or is not valid yet. Choose another key or renew it.'
  ],
  SIGNER_WRONG_PASSWORD: [
    'Kalit paroli noto‘g‘ri. Qayta urinib ko‘ring; xat o‘zgarmadi.',
    'Неверный пароль ключа. Попробуйте ещё раз; письмо не изменилось.',
    'The password of the key is wrong. Try again; the letter is unchanged.'
  ],
  SIGNER_CLOSED: [
    'Parol oynasi yopildi, hujjat imzolanmadi. Imzolash uchun yana “Imzolash”ni bosing.',
    'Окно пароля закрыто, документ не подписан. Чтобы подписать, снова нажмите «Подписать».',
    'The password window was closed; the document was not signed. Press “Sign” again to sign it.'
  ],
  SIGNER_SILENT: [
    'E-IMZO uzoq vaqt javob bermadi, hujjat imzolanmadi. E-IMZO oynasini tekshirib, qayta urinib ko‘ring.',
    'E-IMZO долго не отвечает, документ не подписан. Проверьте окно E-IMZO и попробуйте ещё раз.',
    'E-IMZO did not answer in time; the document was not signed. Look at its window and try again.'
  ],
  SIGNER_REFUSED: [
    'E-IMZO imzolashni rad etdi[: {detail}]. Hujjat imzolanmadi; kalitni tekshirib, qayta urinib ko‘ring.',
    'E-IMZO отказалась подписать[: {detail}]. Документ не подписан; проверьте ключ и попробуйте ещё раз.',
    'E-IMZO refused to sign[: {detail}]. The document was not signed; check the key and try again.'
  ]
} satisfies Partial<Record<FaultCode, Sentence>>
