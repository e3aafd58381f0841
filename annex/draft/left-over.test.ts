import { describe, expect, it } from 'vitest'
import { layOut } from '#tests/corpus/paper.ts'
import { readAnnex } from '../read.ts'

const read = async (paper: string) =>
  readAnnex({ name: 'a', bytes: await layOut(paper, 'docx') }, { sha256: async () => '' })
const DECISION = (rest: string) => `
ВОБКЕНТ ТУМАНИ ҲОКИМИНИНГ ҚАРОРИ
2026 йил 3 февраль № 77

Мактабларни интернетга улаш тўғрисида

Вазирлар Маҳкамасининг 2025 йил 1 декабрдаги 750-сон қарори ижросини таъминлаш мақсадида ҚАРОР ҚИЛАМАН:

1. Мактаблар рўйхати тасдиқлансин.
${rest}
2. Халқ таълими бўлими 2026 йил 1 апрелга қадар тармоқни текширсин.

Туман ҳокими И. Султонов
`

describe('tables that nobody reads', () => {
  it('a list between two points is a doubt with its words', async () => {
    const { notes, clauses } = await read(
      DECISION('| № | Мактаб | Масофа |\n| 1 | 5-мактаб | 3,2 |\n| 2 | 12-мактаб | 1,4 |\n')
    )
    expect(clauses.map(clause => clause.number)).toEqual(['1', '2'])
    expect(notes.filter(({ code }) => code === 'UNKNOWN_COLUMN')).toMatchObject([
      { at: { table: 1 }, was: '№ | Мактаб | Масофа / 1 | 5-мактаб | 3,2 / 2 | 12-мактаб | 1,4' }
    ])
  })

  it('a list of those who agreed is a remark', async () => {
    const visas = ['Жумаев Б.', 'Мансуров Х.', 'Каримов О.', 'Мелиев А.'].map(name => `| Бўлим бошлиғи | ${name} |`)
    const { notes, clauses } = await read(`${DECISION('')}\n| Келишилди: | |\n${visas.join('\n')}`)
    expect(clauses).toHaveLength(2)
    expect(notes.map(({ code }) => code)).toEqual(['IGNORED_CONTENT'])
    expect(notes[0]!.was).toContain('Каримов О.')
  })

  it('words under a plan are a remark, its signature is none', async () => {
    const { annexes, notes } = await read(`
Ҳокимнинг 2026 йил 9 январдаги 12-сон қарорига
илова

ЧОРА-ТАДБИРЛАР РЕЖАСИ

| № | Чора-тадбирлар | Муддат | Масъул |
| 1 | Аудит ўтказиш | май | Девон |

Изоҳ: ҳар ойда ахборот берилади.

Девон раҳбари Б. Жумаев
`)
    expect(annexes).toHaveLength(1)
    expect(notes.map(({ code, was }) => `${code} ${was}`)).toEqual(['IGNORED_CONTENT Изоҳ: ҳар ойда ахборот берилади.'])
  })
})
