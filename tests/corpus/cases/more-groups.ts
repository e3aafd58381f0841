import type { CorpusCase } from './case.ts'

export const MORE_GROUPS: readonly CorpusCase[] = [
  {
    name: 'a commission of posts with a column that says so',
    formats: ['docx', 'pdf'],
    paper: `
Туман ҳокимининг 2026 йил 3 мартдаги 40-сон қарорига 2-илова

Туман ишчи комиссияси
ТАРКИБИ

| 1. | Туман ҳокими | Комиссия раиси | лавозими бўйича |
| 2. | Туман ҳокимининг биринчи ўринбосари | Комиссия раиси ўринбосари | лавозими бўйича |
| 3. | АКТ бўлими бошлиғи | Комиссия котиби | лавозими бўйича |
| 4. | Туман прокурори | Комиссия аъзоси | келишув бўйича |
`,
    gold: `
act hokim 40 2026-03-03
@ 2 group
P Туман ҳокими | | head ex-officio
P Туман ҳокимининг биринчи ўринбосари | | deputy-head ex-officio
P АКТ бўлими бошлиғи | | secretary ex-officio
P Туман прокурори | | member by-agreement
`
  },
  {
    name: 'members whose names stand behind their posts',
    formats: ['docx', 'pdf'],
    paper: `
Vazirning 2026-yil 3-martdagi 41-son buyrug‘iga 1-ilova

Loyiha ofisi TARKIBI

|! T/r | Lavozimi | F.I.Sh. | Vazifasi |
| 1 | Vazir o‘rinbosari | A. Mansurov | rahbar |
| 2 | Departament boshlig‘i | B. Sayfullayev | rahbar o‘rinbosari |
| 3 | Bosh mutaxassis | H. Boylarov | kotib |
| 4 | Yetakchi mutaxassis | A. Fatullayev | a’zo |
`,
    gold: `
@ 1 group
P A. Mansurov | Vazir o‘rinbosari | head person
P B. Sayfullayev | Departament boshlig‘i | deputy-head person
P H. Boylarov | Bosh mutaxassis | secretary person
P A. Fatullayev | Yetakchi mutaxassis | member person
`
  },
  {
    name: 'members with the seat in a column of its own',
    formats: ['docx'],
    paper: `
Вазирлик буйруғига 1-илова

Ахборот хавфсизлиги бўйича ишчи гуруҳ
ТАРКИБИ

|! № | Ф.И.О. | Лавозими | Ишчи гуруҳдаги вазифаси |
| 1 | Абдусаломов Х.Р. | Вазир ўринбосари | Ишчи гуруҳ раҳбари |
| 2 | Бойларов Ҳ. | Бошқарма бошлиғи | Раҳбар ўринбосари |
| 3 | Мансуров А. | Бош мутахассис | Котиб |
| 4 | Фатуллаев Б. | Етакчи мутахассис | Аъзо |
| 5 | Сайфуллаев Т. | Бўлим бошлиғи (келишув бўйича) | Аъзо |
`,
    gold: `
@ 1 group
P Абдусаломов Х.Р. | Вазир ўринбосари | head person
P Бойларов Ҳ. | Бошқарма бошлиғи | deputy-head person
P Мансуров А. | Бош мутахассис | secretary person
P Фатуллаев Б. | Етакчи мутахассис | member person
P Сайфуллаев Т. | Бўлим бошлиғи (келишув бўйича) | member by-agreement
`
  }
]
