import { type CorpusCase, PROSE } from './case.ts'

export const ACTS: readonly CorpusCase[] = [
  {
    name: 'a hokim’s decision with numbered points, control and persons in Latin',
    formats: PROSE,
    paper: `
NAMANGAN VILOYATI MINGBULOQ TUMANI HOKIMINING QARORI

2025-yil 14-fevral 664-2-9-Q/25 Mingbuloq tumani

Tumanda “Raqamli mahalla” loyihasini amalga oshirish chora-tadbirlari to‘g‘risida

O‘zbekiston Respublikasi Prezidentining 2024-yil 16-dekabrdagi PQ-439-son qarori ijrosini ta’minlash maqsadida,

QAROR QILAMAN:

1. Tumanda “Raqamli mahalla” loyihasini amalga oshirish bo‘yicha ishchi guruh tarkibi 1-ilovaga muvofiq tasdiqlansin.

2. Axborot-kommunikatsiya texnologiyalarini rivojlantirish bo‘limi (B. Sayfullayev) “O‘zbektelekom” AK tuman filiali bilan birgalikda 2025-yil 1-iyunga qadar 12 ta mahallani yuqori tezlikdagi internetga ulasin.

3. Tuman hokimining o‘rinbosari H. Boylarov bir oy muddatda mahallalar kesimida jadvalni ishlab chiqsin va tasdiqlash uchun kiritsin.

4. Tuman moliya bo‘limi loyiha xarajatlarini mahalliy budjet mablag‘lari hisobidan moliyalashtirsin.

5. Tuman hokimligi axborot xizmati mazkur qaror mazmunini aholiga yetkazsin.

6. Mazkur qaror ijrosini nazorat qilish tuman hokimining birinchi o‘rinbosari A. Abdusalomov zimmasiga yuklansin.

Tuman hokimi A. Mansurov
`,
    gold: `
act hokim 664-2-9-Q/25 2025-02-14
C 1 approve | Tumanda “Raqamli mahalla” loyihasini amalga oshirish bo‘yicha ishchi guruh tarkibi 1-ilovaga muvofiq tasdiqlansin.
C 2 task | Axborot-kommunikatsiya texnologiyalarini rivojlantirish bo‘limi (B. Sayfullayev) “O‘zbektelekom” AK…
 d: 2025-06-01
 e: Axborot-kommunikatsiya texnologiyalarini rivojlantirish bo‘limi [B. Sayfullayev]; “O‘zbektelekom” AK tuman filiali {co}
 t: 12 ta add 2025-06-01
C 3 task | Tuman hokimining o‘rinbosari H. Boylarov bir oy muddatda…
 d: 2025-03-14
 e: Tuman hokimining o‘rinbosari [H. Boylarov]
C 4 task | Tuman moliya bo‘limi loyiha xarajatlarini…
 e: Tuman moliya bo‘limi
C 5 task | Tuman hokimligi axborot xizmati mazkur qaror mazmunini…
 e: Tuman hokimligi axborot xizmati
C 6 control | Mazkur qaror ijrosini nazorat qilish…
 e: tuman hokimining birinchi o‘rinbosari [A. Abdusalomov] {controller}
`
  },
  {
    name: 'a council’s decision in Cyrillic',
    formats: PROSE,
    paper: `
ХАЛҚ ДЕПУТАТЛАРИ МИНГБУЛОҚ ТУМАН КЕНГАШИНИНГ
ҚАРОРИ

2024 йил 25 декабрь
VI-42-7-1-18-К/24

Туманни рақамлаштиришнинг 2025 йилги ҳудудий дастурини тасдиқлаш тўғрисида

“Маҳаллий давлат ҳокимияти тўғрисида”ги Ўзбекистон Республикаси Қонунининг 24-моддасига асосан халқ депутатлари туман Кенгаши

ҚАРОР ҚИЛАДИ:

1. Туманни рақамлаштиришнинг 2025 йилги ҳудудий дастури 1-иловага мувофиқ тасдиқлансин.

2. Туман ҳокими (А. Мансуров):

ҳудудий дастурнинг ўз вақтида бажарилишини таъминласин;

ҳар чоракда Кенгашга ҳисобот киритиб борсин.

3. Мазкур қарор ижросини назорат қилиш Кенгашнинг саноат, транспорт ва қурилиш масалалари бўйича доимий комиссияси зиммасига юклансин.

Кенгаш раиси А. Мансуров
`,
    gold: `
act kengash VI-42-7-1-18-К/24 2024-12-25
C 1 approve | Туманни рақамлаштиришнинг 2025 йилги ҳудудий дастури 1-иловага мувофиқ тасдиқлансин.
C 2 other | Туман ҳокими (А. Мансуров):
 e: Туман ҳокими [А. Мансуров]
C 2.1 task | ҳудудий дастурнинг ўз вақтида бажарилишини таъминласин;
 e: Туман ҳокими [А. Мансуров]
C 2.2 task | ҳар чоракда Кенгашга ҳисобот киритиб борсин.
 d: recurring=P3M
 e: Туман ҳокими [А. Мансуров]
C 3 control | Мазкур қарор ижросини назорат қилиш Кенгашнинг…
 e: Кенгашнинг саноат, транспорт ва қурилиш масалалари бўйича доимий комиссияси {controller}
`
  },
  {
    name: 'a Cabinet resolution with lettered parts in Cyrillic',
    formats: PROSE,
    paper: `
ЎЗБЕКИСТОН РЕСПУБЛИКАСИ ВАЗИРЛАР МАҲКАМАСИНИНГ
ҚАРОРИ

2024 йил 12 июнь
№ 340
Тошкент шаҳри

Очиқ маълумотларни эълон қилиш тартибини такомиллаштириш чора-тадбирлари тўғрисида

Ўзбекистон Республикаси Президентининг 2023 йил 24 майдаги ПҚ-162-сон қарорига мувофиқ Вазирлар Маҳкамаси қарор қилади:

1. Қуйидагилар:

Очиқ маълумотларни эълон қилиш тартиби тўғрисидаги низом 1-иловага мувофиқ;

Очиқ маълумотларни ривожлантириш бўйича “йўл харитаси” 2-иловага мувофиқ тасдиқлансин.

2. Рақамли технологиялар вазирлиги (Ш. Шерматов):

а) икки ой муддатда Очиқ маълумотлар порталини янги платформага ўтказсин;

б) 2024 йил 1 сентябрдан бошлаб порталда камида 10 мингта маълумотлар тўплами жойлаштирилишини таъминласин.

3. Вазирлик ва идоралар раҳбарлари мазкур қарорнинг ўз вақтида бажарилиши учун шахсан жавобгар этиб белгилансин.

4. Мазкур қарорнинг бажарилишини назорат қилиш Ўзбекистон Республикасининг Бош вазири А. Каримов зиммасига юклансин.
`,
    gold: `
act VMQ 340 2024-06-12
C 1 approve | Қуйидагилар: Очиқ маълумотларни эълон қилиш тартиби тўғрисидаги низом 1-иловага мувофиқ; Очиқ маълумотларни ривожлантириш бўйича “йўл харитаси” 2-иловага мувофиқ тасдиқлансин.
C 2 other | Рақамли технологиялар вазирлиги (Ш. Шерматов):
 e: Рақамли технологиялар вазирлиги [Ш. Шерматов]
C 2.а task | икки ой муддатда Очиқ маълумотлар порталини янги платформага ўтказсин;
 d: 2024-08-12
 e: Рақамли технологиялар вазирлиги [Ш. Шерматов]
C 2.б task | 2024 йил 1 сентябрдан бошлаб порталда камида 10 мингта…
 d: 2024-09-01..
 e: Рақамли технологиялар вазирлиги [Ш. Шерматов]
 t: 10 минг та at-least
C 3 control | Вазирлик ва идоралар раҳбарлари…
 e: Вазирлик ва идоралар раҳбарлари {personally-responsible}
C 4 control | Мазкур қарорнинг бажарилишини назорат қилиш…
 e: Ўзбекистон Республикасининг Бош вазири [А. Каримов] {controller}
`
  },
  {
    name: 'a president’s act in Latin, as the site of laws prints it',
    formats: PROSE,
    paper: `
O‘ZBEKISTON RESPUBLIKASI PREZIDENTINING QARORI

RAQAMLI INFRATUZILMANI JADAL RIVOJLANTIRISH CHORA-TADBIRLARI TO‘G‘RISIDA

Hududlarda raqamli infratuzilmani rivojlantirish maqsadida:

1. Belgilab qo‘yilsinki, 2026-yil 1-yanvardan boshlab barcha mahallalarda internet tezligi kamida 100 Mbit/s ga yetkaziladi.

2. Raqamli texnologiyalar vazirligi Iqtisodiyot va moliya vazirligi bilan birgalikda 2025-yil yakuniga qadar qo‘shimcha 50 ming km optik tolali aloqa liniyalarini qursin.

3. Mazkur qarorning ijrosini samarali tashkil qilishga mas’ul va shaxsiy javobgar etib raqamli texnologiyalar vaziri Sh. Shermatov belgilansin.

O‘zbekiston Respublikasi Prezidenti O. Sultonov

Toshkent sh.,
2025-yil 17-fevral,
PQ-62-son
`,
    gold: `
act PQ PQ-62 2025-02-17
C 1 task | Belgilab qo‘yilsinki, 2026-yil 1-yanvardan boshlab…
 d: 2026-01-01..
 t: 100 Mbit/s at-least
C 2 task | Raqamli texnologiyalar vazirligi Iqtisodiyot va moliya vazirligi bilan birgalikda…
 d: 2025-12-31
 e: Raqamli texnologiyalar vazirligi; Iqtisodiyot va moliya vazirligi {co}
 t: 50 ming km add 2025-12-31
C 3 control | Mazkur qarorning ijrosini samarali tashkil qilishga…
 e: raqamli texnologiyalar vaziri [Sh. Shermatov] {personally-responsible}
`
  },
  {
    name: 'an order of the president in Cyrillic with one duty and look-alikes',
    formats: PROSE,
    paper: `
ЎЗБЕКИСТОН РЕСПУБЛИКАСИ ПРЕЗИДЕНТИНИНГ
ФАРМОЙИШИ

2022 йил 30 июль
Ф-20
Тошкент шаҳри

Рақамли хизматлар сифатини ошириш тўғрисида

1. 2019 йил 17 июндаги ПФ-5742-сон Фармон билан тасдиқланган дастурнинг бажарилиши бугунги кунга қадар етарли эмаслиги қайд этилсин.

2. Рақамли технологиялар вазирлиги (Ш. Шерматов) доимий комиссия билан бирга уч ой муддатда 2 марта мониторинг ўтказсин ва якунига етказсин.
`,
    gold: `
act F Ф-20 2022-07-30
C 1 note | 2019 йил 17 июндаги ПФ-5742-сон Фармон билан…
C 2 task | Рақамли технологиялар вазирлиги (Ш. Шерматов) доимий комиссия…
 d: 2022-10-30
 e: Рақамли технологиялар вазирлиги [Ш. Шерматов]; доимий комиссия {co}
`
  },
  {
    name: 'minutes of a meeting with instructions',
    formats: PROSE,
    paper: `
Туман ҳокимининг ўринбосари ҳузурида ўтказилган йиғилиш
БАЁНИ

2025 йил 3 март
№ 12

1. АКТ бўлими (Б. Мелиев) 2025 йил 20 мартгача барча мактабларнинг интернет тезлигини текширсин.

2. Халқ таълими бўлими ва АКТ бўлими биргаликда 10 кун муддатда таклиф киритсин.

3. Йиғилиш баёни ижросини назорат қилишни ўз зиммамда қолдираман.

Ҳоким ўринбосари О. Султонов
`,
    gold: `
act bayon 12 2025-03-03
C 1 task | АКТ бўлими (Б. Мелиев) 2025 йил 20 мартгача…
 d: 2025-03-20
 e: АКТ бўлими [Б. Мелиев]
C 2 task | Халқ таълими бўлими ва АКТ бўлими биргаликда…
 d: 2025-03-13
 e: Халқ таълими бўлими; АКТ бўлими
C 3 control | Йиғилиш баёни ижросини назорат қилишни ўз зиммамда қолдираман.
`
  }
]
