import { randomBytes } from 'node:crypto'
import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname } from 'node:path'
import type { Log, LogEntry } from '#service/ports/log.ts'

const MAX_BYTES = 1024 * 1024
/** Files kept: the present one and four older ones, `.1` the newest of them. */
const FILES = 5

/** Home folders of Windows (a name may hold spaces), Linux and macOS with the person's name in them, whose-ever they are. */
const HOMES = /([A-Za-z]:\\+Users\\+)[^\\/:'"\n]+|(\/home\/|\/Users\/)[^\\/\s:'")]+/g

/** `text` without the person's own folder and name in any path. */
export const withoutPerson = (text: string, home = homedir()): string =>
  (home.length > 3 ? text.replaceAll(home, '~') : text).replace(HOMES, '$1$2~')

const described = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `\ncaused by ${described(error.cause)}`
  return (error.stack ?? `${error.name}: ${error.message}`) + cause
}

const numberOf = (entry: LogEntry): string =>
  `${entry.at.slice(0, 10).replaceAll('-', '')}-${randomBytes(3).toString('hex')}`

/**
 * Gives every entry to `write` as one text: `<number> <instant> error <call>` and the stack, or `- <instant> <level> <call>
 * <line>`; `read` gives all that is kept.
 */
export const logTo = (write: (text: string) => void, read: () => string = () => ''): Log => ({
  error: entry => {
    const number = numberOf(entry)
    write(`${number} ${entry.at} error ${entry.call}\n${described(entry.error)}\n`)
    return number
  },
  write: (level, { at, call, line }) => write(`- ${at} ${level} ${call} ${line.replace(/\s+/g, ' ')}\n`),
  newest: count =>
    withoutPerson(read())
      .split('\n')
      .filter(line => line !== '')
      .slice(-count)
})

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

const rotate = (file: string): void => {
  for (let older = FILES - 1; older > 0; older--) {
    const from = older === 1 ? file : `${file}.${older - 1}`
    if (sizeOf(from) > 0) renameSync(from, `${file}.${older}`)
  }
}

/**
 * Appends to `file`; at 1 MB it becomes `file.1`, and so on to `file.4`. No path in it names the person. When the disk refuses,
 * the entry goes to standard error: an error must not be lost because its log was.
 */
export const fileLog = (file: string): Log =>
  logTo(
    text => {
      try {
        mkdirSync(dirname(file), { recursive: true })
        if (sizeOf(file) > MAX_BYTES) rotate(file)
        appendFileSync(file, withoutPerson(text))
      } catch (refused) {
        process.stderr.write(`${described(refused)}\n${text}`)
      }
    },
    () => {
      try {
        return [`${file}.1`, file].map(name => (sizeOf(name) > 0 ? readFileSync(name, 'utf8') : '')).join('')
      } catch (refused) {
        return described(refused)
      }
    }
  )
