import { getDocument, GlobalWorkerOptions, type PDFDocumentLoadingTask } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.mjs?url'

GlobalWorkerOptions.workerSrc = workerUrl

/** Opens a PDF that this program made. Nothing in it is run, nothing is fetched. */
export const openPdf = (data: Uint8Array): PDFDocumentLoadingTask =>
  getDocument({ data, enableXfa: false, useSystemFonts: false, verbosity: 0 })
