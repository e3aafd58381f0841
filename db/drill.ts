import { copyFileSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Fault } from '#domain/fault.ts'
import { auditKeyFile, otherKeysFile } from './audit-key.ts'
import { verifyBackup } from './backup.ts'
import { verifyChain } from './chain.ts'
import { insideOf, type WritableDb } from './connection.ts'
import { countsOf } from './counts.ts'
import { openDatabase } from './open.ts'
import { verifyRows } from './verify-rows.ts'

/** The last drill of a base. `reason`: technical; null when all was well. */
export type Drill = { at: string; file: string; reason: string | null }

const drillFile = (path: string): string => `${path}.drill`

/** The last drill beside a base; null when there was none or it is not known. */
export const lastDrill = (path: string): Drill | null => {
  try {
    const found = new Map<string, unknown>(Object.entries(JSON.parse(readFileSync(drillFile(path), 'utf8')) as object))
    const [at, file, reason] = ['at', 'file', 'reason'].map(key => found.get(key))
    if (typeof at !== 'string' || typeof file !== 'string' || Number.isNaN(Date.parse(at))) return null
    return { at, file, reason: typeof reason === 'string' ? reason : null }
  } catch {
    return null
  }
}

/** It decides only when the next one is made and what is shown: nothing is trusted because of it. */
export const keepDrill = (path: string, drill: Drill): void => {
  if (path === ':memory:') return
  writeFileSync(`${drillFile(path)}.tmp`, JSON.stringify(drill))
  renameSync(`${drillFile(path)}.tmp`, drillFile(path))
}

/**
 * Restores a backup into a scratch folder with the key beside it, opens it as the program does, and compares counts, newest
 * seal, the whole chain and every record. Says what is wrong, or null. The register itself is only read.
 */
export const tryRestore = async (db: WritableDb, file: string, now: string): Promise<string | null> => {
  const folder = mkdtempSync(join(tmpdir(), 'nazorat-drill-'))
  try {
    const manifest = await verifyBackup(db, file)
    const path = join(folder, 'nazorat.db')
    copyFileSync(file, path)
    for (const beside of [auditKeyFile, otherKeysFile])
      if (existsSync(beside(db.path))) copyFileSync(beside(db.path), beside(path))
    const opened = await openDatabase({ path, now })
    try {
      if (opened.readOnly || opened.warnings.length > 0) return `opened with ${opened.warnings.join(' ')}`
      const counts = countsOf(insideOf(opened.db).sqlite)
      if (counts.lastTransaction !== manifest.lastTransaction || counts.tasks !== manifest.tasks)
        return 'another number of tasks or changes'
      const [fault] = verifyChain(opened.db).faults
      if (fault !== undefined) return `journal: ${fault.kind} at ${fault.transaction}`
      const [row] = verifyRows(opened.db)
      return row === undefined ? null : `record: ${row.entity} ${row.record}`
    } finally {
      await opened.close()
    }
  } catch (error) {
    if (error instanceof Fault) return error.data.detail ?? error.code
    throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
