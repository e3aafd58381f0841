import type { Assets } from './assets.ts'
import type { Clock } from './clock.ts'
import type { Converter } from './converter.ts'
import type { Folders } from './folders.ts'
import type { Hash } from './hash.ts'
import type { Log } from './log.ts'
import type { Machine } from './machine.ts'
import type { Printer } from './printer.ts'
import type { Reader } from './reader.ts'
import type { Secrets } from './secrets.ts'
import type { Signer } from './signer.ts'
import type { Updates } from './updates.ts'

/** Everything that differs by machine. */
export type Ports = {
  clock: Clock
  folders: Folders
  assets: Assets
  hash: Hash
  log: Log
  machine: Machine
  signer: Signer
  printer: Printer
  converter: Converter
  secrets: Secrets
  reader: Reader
  updates: Updates
}
