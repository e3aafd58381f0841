import type { Read } from '../../blocks/blocks.ts'
import { readPages } from '../layout/read-pages.ts'
import { readingWith } from './reading.ts'
import { scanPage } from './scan-page.ts'
import type { ScanTools } from './tools.ts'
import { uprightPicture } from './upright.ts'

/** The blocks of one page given as a PNG or JPEG, whose declared size has been looked at. */
export async function readPicture(bytes: Uint8Array, tools: ScanTools): Promise<Read> {
  const page = await uprightPicture(await tools.decode(bytes), tools.ocr)
  return { blocks: readPages([await scanPage(page, 1, readingWith(tools.ocr))]), notes: [], pages: 1 }
}
