/** Files that the product ships and never writes. The fonts have the measures of Times New Roman. */
export const ASSETS = [
  'templates/decision.docx',
  'templates/letter.docx',
  'templates/note.docx',
  'templates/reminder.docx',
  'templates/report.docx',
  'templates/speech.docx',
  'templates/example/pq308.txt',
  'fonts/Tinos_400Regular.ttf',
  'fonts/Tinos_400Regular_Italic.ttf',
  'fonts/Tinos_700Bold.ttf',
  'fonts/Tinos_700Bold_Italic.ttf'
] as const
export type Asset = (typeof ASSETS)[number]
export type Assets = {
  /** The bytes of one shipped file. Rejects when the installation is broken. */
  read(name: Asset): Promise<Uint8Array>
}
