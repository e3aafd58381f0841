import { afterAll, describe, expect, test } from 'vitest'
import { printHtml } from '#documents/print/print-html.ts'
import { settlePdf } from '#documents/print/settle-pdf.ts'
import { chromiumPrinter } from '#machine/printer/chromium.ts'
import { findBrowser } from '#machine/printer/find-browser.ts'
import { compare, hasOffice, officePdfs } from './compare.ts'
import { fonts } from './fonts.ts'
import { KINDS, paperOf } from './papers.ts'

const browser = findBrowser()
const office = await hasOffice()
const printer = chromiumPrinter(browser)
afterAll(() => printer.close())

// Skipped where no browser is installed: without one nothing is printed, and the person is told so (machine/printer).
describe.skipIf(browser === null)('the print', () => {
  test('of one paper has the same bytes each time', async () => {
    const { html } = printHtml(await paperOf('letter', 1), await fonts(), 'x')
    const [one, two] = [await printer.print(html), await printer.print(html)]
    expect(Buffer.from(settlePdf(one, '2026-11-21')).equals(settlePdf(two, '2026-11-21'))).toBe(true)
  }, 60_000)

  // Skipped where LibreOffice, the reference, is not installed; `npm run layout` runs 30 papers of each template.
  test.skipIf(!office)(
    'has the pages, words and lines of LibreOffice',
    async () => {
      const files = await fonts()
      const papers = new Map<string, Uint8Array>()
      for (const kind of KINDS) for (const seed of [1, 2, 3]) papers.set(`${kind}-${seed}`, await paperOf(kind, seed))
      const theirs = await officePdfs(papers)
      let [paragraphs, alike] = [0, 0]
      for (const [name, docx] of papers) {
        const found = await compare(docx, await printer.print(printHtml(docx, files).html), theirs.get(name)!)
        expect({ name, pages: found.pages[0], sameText: found.sameText }).toEqual({
          name,
          pages: found.pages[1],
          sameText: true
        })
        paragraphs += found.paragraphs
        alike += found.alike
      }
      expect(alike / paragraphs).toBeGreaterThanOrEqual(0.95)
    },
    300_000
  )
})
