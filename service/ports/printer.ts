/** What prints on this machine, for the person to read; `none` where nothing does. */
export type PrinterKind = 'electron' | 'edge' | 'chrome' | 'chromium' | 'none'

/** Turns print HTML (documents/print) into a PDF. It runs no script of the page and asks for nothing outside it. */
export type Printer = {
  kind: () => Promise<PrinterKind>
  /** Rejects with Fault NO_PRINTER where the machine has no browser, PRINT_FAILED where it gave no PDF. */
  print: (html: string) => Promise<Uint8Array>
  /** Ends what was started; the next print starts it again. */
  close: () => Promise<void>
}
