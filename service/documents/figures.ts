import type { Block, Cell } from '#annex/blocks/blocks.ts'
import { readPlainBlocks } from '#annex/read.ts'
import { checkFigures } from '#documents/figures/check.ts'
import type { FigureBlock, FigureFault } from '#documents/figures/figure.ts'
import type { FigureRegister } from '#documents/figures/register.ts'

const cellText = (cell: Cell): string => cell.paragraphs.map(one => one.text).join('\n')

const figureBlock = (block: Block): FigureBlock => {
  if (block.kind === 'paragraph') {
    const mark = block.list === null ? '' : block.list.bullet ? '- ' : `${block.list.label} `
    return { kind: 'paragraph', text: mark + block.text, at: block.at }
  }
  const rows = block.rows.map(({ cells, header, at }) => ({
    header,
    at,
    cells: cells.filter(cell => !cell.continued).map(cell => ({ column: cell.column, text: cellText(cell) }))
  }))
  return { kind: 'table', rows }
}

/**
 * Every wrong figure of a file: DOCX, text PDF, HTML, XLSX or plain text. Nothing is kept. Throws AnnexError for a file that
 * cannot be read.
 */
export const figuresOfFile = async (
  file: { name: string; bytes: Uint8Array },
  register: FigureRegister | null = null
): Promise<FigureFault[]> => checkFigures((await readPlainBlocks(file)).map(figureBlock), register)
