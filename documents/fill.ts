import {
  Delimiters,
  DelimiterSearcher,
  LOOP_CONTENT_TYPE,
  LoopPlugin,
  officeMarkup,
  ScopeData,
  type ScopeDataArgs,
  type Tag,
  TagParser,
  TemplateCompiler,
  TemplatePlugin,
  TEXT_CONTENT_TYPE,
  type TemplateContent,
  type TemplateContext,
  type TemplateData,
  xml,
  type XmlNode,
  type XmlTextNode
} from 'easy-template-x'
import type { TemplateField } from '#templates/field.ts'
import { FORMATS } from './formats.ts'
import type { ChartView } from './chart.ts'
import { HYPHEN } from './glue.ts'
import { type ImageView, imageFault, type ObjectContent, ObjectPlugin, ObjectStore } from './objects.ts'
import { type About, openPackage, writePackage } from './package.ts'
import { readTags } from './tags.ts'
import { TemplateError, type TemplateFault, templateFault } from './template-error.ts'

/** Finished strings, conditions, pictures, charts and rows by field name; a text must be a string, a picture may be null. */
export type TemplateView = {
  readonly [name: string]: string | boolean | null | ImageView | ChartView | readonly TemplateView[]
}

/** Text as XML 1.0 can hold it (2.2): control characters go, lone surrogates become U+FFFD, every line end is \n. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')

const cleanChart = (chart: ChartView): ChartView => ({
  kind: chart.kind === 'lines' ? 'lines' : 'bars',
  title: cleanText(chart.title),
  categories: chart.categories.map(cleanText),
  series: chart.series.map(({ name, values }) => ({
    name: cleanText(name),
    values: values.map(value => (typeof value === 'number' && Number.isFinite(value) ? value : null))
  }))
})

/** A picture or chart as the engine takes it; '' prints nothing, for a picture that is not given. */
const checkedObject = (
  value: unknown,
  field: Extract<TemplateField, { kind: 'image' | 'chart' }>,
  tag: string,
  faults: TemplateFault[]
): TemplateContent | '' => {
  if (field.kind === 'image') {
    if (value === null || value === undefined) return ''
    const image = value as ImageView
    const fault = image.bytes instanceof Uint8Array ? imageFault(image.bytes) : 'A picture or null is expected'
    if (fault === null) {
      const content: ObjectContent = { _type: 'nazoratObject', image, width: field.width, height: field.height }
      return content as unknown as TemplateContent
    }
    faults.push(templateFault('WRONG_KIND', `${fault}: ${field.about}`, { tag }))
    return ''
  }
  const chart = value as ChartView | undefined | null
  if (chart && Array.isArray(chart.categories) && Array.isArray(chart.series))
    return { _type: 'nazoratObject', chart: cleanChart(chart) } as unknown as TemplateContent
  faults.push(templateFault('MISSING_VALUE', `Give a chart: ${field.about}`, { tag }))
  return ''
}

/** A copy of the view that holds nothing but the fields, cleaned; what is missing or of another kind goes to `faults`. */
const checkedView = (
  view: unknown,
  fields: readonly TemplateField[],
  at: string,
  faults: TemplateFault[]
): TemplateData => {
  const data: TemplateData = Object.create(null)
  if (typeof view !== 'object' || view === null) {
    faults.push(templateFault('WRONG_KIND', 'Values by name are expected', { tag: at }))
    return data
  }
  for (const field of fields) {
    const value = Object.hasOwn(view, field.name) ? (view as Record<string, unknown>)[field.name] : undefined
    const tag = `${at}${field.name}`
    if (field.kind === 'image' || field.kind === 'chart') {
      data[field.name] = checkedObject(value, field, tag, faults)
      continue
    }
    const fits =
      field.kind === 'text'
        ? typeof value === 'string'
        : field.kind === 'condition'
          ? typeof value === 'boolean'
          : Array.isArray(value)
    if (value === undefined || value === null)
      faults.push(templateFault('MISSING_VALUE', `Give a value: ${field.about}`, { tag }))
    else if (!fits) faults.push(templateFault('WRONG_KIND', `A ${field.kind} is expected: ${field.about}`, { tag }))
    else if (field.kind === 'loop')
      data[field.name] = (value as unknown[]).map((row, index) =>
        checkedView(row, field.fields, `${tag}[${index + 1}].`, faults)
      )
    else data[field.name] = field.kind === 'text' ? cleanText(value as string) : (value as boolean)
  }
  return data
}

/** Own values only, the innermost row first; a name that is nowhere was refused before. */
const resolve = ({ strPath, data }: ScopeDataArgs): TemplateContent | TemplateData[] => {
  const [name = '', format] = strPath
    .at(-1)!
    .split('|')
    .map(part => part.trim())
  const scopes: TemplateData[] = [data]
  let scope: TemplateData = data
  for (let index = 0; index + 2 < strPath.length; index += 2) {
    const rows = scopes.findLast(one => Object.hasOwn(one, strPath[index]!))?.[strPath[index]!] as TemplateData[]
    scope = rows[Number(strPath[index + 1])]!
    scopes.push(scope)
  }
  const value = scopes.findLast(one => Object.hasOwn(one, name))![name] as TemplateContent | TemplateData[]
  const change = format === undefined ? undefined : FORMATS.get(format)
  return change !== undefined && typeof value === 'string' ? (change(value) as unknown as TemplateContent) : value
}

/** What is an element of its own inside a run (ECMA-376 part 1, 17.3.3). */
const SIGNS: Readonly<Record<string, string>> = { '\n': 'br', '\t': 'tab', [HYPHEN]: 'noBreakHyphen' }

/** Prints a value letter by letter: line ends become w:br, tabs w:tab, hyphens that part nothing w:noBreakHyphen. */
class LiteralText extends TemplatePlugin {
  readonly contentType = 'text'
  override simpleTagReplacements(tag: Tag, data: ScopeData): void {
    if (tag.placement !== 'TextNode') throw new TypeError('Tags in attributes are refused before filling')
    const pieces = String(data.getScopeData()).split(/(\n|\t|\u2011)/)
    const run = officeMarkup.query.containingRunNode(tag.xmlTextNode)
    const place = officeMarkup.query.containingTextNode(tag.xmlTextNode)
    const prefix = run.nodeName.split(':')[0]!
    for (const piece of pieces) {
      if (piece === '') continue
      let node: XmlNode
      const sign = SIGNS[piece]
      if (sign !== undefined) node = xml.create.generalNode(`${prefix}:${sign}`)
      else
        node = xml.create.generalNode(`${prefix}:t`, {
          attributes: { 'xml:space': 'preserve' },
          childNodes: [xml.create.textNode(piece)]
        })
      xml.modify.insertBefore(node, place)
    }
    xml.modify.remove(place)
  }
}

const textsOf = (node: XmlNode): XmlTextNode[] =>
  xml.query.isTextNode(node) ? [node] : (node.childNodes ?? []).flatMap(textsOf)

/** Whether there is no text before (or behind) the tag in its paragraph. */
const atEdge = (node: XmlTextNode, edge: 'first' | 'last'): boolean => {
  const texts = textsOf(officeMarkup.query.containingParagraphNode(node))
  const at = texts.indexOf(node)
  const rest = edge === 'first' ? texts.slice(0, at) : texts.slice(at + 1)
  return rest.every(one => one.textContent.trim() === '')
}

/**
 * Repeats whole paragraphs when the tags stand at their edges, so that an empty one leaves no empty line behind. Where several
 * pairs fill one paragraph the outermost repeats it, those inside repeat words.
 */
class EdgeLoop extends LoopPlugin {
  private insideParagraph = false
  override async containerTagReplacements(tags: Tag[], data: ScopeData, context: TemplateContext): Promise<void> {
    const open = tags[0]!
    const close = tags.at(-1)!
    if (open.placement !== 'TextNode' || close.placement !== 'TextNode')
      throw new TypeError('Tags in attributes are refused before filling')
    const { containingParagraphNode, containingTableCellNode } = officeMarkup.query
    const outer = this.insideParagraph
    const sameCell = containingTableCellNode(open.xmlTextNode) === containingTableCellNode(close.xmlTextNode)
    const sameParagraph = containingParagraphNode(open.xmlTextNode) === containingParagraphNode(close.xmlTextNode)
    if (!outer && sameCell && atEdge(open.xmlTextNode, 'first') && atEdge(close.xmlTextNode, 'last'))
      open.options = { loopOver: 'paragraph' }
    this.insideParagraph = outer || sameParagraph
    await super.containerTagReplacements(tags, data, context)
    this.insideParagraph = outer
  }
}

const MAX_DEPTH = 256

const compiler = (store: ObjectStore): TemplateCompiler => {
  const delimiters = new Delimiters()
  const loop = new EdgeLoop()
  const plugins = [new LiteralText(), loop, new ObjectPlugin(store, loop)]
  const searcher = new DelimiterSearcher(delimiters, MAX_DEPTH)
  const made = new TemplateCompiler(searcher, new TagParser(delimiters), plugins, {
    defaultContentType: TEXT_CONTENT_TYPE,
    containerContentType: LOOP_CONTENT_TYPE
  })
  for (const plugin of plugins) plugin.setUtilities({ compiler: made })
  return made
}

/**
 * One part of the guarded package filled, without the engine's own way through a zip: that would unpack and pack the whole
 * file twice more. Of what a plugin may ask, `context` has what texts and loops ask for; pictures and charts go by the store.
 */
const fillPart = async (part: Uint8Array, data: TemplateData, store: ObjectStore): Promise<Uint8Array> => {
  const root = xml.parser.parse(new TextDecoder().decode(part))
  const scope = new ScopeData(data)
  scope.scopeDataResolver = resolve
  const context = { pluginContext: {}, options: { maxXmlDepth: MAX_DEPTH } } as TemplateContext
  await compiler(store).compile(root, scope, context)
  return new TextEncoder().encode(xml.parser.serializeFile(root))
}

/** The tags of a template, for the list of fields and for the check at upload. Throws TemplateError with all faults. */
export const templateTags = (template: Uint8Array, fields: readonly TemplateField[]): string[] => {
  const { tags, faults } = readTags(openPackage(template), fields)
  if (faults.length > 0) throw new TemplateError(faults)
  return tags.map(tag => tag.raw.replaceAll(/\s/g, ''))
}

/**
 * Fills a DOCX template. The grammar is closed: `{name}` prints a field of `fields`, `{name|format}` a text in one of FORMATS, `{#name}…{/name}` repeats or keeps what is
 * between; nothing is evaluated. Values are literal. The same template, view and `about` give the same bytes.
 * Throws TemplateError with every fault of the template, or with every missing value (MISSING_VALUE), before anything is filled.
 */
export const fillTemplate = async (
  template: Uint8Array,
  view: Readonly<Record<string, unknown>>,
  fields: readonly TemplateField[],
  about: About
): Promise<Uint8Array> => {
  const parts = openPackage(template)
  const { tags, faults } = readTags(parts, fields)
  if (faults.length > 0) throw new TemplateError(faults)
  const missing: TemplateFault[] = []
  const data = checkedView(view, fields, '', missing)
  if (missing.length > 0) throw new TemplateError(missing)
  const store = new ObjectStore(parts)
  for (const name of new Set(tags.map(tag => tag.part))) {
    const filled = await fillPart(parts.get(name)!, data, store).catch((error: unknown) => {
      const hint = error instanceof Error ? error.message : String(error)
      throw new TemplateError([templateFault('BAD_XML', `The template cannot be filled: ${hint}`)], { cause: error })
    })
    parts.set(name, filled)
    store.settle(name)
  }
  return writePackage(parts, about)
}
