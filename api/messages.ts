import type { FaultCode, FaultData } from '#domain/fault.ts'
import type { Language } from '#domain/office.ts'
import { toCyrillic } from '#language/script.ts'

type Sentence = readonly [uz: string, ru: string, en: string]

/**
 * One sentence a code: what happened and what to do. `{file}`, `{detail}`, `{place}`, `{log}` are filled in;
 * a sentence that names a missing one loses the clause in [square brackets] around it.
 */
const SENTENCES: Record<FaultCode, Sentence> = {
  NOT_A_DOCUMENT: [
    '[“{file}”: ]bu fayl hujjat emas[ ({detail})]. DOCX, PDF, XLSX, HTML, matn yoki rasm (PNG, JPG) faylini tanlang.',
    '[«{file}»: ]это не документ[ ({detail})]. Выберите файл DOCX, PDF, XLSX, HTML, текст или изображение (PNG, JPG).',
    '[“{file}”: ]this is not a document[ ({detail})]. Choose a DOCX, PDF, XLSX, HTML or text file, or a picture (PNG, JPG).'
  ],
  EMPTY_FILE: [
    '[“{file}”: ]fayl bo‘sh. Asl faylni qaytadan oling.',
    '[«{file}»: ]файл пуст. Получите исходный файл ещё раз.',
    '[“{file}”: ]the file is empty. Get the original again.'
  ],
  CUT_FILE: [
    '[“{file}”: ]fayl oxirigacha kelmagan (yarmi kesilgan). Asl faylni qaytadan ko‘chiring.',
    '[«{file}»: ]файл неполный (обрезан). Скопируйте исходный файл заново.',
    '[“{file}”: ]the file is cut short. Copy the original again.'
  ],
  WRONG_TYPE: [
    '[“{file}”: ]kengaytmasi boshqa, aslida bu {detail}. Uni Word’da ochib, .docx qilib saqlang.',
    '[«{file}»: ]расширение не соответствует содержимому: это {detail}. Откройте в Word и сохраните как .docx.',
    '[“{file}”: ]the extension does not match: this is {detail}. Open it in Word and save it as .docx.'
  ],
  PASSWORD: [
    '[“{file}”: ]fayl parol bilan himoyalangan. Parolni olib tashlab, qaytadan saqlang.',
    '[«{file}»: ]файл защищён паролем. Снимите пароль и сохраните заново.',
    '[“{file}”: ]the file is protected by a password. Remove the password and save it again.'
  ],
  BOMB: [
    '[“{file}”: ]fayl ochilganda haddan tashqari kattalashadi[ ({detail})], shuning uchun o‘qilmadi.',
    '[«{file}»: ]при распаковке файл становится слишком большим[ ({detail})], поэтому он не прочитан.',
    '[“{file}”: ]the file unpacks to an unreasonable size[ ({detail})], so it was not read.'
  ],
  UNSAFE_ZIP: [
    '[“{file}”: ]fayl ichi buzilgan yoki xavfli[ ({detail})]. Word’da ochib, yangi nom bilan saqlang.',
    '[«{file}»: ]содержимое файла повреждено или опасно[ ({detail})]. Откройте в Word и сохраните под новым именем.',
    '[“{file}”: ]the inside of the file is damaged or unsafe[ ({detail})]. Open it in Word and save it under a new name.'
  ],
  BAD_XML: [
    '[“{file}”: ]hujjat ichidagi matn buzilgan[ ({detail})]. Word’da ochib, qaytadan saqlang.',
    '[«{file}»: ]текст внутри документа повреждён[ ({detail})]. Откройте в Word и сохраните заново.',
    '[“{file}”: ]the text inside the document is damaged[ ({detail})]. Open it in Word and save it again.'
  ],
  DOC_OLD: [
    '[“{file}”: ]bu eski Word (.doc) fayli. Uni Word’da oching va “Saqlash turi: .docx” qilib saqlang.',
    '[«{file}»: ]это старый формат Word (.doc). Откройте его в Word и сохраните как .docx.',
    '[“{file}”: ]this is an old Word (.doc) file. Open it in Word and save it as .docx.'
  ],
  SCAN_NOT_YET: [
    '[“{file}”: ]bunday turdagi rasm o‘qilmaydi[ ({detail})]. Uni PNG, JPG yoki PDF qilib saqlab, qayta tanlang.',
    '[«{file}»: ]изображения этого вида не читаются[ ({detail})]. Сохраните его как PNG, JPG или PDF и выберите снова.',
    '[“{file}”: ]pictures of this kind are not read[ ({detail})]. Save it as PNG, JPG or PDF and choose it again.'
  ],
  XLS_OLD: [
    '[“{file}”: ]bu eski Excel (.xls) fayli. Uni Excel’da oching va “Saqlash turi: .xlsx” qilib saqlang.',
    '[«{file}»: ]это старый формат Excel (.xls). Откройте его в Excel и сохраните как .xlsx.',
    '[“{file}”: ]this is an old Excel (.xls) file. Open it in Excel and save it as .xlsx.'
  ],
  TOO_LARGE: [
    '[“{file}”: ]fayl juda katta[ ({detail})]. 50 MB dan kichik faylni tanlang.',
    '[«{file}»: ]файл слишком большой[ ({detail})]. Выберите файл меньше 50 МБ.',
    '[“{file}”: ]the file is too large[ ({detail})]. Choose one under 50 MB.'
  ],
  NO_TABLE: [
    '[“{file}”: ]hujjatda na chora-tadbirlar jadvali, na ishchi guruh tarkibi topildi. Ilovasi bor faylni tanlang.',
    '[«{file}»: ]в документе нет ни таблицы мероприятий, ни состава рабочей группы. Выберите файл с приложением.',
    '[“{file}”: ]no table of measures and no working group was found. Choose the file that has the annex.'
  ],
  NOT_A_WORKBOOK: [
    '[“{file}”: ]bu Excel kitobi emas[ ({detail})]. Excel’da oching va .xlsx qilib saqlang.',
    '[«{file}»: ]это не книга Excel[ ({detail})]. Откройте в Excel и сохраните как .xlsx.',
    '[“{file}”: ]this is no Excel workbook[ ({detail})]. Open it in Excel and save it as .xlsx.'
  ],
  UNKNOWN_COLUMNS: [
    '[“{file}”: ]jadval ustunlari tanish emas[: {detail}]. “Chora-tadbir”, “Muddat”, “Ijrochi” ustunlari bo‘lishi kerak.',
    '[«{file}»: ]столбцы таблицы не опознаны[: {detail}]. Нужны столбцы «Мероприятие», «Срок», «Исполнитель».',
    '[“{file}”: ]the columns of the table are unknown[: {detail}]. Columns for measure, deadline and executor are needed.'
  ],
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
  NOTHING_ON_LIST: [
    'Tanlanganlar uchun muddati o‘tgan yoki yaqin topshiriq yo‘q. Boshqa kun yoki boshqa rahbar, idora tanlang.',
    'У выбранных нет ни просроченных, ни предстоящих поручений. Выберите другой день или других получателей.',
    'Nobody chosen has anything late or coming. Choose another day or others.'
  ],
  NOTHING_PICKED: [
    'Nazoratga olinadigan birorta qator tanlanmadi. Kamida bittasini belgilang.',
    'Не выбрано ни одной строки для контроля. Отметьте хотя бы одну.',
    'No row was chosen for control. Mark at least one.'
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
    'Bu amalni bekor qilib bo‘lmaydi: u allaqachon bekor qilingan yoki dasturning birinchi sozlanishi.',
    'Это действие нельзя отменить: оно уже отменено или это первая настройка программы.',
    'This action cannot be undone: it has been undone already or is the first set-up of the program.'
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
  ],
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
  SAME_LINK: [
    'Bu bog‘lanish allaqachon yozilgan. Hech narsa o‘zgarmadi.',
    'Эта связь уже записана. Ничего не изменено.',
    'This link is recorded already. Nothing was changed.'
  ],
  HOLDER_OVERLAP: [
    'Bu kunlarda lavozimni boshqa shaxs egallagan[: {detail}]. Boshlanish va tugash kunlarini lavozim tarixi bilan solishtiring. Hech narsa saqlanmadi.',
    'В эти дни должность занимает другое лицо[: {detail}]. Сверьте даты начала и окончания с историей должности. Ничего не сохранено.',
    'Somebody else holds the post in these days[: {detail}]. Compare the first and last day with the history of the post. Nothing was saved.'
  ],
  TEMPLATE_FAULT: [
    'Xat andozasida xato bor[: {detail}]. Andozani Word’da tuzating.',
    'Ошибка в шаблоне письма[: {detail}]. Исправьте шаблон в Word.',
    'The letter template has a mistake[: {detail}]. Mend it in Word.'
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
    'Bu javob dasturdagi hech bir hujjatning hozirgi nusxasiga to‘g‘ri kelmaydi[: {detail}]. Hujjat keyin o‘zgartirilgan bo‘lishi mumkin.',
    'Этот ответ не подходит к текущей редакции ни одного документа[: {detail}]. Возможно, документ позже изменён.',
    'This answer fits the present version of no paper here[: {detail}]. The paper may have been changed since.'
  ],
  NOT_A_SIGNATURE: [
    '[“{file}”: ]bu PKCS#7 imzo fayli emas. “.p7s” yoki base64 ko‘rinishidagi imzo faylini tanlang.',
    '[«{file}»: ]это не файл подписи PKCS#7. Выберите файл подписи «.p7s» или в виде base64.',
    '[“{file}”: ]this is not a PKCS#7 signature. Choose a “.p7s” file or its base64.'
  ],
  SIGNATURE_OTHER: [
    'Bu imzo boshqa hujjatga qo‘yilgan: imzo ichidagi yig‘indi bu hujjat fayliga to‘g‘ri kelmaydi. Imzo qabul qilinmadi.',
    'Эта подпись поставлена под другим документом: сумма в подписи не совпадает с файлом этого документа. Подпись не принята.',
    'This signature is over another document: the digest in it does not fit the file of this one. It was not taken.'
  ],
  SIGNATURE_OF_NOBODY: [
    'Imzo ichidagi yig‘indi dasturdagi hech bir hujjatga to‘g‘ri kelmadi. Imzolangan fayl shu yerda tayyorlanganini tekshiring.',
    'Сумма в подписи не совпала ни с одним документом программы. Проверьте, что подписанный файл подготовлен здесь.',
    'The digest in the signature fits no document here. Check that the signed file was made here.'
  ],
  SIGNATURE_THERE: [
    'Bu imzo hujjatga avval kiritilgan.',
    'Эта подпись уже внесена к документу.',
    'This signature has been entered for the document already.'
  ],
  NOT_A_SCAN: [
    '[“{file}”: ]skan PDF, PNG yoki JPEG bo‘lishi kerak. Boshqa turdagi faylni avval shulardan biriga o‘tkazing.',
    '[«{file}»: ]скан должен быть PDF, PNG или JPEG. Файл другого вида сначала преобразуйте.',
    '[“{file}”: ]a scan must be PDF, PNG or JPEG. Turn another kind of file into one of these first.'
  ],
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
    'Parol oynasi yopildi, hujjat imzolanmadi.',
    'Окно пароля закрыто, документ не подписан.',
    'The password window was closed; the document was not signed.'
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
  ],
  DB_NEWER: [
    'Ma’lumotlar bazasi dasturning yangiroq nusxasida yaratilgan. Dasturni yangilang; bazaga tegilmadi.',
    'База создана более новой версией программы. Обновите программу; база не изменена.',
    'The database was made by a newer version of the program. Update the program; the database was not touched.'
  ],
  DB_DAMAGED: [
    'Ma’lumotlar bazasi shikastlangan[ ({detail})]. Fayl o‘chirilmadi; zaxira nusxadan tiklang.',
    'База данных повреждена[ ({detail})]. Файл не удалён; восстановите из резервной копии.',
    'The database is damaged[ ({detail})]. The file was kept; restore from a backup.'
  ],
  DB_FOREIGN: [
    'Bu fayl Nazorat bazasi emas[ ({detail})]. Boshqa papkani tanlang.',
    'Этот файл не является базой Nazorat[ ({detail})]. Выберите другую папку.',
    'This file is not a Nazorat database[ ({detail})]. Choose another folder.'
  ],
  DB_EMPTY_FILE: [
    'Ma’lumotlar bazasi fayli bo‘sh (0 bayt)[: {detail}]. Fayl saqlab qo‘yildi; zaxira nusxadan tiklang.',
    'Файл базы пуст (0 байт)[: {detail}]. Файл сохранён; восстановите из резервной копии.',
    'The database file is empty (0 bytes)[: {detail}]. It was kept; restore from a backup.'
  ],
  DB_LOCKED: [
    'Dastur allaqachon ishlab turibdi[ ({detail} dan beri)]. Ochiq oynaga qayting; brauzer oynasi yopilgan bo‘lsa, birinchi terminalda Enter tugmasini bosing.',
    'Программа уже запущена[ (с {detail})]. Вернитесь в открытое окно; если окно браузера закрыто, нажмите Enter в первом терминале.',
    'The program is running already[ (since {detail})]. Go back to its window; if the browser was closed, press Enter in the first terminal.'
  ],
  DB_READ_ONLY: [
    'Ma’lumotlar papkasiga yozib bo‘lmaydi: faqat ko‘rish mumkin[ ({detail})].',
    'В папку данных нельзя записывать: доступен только просмотр[ ({detail})].',
    'The data folder cannot be written to: view only[ ({detail})].'
  ],
  DB_OLDER_THAN_KNOWN: [
    'Bu baza oxirgi ma’lum holatdan eski[ ({detail})]: undan keyingi o‘zgarishlar yo‘q.',
    'База старше последнего известного состояния[ ({detail})]: более поздних изменений в ней нет.',
    'This database is older than the last known state[ ({detail})]: later changes are not in it.'
  ],
  AUDIT_KEY_MISSING: [
    'O‘zgarishlar jurnalining kaliti topilmadi, yangisi ochildi. Avvalgi yozuvlarning o‘zgarmaganini endi tekshirib bo‘lmaydi; administratorga xabar bering.',
    'Ключ журнала изменений не найден, создан новый. Неизменность прежних записей больше нельзя проверить; сообщите администратору.',
    'The key of the change journal was not found; a new one was made. Earlier entries can no longer be checked; tell the administrator.'
  ],
  AUDIT_BROKEN: [
    'O‘zgarishlar jurnali dasturdan tashqarida o‘zgartirilgan. “Tarix” sahifasida joyini ko‘ring va administratorga xabar bering.',
    'Журнал изменений был изменён вне программы. Посмотрите место на странице «История» и сообщите администратору.',
    'The change journal was changed outside the program. See where on the “History” page and tell the administrator.'
  ],
  DB_FOLDER_REFUSED: [
    'Bazani bu papkada saqlab bo‘lmaydi[ ({detail})]. Kompyuterning o‘z diskidagi papkani tanlang.',
    'В этой папке нельзя хранить базу[ ({detail})]. Выберите папку на диске самого компьютера.',
    'The database cannot be kept in this folder[ ({detail})]. Choose a folder on this computer’s own disk.'
  ],
  DISK_FULL: [
    'Diskda joy qolmadi[ ({detail})]. Joy bo‘shating va qaytadan urinib ko‘ring; hech narsa yo‘qolmadi.',
    'На диске нет места[ ({detail})]. Освободите место и повторите; ничего не потеряно.',
    'The disk is full[ ({detail})]. Free some space and try again; nothing was lost.'
  ],
  DISK_FAILED: [
    'Diskdan o‘qib yoki unga yozib bo‘lmadi[: {detail}]. Hech narsa yo‘qolmadi: bir ozdan keyin qayta urinib ko‘ring. Takrorlansa, diskni tekshirtiring va zaxira nusxa oling.',
    'Не удалось прочитать с диска или записать на него[: {detail}]. Ничего не потеряно: повторите немного позже. Если повторяется, проверьте диск и сделайте резервную копию.',
    'Reading from or writing to the disk failed[: {detail}]. Nothing is lost: try again in a moment. If it goes on, have the disk checked and make a backup.'
  ],
  FOLDER_NOT_WRITTEN: [
    'Bu papkaga yozib bo‘lmadi[: {detail}]. Unga hech narsa yozilmadi. Boshqa papkani tanlang.',
    'В эту папку записать не удалось[: {detail}]. В неё ничего не записано. Выберите другую папку.',
    'This folder could not be written to[: {detail}]. Nothing was written. Choose another one.'
  ],
  BACKUP_FAILED: [
    'Zaxira nusxa olinmadi[ ({detail})], shuning uchun hech narsa o‘zgartirilmadi.',
    'Не удалось создать резервную копию[ ({detail})], поэтому ничего не изменено.',
    'The backup could not be made[ ({detail})], so nothing was changed.'
  ],
  BACKUP_DAMAGED: [
    '[“{file}”: ]bu zaxira nusxa buzilgan yoki o‘zgartirilgan[ ({detail})]. Undan tiklab bo‘lmaydi, boshqasini tanlang.',
    '[«{file}»: ]эта резервная копия повреждена или изменена[ ({detail})]. Восстановить из неё нельзя, выберите другую.',
    '[“{file}”: ]this backup is damaged or was changed[ ({detail})]. It cannot be restored, choose another one.'
  ],
  BACKUP_OLD: [
    'Oxirgi 7 kunda yaroqli zaxira nusxa olinmagan. “Zaxira nusxalar” bo‘limini ochib, nusxa oling.',
    'За последние 7 дней не сделано ни одной годной резервной копии. Откройте «Резервные копии» и сделайте копию.',
    'No good backup has been made in the last 7 days. Open “Backups” and make one.'
  ],
  SEALED_REFUSED: [
    '[“{file}”: ]shifrlangan nusxa ochilmadi: parol so‘zi noto‘g‘ri yoki fayl shikastlangan[ ({detail})].',
    '[«{file}»: ]зашифрованную копию открыть не удалось: неверная парольная фраза или файл повреждён[ ({detail})].',
    '[“{file}”: ]the encrypted copy was not opened: another passphrase, or the file is damaged[ ({detail})].'
  ],
  DRILL_FAILED: [
    'Oylik sinovda zaxira nusxani tiklab bo‘lmadi. “Zaxira nusxalar” sahifasini oching va yangi nusxa oling.',
    'Ежемесячная проба показала: резервную копию восстановить нельзя. Откройте «Резервные копии» и сделайте новую.',
    'The monthly drill could not restore a backup. Open “Backups” and make a new one.'
  ],
  BACKUP_UNUSUAL: [
    'Oxirgi nusxadan beri odatdagidan o‘n baravar ko‘p ma’lumot o‘zgargan. Yangi nusxa alohida saqlandi, eskilari o‘chirilmadi. O‘zgarishlar tarixini ko‘ring.',
    'С прошлой копии изменилось в десять раз больше обычного. Новая копия хранится отдельно, старые не удалены. Посмотрите историю изменений.',
    'Ten times more than usual was changed since the last backup. The new one is kept apart, older ones were not deleted. Look at the history.'
  ],
  RESTORE_WAITS: [
    'Baza zaxira nusxadan tiklanishi kutilmoqda. Dasturni yoping va qaytadan oching; ungacha hech narsa yozilmaydi.',
    'База ожидает восстановления из резервной копии. Закройте программу и откройте её снова; до этого ничего не записывается.',
    'The register waits to be restored from a backup. Close the program and open it again; nothing is written until then.'
  ],
  SECOND_PLACE_FAILED: [
    'Zaxira nusxalarning ikkinchi joyiga yozib bo‘lmadi[: {detail}]. Papka yoki fleshka ulanganini tekshiring.',
    'Не удалось записать во второе место резервных копий[: {detail}]. Проверьте папку или флешку.',
    'The second place of the backups cannot be written to[: {detail}]. Check the folder or the USB stick.'
  ],
  UPDATE_NO_KEY: [
    'Bu nusxaga yangilanishlarni tekshiradigan kalit qo‘yilmagan, shuning uchun hech qanday yangilanish qabul qilinmaydi.',
    'В эту копию не встроен ключ для проверки обновлений, поэтому никакое обновление не принимается.',
    'No key to check updates is built into this copy, so no update is accepted.'
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
    'Yangilanish imzolanmagan, shuning uchun qabul qilinmadi. Dasturning hozirgi versiyasi ishlayveradi.',
    'Обновление не подписано и поэтому не принято. Текущая версия продолжает работать.',
    'The update is not signed and was not accepted. The present version goes on working.'
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
    'Bu yangilanishda shu kompyuter uchun dastur yo‘q[ ({detail})].',
    'В этом обновлении нет программы для этого компьютера[ ({detail})].',
    'This update holds no program for this computer[ ({detail})].'
  ],
  UPDATE_OLDER: [
    'Taklif qilingan versiya eski[ ({detail})]. Dastur eski versiyaga qaytarilmaydi.',
    'Предлагаемая версия старая[ ({detail})]. Программа не возвращается к старой версии.',
    'The version offered is old[ ({detail})]. The program does not go back to an old version.'
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
    'Yangilanish o‘rnatilmadi[ ({detail})]. Hozirgi versiya ishlayveradi, ma’lumotlarga tegilmadi.',
    'Обновление не установлено[ ({detail})]. Текущая версия продолжает работать, данные не изменены.',
    'The update was not installed[ ({detail})]. The present version goes on working; the data were not touched.'
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
  ],
  FORBIDDEN: ['Bu amal uchun huquqingiz yo‘q.', 'У вас нет прав на это действие.', 'You have no right to do this.'],
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
  READING_FAILED: [
    '[“{file}”: ]faylni o‘qish to‘xtab qoldi: u haddan tashqari katta yoki shikastlangan. Hech narsa yozilmadi; faylni bo‘laklarga ajratib yoki boshqa ko‘rinishda saqlab, qayta urining.',
    '[«{file}»: ]чтение файла прервалось: он слишком велик или повреждён. Ничего не записано; разделите файл или сохраните его в другом виде и повторите.',
    '[“{file}”: ]reading the file broke off: it is too large or damaged. Nothing was written; divide the file or save it in another form and try again.'
  ],
  CANCELLED: [
    'Amal to‘xtatildi, hech narsa yozilmadi.',
    'Действие остановлено, ничего не записано.',
    'Stopped; nothing was written.'
  ],
  INTERNAL: [
    'Kutilmagan xato yuz berdi[. Jurnal raqami: {log}]. Ma’lumotlaringiz saqlangan.',
    'Произошла непредвиденная ошибка[. Номер в журнале: {log}]. Ваши данные сохранены.',
    'Something unexpected happened[. Log number: {log}]. Your data is safe.'
  ]
}

const COLUMN: Record<Exclude<Language, 'uz-Cyrl'>, 0 | 1 | 2> = { 'uz-Latn': 0, ru: 1, en: 2 }

const PLACE_WORDS: readonly Sentence[] = [
  ['{n}-bet', 'стр. {n}', 'page {n}'],
  ['{n}-jadval', 'таблица {n}', 'table {n}'],
  ['{n}-qator', 'строка {n}', 'row {n}'],
  ['{n}-xatboshi', 'абзац {n}', 'paragraph {n}']
]

/**
 * The sentence for an error in the user's language. Uzbek Cyrillic is the Latin sentence through the transliterator,
 * file names and details kept as they are.
 */
export const messageOf = (code: FaultCode, data: FaultData, language: Language): string => {
  const column = language === 'uz-Cyrl' ? 0 : COLUMN[language]
  const cyrillic = language === 'uz-Cyrl'
  const values: Record<string, string | undefined> = {
    file: data.file,
    detail: detailWithPlace(data, column),
    log: data.log
  }
  const say = (text: string): string => (cyrillic ? toCyrillic(text) : text)
  const fill = (text: string): string =>
    text
      .split(/(\{\w+\})/)
      .map(part => (/^\{\w+\}$/.test(part) ? (values[part.slice(1, -1)] ?? '') : say(part)))
      .join('')
  const known = SENTENCES[code][column].replace(/\[([^\]]*)\]/g, (_, clause: string) =>
    [...clause.matchAll(/\{(\w+)\}/g)].every(([, name]) => values[name!] !== undefined) ? clause : ''
  )
  const sentence = fill(known)
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/
const TASHKENT_HOURS = 5

/** An instant (ISO 8601, UTC) as a person reads it in Tashkent: '21.11.2026 20:57'; other words as they are. */
const readable = (detail: string | undefined): string | undefined => {
  if (detail === undefined || !INSTANT.test(detail)) return detail
  const [day = '', time = ''] = new Date(Date.parse(detail) + TASHKENT_HOURS * 3_600_000).toISOString().split('T')
  return `${day.split('-').reverse().join('.')} ${time.slice(0, 5)}`
}

const detailWithPlace = (data: FaultData, column: 0 | 1 | 2): string | undefined => {
  if (data.at === undefined) return readable(data.detail)
  const counts = [data.at.page, data.at.table, data.at.row, data.at.paragraph]
  const place = PLACE_WORDS.flatMap((words, k) =>
    counts[k] == null ? [] : [words[column].replace('{n}', String(counts[k]))]
  )
  return [data.detail, place.join(', ')].filter(part => part !== undefined && part !== '').join('; ') || undefined
}
