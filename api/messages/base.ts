import type { FaultCode } from '#domain/fault.ts'
import type { Sentence } from './sentence.ts'

/** Errors of the base, its journal and backups, the disk. */
export const BASE = {
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
    'Dastur allaqachon ishlab turibdi[ ({detail} dan beri)]. Ochiq oynaga qayting; brauzer oynasi yopilgan bo‘lsa, dastur ishga tushirilgan oynada Enter tugmasini bosing.',
    'Программа уже запущена[ (с {detail})]. Вернитесь в открытое окно; если окно браузера закрыто, нажмите Enter в окне, из которого она запущена.',
    'The program is running already[ (since {detail})]. Go back to its window; if the browser was closed, press Enter in the window it was started from.'
  ],
  DB_READ_ONLY: [
    'Ma’lumotlar papkasiga yozib bo‘lmaydi: faqat ko‘rish mumkin[ ({detail})]. Papkaga yozish huquqini administratordan so‘rang va dasturni qaytadan oching.',
    'В папку данных нельзя записывать: доступен только просмотр[ ({detail})]. Попросите у администратора право на запись в папку и откройте программу снова.',
    'The data folder cannot be written to: view only[ ({detail})]. Ask the administrator for the right to write to it and open the program again.'
  ],
  DB_OLDER_THAN_KNOWN: [
    'Bu baza oxirgi ma’lum holatdan eski[ ({detail})]: undan keyingi o‘zgarishlar yo‘q. Ular kerak bo‘lsa, “Zaxira nusxalar” bo‘limidan yangiroq nusxani tiklang.',
    'База старше последнего известного состояния[ ({detail})]: более поздних изменений в ней нет. Если они нужны, восстановите более новую копию в разделе «Резервные копии».',
    'This database is older than the last known state[ ({detail})]: later changes are not in it. If they are needed, restore a newer copy under “Backups”.'
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
    'Zaxira nusxa olinmadi[ ({detail})], shuning uchun hech narsa o‘zgartirilmadi. Diskdagi bo‘sh joyni tekshirib, qaytadan urinib ko‘ring.',
    'Не удалось создать резервную копию[ ({detail})], поэтому ничего не изменено. Проверьте свободное место на диске и повторите.',
    'The backup could not be made[ ({detail})], so nothing was changed. Check the free space of the disk and try again.'
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
    '[“{file}”: ]shifrlangan nusxa ochilmadi: parol so‘zi noto‘g‘ri yoki fayl shikastlangan[ ({detail})]. Parol so‘zini tekshirib, qaytadan kiriting.',
    '[«{file}»: ]зашифрованную копию открыть не удалось: неверная парольная фраза или файл повреждён[ ({detail})]. Проверьте фразу и введите её снова.',
    '[“{file}”: ]the encrypted copy was not opened: another passphrase, or the file is damaged[ ({detail})]. Check the passphrase and type it again.'
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
  ]
} satisfies Partial<Record<FaultCode, Sentence>>
