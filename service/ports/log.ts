/** What the log keeps of an error nobody foresaw: the call, the error with its stack. Never the input of the call (personal data). */
export type LogEntry = { at: string; call: string; error: unknown }
export type Log = {
  /** Writes the entry and gives the number under which it can be found ('20261121-7f3a'). Never throws. */
  error(entry: LogEntry): string
}
