/** Office programs that turn a DOCX into a PDF where they are installed. */
export type OfficeProgram = 'libreoffice' | 'word'

export type Converter = {
  /** Those that are installed. */
  installed: () => Promise<OfficeProgram[]>
  /** The PDF of a DOCX. Rejects with Fault NO_PRINTER where the program is not installed, PRINT_FAILED where it gave no PDF. */
  convert: (program: OfficeProgram, docx: Uint8Array) => Promise<Uint8Array>
}
