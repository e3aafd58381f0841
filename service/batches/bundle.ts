import { getBlob } from '#db/repositories/blobs.ts'
import { getDocument, type KeptDocument } from '#db/repositories/documents.ts'
import { listEnclosures } from '#db/repositories/enclosures.ts'
import { listLines, listScans, listSignatures } from '#db/repositories/papers.ts'
import { listProofOf } from '#db/repositories/attachments.ts'
import type { List } from '#documents/lists/model.ts'
import { registerWords } from '#documents/lists/register-words.ts'
import { type ZipEntry, zipOf } from '#documents/zip.ts'
import { Fault } from '#domain/fault.ts'
import type { Language } from '#domain/office.ts'
import { safeFileName } from '../documents/file-name.ts'
import { paperPdf } from '../documents/pdf.ts'
import { listFile } from '../exchange/list.ts'
import type { Service } from '../service.ts'

/** A zip larger than this is for nobody's mail: the papers are taken in parts. */
const MOST_BYTES = 500 << 20

/** The register of papers as a table: a row for each addressee. */
export const registerTable = async (
  service: Service,
  language: Language,
  papers: readonly KeptDocument[]
): Promise<Pick<List, 'columns' | 'rows'>> => {
  const say = registerWords(language)
  const { read } = service.db
  const rows: { cells: (string | number | null)[] }[] = []
  for (const [index, paper] of papers.entries()) {
    const signers = (await listSignatures(read, paper.id)).map(one => one.certificate.name || one.author)
    const lines = await listLines(read, paper.id)
    for (const line of lines.length === 0 ? [null] : lines)
      rows.push({
        cells: [
          index + 1,
          paper.number,
          paper.date,
          say(`kind.${paper.kind}`),
          paper.title,
          line === null ? paper.addressees : line.copy ? `${line.addressee} (${say('copy')})` : line.addressee,
          say(`state.${paper.state}`),
          [...new Set(signers)].join(', '),
          line === null || line.way === '' ? '' : say(`way.${line.way}`),
          line?.sentOn ?? null,
          line?.receipt ?? '',
          paper.file,
          paper.pdf ?? paper.sha256
        ]
      })
  }
  const column = (header: string, width: number, kind: 'text' | 'number' | 'date' = 'text') => ({ header, kind, width })
  return {
    columns: [
      column(say('row'), 40, 'number'),
      column(say('number'), 90),
      column(say('date'), 80, 'date'),
      column(say('kind'), 100),
      column(say('subject'), 260),
      column(say('addressee'), 220),
      column(say('state'), 90),
      column(say('signed'), 130),
      column(say('way'), 90),
      column(say('sent'), 80, 'date'),
      column(say('receipt'), 90),
      column(say('file'), 160),
      column('SHA-256', 120)
    ],
    rows
  }
}

/** The kept PDF, or one printed now; null where the machine has nothing to print with. */
const pdfBytes = async (service: Service, paper: KeptDocument, docx: Uint8Array): Promise<Uint8Array | null> => {
  if (paper.pdf !== null) return getBlob(service.db.read, paper.pdf)
  try {
    return await paperPdf(service, docx, paper)
  } catch (error) {
    if (error instanceof Fault && error.code === 'NO_PRINTER') return null
    throw error
  }
}

type Sized = ZipEntry & { sha256: string }

async function* entriesOf(
  service: Service,
  papers: readonly KeptDocument[],
  proof: boolean
): AsyncGenerator<Sized, void, void> {
  const { read } = service.db
  const { hash } = service.ports
  const digits = String(papers.length).length
  for (const [index, paper] of papers.entries()) {
    const place = String(index + 1).padStart(digits, '0')
    const own = async (folder: string, name: string, bytes: Uint8Array): Promise<Sized> => ({
      name: `${folder}/${place} ${name}`,
      bytes,
      day: paper.date,
      sha256: await hash.sha256(bytes)
    })
    const docx = await getBlob(read, paper.sha256)
    const stem = paper.file.replace(/\.docx$/i, '')
    yield await own('xatlar', `${stem}.docx`, docx)
    const pdf = await pdfBytes(service, paper, docx)
    if (pdf !== null) yield await own('pdf', `${stem}.pdf`, pdf)
    const signatures = (await listSignatures(read, paper.id)).filter(one => one.pkcs7 !== null)
    for (const [n, one] of signatures.entries()) {
      const end = signatures.length > 1 ? ` ${n + 1}` : ''
      yield await own('imzolar', `${stem}${end}.p7s`, await getBlob(read, one.pkcs7!))
    }
    for (const file of await listEnclosures(read, paper.id)) {
      yield await own('ilovalar', safeFileName(...nameParts(file.file)), await getBlob(read, file.sha256))
    }
    for (const scan of await listScans(read, paper.id)) {
      yield await own('skanlar', safeFileName(...nameParts(scan.name)), await getBlob(read, scan.sha256))
    }
    if (!proof) continue
    for (const file of await listProofOf(read, paper.id)) {
      yield await own('dalillar', safeFileName(...nameParts(file.name)), await getBlob(read, file.sha256))
    }
    await service.ports.clock.breathe()
  }
}

const nameParts = (name: string): [words: string, extension: string] => {
  const found = /^(.*)\.([a-z0-9]{1,8})$/i.exec(name)
  return found === null ? [name, 'bin'] : [found[1]!, found[2]!.toLowerCase()]
}

/**
 * Papers as one zip: DOCX, PDF, signatures, enclosures, scans, the proof attached to their tasks, the list as a workbook, and the SHA-256 of
 * every file. NOT_FOUND, DB_DAMAGED, PRINT_FAILED; TOO_LARGE above 500 MB.
 */
export const bundlePapers = async (
  service: Service,
  language: Language,
  { documents, proof }: { documents: readonly number[]; proof: boolean }
): Promise<File> => {
  const say = registerWords(language)
  const today = service.ports.clock.today()
  const papers: KeptDocument[] = []
  for (const id of new Set(documents)) papers.push(await getDocument(service.db.read, id))
  const sums: string[] = []
  const names = new Set<string>()
  async function* all(): AsyncGenerator<ZipEntry, void, void> {
    let size = 0
    for await (const entry of entriesOf(service, papers, proof)) {
      size += entry.bytes.length
      if (size > MOST_BYTES) throw new Fault('TOO_LARGE', { detail: `> ${MOST_BYTES >> 20} MB` })
      const name = freeName(names, entry.name)
      sums.push(`${entry.sha256}  ${name}`)
      yield { ...entry, name }
    }
    const table = await registerTable(service, language, papers)
    const { file } = await listFile(service, language, {
      format: 'xlsx',
      title: say('title'),
      filter: '',
      source: say('office'),
      table
    })
    yield { name: safeFileName(say('title'), 'xlsx'), bytes: new Uint8Array(await file.arrayBuffer()), day: today }
    yield { name: 'SHA256.txt', bytes: new TextEncoder().encode(`${sums.join('\r\n')}\r\n`), day: today }
  }
  const bytes = await zipOf(all())
  return new File([bytes], safeFileName(`${say('title')} ${today}`, 'zip'), { type: 'application/zip' })
}

/** 'a.pdf', then 'a (2).pdf': no entry is there twice, by case either. */
const freeName = (taken: Set<string>, name: string): string => {
  let free = name
  for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = name.replace(/(\.[^./]*)?$/, end => ` (${n})${end}`)
  taken.add(free.toLowerCase())
  return free
}
