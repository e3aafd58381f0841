import type { FaultCode } from '#domain/fault.ts'
import type { Sentence } from './sentence.ts'

/** Errors of the register. */
export const REGISTER = {
  NOT_FOUND: [
    'Yozuv topilmadi: u o‘chirilgan bo‘lishi mumkin. Ro‘yxatni yangilang.',
    'Запись не найдена: возможно, она удалена. Обновите список.',
    'The record was not found: it may have been removed. Refresh the list.'
  ],
  SAME_ACT: [
    'Bu hujjat ro‘yxatda bor[: {detail}]. Ikkinchi marta kiritish uchun tasdiqlang.',
    'Этот документ уже есть в реестре[: {detail}]. Подтвердите повторный ввод.',
    'This act is in the register already[: {detail}]. Confirm to bring it in once more.'
  ],
  NO_ACT_NUMBER: [
    'Hujjatning raqami yoki sanasi ko‘rsatilmagan. Ularni yozib, qaytadan qabul qiling.',
    'Не указан номер или дата документа. Впишите их и примите снова.',
    'The act has no number or date. Fill them in and accept again.'
  ],
  NOTHING_PICKED: [
    'Nazoratga olinadigan birorta qator tanlanmadi. Kamida bittasini belgilang.',
    'Не выбрано ни одной строки для контроля. Отметьте хотя бы одну.',
    'No row was chosen for control. Mark at least one.'
  ],
  NOTHING_ON_LIST: [
    'Tanlanganlar uchun muddati o‘tgan yoki yaqin topshiriq yo‘q. Boshqa kun yoki boshqa rahbar, idora tanlang.',
    'У выбранных нет ни просроченных, ни предстоящих поручений. Выберите другой день или других получателей.',
    'Nobody chosen has anything late or coming. Choose another day or others.'
  ],
  BAD_VALUE: [
    'Kiritilgan qiymat to‘g‘ri kelmaydi[: {detail}]. Tuzatib, qaytadan saqlang.',
    'Введённое значение не подходит[: {detail}]. Исправьте и сохраните снова.',
    'The value does not fit[: {detail}]. Correct it and save again.'
  ],
  CHANGED_MEANWHILE: [
    'Bu ma’lumot keyinroq yana o‘zgartirilgan[: {detail}]. Avval keyingi o‘zgarishni bekor qiling.',
    'Эти данные позже изменены ещё раз[: {detail}]. Сначала отмените более позднее изменение.',
    'This was changed again later[: {detail}]. Undo the later change first.'
  ],
  CANNOT_UNDO: [
    'Bu amalni bekor qilib bo‘lmaydi: u allaqachon bekor qilingan yoki dasturning birinchi sozlanishi. Hech narsa o‘zgarmadi.',
    'Это действие нельзя отменить: оно уже отменено или это первая настройка программы. Ничего не изменено.',
    'This action cannot be undone: it has been undone already or is the first set-up of the program. Nothing was changed.'
  ],
  RECORD_GONE: [
    'Bu amalga tegishli yozuv hozir reyestrda yo‘q: avval uni olib tashlagan amalni (masalan, import bekor qilinganini) qaytaring.',
    'Записи, к которой относится это действие, сейчас нет в реестре: сначала верните действие, которое её убрало (например, отменённый импорт).',
    'The record of this action is not in the register now: first redo what removed it (an undone import, for example).'
  ],
  NOT_SET_UP: [
    'Dastur hali sozlanmagan. Avval tashkilotingizni kiriting.',
    'Программа ещё не настроена. Сначала укажите вашу организацию.',
    'The program is not set up yet. Enter your office first.'
  ]
} satisfies Partial<Record<FaultCode, Sentence>>
