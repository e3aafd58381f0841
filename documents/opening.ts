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

/** Where a duty stands in its act: annex as printed ('21а', null = the act itself) and clause or measure. */
export type LetterClause = { annex: string | null; number: string }

/** Of one duty: '… ПФ-6079-сонли Фармони 21а-илова 8-банди ижросини таъминлаш юзасидан:'. */
export const openingFromClause = (act: LetterAct, { annex, number }: LetterClause, script: Script): string =>
  [
    actInWords(act, script),
    annex === null ? '' : inScript(`${annex}-ilova`, script),
    `${number}${inScript('-bandi', script)}`,
    inScript('ijrosini ta’minlash yuzasidan:', script)
  ]
    .filter(part => part !== '')
    .join(' ')

/** Kinds of acts in the genitive of Russian, and the letters of their number there. */
const RUSSIAN: Record<string, { noun: string; letters: string | null }> = {
  PQ: { noun: 'постановления Президента Республики Узбекистан', letters: 'ПП' },
  PF: { noun: 'Указа Президента Республики Узбекистан', letters: 'УП' },
  F: { noun: 'распоряжения Президента Республики Узбекистан', letters: 'Р' },
  VMQ: { noun: 'постановления Кабинета Министров Республики Узбекистан', letters: null },
  ORQ: { noun: 'Закона Республики Узбекистан', letters: 'ЗРУ' },
  hokim: { noun: 'решения хокима', letters: null },
  kengash: { noun: 'решения Кенгаша', letters: null },
  bayon: { noun: 'протокола', letters: null },
  letter: { noun: 'письма', letters: null }
}

/** 'Во исполнение постановления Президента Республики Узбекистан от 14 сентября 2023 года № ПП-308:', with the clause where there is one. */
export const openingInRussian = (act: LetterAct, clause: LetterClause | null): string => {
  const { noun, letters } = RUSSIAN[act.kind ?? ''] ?? { noun: 'документа', letters: null }
  const number =
    act.number === null || letters === null ? act.number : act.number.replace(/^\p{L}+[ -]*/u, `${letters}-`)
  const parts = [
    'Во исполнение',
    clause === null ? '' : `пункта ${clause.number}${clause.annex === null ? '' : ` (приложение № ${clause.annex})`}`,
    noun,
    act.issuer ?? '',
    act.date === null ? '' : dateAttributive(act.date, 'russian'),
    number === null ? '' : `№ ${number}`
  ]
  return `${parts.filter(part => part !== '').join(' ')}:`
}
