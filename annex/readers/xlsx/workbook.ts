/** The parts of a workbook (ECMA-376 part 1, 18) to sheets of cells with their shown texts. */
import { foldSpaces, LIMITS } from '../../blocks/blocks.ts'
import { AnnexError } from '../../error.ts'
import type { Zip } from '../../zip/open-zip.ts'
import { relationshipsOf } from '../docx/open-package.ts'
import { parseXml } from '../docx/parse-xml.ts'
import { builtInFormat, exactNumber, shownNumber } from './number-text.ts'

/** `row` and `column` from 1 as the sheet counts them; `lines` are the paragraphs of the cell; `exact`: its number whole, when it holds one. */
export type SheetCell = { row: number; column: number; lines: string[]; exact?: string }
export type Merge = { top: number; left: number; bottom: number; right: number }
export type Sheet = {
  name: string
  hidden: boolean
  cells: SheetCell[]
  merges: Merge[]
  hiddenRows: Set<number>
  hiddenColumns: { from: number; to: number }[]
  /** Formulas without a kept result: nothing can be shown for them. */
  unsolved: number
}

const MAX_SHEETS = 200
const MAX_COLUMN = 16_384
const MAX_MERGES = 50_000

/** 'AB12' to column 28 and row 12; null for anything else. */
export function placeOf(reference: string): { row: number; column: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference)
  if (found === null) return null
  let column = 0
  for (const letter of found[1]!) column = column * 26 + letter.charCodeAt(0) - 64
  return column > MAX_COLUMN ? null : { row: Number(found[2]), column }
}

/** ST_Xstring (22.9.2.19): '_x000D_' stands for a character that XML cannot hold. */
const unescaped = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Gathers the text of string items: runs joined, phonetic guides left out (18.4.8, 18.4.6). */
class StringItem {
  text = ''
  #inText = false
  #phonetic = 0
  open(name: string): void {
    if (name === ':rPh') this.#phonetic++
    else if (name === ':t') this.#inText = this.#phonetic === 0
  }
  close(name: string): void {
    if (name === ':rPh') this.#phonetic--
    else if (name === ':t') this.#inText = false
  }
  say(piece: string): void {
    if (this.#inText) this.text += piece
  }
}

function sharedStrings(bytes: Uint8Array | null): string[] {
  const strings: string[] = []
  if (bytes === null) return strings
  let item: StringItem | null = null
  let characters = 0
  parseXml(bytes, {
    open(name) {
      if (name === ':si') item = new StringItem()
      else item?.open(name)
    },
    close(name) {
      if (name === ':si' && item !== null) {
        characters += item.text.length
        if (characters > LIMITS.characters) throw new AnnexError('BOMB', { detail: 'matni haddan uzun' })
        strings.push(unescaped(item.text))
        item = null
      } else item?.close(name)
    },
    text(piece) {
      item?.say(piece)
    }
  })
  return strings
}

/** The format code of every cell style, by its index (18.8.10). */
function cellFormats(bytes: Uint8Array | null): string[] {
  const own = new Map<number, string>()
  const formats: string[] = []
  if (bytes === null) return formats
  let inCells = false
  parseXml(bytes, {
    open(name, attributes) {
      if (name === ':numFmt') own.set(Number(attributes.get(':numFmtId')), attributes.get(':formatCode') ?? '')
      else if (name === ':cellXfs') inCells = true
      else if (name === ':xf' && inCells) {
        const id = Number(attributes.get(':numFmtId') ?? 0)
        formats.push(own.get(id) ?? builtInFormat(id))
      }
    },
    close(name) {
      if (name === ':cellXfs') inCells = false
    }
  })
  return formats
}

type Book = { strings: string[]; formats: string[]; is1904: boolean }
const isOn = (value: string | undefined) => value === '1' || value === 'true'

function readSheet(bytes: Uint8Array, name: string, hidden: boolean, book: Book): Sheet {
  const sheet: Sheet = { name, hidden, cells: [], merges: [], hiddenRows: new Set(), hiddenColumns: [], unsolved: 0 }
  let row = 0
  let column = 0
  let cell: { type: string; style: number; value: string; inline: StringItem | null; formula: boolean } | null = null
  let inValue = false
  let characters = 0
  const finish = () => {
    if (cell === null) return
    const text = cell.inline === null ? shown(cell, book) : unescaped(cell.inline.text)
    if (cell.formula && cell.value === '' && cell.inline === null) sheet.unsolved++
    const lines = text
      .split(/\r\n|[\n\r\v]/)
      .map(foldSpaces)
      .filter(line => line !== '')
    characters += text.length
    if (characters > LIMITS.characters || text.length > LIMITS.cellCharacters)
      throw new AnnexError('BOMB', { detail: 'matni haddan uzun' })
    const exact = lines.length > 0 && cell.inline === null ? exactOf(cell, book) : null
    if (lines.length > 0) sheet.cells.push({ row, column, lines, ...(exact === null ? {} : { exact }) })
    if (sheet.cells.length > LIMITS.cells) throw new AnnexError('BOMB', { detail: `${LIMITS.cells} dan ortiq katak` })
    cell = null
  }
  parseXml(bytes, {
    open(tag, attributes) {
      switch (tag) {
        case ':col':
          if (isOn(attributes.get(':hidden')))
            sheet.hiddenColumns.push({ from: Number(attributes.get(':min')), to: Number(attributes.get(':max')) })
          return
        case ':row':
          row = Number(attributes.get(':r') ?? row + 1)
          column = 0
          if (isOn(attributes.get(':hidden'))) sheet.hiddenRows.add(row)
          return
        case ':c': {
          const place = placeOf(attributes.get(':r') ?? '')
          column = place?.column ?? column + 1
          row = place?.row ?? row
          const style = Number(attributes.get(':s') ?? 0)
          cell = { type: attributes.get(':t') ?? 'n', style, value: '', inline: null, formula: false }
          return
        }
        case ':v':
          inValue = true
          return
        case ':f':
          if (cell !== null) cell.formula = true
          return
        case ':is':
          if (cell !== null) cell.inline = new StringItem()
          return
        case ':mergeCell': {
          const [from, to] = (attributes.get(':ref') ?? '').split(':').map(placeOf)
          if (from && to && sheet.merges.length < MAX_MERGES)
            sheet.merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column })
          return
        }
        default:
          cell?.inline?.open(tag)
      }
    },
    close(tag) {
      if (tag === ':c') finish()
      else if (tag === ':v') inValue = false
      else cell?.inline?.close(tag)
    },
    text(piece) {
      if (cell === null) return
      if (inValue) cell.value += piece
      else cell.inline?.say(piece)
    }
  })
  return sheet
}

/** The number of a cell whole; null for any other cell. */
function exactOf({ type, style, value }: { type: string; style: number; value: string }, book: Book): string | null {
  const number = Number(value)
  if (type !== 'n' || value.trim() === '' || !Number.isFinite(number)) return null
  return exactNumber(number, book.formats[style] ?? 'General')
}

/** The text that a cell shows (18.18.11 for the types). */
function shown({ type, style, value }: { type: string; style: number; value: string }, book: Book): string {
  switch (type) {
    case 's':
      return book.strings[Number(value)] ?? ''
    case 'b':
      return value === '1' ? 'TRUE' : value === '' ? '' : 'FALSE'
    case 'n': {
      const number = Number(value)
      if (value.trim() === '' || !Number.isFinite(number)) return value
      return shownNumber(number, book.formats[style] ?? 'General', book.is1904)
    }
    case 'd':
      return value.replace(/^(\d{4})-(\d\d)-(\d\d)(T00:00:00.*)?$/, '$3.$2.$1')
    default:
      return unescaped(value)
  }
}

/** The sheets of a workbook in their order. Throws NOT_A_DOCUMENT, BAD_XML or BOMB. */
export function readWorkbook(zip: Zip): Sheet[] {
  const main = relationshipsOf(zip, '').find(({ type }) => type === 'officeDocument')?.target ?? ''
  const workbook = zip.read(main)
  if (workbook === null)
    throw new AnnexError('NOT_A_DOCUMENT', { trueType: 'ZIP', detail: 'ichida Excel jadvali yo‘q' })
  if (main.endsWith('.bin')) throw new AnnexError('FORMAT_NOT_YET', { trueType: 'XLSB' })
  const relations = relationshipsOf(zip, main)
  const part = (type: string) => {
    const target = relations.find(relation => relation.type === type && !relation.external)?.target
    return target === undefined ? null : zip.read(target)
  }
  const listed: { name: string; id: string; hidden: boolean }[] = []
  let is1904 = false
  parseXml(workbook, {
    open(name, attributes) {
      if (name === ':workbookPr') is1904 = isOn(attributes.get(':date1904'))
      else if (name === ':sheet') {
        const state = attributes.get(':state') ?? 'visible'
        listed.push({
          name: attributes.get(':name') ?? '',
          id: attributes.get('r:id') ?? '',
          hidden: state !== 'visible'
        })
      }
    },
    close() {}
  })
  if (listed.length > MAX_SHEETS) throw new AnnexError('BOMB', { detail: `${listed.length} varaq` })
  const book: Book = { strings: sharedStrings(part('sharedStrings')), formats: cellFormats(part('styles')), is1904 }
  return listed.flatMap(({ name, id, hidden }) => {
    const relation = relations.find(one => one.id === id)
    // Sheets of charts and macros hold no cells; a sheet that is listed and not there was lost.
    if (relation !== undefined && relation.type !== 'worksheet') return []
    const bytes = relation === undefined || relation.external ? null : zip.read(relation.target)
    if (bytes === null) throw new AnnexError('BAD_XML', { detail: `varaq topilmadi: ${name}` })
    return [readSheet(bytes, name, hidden, book)]
  })
}
