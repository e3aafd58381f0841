import { AnnexError } from '../../error.ts'
import { sniff } from '../../sniff.ts'
import { readWorkbook } from './workbook.ts'

/** A filled cell of a sheet as a person sees it, hidden columns too; `exact`: its number whole, null when it holds none. `row` and `column` from 1. */
export type ShownCell = { row: number; column: number; text: string; exact: string | null }

/** The cells of the first visible sheet of a workbook. AnnexError as for any file; NOT_A_DOCUMENT for one that is no workbook. */
export const readFirstSheet = (bytes: Uint8Array): ShownCell[] => {
  const sniffed = sniff(bytes)
  if (sniffed.format !== 'xlsx') throw new AnnexError('NOT_A_DOCUMENT', { trueType: sniffed.format.toUpperCase() })
  const sheet = readWorkbook(sniffed.zip).find(({ hidden }) => !hidden)
  return (sheet?.cells ?? []).map(({ row, column, lines, exact }) => ({
    ...{ row, column, text: lines.join('\n') },
    exact: exact ?? null
  }))
}
