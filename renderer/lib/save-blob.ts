/** Hands bytes to the browser as a download under a name. */
export const saveBlob = (blob: Blob, name: string): void => {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the bytes after the click; a minute is more than enough for what a document weighs.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
