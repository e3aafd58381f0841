import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { FAULT_CODES, type FaultCode } from '#domain/fault.ts'
import type { UpdateEntry } from '#service/ports/updates.ts'

const KEPT = 100
const OUTCOMES: readonly string[] = [
  'ready',
  'refused',
  'started',
  'installed',
  'failed'
] satisfies UpdateEntry['outcome'][]

const isEntry = (value: unknown): value is UpdateEntry => {
  if (typeof value !== 'object' || value === null) return false
  const { at, outcome, version, from, code, sha512 } = value as Record<string, unknown>
  const text = (one: unknown) => one === null || typeof one === 'string'
  return (
    typeof at === 'string' &&
    OUTCOMES.includes(outcome as string) &&
    text(version) &&
    typeof from === 'string' &&
    (code === null || FAULT_CODES.includes(code as FaultCode)) &&
    text(sha512)
  )
}

/** What is kept, newest first. A file that is not there or cannot be read is an empty history: it decides nothing alone. */
export const readHistory = async (file: string): Promise<UpdateEntry[]> => {
  try {
    const kept: unknown = JSON.parse(await readFile(file, 'utf8'))
    return Array.isArray(kept) ? kept.filter(isEntry) : []
  } catch {
    return []
  }
}

/** Adds an entry on top; the same refusal twice in a row is one. Rejects with what the disk answers. */
export const noteEntry = async (file: string, entry: UpdateEntry): Promise<void> => {
  const kept = await readHistory(file)
  const [last] = kept
  const again =
    last !== undefined && entry.outcome === last.outcome && entry.code === last.code && entry.version === last.version
  const entries = [entry, ...(again ? kept.slice(1) : kept)].slice(0, KEPT)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(`${file}.new`, JSON.stringify(entries, null, 1))
  await rename(`${file}.new`, file)
}
