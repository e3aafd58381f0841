import { randomBytes } from 'node:crypto'
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Log, LogEntry } from '#service/ports/log.ts'

const MAX_BYTES = 4 * 1024 * 1024

const described = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `\ncaused by ${described(error.cause)}`
  return (error.stack ?? `${error.name}: ${error.message}`) + cause
}

const numberOf = (entry: LogEntry): string =>
  `${entry.at.slice(0, 10).replaceAll('-', '')}-${randomBytes(3).toString('hex')}`

/** Gives every entry to `write` as one text with its number. */
export const logTo = (write: (text: string) => void): Log => ({
  error: entry => {
    const number = numberOf(entry)
    write(`${number} ${entry.at} ${entry.call}\n${described(entry.error)}\n`)
    return number
  }
})

/**
 * Appends to `file`; at 4 MB the old file is kept once beside it as `file.1`. When the disk refuses, the entry goes to
 * standard error: an error must not be lost because its log was.
 */
export const fileLog = (file: string): Log =>
  logTo(text => {
    try {
      mkdirSync(dirname(file), { recursive: true })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) renameSync(file, `${file}.1`)
      appendFileSync(file, text)
    } catch (refused) {
      process.stderr.write(`${described(refused)}\n${text}`)
    }
  })
