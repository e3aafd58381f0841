import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { messageOf } from '#api/messages.ts'
import { KIT_FORMS, type KitForm } from '#api/kit.ts'
import { openDatabase } from '#db/open.ts'
import { isIsoDay } from '#domain/calendar.ts'
import { Fault } from '#domain/fault.ts'
import { KIT_OCCASIONS, type KitOccasion } from '#domain/kit/kit.ts'
import { LANGUAGES, type Language } from '#domain/office.ts'
import { defaultDataFolder } from '#machine/node/data-folder.ts'
import { writeFolder } from '#machine/node/folders.ts'
import { nodePorts } from '#machine/node/ports.ts'
import { productRoot } from '#machine/node/root.ts'
import { createService } from '#service/create.ts'
import { kitRecipients } from '#service/kit/collect.ts'
import { kitFiles } from '#service/kit/kit.ts'
import { type Io, print, progressOn } from './io.ts'

export const KIT_OPTIONS = {
  data: { type: 'string' },
  list: { type: 'string' },
  day: { type: 'string' },
  language: { type: 'string' },
  forms: { type: 'string' }
} as const
type Given = { [K in keyof typeof KIT_OPTIONS]?: string | undefined }
type Asked = { occasion: KitOccasion; day: string | null; language: Language; forms: readonly KitForm[] }

/** What was asked for in words; a sentence where it was typed wrong. */
export const kitAsked = ({ list = 'monday', day, language = 'uz-Latn', forms }: Given): Asked | string => {
  const occasion = KIT_OCCASIONS.find(one => one === list)
  if (occasion === undefined) return '--list monday yoki --list friday deb yozing'
  if (day !== undefined && !isIsoDay(day)) return '--day kunni 2026-11-23 ko‘rinishida yozing'
  const tongue = LANGUAGES.find(one => one === language)
  if (tongue === undefined) return `--language: ${LANGUAGES.join(', ')} dan biri`
  const wanted = forms === undefined ? [...KIT_FORMS] : forms.split(',').map(form => form.trim())
  const known = KIT_FORMS.filter(form => wanted.includes(form))
  if (known.length !== new Set(wanted).size) return `--forms: ${KIT_FORMS.join(',')} dan tanlang`
  return { occasion, day: day ?? null, language: tongue, forms: known }
}

/**
 * `kit FOLDER`: the Monday or Friday lists of every recipient in every form, as a new folder inside FOLDER. The register is only read,
 * also beside a running console; nothing goes over the network. 2 where there is no register or it cannot be opened.
 */
export const kit = async (folder: string, asked: Asked, data: string | undefined, io: Io): Promise<number> => {
  const dataFolder = data === undefined ? defaultDataFolder(process.platform, process.env, homedir()) : data
  const path = join(resolve(io.folder, dataFolder), 'nazorat.db')
  const progress = progressOn(io.stderr)
  try {
    if (!existsSync(path)) throw new Fault('NOT_SET_UP')
    const ports = nodePorts({ root: productRoot(import.meta.dirname), dataFolder: resolve(io.folder, dataFolder) })
    const { db, warnings, close } = await openDatabase({ path, now: ports.clock.now(), readOnly: true })
    try {
      const { service } = createService({
        ...{ db, warnings, ports, version: 'cli', checksAnswers: false },
        ...{ dataFolder: resolve(io.folder, dataFolder), backupFolder: join(resolve(io.folder, dataFolder), 'backups') }
      })
      const wanted = { ...asked, day: asked.day ?? ports.clock.today() }
      const { lines } = await kitRecipients(service, wanted)
      const {
        name,
        files,
        warnings: said
      } = await kitFiles(service, { ...wanted, recipients: lines.map(({ by, key }) => ({ by, key })) }, (done, total) =>
        progress.show(`${done}/${total}`)
      )
      const made = await writeFolder(resolve(io.folder, folder), name, files)
      progress.clear()
      for (const one of said) await print(io.stderr, `${one.code} ${one.detail}\n`)
      await print(io.stdout, `${made}\n${lines.length} ta oluvchi, ${files.length} ta fayl\n`)
      return 0
    } finally {
      await ports.printer.close()
      await close()
    }
  } catch (error) {
    progress.clear()
    if (!(error instanceof Fault)) throw error
    await print(io.stderr, `${messageOf(error.code, error.data, 'uz-Latn')}\n`)
    return 2
  }
}
