import { getBlob } from '#db/repositories/blobs.ts'
import { getDocument } from '#db/repositories/documents.ts'
import { listEnclosures } from '#db/repositories/enclosures.ts'
import { listLines, listVersions, listVisas } from '#db/repositories/papers.ts'
import { packParcel } from '#documents/parcel.ts'
import { Fault } from '#domain/fault.ts'
import { safeFileName } from '../documents/file-name.ts'
import { figuresOfPaper } from '../papers/figures.ts'
import type { Service } from '../service.ts'
import { settingsOf } from '../system/settings.ts'
import { DOCX, FORMAT, PDF, type Request, VERSION } from './manifest.ts'

const TYPE = 'application/octet-stream'

const partName = (at: number): string => `enclosure-${at + 1}`

/** A file for another console under a safe name. */
export const parcelFile = (bytes: Uint8Array<ArrayBuffer>, words: string): File =>
  new File([bytes], safeFileName(words, 'nazorat'), { type: TYPE })

/**
 * A checked or agreed paper as one file for another console: its bytes, the doubts about its figures, visas and addressees.
 * CHANGED_BYTES when it is not the version that was seen, WRONG_STATE before it was checked and once it is signed.
 */
export const makeParcel = async (service: Service, seen: { id: number; sha256: string }): Promise<File> => {
  const { read } = service.db
  const paper = await getDocument(read, seen.id)
  if (paper.sha256 !== seen.sha256) throw new Fault('CHANGED_BYTES', { id: seen.id })
  if (paper.state !== 'checked' && paper.state !== 'agreed') throw new Fault('WRONG_STATE', { detail: paper.state })
  const { office } = await settingsOf(read)
  const lines = await listLines(read, paper.id)
  const enclosed = await listEnclosures(read, paper.id)
  const { kind, title, number, date, author, file } = paper
  const manifest: Request = {
    format: FORMAT,
    version: VERSION,
    kind: 'request',
    parcel: crypto.randomUUID(),
    made: service.ports.clock.now(),
    office: office.body,
    paper: { kind, title: title.slice(0, 2000), number, date, author, file },
    facts: {
      addressees: lines.map(line => line.addressee),
      warnings: (await figuresOfPaper(service, paper.id)).map(({ code, sentence, printed, expected }) => ({
        code,
        sentence,
        printed,
        expected
      })),
      visas: (await listVisas(read, paper.id)).map(({ author: by, verdict, remarks, at }) => ({
        author: by,
        verdict,
        remarks,
        at
      })),
      versions: Math.max(1, (await listVersions(read, paper.id)).length),
      enclosures: enclosed.map(({ file: name, sheets, sha256 }, at) => ({
        file: name,
        sheets,
        sha256,
        part: partName(at)
      }))
    }
  }
  const files = new Map([[DOCX, await getBlob(read, paper.sha256)]])
  for (const [at, one] of enclosed.entries()) files.set(partName(at), await getBlob(read, one.sha256))
  if (paper.pdf !== null) files.set(PDF, await getBlob(read, paper.pdf))
  return parcelFile(await packParcel(manifest, files, date), ['Imzoga', number, title].filter(Boolean).join(' '))
}
