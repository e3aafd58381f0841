/** Whether a DOCX is sound: well-formed parts, relations that lead somewhere, types for every part, elements in order, no tag left. */
import { SaxesParser } from 'saxes'
import { openPackage } from '#documents/package.ts'

/** Children in the order that their schema asks for (ECMA-376 part 1, annex A); those not named may stand anywhere. */
const ORDER: Record<string, readonly string[]> = {
  'w:pPr': [
    'w:pStyle',
    'w:keepNext',
    'w:keepLines',
    'w:pageBreakBefore',
    'w:widowControl',
    'w:numPr',
    'w:pBdr',
    'w:shd',
    'w:tabs',
    'w:spacing',
    'w:ind',
    'w:contextualSpacing',
    'w:jc',
    'w:outlineLvl',
    'w:rPr',
    'w:sectPr'
  ],
  'w:tbl': ['w:tblPr', 'w:tblGrid', 'w:tr'],
  'w:tr': ['w:trPr', 'w:tc'],
  'w:tc': ['w:tcPr', 'w:p'],
  'c:ser': [
    'c:idx',
    'c:order',
    'c:tx',
    'c:spPr',
    'c:invertIfNegative',
    'c:marker',
    'c:dLbls',
    'c:cat',
    'c:val',
    'c:smooth'
  ],
  'c:plotArea': ['c:layout', 'c:barChart', 'c:lineChart', 'c:catAx', 'c:valAx'],
  'c:chart': ['c:title', 'c:autoTitleDeleted', 'c:plotArea', 'c:legend', 'c:plotVisOnly', 'c:dispBlanksAs']
}

const readPart = (name: string, xml: string, wrongs: string[]): Map<string, string>[] => {
  const rows: Map<string, string>[] = []
  const parser = new SaxesParser({ xmlns: true })
  const path: { name: string; last: number }[] = []
  let text = ''
  parser.on('error', error => wrongs.push(`${name}: ${error.message}`))
  parser.on('opentag', tag => {
    const parent = path.at(-1)
    const at = parent === undefined ? -1 : (ORDER[parent.name]?.indexOf(tag.name) ?? -1)
    if (parent !== undefined && at >= 0) {
      // A cell holds paragraphs and tables in turn.
      if (at < parent.last && tag.name !== 'w:p') wrongs.push(`${name}: ${tag.name} stands too late in ${parent.name}`)
      parent.last = Math.max(parent.last, at)
    }
    path.push({ name: tag.name, last: -1 })
    if (/^(?:Relationship|Default|Override)$/.test(tag.name))
      rows.push(new Map(Object.entries(tag.attributes).map(([key, one]) => [key, (one as { value: string }).value])))
  })
  parser.on('text', piece => {
    if (path.at(-1)?.name === 'w:t') text += piece
  })
  parser.on('closetag', () => path.pop())
  parser.write(xml).close()
  if (/[{}]/.test(text)) wrongs.push(`${name}: a tag is left: ${/.{0,20}[{}].{0,20}/.exec(text)?.[0]}`)
  if (/\b(?:undefined|NaN|null|\[object)/.test(text))
    wrongs.push(`${name}: ${/.{0,20}\b(?:undefined|NaN|null|\[object)/.exec(text)?.[0]}`)
  return rows
}

/** Everything wrong with a DOCX, in words; empty when it is sound. */
export const wrongsOf = (bytes: Uint8Array): string[] => {
  const wrongs: string[] = []
  const parts = openPackage(bytes)
  const types: Map<string, string>[] = []
  for (const [name, content] of parts) {
    if (!/\.(xml|rels)$/.test(name)) continue
    const rows = readPart(name, new TextDecoder('utf-8', { fatal: true }).decode(content), wrongs)
    if (name === '[Content_Types].xml') types.push(...rows)
    if (!name.endsWith('.rels')) continue
    const folder = name.replace(/_rels\/[^/]*$/, '')
    const ids = rows.map(row => row.get('Id'))
    if (new Set(ids).size < ids.length) wrongs.push(`${name}: an id is there twice`)
    for (const row of rows) {
      const target = row.get('Target') ?? ''
      const path = target.startsWith('/') ? target.slice(1) : new URL(target, `x:/${folder}`).pathname.slice(1)
      if (row.get('TargetMode') !== 'External' && !parts.has(path)) wrongs.push(`${name}: ${target} leads nowhere`)
    }
  }
  for (const name of parts.keys()) {
    const typed = types.some(
      row =>
        row.get('PartName') === `/${name}` ||
        row.get('Extension')?.toLowerCase() === name.split('.').at(-1)?.toLowerCase()
    )
    if (!typed && name !== '[Content_Types].xml') wrongs.push(`${name} has no type`)
  }
  return wrongs
}
