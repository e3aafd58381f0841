import type { FaultCode } from '#domain/fault.ts'
import type { Sentence } from './sentence.ts'

/** Errors of updates of the program. */
export const UPDATES = {
  UPDATE_NO_KEY: [
    'Bu nusxaga yangilanishlarni tekshiradigan kalit qo‘yilmagan, shuning uchun hech qanday yangilanish qabul qilinmaydi. Yangi versiyaning o‘rnatish faylini ishlab chiquvchidan oling.',
    'В эту копию не встроен ключ для проверки обновлений, поэтому никакое обновление не принимается. Получите установочный файл новой версии у разработчика.',
    'No key to check updates is built into this copy, so no update is accepted. Get the installer of a new version from the publisher.'
  ],
  UPDATE_ADDRESS: [
    'Yangilanishlar manzili noto‘g‘ri[: {detail}]. Papkaning to‘liq yo‘lini yoki saytning himoyalangan manzilini yozing.',
    'Неверный адрес обновлений[: {detail}]. Укажите полный путь папки или адрес, начинающийся с https://.',
    'The address of the updates is not right[: {detail}]. Give the whole path of a folder or an address beginning with https://.'
  ],
  UPDATE_UNREACHABLE: [
    'Yangilanish topilmadi[: {file}][ ({detail})]. Papka, fleshka yoki internet ulanganini tekshiring. Dasturning hozirgi versiyasi ishlayveradi.',
    'Обновление не найдено[: {file}][ ({detail})]. Проверьте папку, флешку или подключение к интернету. Текущая версия продолжает работать.',
    'No update was found[: {file}][ ({detail})]. Check the folder, the USB stick or the connection. The present version goes on working.'
  ],
  UPDATE_UNSIGNED: [
    'Yangilanish imzolanmagan, shuning uchun qabul qilinmadi. Uni ishlab chiquvchidan qaytadan oling; dasturning hozirgi versiyasi ishlayveradi.',
    'Обновление не подписано и поэтому не принято. Получите его у разработчика заново; текущая версия продолжает работать.',
    'The update is not signed and was not accepted. Get it from the publisher again; the present version goes on working.'
  ],
  UPDATE_SIGNATURE: [
    'Yangilanishning imzosi noto‘g‘ri: u o‘zgartirilgan yoki dastur ishlab chiquvchisidan emas. Qabul qilinmadi, hozirgi versiya ishlayveradi.',
    'Подпись обновления неверна: оно изменено или получено не от разработчика. Обновление не принято, текущая версия продолжает работать.',
    'The signature of the update is wrong: it was changed or is not from the publisher. It was not accepted; the present version goes on working.'
  ],
  UPDATE_BAD_LIST: [
    'Yangilanishning ro‘yxatini o‘qib bo‘lmadi[: {file}][ ({detail})]. Qabul qilinmadi, hozirgi versiya ishlayveradi.',
    'Не удалось прочитать список обновления[: {file}][ ({detail})]. Обновление не принято, текущая версия продолжает работать.',
    'The list of the update could not be read[: {file}][ ({detail})]. It was not accepted; the present version goes on working.'
  ],
  UPDATE_NOT_FOR_US: [
    'Bu yangilanishda shu kompyuter uchun dastur yo‘q[ ({detail})]. Shu kompyuterga mo‘ljallangan yangilanishni tanlang.',
    'В этом обновлении нет программы для этого компьютера[ ({detail})]. Выберите обновление, предназначенное для него.',
    'This update holds no program for this computer[ ({detail})]. Choose the one made for it.'
  ],
  UPDATE_OLDER: [
    'Taklif qilingan versiya eski[ ({detail})]. Dastur eski versiyaga qaytarilmaydi; yangirog‘ini tanlang.',
    'Предлагаемая версия старая[ ({detail})]. Программа не возвращается к старой версии; выберите более новую.',
    'The version offered is old[ ({detail})]. The program does not go back to an old version; choose a newer one.'
  ],
  UPDATE_REPLACED: [
    'Shu raqamli versiya[ ({detail})] avval boshqa fayl bilan tekshirilgan edi, endi fayli boshqacha. Qabul qilinmadi; ishlab chiquvchidan so‘rang.',
    'Версия с этим номером[ ({detail})] уже проверялась с другим файлом, теперь файл иной. Обновление не принято; обратитесь к разработчику.',
    'The version of this number[ ({detail})] was checked before with another file. It was not accepted; ask the publisher.'
  ],
  UPDATE_DAMAGED: [
    'Yangilanish fayli to‘liq emas yoki o‘zgartirilgan[: {file}][ ({detail})]. Qabul qilinmadi, hozirgi versiya ishlayveradi.',
    'Файл обновления неполон или изменён[: {file}][ ({detail})]. Обновление не принято, текущая версия продолжает работать.',
    'The file of the update is incomplete or was changed[: {file}][ ({detail})]. It was not accepted; the present version goes on working.'
  ],
  UPDATE_FAILED: [
    'Yangilanish o‘rnatilmadi[ ({detail})]. Keyinroq qaytadan urinib ko‘ring; hozirgi versiya ishlayveradi, ma’lumotlarga tegilmadi.',
    'Обновление не установлено[ ({detail})]. Повторите позже; текущая версия продолжает работать, данные не изменены.',
    'The update was not installed[ ({detail})]. Try again later; the present version goes on working, the data were not touched.'
  ],
  UPDATE_NOT_HERE: [
    'Yangilanish faqat kompyuterga o‘rnatilgan dastur oynasidan o‘rnatiladi.',
    'Обновление устанавливается только из окна установленной программы.',
    'An update is installed only from the window of the installed program.'
  ],
  UPDATE_READY: [
    'Dasturning yangi versiyasi tayyor. O‘rnatish uchun “Sozlamalar” sahifasidan “yangilanishlar”ga o‘ting.',
    'Готова новая версия программы. Чтобы установить её, перейдите из «Настроек» в «обновления».',
    'A new version of the program is ready. Go from “Settings” to “updates” to install it.'
  ]
} satisfies Partial<Record<FaultCode, Sentence>>
