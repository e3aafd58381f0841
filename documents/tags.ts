import { SaxesParser } from 'saxes'
import type { TemplateField } from '#templates/field.ts'
import { imageFault } from './objects.ts'
import { FORMATS } from './formats.ts'
import type { Parts } from './package.ts'
import { type TemplateCell, type TemplateFault, templateFault } from './template-error.ts'

export type TagKind = 'print' | 'open' | 'close'
/** Where a letter stands: numbers of the parents of its run and of its paragraph, of its cell and table; 0 where none. */
type Spot = { runParent: number; paragraphParent: number; cell: number; table: number }
export type TemplateTag = {
  name: string
  kind: TagKind
  raw: string
  /** Name of the part and number of the paragraph in it, from 1. */
  part: string
  paragraph: number
  page: number | null
  cell: TemplateCell | null
  spot: Spot
}

const MAX_DEPTH = 256
const MAX_TAGS = 10_000
/** A closed grammar: a name, or # or / and a name. A printed name may have one format of the list. There are no paths, options, calls or operators. */
const TAG = /^\s*([#/]?)\s*([A-Za-z_$][\w$]*)\s*(?:\|\s*([A-Za-z]+)\s*)?$/

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const MAIN = /^word\/document\d*\.xml$/
const filled = (part: string): boolean => MAIN.test(part) || /^word\/(header|footer)\d*\.xml$/.test(part)

type Piece = { text: string; spot: Spot }
type Frame = { paragraph: number; page: number | null; cell: TemplateCell | null; pieces: Piece[] }

/** Tags of the text of one paragraph; what is not a tag of the grammar becomes a fault. */
const tagsOfParagraph = (frame: Frame, part: string, tags: TemplateTag[], faults: TemplateFault[]): void => {
  const text = frame.pieces.map(piece => piece.text).join('')
  if (!/[{}]/.test(text)) return
  const spotAt = (index: number): Spot => {
    let rest = index
    for (const piece of frame.pieces) {
      if (rest < piece.text.length) return piece.spot
      rest -= piece.text.length
    }
    return frame.pieces.at(-1)!.spot
  }
  const place = { part, paragraph: frame.paragraph, page: frame.page, cell: frame.cell }
  for (const match of text.matchAll(/\{[^{}]*\}|\{[^{}]*|\}/g)) {
    const raw = match[0]
    const grammar = raw.endsWith('}') && raw.length > 1 ? TAG.exec(raw.slice(1, -1)) : null
    if (!grammar) {
      const hint = 'Between braces only a name of the field list may stand, with # before a part and / after it'
      faults.push(templateFault('BAD_TAG', hint, { ...place, tag: raw.slice(0, 80) }))
      continue
    }
    if (grammar[3] !== undefined && (grammar[1] !== '' || !FORMATS.has(grammar[3]))) {
      const hint = `Behind | one of these may stand: ${[...FORMATS.keys()].join(', ')}`
      faults.push(templateFault('BAD_TAG', hint, { ...place, tag: raw.slice(0, 80) }))
      continue
    }
    const first = spotAt(match.index)
    if (spotAt(match.index + raw.length - 1).runParent !== first.runParent)
      faults.push(templateFault('MISPLACED', 'Type the tag again in one go', { ...place, tag: raw }))
    const kind: TagKind = grammar[1] === '#' ? 'open' : grammar[1] === '/' ? 'close' : 'print'
    tags.push({ name: grammar[2]!, kind, raw, ...place, spot: first })
  }
}

/** Reads one part of WordprocessingML (ECMA-376 part 1, 17.3) and gives its tags; reports braces where nothing is filled. */
const readPart = (part: string, xml: string, tags: TemplateTag[], faults: TemplateFault[]): void => {
  const parser = new SaxesParser({ xmlns: false })
  const path: { name: string; id: number }[] = []
  const frames: Frame[] = []
  let ids = 0
  let paragraphs = 0
  // Pages as Word last laid them out; before it did, those that are begun by hand.
  let pages = 1
  let tables = 0
  const cells: TemplateCell[] = []
  const pageNow = (): number | null => (MAIN.test(part) ? pages : null)
  const cellNow = (): TemplateCell | null => (cells[0] === undefined ? null : { ...cells[0] })
  let stopped = false
  const stop = (code: 'BAD_XML' | 'UNSAFE_PART', hint: string): void => {
    if (!stopped) faults.push(templateFault(code, hint, { part }))
    stopped = true
  }
  const idOf = (name: string): number => path.findLast(step => step.name === name)?.id ?? 0
  const misplaced = (raw: string, where: string): void => {
    const hint = `Nothing is filled in ${where}`
    faults.push(
      templateFault('MISPLACED', hint, {
        part,
        paragraph: paragraphs,
        page: pageNow(),
        cell: cellNow(),
        tag: raw.slice(0, 80)
      })
    )
  }
  parser.on('error', error => stop('BAD_XML', `The part is not well-formed: ${error.message.slice(0, 120)}`))
  parser.on('doctype', () => stop('UNSAFE_PART', 'A document type declaration is refused'))
  parser.on('cdata', () => stop('BAD_XML', 'CDATA is not used by Word'))
  parser.on('opentag', tag => {
    if (stopped) return
    if (path.length === 0 && filled(part) && tag.attributes['xmlns:w'] !== WORD)
      stop('BAD_XML', 'The part is not WordprocessingML as Word writes it: save it again in Word as .docx')
    path.push({ name: tag.name, id: ++ids })
    if (path.length > MAX_DEPTH) stop('BAD_XML', `Elements are nested deeper than ${MAX_DEPTH}`)
    if (tag.name === 'w:lastRenderedPageBreak' || (tag.name === 'w:br' && tag.attributes['w:type'] === 'page')) pages++
    if (tag.name === 'w:tbl') cells.push({ table: cells.length === 0 ? ++tables : 0, row: 0, column: 0 })
    const here = cells.at(-1)
    if (here && tag.name === 'w:tr') Object.assign(here, { row: here.row + 1, column: 0 })
    if (here && tag.name === 'w:tc') here.column++
    if (tag.name === 'w:p' || tag.name === 'a:p')
      frames.push({ paragraph: ++paragraphs, page: pageNow(), cell: cellNow(), pieces: [] })
    // A link may lead out of the file; a picture, template or object may not: opening the letter would fetch it.
    const outside = part.endsWith('.rels') && tag.attributes.TargetMode === 'External'
    if (outside && !tag.attributes.Type?.endsWith('/hyperlink'))
      stop('UNSAFE_PART', 'A target outside the file is refused')
    if (tag.name === 'w:altChunk') stop('UNSAFE_PART', 'An attached foreign document is refused')
    for (const name of ['descr', 'title']) {
      const raw = /\{[^{}]*\}/.exec(tag.attributes[name] ?? '')?.[0]
      if (raw) misplaced(raw, 'the description of a picture')
    }
  })
  parser.on('text', text => {
    if (stopped) return
    const parent = path.at(-1)?.name
    if (parent === 'w:instrText' || parent === 'w:delText') {
      const raw = /\{[^{}]*\}/.exec(text)?.[0]
      if (raw) misplaced(raw, parent === 'w:delText' ? 'deleted text' : 'a field code')
    }
    const frame = frames.at(-1)
    if ((parent !== 'w:t' && parent !== 'a:t') || !frame) return
    const run = path.findLastIndex(step => step.name === 'w:r' || step.name === 'a:r')
    const paragraph = path.findLastIndex(step => step.name === 'w:p' || step.name === 'a:p')
    const spot: Spot = {
      runParent: path[run - 1]?.id ?? 0,
      paragraphParent: path[paragraph - 1]?.id ?? 0,
      cell: idOf('w:tc'),
      table: idOf('w:tbl')
    }
    if (/[{}]/.test(text) && path.some(step => step.name === 'w:sdtContent')) {
      const raw = /\{?[^{}]*\}?/.exec(text)?.[0] ?? text
      misplaced(raw, 'a content control')
    }
    frame.pieces.push({ text, spot })
  })
  parser.on('closetag', tag => {
    if (stopped) return
    path.pop()
    if (tag.name === 'w:tbl') cells.pop()
    if (tag.name !== 'w:p' && tag.name !== 'a:p') return
    const frame = frames.pop()
    if (!frame) return
    if (filled(part)) tagsOfParagraph(frame, part, tags, faults)
    else {
      const raw = /\{[^{}]*\}/.exec(frame.pieces.map(piece => piece.text).join(''))?.[0]
      if (raw) misplaced(raw, 'footnotes, comments and other attached parts')
    }
  })
  parser.write(xml).close()
}

/** Opening and closing tags must pair, in one part, without crossing, and where Word's own structure can be repeated. */
const checkPairs = (tags: readonly TemplateTag[], faults: TemplateFault[]): void => {
  const open: TemplateTag[] = []
  const report = (code: 'UNCLOSED' | 'UNOPENED' | 'CROSSED' | 'MISPLACED', tag: TemplateTag, hint: string): void => {
    faults.push(
      templateFault(code, hint, {
        tag: tag.raw,
        part: tag.part,
        paragraph: tag.paragraph,
        page: tag.page,
        cell: tag.cell
      })
    )
  }
  for (const tag of tags) {
    if (tag.kind === 'open') open.push(tag)
    if (tag.kind !== 'close') continue
    const at = open.findLastIndex(other => other.name === tag.name && other.part === tag.part)
    if (at < 0) {
      report('UNOPENED', tag, `Put {#${tag.name}} before it`)
      continue
    }
    for (const crossed of open.slice(at + 1))
      report('CROSSED', crossed, `Close it by {/${crossed.name}} before ${tag.raw}`)
    const { spot } = open[at]!
    open.length = at
    const rows = spot.table !== 0 && spot.table === tag.spot.table && spot.cell !== tag.spot.cell
    if (!rows && spot.paragraphParent !== tag.spot.paragraphParent)
      report('MISPLACED', tag, 'Both ends must stand in one table, one cell or one text')
  }
  for (const tag of open) report('UNCLOSED', tag, `Put {/${tag.name}} after it`)
}

const checkNames = (tags: readonly TemplateTag[], fields: readonly TemplateField[], faults: TemplateFault[]): void => {
  const scopes: { name: string; part: string; fields: readonly TemplateField[] }[] = []
  const find = (name: string): TemplateField | undefined => {
    for (const scope of scopes.toReversed()) {
      const field = scope.fields.find(one => one.name === name)
      if (field) return field
    }
    return fields.find(one => one.name === name)
  }
  for (const tag of tags) {
    const place = { tag: tag.raw, part: tag.part, paragraph: tag.paragraph, page: tag.page, cell: tag.cell }
    if (tag.kind === 'close') {
      const at = scopes.findLastIndex(scope => scope.name === tag.name && scope.part === tag.part)
      if (at >= 0) scopes.length = at
      continue
    }
    const field = find(tag.name)
    if (!field) {
      const known = [...(scopes.at(-1)?.fields ?? []), ...fields].map(one => one.name).join(', ')
      faults.push(templateFault('UNKNOWN_TAG', `Known here: ${known}`, place))
    } else if (tag.kind === 'open' && field.kind === 'chart') {
      faults.push(templateFault('WRONG_KIND', `${tag.name} is a chart: write {${tag.name}}`, place))
    } else if (tag.kind === 'print' && (field.kind === 'loop' || field.kind === 'condition')) {
      const hint = `${tag.name} is not a text: write {#${tag.name}} and {/${tag.name}}`
      faults.push(templateFault('WRONG_KIND', hint, place))
    }
    if (tag.kind === 'open')
      scopes.push({ name: tag.name, part: tag.part, fields: field?.kind === 'loop' ? field.fields : [] })
  }
}

const ACTIVE = /(^|\/)(vbaProject\.bin|vbaData\.xml|activeX\/|embeddings\/)/i

/**
 * Reads every tag of an opened template in the order of the text and everything that is wrong with it: grammar, names not
 * in `fields`, loops not closed or crossed, places that are not filled, macros and outside targets. Throws nothing.
 */
export const readTags = (
  parts: Parts,
  fields: readonly TemplateField[]
): { tags: TemplateTag[]; faults: TemplateFault[] } => {
  const tags: TemplateTag[] = []
  const faults: TemplateFault[] = []
  if (![...parts.keys()].some(part => MAIN.test(part)) || !parts.has('[Content_Types].xml')) {
    faults.push(templateFault('NOT_A_TEMPLATE', 'The file is not a Word document (.docx)'))
    return { tags, faults }
  }
  for (const [part, bytes] of parts) {
    if (ACTIVE.test(part))
      faults.push(templateFault('UNSAFE_PART', 'Macros and embedded objects are refused', { part }))
    const picture = /^word\/media\//i.test(part) ? imageFault(bytes) : null
    if (picture !== null) faults.push(templateFault('BAD_IMAGE', picture, { part }))
    if (!/\.(xml|rels)$/i.test(part)) continue
    let xml: string
    try {
      xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      faults.push(templateFault('BAD_XML', 'The part is not UTF-8', { part }))
      continue
    }
    readPart(part, xml, tags, faults)
    if (tags.length > MAX_TAGS) {
      faults.push(templateFault('TOO_LARGE', `More than ${MAX_TAGS} tags`, { part }))
      return { tags, faults }
    }
  }
  checkPairs(tags, faults)
  checkNames(tags, fields, faults)
  return { tags, faults }
}
