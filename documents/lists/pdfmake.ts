import given from 'pdfmake'
import type { TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces.js'

/** What of pdfmake is used here; its types tell of the page in a browser, not of Node. */
type Pdfmake = {
  virtualfs: { writeFileSync: (name: string, bytes: Uint8Array) => void }
  setFonts: (fonts: TFontDictionary) => void
  setUrlAccessPolicy: (allowed: (url: string) => boolean) => void
  setLocalAccessPolicy: (allowed: (path: string) => boolean) => void
  createPdf: (definition: TDocumentDefinitions) => { getBuffer: () => Promise<Uint8Array> }
}

export default given as unknown as Pdfmake
