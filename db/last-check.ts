import { readFileSync, renameSync, writeFileSync } from 'node:fs'

const checkFile = (path: string): string => `${path}.checked`

/** When the whole journal beside a base was last checked; null when never or not known. An instant. */
export const lastCheck = (path: string): string | null => {
  try {
    const text = readFileSync(checkFile(path), 'utf8').trim()
    return Number.isNaN(Date.parse(text)) ? null : text
  } catch {
    return null
  }
}

/** Keeps it. It decides only when the next check is made: nothing is trusted because of it. */
export const keepLastCheck = (path: string, at: string): void => {
  if (path === ':memory:') return
  writeFileSync(`${checkFile(path)}.tmp`, at)
  renameSync(`${checkFile(path)}.tmp`, checkFile(path))
}
