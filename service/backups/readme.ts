/** Lies in every export of open files, in the three languages of the console. */
export const README = `NAZORAT: ma’lumotlar ochiq ko‘rinishda

json/           bazaning har bir jadvali, UTF-8 JSON, bir qatorda bitta yozuv
xlsx/           shu jadvallarning o‘zi Excel kitobi ko‘rinishida, ustun nomlari so‘z bilan (50 000 qatordan katta jadvallar faqat JSON)
hujjatlar/      kiritilgan qaror va farmonlarning asl fayllari
xatlar/         xat, ma’lumotnoma va hisobotlar: DOCX, imzolanganlari PDF
biriktirilgan/  topshiriq, xat va ishlarga biriktirilgan fayllar

Jadvallar o‘zaro raqam (id) bilan bog‘langan: task.act = act.id, deadline.task = task.id, executor.task = task.id va hokazo.
change_tx va change – o‘zgarishlar jurnali: kim, qachon, nimani, eski va yangi qiymat.
Parollar va qabul qilinmagan qoralamalar bu yerda yo‘q. Bu nusxa shifrlanmagan: uni ko‘rgan kishi hammasini o‘qiy oladi.
Dasturga qaytarish uchun “Zaxira nusxalar” sahifasidagi nusxalardan foydalaning.

NAZORAT: данные в открытом виде

json/ – каждая таблица базы, UTF-8 JSON; xlsx/ – те же таблицы в Excel с названиями столбцов словами (свыше 50 000 строк – только JSON);
hujjatlar/ – исходные файлы актов; xatlar/ – письма и отчёты (DOCX, подписанные – PDF); biriktirilgan/ – приложенные файлы.
Таблицы связаны номерами: task.act = act.id и так далее. Паролей и черновиков ввода здесь нет. Копия не зашифрована.

NAZORAT: the data as open files

json/ has every table, UTF-8 JSON; xlsx/ the same as Excel workbooks with columns named in words (above 50,000 rows JSON only); hujjatlar/ the acts as
they came; xatlar/ letters and reports (DOCX, signed ones PDF); biriktirilgan/ the attached files. Tables are joined by numbers:
task.act = act.id and so on. Passwords and unaccepted drafts are not here. This copy is not encrypted.
`
