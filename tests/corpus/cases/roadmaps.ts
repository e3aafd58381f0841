import { ALL, type CorpusCase, MERGED, WORD } from './case.ts'

export const ROADMAPS: readonly CorpusCase[] = [
  {
    name: 'district plan without a mechanism, in Latin',
    formats: ALL,
    paper: `
Mingbuloq tumani hokimining
2025-yil 14-martdagi 664-3-12-Q/25-son qaroriga
1-ilova

Tumanda raqamlashtirish ishlarini 2025-yilda jadallashtirish bo‘yicha
CHORA-TADBIRLAR REJASI

|! № | Tadbirlar nomi | Ijro muddati | Ijro uchun mas’ullar |
| 1. | Mahalla binolarini yuqori tezlikdagi internetga ulash. | 2025-yil 1-iyulga qadar | Tuman hokimligi, “O‘zbektelekom” AK tuman filiali |
| 2. | Hokimlik veb-saytini yangilash va davlat tilida to‘liq yuritish. | 2025-yil may | Axborot-kommunikatsiya texnologiyalarini rivojlantirish bo‘limi (B. Sayfullayev) |
| 3. | Elektron murojaatlar bo‘yicha har oy tahlil kiritish. | Har oyning 5-sanasiga qadar | Tuman hokimligi~(A. Mansurov) |
`,
    gold: `
act hokim 664-3-12-Q/25 2025-03-14
@ 1 roadmap | Tumanda raqamlashtirish ishlarini 2025-yilda jadallashtirish bo‘yicha CHORA-TADBIRLAR REJASI
M | Mahalla binolarini yuqori tezlikdagi internetga ulash.
 d: 2025-07-01
 e: Tuman hokimligi; “O‘zbektelekom” AK tuman filiali
M | Hokimlik veb-saytini yangilash va davlat tilida to‘liq yuritish.
 d: 2025-05-01..2025-05-31
 e: Axborot-kommunikatsiya texnologiyalarini rivojlantirish bo‘limi [B. Sayfullayev]
M | Elektron murojaatlar bo‘yicha har oy tahlil kiritish.
 d: recurring=P1M
 e: Tuman hokimligi [A. Mansurov]
`
  },
  {
    name: 'funding before the deadline and a result column, Cyrillic',
    formats: ALL,
    paper: `
Ўзбекистон Республикаси Президентининг
2024 йил 6 февралдаги ПҚ-57-сон қарорига
2-илова

2024 йилда ҳудудларни рақамлаштириш бўйича
“ЙЎЛ ХАРИТАСИ”

|! Т/р | Чора-тадбирлар | Молиялаштириш манбалари | Амалга ошириш муддатлари | Масъул ижрочилар | Эришиладиган натижа ва кўрсаткичлар |
| {6} I. Телекоммуникация инфратузилмасини ривожлантириш |
| 1. | Маҳаллаларга оптик толали алоқа линияларини етказиш. | Маҳаллий бюджет ва оператор маблағлари | 2024 йил I ярим йиллик | Рақамли технологиялар вазирлиги, вилоят ҳокимликлари | 570 та маҳалла уланади |
| 2. | База станцияларини ўрнатиш. | Оператор маблағлари | 2024 йил III чорак | “Ўзбектелеком” АК | Қамров 99 фоизга етказилади |
| {6} II. Кадрлар тайёрлаш |
| 3. | Ходимларнинг малакасини ошириш. | - | 2024-2025 йиллар | Рақамли технологиялар вазирлиги (Ш. Шерматов) | 300 нафар ходим ўқитилади |
`,
    gold: `
act PQ ПҚ-57 2024-02-06
@ 2 roadmap | 2024 йилда ҳудудларни рақамлаштириш бўйича “ЙЎЛ ХАРИТАСИ”
S I | Телекоммуникация инфратузилмасини ривожлантириш
S II | Кадрлар тайёрлаш
M I | Маҳаллаларга оптик толали алоқа линияларини етказиш.
 f: Маҳаллий бюджет ва оператор маблағлари
 d: 2024-01-01..2024-06-30
 e: Рақамли технологиялар вазирлиги; вилоят ҳокимликлари
 r: 570 та маҳалла уланади
M I | База станцияларини ўрнатиш.
 f: Оператор маблағлари
 d: 2024-07-01..2024-09-30
 e: “Ўзбектелеком” АК
 r: Қамров 99 фоизга етказилади
M II | Ходимларнинг малакасини ошириш.
 d: 2024-01-01..2025-12-31
 e: Рақамли технологиялар вазирлиги [Ш. Шерматов]
 r: 300 нафар ходим ўқитилади
`
  },
  {
    name: 'two-row header with a divided deadline',
    formats: MERGED,
    paper: `
2023 йил 5 майдаги ПҚ-140-сон қарорига
3-илова

Рақамли инфратузилмани ривожлантириш бўйича чора-тадбирлар дастури

|! Т/р | Тадбир номи | {2} Муддати | Масъул ижрочилар |
|! ^ | ^ | бошланиши | якуни | ^ |
| 1 | Маълумотларни қайта ишлаш марказини қуриш | 2023 йил июнь | 2024 йил март | Рақамли технологиялар вазирлиги |
| 2 | Захира марказини ишга тушириш | 2024 йил апрель | 2024 йил декабрь | Рақамли технологиялар вазирлиги, Иқтисодиёт ва молия вазирлиги |
`,
    gold: `
act PQ ПҚ-140 2023-05-05
@ 3 roadmap | Рақамли инфратузилмани ривожлантириш бўйича чора-тадбирлар дастури
M | Маълумотларни қайта ишлаш марказини қуриш
 d: 2023-06-01..2024-03-31
 e: Рақамли технологиялар вазирлиги
M | Захира марказини ишга тушириш
 d: 2024-04-01..2024-12-31
 e: Рақамли технологиялар вазирлиги; Иқтисодиёт ва молия вазирлиги
`
  },
  {
    name: 'two-row header over executors: lead and co-executors',
    formats: MERGED,
    paper: `
Vazirlar Mahkamasining 2024-yil 12-iyundagi 340-son qaroriga
1-ILOVA

Ochiq ma’lumotlarni rivojlantirish bo‘yicha “yo‘l xaritasi”

|! № | Chora-tadbirlar | Ijro muddati | {2} Mas’ul ijrochilar |
|! ^ | ^ | ^ | Asosiy ijrochi | Hamijrochilar |
| 1. | Ochiq ma’lumotlar ro‘yxatini tasdiqlash. | 2024-yil avgust | Raqamli texnologiyalar vazirligi | Statistika agentligi, manfaatdor vazirlik va idoralar |
| 2. | Portalni integratsiya qilish. | 2024-yil 4-chorak | Raqamli texnologiyalar vazirligi | Adliya vazirligi |
`,
    gold: `
act VMQ 340 2024-06-12
@ 1 roadmap
M | Ochiq ma’lumotlar ro‘yxatini tasdiqlash.
 d: 2024-08-01..2024-08-31
 e: Raqamli texnologiyalar vazirligi {lead}; Statistika agentligi {co}; manfaatdor vazirlik va idoralar {co}
M | Portalni integratsiya qilish.
 d: 2024-10-01..2024-12-31
 e: Raqamli texnologiyalar vazirligi {lead}; Adliya vazirligi {co}
`
  },
  {
    name: 'merged district rows under Roman sections, numbers begin again',
    formats: ALL,
    paper: `
Хоразм вилояти ҳокимининг 2022 йил 3 мартдаги 94-3-0-Q/22-сон қарорига
1-илова

Маҳаллаларни интернет билан таъминлаш бўйича манзилли дастур

|! № | Фуқаролар йиғини номи | Чора-тадбирлар мазмуни | Бажариш муддати | Бажариш учун масъуллар |
| {5} I. Толали алоқа |
| {5} 1. Боғот тумани (масъул – туман ҳокими Ж.Назаров) |
| 1 | Наврўз МФЙ | 4,5 км оптик тола тортиш | 2022 йил апрель | “Ўзбектелеком” АК |
| 2 | Дўстлик МФЙ | 3 км оптик тола тортиш | 2022 йил май | “Ўзбектелеком” АК |
| {5} 2. Хива тумани |
| 1 | Ичан-қалъа МФЙ | 2 км оптик тола тортиш | 2022 йил июнь | “Ўзбектелеком” АК |
| {5} II. Мобил алоқа |
| {5} 1. Боғот тумани |
| 1 | Наврўз МФЙ | База станциясини ўрнатиш | 2022 йил II-чорак | Мобил алоқа операторлари |
`,
    gold: `
act hokim 94-3-0-Q/22 2022-03-03
@ 1 roadmap
S I | Толали алоқа
S 1 < I | Боғот тумани (масъул – туман ҳокими Ж.Назаров)
S 2 < I | Хива тумани
S II | Мобил алоқа
S 1 < II | Боғот тумани
M I/1 | 4,5 км оптик тола тортиш
 d: 2022-04-01..2022-04-30
 e: “Ўзбектелеком” АК
M I/1 | 3 км оптик тола тортиш
 d: 2022-05-01..2022-05-31
 e: “Ўзбектелеком” АК
M I/2 | 2 км оптик тола тортиш
 d: 2022-06-01..2022-06-30
 e: “Ўзбектелеком” АК
M II/1 | База станциясини ўрнатиш
 d: 2022-04-01..2022-06-30
 e: Мобил алоқа операторлари
`
  },
  {
    name: 'empty number cells that Word numbers',
    formats: WORD,
    paper: `
2025 йил 10 январдаги ПҚ-9-сон қарорига
1-илова

2025 йилда амалга ошириладиган чора-тадбирлар режаси

|! Т/р | Чора-тадбирлар | Амалга ошириш механизми | Муддати | Масъуллар |
| #1 | Портални ишга тушириш | #2 Техник топшириқни тасдиқлаш. // #2 Синовдан ўтказиш. | 2025 йил март // 2025 йил май | Рақамли технологиялар вазирлиги |
| #1 | Ходимларни ўқитиш | Ўқув режасини тасдиқлаш. | 2025 йил апрель | Вилоят ҳокимликлари |
| #1 | Ҳисобот киритиш | Ҳар ойда таҳлил қилиш. | доимий | Вилоят ҳокимликлари |
`,
    gold: `
act PQ ПҚ-9 2025-01-10
@ 1 roadmap
M | Портални ишга тушириш
 s: Техник топшириқни тасдиқлаш.
 s: Синовдан ўтказиш.
 d: 2025-03-01..2025-03-31>1; 2025-05-01..2025-05-31>2
 e: Рақамли технологиялар вазирлиги
M | Ходимларни ўқитиш
 s: Ўқув режасини тасдиқлаш.
 d: 2025-04-01..2025-04-30>1
 e: Вилоят ҳокимликлари
M | Ҳисобот киритиш
 s: Ҳар ойда таҳлил қилиш.
 d: permanent>1
 e: Вилоят ҳокимликлари
`
  },
  {
    name: 'steps by letters and by Word letters',
    formats: WORD,
    paper: `
2025 йил 10 январдаги ПҚ-9-сон қарорига
4-илова

2025 йилги чора-тадбирлар режаси

|! Т/р | Чора-тадбирлар | Амалга ошириш механизми | Муддати | Масъуллар |
| 1. | Ягона тизимни жорий этиш. | а) талабларни ишлаб чиқиш; // б) тендер ўтказиш; // в) тизимни ишга тушириш. | 2025 йил февраль; // 2025 йил июнь; // 2025 йил ноябрь. | Адлия вазирлиги |
| 2. | Архивни рақамлаштириш. | #3 ҳужжатларни саралаш; // #3 сканерлаш. | 2025 йил март, // 2025 йил август | “Ўзархив” агентлиги |
`,
    gold: `
act PQ ПҚ-9 2025-01-10
@ 4 roadmap
M | Ягона тизимни жорий этиш.
 s: талабларни ишлаб чиқиш;
 s: тендер ўтказиш;
 s: тизимни ишга тушириш.
 d: 2025-02-01..2025-02-28>1; 2025-06-01..2025-06-30>2; 2025-11-01..2025-11-30>3
 e: Адлия вазирлиги
M | Архивни рақамлаштириш.
 s: ҳужжатларни саралаш;
 s: сканерлаш.
 d: 2025-03-01..2025-03-31>1; 2025-08-01..2025-08-31>2
 e: “Ўзархив” агентлиги
`
  },
  {
    name: 'repeated, skipping and restarting numbers',
    formats: ALL,
    paper: `
2025-yil 3-fevraldagi PQ-41-son qaroriga
2-ilova

2025-yil uchun chora-tadbirlar rejasi

|! T/r | Chora-tadbirlar nomi | Muddati | Mas’ul ijrochilar |
| 1. | Axborot tizimlari ro‘yxatini yangilash. | 2025-yil mart | Raqamli texnologiyalar vazirligi |
| 1. | Tizimlarni ekspertizadan o‘tkazish. | 2025-yil aprel | Kiberxavfsizlik markazi |
| 4. | Xodimlarni attestatsiyadan o‘tkazish. | 2025-yil sentabr | Raqamli texnologiyalar vazirligi |
`,
    gold: `
act PQ PQ-41 2025-02-03
@ 2 roadmap
M | Axborot tizimlari ro‘yxatini yangilash.
 d: 2025-03-01..2025-03-31
 e: Raqamli texnologiyalar vazirligi
M | Tizimlarni ekspertizadan o‘tkazish.
 d: 2025-04-01..2025-04-30
 e: Kiberxavfsizlik markazi
 !NUMBER_GAP
M | Xodimlarni attestatsiyadan o‘tkazish.
 d: 2025-09-01..2025-09-30
 e: Raqamli texnologiyalar vazirligi
 !NUMBER_GAP
`
  },
  {
    name: 'vertically merged deadline and executors',
    formats: MERGED,
    paper: `
2024 йил 15 апрелдаги ПҚ-155-сон қарорига
1-илова

“Рақамли мактаб” лойиҳаси бўйича чора-тадбирлар

|! Т/р | Чора-тадбирлар | Муддати | Масъул ижрочилар |
| 1. | Мактабларни компьютер билан таъминлаш. | 2024 йил август | Мактабгача ва мактаб таълими вазирлиги |
| 2. | Локал тармоқни қуриш. | ^ | ^ |
| 3. | Ўқитувчиларни ўқитиш. | 2024 йил октябрь | Рақамли технологиялар вазирлиги |
`,
    gold: `
act PQ ПҚ-155 2024-04-15
@ 1 roadmap
M | Мактабларни компьютер билан таъминлаш.
 d: 2024-08-01..2024-08-31
 e: Мактабгача ва мактаб таълими вазирлиги
M | Локал тармоқни қуриш.
 d: 2024-08-01..2024-08-31
 e: Мактабгача ва мактаб таълими вазирлиги
M | Ўқитувчиларни ўқитиш.
 d: 2024-10-01..2024-10-31
 e: Рақамли технологиялар вазирлиги
`
  }
]
