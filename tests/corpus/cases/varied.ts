import type { CorpusCase } from './case.ts'

export const VARIED: readonly CorpusCase[] = [
  {
    name: 'a table of targets under the plan of the same annex',
    formats: ['docx', 'pdf', 'text'],
    paper: `
Ўзбекистон Республикаси Президентининг
2025 йил 20 февралдаги ПФ-30-сон Фармонига
2-илова

Рақамли саводхонликни ошириш дастурини амалга ошириш
ЙЎЛ ХАРИТАСИ

|! Т/р | Вазифалар | Амалга ошириш механизми | Ижро муддати | Масъуллар |
| 1. | Электрон таълим платформасини яратиш | 1) техник топшириқ ишлаб чиқиш; // 2) платформани ишга тушириш. | 1) 2025 йил апрель; // 2) 2025 йил август. | Рақамли технологиялар вазирлиги |

Мақсадли кўрсаткичлар

|! № | Кўрсаткич номи | Ўлчов бирлиги | 2025 йил | 2026 йил |
| 1 | Рақамли саводхон аҳоли улуши | фоиз | 45 | 60 |
| 2 | Ўқитилган фуқаролар сони | минг нафар | 500 | 800 |
`,
    gold: `
act PF ПФ-30 2025-02-20
@ 2 roadmap | Рақамли саводхонликни ошириш дастурини амалга ошириш ЙЎЛ ХАРИТАСИ
M | Электрон таълим платформасини яратиш
 s: техник топшириқ ишлаб чиқиш;
 s: платформани ишга тушириш.
 d: 2025-04-01..2025-04-30>1; 2025-08-01..2025-08-31>2
 e: Рақамли технологиялар вазирлиги
@ 2 indicators | Мақсадли кўрсаткичлар
R 1 | Рақамли саводхон аҳоли улуши | фоиз | 45 | 60
R 2 | Ўқитилган фуқаролар сони | минг нафар | 500 | 800
`
  },
  {
    name: 'a programme with the form of the document',
    formats: ['docx', 'xlsx'],
    paper: `
Ўзбекистон Республикаси Президентининг
2022 йил 22 августдаги ПҚ-357-сон қарорига
1-илова

2022 — 2023 йилларда ахборот-коммуникация технологиялари соҳасини янги босқичга олиб чиқиш бўйича
ЧОРА-ТАДБИРЛАР ДАСТУРИ

|! Т/р | Чора-тадбирлар номи | Ҳужжат шакли | Амалга ошириш муддати | Масъул ижрочилар |
| 1. | IT-парк резидентлари учун енгилликлар бериш тартибини белгилаш. | Вазирлар Маҳкамаси қарори | 2022 йил декабрь | Рақамли технологиялар вазирлиги, Молия вазирлиги |
| 2. | Хорижий мутахассисларга “IT-виза” бериш. | Ташкилий чора-тадбирлар | 2022 йил октябрдан бошлаб | Ташқи ишлар вазирлиги, Рақамли технологиялар вазирлиги |
`,
    gold: `
act PQ ПҚ-357 2022-08-22
@ 1 roadmap | 2022 — 2023 йилларда ахборот-коммуникация технологиялари соҳасини янги босқичга олиб чиқиш бўйича ЧОРА-ТАДБИРЛАР ДАСТУРИ
M | IT-парк резидентлари учун енгилликлар бериш тартибини белгилаш.
 d: 2022-12-01..2022-12-31
 r: Вазирлар Маҳкамаси қарори
 e: Рақамли технологиялар вазирлиги; Молия вазирлиги
M | Хорижий мутахассисларга “IT-виза” бериш.
 d: 2022-10-01..
 r: Ташкилий чора-тадбирлар
 e: Ташқи ишлар вазирлиги; Рақамли технологиялар вазирлиги
`
  },
  {
    name: 'numbers of three levels under merged headings',
    formats: ['docx', 'pdf'],
    paper: `
O‘zbekiston Respublikasi Prezidentining
2024-yil 30-iyuldagi PQ-282-son qaroriga
1-ilova

Elektron hukumatni rivojlantirish
“YO‘L XARITASI”

|! T/r | Chora-tadbirlar | Muddati | Mas’ul ijrochilar |
| {4} 1. Huquqiy asoslarni mustahkamlash |
| {4} 1.1. Qonun hujjatlarini takomillashtirish |
| 1.1.1. | “Elektron hukumat to‘g‘risida”gi Qonunning yangi tahririni ishlab chiqish | 2024-yil noyabr | Raqamli texnologiyalar vazirligi |
| 1.1.2. | Idoraviy hujjatlarni qayta ko‘rib chiqish | 2024-yil dekabr | Vazirlik va idoralar |
| {4} 1.2. Nazoratni kuchaytirish |
| 1.2.1. | Reyting tizimini joriy etish | 2025-yil 1-fevral | Prezident Administratsiyasi huzuridagi Nazorat inspeksiyasi |
| {4} 2. Infratuzilma |
| {4} 2.1. Ma’lumotlar markazi |
| 2.1.1. | Zaxira markazini ishga tushirish | 2025-yil yakuniga qadar | “UZINFOCOM” yagona integratori |
`,
    gold: `
act PQ PQ-282 2024-07-30
@ 1 roadmap | Elektron hukumatni rivojlantirish “YO‘L XARITASI”
S 1 | Huquqiy asoslarni mustahkamlash
S 1.1 < 1 | Qonun hujjatlarini takomillashtirish
S 1.2 < 1 | Nazoratni kuchaytirish
S 2 | Infratuzilma
S 2.1 < 2 | Ma’lumotlar markazi
M 1/1.1 | “Elektron hukumat to‘g‘risida”gi Qonunning yangi tahririni ishlab chiqish
 d: 2024-11-01..2024-11-30
 e: Raqamli texnologiyalar vazirligi
M 1/1.1 | Idoraviy hujjatlarni qayta ko‘rib chiqish
 d: 2024-12-01..2024-12-31
 e: Vazirlik va idoralar
M 1/1.2 | Reyting tizimini joriy etish
 d: 2025-02-01
 e: Prezident Administratsiyasi huzuridagi Nazorat inspeksiyasi
M 2/2.1 | Zaxira markazini ishga tushirish
 d: 2025-12-31
 e: “UZINFOCOM” yagona integratori
`
  },
  {
    name: 'a state programme with numbered aims under Roman chapters',
    formats: ['docx', 'pdf'],
    paper: `
O‘zbekiston Respublikasi Prezidentining
2025-yil 30-yanvardagi PF-16-son Farmoniga
2-ILOVA

“O‘zbekiston — 2030” strategiyasini “Atrof-muhitni asrash va “yashil” iqtisodiyot” yilida amalga oshirishga oid
DAVLAT DASTURI

|! T/r | Vazifalar va chora-tadbirlar | Amalga oshirish shakli | Ijro muddati | Mas’ul ijrochilar | Moliyalashtirish manbasi |
| {6} I. HAR BIR INSONGA O‘Z SALOHIYATINI RO‘YOBGA CHIQARISHI UCHUN MUNOSIB SHAROITLARNI YARATISH |
| {6} 1-maqsad: Ta’lim sifatini oshirish |
| 1. | 500 ta maktabda raqamli sinf tashkil etish | Amaliy chora-tadbirlar | 2025-yil 1-sentabr | Maktabgacha va maktab ta’limi vazirligi (H. Karimov) | Davlat budjeti |
| 2. | 12 ta texnikumda yangi yo‘nalishlarni ochish | Vazirlar Mahkamasi qarori | 2025-yil I chorak | Oliy ta’lim, fan va innovatsiyalar vazirligi | Budjetdan tashqari mablag‘lar |
| {6} 2-maqsad: Sog‘liqni saqlash |
| 3. | Elektron retsept tizimini joriy etish | Hukumat qarori loyihasi | 2025-yil noyabr oyi | Sog‘liqni saqlash vazirligi, Raqamli texnologiyalar vazirligi | — |
`,
    gold: `
act PF PF-16 2025-01-30
@ 2 roadmap
S I | HAR BIR INSONGA O‘Z SALOHIYATINI RO‘YOBGA CHIQARISHI UCHUN MUNOSIB SHAROITLARNI YARATISH
S 1 < I | Ta’lim sifatini oshirish
S 2 < I | Sog‘liqni saqlash
M I/1 | 500 ta maktabda raqamli sinf tashkil etish
 r: Amaliy chora-tadbirlar
 d: 2025-09-01
 e: Maktabgacha va maktab ta’limi vazirligi [H. Karimov]
 f: Davlat budjeti
M I/1 | 12 ta texnikumda yangi yo‘nalishlarni ochish
 r: Vazirlar Mahkamasi qarori
 d: 2025-01-01..2025-03-31
 e: Oliy ta’lim, fan va innovatsiyalar vazirligi
 f: Budjetdan tashqari mablag‘lar
M I/2 | Elektron retsept tizimini joriy etish
 r: Hukumat qarori loyihasi
 d: 2025-11-01..2025-11-30
 e: Sog‘liqni saqlash vazirligi; Raqamli texnologiyalar vazirligi
`
  },
  {
    name: 'a council of posts alone',
    formats: ['docx', 'text', 'pdf'],
    paper: `
Vazirlar Mahkamasining
2024-yil 5-fevraldagi 66-son qaroriga
1-ilova

Sun’iy intellektni rivojlantirish bo‘yicha Muvofiqlashtiruvchi kengash
TARKIBI

O‘zbekiston Respublikasi Bosh vaziri — kengash raisi
Raqamli texnologiyalar vaziri — kengash raisining o‘rinbosari
Raqamli texnologiyalar vazirining o‘rinbosari — kengash kotibi
Kengash a’zolari:
Adliya vaziri
Iqtisodiyot va moliya vaziri
IT Park direktori
Izoh: Kengash a’zolari boshqa ishga o‘tgan taqdirda uning tarkibiga mazkur lavozimga yangidan tayinlangan shaxslar kiritiladi.
`,
    gold: `
act VMQ 66 2024-02-05
@ 1 group
P O‘zbekiston Respublikasi Bosh vaziri | | head ex-officio
P Raqamli texnologiyalar vaziri | | deputy-head ex-officio
P Raqamli texnologiyalar vazirining o‘rinbosari | | secretary ex-officio
P Adliya vaziri | | member ex-officio
P Iqtisodiyot va moliya vaziri | | member ex-officio
P IT Park direktori | | member ex-officio
`
  },
  {
    name: 'a working group in Russian',
    formats: ['docx', 'text'],
    paper: `
Приложение № 1
к распоряжению Президента Республики Узбекистан
от 12 сентября 2025 года № Р-45

СОСТАВ
Рабочей группы по цифровизации

1. Шерматов Ш. – министр цифровых технологий, руководитель Рабочей группы
2. Каримов О. – заместитель министра, заместитель руководителя Рабочей группы
3. Мелиев Х. – начальник управления, секретарь Рабочей группы
4. Султонов И. – хоким района, член Рабочей группы
`,
    gold: `
@ 1 group
P Шерматов Ш. | министр цифровых технологий | head person
P Каримов О. | заместитель министра | deputy-head person
P Мелиев Х. | начальник управления | secretary person
P Султонов И. | хоким района | member person
`
  },
  {
    name: 'a commission in two columns without a header',
    formats: ['docx', 'pdf'],
    paper: `
Самарқанд вилояти ҳокимининг
2026 йил 20 январдаги 33-сон қарорига
2-илова

Рақамли трансформация бўйича ҳудудий комиссия
ТАРКИБИ

| Каримов О. | – вилоят ҳокими, комиссия раиси |
| Мелиев Х. | – вилоят ҳокимининг ўринбосари, комиссия раиси ўринбосари |
| Султонов И. | – рақамли технологиялар бошқармаси бошлиғи, комиссия котиби |
| | Комиссия аъзолари: |
| Жумаев Б. | – молия бошқармаси бошлиғи |
| Лавозими бўйича | – статистика бошқармаси бошлиғи |
`,
    gold: `
act hokim 33 2026-01-20
@ 2 group
P Каримов О. | вилоят ҳокими | head person
P Мелиев Х. | вилоят ҳокимининг ўринбосари | deputy-head person
P Султонов И. | рақамли технологиялар бошқармаси бошлиғи | secretary person
P Жумаев Б. | молия бошқармаси бошлиғи | member person
P Лавозими бўйича | статистика бошқармаси бошлиғи | member ex-officio
`
  },
  {
    name: 'ministries in one shortened word',
    formats: ['docx', 'pdf'],
    paper: `
Ўзбекистон Республикаси Президентининг 2020 йил 5 октябрдаги ПФ-6079-сон Фармонига
2-ИЛОВА

“Рақамли Ўзбекистон — 2030” стратегиясини 2020 — 2022 йилларда амалга ошириш бўйича
“ЙЎЛ ХАРИТАСИ”

|! Т/р | Тадбирлар номи | Амалга ошириш шакли | Муддати | Масъул ижрочилар | Молиялаштириш манбалари |
| {6} 1. РАҚАМЛИ ИНФРАТУЗИЛМА |
| 1. | Барча аҳоли пунктларини интернет билан қамраб олиш | Тармоқ жадвали | 2020 — 2022 йй. | Мининфоком, “Ўзбектелеком” АК | Операторлар маблағлари |
| 2. | 5G тармоқларини синовдан ўтказиш | Пилот лойиҳа | 2021 йил 2-чорак | Мининфоком | Операторлар маблағлари |
| {6} 2. ЭЛЕКТРОН ҲУКУМАТ |
| 3. | Марказлашган маълумотлар базаларини яратиш | Дастурий маҳсулот | 2021 йил 4-чорак | Мининфоком, Молия вазирлиги, Давлат солиқ қўмитаси | Давлат бюджети |
`,
    gold: `
act PF ПФ-6079 2020-10-05
@ 2 roadmap
S 1 | РАҚАМЛИ ИНФРАТУЗИЛМА
S 2 | ЭЛЕКТРОН ҲУКУМАТ
M 1 | Барча аҳоли пунктларини интернет билан қамраб олиш
 r: Тармоқ жадвали
 d: 2020-01-01..2022-12-31
 e: Мининфоком; “Ўзбектелеком” АК
 f: Операторлар маблағлари
M 1 | 5G тармоқларини синовдан ўтказиш
 r: Пилот лойиҳа
 d: 2021-04-01..2021-06-30
 e: Мининфоком
 f: Операторлар маблағлари
M 2 | Марказлашган маълумотлар базаларини яратиш
 r: Дастурий маҳсулот
 d: 2021-10-01..2021-12-31
 e: Мининфоком; Молия вазирлиги; Давлат солиқ қўмитаси
 f: Давлат бюджети
`
  },
  {
    name: 'steps numbered under their measure',
    formats: ['docx', 'text'],
    paper: `
Raqamli texnologiyalar vazirining 2026-yil 20-fevraldagi 55-son buyrug‘iga
1-ilova

2026-yilda amalga oshiriladigan ishlar REJASI

|! № | Vazifa | Amalga oshirish bosqichlari | Muddati | Mas’ul |
| 1. | Axborot tizimlari reyestrini yuritish | 1.1. Ro‘yxatga olish; // 1.2. Ekspertizadan o‘tkazish; // 1.3. Reyestrni e’lon qilish. | mart; // aprel; // may. | Axborot tizimlari departamenti |
| 2. | Call-markaz faoliyatini yo‘lga qo‘yish | 2.1. Xodimlarni tanlash. // 2.2. Ishga tushirish. | iyun // iyul | Kadrlar bo‘limi |
`,
    gold: `
act buyruq 55 2026-02-20
@ 1 roadmap
M | Axborot tizimlari reyestrini yuritish
 s: Ro‘yxatga olish;
 s: Ekspertizadan o‘tkazish;
 s: Reyestrni e’lon qilish.
 d: 2026-03-01..2026-03-31>1; 2026-04-01..2026-04-30>2; 2026-05-01..2026-05-31>3
 e: Axborot tizimlari departamenti
M | Call-markaz faoliyatini yo‘lga qo‘yish
 s: Xodimlarni tanlash.
 s: Ishga tushirish.
 d: 2026-06-01..2026-06-30>1; 2026-07-01..2026-07-31>2
 e: Kadrlar bo‘limi
`
  },
  {
    name: 'a schedule by region without a column of duties',
    formats: ['docx', 'html'],
    paper: `
Вазирликнинг 2026 йил 5 мартдаги 40-сон буйруғига илова

Ҳудудларда ўқув-семинарлар ўтказиш
ЖАДВАЛИ

|! № | Ҳудуд номи | Ўтказиш санаси | Иштирокчилар сони | Масъул ходим |
| 1 | Қорақалпоғистон Республикаси | 12.03.2026 | 120 | Б. Жумаев |
| 2 | Андижон вилояти | 14.03.2026 | 95 | Х. Мансуров |
| 3 | Бухоро вилояти | 17.03.2026 | 80 | О. Каримов |
`,
    gold: `
act buyruq 40 2026-03-05
@ - roadmap
M | Қорақалпоғистон Республикаси
 d: 2026-03-12
 e: Б. Жумаев
M | Андижон вилояти
 d: 2026-03-14
 e: Х. Мансуров
M | Бухоро вилояти
 d: 2026-03-17
 e: О. Каримов
`
  },
  {
    name: 'days without a year under a title with dates',
    formats: ['docx', 'text'],
    paper: `
2026 йил 2-8 март кунлари туманда ўтказиладиган тадбирлар РЕЖАСИ

|! Т/р | Тадбир номи | Куни ва вақти | Жойи | Масъул |
| 1 | “Рақамли авлод” танлови | 3 март, соат 10:00 | 5-мактаб | АКТ бўлими |
| 2 | Семинар | 5 март, соат 15:00 | Ҳокимлик мажлислар зали | Б. Жумаев |
`,
    gold: `
@ - roadmap
M | “Рақамли авлод” танлови
 d: 2026-03-03
 e: АКТ бўлими
M | Семинар
 d: 2026-03-05
 e: Б. Жумаев
`
  }
]
