import type { Language } from '#domain/office.ts'
import { toCyrillic } from '#language/script.ts'
import { COLUMN_WORDS } from './column-words.ts'

/** How the workbook of a table is called: Uzbek (Latin), Russian, English. No two are called alike. */
const TABLE_WORDS: Record<string, readonly [string, string, string]> = {
  account: ['Hisoblar', 'Учётные записи', 'Accounts'],
  act: ['Hujjatlar', 'Акты', 'Acts'],
  annex: ['Ilovalar', 'Приложения', 'Annexes'],
  attachment: ['Biriktirilgan fayllar', 'Прикреплённые файлы', 'Attachments'],
  attendance: ['Tadbir qatnashchilari', 'Участники мероприятий', 'Attendance'],
  audit: ['Tekshiruvlar', 'Проверки', 'Audits'],
  batch: ['Ommaviy xatlar', 'Рассылки', 'Batches'],
  batch_line: ['Ommaviy xat oluvchilari', 'Получатели рассылок', 'Lines of batches'],
  body_answer: ['Idora nomlari', 'Названия организаций', 'Names of bodies'],
  calendar_day: ['Taqvim kunlari', 'Дни календаря', 'Calendar days'],
  checklist: ['Nazorat varaqlari', 'Чек-листы', 'Checklists'],
  citation: ['Hujjatlardagi havolalar', 'Ссылки на акты', 'Citations'],
  control_mark: ['Nazorat belgilari', 'Отметки контроля', 'Marks of control'],
  criterion: ['Mezonlar', 'Критерии', 'Criteria'],
  deadline: ['Muddatlar', 'Сроки', 'Deadlines'],
  document: ['Xat va hisobotlar', 'Документы', 'Papers'],
  document_enclosure: ['Xat ilovalari', 'Приложения документов', 'Enclosures'],
  document_figure: ['Xatdagi raqamlar', 'Показатели в документах', 'Figures of papers'],
  document_line: ['Xat adresatlari', 'Адресаты документов', 'Addressees of papers'],
  document_task: ['Xatdagi topshiriqlar', 'Поручения в документах', 'Tasks of papers'],
  document_version: ['Xat nusxalari', 'Версии документов', 'Versions of papers'],
  event: ['Tadbirlar', 'Мероприятия', 'Events'],
  executor: ['Ijrochilar', 'Исполнители', 'Executors'],
  extension: ['Muddat uzaytirishlari', 'Продления сроков', 'Extensions'],
  finding: ['Mezon natijalari', 'Оценки критериев', 'Findings'],
  funding: ['Moliyalashtirish', 'Финансирование', 'Funding'],
  guest_paper: ['Boshqa kompyuterdan hujjatlar', 'Документы с другого компьютера', 'Papers from elsewhere'],
  holding: ['Lavozimdagi shaxslar', 'Лица на должностях', 'Holders of posts'],
  incoming: ['Kirish xatlari', 'Входящие письма', 'Incoming letters'],
  indicator: ['Ko‘rsatkichlar', 'Показатели', 'Indicators'],
  indicator_value: ['Ko‘rsatkich qiymatlari', 'Значения показателей', 'Values of indicators'],
  journal: ['Raqam jurnallari', 'Журналы номеров', 'Journals'],
  journal_number: ['Jurnal raqamlari', 'Номера журналов', 'Numbers of journals'],
  localisation: ['Joriylashtirish', 'Локализация', 'Localisation'],
  note: ['Izohlar', 'Примечания', 'Notes'],
  paper_scan: ['Qog‘oz skanlari', 'Сканы бумаг', 'Scans of papers'],
  period_lock: ['Davr tasdiqlari', 'Утверждённые периоды', 'Approved periods'],
  person: ['Shaxslar', 'Лица', 'Persons'],
  place: ['Hududlar', 'Территории', 'Places'],
  post: ['Lavozimlar', 'Должности', 'Posts'],
  post_name: ['Lavozim nomlari', 'Названия должностей', 'Names of posts'],
  preference: ['Tanlovlar', 'Предпочтения', 'Preferences'],
  problem: ['Muammolar', 'Проблемы', 'Problems'],
  reminder_mark: ['Eslatma belgilari', 'Отметки напоминаний', 'Marks of reminders'],
  reminder_told: ['Aytilgan eslatmalar', 'Показанные напоминания', 'Reminders told'],
  report: ['Davriy hisobotlar', 'Периодические отчёты', 'Periodic reports'],
  resolution: ['Rezolyutsiyalar', 'Резолюции', 'Resolutions'],
  rollout: ['Reyestrlar', 'Реестры', 'Registers'],
  rollout_cell: ['Reyestr kataklari', 'Ячейки реестров', 'Cells of registers'],
  rollout_column: ['Reyestr ustunlari', 'Столбцы реестров', 'Columns of registers'],
  rollout_object: ['Reyestr yozuvlari', 'Записи реестров', 'Objects of registers'],
  saved_view: ['Saqlangan ko‘rinishlar', 'Сохранённые виды', 'Saved views'],
  seat: ['Guruhdagi o‘rinlar', 'Места в группах', 'Seats of groups'],
  section: ['Bo‘limlar', 'Разделы', 'Sections'],
  setting: ['Sozlamalar', 'Настройки', 'Settings'],
  signature: ['Imzolar', 'Подписи', 'Signatures'],
  target: ['Rejalar', 'Планы', 'Targets'],
  task: ['Topshiriqlar', 'Поручения', 'Tasks'],
  template: ['Shablonlar', 'Шаблоны', 'Templates'],
  visa: ['Vizalar', 'Визы', 'Visas'],
  work_entry: ['Bajarilgan ishlar', 'Выполненные работы', 'Work entries'],
  working_group: ['Ishchi guruhlar', 'Рабочие группы', 'Working groups']
}

const inLanguage = (words: readonly [string, string, string] | undefined, name: string, language: Language): string => {
  if (words === undefined) return name
  const [uz, ru, en] = words
  return language === 'ru' ? ru : language === 'en' ? en : language === 'uz-Cyrl' ? toCyrillic(uz) : uz
}

/** A table's name for people; the table's own where it has none. */
export const tableWords = (table: string, language: Language): string => inLanguage(TABLE_WORDS[table], table, language)

/** The same for its columns. */
export const columnWords = (column: string, language: Language): string =>
  inLanguage(COLUMN_WORDS[column], column, language)
