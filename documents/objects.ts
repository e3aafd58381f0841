import {
  type LoopPlugin,
  officeMarkup,
  type ScopeData,
  type Tag,
  type TemplateContext,
  TemplatePlugin,
  xml
} from 'easy-template-x'
import { type ChartView, chartPart } from './chart.ts'
import type { Parts } from './package.ts'
import { imageKind, imageSize } from './print/image.ts'

/** A picture that is put in at a tag: PNG or JPEG. */
export type ImageView = { bytes: Uint8Array; about: string }

/** 100 million pixels: a page at 1200 dpi; more would fill the memory of whatever shows it. */
const MAX_PIXELS = 100_000_000
const MAX_BYTES = 8 * 1024 * 1024

/** Why a picture is refused, or null. WMF, EMF and SVG can carry scripts, records or addresses: they are no pictures here. */
export const imageFault = (bytes: Uint8Array): string | null => {
  const kind = imageKind(bytes)
  if (kind !== 'png' && kind !== 'jpeg') return `A PNG or JPEG is expected, this is ${kind}`
  const size = imageSize(bytes)
  if (size === null || size.width === 0 || size.height === 0) return 'The picture is damaged'
  if (size.width * size.height > MAX_PIXELS || bytes.length > MAX_BYTES)
    return `The picture has ${size.width} × ${size.height} points, that is too many`
  return null
}

const EMU = 36_000
type Relation = { id: string; type: string; target: string }

/** The pictures and charts of one filled part and their relationships; numbers go on from part to part. */
export class ObjectStore {
  readonly #parts: Parts
  #relations: Relation[] = []
  #count = 0
  constructor(parts: Parts) {
    this.#parts = parts
  }

  #add(type: string, name: string, content: Uint8Array): string {
    this.#parts.set(`word/${name}`, content)
    const id = `nazorat${this.#count}`
    this.#relations.push({ id, type, target: name })
    return id
  }

  image({ bytes, about }: ImageView, box: { width: number; height: number }): string {
    const kind = imageKind(bytes)
    const size = imageSize(bytes)!
    this.#count++
    const name = `media/nazorat${this.#count}.${kind === 'jpeg' ? 'jpeg' : 'png'}`
    const id = this.#add('image', name, bytes)
    const scale = Math.min(box.width / size.width, box.height / size.height)
    const [cx, cy] = [size.width, size.height].map(side => Math.round(side * scale * EMU)) as [number, number]
    const graphic = `<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="${this.#count}" name="image${this.#count}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>`
    return this.#inline(cx, cy, about, graphic)
  }

  chart(view: ChartView): string {
    this.#count++
    const id = this.#add('chart', `charts/nazorat${this.#count}.xml`, new TextEncoder().encode(chartPart(view)))
    const graphic = `<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${id}"/></a:graphicData>`
    return this.#inline(160 * EMU, 75 * EMU, view.title, graphic)
  }

  #inline(cx: number, cy: number, about: string, graphic: string): string {
    const title = about.replace(/[<>&"]/g, sign => `&#${sign.charCodeAt(0)};`)
    return `<w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${1000 + this.#count}" name="object${this.#count}" descr="${title}"/><a:graphic>${graphic}</a:graphic></wp:inline></w:drawing>`
  }

  /** Writes the relationships of what was put into `part`, and the types of its files. */
  settle(part: string): void {
    if (this.#relations.length === 0) return
    const at = part.lastIndexOf('/') + 1
    const name = `${part.slice(0, at)}_rels/${part.slice(at)}.rels`
    const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const rows = this.#relations.map(
      ({ id, type, target }) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
    )
    const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
    this.#edit(name, `<Relationships xmlns="${PACKAGE}"></Relationships>`, 'Relationships', rows.join(''))
    const types = this.#text('[Content_Types].xml')
    const wanted: string[] = []
    for (const [extension, type] of [
      ['png', 'image/png'],
      ['jpeg', 'image/jpeg']
    ] as const)
      if (
        this.#relations.some(one => one.target.endsWith(`.${extension}`)) &&
        !new RegExp(`Extension="${extension}"`, 'i').test(types)
      )
        wanted.push(`<Default Extension="${extension}" ContentType="${type}"/>`)
    for (const { type, target } of this.#relations)
      if (type === 'chart')
        wanted.push(
          `<Override PartName="/word/${target}" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`
        )
    this.#edit('[Content_Types].xml', '', 'Types', wanted.join(''))
    this.#relations = []
  }

  #text(name: string): string {
    return new TextDecoder().decode(this.#parts.get(name) ?? new Uint8Array())
  }

  #edit(name: string, otherwise: string, root: string, rows: string): void {
    const text = this.#text(name) || otherwise
    const filled = text
      .replace(new RegExp(`<${root}([^>]*)/>`), `<${root}$1></${root}>`)
      .replace(`</${root}>`, `${rows}</${root}>`)
    this.#parts.set(name, new TextEncoder().encode(filled))
  }
}

/** What `resolve` gives for a picture or chart; the engine chooses its plugin by `_type`. */
export type ObjectContent =
  | { _type: 'nazoratObject'; image: ImageView; width: number; height: number }
  | { _type: 'nazoratObject'; chart: ChartView }

/** Puts a picture or chart where its tag stands. */
export class ObjectPlugin extends TemplatePlugin {
  readonly contentType = 'nazoratObject'
  readonly #store: ObjectStore
  readonly #loop: LoopPlugin
  constructor(store: ObjectStore, loop: LoopPlugin) {
    super()
    this.#store = store
    this.#loop = loop
  }
  /** As a condition a picture that is given holds. */
  override containerTagReplacements(tags: Tag[], data: ScopeData, context: TemplateContext): Promise<void> {
    return this.#loop.containerTagReplacements(tags, data, context)
  }
  override simpleTagReplacements(tag: Tag, data: ScopeData): void {
    if (tag.placement !== 'TextNode') throw new TypeError('Tags in attributes are refused before filling')
    const content = data.getScopeData() as unknown as ObjectContent
    const markup = 'chart' in content ? this.#store.chart(content.chart) : this.#store.image(content.image, content)
    const place = officeMarkup.query.containingTextNode(tag.xmlTextNode)
    xml.modify.insertBefore(xml.parser.parse(markup), place)
    xml.modify.remove(place)
  }
}
