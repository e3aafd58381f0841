import { getBlob } from '#db/repositories/blobs.ts'
import { getDocument } from '#db/repositories/documents.ts'
import type { FontFiles } from '#documents/print/font.ts'
import type { PrintNote } from '#documents/print/note.ts'
import { type PrintPage, printHtml } from '#documents/print/print-html.ts'
import { settlePdf } from '#documents/print/settle-pdf.ts'
import type { Assets } from '../ports/assets.ts'
import type { Ports } from '../ports/ports.ts'
import type { PdfProgram } from '#domain/office.ts'
import type { Service } from '../service.ts'
import { findSettings } from '../system/settings.ts'

const read = new WeakMap<Assets, Promise<FontFiles>>()
export const fontsOf = (assets: Assets): Promise<FontFiles> => {
  const known = read.get(assets)
  if (known) return known
  const files = Promise.all([
    assets.read('fonts/Tinos_400Regular.ttf'),
    assets.read('fonts/Tinos_700Bold.ttf'),
    assets.read('fonts/Tinos_400Regular_Italic.ttf'),
    assets.read('fonts/Tinos_700Bold_Italic.ttf')
  ]).then(([regular, bold, italic, boldItalic]) => ({ regular, bold, italic, boldItalic }))
  read.set(assets, files)
  return files
}

/**
 * A DOCX as PDF with the dates of `about`: the same bytes come from the same bytes. `notes` name what the print leaves out.
 * Throws TemplateError for a file that is no sound DOCX, Fault NO_PRINTER and PRINT_FAILED.
 */
export const pdfOf = async (
  ports: Pick<Ports, 'assets' | 'printer'>,
  docx: Uint8Array,
  about: { title: string; date: string }
): Promise<{ bytes: Uint8Array; notes: PrintNote[] }> => {
  const { html, notes } = printHtml(docx, await fontsOf(ports.assets), about.title)
  return { bytes: settlePdf(await ports.printer.print(html), about.date), notes }
}

/** What can make PDFs on this machine. */
export const pdfPrograms = async ({ ports }: Service): Promise<PdfProgram[]> => [
  ...((await ports.printer.kind()) === 'none' ? [] : (['browser'] as const)),
  ...(await ports.converter.installed())
]

/**
 * The PDF of a paper by the program that the settings choose; one that is no longer installed gives way to the browser. Errors as
 * in pdfOf.
 */
export const paperPdf = async (
  service: Service,
  docx: Uint8Array,
  about: { title: string; date: string }
): Promise<Uint8Array> => {
  const { ports, db } = service
  const chosen = (await findSettings(db.read))?.pdf ?? 'browser'
  if (chosen === 'browser' || !(await ports.converter.installed()).includes(chosen))
    return (await pdfOf(ports, docx, about)).bytes
  return settlePdf(await ports.converter.convert(chosen, docx), about.date)
}

const PDF = 'application/pdf'

/** The document as PDF: the kept one, or printed from its frozen bytes. NOT_FOUND; DB_DAMAGED; NO_PRINTER; PRINT_FAILED. */
export const documentPdf = async (service: Service, id: number): Promise<File> => {
  const { file, sha256, pdf, title, date } = await getDocument(service.db.read, id)
  const name = file.replace(/\.docx$/i, '.pdf')
  const bytes =
    pdf === null
      ? await paperPdf(service, await getBlob(service.db.read, sha256), { title, date })
      : await getBlob(service.db.read, pdf)
  return new File([bytes as Uint8Array<ArrayBuffer>], name, { type: PDF })
}

/** What the PDF of a document leaves out. Errors as in documentPdf, but no browser is asked. */
export const documentPrintNotes = async (service: Service, id: number): Promise<PrintPage['notes']> => {
  const { sha256, title } = await getDocument(service.db.read, id)
  return printHtml(await getBlob(service.db.read, sha256), await fontsOf(service.ports.assets), title).notes
}
