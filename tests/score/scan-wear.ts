/**
 * `node tests/score/scan-wear.ts [--pdf FILE] --pages 20,39 --wear clean,glass [--faults]
 * [--kept FOLDER]`: pages of a text PDF read as worn pictures, counted
 * cell by cell against the page's own text. Prints letters and cells right, cells sure and wrong, seconds and memory a page. What the
 * recogniser answers is kept in a folder, so that the rules behind it can be tried again without waiting.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readPages } from '#annex/readers/layout/read-pages.ts'
import { openPdf } from '#annex/readers/pdf/open-pdf.ts'
import { readingWith } from '#annex/readers/scan/reading.ts'
import { scanPage } from '#annex/readers/scan/scan-page.ts'
import { uprightPicture } from '#annex/readers/scan/upright.ts'
import { openPages } from '#machine/ocr/pdf-pages.ts'
import { tesseract } from '#machine/ocr/tesseract.ts'
import type { Ocr } from '#annex/readers/scan/tools.ts'
import { scoreCells } from './scan-cells.ts'
import { WEARS } from './wear.ts'

const PDF = new URL('../corpus/pdf/pq308-ruled.pdf', import.meta.url)

const { values } = parseArgs({
  options: {
    pdf: { type: 'string' },
    pages: { type: 'string', default: '20,39' },
    wear: { type: 'string', default: 'clean,glass' },
    faults: { type: 'boolean' },
    kept: { type: 'string' }
  }
})

function keeping(engine: Ocr, folder: string): Ocr {
  mkdirSync(folder, { recursive: true })
  return {
    ...engine,
    read: async (image, ask) => {
      const of = `${image.width} ${image.height} ${ask.script} ${ask.layout} ${ask.figures ? 'figures ' : ''}`
      const file = join(folder, `${createHash('sha1').update(of).update(image.data).digest('hex')}.json`)
      if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
      const lines = await engine.read(image, ask)
      writeFileSync(file, JSON.stringify(lines))
      return lines
    }
  }
}

const bytes = new Uint8Array(readFileSync(values.pdf ?? PDF))
const { pages: printed } = await openPdf(bytes, () => {})
const images = await openPages(bytes)
const engine = tesseract({ threads: 1 })
const ocr = values.kept === undefined ? engine : keeping(engine, values.kept)
try {
  for (const wear of values.wear.split(',')) {
    for (const number of values.pages.split(',').map(Number)) {
      const page = await WEARS[wear]!(await images.page(number), number)
      const from = performance.now()
      const read = await scanPage(await uprightPicture(page, ocr), number, readingWith(ocr))
      const seconds = (performance.now() - from) / 1000
      const score = scoreCells(readPages([read]), readPages([printed[number - 1]!]))
      const letters = (100 * (1 - score.wrongLetters / Math.max(1, score.letters))).toFixed(2)
      const megabytes = Math.round(process.memoryUsage().rss / 2 ** 20)
      console.log(
        `${wear} ${number}: letters ${letters} %, cells ${score.right}/${score.cells} +${score.spare}, sure ${score.sure}, sure and wrong ${score.sureWrong}, ${seconds.toFixed(1)} s, ${megabytes} MB`
      )
      if (values.faults) for (const fault of score.faults) console.log(`   ${fault}`)
    }
  }
} finally {
  await images.close()
  await engine.close()
}
