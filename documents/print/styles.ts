import { child, children, type Element, isOn, valueOfChild } from './tree.ts'

/** Properties of one kind by name; later layers win child by child, as in ECMA-376 part 1, 17.7.2. */
export type Properties = ReadonlyMap<string, Element>

const EMPTY: Properties = new Map()

/** Spacing, indents and fonts are merged attribute by attribute. */
const BY_ATTRIBUTE = new Set(['spacing', 'ind', 'rFonts'])

const layered = (below: Properties, above: Element | undefined): Properties => {
  if (above === undefined || above.children.length === 0) return below
  const merged = new Map(below)
  for (const one of above.children) {
    const known = merged.get(one.name)
    if (known !== undefined && BY_ATTRIBUTE.has(one.name))
      merged.set(one.name, { ...one, attributes: { ...known.attributes, ...one.attributes } })
    else if (known !== undefined && one.name === 'tabs')
      merged.set(one.name, { ...one, children: [...known.children, ...one.children] })
    else merged.set(one.name, one)
  }
  return merged
}

type Style = { id: string; type: string; basedOn: string | null; element: Element }

/** The styles of a document and what they give; a missing part gives the defaults of 17.3. */
export class Styles {
  readonly #styles = new Map<string, Style>()
  readonly #defaults: { run: Properties; paragraph: Properties }
  readonly #default = new Map<string, string>()

  constructor(root: Element | null) {
    const defaults = child(root ?? undefined, 'docDefaults')
    this.#defaults = {
      run: layered(EMPTY, child(child(defaults, 'rPrDefault'), 'rPr')),
      paragraph: layered(EMPTY, child(child(defaults, 'pPrDefault'), 'pPr'))
    }
    for (const element of children(root ?? undefined, 'style')) {
      const { styleId: id = '', type = 'paragraph', default: isDefault } = element.attributes
      this.#styles.set(id, { id, type, basedOn: valueOfChild(element, 'basedOn') ?? null, element })
      if (isDefault === '1' || isDefault === 'true') this.#default.set(type, id)
    }
  }

  /** The style and all it is based on, the deepest first. */
  #chain(id: string | undefined): Style[] {
    const chain: Style[] = []
    for (let at = this.#styles.get(id ?? ''); at !== undefined && !chain.includes(at); ) {
      chain.unshift(at)
      at = this.#styles.get(at.basedOn ?? '')
    }
    return chain
  }

  paragraph(
    own: Element | undefined,
    table: readonly Element[]
  ): { paragraph: Properties; run: Properties; style: string } {
    const style = valueOfChild(own, 'pStyle') ?? this.#default.get('paragraph') ?? ''
    let { run, paragraph } = this.#defaults
    for (const layer of table) {
      paragraph = layered(paragraph, child(layer, 'pPr'))
      run = layered(run, child(layer, 'rPr'))
    }
    for (const { element } of this.#chain(style)) {
      paragraph = layered(paragraph, child(element, 'pPr'))
      run = layered(run, child(element, 'rPr'))
    }
    return { paragraph: layered(paragraph, own), run, style }
  }

  run(paragraph: Properties, own: Element | undefined): Properties {
    let run = paragraph
    for (const { element } of this.#chain(valueOfChild(own, 'rStyle'))) run = layered(run, child(element, 'rPr'))
    return layered(run, own)
  }

  /** The elements of a table style, the deepest first. */
  table(id: string | undefined): Element[] {
    return this.#chain(id ?? this.#default.get('table')).map(style => style.element)
  }
}

export const on = (properties: Properties, name: string): boolean => isOn(properties.get(name))
export const value = (properties: Properties, name: string): string | undefined => properties.get(name)?.attributes.val
export const attribute = (properties: Properties, name: string, key: string): string | undefined =>
  properties.get(name)?.attributes[key]
