/** Files that the product ships and never writes. */
export const ASSETS = ['templates/letter.docx', 'templates/example/pq308.txt'] as const
export type Asset = (typeof ASSETS)[number]
export type Assets = {
  /** The bytes of one shipped file. Rejects when the installation is broken. */
  read(name: Asset): Promise<Uint8Array>
}
