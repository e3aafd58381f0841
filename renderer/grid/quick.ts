import { fold } from '#language/fold.ts'

/**
 * The words of a quick search and the text of a cell, both as the library compares them: it turns the text of a row into
 * capitals by itself, so the words must be capitals too, whatever it did to them before.
 */
export const quickWords = (typed: string): string[] =>
  quickText(typed)
    .split(' ')
    .filter(word => word !== '')

export const quickText = (text: string): string => fold(text).toUpperCase()
