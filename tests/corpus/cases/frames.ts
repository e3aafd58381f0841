import type { CorpusCase } from './case.ts'

export const FRAMES: readonly CorpusCase[] = [
  {
    name: 'head, signature and visas of a decision in tables',
    formats: ['docx', 'html'],
    paper: `
ҚАРШИ ТУМАНИ ҲОКИМИНИНГ
ҚАРОРИ

| 2026 йил 12 март | № 412 | Бешкент шаҳри |

Рақамли хизматларни ривожлантириш чора-тадбирлари тўғрисида

Ўзбекистон Республикасининг “Маҳаллий давлат ҳокимияти тўғрисида”ги Қонунига мувофиқ ҚАРОР ҚИЛАМАН:

1. Туман ҳокимлигининг Ахборот-коммуникация технологиялари бўлими 2026 йил 1 майга қадар Ягона порталга улансин.
2. Мазкур қарорнинг ижросини назорат қилиш туман ҳокимининг ўринбосари Ш. Шерматов зиммасига юклансин.

| Туман ҳокими | | А. Мелиев |
---
| Киритилди: | Ахборот-коммуникация бўлими бошлиғи | И. Султонов |
| Келишилди: | Юридик хизмат бошлиғи | Б. Жумаев |
| | Ташкилий-назорат гуруҳи раҳбари | Х. Мансуров |
| | Молия бўлими мудири | О. Каримов |
`,
    gold: `
act hokim 412 2026-03-12
C 1 task | Туман ҳокимлигининг Ахборот-коммуникация технологиялари бўлими 2026 йил 1 майга қадар Ягона порталга улансин.
 d: 2026-05-01
C 2 control | Мазкур қарорнинг ижросини назорат қилиш туман ҳокимининг ўринбосари Ш. Шерматов зиммасига юклансин.
 e: туман ҳокимининг ўринбосари [Ш. Шерматов] {controller}
`
  },
  {
    name: 'a letterhead in two languages and a signature in tables, in Latin',
    formats: ['docx', 'html'],
    paper: `
| O‘ZBEKISTON RESPUBLIKASI // QASHQADARYO VILOYATI // QARSHI TUMANI HOKIMI | | РЕСПУБЛИКА УЗБЕКИСТАН // КАШКАДАРЬИНСКАЯ ОБЛАСТЬ // ХОКИМ КАРШИНСКОГО РАЙОНА |

QARSHI TUMANI HOKIMINING QARORI

| 2026-yil 5-aprel | 118-4-21-Q/26 | Beshkent shahri |

“Raqamli tuman” loyihasini amalga oshirish to‘g‘risida

O‘zbekiston Respublikasi Prezidentining 2025-yil 3-martdagi PQ-88-son qarori ijrosini ta’minlash maqsadida QAROR QILAMAN:

1. Tuman hokimligi (A. Abdusalomov):
a) 2026-yil 1-iyunga qadar maktablarni internetga ulasin;
b) 2026-yil 1-iyulga qadar poliklinikalarni internetga ulasin.
2. Mazkur qarorning ijrosini nazorat qilish tuman hokimining o‘rinbosari H. Boylarov zimmasiga yuklatilsin.

| Tuman hokimi | A. Mansurov |
`,
    gold: `
act hokim 118-4-21-Q/26 2026-04-05
C 1 other | Tuman hokimligi (A. Abdusalomov):
 e: Tuman hokimligi [A. Abdusalomov]
C 1.a task | 2026-yil 1-iyunga qadar maktablarni internetga ulasin;
 d: 2026-06-01
 e: Tuman hokimligi [A. Abdusalomov]
C 1.b task | 2026-yil 1-iyulga qadar poliklinikalarni internetga ulasin.
 d: 2026-07-01
 e: Tuman hokimligi [A. Abdusalomov]
C 2 control | Mazkur qarorning…
 e: tuman hokimining o‘rinbosari [H. Boylarov] {controller}
`
  },
  {
    name: 'a list between two points of a decision',
    formats: ['docx', 'html'],
    paper: `
БУХОРО ТУМАНИ ҲОКИМИНИНГ ҚАРОРИ
2026 йил 3 февраль № 77

Мактабларни интернетга улаш тўғрисида

Вазирлар Маҳкамасининг 2025 йил 1 декабрдаги 750-сон қарори ижросини таъминлаш мақсадида ҚАРОР ҚИЛАМАН:

1. Қуйидаги мактаблар 2026 йил 1 сентябрга қадар оптик тармоққа улансин:

| № | Мактаб | Ўқувчилар сони | Масофа, км |
| 1 | 5-мактаб | 540 | 3,2 |
| 2 | 12-мактаб | 820 | 1,4 |
| 3 | 31-мактаб | 330 | 7,9 |
| 4 | 40-мактаб | 330 | 7,9 |

2. Халқ таълими бўлими 2026 йил 1 апрелга қадар рўйхатни тасдиқласин.
3. Мазкур қарорнинг ижросини назорат қилишни ўз зиммамда қолдираман.

Туман ҳокими И. Султонов
`,
    gold: `
act hokim 77 2026-02-03
C 1 task | Қуйидаги мактаблар…
 d: 2026-09-01
C 2 task | Халқ таълими бўлими 2026 йил 1 апрелга қадар рўйхатни тасдиқласин.
 d: 2026-04-01
 e: Халқ таълими бўлими
C 3 control | Мазкур қарорнинг ижросини назорат қилишни ўз зиммамда қолдираман.
`
  },
  {
    name: 'annex heads in tables beside a plan and a list',
    formats: ['docx', 'html'],
    paper: `
| | Вилоят ҳокимининг // 2026 йил 11 февралдаги // 64-сон қарорига // 1-илова |

“Рақамли туман” лойиҳаси бўйича ЧОРА-ТАДБИРЛАР

|! Т/р | Чора-тадбирлар | Муддат | Масъуллар |
| 1. | Портални ишга тушириш | 2026 йил март | АКТ бошқармаси |

| | Вилоят ҳокимининг // 2026 йил 11 февралдаги // 64-сон қарорига // 2-илова |

Уланадиган объектлар РЎЙХАТИ

|! № | Объект номи | Манзили |
| 1 | 5-мактаб | Навоий кўчаси 12 |
| 2 | 7-боғча | Темур кўчаси 3 |
`,
    gold: `
act hokim 64 2026-02-11
@ 1 roadmap | “Рақамли туман” лойиҳаси бўйича ЧОРА-ТАДБИРЛАР
M | Портални ишга тушириш
 d: 2026-03-01..2026-03-31
 e: АКТ бошқармаси
@ 2 list | Уланадиган объектлар РЎЙХАТИ
R 1 | 5-мактаб | Навоий кўчаси 12
R 2 | 7-боғча | Темур кўчаси 3
`
  }
]
