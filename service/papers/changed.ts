import { getBlob } from '#db/repositories/blobs.ts'
import { getDocument } from '#db/repositories/documents.ts'
import { listVersions, listVisas } from '#db/repositories/papers.ts'
import { docxText } from '#documents/docx-text.ts'
import { linesDiff } from '#domain/lines-diff.ts'
import type { Service } from '../service.ts'

/** What the words of a paper gained and lost since a deputy last agreed to it or gave it back. NOT_FOUND; DB_DAMAGED. */
export const changedSince = async (service: Service, id: number) => {
  const { read } = service.db
  const { sha256 } = await getDocument(read, id)
  const seen = (await listVisas(read, id)).findLast(one => one.verdict !== 'checked')
  const version = (await listVersions(read, id)).find(one => one.sha256 === seen?.sha256)
  if (version === undefined || version.sha256 === sha256) return { since: null, lines: [] }
  const words = async (of: string) => docxText(await getBlob(read, of)).filter(line => line.trim() !== '')
  return { since: version.n, lines: linesDiff(await words(version.sha256), await words(sha256)) }
}
