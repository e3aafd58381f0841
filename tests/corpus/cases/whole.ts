import { ALL, type CorpusCase, PROSE } from './case.ts'

export const WHOLE: readonly CorpusCase[] = [
  {
    name: 'a Cabinet resolution with four annexes of four kinds',
    formats: PROSE,
    paper: `
O‘ZBEKISTON RESPUBLIKASI VAZIRLAR MAHKAMASINING
QARORI

2025-yil 3-mart
118-son
Toshkent shahri

ELEKTRON HUKUMAT TIZIMIDA MA’LUMOTLAR ALMASHINUVINI TAKOMILLASHTIRISH CHORA-TADBIRLARI TO‘G‘RISIDA

O‘zbekiston Respublikasi Prezidentining 2024-yil 16-dekabrdagi “Raqamli hukumatni rivojlantirish to‘g‘risida”gi PQ-439-son qarori ijrosini ta’minlash maqsadida Vazirlar Mahkamasi qaror qiladi:

1. Idoralararo integratsiyalashuv platformasi to‘g‘risidagi nizom 1-ilovaga, “yo‘l xaritasi” 2-ilovaga, Ishchi guruh tarkibi 3-ilovaga muvofiq tasdiqlansin.

2. Belgilansinki:

2025-yil 1-iyuldan boshlab davlat organlari ma’lumotlarni faqat platforma orqali almashadi;

platformaga ulanmagan axborot tizimlarini moliyalashtirish 2026-yil 1-yanvardan to‘xtatiladi.

3. Raqamli texnologiyalar vazirligi:

ikki oy muddatda platformani texnik jihatdan takomillashtirsin;

har chorak yakuni bilan keyingi oyning 10-sanasiga qadar Vazirlar Mahkamasiga ma’lumot kiritib borsin.

4. Qoraqalpog‘iston Respublikasi Vazirlar Kengashi, viloyatlar va Toshkent shahar hokimliklari 2025-yil 1-sentabrga qadar o‘z axborot tizimlarini platformaga ulasin.

5. Vazirlar Mahkamasining 2019-yil 14-maydagi 395-son qaroriga 4-ilovaga muvofiq o‘zgartirishlar kiritilsin.

6. Mazkur qarorning bajarilishini nazorat qilish O‘zbekiston Respublikasi Bosh vazirining o‘rinbosari O. Sultonov va raqamli texnologiyalar vaziri Sh. Shermatov zimmasiga yuklansin.

O‘zbekiston Respublikasi
Bosh vaziri A. Karimov

Vazirlar Mahkamasining
2025-yil 3-martdagi
118-son qaroriga
1-ILOVA

Idoralararo integratsiyalashuv platformasi to‘g‘risida
NIZOM

1-bob. Umumiy qoidalar

1. Ushbu Nizom platformadan foydalanish tartibini belgilaydi.

2. Platforma operatori — Raqamli texnologiyalar vazirligi.

Vazirlar Mahkamasining
2025-yil 3-martdagi
118-son qaroriga
2-ILOVA

Platformani rivojlantirish bo‘yicha
“YO‘L XARITASI”

|! T/r | Amalga oshirilishi lozim bo‘lgan tadbirlar | Amalga oshirish shakli | Ijro etish muddati | Moliyalashtirish manbalari | Javobgar ijrochilar |
| {6} I. Normativ-huquqiy bazani takomillashtirish |
| 1. | Axborot tizimlari reyestrini yuritish tartibini tasdiqlash | Vazirlar Mahkamasi qarori | 2025-yil may | Talab etilmaydi | Raqamli texnologiyalar vazirligi, Adliya vazirligi |
| 2. | Ma’lumotlar almashish reglamentini ishlab chiqish | Idoraviy hujjat | 2025-yil iyun | Talab etilmaydi | Raqamli texnologiyalar vazirligi |
| {6} II. Texnik infratuzilma |
| 3. | Yangi serverlarni xarid qilish | Shartnoma | 2025-yil III chorak | Budjet mablag‘lari | Raqamli texnologiyalar vazirligi, Iqtisodiyot va moliya vazirligi |

Vazirlar Mahkamasining
2025-yil 3-martdagi
118-son qaroriga
3-ILOVA

Idoralararo ishchi guruh
TARKIBI

Sh. Shermatov — raqamli texnologiyalar vaziri, ishchi guruh rahbari
O. Sultonov — iqtisodiyot va moliya vazirining o‘rinbosari, ishchi guruh rahbarining o‘rinbosari
A. Karimov — adliya vazirining o‘rinbosari (kelishuvga ko‘ra)
B. Sayfullayev — raqamli texnologiyalar vazirligi boshqarma boshlig‘i, ishchi guruh kotibi

Vazirlar Mahkamasining
2025-yil 3-martdagi
118-son qaroriga
4-ILOVA

Vazirlar Mahkamasining 2019-yil 14-maydagi 395-son qaroriga kiritilayotgan o‘zgartirishlar

1. 3-band chiqarib tashlansin.
2. 5-banddagi “2 ta” so‘zlari “3 ta” so‘zlari bilan almashtirilsin.
`,
    gold: `
act VMQ 118 2025-03-03
C 1 approve | Idoralararo integratsiyalashuv platformasi to‘g‘risidagi nizom 1-ilovaga…
C 2 other | Belgilansinki:
C 2.1 task | 2025-yil 1-iyuldan boshlab davlat organlari…
 d: 2025-07-01..
 e: davlat organlari
C 2.2 task | platformaga ulanmagan axborot tizimlarini…
 d: 2026-01-01..
C 3 other | Raqamli texnologiyalar vazirligi:
 e: Raqamli texnologiyalar vazirligi
C 3.1 task | ikki oy muddatda platformani…
 d: 2025-05-03
 e: Raqamli texnologiyalar vazirligi
C 3.2 task | har chorak yakuni bilan…
 d: recurring=P3M
 e: Raqamli texnologiyalar vazirligi
C 4 task | Qoraqalpog‘iston Respublikasi Vazirlar Kengashi, viloyatlar…
 d: 2025-09-01
 e: Qoraqalpog‘iston Respublikasi Vazirlar Kengashi; viloyatlar va Toshkent shahar hokimliklari
C 5 other | Vazirlar Mahkamasining 2019-yil 14-maydagi 395-son qaroriga…
C 6 control | Mazkur qarorning bajarilishini nazorat qilish…
 e: O‘zbekiston Respublikasi Bosh vazirining o‘rinbosari [O. Sultonov] {controller}; raqamli texnologiyalar vaziri [Sh. Shermatov] {controller}
@ 1 text | Idoralararo integratsiyalashuv platformasi to‘g‘risida NIZOM
R 1-bob. Umumiy qoidalar
R 1. Ushbu Nizom platformadan foydalanish tartibini belgilaydi.
R 2. Platforma operatori — Raqamli texnologiyalar vazirligi.
@ 2 roadmap | Platformani rivojlantirish bo‘yicha “YO‘L XARITASI”
S I | Normativ-huquqiy bazani takomillashtirish
S II | Texnik infratuzilma
M I | Axborot tizimlari reyestrini yuritish tartibini tasdiqlash
 r: Vazirlar Mahkamasi qarori
 d: 2025-05-01..2025-05-31
 f: Talab etilmaydi
 e: Raqamli texnologiyalar vazirligi; Adliya vazirligi
M I | Ma’lumotlar almashish reglamentini ishlab chiqish
 r: Idoraviy hujjat
 d: 2025-06-01..2025-06-30
 f: Talab etilmaydi
 e: Raqamli texnologiyalar vazirligi
M II | Yangi serverlarni xarid qilish
 r: Shartnoma
 d: 2025-07-01..2025-09-30
 f: Budjet mablag‘lari
 e: Raqamli texnologiyalar vazirligi; Iqtisodiyot va moliya vazirligi
@ 3 group | Idoralararo ishchi guruh TARKIBI
P Sh. Shermatov | raqamli texnologiyalar vaziri | head person
P O. Sultonov | iqtisodiyot va moliya vazirining o‘rinbosari | deputy-head person
P A. Karimov | adliya vazirining o‘rinbosari (kelishuvga ko‘ra) | member by-agreement
P B. Sayfullayev | raqamli texnologiyalar vazirligi boshqarma boshlig‘i | secretary person
@ 4 text | Vazirlar Mahkamasining 2019-yil 14-maydagi 395-son qaroriga kiritilayotgan o‘zgartirishlar
R 1. 3-band chiqarib tashlansin.
R 2. 5-banddagi “2 ta” so‘zlari “3 ta” so‘zlari bilan almashtirilsin.
`
  },
  {
    name: 'a hokim’s decision with decimal points, its plan and a group in a borderless table',
    formats: PROSE,
    paper: `
ВИЛОЯТ ҲОКИМИНИНГ
ҚАРОРИ

2025 йил “14” март № 94-3-5-Q/25 Урганч шаҳри

Вилоятда ахборот хавфсизлигини таъминлаш тўғрисида

Ўзбекистон Республикаси Президентининг 2022 йил 15 апрелдаги “Киберхавфсизлик тўғрисида”ги ЎРҚ-764-сон Қонуни ижросини таъминлаш мақсадида қарор қиламан:

1. Қуйидагилар:
“Йўл харитаси” 1-иловага;
ишчи гуруҳ таркиби 2-иловага мувофиқ тасдиқлансин.
2. Шаҳар ва туман ҳокимлари:
2.1. бир ҳафта муддатда масъул ходимларни белгиласин;
2.2. 2025 йил 1 майга қадар ахборот тизимларини ўрганиб чиқсин ва натижаси бўйича маълумот киритсин.
3. Ахборот-коммуникация технологияларини ривожлантириш бошқармаси (О.Султонов), ички ишлар бошқармаси (А.Каримов) билан биргаликда:
ҳар ойда ходимлар учун ўқув машғулотларини ташкил этсин;
йил якунига қадар камида 500 нафар ходимни ўқитсин.
4. Вилоят молия бошқармасига тадбирларни молиялаштириш тавсия этилсин.
5. Мазкур қарорнинг бажарилиши устидан назоратни ўз зиммамда қолдираман.

Вилоят ҳокими                    Ж.Назаров

Вилоят ҳокимининг
2025 йил 14 мартдаги
94-3-5-Q/25-сон қарорига
1-илова

Ахборот хавфсизлигини таъминлаш бўйича
“ЙЎЛ ХАРИТАСИ”

|! № | Тадбирнинг номи | Амалга ошириш босқичлари | Бажариш муддати | Масъул ташкилотлар (ҳамкорликда) |
| 1. | Шаҳар ва туман ҳокимликларида масъул ходимларни белгилаш | – | 2025 йил март | Туман ҳокимликлари |
| 2. | Ахборот тизимларини ўрганиш | 1-босқич. Рўйхатни шакллантириш // 2-босқич. Ўрганиш ўтказиш // 3-босқич. Ҳисобот тайёрлаш | 2025 йил апрель // 2025 йил май-июнь // 2025 йил 1 июлгача | АКТ бошқармаси; ички ишлар бошқармаси |

Вилоят ҳокимининг
2025 йил 14 мартдаги
94-3-5-Q/25-сон қарорига
2-илова

Ишчи гуруҳ таркиби

| 1. | Назаров Ж. | – | вилоят ҳокими, ишчи гуруҳ раҳбари |
| 2. | Султонов О. | – | АКТ бошқармаси бошлиғи, раҳбар ўринбосари |
| 3. | Каримов А. | – | ички ишлар бошқармаси бошлиғи |
| 4. | Мелиев Б. | – | бўлим бошлиғи, котиб |
`,
    gold: `
act hokim 94-3-5-Q/25 2025-03-14
C 1 approve | Қуйидагилар: “Йўл харитаси” 1-иловага; ишчи гуруҳ таркиби 2-иловага мувофиқ тасдиқлансин.
 i: “Йўл харитаси” 1-иловага; ишчи гуруҳ таркиби 2-иловага мувофиқ тасдиқлансин
C 2 other | Шаҳар ва туман ҳокимлари:
 e: Шаҳар ва туман ҳокимлари
C 2.1 task | бир ҳафта муддатда масъул ходимларни белгиласин;
 d: 2025-03-21
 e: Шаҳар ва туман ҳокимлари
C 2.2 task | 2025 йил 1 майга қадар ахборот тизимларини…
 d: 2025-05-01
 e: Шаҳар ва туман ҳокимлари
C 3 other | Ахборот-коммуникация технологияларини…
 e: Ахборот-коммуникация технологияларини ривожлантириш бошқармаси [О.Султонов]; ички ишлар бошқармаси [А.Каримов] {co}
C 3.1 task | ҳар ойда ходимлар учун…
 d: recurring=P1M
 e: Ахборот-коммуникация технологияларини ривожлантириш бошқармаси [О.Султонов]; ички ишлар бошқармаси [А.Каримов] {co}
C 3.2 task | йил якунига қадар камида 500 нафар…
 d: 2025-12-31
 e: Ахборот-коммуникация технологияларини ривожлантириш бошқармаси [О.Султонов]; ички ишлар бошқармаси [А.Каримов] {co}
 t: 500 нафар at-least 2025-12-31
C 4 task | Вилоят молия бошқармасига…
 e: Вилоят молия бошқармаси
C 5 control | Мазкур қарорнинг бажарилиши устидан…
@ 1 roadmap | Ахборот хавфсизлигини таъминлаш бўйича “ЙЎЛ ХАРИТАСИ”
M | Шаҳар ва туман ҳокимликларида масъул ходимларни белгилаш
 d: 2025-03-01..2025-03-31
 e: Туман ҳокимликлари
M | Ахборот тизимларини ўрганиш
 s: 1-босқич. Рўйхатни шакллантириш
 s: 2-босқич. Ўрганиш ўтказиш
 s: 3-босқич. Ҳисобот тайёрлаш
 d: 2025-04-01..2025-04-30>1; 2025-05-01..2025-06-30>2; 2025-07-01>3
 e: АКТ бошқармаси; ички ишлар бошқармаси
@ 2 group | Ишчи гуруҳ таркиби
P Назаров Ж. | вилоят ҳокими | head person
P Султонов О. | АКТ бошқармаси бошлиғи | deputy-head person
P Каримов А. | ички ишлар бошқармаси бошлиғи | member person
P Мелиев Б. | бўлим бошлиғи | secretary person
`
  },
  {
    name: 'a group with a vacancy and seats by post',
    formats: PROSE,
    paper: `
“Рақамли туман” лойиҳаси ишчи гуруҳи таркиби

1. Мансуров А. – туман ҳокими – раис
2. Абдусаломов А. – биринчи ўринбосар – раис ўринбосари
3. Бойларов Ҳ. – ўринбосар
4. Вакант – АКТ бўлими бошлиғи (котиб)
5. Туман прокурори (келишув бўйича)
6. ИИБ бошлиғи – лавозими бўйича
`,
    gold: `
@ - group | “Рақамли туман” лойиҳаси ишчи гуруҳи таркиби
P Мансуров А. | туман ҳокими | head person
P Абдусаломов А. | биринчи ўринбосар | deputy-head person
P Бойларов Ҳ. | ўринбосар | member person
P Вакант | АКТ бўлими бошлиғи | secretary person
P Туман прокурори (келишув бўйича) | - | member by-agreement
P ИИБ бошлиғи | лавозими бўйича | member ex-officio
`
  },
  {
    name: 'steps as bullets, an annex of minutes',
    formats: ALL,
    paper: `
2025-yil 20-maydagi 12-sonli bayonga ilova

Topshiriqlar ijrosi bo‘yicha “yo‘l xaritasi”

|! T/R | Topshiriqlar | Ijro mexanizmi | Ijro muddatlari | Ijro uchun mas’ul |
| 1. | Maktablarni internetga ulash (45 ta). | • ro‘yxatni shakllantirish; // • shartnoma tuzish; // • ulash. | 2025-yil 1-iyun; // 2025-yil 1-iyul; // 2025-yil 1-sentabr. | MMTB, “O‘zbektelekom” AK |
| 2. | Terminallar o‘rnatish (12 ta) | Xarid qilish va o‘rnatish | 01.08.2025 | DXM |
`,
    gold: `
act bayon 12 2025-05-20
@ - roadmap | Topshiriqlar ijrosi bo‘yicha “yo‘l xaritasi”
M | Maktablarni internetga ulash (45 ta).
 s: ro‘yxatni shakllantirish;
 s: shartnoma tuzish;
 s: ulash.
 d: 2025-06-01>1; 2025-07-01>2; 2025-09-01>3
 e: MMTB; “O‘zbektelekom” AK
M | Terminallar o‘rnatish (12 ta)
 s: Xarid qilish va o‘rnatish
 d: 2025-08-01>1
 e: DXM
`
  }
]
