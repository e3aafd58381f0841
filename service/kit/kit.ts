import type { KitChoice, KitForm, KitRecipient } from '#api/kit.ts'
import { kitChoice } from '#api/kit.ts'
import { getPreference, keepPreference } from '#db/repositories/preferences.ts'
import { type KitFile, zipFolder } from '#documents/kit/folder.ts'
import { kitList, kitTotals, recipientOf, registerText } from '#documents/kit/list.ts'
import { kitMessage } from '#documents/kit/message.ts'
import type { KitPaper } from '#documents/kit/model.ts'
import { kitWords } from '#documents/kit/words.ts'
import type { List, ListWarning } from '#documents/lists/model.ts'
import { Fault } from '#domain/fault.ts'
import type { Actor, Language } from '#domain/office.ts'
import { safeFileName, safeFolderName } from '../documents/file-name.ts'
import { detailOf, LIST_TYPES, writtenList } from '../exchange/list.ts'
import type { Service } from '../service.ts'
import { streamed } from '../stream.ts'
import { type Asked, kitPapers } from './collect.ts'

type Say = (text: string) => string
type Written = { bytes: Uint8Array; warnings: ListWarning[] }
const EXTENSION: Record<KitForm, string> = { docx: 'docx', pdf: 'pdf', xlsx: 'xlsx', text: 'txt' }
const TEXT_TYPE = 'text/plain;charset=utf-8'

/** With a mark of UTF-8 and Windows' ends of lines, so that every notepad shows it. */
const textBytes = (text: string): Uint8Array => new TextEncoder().encode(`\ufeff${text.replace(/\n/g, '\r\n')}\r\n`)

const paperBytes = async (service: Service, paper: KitPaper, form: KitForm, say: Say): Promise<Written> =>
  form === 'text'
    ? { bytes: textBytes(kitMessage(paper, say)), warnings: [] }
    : writtenList(service, form, kitList(paper, say))

const nameOf = (paper: KitPaper, say: Say): string => {
  const words = kitWords(paper.language)
  return `${recipientOf(paper, words, say)} ${paper.day}`
}

const told = (warnings: readonly ListWarning[]) =>
  warnings.map(warning => ({ code: warning.code, detail: detailOf(warning) }))

/** One recipient's list in one form. NOTHING_ON_LIST. */
export const kitOne = async (
  service: Service,
  { form, recipient, ...asked }: Asked & { language: Language; recipient: KitRecipient; form: KitForm }
) => {
  const [paper] = await kitPapers(service, { ...asked, recipients: [recipient] })
  if (paper === undefined) throw new Fault('NOTHING_ON_LIST')
  const say = registerText(asked.language)
  const { bytes, warnings } = await paperBytes(service, paper, form, say)
  const name = safeFileName(nameOf(paper, say), EXTENSION[form])
  const type = form === 'text' ? TEXT_TYPE : LIST_TYPES[form]
  const file = new File([bytes as Uint8Array<ArrayBuffer>], name, { type })
  return { file, message: kitMessage(paper, say), warnings: told(warnings) }
}

/** Lists that wait to be taken; the newest of a service alone, so that none are heaped up. */
const waiting = new WeakMap<Service, { made: string; name: string; at: string; files: KitFile[] }>()

type Wanted = Asked & { language: Language; recipients: readonly KitRecipient[]; forms: readonly KitForm[] }
type Done = { kind: 'done'; made: string; files: number; warnings: { code: ListWarning['code']; detail: string }[] }

/** All lists as files, with a table of everybody's figures; the name of the whole. NOTHING_ON_LIST, NOT_SET_UP. */
export const kitFiles = async (
  service: Service,
  wanted: Wanted,
  report: (done: number, total: number) => void,
  stop: AbortSignal = new AbortController().signal
) => {
  const papers = await kitPapers(service, wanted)
  if (papers.length === 0) throw new Fault('NOTHING_ON_LIST')
  const say = registerText(wanted.language)
  const words = kitWords(wanted.language)
  const forms = [...new Set(wanted.forms)]
  const total = (papers.length + 1) * forms.length
  const files: KitFile[] = []
  const warned = new Map<string, { code: ListWarning['code']; detail: string }>()
  const free = freeNames()
  const add = async (folder: string, name: string, form: KitForm, make: () => Promise<Written>): Promise<void> => {
    stop.throwIfAborted()
    report(files.length, total)
    await service.ports.clock.breathe()
    const { bytes, warnings } = await make()
    for (const one of told(warnings)) warned.set(`${one.code} ${one.detail}`, one)
    files.push({ path: free(folder, name, EXTENSION[form]), bytes })
  }
  const totals = kitTotals(papers, say)!
  for (const form of forms) await add('', totals.title, form, () => totalsBytes(service, totals, form))
  for (const paper of papers)
    for (const form of forms)
      await add(words.word(paper.by === 'deputy' ? 'deputies' : 'bodies'), nameOf(paper, say), form, () =>
        paperBytes(service, paper, form, say)
      )
  stop.throwIfAborted()
  return { name: safeFolderName(`${words.word('title')} ${wanted.day}`), files, warnings: [...warned.values()] }
}

/** All lists, kept until they are taken; see api/kit.ts. */
export const makeKit = (service: Service, wanted: Wanted, signal?: AbortSignal) =>
  streamed<Done>(async (report, stop) => {
    const say = (done: number, total: number) => report({ kind: 'progress', stage: 'paper', done, total })
    const { name, files, warnings } = await kitFiles(service, wanted, say, stop)
    const at = service.ports.clock.now()
    const made = `${wanted.day} ${at}`
    waiting.set(service, { made, name, at, files })
    return { kind: 'done', made, files: files.length, warnings }
  }, signal)

/** The figures of all as a short text: a line for each. */
const totalsBytes = async (service: Service, list: List, form: KitForm): Promise<Written> => {
  if (form !== 'text') return writtenList(service, form, list)
  const lines = list.rows.map(row =>
    'group' in row
      ? `\n${row.group}`
      : `${row.cells[0]}: ${row.cells
          .slice(1)
          .map((value, index) => `${list.columns[index + 1]!.header} – ${value}`)
          .join('; ')}`
  )
  return { bytes: textBytes([list.title, ...lines].join('\n')), warnings: [] }
}

/** Two recipients whose names give the same file get numbers; letters of either case are one name on Windows. */
const freeNames = () => {
  const used = new Set<string>()
  return (folder: string, name: string, extension: string): string => {
    const place = folder === '' ? '' : `${folder}/`
    for (let number = 1; ; number++) {
      const path = place + safeFileName(number === 1 ? name : `${name} (${number})`, extension)
      const key = path.toLowerCase()
      if (used.has(key)) continue
      used.add(key)
      return path
    }
  }
}

const kept = (service: Service, made: string) => {
  const found = waiting.get(service)
  if (found === undefined || found.made !== made) throw new Fault('NOT_FOUND')
  return found
}

/** What was made as one archive, once. NOT_FOUND. */
export const takeKit = (service: Service, { made }: { made: string }): File => {
  const { name, at, files } = kept(service, made)
  const bytes = zipFolder(files, at)
  waiting.delete(service)
  return new File([bytes as Uint8Array<ArrayBuffer>], safeFileName(name, 'zip'), { type: 'application/zip' })
}

/** What was made as a new folder where the person wants it, once; see api/kit.ts. */
export const kitToFolder = async (service: Service, { made }: { made: string }) => {
  const { name, files } = kept(service, made)
  const { choose, write } = service.ports.folders
  const parent = choose === null ? null : await choose()
  if (parent === null) return { folder: null }
  const folder = await write(parent, name, files)
  waiting.delete(service)
  return { folder }
}

const CHOICE = 'kit'
/** What this person chose last; a choice of another program version that is not understood here counts as none. */
export const chosenKit = async (service: Service, actor: Actor): Promise<KitChoice | null> => {
  const kept = kitChoice.safeParse(await getPreference(service.db.read, actor.name, CHOICE))
  return kept.success ? kept.data : null
}
export const keepKitChoice = async (service: Service, actor: Actor, choice: KitChoice) => {
  await keepPreference(service.db, actor.name, CHOICE, choice)
  return { kept: !service.readOnly }
}
