import { AnnexError } from '../../error.ts'
import type { Zip } from '../../zip/open-zip.ts'
import { parseXml } from './parse-xml.ts'

/** The parts of a Word document that are read, found by relationships (ECMA-376 part 2, 9.3), never by name. */
type DocxParts = {
  document: Uint8Array
  numbering: Uint8Array | null
  styles: Uint8Array | null
  ignored: string[]
}

/** `type` is the last word of the relationship's type. */
export type Relationship = { id: string; type: string; target: string; external: boolean }

/** The relationships of a part, or of the package for '' (ECMA-376 part 2, 9.3). */
export function relationshipsOf(zip: Zip, part: string): Relationship[] {
  const slash = part.lastIndexOf('/')
  const bytes = zip.read(`${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`)
  const found: Relationship[] = []
  if (bytes === null) return found
  parseXml(bytes, {
    open(name, attributes) {
      if (name !== 'rel:Relationship') return
      found.push({
        id: attributes.get(':Id') ?? '',
        type: (attributes.get(':Type') ?? '').split('/').at(-1)!,
        target: resolve(part.slice(0, slash + 1), attributes.get(':Target') ?? ''),
        external: attributes.get(':TargetMode') === 'External'
      })
    },
    close() {}
  })
  return found
}

function resolve(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : folder + target).split('/')
  const path: string[] = []
  for (const step of steps) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

/** Relationship types whose content is never read or followed; they are named to the user. */
const IGNORED = new Map([
  ['vbaProject', 'makros'],
  ['oleObject', 'ichki obyekt'],
  ['package', 'ichki fayl'],
  ['control', 'ActiveX'],
  ['attachedTemplate', 'tashqi shablon'],
  ['aFChunk', 'ilova qilingan matn'],
  ['footnotes', 'izohlar (footnote)'],
  ['comments', 'sharhlar']
])

const isMain = (type: string) => type === 'officeDocument'

/** Whether the zip says by its own relationships that it is an Office document, and of which kind. */
export function officeKind(zip: Zip): 'word' | 'excel' | 'powerpoint' | null {
  const main = relationshipsOf(zip, '').find(relation => isMain(relation.type))?.target
  if (main === undefined) return null
  const types = contentTypes(zip)
  const type = types.get(`/${main}`.toLowerCase()) ?? ''
  if (type.includes('spreadsheetml') || type.includes('ms-excel')) return 'excel'
  if (type.includes('presentationml') || type.includes('ms-powerpoint')) return 'powerpoint'
  if (type.includes('wordprocessingml') || type.includes('ms-word')) return 'word'
  const bytes = zip.read(main)
  return bytes !== null && new TextDecoder().decode(bytes.subarray(0, 4096)).includes('wordprocessingml')
    ? 'word'
    : null
}

function contentTypes(zip: Zip): Map<string, string> {
  const types = new Map<string, string>()
  const bytes = zip.read('[Content_Types].xml')
  if (bytes === null) return types
  parseXml(bytes, {
    open(name, attributes) {
      if (name === 'ct:Override')
        types.set((attributes.get(':PartName') ?? '').toLowerCase(), attributes.get(':ContentType') ?? '')
    },
    close() {}
  })
  return types
}

/** Throws NOT_A_DOCUMENT when the package names no document part or the part is missing. */
export function openPackage(zip: Zip): DocxParts {
  const main = relationshipsOf(zip, '').find(relation => isMain(relation.type))?.target
  const document = main === undefined ? null : zip.read(main)
  if (main === undefined || document === null)
    throw new AnnexError('NOT_A_DOCUMENT', { trueType: 'ZIP', detail: 'ichida Word hujjati yo‘q' })
  const relations = relationshipsOf(zip, main)
  const part = (type: string) => {
    const target = relations.find(relation => relation.type === type && !relation.external)?.target
    return target === undefined ? null : zip.read(target)
  }
  const ignored = new Set<string>()
  for (const relation of relations) {
    const word = IGNORED.get(relation.type)
    if (word !== undefined) ignored.add(word)
  }
  return { document, numbering: part('numbering'), styles: part('styles'), ignored: [...ignored] }
}
