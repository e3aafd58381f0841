import type { FaultCode } from '#domain/fault.ts'
import type { Sentence } from './sentence.ts'

/** Errors of accounts, and what may happen anywhere. */
export const ACCOUNTS = {
  FORBIDDEN: [
    'Bu amal uchun huquqingiz yo‘q. Kerak bo‘lsa, administratorga murojaat qiling.',
    'У вас нет прав на это действие. Если оно нужно, обратитесь к администратору.',
    'You have no right to do this. Ask the administrator if you need it.'
  ],
  SIGN_IN: [
    'Avval dasturga kiring: ism va parolingizni yozing.',
    'Сначала войдите в программу: введите имя и пароль.',
    'Sign in first: type your name and password.'
  ],
  LOCKED: [
    'Dastur qulflangan. Davom etish uchun parolni kiriting; yozganlaringiz saqlangan.',
    'Программа заблокирована. Чтобы продолжить, введите пароль; набранное сохранено.',
    'The program is locked. Type the password to go on; what you typed is kept.'
  ],
  WRONG_PASSWORD: [
    'Ism yoki parol noto‘g‘ri. Klaviatura tilini va Caps Lock tugmasini tekshiring.',
    'Неверное имя или пароль. Проверьте раскладку клавиатуры и Caps Lock.',
    'The name or password is wrong. Check the keyboard language and Caps Lock.'
  ],
  WEAK_PASSWORD: [
    'Parol oddiy: kamida 8 ta belgi yoki ketma-ket bo‘lmagan kamida 6 ta raqam kiriting.',
    'Пароль слишком простой: не менее 8 знаков или не менее 6 цифр не подряд.',
    'The password is too simple: at least 8 signs, or at least 6 digits that are no run.'
  ],
  TRY_LATER: [
    'Parol bir necha marta noto‘g‘ri kiritildi.[ {detail} soniyadan keyin] qayta urinib ko‘ring.',
    'Пароль несколько раз введён неверно.[ Через {detail} с] попробуйте ещё раз.',
    'The password was wrong several times.[ In {detail} s] try again.'
  ],
  NAME_TAKEN: [
    'Bu ism bilan hisob bor[: {detail}]. Boshqa ism yozing.',
    'Учётная запись с таким именем уже есть[: {detail}]. Укажите другое имя.',
    'There is an account of this name[: {detail}]. Use another name.'
  ],
  LAST_ADMINISTRATOR: [
    'Bu oxirgi administrator: uni o‘chirib yoki rolini o‘zgartirib bo‘lmaydi. Avval boshqa administrator tayinlang.',
    'Это последний администратор: его нельзя отключить или сменить ему роль. Сначала назначьте другого.',
    'This is the last administrator: he cannot be switched off or given another role. Appoint another one first.'
  ],
  CANCELLED: [
    'Amal to‘xtatildi, hech narsa yozilmadi.',
    'Действие остановлено, ничего не записано.',
    'Stopped; nothing was written.'
  ],
  INTERNAL: [
    'Kutilmagan xato yuz berdi[. Jurnal raqami: {log}]. Ma’lumotlaringiz saqlangan: qaytadan urinib ko‘ring. Takrorlansa, administratorga xabar bering.',
    'Произошла непредвиденная ошибка[. Номер в журнале: {log}]. Ваши данные сохранены: попробуйте ещё раз. Если повторится, сообщите администратору.',
    'Something unexpected happened[. Log number: {log}]. Your data is safe: try again. If it happens again, tell the administrator.'
  ]
} satisfies Partial<Record<FaultCode, Sentence>>
