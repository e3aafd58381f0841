import type { Parts } from '../package.ts'
import type { Faces } from './font.ts'
import type { PrintNoteCode } from '#domain/print-note.ts'
import type { PrintNote } from './note.ts'
import { Numbering } from './numbering.ts'
import { Styles } from './styles.ts'
import { child, children, type Element, int, isOn, treeOf } from './tree.ts'

export type Target = { target: string; outside: boolean }

/** What every writer needs while one document is laid out. */
export type Context = {
  parts: Parts
  styles: Styles
  numbering: Numbering
  faces: Faces
  /** Word 2010 and older put a table's text, not its border, on the margin (17.15.3.1). */
  oldTables: boolean
  evenAndOdd: boolean
  /** Whether the space between two paragraphs is that of both together; else it is the larger (17.15.3.21). */
  summed: boolean
  /** Points between default tab stops. */
  tab: number
  note: (code: PrintNoteCode, detail?: string) => void
  notes: PrintNote[]
  paragraph: number
  /** Targets of relationships by part and id. */
  target: (part: string, id: string | undefined) => Target | null
}

/** Twentieths of a point. */
export const twips = (text: string | undefined, otherwise = 0): number => int(text, otherwise * 20) / 20

const relations = (parts: Parts, part: string): Map<string, Target> => {
  const at = part.lastIndexOf('/') + 1
  const name = `${part.slice(0, at)}_rels/${part.slice(at)}.rels`
  const bytes = parts.get(name)
  if (bytes === undefined) return new Map()
  return new Map(
    children(treeOf(bytes, name), 'Relationship').map(({ attributes }) => {
      const { Id = '', Target: target = '', TargetMode } = attributes
      const steps = target.startsWith('/')
        ? []
        : part
            .slice(0, at)
            .split('/')
            .filter(step => step !== '')
      for (const step of target.split('/'))
        if (step === '..') steps.pop()
        else if (step !== '.' && step !== '') steps.push(step)
      return [Id, { target: TargetMode === 'External' ? target : steps.join('/'), outside: TargetMode === 'External' }]
    })
  )
}

const tree = (parts: Parts, name: string): Element | null => {
  const bytes = parts.get(name)
  return bytes === undefined ? null : treeOf(bytes, name)
}

export const contextOf = (parts: Parts, faces: Faces): Context => {
  const settings = tree(parts, 'word/settings.xml') ?? undefined
  const compat = children(child(settings, 'compat'), 'compatSetting').find(
    one => one.attributes.name === 'compatibilityMode'
  )
  const known = new Map<string, Map<string, Target>>()
  const context: Context = {
    parts,
    styles: new Styles(tree(parts, 'word/styles.xml')),
    numbering: new Numbering(tree(parts, 'word/numbering.xml')),
    faces,
    oldTables: int(compat?.attributes.val, 12) < 15,
    summed: isOn(child(child(settings, 'compat'), 'doNotUseHTMLParagraphAutoSpacing')),
    evenAndOdd: isOn(child(settings, 'evenAndOddHeaders')),
    tab: twips(child(settings, 'defaultTabStop')?.attributes.val, 36),
    notes: [],
    paragraph: 0,
    note: (code, detail = '') => {
      const { notes, paragraph } = context
      if (!notes.some(one => one.code === code && one.detail === detail))
        notes.push({ code, detail, paragraph: paragraph || null })
    },
    target: (part, id) => {
      const targets = known.get(part) ?? relations(parts, part)
      known.set(part, targets)
      return targets.get(id ?? '') ?? null
    }
  }
  return context
}
