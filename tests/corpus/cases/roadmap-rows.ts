import { ALL, type CorpusCase } from './case.ts'

export const ROADMAP_ROWS: readonly CorpusCase[] = [
  {
    name: 'one number over several step rows',
    formats: ['docx', 'html', 'xlsx'],
    paper: `
2024 йил 15 апрелдаги ПҚ-155-сон қарорига
2-илова

Электрон хизматларни кенгайтириш бўйича “йўл харитаси”

|! Т/р | Чора-тадбирлар | Амалга ошириш механизми | Муддати | Масъул ижрочилар |
| 1. | Янги электрон хизматларни жорий этиш. | 1. Рўйхатни шакллантириш. | 2024 йил май | Адлия вазирлиги |
| ^ | ^ | 2. Хизматларни ишга тушириш. | 2024 йил декабрь | Рақамли технологиялар вазирлиги |
| 2. | Хизматлар сифатини баҳолаш. | Сўров ўтказиш. | ҳар чоракда | Адлия вазирлиги |
`,
    gold: `
act PQ ПҚ-155 2024-04-15
@ 2 roadmap
M | Янги электрон хизматларни жорий этиш.
 s: Рўйхатни шакллантириш.
 s: Хизматларни ишга тушириш.
 d: 2024-05-01..2024-05-31>1; 2024-12-01..2024-12-31>2
 e: Адлия вазирлиги>1; Рақамли технологиялар вазирлиги>2
M | Хизматлар сифатини баҳолаш.
 s: Сўров ўтказиш.
 d: recurring=P3M>1
 e: Адлия вазирлиги
`
  },
  {
    name: 'section lines outside the table, sub-sections',
    formats: ['docx', 'html', 'text', 'pdf'],
    paper: `
2023 йил 24 майдаги ПҚ-162-сон қарорига
1-илова

2023–2024 йилларда рақамли хизматлар сифатини ошириш бўйича
“ЙЎЛ ХАРИТАСИ”

I. Рақамли хизматлар

|! Т/р | Чора-тадбирлар номи | Амалга ошириш механизми | Муддати | Масъул ижрочилар |
| 1. | Хизматлар сонини кўпайтириш. | 20 та янги хизматни ишга тушириш. | 2023 йил декабрь | Адлия вазирлиги |

II. Ҳудудларни рақамлаштириш

2.1. Туманлар ва шаҳарлар

|! Т/р | Чора-тадбирлар номи | Амалга ошириш механизми | Муддати | Масъул ижрочилар |
| 2. | “Рақамли туман” лойиҳаси. | Туманларда ахборот тизимларини жорий этиш. | 2024 йил 1 июлгача | Вилоят ҳокимликлари |

2.2. Маҳаллалар

|! Т/р | Чора-тадбирлар номи | Амалга ошириш механизми | Муддати | Масъул ижрочилар |
| 3. | Маҳаллаларни рақамлаштириш. | “Онлайн маҳалла” тизимига улаш. | 2024 йил якуни | Вилоят ҳокимликлари |
`,
    gold: `
act PQ ПҚ-162 2023-05-24
@ 1 roadmap | 2023–2024 йилларда рақамли хизматлар сифатини ошириш бўйича “ЙЎЛ ХАРИТАСИ”
S I | Рақамли хизматлар
S II | Ҳудудларни рақамлаштириш
S 2.1 < II | Туманлар ва шаҳарлар
S 2.2 < II | Маҳаллалар
M I | Хизматлар сонини кўпайтириш.
 s: 20 та янги хизматни ишга тушириш.
 d: 2023-12-01..2023-12-31>1
 e: Адлия вазирлиги
M II/2.1 | “Рақамли туман” лойиҳаси.
 s: Туманларда ахборот тизимларини жорий этиш.
 d: 2024-07-01>1
 e: Вилоят ҳокимликлари
M II/2.2 | Маҳаллаларни рақамлаштириш.
 s: “Онлайн маҳалла” тизимига улаш.
 d: 2024-12-31>1
 e: Вилоят ҳокимликлари
`
  },
  {
    name: 'a list in the measure with its declared count',
    formats: ALL,
    paper: `
2024 йил 2 сентябрдаги ПҚ-308-сон қарорига
1-илова

Чора-тадбирлар “йўл харитаси”

|! Т/р | Чора-тадбирлар | Муддати | Масъул ижрочилар |
| 1. | Ҳокимликлар веб-сайтини қуйидаги 3 та мезон бўйича текшириш, жумладан: // янгиликлар бўлимининг юритилиши; // очиқ маълумотларнинг жойлаштирилиши; // мурожаатлар бўлимининг ишлаши. | 2024 йил декабрь | Рақамли технологиялар вазирлиги |
| 2. | Тизимларни 4 та мезон бўйича баҳолаш, шу жумладан: // тезлик; // хавфсизлик; // қулайлик. | 2025 йил март | Рақамли технологиялар вазирлиги |
`,
    gold: `
@ 1 roadmap
M | Ҳокимликлар веб-сайтини қуйидаги 3 та мезон бўйича текшириш, жумладан: янгиликлар бўлимининг юритилиши; очиқ маълумотларнинг жойлаштирилиши; мурожаатлар бўлимининг ишлаши.
 i: янгиликлар бўлимининг юритилиши; очиқ маълумотларнинг жойлаштирилиши; мурожаатлар бўлимининг ишлаши
 d: 2024-12-01..2024-12-31
 e: Рақамли технологиялар вазирлиги
M | Тизимларни 4 та мезон бўйича баҳолаш, шу жумладан: тезлик; хавфсизлик; қулайлик.
 i: тезлик; хавфсизлик; қулайлик
 d: 2025-03-01..2025-03-31
 e: Рақамли технологиялар вазирлиги
 !ITEM_COUNT_DIFFERS
`
  },
  {
    name: 'executors with commas inside names, together, in brackets, collective',
    formats: ALL,
    paper: `
2024-yil 20-maydagi PF-76-son Farmoniga
1-ilova

Raqamli transformatsiya bo‘yicha “yo‘l xaritasi”

|! T/r | Chora-tadbirlar nomi | Muddati | Mas’ul ijrochilar |
| 1. | Atrof-muhit monitoringi tizimini joriy etish. | 2024-yil iyul | Ekologiya, atrof-muhitni muhofaza qilish va iqlim o‘zgarishi vazirligi, Raqamli texnologiyalar vazirligi |
| 2. | Kasb-hunar ta’limi platformasini yaratish. | 2024-yil avgust | O‘rta maxsus, kasb-hunar ta’limi markazi Raqamli texnologiyalar vazirligi bilan birgalikda |
| 3. | Davlat xaridlari tizimini integratsiya qilish. | 2024-yil oktabr | Iqtisodiyot va moliya vazirligi (O. Sultonov) hamda Raqamli texnologiyalar vazirligi (Sh. Shermatov), manfaatdor vazirlik va idoralar |
| 4. | Hududlarda seminarlar o‘tkazish. | 2024-yil noyabr | Qoraqalpog‘iston Respublikasi Vazirlar Kengashi, viloyatlar va Toshkent shahar hokimliklari |
`,
    gold: `
act PF PF-76 2024-05-20
@ 1 roadmap
M | Atrof-muhit monitoringi tizimini joriy etish.
 d: 2024-07-01..2024-07-31
 e: Ekologiya, atrof-muhitni muhofaza qilish va iqlim o‘zgarishi vazirligi; Raqamli texnologiyalar vazirligi
M | Kasb-hunar ta’limi platformasini yaratish.
 d: 2024-08-01..2024-08-31
 e: O‘rta maxsus, kasb-hunar ta’limi markazi; Raqamli texnologiyalar vazirligi {co}
M | Davlat xaridlari tizimini integratsiya qilish.
 d: 2024-10-01..2024-10-31
 e: Iqtisodiyot va moliya vazirligi [O. Sultonov]; Raqamli texnologiyalar vazirligi [Sh. Shermatov]; manfaatdor vazirlik va idoralar
M | Hududlarda seminarlar o‘tkazish.
 d: 2024-11-01..2024-11-30
 e: Qoraqalpog‘iston Respublikasi Vazirlar Kengashi; viloyatlar va Toshkent shahar hokimliklari
`
  },
  {
    name: 'a header in Russian',
    formats: ALL,
    paper: `
к постановлению Президента Республики Узбекистан
от 17 февраля 2025 года № ПП-62
Приложение № 1

“ДОРОЖНАЯ КАРТА”
по ускорению цифровизации в 2025 году

|! № | Наименование мероприятий | Механизм реализации | Срок исполнения | Ответственные исполнители |
| 1. | Запуск единого портала. | 1. Разработка технического задания. // 2. Ввод в эксплуатацию. | до 1 июля 2025 года // IV квартал 2025 года | Министерство цифровых технологий |
| 2. | Обучение сотрудников. | Проведение семинаров. | ежеквартально | Министерство цифровых технологий, хокимияты областей |
`,
    gold: `
act PQ ПП-62 2025-02-17
@ 1 roadmap
M | Запуск единого портала.
 s: Разработка технического задания.
 s: Ввод в эксплуатацию.
 d: 2025-07-01>1; 2025-10-01..2025-12-31>2
 e: Министерство цифровых технологий
M | Обучение сотрудников.
 s: Проведение семинаров.
 d: recurring=P3M>1
 e: Министерство цифровых технологий; хокимияты областей
`
  },
  {
    name: 'rows cut by the page: no number, text goes on',
    formats: ALL,
    paper: `
2023 йил 14 сентябрдаги ПҚ-308-сон қарорига
1-илова

Чора-тадбирлар “йўл харитаси”

|! Т/р | Чора-тадбирлар номи | Амалга ошириш механизми | Муддати | Масъул ижрочилар |
| 1. | Ахборот тизимларини ўзаро | 1. Рўйхатни шакллантириш. // 2. Тизимларни | 2023 йил декабрь // 2024 йил | Рақамли технологиялар |
---
|! Т/р | Чора-тадбирлар номи | Амалга ошириш механизми | Муддати | Масъул ижрочилар |
|  | интеграция қилиш. | босқичма-босқич улаш. | март | вазирлиги |
| 2. | Электрон архивни жорий этиш. | Архивни тўлдириш. | 2024 йил апрель | “Ўзархив” агентлиги |
`,
    gold: `
act PQ ПҚ-308 2023-09-14
@ 1 roadmap
M | Ахборот тизимларини ўзаро интеграция қилиш.
 s: Рўйхатни шакллантириш.
 s: Тизимларни босқичма-босқич улаш.
 d: 2023-12-01..2023-12-31>1; 2024-03-01..2024-03-31>2
 e: Рақамли технологиялар вазирлиги
M | Электрон архивни жорий этиш.
 s: Архивни тўлдириш.
 d: 2024-04-01..2024-04-30>1
 e: “Ўзархив” агентлиги
`
  },
  {
    name: 'several road maps in one file',
    formats: ALL,
    paper: `
2025-yil 21-yanvardagi PQ-20-son qaroriga
1-ilova

Elektron hukumatni rivojlantirish bo‘yicha “yo‘l xaritasi”

|! T/r | Chora-tadbirlar | Muddati | Mas’ullar |
| 1. | Yagona identifikatsiya tizimini takomillashtirish. | 2025-yil iyun | Raqamli texnologiyalar vazirligi |

2025-yil 21-yanvardagi PQ-20-son qaroriga
2-ilova

Kiberxavfsizlikni ta’minlash bo‘yicha chora-tadbirlar rejasi

|! T/r | Tadbirlar | Ijro muddati | Moliyalashtirish manbasi | Ijrochilar |
| 1. | Axborot tizimlarini ekspertizadan o‘tkazish. | har yili | Byudjet mablag‘lari | Kiberxavfsizlik markazi |
| 2. | Xodimlar uchun treninglar o‘tkazish. | 2025-yil davomida | Byudjetdan tashqari mablag‘lar | Kiberxavfsizlik markazi, tegishli vazirliklar va idoralar |
`,
    gold: `
act PQ PQ-20 2025-01-21
@ 1 roadmap | Elektron hukumatni rivojlantirish bo‘yicha “yo‘l xaritasi”
M | Yagona identifikatsiya tizimini takomillashtirish.
 d: 2025-06-01..2025-06-30
 e: Raqamli texnologiyalar vazirligi
@ 2 roadmap | Kiberxavfsizlikni ta’minlash bo‘yicha chora-tadbirlar rejasi
M | Axborot tizimlarini ekspertizadan o‘tkazish.
 d: recurring=P1Y
 f: Byudjet mablag‘lari
 e: Kiberxavfsizlik markazi
M | Xodimlar uchun treninglar o‘tkazish.
 d: 2025-01-01..2025-12-31
 f: Byudjetdan tashqari mablag‘lar
 e: Kiberxavfsizlik markazi; tegishli vazirliklar va idoralar
`
  }
]
