import { docxText } from '#documents/docx-text.ts'
import { FILLERS, type Filler, filler, type Paper } from './data/fillers.ts'
import { atMost, type Bench, type Group, figures, inTurn, memoryInTurn } from './harness.ts'

const PAPERS: readonly { title: string; paper: Paper; rounds: number; limit: number }[] = [
  { title: 'the letter', paper: 'letter', rounds: 30, limit: 60 },
  { title: 'a report of 53 rows', paper: 53, rounds: 20, limit: 60 },
  { title: 'a report of 530 rows', paper: 530, rounds: 9, limit: 600 },
  { title: 'a report of 5,300 rows', paper: 5300, rounds: 3, limit: 1500 }
]
const TIME = 1.3
const MEMORY = 1.2

/** Every filler must have printed the same words before its speed means anything; spaces and lines differ by design. */
const checkSame = async (fillers: ReadonlyMap<Filler, () => Promise<Uint8Array>>): Promise<void> => {
  const words = new Map<Filler, string>()
  for (const [who, fill] of fillers)
    words.set(
      who,
      docxText(await fill())
        .join('')
        .replace(/\s+/g, '')
    )
  const ours = words.get('nazorat')!
  for (const [who, text] of words) {
    if (text === ours) continue
    const at = [...text].findIndex((letter, index) => letter !== ours[index])
    throw new Error(
      `${who} printed other words at ${at}: ${text.slice(at, at + 60)} instead of ${ours.slice(at, at + 60)}`
    )
  }
}

const measure = async ({ title, paper, rounds, limit }: (typeof PAPERS)[number]): Promise<Group[]> => {
  // A letter's conditions are code to docx-templates, and it takes half a minute and a gigabyte for the longest report.
  const who = FILLERS.filter(one => one !== 'docx-templates' || paper === 53 || paper === 530)
  const fillers = new Map<Filler, () => Promise<Uint8Array>>()
  for (const one of who) fillers.set(one, await filler(one, paper))
  await checkSame(fillers)
  const samples = await inTurn(
    { rounds },
    who.map(one => ({ who: one, run: fillers.get(one)! }))
  )
  const time = figures(samples)
  const bare = time.find(one => one.who === 'easy-template-x')!
  const memory = figures(
    await memoryInTurn(
      3,
      who.map(one => ({ who: one, job: 'fill', argument: { who: one, paper } }))
    ),
    'MB'
  )
  const bareMemory = memory.find(one => one.who === 'easy-template-x')!
  return [
    {
      title: `${title}: time`,
      figures: time,
      claims: [
        atMost('to fill it', time[0]!.median, limit, 'ms'),
        atMost('against bare easy-template-x', 1 / bare.ratio!, TIME, 'times')
      ]
    },
    {
      title: `${title}: peak memory over idle, each in a process of its own`,
      figures: memory,
      claims: [atMost('against bare easy-template-x', 1 / bareMemory.ratio!, MEMORY, 'times')]
    }
  ]
}

export const bench: Bench = {
  name: 'fill-letter',
  what: 'filling a DOCX template: guard, fields, values and package, against bare easy-template-x, docxtemplater and docx-templates',
  budget: `letter or 53 rows <= 60 ms, 5,300 rows <= 1.5 s; <= ${TIME} times the time and ${MEMORY} times the memory of bare easy-template-x`,
  run: async () => {
    const groups: Group[] = []
    for (const paper of PAPERS) groups.push(...(await measure(paper)))
    return groups
  }
}
