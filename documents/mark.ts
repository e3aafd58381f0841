import QR from 'qrcode'
import type { ImageView } from './objects.ts'

/** Points; fits beside the text on a page whose left margin is 20 mm. */
const SIDE = 44

/** The QR of these words as a PNG for a template's picture; the same words give the same bytes. */
export const markPng = async (words: string): Promise<Uint8Array> =>
  new Uint8Array(await QR.toBuffer(words, { type: 'png', margin: 1, scale: 6, errorCorrectionLevel: 'M' }))

/** The `qr` field of a template: the QR of these words, or nothing. */
export const markView = async (words: string | null): Promise<{ qr: ImageView | null }> => ({
  qr: words === null ? null : { bytes: await markPng(words), about: 'QR' }
})

/**
 * Print HTML with the QR of these words in the lower left corner of every page, outside the text: nothing of the paper moves.
 * `html` is what `printHtml` gave.
 */
export const stamped = async (html: string, words: string): Promise<string> => {
  const plain = await QR.toString(words, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' })
  const svg = plain.replace('<svg ', `<svg width="${SIDE}pt" height="${SIDE}pt" `)
  const address = `data:image/svg+xml;base64,${btoa(svg)}`
  const pages = new Set([...html.matchAll(/<section style="page:(s\d+)"/g)].map(found => found[1]!))
  const box = `{@bottom-left-corner{content:url(${address});text-align:right;vertical-align:middle;padding:0 3pt 0 0}}`
  const rules = [...pages].map(page => `@page ${page}${box}`).join('')
  return html.replace('</style>', `${rules}</style>`)
}
