import type { CorpusCase } from './case.ts'

export const TEXT_PLANS: readonly CorpusCase[] = [
  {
    name: 'a plan as text, when and who on lines of their own',
    formats: ['docx', 'html', 'text', 'pdf'],
    paper: `
Туман ҳокимининг 2026 йил 4 мартдаги 56-сон қарорига
1-илова

Рақамли хизматларни кенгайтириш бўйича
ЧОРА-ТАДБИРЛАР РЕЖАСИ

1. Туман марказида давлат хизматлари марказини ташкил этиш.
Муддат: 2026 йил 1 июнга қадар.
Масъул: Туман ҳокимлиги, Давлат хизматлари маркази.
2. Маҳаллаларда бепул Wi-Fi нуқталарини ўрнатиш.
Муддат: 2026 йил III чорак.
Масъул: “Ўзбектелеком” АК филиали.
3. Ходимларни ўқитиш.
Муддат: доимий.
Масъул: Кадрлар бўлими.
`,
    gold: `
act hokim 56 2026-03-04
@ 1 roadmap | Рақамли хизматларни кенгайтириш бўйича ЧОРА-ТАДБИРЛАР РЕЖАСИ
M | Туман марказида давлат хизматлари марказини ташкил этиш.
 d: 2026-06-01
 e: Туман ҳокимлиги; Давлат хизматлари маркази
M | Маҳаллаларда бепул Wi-Fi нуқталарини ўрнатиш.
 d: 2026-07-01..2026-09-30
 e: “Ўзбектелеком” АК филиали
M | Ходимларни ўқитиш.
 d: permanent
 e: Кадрлар бўлими
`
  },
  {
    name: 'a plan as text under Roman sections, in Latin',
    formats: ['docx', 'text', 'pdf'],
    paper: `
Vazirlar Mahkamasining 2025-yil 10-iyundagi 355-son qaroriga
2-ilova

Sun’iy intellekt texnologiyalarini joriy etish
CHORA-TADBIRLARI

I. Me’yoriy-huquqiy bazani takomillashtirish
1. Milliy strategiyani ishlab chiqish.
Ijro muddati: 2025-yil 1-oktabr.
Mas’ullar: Raqamli texnologiyalar vazirligi, Adliya vazirligi.
2. Standartlarni qabul qilish.
Ijro muddati: 2025-yil dekabr.
Mas’ullar: O‘zstandart agentligi.
II. Kadrlarni tayyorlash
3. O‘quv dasturlarini yangilash.
Ijro muddati: 2026-yil 1-sentabrga qadar.
Mas’ullar: Oliy ta’lim, fan va innovatsiyalar vazirligi.
`,
    gold: `
act VMQ 355 2025-06-10
@ 2 roadmap | Sun’iy intellekt texnologiyalarini joriy etish CHORA-TADBIRLARI
S I | Me’yoriy-huquqiy bazani takomillashtirish
S II | Kadrlarni tayyorlash
M I | Milliy strategiyani ishlab chiqish.
 d: 2025-10-01
 e: Raqamli texnologiyalar vazirligi; Adliya vazirligi
M I | Standartlarni qabul qilish.
 d: 2025-12-01..2025-12-31
 e: O‘zstandart agentligi
M II | O‘quv dasturlarini yangilash.
 d: 2026-09-01
 e: Oliy ta’lim, fan va innovatsiyalar vazirligi
`
  },
  {
    name: 'a plan as text, when and who in brackets',
    formats: ['docx', 'text', 'pdf'],
    paper: `
Вилоят ҳокимининг 2025 йил 8 апрелдаги 92-сон қарорига
ИЛОВА

Электрон ҳукумат тизимларини жорий этиш юзасидан амалий чора-тадбирлар режаси

1. Идораларни E-ijro тизимига улаш (муддат: 2025 йил 1 май; масъул: Рақамли технологиялар бошқармаси).
2. Ходимларга ЭРИ калитларини бериш (муддат: 2025 йил 1 июнь; масъул: Давлат солиқ бошқармаси, Рақамли технологиялар бошқармаси).
3. Маълумотлар базасини яратиш (муддат: 2025 йил III чорак; масъул: вилоят ҳокимлиги).
`,
    gold: `
act hokim 92 2025-04-08
@ - roadmap
M | Идораларни E-ijro тизимига улаш
 d: 2025-05-01
 e: Рақамли технологиялар бошқармаси
M | Ходимларга ЭРИ калитларини бериш
 d: 2025-06-01
 e: Давлат солиқ бошқармаси; Рақамли технологиялар бошқармаси
M | Маълумотлар базасини яратиш
 d: 2025-07-01..2025-09-30
 e: вилоят ҳокимлиги
`
  },
  {
    name: 'a plan as text in Russian',
    formats: ['docx', 'text'],
    paper: `
Приложение № 1
к решению хокима Ташкентской области
от 3 марта 2026 года № 81

ПЛАН МЕРОПРИЯТИЙ
по развитию цифровой инфраструктуры

1. Прокладка оптоволоконных линий в 20 махаллях.
Срок исполнения: до 1 сентября 2026 года.
Ответственные: АК «Узбектелеком», хокимияты районов.
2. Обучение сотрудников.
Срок исполнения: постоянно.
Ответственные: управление цифровых технологий.
`,
    gold: `
act hokim 81 2026-03-03
@ 1 roadmap
M | Прокладка оптоволоконных линий в 20 махаллях.
 d: 2026-09-01
 e: АК «Узбектелеком»; хокимияты районов
M | Обучение сотрудников.
 d: permanent
 e: управление цифровых технологий
`
  },
  {
    name: 'a regulation that speaks of dates and duties is no plan',
    formats: ['docx', 'text'],
    paper: `
Вазирлар Маҳкамасининг 2025 йил 8 апрелдаги 192-сон қарорига
ИЛОВА

Электрон рақамли имзо калитларини бериш тартиби тўғрисида
НИЗОМ

1-боб. Умумий қоидалар
1. Мазкур Низом калитларни бериш тартибини белгилайди.
2. Ариза берилган кундан бошлаб уч кун муддатда кўриб чиқилади. Муддат: ариза рўйхатга олинган кундан ҳисобланади.
2-боб. Масъулият
3. Масъул: марказ раҳбари Низом талаблари бажарилиши учун жавоб беради.
`,
    gold: `
act VMQ 192 2025-04-08
@ - text
`
  }
]
