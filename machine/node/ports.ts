import { join } from 'node:path'
import type { Folders } from '#service/ports/folders.ts'
import type { Ports } from '#service/ports/ports.ts'
import type { Printer } from '#service/ports/printer.ts'
import { eImzo } from '../e-imzo/signer.ts'
import { officeConverter } from '../converter/converter.ts'
import { chromiumPrinter } from '../printer/chromium.ts'
import { fileUpdates } from '../updates/updates.ts'
import { nodeAssets } from './assets.ts'
import { nodeClock } from './clock.ts'
import { nodeFolders } from './folders.ts'
import { nodeHash } from './hash.ts'
import { fileLog } from './log.ts'
import { workerReader } from '../workers/reader.ts'
import { nodeMachine } from './machine.ts'
import { nodeSecrets } from './secrets.ts'

export type NodeParts = {
  /** Where `templates/` stands. */
  root: string
  /** Where the register and its log are kept. */
  dataFolder: string
  /** Starts the verified installer of a new version; null where the host cannot (only Electron's window can). */
  startUpdate?: ((path: string) => Promise<void>) | null
  /** What prints; the installed browser where the host has nothing of its own. */
  printer?: Printer
  /** Asks the person for a folder; null where the host cannot. */
  chooseFolder?: Folders['choose']
}

/** The ports of a Node program. */
export const nodePorts = ({
  root,
  dataFolder,
  startUpdate = null,
  printer = chromiumPrinter(),
  chooseFolder = null
}: NodeParts): Ports => ({
  clock: nodeClock(),
  folders: nodeFolders(chooseFolder),
  assets: nodeAssets(root),
  hash: nodeHash,
  log: fileLog(join(dataFolder, 'nazorat.log')),
  machine: nodeMachine,
  signer: eImzo({ now: nodeClock().now }),
  printer,
  converter: officeConverter(),
  secrets: nodeSecrets(),
  reader: workerReader(),
  updates: fileUpdates({ folder: join(dataFolder, 'updates'), start: startUpdate })
})
