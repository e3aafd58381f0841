const latin1 = new TextDecoder('latin1')

const overwrite = (bytes: Uint8Array, at: number, text: string): void => {
  for (let index = 0; index < text.length; index++) bytes[at + index] = text.charCodeAt(index)
}

/**
 * A printed PDF with the date of the document instead of the present moment and without random ids: the same document gives the same
 * bytes, whether a browser or LibreOffice wrote it. Lengths stay, so that the cross-reference table holds. `date` is an ISO day; the
 * time is noon, UTC.
 */
export const settlePdf = (pdf: Uint8Array, date: string): Uint8Array => {
  const bytes = pdf.slice()
  const text = latin1.decode(bytes)
  const stamp = `D:${date.replaceAll('-', '')}120000+00'00'`
  for (const { index, 1: key, 2: shown } of text.matchAll(/(\/(?:CreationDate|ModDate) ?\()(D:[^)]*)\)/g)) {
    const said = stamp.length > shown!.length ? `${stamp.slice(0, 16)}Z` : stamp
    overwrite(bytes, index + key!.length, said.padEnd(shown!.length).slice(0, shown!.length))
  }
  for (const { index, 0: all } of text.matchAll(/\/ID \[ ?<[0-9a-f]*>\s?<[0-9a-f]*> ?\]|\/DocChecksum \/[0-9a-f]+/gi)) {
    const from = all.startsWith('/ID') ? 0 : '/DocChecksum /'.length
    overwrite(bytes, index + from, all.slice(from).replace(/[0-9a-f](?=[0-9a-f]*(?:>|$))/gi, '0'))
  }
  return bytes
}
