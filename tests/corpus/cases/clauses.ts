import type { CorpusCase } from './case.ts'

export const CLAUSES: readonly CorpusCase[] = [
  {
    name: 'minutes with who and when under each point',
    formats: ['docx', 'text'],
    paper: `
ТУМАН ҲОКИМИ ҲУЗУРИДА ЎТКАЗИЛГАН ЙИҒИЛИШ
БАЁНИ
2026 йил 5 февраль № 14

Рақамлаштириш масалалари тўғрисида

1. Туман ҳокимлиги сайтини янгилаш тўғрисидаги маълумот қабул қилинсин.
2. Маҳаллаларни оптик тола билан таъминлаш ишлари жадаллаштирилсин.
Масъул: “Ўзбектелеком” АК туман бўлими.
Муддат: 2026 йил 1 апрель.
3. Мактаблардаги компьютер синфлари хатловдан ўтказилсин.
Масъуллар: Мактабгача ва мактаб таълими бўлими (О. Каримов), АКТ бўлими.
Муддат: 10 кун.

Туман ҳокими И. Султонов
`,
    gold: `
act bayon 14 2026-02-05
C 1 adopt | Туман ҳокимлиги сайтини янгилаш тўғрисидаги маълумот қабул қилинсин.
C 2 task | Маҳаллаларни оптик тола билан таъминлаш ишлари жадаллаштирилсин. Масъул: “Ўзбектелеком” АК туман бўлими. Муддат: 2026 йил 1 апрель.
 e: “Ўзбектелеком” АК туман бўлими
 d: 2026-04-01
C 3 task | Мактаблардаги компьютер синфлари хатловдан ўтказилсин. Масъуллар: Мактабгача ва мактаб таълими бўлими (О. Каримов), АКТ бўлими. Муддат: 10 кун.
 e: Мактабгача ва мактаб таълими бўлими [О. Каримов]; АКТ бўлими
 d: 2026-02-15
`
  },
  {
    name: 'a hokim’s decision: money, personal answer, a repealed decision',
    formats: ['docx'],
    paper: `
НАВБАҲОР ТУМАНИ ҲОКИМИНИНГ
ҚАРОРИ
2026 йил 14 январь № 9-3-1-Q/26 Бешработ шаҳарчаси

Туманда рақамли хизматлар кўламини кенгайтириш тўғрисида

Ўзбекистон Республикаси Президентининг 2025 йил 11 июлдаги ПҚ-220-сон қарори ижросини таъминлаш мақсадида, Ўзбекистон Республикасининг “Маҳаллий давлат ҳокимияти тўғрисида”ги Қонуни 25-моддасига асосан ҚАРОР ҚИЛАМАН:

1. Туманда рақамли хизматлар кўламини кенгайтириш бўйича “Йўл харитаси” 1-иловага мувофиқ тасдиқлансин.
2. Ишчи гуруҳ таркиби 2-иловага мувофиқ тасдиқлансин.
3. Ишчи гуруҳ (Х. Мелиев) ҳар ойнинг 5-санасига қадар ҳокимликка ахборот киритиб борсин.
4. Туман иқтисодиёт ва молия бўлими (Б. Жумаев) белгиланган тадбирлар учун маҳаллий бюджетнинг қўшимча манбаларидан 250 миллион сўм ажратсин.
5. Белгилаб қўйилсинки, вазифаларнинг ўз вақтида бажарилишига туман ҳокимининг ўринбосари Х. Мелиев шахсан жавобгардир.
6. Туман ҳокимлиги матбуот хизмати мазкур қарорни оммавий ахборот воситаларида эълон қилсин.
7. Туман ҳокимининг 2024 йил 3 мартдаги 55-сон қарори ўз кучини йўқотган деб ҳисоблансин.
8. Мазкур қарорнинг ижросини назорат қилишни ўз зиммамда қолдираман.

Ҳоким А. Мансуров
`,
    gold: `
act hokim 9-3-1-Q/26 2026-01-14
C 1 approve | Туманда рақамли…
C 2 approve | Ишчи гуруҳ таркиби…
C 3 task | Ишчи гуруҳ (Х. Мелиев)…
 d: recurring=P1M
 e: Ишчи гуруҳ [Х. Мелиев]
C 4 task | Туман иқтисодиёт…
 e: Туман иқтисодиёт ва молия бўлими [Б. Жумаев]
C 5 control | Белгилаб…
 e: туман ҳокимининг ўринбосари [Х. Мелиев] {personally-responsible}
C 6 task | Туман ҳокимлиги матбуот…
 e: Туман ҳокимлиги матбуот хизмати
C 7 other | Туман ҳокимининг 2024…
C 8 control | Мазкур…
`
  },
  {
    name: 'a decree with two ministries above lettered duties',
    formats: ['docx'],
    paper: `
ЎЗБЕКИСТОН РЕСПУБЛИКАСИ ПРЕЗИДЕНТИНИНГ
ФАРМОНИ

СУНЪИЙ ИНТЕЛЛЕКТ СОҲАСИНИ РИВОЖЛАНТИРИШ ТЎҒРИСИДА

Сунъий интеллект технологияларини кенг жорий этиш мақсадида:

1. Қуйидагилар 2026 — 2030 йилларда сунъий интеллект соҳасини ривожлантиришнинг асосий мақсадлари этиб белгилансин:
IT-хизматлар экспортини 5 миллиард долларга етказиш;
камида 100 минг нафар мутахассис тайёрлаш.
2. Рақамли технологиялар вазирлиги Олий таълим, фан ва инновациялар вазирлиги билан биргаликда:
а) 2026 йил 1 сентябрга қадар камида 10 та олий таълим муассасасида лаборатория ташкил этсин;
б) 2026 йил якунига қадар суперкомпьютерни ишга туширсин;
в) ҳар йили 1 декабрга қадар Президент Администрациясига ҳисобот тақдим этсин.
3. 2026 йил 1 июлдан бошлаб:
давлат органларида сунъий интеллект бўйича масъул лавозим жорий этилади;
ахборот тизимлари мажбурий рўйхатдан ўтказилади.
4. Адлия вазирлиги манфаатдор вазирлик ва идоралар билан биргаликда уч ой муддатда қонун ҳужжатларига ушбу Фармондан келиб чиқадиган ўзгартириш ва қўшимчалар тўғрисида Вазирлар Маҳкамасига таклифлар киритсин.
5. Мазкур Фармоннинг ижросини самарали ташкил қилишга масъул ва шахсий жавобгар этиб рақамли технологиялар вазири Ш. Шерматов белгилансин.
Мазкур Фармоннинг ижросини назорат қилиш Бош вазир А. Абдусаломов ва Президент Администрацияси раҳбари О. Каримов зиммасига юклансин.

Ўзбекистон Республикаси Президенти Ш. Мирзиёев
Тошкент шаҳри,
2026 йил 9 апрель,
ПФ-61-сон
`,
    gold: `
act PF ПФ-61 2026-04-09
C 1 other | Қуйидагилар 2026 — 2030…
 i: IT-хизматлар экспортини 5 миллиард долларга етказиш; камида 100 минг нафар мутахассис тайёрлаш
 d: 2026-01-01..2030-12-31
C 2 other | Рақамли технологиялар вазирлиги Олий таълим, фан ва инновациялар вазирлиги билан биргаликда:
 e: Рақамли технологиялар вазирлиги; Олий таълим, фан ва инновациялар вазирлиги {co}
C 2.а task | 2026 йил 1 сентябрга…
 d: 2026-09-01
 e: Рақамли технологиялар вазирлиги; Олий таълим, фан ва инновациялар вазирлиги {co}
C 2.б task | 2026 йил якунига…
 d: 2026-12-31
 e: Рақамли технологиялар вазирлиги; Олий таълим, фан ва инновациялар вазирлиги {co}
C 2.в task | ҳар йили 1 декабрга…
 d: recurring=P1Y
 e: Рақамли технологиялар вазирлиги; Олий таълим, фан ва инновациялар вазирлиги {co}
C 3 other | 2026 йил 1 июлдан бошлаб:
 d: 2026-07-01..
C 3.1 task | давлат органларида…
 d: 2026-07-01..
C 3.2 task | ахборот тизимлари…
 d: 2026-07-01..
C 4 task | Адлия вазирлиги манфаатдор…
 d: 2026-07-09
 e: Адлия вазирлиги; манфаатдор вазирлик ва идоралар {co}
C 5 control | Мазкур Фармоннинг ижросини самарали…
 e: рақамли технологиялар вазири [Ш. Шерматов] {personally-responsible}
C 5.1 control | Мазкур Фармоннинг ижросини назорат…
 e: Бош вазир [А. Абдусаломов] {controller}; Президент Администрацияси раҳбари [О. Каримов] {controller}
`
  },
  {
    name: 'a minister’s order that lays the control on a person in the dative',
    formats: ['docx'],
    paper: `
O‘ZBEKISTON RESPUBLIKASI RAQAMLI TEXNOLOGIYALAR VAZIRINING
BUYRUG‘I
2026-yil 2-mart № 78

Axborot xavfsizligini ta’minlash to‘g‘risida

Axborot xavfsizligini mustahkamlash maqsadida BUYURAMAN:

1. Axborot xavfsizligi bo‘limi (H. Boylarov) 2026-yil 20-martga qadar xodimlarning parollarini yangilasin.
2. Kadrlar departamenti bir oy muddatda o‘quv mashg‘ulotlarini tashkil etsin.
3. Mazkur buyruq ijrosini nazorat qilishni vazir o‘rinbosari A. Mansurovga yuklayman.

Vazir Sh. Shermatov
`,
    gold: `
act buyruq 78 2026-03-02
C 1 task | Axborot xavfsizligi bo‘limi…
 d: 2026-03-20
 e: Axborot xavfsizligi bo‘limi [H. Boylarov]
C 2 task | Kadrlar departamenti…
 d: 2026-04-02
 e: Kadrlar departamenti
C 3 control | Mazkur buyruq…
 e: vazir o‘rinbosari [A. Mansurov] {controller}
`
  },
  {
    name: 'a hokim’s decision in Russian',
    formats: ['docx'],
    paper: `
РЕШЕНИЕ
ХОКИМА ТАШКЕНТСКОЙ ОБЛАСТИ
от 3 марта 2026 года № 81

О развитии цифровой инфраструктуры

В целях исполнения постановления Президента Республики Узбекистан от 11 июля 2025 года № ПП-220 ПОСТАНОВЛЯЮ:

1. Утвердить «Дорожную карту» согласно приложению № 1.
2. Управлению цифровых технологий (И. Султонов) до 1 мая 2026 года обеспечить подключение школ к интернету.
3. Контроль за исполнением настоящего решения возложить на заместителя хокима области Х. Мелиева.

Хоким области О. Каримов
`,
    gold: `
act hokim 81 2026-03-03
C 1 approve | Утвердить…
C 2 task | Управлению цифровых технологий…
 d: 2026-05-01
 e: Управлению цифровых технологий [И. Султонов]
C 3 control | Контроль…
 e: заместителя хокима области Х. Мелиева [Х. Мелиева] {controller}
`
  },
  {
    name: 'a Cabinet resolution with bodies without persons, in Latin',
    formats: ['docx'],
    paper: `
O‘ZBEKISTON RESPUBLIKASI VAZIRLAR MAHKAMASINING QARORI

AHOLI MUROJAATLARI BILAN ISHLASH TIZIMINI TAKOMILLASHTIRISH TO‘G‘RISIDA

O‘zbekiston Respublikasi Prezidentining 2025-yil 20-fevraldagi PF-30-son Farmoni ijrosini ta’minlash maqsadida Vazirlar Mahkamasi qaror qiladi:

1. Quyidagilar:
Murojaatlar bilan ishlash tartibi to‘g‘risidagi nizom 1-ilovaga muvofiq;
chora-tadbirlar rejasi 2-ilovaga muvofiq tasdiqlansin.
2. Belgilab qo‘yilsinki, 2025-yil 1-sentabrdan boshlab murojaatlar yagona tizimda qayd etiladi.
3. Qoraqalpog‘iston Respublikasi Vazirlar Kengashi, viloyatlar va Toshkent shahar hokimliklari 2025-yil 1-avgustga qadar mas’ul xodimlarni biriktirsin.
4. “Elektron hukumat loyihalarini boshqarish markazi” DUK (A. Fatullayev) axborot tizimining uzluksiz ishlashini ta’minlasin.
5. Vazirliklar va idoralar o‘zlari qabul qilgan normativ-huquqiy hujjatlarni bir oy muddatda mazkur qarorga muvofiqlashtirsin.
6. Mazkur qarorning bajarilishini nazorat qilish Vazirlar Mahkamasining axborot texnologiyalari masalalari departamenti mudiri B. Sayfullayev zimmasiga yuklansin.

O‘zbekiston Respublikasining Bosh vaziri A. Abdusalomov
Toshkent sh.,
2025-yil 6-iyun,
348-son
`,
    gold: `
act VMQ 348 2025-06-06
C 1 approve | Quyidagilar:…
 i: Murojaatlar bilan ishlash tartibi to‘g‘risidagi nizom 1-ilovaga muvofiq; chora-tadbirlar rejasi 2-ilovaga muvofiq tasdiqlansin
C 2 task | Belgilab qo‘yilsinki, 2025…
 d: 2025-09-01..
C 3 task | Qoraqalpog‘iston Respublikasi…
 d: 2025-08-01
 e: Qoraqalpog‘iston Respublikasi Vazirlar Kengashi; viloyatlar va Toshkent shahar hokimliklari
C 4 task | “Elektron hukumat…
 e: “Elektron hukumat loyihalarini boshqarish markazi” DUK [A. Fatullayev]
C 5 task | Vazirliklar va idoralar…
 d: 2025-07-06
 e: Vazirliklar va idoralar
C 6 control | Mazkur qarorning bajarilishini…
 e: Vazirlar Mahkamasining axborot texnologiyalari masalalari departamenti mudiri [B. Sayfullayev] {controller}
`
  },
  {
    name: 'a council’s decision that charges a body above a list',
    formats: ['docx'],
    paper: `
ХАЛҚ ДЕПУТАТЛАРИ ҚАМАШИ ТУМАНИ КЕНГАШИНИНГ
ҚАРОРИ
2025 йил 25 декабрь № VI-19-3-1-9-K/25 Қамаши шаҳри

Рақамли технологиялар бўлими бошлиғининг ҳисоботи тўғрисида

Халқ депутатлари туман Кенгаши ҚАРОР ҚИЛАДИ:

1. Рақамли технологиялар бўлими бошлиғи О. Каримовнинг ҳисоботи маълумот учун қабул қилинсин.
2. Қуйидаги камчиликлар қайд этилсин:
мактабларнинг 40 фоизида интернет тезлиги паст;
маҳаллаларда компьютер техникаси етишмайди.
3. Рақамли технологиялар бўлимига:
аниқланган камчиликларни 2026 йил 1 мартга қадар бартараф этиш;
ҳар чоракда Кенгашга ахборот бериб бориш вазифалари топширилсин.
4. Мазкур қарорнинг бажарилишини назорат қилиш Кенгашнинг саноат масалалари доимий комиссияси (раис Б. Жумаев) зиммасига юклансин.

Кенгаш раиси А. Мелиев
`,
    gold: `
act kengash VI-19-3-1-9-K/25 2025-12-25
C 1 note | Рақамли технологиялар бўлими бошлиғи…
C 2 note | Қуйидаги камчиликлар…
 i: мактабларнинг 40 фоизида интернет тезлиги паст; маҳаллаларда компьютер техникаси етишмайди
C 3 task | Рақамли технологиялар бўлимига:…
 i: аниқланган камчиликларни 2026 йил 1 мартга қадар бартараф этиш; ҳар чоракда Кенгашга ахборот бериб бориш вазифалари топширилсин
 d: 2026-03-01; recurring=P3M
 e: Рақамли технологиялар бўлими
C 4 control | Мазкур қарорнинг…
 e: Кенгашнинг саноат масалалари доимий комиссияси [Б. Жумаев] {controller}
`
  }
]
