/** Both halves of pdfjs. The worker's half is imported first: then it runs in the thread it was loaded in, and no file is looked for. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'

export { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
