import { fold } from '#language/fold.ts'

/** Initials stand for a name: one letter, or two that make one sound (Sh., Ch., Yo.). */
const INITIAL = 2

/**
 * One key for a person however printed: "А. Каримов", "Каримов А." and "Karimov A." are one; a name written out is compared whole, in any
 * order of its words. Kinship of a full name with its initials is not guessed. '' for no name.
 */
export const personKey = (name: string): string => {
  const words = fold(name.replaceAll('.', '. ')).match(/[\p{L}\p{N}']+/gu) ?? []
  const initials = words.filter(word => word.length <= INITIAL)
  const names = words.filter(word => word.length > INITIAL).sort()
  return [...names, ...initials].join(' ')
}
