import { parseArgs } from 'node:util'
import { convertLine } from '#service/text/convert.ts'
import { annexRead } from './annex-read.ts'
import { demo } from './demo.ts'
import { figuresCheck } from './figures-check.ts'
import { type Io, print } from './io.ts'
import { KIT_OPTIONS, kit, kitAsked } from './kit.ts'
import { convertLines } from './text.ts'

export const HELP = `Nazorat — hokimlik AKT bo‘limi uchun nazorat konsoli (buyruqlar qatori)

  annex read FAYL                    qaror va ilovalarini o‘qiydi, natijani JSON ko‘rinishida chiqaradi
  figures check FAYL                 hujjatdagi xato raqamlarni JSON ko‘rinishida chiqaradi (DOCX, PDF, HTML, matn)
  text convert --to latin|cyrillic   standart kirishdagi matnni qatorma-qator boshqa alifboga o‘giradi
  kit PAPKA                          dushanba yoki juma ro‘yxatlarini hamma oluvchiga PAPKA ichiga yozadi (Word, PDF, Excel, matn)
    --list monday|friday --day 2026-11-23 --language uz-Latn|uz-Cyrl|ru|en --forms docx,pdf,xlsx,text --data PAPKA
  demo                               namuna: qarorni o‘qib, nazoratga olib, ./out/ papkasiga xat va ma’lumotnoma yozadi
  --help                             shu yordam

Natija standart chiqishga, qolgani standart xatolarga yoziladi.
Chiqish kodlari: 0 — bajarildi; 1 — kutilmagan xato; 2 — fayl o‘qilmadi yoki buyruq noto‘g‘ri.
`

/** The command was typed wrong: said in one line, with the way to the help. */
class UsageError extends Error {}

const convertText = async (args: string[], io: Io): Promise<number> => {
  const { values } = parseArgs({ args, options: { to: { type: 'string' } }, strict: true })
  const { to } = values
  if (to !== 'latin' && to !== 'cyrillic') throw new UsageError('--to latin yoki --to cyrillic deb yozing')
  await convertLines(io.stdin, io.stdout, line => convertLine(line, to))
  return 0
}

const dispatch = (args: string[], io: Io): Promise<number> => {
  const [room, command, ...rest] = args
  if (room === 'annex' && command === 'read') {
    const { positionals } = parseArgs({ args: rest, allowPositionals: true, strict: true })
    if (positionals.length !== 1) throw new UsageError('bitta fayl nomini yozing: annex read FAYL')
    return annexRead(positionals[0]!, io)
  }
  if (room === 'figures' && command === 'check') {
    const { positionals } = parseArgs({ args: rest, allowPositionals: true, strict: true })
    if (positionals.length !== 1) throw new UsageError('bitta fayl nomini yozing: figures check FAYL')
    return figuresCheck(positionals[0]!, io)
  }
  if (room === 'text' && command === 'convert') return convertText(rest, io)
  if (room === 'kit') {
    const { values, positionals } = parseArgs({
      args: args.slice(1),
      options: KIT_OPTIONS,
      allowPositionals: true,
      strict: true
    })
    if (positionals.length !== 1) throw new UsageError('bitta papka nomini yozing: kit PAPKA')
    const asked = kitAsked(values)
    if (typeof asked === 'string') throw new UsageError(asked)
    return kit(positionals[0]!, asked, values.data, io)
  }
  if (room === 'demo' && args.length === 1) return demo(io)
  throw new UsageError(`bunday buyruq yo‘q: ${args.join(' ')}`)
}

const isUsage = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof TypeError && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS'))

/** Runs one command and gives the exit code: 0 done, 1 unforeseen, 2 unreadable file or wrong command. */
export const run = async (args: string[], io: Io): Promise<number> => {
  try {
    if (args.length === 0 || args.includes('--help') || args.includes('-h')) {
      await print(io.stdout, HELP)
      return 0
    }
    return await dispatch(args, io)
  } catch (error) {
    if (isUsage(error)) {
      await print(io.stderr, `${error.message.split('\n')[0]}. Yordam: --help\n`)
      return 2
    }
    await print(io.stderr, `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    return 1
  }
}
