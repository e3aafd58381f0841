/** The one file that knows pdfjs: bytes to pages with runs of text and ruling lines. */
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'
import { AnnexError } from '../../error.ts'
import type { PageContent, Run } from '../layout/page.ts'
import { pdfRefusal } from './refusal.ts'
import { type Operators, rulesOf } from './rules.ts'
import { GlyphWidths } from './glyph-widths.ts'

/** Pages and pieces of text: far above any real decree. `seconds` is the whole time a file may take. */
const PDF_LIMITS = { pages: 500, runs: 400_000, runsOnPage: 20_000, operators: 3_000_000, seconds: 60 }
/** A run that leans more than this against the line (a stamp, a watermark) is not text of the page. */
const MAX_SLANT = 0.05

/** Loaded when the first PDF comes, so that nobody else waits for it. */
const pdfjs = () => import('./pdfjs.ts')

/**
 * A PDF ends with its mark (ISO 32000-1, 7.5.5). pdfjs rebuilds what it can of a file without it, and pages would be lost
 * without a word.
 */
function hasEnd(bytes: Uint8Array): boolean {
  const tail = String.fromCharCode(...bytes.subarray(Math.max(0, bytes.length - 2048)))
  return tail.includes('%%EOF')
}

/** Text rendering mode 3 shows nothing (ISO 32000-1, 9.3.6). */
const hidesText = ({ fnArray, argsArray }: Operators, setMode: number) =>
  fnArray.some((operator, i) => operator === setMode && (argsArray[i] as readonly unknown[] | null)?.[0] === 3)

const isText = (item: object): item is TextItem => 'str' in item

/** A piece of text as a run on the upright page; null for leaning or empty ones. */
function runOf(item: TextItem, viewport: readonly number[], widths: GlyphWidths): Run | null {
  const [a, b, c, d, e, f] = viewport as [number, number, number, number, number, number]
  const [ia, ib, ic, id, ie, fi] = item.transform as [number, number, number, number, number, number]
  if (item.str.trim() === '') return null
  const along = { x: a * ia + c * ib, y: b * ia + d * ib }
  const size = Math.hypot(a * ic + c * id, b * ic + d * id)
  if (along.x <= 0 || Math.abs(along.y) > MAX_SLANT * along.x || !(size > 0)) return null
  const left = a * ie + c * fi + e
  const y = b * ie + d * fi + f
  const scale = Math.hypot(a, b)
  // Spaces at the ends of a run are part of its width.
  const ems = widths.of(item.fontName)
  return { text: item.str, left, right: left + item.width * scale, y, size, ...(ems === undefined ? {} : { ems }) }
}

/** `leaning`: text that does not stand upright was left out; `unseen`: the first page whose text is not drawn (the hidden text over a scan). */
export type PdfPages = { pages: PageContent[]; leaning: boolean; unseen: number | null }

/**
 * The pages of a text PDF in order. `onPage` is called after each and waited for. Nothing is fetched, no script of the file
 * runs. Throws AnnexError: PASSWORD, CUT (damaged), BOMB (over the limits), SCAN_NOT_YET (no text on any page).
 */
export async function openPdf(
  bytes: Uint8Array,
  onPage: (done: number, total: number) => void | Promise<void>
): Promise<PdfPages> {
  if (!hasEnd(bytes)) throw new AnnexError('CUT', { trueType: 'PDF', detail: 'PDF oxiri yo‘q' })
  const { getDocument, OPS, VerbosityLevel } = await pdfjs()
  const started = performance.now()
  // pdfjs takes the bytes away from the caller, so it gets its own.
  const task = getDocument({
    data: bytes.slice(),
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    disableAutoFetch: true,
    maxImageSize: 1,
    verbosity: VerbosityLevel.ERRORS
  })
  try {
    const file = await task.promise
    const total = file.numPages
    if (total > PDF_LIMITS.pages) throw new AnnexError('BOMB', { detail: `${total} bet` })
    const pages: PageContent[] = []
    let leaning = false
    let unseen: number | null = null
    let runCount = 0
    let operatorCount = 0
    const widths = new GlyphWidths()
    for (let number = 1; number <= total; number++) {
      const page = await file.getPage(number)
      const view = page.getViewport({ scale: 1 })
      const content = await page.getTextContent()
      const items = content.items.filter(isText)
      const written = items.filter(item => item.str.trim() !== '')
      // Where there is no text there is no table to find, and a scan's picture need not be unpacked.
      const operators = written.length === 0 ? null : await page.getOperatorList()
      if (operators !== null) widths.learn(operators, OPS)
      const runs = written.map(item => runOf(item, view.transform, widths)).filter(run => run !== null)
      if (runs.length < written.length) leaning = true
      runCount += runs.length
      operatorCount += operators?.fnArray.length ?? 0
      if (runs.length > PDF_LIMITS.runsOnPage || runCount > PDF_LIMITS.runs || operatorCount > PDF_LIMITS.operators)
        throw new AnnexError('BOMB', { detail: 'matni yoki chizmalari haddan ko‘p' })
      if (performance.now() - started > PDF_LIMITS.seconds * 1000)
        throw new AnnexError('BOMB', { detail: `${PDF_LIMITS.seconds} soniyadan uzoq o‘qildi` })
      const matrix = view.transform as [number, number, number, number, number, number]
      const rules = operators === null ? [] : rulesOf(operators, matrix, OPS)
      pages.push({ number, width: view.width, height: view.height, runs, rules })
      if (operators !== null && hidesText(operators, OPS.setTextRenderingMode)) unseen ??= number
      page.cleanup()
      await onPage(number, total)
    }
    return { pages, leaning, unseen }
  } catch (error) {
    throw pdfRefusal(error)
  } finally {
    await task.destroy()
  }
}
