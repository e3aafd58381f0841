import { AnnexError } from '../../error.ts'

/** What pdfjs throws, by its name, in our words. */
export function pdfRefusal(error: unknown): unknown {
  if (error instanceof AnnexError || !(error instanceof Error)) return error
  switch (error.name) {
    case 'PasswordException':
      return new AnnexError('PASSWORD', { trueType: 'PDF' })
    case 'InvalidPDFException':
    case 'FormatError':
    case 'UnknownErrorException':
    case 'MissingDataException':
    case 'XRefEntryException':
    case 'XRefParseException':
    case 'ParserEOFException':
      return new AnnexError('CUT', { trueType: 'PDF', detail: 'PDF tuzilishi buzuq' })
    default:
      return error
  }
}
