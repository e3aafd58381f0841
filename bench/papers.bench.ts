import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { printHtml } from '#documents/print/print-html.ts'
import { settlePdf } from '#documents/print/settle-pdf.ts'
import { checkTemplate } from '#documents/template-check.ts'
import { docxOf, p } from '#documents/testdata/docx.ts'
import { chromiumPrinter } from '#machine/printer/chromium.ts'
import type { TemplateField } from '#templates/field.ts'
import { hasOffice, officePdfs } from '#tests/layout/compare.ts'
import { fonts } from '#tests/layout/fonts.ts'
import { paperOf } from '#tests/layout/papers.ts'
import { atMost, type Bench, type Group, figures, inTurn } from './harness.ts'

const LETTERS = 500
/** At most so many letters are under way at once: as a batch of the console makes them. */
const BESIDE = 4
const PAGES = 30

const pagesOf = (pdf: Uint8Array): number =>
  (new TextDecoder('latin1').decode(pdf).match(/\/Type \/Page\b(?!s)/g) ?? []).length

type Fonts = Awaited<ReturnType<typeof fonts>>

const made = async (files: Fonts, print: (html: string) => Promise<Uint8Array>, count: number): Promise<void> => {
  let next = 0
  const worker = async () => {
    while (next < count) {
      const seed = ++next
      const docx = await paperOf(seed % 2 === 0 ? 'letter' : 'reminder', seed)
      const pdf = settlePdf(await print(printHtml(docx, files).html), '2026-11-21')
      if (pagesOf(pdf) === 0) throw new Error(`letter ${seed} has no page`)
    }
  }
  await Promise.all(Array.from({ length: BESIDE }, worker))
}

const letters = async (files: Fonts): Promise<Group> => {
  const [several, single] = [chromiumPrinter(), chromiumPrinter(undefined, { pages: 1 })]
  for (const printer of [several, single]) await made(files, printer.print, 8)
  const samples = await inTurn({ rounds: 1, warmup: 0 }, [
    { who: 'nazorat', run: () => made(files, several.print, LETTERS) },
    { who: 'nazorat, one page of the browser', run: () => made(files, single.print, LETTERS) }
  ])
  await Promise.all([several.close(), single.close()])
  const time = figures(samples)
  return {
    title: `${LETTERS} letters and reminders as DOCX and PDF, the browser warm`,
    figures: time,
    claims: [atMost('to make them', time[0]!.median / 1000, 30, 's')]
  }
}

/** The report whose tables are so long that it has about as many pages as wanted. */
const longReport = async (files: Fonts, print: (html: string) => Promise<Uint8Array>): Promise<Uint8Array> => {
  for (let length = 8; ; length++) {
    const docx = await paperOf('report', 6, length)
    if (pagesOf(await print(printHtml(docx, files).html)) >= PAGES) return docx
  }
}

const report = async (files: Fonts): Promise<Group> => {
  const printer = chromiumPrinter()
  const docx = await longReport(files, printer.print)
  const office = await hasOffice()
  const samples = await inTurn({ rounds: 5, warmup: 1 }, [
    { who: 'nazorat', run: async () => settlePdf(await printer.print(printHtml(docx, files).html), '2026-11-21') },
    ...(office ? [{ who: 'LibreOffice, its start included', run: () => officePdfs(new Map([['report', docx]])) }] : [])
  ])
  await printer.close()
  const time = figures(samples)
  return {
    title: `a report of ${PAGES} pages from DOCX to PDF, the browser warm`,
    figures: time,
    claims: [atMost('to print it', time[0]!.median / 1000, 0.5, 's')]
  }
}

const check = async (): Promise<Group> => {
  const fields: TemplateField[] = Array.from({ length: 50 }, (_, index) => ({
    name: `field${index}`,
    kind: 'text',
    about: 'a text'
  }))
  const template = docxOf(fields.map(({ name }) => p(`So‘zlar {${name}} va boshqa so‘zlar.`)).join(''))
  const samples = await inTurn({ rounds: 30 }, [
    {
      who: 'nazorat',
      run: () => {
        if (checkTemplate(template, fields).used.length !== 50) throw new Error('tags were not found')
      }
    },
    { who: 'docxtemplater', run: () => void new Docxtemplater(new PizZip(template), { paragraphLoop: true }) }
  ])
  const time = figures(samples)
  return {
    title: 'the check of a template with 50 tags',
    figures: time,
    claims: [atMost('to check it', time[0]!.median, 100, 'ms')]
  }
}

export const bench: Bench = {
  name: 'papers',
  what: 'letters made many at once, a long report printed, a template checked, against LibreOffice and docxtemplater',
  budget: '500 letters as DOCX and PDF <= 30 s, a report of 30 pages <= 0.5 s warm, 50 tags <= 100 ms',
  run: async () => {
    const files = await fonts()
    return [await check(), await report(files), await letters(files)]
  }
}
