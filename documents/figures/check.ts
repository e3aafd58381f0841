import type { IsoDay } from '#language/dates.ts'
import { checkActDates, checkActNumbers } from './acts.ts'
import { checkDates } from './dates.ts'
import type { FigureBlock, FigureFault, Finding } from './figure.ts'
import { checkGrowth } from './growth.ts'
import { checkKnownActs, checkSent, type FigureRegister } from './register.ts'
import { type Scene, sceneOf } from './scene.ts'
import { sentencesOf } from './sentences.ts'
import { checkShares } from './shares.ts'
import { checkList, checkSums } from './sums.ts'
import { checkTable } from './tables.ts'
import { checkUnits } from './units.ts'
import { checkWritten } from './written.ts'

/** A letter already sent, for FigureRegister.sent. */
export const scenesOf = (text: string): Scene[] => {
  const scenes: Scene[] = []
  for (const paragraph of text.split('\n'))
    for (const sentence of sentencesOf(paragraph)) scenes.push(sceneOf(sentence, scenes.slice(-3).toReversed()))
  return scenes
}

const findingsOf = (scene: Scene, cited: Map<string, IsoDay>, register: FigureRegister | null): Finding[] => [
  ...checkShares(scene),
  ...checkSums(scene),
  ...checkGrowth(scene),
  ...checkUnits(scene),
  ...checkWritten(scene),
  ...checkDates(scene.sentence),
  ...checkActNumbers(scene.sentence),
  ...checkActDates(scene.sentence, cited),
  ...(register === null ? [] : [...checkKnownActs(scene, register), ...checkSent(scene, register)])
]

/** One entry a figure: the first check that found it wrong speaks. */
const once = (findings: readonly Finding[]): Finding[] => {
  const starts = new Set<number>()
  return [...findings].filter(({ start }) => !starts.has(start) && starts.add(start)).sort((a, b) => a.start - b.start)
}

/**
 * Every wrong figure of a paper, in its order; what cannot be judged from the paper itself is passed over, so that an entry
 * means a mistake. Uzbek in both scripts and Russian. With a `register` its acts and the letters already sent are asked too.
 */
export const checkFigures = (blocks: readonly FigureBlock[], register: FigureRegister | null = null): FigureFault[] => {
  const faults: FigureFault[] = []
  const cited = new Map<string, IsoDay>()
  const scenes: { scene: Scene; at: FigureFault['at'] }[] = []
  const tell = (scene: Scene, at: FigureFault['at'], findings: readonly Finding[]): void => {
    for (const { start, ...found } of once(findings))
      faults.push({ ...found, sentence: scene.sentence, at: { ...at, start } })
  }
  for (const block of blocks) {
    const texts =
      block.kind === 'paragraph'
        ? [{ text: block.text, at: block.at }]
        : block.rows.flatMap(row => row.cells.map(({ text }) => ({ text, at: row.at })))
    for (const { text, at } of texts)
      for (const sentence of sentencesOf(text)) {
        const before = scenes.slice(-3).map(one => one.scene)
        scenes.push({
          scene: sceneOf(sentence, block.kind === 'table' ? [] : before.toReversed()),
          at: { ...at, start: 0 }
        })
        const { scene } = scenes.at(-1)!
        tell(scene, { ...at, start: 0 }, findingsOf(scene, cited, register))
      }
    if (block.kind === 'table') faults.push(...checkTable(block))
  }
  for (const [index, { scene, at }] of scenes.entries()) {
    const found = checkList(scenes.slice(index, index + 40).map(one => one.scene))
    if (found) tell(scene, at, [found])
  }
  return faults
}
