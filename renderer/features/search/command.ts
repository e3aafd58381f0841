import { fold } from '#language/fold.ts'

/** Something the box can do by name. */
export type Command = { id: string; label: string; run: () => void }

/** A text that begins with this asks for commands alone. */
export const ONLY_COMMANDS = '>'

/** The commands that hold every typed word, in either script; those that begin with it first. All of them for no words. */
export const commandsFor = (commands: readonly Command[], typed: string): Command[] => {
  const words = fold(typed.replace(ONLY_COMMANDS, '')).split(' ').filter(Boolean)
  const found = commands.filter(({ label }) => words.every(word => fold(label).includes(word)))
  const begins = ({ label }: Command) => fold(label).startsWith(words[0] ?? '')
  return [...found.filter(begins), ...found.filter(one => !begins(one))]
}
