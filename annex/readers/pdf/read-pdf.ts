import type { Note } from '#domain/draft.ts'
import type { Read } from '../../blocks/blocks.ts'
import { AnnexError } from '../../error.ts'
import { readPages } from '../layout/read-pages.ts'
import { openPdf } from './open-pdf.ts'

/**
 * The blocks of a text PDF: tables by their ruling lines or by columns of aligned text, paragraphs, no running heads. Every
 * page's part of a table is a table of its own, so that the recognisers see where the page cut it. Errors as in openPdf.
 */
export async function readPdf(
  bytes: Uint8Array,
  onPage: (done: number, total: number) => void | Promise<void> = () => {}
): Promise<Read> {
  const { pages, leaning, unseen } = await openPdf(bytes, onPage)
  if (pages.every(page => page.runs.length === 0)) throw new AnnexError('SCAN_NOT_YET', { trueType: 'PDF' })
  const notes: Note[] = []
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
  return { blocks: readPages(pages), notes, pages: pages.length }
}
