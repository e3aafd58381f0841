import type { Read } from '../../blocks/blocks.ts'
import type { Note } from '#domain/draft.ts'
import { readPages } from '../layout/read-pages.ts'
import { readingWith } from './reading.ts'
import { scanPage } from './scan-page.ts'
import type { ScanTools } from './tools.ts'
import { uprightPicture } from './upright.ts'

/** A photographed page whose edges are not seen whole could not be laid flat. */
export const aslantNote = (page: number): Note => ({
  code: 'LOW_CONFIDENCE',
  message:
    'Sahifa suratga olingan, chetlari to‘liq ko‘rinmaydi: qiyaligi to‘g‘rilanmadi, harflari xato bo‘lishi mumkin. Varaqning to‘rt burchagi ham ko‘rinadigan qilib qayta suratga oling yoki tekshiring.',
  at: { page, table: null, row: null, paragraph: null },
  was: null,
  now: null
})

/** The blocks of one page given as a PNG or JPEG, whose declared size has been looked at. */
export async function readPicture(bytes: Uint8Array, tools: ScanTools): Promise<Read> {
  const page = await uprightPicture(await tools.decode(bytes), tools.ocr)
  const notes = page.isAslant ? [aslantNote(1)] : []
  return { blocks: readPages([await scanPage(page, 1, readingWith(tools.ocr))]), notes, pages: 1 }
}
