import { createHash } from 'node:crypto'
import type { Hash } from '#service/ports/hash.ts'

export const nodeHash: Hash = { sha256: async bytes => createHash('sha256').update(bytes).digest('hex') }
