import type { Language } from '#domain/office.ts'
import { toCyrillic } from '#language/script.ts'

const WORDS = {
  file: ['Fayl', 'Файл', 'File'],
  import: ['Hujjat kiritish…', 'Ввести документ…', 'Bring in a document…'],
  print: ['Chop etish…', 'Печать…', 'Print…'],
  quit: ['Chiqish', 'Выход', 'Quit'],
  edit: ['Tahrir', 'Правка', 'Edit'],
  cut: ['Kesib olish', 'Вырезать', 'Cut'],
  copy: ['Nusxa olish', 'Копировать', 'Copy'],
  paste: ['Qo‘yish', 'Вставить', 'Paste'],
  selectAll: ['Hammasini belgilash', 'Выделить всё', 'Select all'],
  view: ['Ko‘rinish', 'Вид', 'View'],
  larger: ['Kattalashtirish', 'Увеличить', 'Zoom in'],
  smaller: ['Kichiklashtirish', 'Уменьшить', 'Zoom out'],
  normal: ['Asl o‘lcham', 'Обычный размер', 'Actual size'],
  fullScreen: ['Butun ekran', 'Во весь экран', 'Full screen'],
  help: ['Yordam', 'Справка', 'Help'],
  dataFolder: ['Ma’lumotlar papkasini ochish', 'Открыть папку данных', 'Open the data folder'],
  about: ['Dastur haqida', 'О программе', 'About'],
  guide: ['Qo‘llanma', 'Руководство', 'Guide'],
  atLogin: ['Kompyuter yonganda ishga tushsin', 'Запускать при входе в систему', 'Start when I log in'],
  inTray: [
    'Oyna yopilganda fonda ishlasin',
    'Оставаться в фоне при закрытии окна',
    'Keep running when the window is closed'
  ],
  notKept: ['Tanlovni saqlab bo‘lmadi:', 'Не удалось сохранить выбор:', 'The choice could not be kept:'],
  notSaved: [
    'Fayl saqlanmadi: shu nomdagi fayl boshqa dasturda ochiq bo‘lishi mumkin. Boshqa nom tanlang.',
    'Файл не сохранён: файл с этим именем, возможно, открыт в другой программе. Выберите другое имя.',
    'The file was not saved: one of that name may be open in another program. Choose another name.'
  ],
  notOpened: ['Fayl ochilmadi:', 'Файл не открыт:', 'The file was not opened:'],
  'tray.open': ['Nazoratni ochish', 'Открыть Nazorat', 'Open Nazorat'],
  'tray.late': ['Muddati o‘tgan', 'Просрочено', 'Late'],
  'tray.today': ['Bugun', 'Сегодня', 'Today'],
  'tray.ahead': ['Yaqin kunlarda', 'Скоро', 'Soon'],
  wait: ['Kutish', 'Подождать', 'Wait'],
  reopen: ['Oynani qayta ochish', 'Открыть окно заново', 'Open the window anew'],
  close: ['Dasturni yopish', 'Закрыть программу', 'Close the program'],
  hung: [
    'Oyna javob bermayapti. Saqlangan ma’lumotlarga ziyon yetmaydi.',
    'Окно не отвечает. Сохранённые данные не пострадают.',
    'The window does not answer. What is saved is safe.'
  ],
  serviceFails: [
    'Dastur ma’lumotlar bazasini ocholmayapti va qayta-qayta urinmoqda. Baza fayliga tegilmadi. Sababi ma’lumotlar papkasidagi jurnalda yozilgan.',
    'Программа не может открыть базу данных и пробует снова и снова. Файл базы не изменён. Причина записана в журнале в папке данных.',
    'The program cannot open the register and keeps trying. The file was not touched. The reason is in the log in the data folder.'
  ],
  windowFails: [
    'Oyna qayta-qayta buzilyapti. Saqlangan ma’lumotlarga ziyon yetmadi. Dasturni yopib, kompyuterni qayta yoqing.',
    'Окно снова и снова закрывается с ошибкой. Сохранённые данные не пострадали. Закройте программу и перезагрузите компьютер.',
    'The window keeps breaking down. What is saved is safe. Close the program and restart the computer.'
  ],
  badInstall: [
    'Dastur fayllari o‘zgartirilgan yoki to‘liq emas. Dasturni qaytadan o‘rnating; ma’lumotlaringizga tegilmaydi.',
    'Файлы программы изменены или неполны. Установите программу заново; ваши данные останутся.',
    'The program’s files were changed or are incomplete. Install it again; your data stay.'
  ],
  badSwitch: [
    'Dastur xavfli kalit bilan ishga tushirilgan, shuning uchun ochilmadi:',
    'Программа запущена с опасным ключом и поэтому не открыта:',
    'The program was started with a dangerous switch and was not opened:'
  ],
  noSandbox: [
    'Bu kompyuterda tizim dasturlarni himoyalab ishga tushirishga ruxsat bermaydi. Administrator uni yoqishi kerak.',
    'На этом компьютере система не разрешает защищённый запуск программ. Его должен включить администратор.',
    'On this computer the system does not let programs start protected. The administrator has to turn it on.'
  ],
  badFolder: [
    'Ma’lumotlar papkasini ochib bo‘lmadi:',
    'Не удалось открыть папку данных:',
    'The data folder could not be opened:'
  ]
} as const satisfies Record<string, readonly [uz: string, ru: string, en: string]>

export type MenuWord = keyof typeof WORDS

/** A word of the window's menu or a sentence of its dialogs in the user's language; Uzbek Cyrillic by our own transliterator. */
export const menuWord = (word: MenuWord, language: Language): string => {
  const [uz, ru, en] = WORDS[word]
  if (language === 'ru') return ru
  if (language === 'en') return en
  return language === 'uz-Cyrl' ? toCyrillic(uz) : uz
}
export const MENU_WORDS = Object.keys(WORDS) as MenuWord[]
