import type { FaultCode } from '#domain/fault.ts'
import type { Sentence } from './sentence.ts'

/** Errors of control of execution. */
export const CONTROL = {
  EXTENSION_EARLIER: [
    'Yangi muddat hozirgisidan keyin bo‘lishi kerak[: {detail}]. Keyinroq sanani kiriting; hech narsa o‘zgartirilmadi.',
    'Новый срок должен быть позже нынешнего[: {detail}]. Укажите более позднюю дату; ничего не изменено.',
    'The new deadline must be later than the present one[: {detail}]. Enter a later day; nothing was changed.'
  ],
  NO_DATE_TO_EXTEND: [
    'Uzaytirish uchun ochiq va sanasi bor muddat yo‘q[: {detail}]. Avval muddatni belgilang.',
    'Нет открытого срока с датой, который можно продлить[: {detail}]. Сначала установите срок.',
    'There is no open deadline with a date to extend[: {detail}]. Set a deadline first.'
  ],
  DEADLINE_NOT_UNDERSTOOD: [
    'Muddat so‘zlari tushunilmadi[: “{detail}”]. Sanani kk.oo.yyyy ko‘rinishida yoki “har oyning 5-sanasiga qadar” kabi yozing.',
    'Слова срока не поняты[: «{detail}»]. Напишите дату дд.мм.гггг или, например, “har oyning 5-sanasiga qadar”.',
    'The words of the deadline were not understood[: “{detail}”]. Write the day as dd.mm.yyyy, or “har oyning 5-sanasiga qadar”.'
  ],
  BASIS_NEEDED: [
    'Asos ko‘rsatilmagan. Hujjat raqami va sanasini yoki sababini yozing.',
    'Не указано основание. Напишите номер и дату документа или причину.',
    'The basis is missing. Write the number and date of the paper, or the reason.'
  ],
  DAY_AHEAD: [
    'Bu sana hali kelmagan[: {detail}]. Bugungi yoki o‘tgan sanani kiriting.',
    'Эта дата ещё не наступила[: {detail}]. Укажите сегодняшнюю или прошедшую дату.',
    'This day has not come yet[: {detail}]. Enter today or a day in the past.'
  ],
  PRINTED_TEXT: [
    'Hujjatdan olingan matn va ijrochilar tahrirlanmaydi[: {detail}]. O‘zingizning topshirig‘ingizni qo‘shing.',
    'Текст и исполнители из документа не редактируются[: {detail}]. Добавьте своё поручение.',
    'Text and executors taken from an act are not edited[: {detail}]. Add a task of your own.'
  ],
  ATTACHMENT_GONE: [
    '[“{file}”: ]biriktirilgan faylning o‘zi bazada yo‘q yoki shikastlangan. Uni zaxira nusxadan tiklang yoki qaytadan biriktiring.',
    '[«{file}»: ]прикреплённый файл отсутствует в базе или повреждён. Восстановите его из резервной копии или прикрепите снова.',
    '[“{file}”: ]the attached file itself is missing from the base or damaged. Restore it from a backup or attach it again.'
  ],
  SAME_LETTER: [
    'Shu jo‘natuvchining shu raqam va sanali xati ro‘yxatda bor[: {detail}]. Ikkinchi marta kiritish uchun tasdiqlang.',
    'Письмо этого отправителя с таким номером и датой уже есть[: {detail}]. Подтвердите повторный ввод.',
    'A letter of this sender with this number and date is there already[: {detail}]. Confirm to enter it once more.'
  ],
  ATTENDANCE_WRONG: [
    'Qatnashchilar noto‘g‘ri yozilgan[: {detail}]. Topshirganlar qatnashganlardan ko‘p bo‘lmaydi, har bir idora bir marta yoziladi. Hech narsa saqlanmadi.',
    'Участники указаны неверно[: {detail}]. Сдавших не может быть больше, чем участников, каждый орган указывается один раз. Ничего не сохранено.',
    'The attendance is wrong[: {detail}]. No more can pass than attended, and each body stands once. Nothing was saved.'
  ],
  HOLDER_OVERLAP: [
    'Bu kunlarda lavozimni boshqa shaxs egallagan[: {detail}]. Boshlanish va tugash kunlarini lavozim tarixi bilan solishtiring. Hech narsa saqlanmadi.',
    'В эти дни должность занимает другое лицо[: {detail}]. Сверьте даты начала и окончания с историей должности. Ничего не сохранено.',
    'Somebody else holds the post in these days[: {detail}]. Compare the first and last day with the history of the post. Nothing was saved.'
  ],
  SAME_LINK: [
    'Bu bog‘lanish allaqachon yozilgan. Hech narsa o‘zgarmadi.',
    'Эта связь уже записана. Ничего не изменено.',
    'This link is recorded already. Nothing was changed.'
  ]
} satisfies Partial<Record<FaultCode, Sentence>>
