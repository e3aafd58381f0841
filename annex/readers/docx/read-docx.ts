import type { Note } from '#domain/draft.ts'
import type { Read } from '../../blocks/blocks.ts'
import { BlockBuilder, type Merge } from '../../blocks/builder.ts'
import type { Zip } from '../../zip/open-zip.ts'
import { NumberCounter, readNumbering } from './numbering.ts'
import { openPackage } from './open-package.ts'
import { type Attributes, parseXml } from './parse-xml.ts'
import { isOn, readStyles } from './styles.ts'

/** Subtrees whose text is not text of the document: deleted and moved-away runs, field codes, text boxes, pictures. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'mc:Fallback',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:sectPrChange',
  'w:sdtPr'
])

type OpenCell = { span: number; merge: Merge; open: boolean }
type Run = { hidden: boolean }
type Mark = { style: string | null; numId: string | null; level: number | null; pageBreak: boolean; deleted: boolean }

const TAKEN_OUT = {
  textBox: 'matn qutisi (text box)',
  embedded: 'ichki obyekt',
  footnote: 'sahifa osti izohi'
}

/**
 * The blocks of a Word document (ECMA-376, transitional and strict): tables with their merges, automatic numbers,
 * tracked changes as accepted. What is left out is listed in the notes.
 */
export function readDocx(zip: Zip): Read {
  const parts = openPackage(zip)
  const styles = readStyles(parts.styles)
  const counter = new NumberCounter(readNumbering(parts.numbering), styles.numOfStyle)
  const builder = new BlockBuilder()
  const leftOut = new Set(parts.ignored)
  let skip = 0
  let run: Run | null = null
  let inText = false
  let mark: Mark | null = null
  let inMark = false
  let inRunProperties = false
  let inRowProperties = false
  let rowDeleted = false
  let joinNext = false
  let markDeleted = false
  let rowHeader = false
  let cell: OpenCell | null = null
  let rowOpen = false
  let skippedColumns = 0
  const outer: { cell: OpenCell | null; rowOpen: boolean }[] = []

  function openParagraph(): void {
    if (mark === null) return
    const list = listOf(mark)
    if (mark.pageBreak) builder.gap()
    // A deleted paragraph mark joins its paragraph with the next one (17.13.5.15).
    if (joinNext && builder.inParagraph) builder.text(' ')
    else builder.startParagraph(list)
    joinNext = false
  }
  function listOf({ style, numId, level }: Mark) {
    const named = style ?? styles.defaultParagraph
    const inherited = named === null ? null : styles.numbering(named)
    const id = numId ?? inherited?.numId ?? null
    if (id === null || id === '0') return null
    const ownLevel = level ?? inherited?.level ?? (inherited === null ? 0 : counter.levelOfStyle(id, inherited.style))
    return counter.next(id, ownLevel)
  }
  function openCell(): void {
    if (cell === null || cell.open) return
    if (!rowOpen) {
      builder.startRow(rowHeader, skippedColumns)
      rowOpen = true
    }
    cell.open = true
    builder.startCell(cell.span, cell.merge)
  }
  function say(text: string): void {
    if (run?.hidden !== true) builder.text(text)
  }

  function open(name: string, attributes: Attributes): void {
    const value = attributes.get('w:val')
    switch (name) {
      case 'w:p':
        openCell()
        mark = { style: null, numId: null, level: null, pageBreak: false, deleted: false }
        return
      case 'w:pPr':
        inMark = true
        return
      case 'w:pStyle':
        if (inMark && mark) mark.style = value ?? null
        return
      case 'w:numId':
        if (inMark && mark) mark.numId = value ?? null
        return
      case 'w:ilvl':
        if (inMark && mark) mark.level = Number.parseInt(value ?? '0', 10) || 0
        return
      case 'w:pageBreakBefore':
        if (inMark && mark && isOn(value)) mark.pageBreak = true
        return
      case 'w:r':
        settleParagraph()
        run = { hidden: false }
        return
      case 'w:rPr':
        inRunProperties = !inMark
        return
      case 'w:vanish':
        if (inRunProperties && run !== null) run.hidden = isOn(value)
        return
      case 'w:rStyle':
        if (inRunProperties && run !== null && value !== undefined) run.hidden ||= styles.hidden(value)
        return
      case 'w:t':
        inText = true
        return
      case 'w:tab':
        if (run !== null) say('\t')
        return
      case 'w:br':
        if (attributes.get('w:type') === 'page') builder.gap()
        else say('\n')
        return
      case 'w:cr':
        say('\n')
        return
      case 'w:noBreakHyphen':
        say('-')
        return
      case 'w:tbl':
        openCell()
        outer.push({ cell, rowOpen })
        cell = null
        rowOpen = false
        builder.startTable()
        return
      case 'w:tr':
        skippedColumns = 0
        rowDeleted = false
        rowHeader = false
        rowOpen = false
        return
      case 'w:trPr':
        inRowProperties = true
        return
      case 'w:gridBefore':
        if (inRowProperties) skippedColumns = Math.max(0, Number.parseInt(value ?? '0', 10) || 0)
        return
      case 'w:tblHeader':
        if (inRowProperties && isOn(value)) rowHeader = true
        return
      case 'w:tc':
        cell = { span: 1, merge: 1, open: false }
        return
      case 'w:gridSpan':
        if (cell && !cell.open) cell.span = Number.parseInt(value ?? '1', 10) || 1
        return
      case 'w:vMerge':
        if (cell && !cell.open) cell.merge = value === 'restart' ? 'restart' : 'continue'
        return
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        leftOut.add(TAKEN_OUT.footnote)
        return
      case 'w:object':
      case 'w:control':
        leftOut.add(TAKEN_OUT.embedded)
        return
    }
  }
  /** The number of a paragraph is counted once its properties are known, before its first run. */
  function settleParagraph(): void {
    if (mark === null || inMark) return
    openParagraph()
    markDeleted = mark.deleted
    mark = null
  }

  function close(name: string): void {
    switch (name) {
      case 'w:pPr':
        inMark = false
        settleParagraph()
        return
      case 'w:p':
        inMark = false
        settleParagraph()
        if (markDeleted) joinNext = true
        else builder.endParagraph()
        markDeleted = false
        return
      case 'w:r':
        run = null
        return
      case 'w:rPr':
        inRunProperties = false
        return
      case 'w:t':
        inText = false
        return
      case 'w:trPr':
        inRowProperties = false
        return
      case 'w:tc':
        openCell()
        joinNext = false
        builder.endCell()
        cell = null
        return
      case 'w:tr':
        if (rowDeleted) builder.dropRow()
        else builder.endRow()
        rowOpen = false
        return
      case 'w:tbl': {
        builder.endTable()
        const back = outer.pop()
        cell = back?.cell ?? null
        rowOpen = back?.rowOpen ?? false
        return
      }
    }
  }

  parseXml(parts.document, {
    open(name, attributes) {
      if (skip > 0) {
        skip++
        return
      }
      if (name === 'w:txbxContent') {
        leftOut.add(TAKEN_OUT.textBox)
        skip = 1
      } else if (name === 'w:del' && inRowProperties) {
        rowDeleted = true
        skip = 1
      } else if (name === 'w:del' && inMark) {
        if (mark) mark.deleted = true
        skip = 1
      } else if (SKIPPED.has(name)) skip = 1
      else open(name, attributes)
    },
    close(name) {
      if (skip > 0) skip--
      else close(name)
    },
    text(piece) {
      if (inText && skip === 0) say(piece)
    }
  })
  const notes: Note[] = [...leftOut].map(what => ({
    code: 'IGNORED_CONTENT',
    message: `Hujjatdagi “${what}” o‘qilmadi.`,
    at: null,
    was: what,
    now: null
  }))
  return { blocks: builder.finish(), notes, pages: null }
}
