import { join } from 'node:path'
import type { Ports } from '#service/ports/ports.ts'
import { eImzo } from '../e-imzo/signer.ts'
import { chromiumPrinter } from '../printer/chromium.ts'
import { nodeAssets } from './assets.ts'
import { nodeClock } from './clock.ts'
import { nodeHash } from './hash.ts'
import { fileLog } from './log.ts'
import { workerReader } from '../workers/reader.ts'
import { nodeMachine } from './machine.ts'
import { nodeSecrets } from './secrets.ts'

/** The ports of a Node program. `root`: where `templates/` stands; `dataFolder`: where the register and its log are kept. */
export const nodePorts = ({ root, dataFolder }: { root: string; dataFolder: string }): Ports => ({
  clock: nodeClock(),
  assets: nodeAssets(root),
  hash: nodeHash,
  log: fileLog(join(dataFolder, 'nazorat.log')),
  machine: nodeMachine,
  signer: eImzo({ now: nodeClock().now }),
  printer: chromiumPrinter(),
  secrets: nodeSecrets(),
  reader: workerReader()
})
