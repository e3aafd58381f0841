/** PDF files out of plain drawing operators, so that a test shows exactly what stands on the page. */

const PT_HEIGHT = 842
const PT_WIDTH = 595

/** A page of drawing operators; the size in points, A4 unless said. */
export type PageSpec = { content: string; width?: number; height?: number; rotate?: number }

const escaped = (text: string) => text.replace(/[\\()]/g, '\\$&')
/** Text with its baseline `y` points below the upper edge of an A4 page, in Helvetica. */
export const at = (x: number, y: number, text: string, size = 10) =>
  `BT /F1 ${size} Tf ${x} ${PT_HEIGHT - y} Td (${escaped(text)}) Tj ET\n`
/** A drawn line. */
export const line = (x0: number, y0: number, x1: number, y1: number) =>
  `${x0} ${PT_HEIGHT - y0} m ${x1} ${PT_HEIGHT - y1} l S\n`
/** The lines of a table: every row and column line over the whole of it. */
export const ruled = (xs: readonly number[], ys: readonly number[]) =>
  ys.map(y => line(xs[0]!, y, xs.at(-1)!, y)).join('') + xs.map(x => line(x, ys[0]!, x, ys.at(-1)!)).join('')

/** A PDF file (ISO 32000-1) with Helvetica as its one font; `trailer` and `objects` add to what every file has. */
export function pdf(
  pages: readonly PageSpec[],
  more: { trailer?: string; objects?: readonly string[] } = {}
): Uint8Array {
  const first = 4
  const kids = pages.map((_, i) => `${first + i * 2} 0 R`)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap(({ content, width = PT_WIDTH, height = PT_HEIGHT, rotate = 0 }, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + i * 2 + 1} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
    ]),
    ...(more.objects ?? [])
  ]
  let text = '%PDF-1.7\n'
  const offsets = objects.map((object, i) => {
    const offset = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  text += offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${more.trailer ?? ''} >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(text, char => char.charCodeAt(0) & 0xff)
}

/** A file that asks for a password: its keys fit no empty one (ISO 32000-1, 7.6.3). */
export const lockedPdf = () =>
  pdf([{ content: at(70, 70, 'Reja') }], {
    trailer: `/ID [<${'ab'.repeat(16)}> <${'ab'.repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`
  })
