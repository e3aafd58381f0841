import type { Note } from '#domain/draft.ts'
import type { Read } from '../../blocks/blocks.ts'
import { AnnexError } from '../../error.ts'
import type { PageContent } from '../layout/page.ts'
import { readPages } from '../layout/read-pages.ts'
import { aslantNote } from '../scan/read-picture.ts'
import { readingWith } from '../scan/reading.ts'
import { scanPage } from '../scan/scan-page.ts'
import type { ScanTools } from '../scan/tools.ts'
import { uprightPage } from '../scan/upright.ts'
import { openPdf } from './open-pdf.ts'

/**
 * The blocks of a text PDF: tables by their ruling lines or by columns of aligned text, paragraphs, no running heads. Every
 * page's part of a table is a table of its own, so that the recognisers see where the page cut it. Errors as in openPdf.
 */
export async function readPdf(
  bytes: Uint8Array,
  onPage: (done: number, total: number) => void | Promise<void> = () => {},
  tools: ScanTools | null = null
): Promise<Read & { scanned: boolean }> {
  const { pages: printed, leaning, unseen } = await openPdf(bytes, onPage)
  const isPicture = (page: PageContent) => page.runs.length === 0
  const scanned = printed.every(isPicture)
  if (scanned && tools === null) throw new AnnexError('SCAN_NOT_YET', { trueType: 'PDF' })
  const notes: Note[] = []
  const pages =
    tools !== null && printed.some(isPicture) ? await withPictures(printed, bytes, tools, onPage, notes) : printed
  if (leaning) {
    const what = 'qiya yozilgan matn'
    notes.push({ code: 'IGNORED_CONTENT', message: `Hujjatdagi “${what}” o‘qilmadi.`, at: null, was: what, now: null })
  }
  if (unseen !== null) {
    const message =
      'Sahifa rasm, matni uning ustiga ko‘rinmas qilib yozilgan: harflari xato bo‘lishi mumkin, tekshiring.'
    const at = { page: unseen, table: null, row: null, paragraph: null }
    notes.push({ code: 'LOW_CONFIDENCE', message, at, was: null, now: null })
  }
  return { blocks: readPages(pages), notes, pages: pages.length, scanned }
}

/** The pages with those that are pictures read as scans. */
async function withPictures(
  printed: readonly PageContent[],
  bytes: Uint8Array,
  tools: ScanTools,
  onPage: (done: number, total: number) => void | Promise<void>,
  notes: Note[]
): Promise<PageContent[]> {
  const images = await tools.pages(bytes)
  const reading = readingWith(tools.ocr)
  const pictures = printed.filter(page => page.runs.length === 0).length
  let done = 0
  try {
    const pages: PageContent[] = []
    for (const page of printed) {
      if (page.runs.length > 0) pages.push(page)
      else {
        await onPage(done, pictures)
        const upright = await uprightPage(await images.page(page.number), tools.ocr)
        if (upright.isAslant) notes.push(aslantNote(page.number))
        pages.push(await scanPage(upright, page.number, reading))
        await onPage(++done, pictures)
      }
    }
    return pages
  } finally {
    await images.close()
  }
}
