import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A kill leaves what was written to the system, on a disk as in memory: where there is a file system in memory it is quicker. */
const PLACE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** A fresh folder for bases that are hurt. */
export const faultsFolder = (): string => mkdtempSync(join(PLACE, 'nazorat-faults-'))
