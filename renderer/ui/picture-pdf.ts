/** A picture of a page as a JPEG, its size in pixels. */
export type PagePicture = { jpeg: Uint8Array; width: number; height: number }

/** The longer side of an A4 page in points (1/72 inch). */
const LONG_SIDE = 842

/** Pictures as the pages of one PDF (ISO 32000-1, 8.9.5: a JPEG is taken as it is), the longer side of each as long as A4. */
export function picturePdf(pages: readonly PagePicture[]): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = []
  const offsets: number[] = []
  let length = 0
  const encoder = new TextEncoder()
  const put = (part: string | Uint8Array) => {
    const bytes = typeof part === 'string' ? encoder.encode(part) : part
    chunks.push(bytes)
    length += bytes.length
  }
  const object = (body: string, stream?: Uint8Array) => {
    offsets.push(length)
    put(`${offsets.length} 0 obj\n${body}\n`)
    if (stream !== undefined) {
      put('stream\n')
      put(stream)
      put('\nendstream\n')
    }
    put('endobj\n')
  }
  // Three objects a page behind the two that every file has.
  const pageAt = (index: number) => 3 + index * 3
  put('%PDF-1.4\n')
  object('<< /Type /Catalog /Pages 2 0 R >>')
  object(`<< /Type /Pages /Kids [${pages.map((_, i) => `${pageAt(i)} 0 R`).join(' ')}] /Count ${pages.length} >>`)
  pages.forEach(({ jpeg, width, height }, i) => {
    const scale = LONG_SIDE / Math.max(width, height)
    const [wide, high] = [(width * scale).toFixed(2), (height * scale).toFixed(2)]
    const content = encoder.encode(`q ${wide} 0 0 ${high} 0 0 cm /I Do Q`)
    const at = pageAt(i)
    object(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Resources << /XObject << /I ${at + 2} 0 R >> >> /Contents ${at + 1} 0 R >>`
    )
    object(`<< /Length ${content.length} >>`, content)
    object(
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`,
      jpeg
    )
  })
  const start = length
  put(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n`)
  put(offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join(''))
  put(`trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`)
  const file = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    file.set(chunk, at)
    at += chunk.length
  }
  return file
}
