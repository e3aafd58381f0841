import { ALL, type CorpusCase, PROSE } from './case.ts'

export const GROUPS: readonly CorpusCase[] = [
  {
    name: 'a numbered working group in Cyrillic',
    formats: PROSE,
    paper: `
Вазирлар Маҳкамасининг 2022 йил 11 мартдаги 107-сон қарорига
2-илова

Рақамли лойиҳаларни амалга ошириш бўйича
ишчи гуруҳ
ТАРКИБИ

1. Ш. Шерматов – Рақамли технологиялар вазири, Ишчи гуруҳ раҳбари
2. О. Султонов – вазирнинг биринчи ўринбосари, раҳбар ўринбосари
3. А. Каримов – Адлия вазирлиги бошқарма бошлиғи
4. Лавозимига кўра – Иқтисодиёт ва молия вазирлиги департаменти директори
5. Келишувга кўра – Бош прокуратура вакили
6. Б. Мелиев – Рақамли технологиялар вазирлиги бўлим бошлиғи в.в.б., котиб

Изоҳ: Ишчи гуруҳ аъзолари бошқа ишга ўтганда, унинг таркибига ушбу лавозимга янгидан тайинланган шахслар киритилади.
`,
    gold: `
act VMQ 107 2022-03-11
@ 2 group | Рақамли лойиҳаларни амалга ошириш бўйича ишчи гуруҳ ТАРКИБИ
P Ш. Шерматов | Рақамли технологиялар вазири | head person
P О. Султонов | вазирнинг биринчи ўринбосари | deputy-head person
P А. Каримов | Адлия вазирлиги бошқарма бошлиғи | member person
P Лавозимига кўра | Иқтисодиёт ва молия вазирлиги департаменти директори | member ex-officio
P Келишувга кўра | Бош прокуратура вакили | member by-agreement
P Б. Мелиев | Рақамли технологиялар вазирлиги бўлим бошлиғи в.в.б. | secretary person acting
`
  },
  {
    name: 'an unnumbered commission in Latin',
    formats: PROSE,
    paper: `
Tuman hokimining 2024-yil 5-sentabrdagi 664-5-44-Q/24-son qaroriga
1-ilova

Tuman raqamlashtirish komissiyasi
TARKIBI

Mansurov A. — tuman hokimi, komissiya raisi
Abdusalomov A. — tuman hokimining birinchi o‘rinbosari, komissiya raisi o‘rinbosari
Boylarov H. — tuman hokimining o‘rinbosari
Sayfullayev B. — axborot-kommunikatsiya texnologiyalari bo‘limi boshlig‘i, komissiya kotibi
`,
    gold: `
act hokim 664-5-44-Q/24 2024-09-05
@ 1 group | Tuman raqamlashtirish komissiyasi TARKIBI
P Mansurov A. | tuman hokimi | head person
P Abdusalomov A. | tuman hokimining birinchi o‘rinbosari | deputy-head person
P Boylarov H. | tuman hokimining o‘rinbosari | member person
P Sayfullayev B. | axborot-kommunikatsiya texnologiyalari bo‘limi boshlig‘i | secretary person
`
  },
  {
    name: 'a member table',
    formats: ALL,
    paper: `
2024 йил 22 ноябрдаги 664-6-81-Q/24-сон қарорига
2-илова

Туман ишчи гуруҳи таркиби

|! № | Ф.И.Ш. | Лавозими | Гуруҳдаги вазифаси |
| 1. | А. Каримов | Туман ҳокимининг ўринбосари | Гуруҳ раҳбари |
| 2. | Б. Мелиев | Бўлим бошлиғи | Гуруҳ аъзоси |
| 3. | О. Султонов | Бош мутахассис | Гуруҳ котиби |
`,
    gold: `
act hokim 664-6-81-Q/24 2024-11-22
@ 2 group | Туман ишчи гуруҳи таркиби
P А. Каримов | Туман ҳокимининг ўринбосари | head person
P Б. Мелиев | Бўлим бошлиғи | member person
P О. Султонов | Бош мутахассис | secretary person
`
  },
  {
    name: 'roles as headings between the members',
    formats: PROSE,
    paper: `
2023-yil 8-avgustdagi 412-son qaroriga
3-ilova

Loyihani muvofiqlashtiruvchi ishchi guruh
TARKIBI

Ishchi guruh rahbari:
Sh. Shermatov – Raqamli texnologiyalar vaziri

Ishchi guruh a’zolari:
O. Sultonov – vazir o‘rinbosari
A. Karimov – boshqarma boshlig‘i
B. Sayfullayev – bo‘lim boshlig‘i
`,
    gold: `
@ 3 group
P Sh. Shermatov | Raqamli texnologiyalar vaziri | head person
P O. Sultonov | vazir o‘rinbosari | member person
P A. Karimov | boshqarma boshlig‘i | member person
P B. Sayfullayev | bo‘lim boshlig‘i | member person
`
  },
  {
    name: 'entries broken over lines, a name glued to its initial',
    formats: PROSE,
    paper: `
2023 йил 8 августдаги 412-сон қарорига
1-илова

Республика комиссияси таркиби

1. Ш.Шерматов – Ўзбекистон Республикаси Рақамли технологиялар
вазири, Комиссия раиси
2. О.Султонов – Иқтисодиёт ва молия вазирлиги
департамент директори
3. А.Каримов – Адлия вазирлиги бошқарма бошлиғи, Комиссия аъзоси
4. Б.Мелиев – вазирлик бўлим бошлиғи, Комиссия котиби
`,
    gold: `
@ 1 group
P Ш.Шерматов | Ўзбекистон Республикаси Рақамли технологиялар вазири | head person
P О.Султонов | Иқтисодиёт ва молия вазирлиги департамент директори | member person
P А.Каримов | Адлия вазирлиги бошқарма бошлиғи | member person
P Б.Мелиев | вазирлик бўлим бошлиғи | secretary person
`
  },
  {
    name: 'a road map and two groups in one file',
    formats: ALL,
    paper: `
2025-yil 6-martdagi PQ-91-son qaroriga
1-ilova

Raqamli iqtisodiyotni rivojlantirish “yo‘l xaritasi”

|! T/r | Chora-tadbirlar | Muddati | Mas’ul ijrochilar |
| 1. | Dasturni tasdiqlash. | 2025-yil aprel | Raqamli texnologiyalar vazirligi |

2025-yil 6-martdagi PQ-91-son qaroriga
2-ilova

Respublika ishchi guruhi tarkibi

1. Sh. Shermatov – Raqamli texnologiyalar vaziri, guruh rahbari
2. O. Sultonov – vazir o‘rinbosari
3. A. Karimov – boshqarma boshlig‘i, kotib

2025-yil 6-martdagi PQ-91-son qaroriga
3-ilova

Hududiy ishchi guruh tarkibi

1. Viloyat hokimi – guruh rahbari
2. Viloyat hokimining o‘rinbosari – rahbar o‘rinbosari
3. Hududiy boshqarma boshlig‘i – kotib
`,
    gold: `
act PQ PQ-91 2025-03-06
@ 1 roadmap | Raqamli iqtisodiyotni rivojlantirish “yo‘l xaritasi”
M | Dasturni tasdiqlash.
 d: 2025-04-01..2025-04-30
 e: Raqamli texnologiyalar vazirligi
@ 2 group
P Sh. Shermatov | Raqamli texnologiyalar vaziri | head person
P O. Sultonov | vazir o‘rinbosari | member person
P A. Karimov | boshqarma boshlig‘i | secretary person
@ 3 group
P Viloyat hokimi | - | head ex-officio
P Viloyat hokimining o‘rinbosari | - | deputy-head ex-officio
P Hududiy boshqarma boshlig‘i | - | secretary ex-officio
`
  }
]
