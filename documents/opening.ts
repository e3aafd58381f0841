import type { LetterAct } from '#domain/letter.ts'
import type { Script } from '#domain/office.ts'
import { genitive } from '#language/cases.ts'
import { dateAttributive } from '#language/dates.ts'
import { inScript } from './script.ts'

/** Who issues an act of the kind (null: the act's own issuer), and the kind with its possessive ending. */
const KINDS: Record<string, { issuer: string | null; noun: string }> = {
  PQ: { issuer: 'O‘zbekiston Respublikasi Prezidenti', noun: 'qarori' },
  PF: { issuer: 'O‘zbekiston Respublikasi Prezidenti', noun: 'Farmoni' },
  F: { issuer: 'O‘zbekiston Respublikasi Prezidenti', noun: 'farmoyishi' },
  VMQ: { issuer: 'O‘zbekiston Respublikasi Vazirlar Mahkamasi', noun: 'qarori' },
  ORQ: { issuer: 'O‘zbekiston Respublikasi', noun: 'Qonuni' },
  hokim: { issuer: null, noun: 'qarori' },
  kengash: { issuer: null, noun: 'qarori' },
  bayon: { issuer: null, noun: 'bayoni' },
  letter: { issuer: null, noun: 'xati' }
}

/**
 * An act as official papers name it: issuer in the genitive, date, number and kind, '2023 йил 14 сентябрдаги ПҚ-308-сонли
 * қарори'. What the act does not say is left out; an unknown kind is called 'hujjat'.
 */
export const actInWords = (act: LetterAct, script: Script): string => {
  const kind = KINDS[act.kind ?? ''] ?? { issuer: null, noun: 'hujjati' }
  const issuer = inScript(act.issuer?.trim() || kind.issuer || '', script)
  const words = [
    genitive(issuer),
    act.date === null ? '' : dateAttributive(act.date, script),
    act.number === null ? '' : `${inScript(act.number, script)}${script === 'latin' ? '-sonli' : '-сонли'}`,
    inScript(kind.noun, script)
  ]
  return words.filter(word => word !== '').join(' ')
}

/** The words an answer begins with: 'Ўзбекистон Республикаси Президентининг … ПҚ-308-сонли қарори ижроси юзасидан:'. */
export const openingFromAct = (act: LetterAct, script: Script): string =>
  `${actInWords(act, script)} ${inScript('ijrosi yuzasidan:', script)}`
