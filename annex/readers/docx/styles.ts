/** What paragraph and character styles say about numbers and hidden text (ECMA-376 part 1, 17.7). */
import { parseXml } from './parse-xml.ts'

type Style = { basedOn: string | null; numId: string | null; level: number | null; hidden: boolean | null }
export type Styles = {
  /** The numbering of a paragraph style, inherited through basedOn; `level` null means "as the list says". */
  numbering(style: string): { numId: string; level: number | null; style: string } | null
  hidden(style: string): boolean
  defaultParagraph: string | null
  /** Numbering style id to its numId. */
  numOfStyle: Map<string, string>
}

const MAX_CHAIN = 32

/** styles.xml; a missing part gives styles that say nothing. */
export function readStyles(bytes: Uint8Array | null): Styles {
  const styles = new Map<string, Style>()
  let defaultParagraph: string | null = null
  let style: Style | null = null
  if (bytes !== null) {
    parseXml(bytes, {
      open(name, attributes) {
        const value = attributes.get('w:val')
        if (name === 'w:style') {
          const id = attributes.get('w:styleId') ?? ''
          style = { basedOn: null, numId: null, level: null, hidden: null }
          styles.set(id, style)
          const isDefault = attributes.get('w:default')
          if (attributes.get('w:type') === 'paragraph' && (isDefault === '1' || isDefault === 'true'))
            defaultParagraph = id
        } else if (style !== null) {
          if (name === 'w:basedOn') style.basedOn = value ?? null
          else if (name === 'w:numId') style.numId = value ?? null
          else if (name === 'w:ilvl') style.level = Number.parseInt(value ?? '0', 10)
          else if (name === 'w:vanish') style.hidden = isOn(value)
        }
      },
      close(name) {
        if (name === 'w:style') style = null
      }
    })
  }
  function chain<T>(from: string, pick: (style: Style, id: string) => T | null): T | null {
    let id: string | null = from
    for (let i = 0; id !== null && i < MAX_CHAIN; i++) {
      const found: Style | undefined = styles.get(id)
      if (found === undefined) return null
      const picked = pick(found, id)
      if (picked !== null) return picked
      id = found.basedOn
    }
    return null
  }
  const numOfStyle = new Map<string, string>()
  for (const [id, found] of styles) if (found.numId !== null) numOfStyle.set(id, found.numId)
  return {
    numbering: id =>
      chain(id, (found, style) => (found.numId === null ? null : { numId: found.numId, level: found.level, style })),
    hidden: id => chain(id, found => found.hidden) ?? false,
    defaultParagraph,
    numOfStyle
  }
}

/** A toggle property without a value is on (17.17.4). */
export function isOn(value: string | undefined): boolean {
  return value === undefined || (value !== '0' && value !== 'false' && value !== 'off')
}
