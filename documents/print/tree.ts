import { SaxesParser } from 'saxes'
import { TemplateError, templateFault } from '../template-error.ts'

/** An element of a part, names without their prefix: `w:p` is `p`. Text is joined in `text` of its leaves. */
export type Element = {
  name: string
  attributes: Readonly<Record<string, string>>
  children: Element[]
  text: string
}

const MAX_DEPTH = 256
const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** A part as a tree. Throws TemplateError BAD_XML; a DOCTYPE and more than 256 levels are refused. */
export const treeOf = (part: Uint8Array, name: string): Element => {
  const refuse = (hint: string): never => {
    throw new TemplateError([templateFault('BAD_XML', hint, { part: name })])
  }
  const root: Element = { name: '#', attributes: {}, children: [], text: '' }
  const open: Element[] = [root]
  const parser = new SaxesParser({ xmlns: false })
  parser.on('doctype', () => refuse('A DOCTYPE is refused'))
  parser.on('error', error => refuse(error.message))
  parser.on('opentag', tag => {
    const attributes: Record<string, string> = Object.create(null)
    for (const [key, value] of Object.entries(tag.attributes)) attributes[local(key)] = value as string
    const element: Element = { name: local(tag.name), attributes, children: [], text: '' }
    open.at(-1)!.children.push(element)
    open.push(element)
    if (open.length > MAX_DEPTH) refuse('The part is nested too deep')
  })
  parser.on('text', text => {
    open.at(-1)!.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.write(new TextDecoder().decode(part)).close()
  return root.children[0] ?? root
}

export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find(one => one.name === name)
export const children = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter(one => one.name === name) ?? []
/** The `val` of a child, undefined where it is missing. */
export const valueOfChild = (element: Element | undefined, name: string): string | undefined =>
  child(element, name)?.attributes.val
/** A switch (17.17.4): there without a value is on. */
export const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !['0', 'false', 'off', 'none'].includes(element.attributes.val ?? '1')
export const descendants = function* (element: Element): Generator<Element> {
  for (const one of element.children) {
    yield one
    yield* descendants(one)
  }
}
/** A whole number of an attribute, `otherwise` where it is none. */
export const int = (text: string | undefined, otherwise: number): number => {
  const value = Number.parseInt(text ?? '', 10)
  return Number.isFinite(value) ? value : otherwise
}
