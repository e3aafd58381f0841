import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createWorker, PSM, type Worker, type WorkerParams } from 'tesseract.js'
import type { Gray, Ocr, OcrLayout, OcrLine, Script, WordList } from '#service/ports/ocr.ts'
import { wordList } from './word-list.ts'

const DATA: Record<Script, string> = { cyrillic: 'uzb_cyrl', latin: 'uzb' }
/** Fast integer models that are as good as the large ones. */
const KIND = '4.0.0_best_int'
const MODES: Record<OcrLayout, PSM> = { page: PSM.AUTO, block: PSM.SINGLE_BLOCK, line: PSM.SINGLE_LINE }
const FIGURES = '0123456789.'
const DOTS_PER_INCH = '300'

/** A picture as a portable graymap (netpbm P5): nothing to compress, nothing to decode. */
export function graymap({ width, height, data }: Gray): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), data])
}

type Language = { folder: string; file: string }
function languageFile(script: Script): Language {
  const require = createRequire(import.meta.url)
  const folder = join(dirname(require.resolve(`@tesseract.js-data/${DATA[script]}/package.json`)), KIND)
  const file = `${DATA[script]}.traineddata.gz`
  if (!existsSync(join(folder, file))) throw new Error(`The recognition data ${file} are missing`)
  return { folder, file }
}

type Slot = {
  worker: Promise<Worker>
  waiting: number
  turn: Promise<void>
  layout: OcrLayout | null
  figures: boolean
}

/** Threads a script: two sizes of one piece are read side by side. */
const THREADS = 2

export type Tesseract = Ocr & { close(): Promise<void> }

/**
 * Tesseract with the Uzbek models of the installed packages: engine and data are read from the disk, nothing is ever fetched and
 * nothing is kept. Each script has threads of its own, started when they are first asked for.
 */
export const tesseract = ({ threads = THREADS } = {}): Tesseract => {
  const pools = new Map<Script, Slot[]>()
  const lists = new Map<Script, WordList>()
  const start = async (script: Script): Promise<Worker> => {
    const { folder } = languageFile(script)
    const worker = await createWorker(DATA[script], 1, {
      langPath: folder,
      gzip: true,
      cacheMethod: 'none',
      errorHandler: () => {}
    })
    await worker.setParameters({ user_defined_dpi: DOTS_PER_INCH, debug_file: '/dev/null' } as Partial<WorkerParams>)
    return worker
  }
  /** The slot with the least to do. */
  const slotOf = (script: Script): Slot => {
    const pool = pools.get(script) ?? []
    pools.set(script, pool)
    const idle = pool.find(slot => slot.waiting === 0)
    if (idle !== undefined) return idle
    if (pool.length >= threads) return pool.reduce((least, slot) => (slot.waiting < least.waiting ? slot : least))
    const slot: Slot = { worker: start(script), waiting: 0, turn: Promise.resolve(), layout: null, figures: false }
    pool.push(slot)
    return slot
  }
  /** One piece after another on each thread: the layout is a setting of the thread. */
  const inTurn = <T>(slot: Slot, work: () => Promise<T>): Promise<T> => {
    slot.waiting++
    const done = slot.turn.then(work)
    slot.turn = done.then(
      () => {
        slot.waiting--
      },
      () => {
        slot.waiting--
      }
    )
    return done
  }
  return {
    words: script => {
      const { folder, file } = languageFile(script)
      const list = lists.get(script) ?? wordList(gunzipSync(readFileSync(join(folder, file))))
      lists.set(script, list)
      return list
    },
    read: (image, { script, layout, figures = false }) => {
      const slot = slotOf(script)
      return inTurn(slot, async () => {
        const worker = await slot.worker
        if (slot.figures !== figures) {
          await worker.setParameters({ tessedit_char_whitelist: figures ? FIGURES : '' })
          slot.figures = figures
        }
        if (slot.layout !== layout) {
          await worker.setParameters({ tessedit_pageseg_mode: MODES[layout] })
          slot.layout = layout
        }
        const { data } = await worker.recognize(graymap(image), {}, { blocks: true, text: false })
        return (data.blocks ?? []).flatMap(block =>
          block.paragraphs.flatMap(paragraph =>
            paragraph.lines.map(
              (line): OcrLine => ({
                baseline: (line.baseline.y0 + line.baseline.y1) / 2,
                height: line.rowAttributes.rowHeight,
                words: line.words.map(word => ({
                  text: word.text.trim(),
                  confidence: word.confidence / 100,
                  box: { left: word.bbox.x0, top: word.bbox.y0, right: word.bbox.x1, bottom: word.bbox.y1 }
                }))
              })
            )
          )
        )
      })
    },
    close: async () => {
      const slots = [...pools.values()].flat()
      await Promise.all(slots.map(({ worker }) => worker.then(one => one.terminate()).catch(() => {})))
      pools.clear()
    }
  }
}
