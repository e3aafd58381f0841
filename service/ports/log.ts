/** What the log keeps of an error nobody foresaw: the call, the error with its stack. Never the input of the call (personal data). */
export type LogEntry = { at: string; call: string; error: unknown }
/** What the log keeps of a deed: counts, versions, codes. Never a title, a text or the name of a person or file. */
export type LogLine = { at: string; call: string; line: string }
export type Log = {
  /** Writes the entry and gives the number under which it can be found ('20261121-7f3a'). Never throws. */
  error(entry: LogEntry): string
  /** One line. Never throws. */
  write(level: 'warn' | 'info', line: LogLine): void
  /** The newest `count` lines of text, oldest first, with the person's own folder left out of every path. */
  newest(count: number): string[]
}
