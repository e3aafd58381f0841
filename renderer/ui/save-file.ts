import { client } from '../lib/client.ts'

/** Fetches the frozen bytes of a document and hands them to the browser as a download under `name`. */
export const downloadDocument = async (id: number, name: string): Promise<void> => {
  saveFile(await client.documents.download({ id }), name)
}

/** Hands a file to the browser as a download under `name`. */
export const saveFile = (file: Blob, name: string): void => {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the bytes after the click; a minute is more than enough for what a document weighs.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
